"""Questions whose parts are in the library, and whose answer is not: another year, place, act or model."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import App
from tests.commands.answers import points
from tests.commands.news import News, open_library

NEWS = (
    News(
        "Quillback Robotics plans a hall in Norway",
        "Quillback Robotics plans to build a hall for 400 looms in Norway, its chief executive Ada Thornbury said. "
        "The hall will serve Norwegian mills because their own looms are old.\n\n"
        "Quillback Robotics ordered 30 of the QR40 looms from Fernleaf Systems in March.\n\n"
        "More than 900 Quillback Robotics employees took home $50 million in shares. "
        "Half of the hall's 120 employees will come from Fernleaf Systems.",
        "2031-02-01",
    ),
    News(
        "Brindle Mills puts its Kenya farm on hold",
        "Brindle Mills has paused a moss farm in Kenya because the wells ran dry. "
        "Residents oppose the farm over its use of water.\n\n"
        "Brindle Mills made 40 tonnes of moss in 2029.",
        "2031-03-01",
    ),
    News("Moss for all", "Grebe Partners sells moss in Saltmoor.", "2031-04-01"),
    News("A new office", "The colors in the office of the mayor are green and red.", "2031-04-02"),
)


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    async with open_library(tmp_path, NEWS) as app:
        yield app


@pytest.mark.parametrize(
    "typed",
    [
        "/ask why did quillback robotics cancel the norway hall",
        "/ask who opposes the quillback robotics hall",
        "/ask why is quillback robotics building a hall in kenya",
        "/ask what does quillback robotics plan in kenya",
        "/ask how much moss did brindle mills make in 2027",
        "/ask what did brindle mills make in 2027",
        "/ask when did quillback robotics order the QR95",
        "/ask when did quillback robotics order the qr95",
        "/ask what colors are in the office of grebe partners",
    ],
)
async def test_what_is_told_of_something_else_is_no_answer(app: App, typed: str) -> None:
    answer = (await app.answer(typed)).answer
    assert answer.outcome == "no_answer"
    assert answer.suggestions


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("/ask why did the brindle mills farm stall", "because the wells ran dry"),
        ("/ask who opposes the brindle mills farm", "Residents oppose"),
        ("/ask why is quillback robotics building a hall in norway", "Norwegian mills because"),
        ("/ask what did brindle mills make in 2029", "40 tonnes"),
        ("/ask what did brindle mills pause in 2031", "has paused"),
        ("/ask when did quillback robotics order the QR40", "in March"),
        ("/ask what does brindle mills do outside of norway", "moss farm"),
        ("/ask how many quillback robotics employees took home shares", "More than 900"),
    ],
)
async def test_what_is_told_of_it_is_the_answer(app: App, typed: str, words: str) -> None:
    assert words in points(await app.answer(typed))[0]


async def test_the_word_who_is_not_taken_for_a_name(app: App) -> None:
    answer = (await app.answer("/ask who opposes the quillback robotics hall")).answer
    assert [one.lower() for one in answer.suggestions] == ["/profile quillback robotics"]
