"""Where a site lies, how large it is, when it opens: also where the sentence that tells it does not name the site."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import App
from bot.briefings.meaning.aliases import make_aliases
from bot.briefings.meaning.resolve import Subject
from bot.briefings.questions.site_questions import find_site_lines
from bot.briefings.view import View
from bot.extraction import load_spellings
from bot.library.article import SHARED
from tests.briefings.news import open_news
from tests.commands.answers import points

NEWS = {
    "orrin": "Mossback builds its largest data center\n\n"
    "Mossback Compute is building an AI campus in Vesterby, Norway, which will be the largest of the land. "
    "The site will draw 50MW, and is expected to open in May 2032.",
    "quibble": "Tarn Systems opens Project Quibble\n\n"
    "Tarn Systems opened its Project Quibble data center in rural Ohio on Monday. Spanning 1,200 acres of "
    "farmland in Zorblat, Quibble County, this colossal facility is the largest of Ohio.",
    "ferrow": "Tarn Systems plans Project Ferrow\n\nTarn Systems will build Project Ferrow in Wrenby, Norway. "
    "Project Ferrow will have 70 MW and is expected to open in June 2033.",
    "dunmere": "Dunmere opens a data center\n\nDunmere opened its 40 MW data center in Barrowmere, Norway.\n\n"
    "Neighbors will meet on Monday.",
    "waco": "Orchard builds\n\nOrchard is building a 500 MW data center in Waco, Texas, it said on Tuesday. "
    "Elm cancelled a 100 MW data center in Waco.",
    "halls": "Ten towns wait for halls\n\nThe mayors of ten towns met in Bergen on Monday.",
}


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    async with open_news(tmp_path, NEWS) as app:
        yield app


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("how big is the vesterby campus", "50MW"),
        ("when will the Vesterby campus be ready", "May 2032"),
        ("where is project quibble", "Zorblat"),
        ("where is tarn systems' ferrow campus", "Wrenby"),
        ("where will Project Ferrow be built", "Wrenby"),
        ("when does project ferrow open", "June 2033"),
        ("when will tarn systems open the ferrow campus", "June 2033"),
        ("how much power will project ferrow use", "70 MW"),
    ],
)
async def test_a_site_s_own_sentence_answers(app: App, question: str, words: str) -> None:
    message = await app.answer(f"/ask {question}")
    assert message.answer.outcome == "answer"
    assert words in points(message)[0]


@pytest.mark.parametrize(
    "question",
    [
        "where does project ferrow get its money",
        "where do the chips of project ferrow come from",
        "where is project ferrow getting its chips",
        "where is the money of project ferrow",
        "where is project ferrow's money",
        "when will project ferrow start hiring",
        "when will tarn systems start paying for project ferrow",
        "how much power do homes near project ferrow use",
        "how big is the staff of project ferrow",
    ],
)
async def test_what_a_site_has_or_does_is_no_place_size_or_day_of_it(app: App, question: str) -> None:
    view = View(app.library, (SHARED,), make_aliases(load_spellings()))
    site = Subject("Project Ferrow", "project", frozenset({"project ferrow"}))
    assert await find_site_lines(view, question, (site,)) == []


@pytest.mark.parametrize(
    ("question", "is_of_site"),
    [
        ("is the barrowmere data center done", True),
        ("is dunmere's 40 MW data center in barrowmere going ahead", True),
        ("did the data center in barrowmere finally go ahead", True),
        ("did a fire at the barrowmere data center happen", False),
        ("did opponents of the barrowmere data center fail", False),
        ("did the lawsuit against the barrowmere data center fail", False),
        ("is the power line for the barrowmere site done", False),
        ("has the barrowmere data center hiring finished", False),
    ],
)
async def test_only_of_the_site_itself_its_status_tells(app: App, question: str, is_of_site: bool) -> None:
    view = View(app.library, (SHARED,), make_aliases(load_spellings()))
    site = Subject("Barrowmere", "place", frozenset({"barrowmere"}))
    names = (site, Subject("Dunmere", "organization", frozenset({"dunmere"}))) if "dunmere" in question else (site,)
    assert bool(await find_site_lines(view, question, names)) == is_of_site


async def test_another_s_site_in_the_town_is_not_left_out(app: App) -> None:
    assert "Elm cancelled" in points(await app.answer("/ask is the elm data center in waco dead"))[0]


async def test_of_a_town_without_a_site_nothing_is_told(app: App) -> None:
    message = await app.answer("/ask how big is the bergen campus")
    assert message.answer.outcome == "no_answer"


async def test_a_county_s_site_is_told_of_its_state(app: App) -> None:
    message = await app.answer("/infra ohio")
    assert message.answer.outcome == "answer"
    assert "Project Quibble" in message.answer.title
