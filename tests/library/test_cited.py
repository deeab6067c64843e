"""Which public message cites which text: noted, found when that has changed or is gone, on both databases."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.database.database import Database
from bot.extraction import EXTRACTOR_VERSION, extract, load_names
from bot.library.article import SHARED, Draft
from bot.library.cited import KEPT_FOR, Cited, Posted, Stale
from bot.library.library import Library

NOW = datetime(2031, 3, 1, 9, tzinfo=UTC)
TEAM = "slack:T1"
POSTED = Posted(TEAM, "C1", "7.1", "/deal quorvex", "Ada", "U1")
BOTH = ("slack", "discord")


@pytest.fixture
def cited(database: Database) -> Cited:
    return Cited(database)


async def put(library: Library, text: str, tenant: str = TEAM, key: str = "mill") -> None:
    draft = Draft(key, f"The {key}", text, is_page=True)
    await library.add(tenant, draft, extract(text, load_names(), draft.title), EXTRACTOR_VERSION, NOW)


async def test_a_message_is_found_when_what_it_cites_has_changed(library: Library, cited: Cited) -> None:
    await put(library, "Quorvex Labs has opened a mill in Barrowmere.")
    await put(library, "Quorvex Labs has closed a farm in Barrowmere.", key="farm")
    await cited.record(POSTED, {"mill"}, NOW)
    assert await cited.find_stale(BOTH, 10) == ()
    await put(library, "Quorvex Labs has opened a farm.", key="farm")
    assert await cited.find_stale(BOTH, 10) == ()
    await put(library, "Quorvex Labs has opened two mills in Barrowmere.")
    assert await cited.find_stale(BOTH, 10) == (Stale(POSTED, ("The mill",), ()),)
    assert await cited.find_stale(("discord",), 10) == ()
    assert await cited.find_stale((), 10) == ()
    await cited.record(POSTED, {"mill"}, NOW)
    assert await cited.find_stale(BOTH, 10) == ()


async def test_a_message_is_found_when_what_it_cites_is_gone(library: Library, cited: Cited) -> None:
    await put(library, "Quorvex Labs has opened a mill in Barrowmere.")
    await put(library, "Quorvex Labs has opened a farm in Barrowmere.", SHARED, "farm")
    await cited.record(POSTED, {"mill", "farm"}, NOW)
    await library.remove(TEAM, "mill")
    assert await cited.find_stale(BOTH, 10) == (Stale(POSTED, (), ("The mill",)),)
    await put(library, "Quorvex Labs has opened a farm.", SHARED, "farm")
    assert await cited.find_stale(BOTH, 10) == (Stale(POSTED, ("The farm",), ("The mill",)),)
    await cited.forget(POSTED)
    assert await cited.find_stale(BOTH, 10) == ()


async def test_of_two_articles_of_one_key_the_tenants_own_is_cited(library: Library, cited: Cited) -> None:
    await put(library, "Quorvex Labs has opened a mill in Barrowmere.")
    await put(library, "Quorvex Labs has sold its mill.", SHARED)
    await cited.record(POSTED, {"mill"}, NOW)
    await library.remove(SHARED, "mill")
    assert await cited.find_stale(BOTH, 10) == ()
    await library.remove(TEAM, "mill")
    assert len(await cited.find_stale(BOTH, 10)) == 1


async def test_what_was_posted_long_ago_is_forgotten(library: Library, cited: Cited) -> None:
    await put(library, "Quorvex Labs has opened a mill in Barrowmere.")
    await cited.record(POSTED, {"mill"}, NOW)
    await library.remove(TEAM, "mill")
    later = NOW + KEPT_FOR + timedelta(seconds=1)
    await cited.record(Posted(TEAM, "C1", "8.1", "/deal quorvex"), {"mill"}, later)
    assert await cited.find_stale(BOTH, 10) == ()


async def test_of_what_a_page_said_before_only_the_newest_is_kept(library: Library) -> None:
    for number in range(25):
        await put(library, f"Quorvex Labs has opened {number} mills in Barrowmere.")
    earlier = (await library.earlier_texts((SHARED, TEAM), ["mill"]))[TEAM, "mill"]
    assert earlier[0] == "Quorvex Labs has opened 23 mills in Barrowmere."
    assert len(earlier) == 20
