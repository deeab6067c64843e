"""What an article tells of earlier times, and deals in which a company is only mentioned."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import App
from tests.commands.news import News, open_library

NEWS = (
    News(
        "Quillback Robotics buys Brindle Mills",
        "Quillback Robotics has signed an agreement to acquire Brindle Mills for $40 million.\n\n"
        "In 2029, Quillback Robotics announced a partnership with Brindle Mills on moss. "
        "Quillback Robotics opened a first hall with Brindle Mills in May 2030. "
        "Brindle Mills, which was founded in March 2020, said Quillback Robotics will keep its staff.",
        "2031-02-01",
    ),
    News(
        "Fernleaf Systems borrows $90 million",
        "Fernleaf Systems has raised $90 million in debt to build a hall that will be powered by Quillback Robotics.",
        "2031-02-09",
    ),
)


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    async with open_library(tmp_path, NEWS) as app:
        yield app


async def test_a_step_has_the_day_that_its_sentence_tells(app: App) -> None:
    message = await app.answer("/timeline quillback robotics brindle mills")
    days = {point.text: point.date for section in message.answer.sections for point in section.points}
    told = {words: next(day for text, day in days.items() if words in text) for words in ("In 2029", "May 2030")}
    assert told == {"In 2029": "2029", "May 2030": "2030-05"}
    assert all(day == "2031-02-01" for text, day in days.items() if "to acquire" in text or "March 2020" in text)
    assert list(days.values()) == sorted(map(str, days.values()))


async def test_a_deal_about_a_company_comes_before_one_that_mentions_it(app: App) -> None:
    first = (await app.answer("/deal quillback robotics")).answer.facts[0]
    assert first["parties"] == ["Quillback Robotics", "Brindle Mills"]
