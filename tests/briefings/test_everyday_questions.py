"""Everyday questions to made-up news that tells the answer a sentence later, under another name or beside another."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import App
from tests.briefings.news import open_news
from tests.commands.answers import points

NEWS = {
    "mill": "Larkhaven will restart a mill\n\n"
    "On Monday, Larkhaven Group and Wickstead Bank agreed to restart the Heronsgate Works, which closed in 2021. The "
    "old plant is expected to return to service in early 2031 under a loan from Wickstead Bank.\n\n"
    "At Larkhaven Group, chief executive Odd Brekke cut over 300 roles in May.",
    "town": "Mossfield City Council agrees to a pause for halls\n\n"
    "On Tuesday, the Mossfield City Council agreed to a pause for halls within the city of Mossfield.\n\n"
    "According to City Attorney Ines Vollan, the city can pause them for 45 days.\n\n"
    "The council of Mossfield heard the neighbors of the hall site in Mossfield for 3 days.\n\n"
    "The council put off a request for an 8-acre site.",
    "school": "Fernleaf Labs and Quill AI fund a school\n\n"
    "The teachers' union announced a school on Tuesday, a $23 million plan for AI backed by Fernleaf Labs and Quill "
    "AI.\n\n"
    "Fernleaf Labs has committed $10 million to the school. Quill AI, meanwhile, will contribute $500,000, the union "
    "said.",
    "heron": "Oslo-based AI startup, Heron Robotics raises $50 million\n\n"
    "Oslo-based AI startup Heron Robotics has raised $50 million. Past backers of the startup include Tarnbridge "
    "Systems.\n\n"
    "Quill AI rents robots from it. Tarnbridge Systems, a Wickstead Bank subsidiary, does not.\n\n"
    "Quill AI unit Robin Labs makes their eyes.",
}


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    async with open_news(tmp_path, NEWS) as app:
        yield app


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("when will the heronsgate plant restart", "early 2031"),
        ("how many jobs did larkhaven cut", "over 300 roles"),
        ("who is mossfield's city attorney", "Ines Vollan"),
        ("how much will quill ai pay for the AI school", "$500,000"),
        ("who has backed heron robotics", "Past backers of the startup include Tarnbridge"),
        ("who owns tarnbridge systems", "a Wickstead Bank subsidiary"),
        ("who owns robin labs", "Quill AI unit Robin Labs"),
        ("how big is the hall site in mossfield", "an 8-acre site"),
    ],
)
async def test_the_sentence_that_tells_it_comes_first(app: App, question: str, words: str) -> None:
    message = await app.answer(f"/ask {question}")
    assert message.answer.outcome == "answer"
    assert words in points(message)[0]


async def test_where_one_has_its_seat_is_not_told_of_another(app: App) -> None:
    message = await app.answer("/ask where is quill ai based")
    assert message.answer.outcome == "no_answer"
