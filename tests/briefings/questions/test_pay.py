"""Whose pay is told, and what was paid for a company: not another's, and not what it earned."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import App
from tests.briefings.news import open_news

NEWS = {
    "chiefs": "Larkhaven Group pays its chiefs\n\n"
    "Pat Moe, the chief executive of Larkhaven Group, earned $3 million last year, more than finance chief Lee Koe.\n\n"
    "Larkhaven Group gave Ines Vollan a package of $9 million, while Lee Koe stayed.",
    "hired": "Wickstead Partners hires Lars Dahl from Fernleaf Labs\n\n"
    "Wickstead Partners will pay Lars Dahl, an engineer of Fernleaf Labs, $5 million a year.\n\n"
    "Fernleaf Labs has 300 staff.",
    "bought": "Heron Robotics to buy Mossback Compute\n\n"
    "Heron Robotics agreed to buy Mossback Compute, a maker of mills, for $90 million.\n\n"
    "Mossback Compute had $400 million of revenue last year.",
}


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    async with open_news(tmp_path, NEWS) as app:
        yield app


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("what does pat moe earn", "$3 million"),
        ("what is ines vollan paid", "$9 million"),
        ("what does wickstead partners pay lars dahl", "$5 million"),
        ("what was paid for mossback compute", "$90 million"),
    ],
)
async def test_a_sum_is_the_pay_or_the_price_of_whom_it_is_asked(app: App, question: str, told: str) -> None:
    message = await app.answer(f"/ask {question}")
    assert [fact["text"] for fact in message.answer.facts] == [told]


@pytest.mark.parametrize(
    "question",
    ["what does lee koe earn", "what did fernleaf labs pay its staff"],
)
async def test_what_another_is_paid_or_pays_is_no_answer(app: App, question: str) -> None:
    assert (await app.answer(f"/ask {question}")).answer.outcome == "no_answer"
