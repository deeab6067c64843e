"""Where a person was before: time that was spent somewhere is a past where it is told in years."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import App
from tests.briefings.news import open_news
from tests.commands.answers import points

NEWS = {
    "visit": "Ada Thornbury visits Fernleaf Labs\n\n"
    "Ada Thornbury spent a week at Fernleaf Labs to see its mills.\n\n"
    "Ada Thornbury, who spent nearly ten years at Heron Robotics, builds mills.",
    "talks": "Kari Moen meets Fernleaf Labs\n\nKari Moen of Heron Robotics spent two days in talks at Fernleaf Labs.",
}


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    async with open_news(tmp_path, NEWS) as app:
        yield app


async def test_where_somebody_spent_years_is_where_they_were(app: App) -> None:
    said = points(await app.answer("/ask where was ada thornbury before"))
    assert said == ["Ada Thornbury, who spent nearly ten years at Heron Robotics, builds mills."]


async def test_a_visit_of_some_days_is_no_past(app: App) -> None:
    assert (await app.answer("/ask where was kari moen before")).answer.outcome == "no_answer"
