"""Who raised a sum: the one of whom the sentence says so, not another that it names beside."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import App
from tests.briefings.news import open_news

NEWS = {
    "rival": "Quillback Robotics builds a lab\n\n"
    "Quillback Robotics, a rival of Fernleaf Labs, has raised more than $7 billion since 2029.\n\n"
    "Fernleaf Labs raised $9 million in May. Wickstead Partners met Fernleaf Labs, which raised "
    "$2 million, while Tarnbridge Systems raised $5 million.",
    "open": "Vexley Mills builds a yard\n\n"
    "Vexley Mills is building a yard.\n\n"
    "The company, which competes with Heron Robotics, has raised more than $6 billion.\n\n"
    "Heron Robotics closed a funding round of $4 million.",
    "backer": "Brindle Works raises money\n\n"
    "Brindle Works has raised $3 million in a round led by Larkhaven Group, which has backed Mossback Compute before.",
    "credited": "Copperline Chips is bought\n\n"
    "Glimmer Labs has bought the startup Copperline Chips for $8 million.\n\n"
    "The startup has raised some $5 million to date, according to Barrowmere Data, which tracks the industry.",
}


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    async with open_news(tmp_path, NEWS) as app:
        yield app


@pytest.mark.parametrize(
    ("asked", "sums"),
    [
        ("quillback robotics", ["$7 billion"]),
        ("fernleaf labs", ["$9 million", "$2 million"]),
        ("tarnbridge systems", ["$5 million"]),
        ("heron robotics", ["$4 million"]),
        ("brindle works", ["$3 million"]),
        ("copperline chips", ["$5 million"]),
    ],
)
async def test_a_sum_was_raised_by_whom_the_sentence_says_it_of(app: App, asked: str, sums: list[str]) -> None:
    message = await app.answer(f"/ask how much did {asked} raise")
    assert [fact["text"] for fact in message.answer.facts] == sums


@pytest.mark.parametrize("asked", ["mossback compute", "wickstead partners"])
async def test_what_another_raised_is_no_answer(app: App, asked: str) -> None:
    assert (await app.answer(f"/ask how much did {asked} raise")).answer.outcome == "no_answer"
