"""Somebody whom a question names by what they did, in made-up news of deals and sites."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import App
from tests.briefings.news import open_news
from tests.commands.answers import points

NEWS = {
    "moss": "Mossback Compute buys Tarnbridge Systems\n\n"
    "Mossback Compute has acquired Tarnbridge Systems for $700 million, it said on Monday. "
    "“We are one crew,” said Ines Vollan, chief executive of Mossback Compute.\n\n"
    "Tarnbridge Systems CEO Jonas Vik will stay. Mossback Compute was founded in 2019 in Bergen.",
    "lark": "Larkhaven Group raises money\n\n"
    "Larkhaven Group raised $40 million in a round led by Wickstead Ventures, it said on Monday.\n\n"
    "Kari Moen, chief executive of Larkhaven Group, praised Wickstead Ventures.",
    "mill": "Beacon Infrastructure builds Project Heron\n\n"
    "Beacon Infrastructure is building Project Heron, a 300MW data center campus in Tarnfield, Ohio.\n\n"
    "Odd Brekke, chief executive of Beacon Infrastructure, said that the site would open in 2031.",
    "chips": "Vexley closes the purchase of Orrin Chips\n\n"
    "Vexley Silicon has acquired Orrin Chips for $880 million, it said.",
    "plan": "Vexley to buy Orrin Chips\n\nVexley has agreed to acquire Orrin Chips for $870 million, it said.\n\n"
    "“We are glad,” said Siri Dahl, chief executive of Vexley.",
    "yard": "A word for Project Heron\n\nGrete Sund praised the owner of Project Heron for patience, it was said.",
}


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    async with open_news(tmp_path, NEWS) as app:
        yield app


@pytest.mark.parametrize(
    ("question", "read_as", "words"),
    [
        ("who runs the company that bought tarnbridge", "who runs Mossback Compute", "Ines Vollan"),
        ("who is the ceo of tarnbridge's new owner?", "who is the ceo of Mossback Compute?", "Ines Vollan"),
        ("who runs the buyer of tarnbridge systems", "who runs Mossback Compute", "Ines Vollan"),
        ("who runs the company that paid $700 million for tarnbridge", "who runs Mossback Compute", "Ines Vollan"),
        ("who runs the firm that paid 0.7bn for tarnbridge", "who runs Mossback Compute", "Ines Vollan"),
        ("who runs the company that paid $870 million for orrin chips", "who runs Vexley", "Siri Dahl"),
        ("when was the firm which acquired tarnbridge founded", "when was Mossback Compute founded", "2019"),
        ("who runs the company that mossback bought", "who runs Tarnbridge Systems", "Jonas Vik"),
        ("who runs the startup acquired by mossback", "who runs Tarnbridge Systems", "Jonas Vik"),
        ("who runs the company behind project heron", "who runs Beacon Infrastructure", "Odd Brekke"),
    ],
)
async def test_the_one_described_is_asked_of_by_name(app: App, question: str, read_as: str, words: str) -> None:
    message = await app.answer(f"/ask {question}")
    assert message.answer.understood == read_as
    assert words in points(message)[0]


@pytest.mark.parametrize("question", ["which is the company that bought tarnbridge", "who is the buyer of tarnbridge"])
async def test_who_is_asked_for_nothing_but_the_deed_is_found_by_it(app: App, question: str) -> None:
    message = await app.answer(f"/ask {question}")
    assert message.answer.understood is None
    assert "Mossback Compute has acquired" in points(message)[0]


@pytest.mark.parametrize(
    "deed", ["bought larkhaven group", "paid $9 trillion for tarnbridge", "put $90 million into larkhaven group"]
)
async def test_nobody_answers_for_one_whom_no_article_tells(app: App, deed: str) -> None:
    message = await app.answer(f"/ask who runs the company that {deed}")
    assert message.answer.outcome == "no_answer"


async def test_an_owner_whom_no_fact_tells_of_may_be_told_of_in_so_many_words(app: App) -> None:
    message = await app.answer("/ask who praised the owner of project heron")
    assert "Grete Sund" in points(message)[0]
