"""A company goes by its name without what says that it is one; where that is a word, only as it is written."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.briefings.meaning.resolve import Resolution, Subject
from bot.digests.follow import parse_follow
from bot.digests.matching import find_likely, find_miss, index_words, read_words
from bot.digests.story import Miss
from bot.extraction.facts import Facts
from tests.briefings.made_up import heading
from tests.commands.answers import grid
from tests.commands.news import News, open_library

STAKE = News(
    "Velmora takes a stake in Fern",
    "Velmora has invested $14 million in Fern, a maker of mowers, the companies said. Fern said it would grow.",
    "2031-06-13",
)
CHIEF = News(
    "Velmora hires a chief",
    "Fern AI said that Ada Thornbury joined Velmora. Fern AI makes mowers.",
    "2031-06-20",
)


def test_a_word_names_nobody_but_as_it_is_written() -> None:
    fern = Subject("Fern AI", "organization", frozenset({"fern ai"}), frozenset({"Fern"}))
    assert fern.is_in("A stake in Fern was sold.")
    assert fern.is_in("FERN AI grows.")
    assert not fern.is_in("The garden has a fern.")


async def test_what_one_article_tells_of_the_bare_name_is_told_of_the_company(tmp_path: Path) -> None:
    async with open_library(tmp_path, (STAKE, CHIEF)) as app:
        deal = await app.answer("/deal fern ai")
        steps = (await app.answer("/timeline fern ai")).answer.sections[0].points
        rows = grid(await app.answer("/compare velmora, fern ai vs velmora"))
    assert "$14 million" in str(deal.answer.facts)
    assert [step.date for step in steps] == ["2031-06-13", "2031-06-20"]
    assert rows["Value"] == ("$14 million", "$14 million")


async def test_a_company_is_named_in_short_once_it_was_told_with_its_legal_form(tmp_path: Path) -> None:
    news = News(
        "A mill for Barrowmere",
        "Reedholm Corporation opened a mill in Barrowmere. Reedholm hired ten millers for it, and they all began.",
        "2031-03-01",
    )
    async with open_library(tmp_path, (news,)) as app:
        (section,) = (await app.answer("/timeline reedholm corporation")).answer.sections
    assert [point.text for point in section.points][-1] == "Reedholm hired ten millers for it, and they all began."


def test_a_text_that_begins_with_the_word_as_it_is_written_opens_with_the_company() -> None:
    fern = Subject("Fern AI", "organization", frozenset({"fern ai"}), frozenset({"Fern"}))
    assert fern.opens("Fern’s mower is new.")
    assert fern.opens("“Fern AI grows,” it said.")
    assert not fern.opens("Ferns grow.")
    assert not fern.opens("fern grows.")


@pytest.mark.parametrize(
    ("title", "expected"), [("A stake in Fern is sold", None), ("A garden of fern is sold", Miss.SUBJECT)]
)
def test_who_follows_a_company_is_told_what_names_it_in_short(title: str, expected: Miss | None) -> None:
    fern = Subject("Fern AI", "organization", frozenset({"fern ai"}), frozenset({"Fern"}))
    article, facts = heading(title=title), Facts()
    follow = parse_follow("Fern AI", datetime.now(UTC))
    words = read_words(article, facts, ())
    meant = Resolution((fern,), (), None)
    assert find_miss(follow, meant, article, facts, words) is expected
    assert find_likely(meant, index_words([words])) == [0]


def test_the_first_word_of_a_company_is_found_by_itself_and_behind_a_word_without_end() -> None:
    quill = Subject("Quillback Robotics", "organization", frozenset({"quillback robotics"}), first_word="Quillback")
    assert quill.is_in(f"{'a' * 200_000} Quillback grew.")
    assert not quill.is_in("Guests of the Quillback and of Mount Quillback came.")
