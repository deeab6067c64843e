from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from bot.chat import Answer, Message
from tests.commands.answers import holds, section
from tests.commands.news import News, open_library

Say = Callable[[str], Awaitable[Message]]
CheckQuotes = Callable[[Answer], Awaitable[None]]


@pytest.mark.parametrize("typed", ["/profile jason kwon", "/profile kwon", "/profile KWON"])
async def test_a_person_has_an_office_and_words(say: Say, check_quotes: CheckQuotes, typed: str) -> None:
    message = await say(typed)
    assert message.title == "Jason Kwon · chief strategy officer, OpenAI"
    assert any("core infrastructure and cultivating AI talent" in point for point in section(message, "In their words"))
    assert holds(message, "visiting New Delhi")
    assert holds(message, "Japan, South Korea, Australia and Singapore")
    await check_quotes(message.answer)


@pytest.mark.parametrize(
    ("typed", "title", "words"),
    [
        ("/profile openai", "OpenAI", "forged a significant partnership with Indian startup Mercor"),
        ("/profile softbank", "SoftBank", "SoftBank is providing funding and strategic support."),
        ("/profile oracle", "Oracle", "Oracle is a key infrastructure partner."),
        ("/profile mercor", "Mercor", "curated network of top-tier AI engineers"),
        ("/profile meity", "Ministry of Electronics and Information Technology", "launched the OpenAI Academy"),
    ],
)
async def test_an_organization_has_its_part_in_each_story(
    say: Say, check_quotes: CheckQuotes, typed: str, title: str, words: str
) -> None:
    message = await say(typed)
    assert message.title == title
    assert holds(message, words)
    await check_quotes(message.answer)


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("openai", {"Deals", "Build-outs", "People"}),
        ("softbank", {"Deals", "Build-outs"}),
        ("oracle", {"Deals", "Build-outs"}),
        ("mercor", {"Deals"}),
        ("meity", {"Programs"}),
    ],
)
async def test_the_parts_of_an_organization_stand_under_their_headings(say: Say, typed: str, parts: set[str]) -> None:
    message = await say(f"/profile {typed}")
    assert parts <= {section.heading for section in message.answer.sections}


async def test_who_wrote_an_article_is_no_subject_of_it(say: Say) -> None:
    message = await say("/profile juan pedro tomás")
    assert message.answer.outcome == "no_answer"
    assert message.title == "juan pedro tomás wrote an article here; no article tells of them."


async def test_a_first_name_with_an_unknown_surname_is_somebody_else(say: Say) -> None:
    message = await say("/profile jason smithers")
    assert message.answer.outcome == "no_answer"
    assert message.answer.suggestions == ("/profile Jason Kwon",)


async def test_someone_unknown_gets_no_answer(say: Say) -> None:
    message = await say("/profile zaphod")
    assert message.answer.outcome == "no_answer"
    assert message.title == "The library knows no name “zaphod”."


async def test_what_only_leads_on_to_somebody_s_words_is_not_quoted(tmp_path: Path) -> None:
    words = "Confirming that I left Quillback Inc last week. It was not easy, but I decided to sell lamps."
    lead = "Jane Fenwick, the lamp chief of Quillback Inc, is leaving the company, a report said."
    text = f"{lead}\n\nFenwick confirmed the report with a post on Monday:\n\n{words}"
    async with open_library(tmp_path, (News("A lamp seller leaves", text),)) as app:
        message = await app.answer("/profile jane fenwick")
        assert section(message, "In their words") == [words]
        points = [point.text for one in message.answer.sections for point in one.points]
        assert points == [lead, words]
