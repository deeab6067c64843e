"""Who is against something, and what its risks are: answered by what speaks against it, or not at all."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import App
from tests.commands.answers import points
from tests.commands.news import News, open_library

NEWS = (
    News(
        "Brindle Mills to grow moss in Tarrow",
        "Brindle Mills will build a moss farm for 40 gardeners in Tarrow, said Orla Fennimore, its chief executive. "
        "The farm will have ten halls.\n\n"
        "Neighbors of the farm sued over its lamps and filed a petition against the halls. "
        "Brindle Mills declined to comment on the lawsuit.\n\n"
        "Analysts warned that the price of moss is volatile, which is a risk for the farm.",
        "2031-03-01",
    ),
    News(
        "Wexley Iron opens a forge in Saltmoor",
        "Wexley Iron has opened a forge in Saltmoor. The forge makes looms.",
        "2031-04-01",
    ),
    News("A school in Saltmoor", "Critics say that the old school in Saltmoor is too small.", "2031-04-02"),
    News("A new road in Zambia", "Zambia will build a road of moss for 90 carts near the old port.", "2031-05-01"),
)


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    async with open_library(tmp_path, NEWS) as app:
        yield app


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("/ask who opposes the moss farm in tarrow", "Neighbors of the farm sued"),
        ("/ask who is against the brindle mills farm", "Neighbors of the farm sued"),
        ("/ask is there opposition to the brindle mills farm", "Neighbors of the farm sued"),
        ("/ask what are the risks of the brindle mills farm", "Analysts warned"),
        ("/ask are there any concerns about the farm in tarrow", "Analysts warned"),
    ],
)
async def test_what_speaks_against_something_is_told_first(app: App, typed: str, words: str) -> None:
    said = points(await app.answer(typed))
    assert words in said[0]
    assert not any("declined to comment" in one or "school" in one for one in said)


@pytest.mark.parametrize(
    "typed",
    [
        "/ask who opposes the wexley iron forge",
        "/ask what are the risks of the wexley iron forge",
        "/ask who opposes the moss road in zambia",
    ],
)
async def test_what_nobody_speaks_against_has_no_answer(app: App, typed: str) -> None:
    assert (await app.answer(typed)).answer.outcome == "no_answer"
