"""Where a site lies, how large it is, when it opens: also where the sentence that tells it does not name the site."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import App
from tests.briefings.news import open_news
from tests.commands.answers import points

NEWS = {
    "orrin": "Mossback builds its largest data center\n\n"
    "Mossback Compute is building an AI campus in Vesterby, Norway, which will be the largest of the land. "
    "The site will draw 50MW, and is expected to open in May 2032.",
    "quibble": "Tarn Systems opens Project Quibble\n\n"
    "Tarn Systems opened its Project Quibble data center in rural Ohio on Monday. Spanning 1,200 acres of "
    "farmland in Zorblat, Quibble County, this colossal facility is the largest of Ohio.",
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
    ],
)
async def test_a_site_s_own_sentence_answers(app: App, question: str, words: str) -> None:
    message = await app.answer(f"/ask {question}")
    assert message.answer.outcome == "answer"
    assert words in points(message)[0]


async def test_of_a_town_without_a_site_nothing_is_told(app: App) -> None:
    message = await app.answer("/ask how big is the bergen campus")
    assert message.answer.outcome == "no_answer"


async def test_a_county_s_site_is_told_of_its_state(app: App) -> None:
    message = await app.answer("/infra ohio")
    assert message.answer.outcome == "answer"
    assert "Project Quibble" in message.answer.title
