"""Build-outs asked for by words that are no name, and by towns that stand only in the names of others."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import App
from tests.briefings.news import open_news
from tests.commands.answers import points

NEWS = {
    "tender": "No bids for computing center\n\nThe Ministry of Wheels said bidding for the national wheel computing "
    "center closed with no bids. The ministry plans a data center with 40 MW in Tarnholm, Sweden.",
    "council": "Quillon data center to be challenged\n\nQuillon Systems is building a 40 MW data center in Franklin "
    "Township. The data center may be rejected by the Indianapolis City-County Council. Indianapolis Economic "
    "Development Inc backs it.",
    "maker": "Zorblat buys Widget\n\nEspoo, Finland-based Zorblat Inc has bought Widget Systems, which makes chips for "
    "data centers, for $2 billion.",
    "plant": "Bramble Energy Center to open\n\nThe Bramble Energy Center, a 900 MW reactor, will open in 2031.",
}


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    async with open_news(tmp_path, NEWS) as app:
        yield app


async def test_a_site_without_a_name_is_found_by_the_words_for_it(app: App) -> None:
    message = await app.answer("/infra national wheel computing center")
    assert message.answer.outcome == "answer"
    assert "40 MW" in str(message.answer.facts)


async def test_a_town_that_stands_only_in_names_of_offices_is_the_town(app: App) -> None:
    message = await app.answer("/infra indianapolis")
    assert message.answer.outcome == "answer"
    assert any("Franklin Township" in point for point in points(message))


@pytest.mark.parametrize("asked", ["finland", "the site", "rural center", "atlantis"])
async def test_where_nothing_is_built_nothing_is_told(app: App, asked: str) -> None:
    assert (await app.answer(f"/infra {asked}")).answer.outcome == "no_answer"


async def test_the_place_in_a_headline_is_that_of_its_only_build_out(tmp_path: Path) -> None:
    told = (
        "Wattle Island site to return\n\nQuillon plans to take power for its data centers from Wattle Island.\n\n"
        "Quillon will open the 837 MW Ohio data center in 2031. Quillon signed a $2 billion power deal with Zorblat."
    )
    async with open_news(tmp_path, {"a": told}) as app:
        assert "837 MW" in str((await app.answer("/infra wattle island")).answer.facts)


async def test_a_timeline_follows_what_has_no_name_by_its_words(tmp_path: Path) -> None:
    news = {"a": "Bids close\n\nBidding for the national wheel computing center closed on May 30, 2031, with no bids."}
    async with open_news(tmp_path, news) as app:
        message = await app.answer("/timeline national wheel computing center")
    assert any("closed on May 30" in point for point in points(message))


SITES = {
    "sweden": "Zorblat builds\n\nZorblat Oy will build a $2 billion data center in Sweden. Norway also has "
    "power, but less of it. Germany lacks capacity.",
    "delay": "Reedholm delays\n\nReedholm delayed work on its data center in Georgia by a week. Hurricane Ada cut "
    "power to 200,000 homes in Florida. A mayor feared noise, tax breaks and tariffs.",
    "utah": "Moss Cloud plans\n\nMoss Cloud said it would build a 200 MW data center in Utah. California has "
    "300 of them.",
    "county": "Tarn plans\n\nTarn Inc will build a 40 MW data center in Barrowmere, Wisconsin. Tarn wants to work with "
    "Barrowmere and Quorb County leaders on the site.",
}


@pytest.mark.parametrize(
    "asked",
    ["norway", "germany", "florida", "hurricane ada", "california", "noise", "tax breaks", "mayor", "tariffs", "homes"],
)
async def test_what_is_only_told_beside_a_site_is_no_site(tmp_path: Path, asked: str) -> None:
    async with open_news(tmp_path, SITES) as app:
        assert not (await app.answer(f"/infra {asked}")).answer.facts


@pytest.mark.parametrize("asked", ["homes", "mayor", "tariffs"])
async def test_ordinary_words_have_no_timeline(tmp_path: Path, asked: str) -> None:
    async with open_news(tmp_path, SITES) as app:
        assert (await app.answer(f"/timeline {asked}")).answer.outcome == "no_answer"


async def test_the_county_that_a_sentence_names_with_the_town_has_its_site(tmp_path: Path) -> None:
    async with open_news(tmp_path, SITES) as app:
        assert "40 MW" in str((await app.answer("/infra quorb county")).answer.facts)


async def test_a_site_based_in_a_town_is_there_and_a_firm_called_by_a_facility_is_found(tmp_path: Path) -> None:
    news = {
        "site": "Quarle opens\n\nQuarle Networks will open a Frankfurt-based data center next year. The "
        "Frankfurt-based data center has 12 megawatts.",
        "firm": "Machine Works raises\n\nMachine Works Ltd raised $30 million from Orchard Partners.",
    }
    async with open_news(tmp_path, news) as app:
        assert (await app.answer("/infra frankfurt")).answer.outcome == "answer"
        assert (await app.answer("/deal machine works")).answer.outcome == "answer"


async def test_of_two_sites_that_is_told_with_which_a_town_stands(tmp_path: Path) -> None:
    news = {
        "two": "Quillon builds twice\n\nQuillon will build the 40 MW Marlow campus in Tarnholm. Quillon will build the "
        "90 MW Ferrin campus in Oddmere.\n\nWater for the data centers of the Ferrin campus will come from Wexbridge."
    }
    async with open_news(tmp_path, news) as app:
        facts = str((await app.answer("/infra wexbridge")).answer.facts)
    assert "90 MW" in facts
    assert "40 MW" not in facts
