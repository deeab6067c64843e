"""What several articles tell of one thing, as a reader asks for it; on made-up news."""

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import App, open_app
from bot.settings import Settings
from tests.commands.answers import fields, grid, holds, points, section

STORY = (
    "Zorblat Systems said on Monday it would acquire chip designer Velmora for $4.2 billion in cash. "
    "The deal needs the approval of regulators in Atlantis.\n\n"
    "Shares of Zorblat fell 2 percent on Monday.\n\n"
    "Jane Quibble, who founded Velmora, will lead the new unit."
)
NEWS = {
    "bought": ("2025-10-06", "Zorblat to acquire Velmora for $4.2 billion", STORY),
    "reprint": ("2025-10-07", "Zorblat to acquire Velmora for $4.2 billion", STORY),
    "rival": (
        "2025-10-06",
        "Velmora agrees to $4.5 billion takeover by Zorblat",
        "Velmora has agreed to be bought by Zorblat Systems for $4.5 billion, two people familiar with it said.",
    ),
    "cheaper": (
        "2026-01-19",
        "Zorblat cuts price for Velmora to $3.6 billion",
        "Zorblat Systems has cut the price it will pay for Velmora to $3.6 billion from $4.2 billion.",
    ),
    "done": (
        "2026-04-02",
        "Zorblat completes Velmora purchase",
        "Zorblat Systems completed its $3.6 billion acquisition of Velmora on Thursday.",
    ),
    "aside": (
        "2025-12-01",
        "Chip shares rise",
        "Shares rose. Zorblat Systems, which is buying Velmora, was unchanged.",
    ),
    "planned": (
        "2026-03-10",
        "Quillon plans 500 MW campus in Sohar",
        "Quillon Inc plans to build a 500-megawatt data center campus in Sohar, Oman, at a cost of $3 billion.",
    ),
    "grown": (
        "2026-09-15",
        "Quillon breaks ground in Sohar, expands campus to 800 MW",
        "Quillon Inc broke ground on its data center campus in Sohar, Oman, and raised it to 800 MW from 500 MW.",
    ),
    "hired": ("2026-02-01", "Quillon hires Roe", "Quillon Inc has hired Jane Roe as its chief scientist."),
}


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    settings = Settings(database_url=f"sqlite:///{tmp_path / 'library.sqlite3'}", data_folder=tmp_path, seeds="off")
    news = tmp_path / "news"
    news.mkdir()
    for key, (published, title, text) in NEWS.items():
        (news / f"{key}.txt").write_text(f"{title}\n\n{text}\n", encoding="utf-8")
        side = {"title": title, "published": published, "publisher": f"The {key} Post"}
        (news / f"{key}.json").write_text(json.dumps(side), encoding="utf-8")
    async with open_app(settings) as app:
        async for _ in app.add(app.find([news])):
            pass
        yield app


async def test_a_deal_is_told_as_it_is_by_now_and_names_its_first_and_its_newest_article(app: App) -> None:
    message = await app.answer("/deal zorblat velmora")
    assert message.title == "Zorblat Systems and Velmora · acquisition · completed"
    assert fields(message)["Value"] == "$3.6 billion"
    told_by = fields(message)["Told by"]
    assert told_by.startswith("6 articles, 5 independent; newest: The done Post, 2026-04-02; first: The ")
    assert told_by.endswith("2025-10-06")


async def test_a_price_that_was_replaced_is_history(app: App) -> None:
    message = await app.answer("/deal zorblat velmora")
    earlier = section(message, "Earlier")
    assert any("$4.2 billion" in point for point in earlier)
    assert any("$4.5 billion" in point for point in earlier)
    assert not message.answer.conflicts


async def test_what_the_market_made_of_a_deal_is_none_of_its_terms(app: App) -> None:
    message = await app.answer("/deal zorblat velmora")
    assert holds(message, "The deal needs the approval of regulators in Atlantis.")
    assert not any("fell 2 percent" in point for point in points(message))


async def test_a_sentence_that_copies_share_is_quoted_once(app: App) -> None:
    message = await app.answer("/ask who founded velmora")
    assert points(message) == ["Jane Quibble, who founded Velmora, will lead the new unit."]


async def test_what_nobody_has_replaced_still_holds(app: App) -> None:
    message = await app.answer("/infra sohar")
    assert fields(message)["Capacity"] == "800 MW"
    assert fields(message)["Cost"] == "$3 billion"
    assert any("500-megawatt" in point for point in section(message, "Earlier"))


async def test_a_comparison_has_what_holds_by_now_and_deals_with_figures(app: App) -> None:
    message = await app.answer("/compare quillon vs zorblat")
    assert grid(message)["Capacity"][0] == "800 MW"
    assert grid(message)["Value"] == ("$3 billion", "$3.6 billion")
