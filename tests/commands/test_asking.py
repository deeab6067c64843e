"""Questions whose answer must be about what was asked: who did it, when, which is the most, and absent names."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import App
from tests.commands.answers import points
from tests.commands.news import News, open_library

NEWS = (
    News(
        "Quillback Robotics raises $40 million for moss on roofs",
        "Quillback Robotics, which grows moss on roofs, has raised $40 million in a Series B at a new valuation. "
        "Vexley Capital led; Osprey Partners came back for more. "
        "Quillback Robotics was founded in 2021 by Ada Thornbury and Orla Fennimore.\n\n"
        "Quillback Robotics plans to open a moss farm in Barrowmere, said Ada Thornbury, its chief executive. "
        "A first hall of the farm is planned for 2033.\n\n"
        "Founded in 2019, Fernleaf Systems competes with Quillback Robotics and Tallow Group for roofs. "
        "Fernleaf Systems agreed to buy Brindle Mills for $12 million in June.",
        "2031-02-01",
    ),
    News(
        "Looms of Saltmoor",
        "Saltmoor Looms raised $7 million last year. The round was led by Grebe Partners.\n\n"
        "The looms in Tarrow were nearly all built by Wexley Iron.",
        "2031-03-01",
    ),
)


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    async with open_library(tmp_path, NEWS) as app:
        yield app


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("/ask who founded quillback robotics", "by Ada Thornbury and Orla Fennimore"),
        ("/ask who led the quillback robotics round", "Vexley Capital led"),
        ("/ask who led the saltmoor looms round", "led by Grebe Partners"),
        ("/ask most of the looms were nearly all built by whom", "built by Wexley Iron"),
        ("/ask who bought brindle mills", "Fernleaf Systems agreed to buy Brindle Mills"),
        ("/ask did fernleaf systems buy anything", "agreed to buy Brindle Mills"),
        ("/ask when was quillback robotics founded", "founded in 2021"),
        ("/ask when will quillback robotics open the moss farm", "planned for 2033"),
    ],
)
async def test_the_answer_is_about_the_one_who_was_asked_for(app: App, typed: str, words: str) -> None:
    said = points(await app.answer(typed))
    assert words in said[0] or words in " ".join(said)
    assert not any("Founded in 2019" in one for one in said)


@pytest.mark.parametrize(
    "typed",
    [
        "/ask who founded tallow group",
        "/ask did quillback robotics buy anything",
        "/ask who bought quillback robotics",
        "/ask when was tallow group founded",
        "/ask which company raised the most money",
        "/ask best moss farm",
        "/ask how much did zandorra pay quillback robotics",
    ],
)
async def test_what_is_told_of_others_is_no_answer(app: App, typed: str) -> None:
    answer = (await app.answer(typed)).answer
    assert answer.outcome == "no_answer"
    assert answer.suggestions


async def test_everything_about_a_name_is_a_question_of_that_name(app: App) -> None:
    asked, plain = [await app.answer(f"/ask {words}fernleaf systems") for words in ("tell me everything about ", "")]
    assert points(asked) == points(plain)
