from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from bot.chat import Answer, Message
from tests.commands.answers import holds, section
from tests.commands.news import News, open_library

Say = Callable[[str], Awaitable[Message]]
CheckQuotes = Callable[[Answer], Awaitable[None]]


async def test_talent_india_tells_of_engineers_and_of_the_academy(say: Say, check_quotes: CheckQuotes) -> None:
    message = await say("/talent india")
    assert len({citation.article for citation in message.answer.citations}) == 2
    assert holds(message, "engineer")
    assert holds(message, "OpenAI Academy")
    await check_quotes(message.answer)


@pytest.mark.parametrize("typed", ["/talent academy", "/talent indiaai"])
async def test_a_part_of_a_programs_name_is_enough(say: Say, typed: str) -> None:
    message = await say(typed)
    assert any("MeitY’s IndiaAI Mission" in point for point in section(message, "Programs"))
    assert holds(message, "first international")
    assert holds(message, "developers, startups and innovators")
    assert any(fact["type"] == "initiative" and "OpenAI" in str(fact["run_by"]) for fact in message.answer.facts)


async def test_a_topic_without_talent_gets_no_answer(say: Say) -> None:
    message = await say("/talent penguins")
    assert message.answer.outcome == "no_answer"


async def test_what_an_article_about_a_country_tells_of_talent_is_of_that_country(tmp_path: Path) -> None:
    trained = "Velmora said on Tuesday it will train 20,000 young people in artificial intelligence by 2028."
    away = "Brindle plans to hire 400 engineers in Norway.\n\nMexico buys much of its fish there."
    articles = (
        News("Velmora to train 20,000 young people in Mexico", f"MONTERREY, Feb 3 - {trained}"),
        News("Brindle opens a hub in Bergen", away),
    )
    async with open_library(tmp_path, articles) as app:
        message = await app.answer("/talent mexico")
        assert holds(message, trained)
        assert not holds(message, "Brindle")


async def test_no_sentence_of_a_passage_is_told_twice(tmp_path: Path) -> None:
    told = (
        "Why it matters: Velmora’s recruitment of researchers and the hiring spree show how high the stakes are. "
        "It’s a calculated shift of billions and top talent to Velmora. This race is broad: Brindle, for one, moves "
        "its researchers into hardware of Velmora."
    )
    async with open_library(tmp_path, [News("Velmora hires researchers", told)]) as app:
        points = [point.text for one in (await app.answer("/talent velmora")).answer.sections for point in one.points]
    assert sum("shift of billions" in text for text in points) == 1


async def test_an_ordinary_word_in_the_names_of_two_is_no_question_of_which(tmp_path: Path) -> None:
    trained = "The Velmora Academy will train 4,000 teachers in the use of lamps by 2028."
    unions = "The Velmora Federation of Teachers and the Brindle Federation of Teachers pay for it."
    async with open_library(tmp_path, (News("Velmora opens an academy", f"{trained}\n\n{unions}"),)) as app:
        message = await app.answer("/talent teachers")
        assert message.answer.outcome == "answer"
        assert holds(message, trained)


async def test_talent_of_two_companies_tells_who_moves_between_them(tmp_path: Path) -> None:
    moved = "Ada Moss, the lamp chief of Quillback Inc, is leaving Quillback Inc for Marrow Labs in May."
    articles = (
        News("A lamp chief moves", f"{moved} She likes lamps and hammers very much."),
        News(
            "Another joins", "Jane Fenwick joined Quillback Inc from Tarvik Ltd on Monday. Quillback Inc sells lamps."
        ),
        News("Marrow Labs sells hammers", "Marrow Labs sells hammers to Quillback Inc in the towns of Norway."),
    )
    async with open_library(tmp_path, articles) as app:
        message = await app.answer("/talent quillback marrow labs")
        assert section(message, "People") == [moved]
        both = await app.answer("/talent quillback")
        assert len(section(both, "People")) == 2


async def test_talent_of_a_company_tells_of_its_people_the_strongest_first(tmp_path: Path) -> None:
    built = "Velmora is building a site in Norway that will create 1,500 construction jobs for contractors."
    moved = "Jane Fenwick, a co-founder of Velmora, has left the company to start Tarvik Ltd."
    poached = "Brindle Inc has poached three senior engineers from Velmora."
    cut = "Velmora said it would lay off 300 employees and pay the others retention bonuses."
    other = "Brindle Inc hired 500 contractors to build lamps for its developers."
    articles = (
        News("Velmora builds in Norway", built),
        News("Velmora to cut staff", f"{cut}\n\n{other}"),
        News("A co-founder leaves Velmora", moved),
        News("Brindle poaches engineers", poached),
        News("Velmora developers", "Developers who use the lamps of Velmora get faster jobs."),
    )
    async with open_library(tmp_path, articles) as app:
        message = await app.answer("/talent velmora")
        assert section(message, "People") == [moved]
        assert section(message, "Skills and work") == [poached, cut]


async def test_talent_of_a_person_tells_where_they_go(tmp_path: Path) -> None:
    leaves = "Jane Roe, who has led the lamps of Velmora Inc, is leaving the company at the end of the year."
    joined = "Roe joined Velmora Inc in 2013."
    news = News("Velmora's Jane Roe leaves", f"{leaves}\n\nThe lamps are sold in Norway.\n\n{joined}")
    async with open_library(tmp_path, [news]) as app:
        message = await app.answer("/talent jane roe")
    assert holds(message, leaves)
    assert section(message, "People") == [joined]
    assert not holds(message, "Norway")


async def test_talent_of_a_company_tells_whom_it_lets_go_before_what_else_is_said_of_its_staff(tmp_path: Path) -> None:
    move = "Jane Roe is leaving Velmora Inc to join Brindle Corp."
    others = "The staff of Velmora Inc like tea."
    cut = "Velmora Inc will lay off 300 people in its lamp shops."
    async with open_library(tmp_path, [News("Velmora cuts jobs", f"{move}\n\n{others}\n\n{cut}")]) as app:
        points = [point.text for one in (await app.answer("/talent velmora")).answer.sections for point in one.points]
    assert points.index(move) < points.index(cut) < points.index(others)


_ACADEMY = News(
    "Quillback to train 9,000 young people in Canberra",
    "CANBERRA, Feb 3 - Quillback will train 9,000 young Australians in robotics by 2028.\n\n"
    "The UK-based company will pay for 300 scholarships.",
)
_GRANTS = News(
    "UK to pay for 2,000 courses",
    "LONDON, Feb 3 - The UK government will pay for up to 2,000 scholarships for nurses.\n\n"
    "Fish from Oslo is popular in the UK, where the UK price fell.",
)
_ABROAD = News(
    "United Fernworks plans scholarships",
    "United Fernworks, which has many workers, will give 90 scholarships to students in the kingdom of Norway.",
)


@pytest.mark.parametrize("typed", ["/talent uk", "/talent united kingdom", "/talent uk scholarships"])
async def test_a_land_is_found_under_each_of_its_names(tmp_path: Path, typed: str) -> None:
    async with open_library(tmp_path, [_GRANTS, _ABROAD]) as app:
        message = await app.answer(typed)
        assert holds(message, "up to 2,000 scholarships for nurses")
        assert not holds(message, "Fernworks")


async def test_a_program_of_two_that_are_asked_for_is_told(tmp_path: Path) -> None:
    async with open_library(tmp_path, [_ACADEMY, _GRANTS]) as app:
        message = await app.answer("/talent quillback canberra")
        assert any("9,000 young Australians" in point for point in section(message, "Programs"))
        message = await app.answer("/talent quillback nurses wages")
        assert not section(message, "Programs")


async def test_letters_before_a_number_may_be_typed_without_the_hyphen(tmp_path: Path) -> None:
    visa = "The Q-7 visa lets companies hire 4,000 foreign workers a year, the Q-7 office said."
    async with open_library(tmp_path, [News("Q-7 visa rules change", visa)]) as app:
        assert holds(await app.answer("/talent q7"), visa)
        assert holds(await app.answer("/talent q7 visas"), visa)
