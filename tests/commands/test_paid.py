"""Questions of what was paid, who takes up an office and who founded: the answer stands where news puts it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import App
from tests.commands.answers import points
from tests.commands.news import News, open_library

NEWS = (
    News(
        "Quillback Robotics licenses the moss of Fernleaf Systems",
        "Fernleaf Systems, which grows moss, said on Wednesday that it has entered into a licensing agreement with "
        "Quillback Robotics. Founder and CEO Ada Thornbury, president John Marsh and others will join "
        "Quillback Robotics.\n\n"
        "The price isn't in the notice. The Lantern, which broke the story, put it at about $20 million in cash, "
        "citing Orla Fennimore, chief executive of Vexley Capital.\n\n"
        "What's left of Fernleaf Systems carries on. Peter Marsh, the finance chief, becomes chief executive.\n\n"
        "Fernleaf Systems told investors to expect $5 million in revenue this year, before Quillback Robotics came.",
    ),
    News(
        "Tarn Motors to pay for the maps of Brindle Mills",
        "Brindle Mills already pays Tarn Motors each year to stand first on its screens, worth $9 million last year."
        "\n\n"
        "Tarn Motors plans to pay Brindle Mills about $1 million a year for its maps.",
    ),
    News(
        "Wexley Iron names a chief",
        "Wexley Iron has had a hard year. Sarah Garrick, the former chief scientist of Saltmoor Looms, is now "
        "chief executive of Wexley Iron.",
    ),
)


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    async with open_library(tmp_path, NEWS) as app:
        yield app


async def test_a_price_is_told_where_the_deal_is_not_named_again(app: App) -> None:
    message = await app.answer("/ask how much did quillback robotics pay for fernleaf systems")
    assert "put it at about $20 million in cash" in points(message)[0]
    assert [fact["value"] for fact in message.answer.facts] == [2e7]


async def test_the_price_of_a_deal_with_another_is_not_what_was_paid_for_one_who_is_named_beside_it(
    tmp_path: Path,
) -> None:
    news = News(
        "Quillback Robotics buys Mosston Labs",
        "Quillback Robotics has agreed to acquire Mosston Labs, as Fernleaf Systems knows.\n\n"
        "The purchase price was $30 million in cash.",
    )
    async with open_library(tmp_path, (news,)) as app:
        message = await app.answer("/ask how much did quillback robotics pay for fernleaf systems")
        told = await app.answer("/ask how much did quillback robotics pay for mosston labs")
    assert [fact["value"] for fact in message.answer.facts] == []
    assert [fact["value"] for fact in told.answer.facts] == [3e7]


async def test_what_one_pays_the_other_is_not_what_the_other_pays_the_one(app: App) -> None:
    message = await app.answer("/ask how much will tarn motors pay brindle mills")
    assert "about $1 million a year" in points(message)[0]
    assert [fact["value"] for fact in message.answer.facts] == [1e6]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("/ask who is the ceo of fernleaf systems", "Peter Marsh, the finance chief, becomes chief executive"),
        ("/ask who is the ceo of wexley iron", "Sarah Garrick"),
        ("/ask who founded fernleaf systems", "Founder and CEO Ada Thornbury"),
    ],
)
async def test_whoever_takes_up_an_office_or_founded_it_is_named(app: App, typed: str, words: str) -> None:
    said = points(await app.answer(typed))
    assert words in said[0]


async def test_who_takes_up_an_office_elsewhere_is_no_answer(app: App) -> None:
    assert (await app.answer("/ask who is the ceo of saltmoor looms")).answer.outcome == "no_answer"


ENDED = (
    News(
        "Tarn Motors to buy Grebe Foundry",
        "Tarn Motors has signed a definitive agreement to acquire Grebe Foundry for $9 million.",
        "2031-01-05",
    ),
    News(
        "Grebe Foundry shareholders vote down sale to Tarn Motors",
        "Shareholders of Grebe Foundry on Thursday rejected the foundry's $9 million sale to Tarn Motors.",
        "2031-02-05",
    ),
)


@pytest.mark.parametrize("typed", ["/ask who bought grebe foundry", "/ask did tarn motors acquire grebe foundry"])
async def test_that_a_sale_came_to_nothing_is_told_first(tmp_path: Path, typed: str) -> None:
    async with open_library(tmp_path, ENDED) as app:
        said = points(await app.answer(typed))
    assert "rejected the foundry's $9 million sale" in said[0]
    assert "has signed a definitive agreement" in " ".join(said)
