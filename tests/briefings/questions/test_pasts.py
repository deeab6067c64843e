"""Where a person was before, and what they founded: what tells it most plainly, of a firm, stands first."""

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
    "moves": "Odd Brekke joins Quill AI\n\n"
    "Odd Brekke is leaving Fernleaf Labs for Quill AI.\n\n"
    "Odd Brekke, who previously worked at Heron Robotics, likes mills. He formerly sold boats by the sea.\n\n"
    "Odd Brekke, who previously worked at night in the rain, now sleeps.",
    "founding": "Liv Aune likes mills\n\n"
    "Liv Aune started a lab at Heron Robotics.\n\nLiv Aune, the founder of Brindle Works, likes mills.",
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


async def test_only_a_firm_is_a_past(app: App) -> None:
    said = points(await app.answer("/ask where did odd brekke work before"))
    assert said == ["Odd Brekke, who previously worked at Heron Robotics, likes mills."]


async def test_what_a_founder_is_called_stands_before_what_they_start(app: App) -> None:
    said = points(await app.answer("/ask which company did liv aune found"))
    assert said == ["Liv Aune, the founder of Brindle Works, likes mills.", "Liv Aune started a lab at Heron Robotics."]
