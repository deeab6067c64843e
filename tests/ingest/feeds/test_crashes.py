"""A crash at any step of reading a feed, and another run: each item is in once, none is lost, on both databases."""

from collections.abc import AsyncIterator
from itertools import product
from typing import Any

import pytest

from bot.database.database import Database
from bot.extraction import load_names
from bot.ingest.feeds.feed import Checked
from bot.ingest.feeds.reader import FeedReader
from bot.ingest.feeds.store import FeedStore
from bot.ingest.intake import Intake
from bot.library.library import Library
from tests.fakes.web import FakeWeb
from tests.ingest.conftest import Clock
from tests.ingest.feeds.test_reader import TENANT, find, serve_feed, subscribe

STEPS = ("fetch_page", "read", "add", "catch_up", "note_seen")
"""Of each item, in their order."""


class CrashError(BaseException):
    """The process is gone: nothing may catch it and go on."""


@pytest.fixture
async def reader(library: Library, database: Database, clock: Clock, web: FakeWeb) -> AsyncIterator[FeedReader]:
    assert web.port
    intake = Intake(library, load_names, clock)
    yield FeedReader(FeedStore(database), intake, clock)
    await intake.close()


@pytest.mark.parametrize("is_done", [False, True])
@pytest.mark.parametrize(("step", "after"), [*product(STEPS, (0, 1)), ("change", 0)])
async def test_after_a_crash_each_item_is_in_once(
    reader: FeedReader, web: FakeWeb, monkeypatch: pytest.MonkeyPatch, step: str, *, after: int, is_done: bool
) -> None:
    feed = await subscribe(reader, serve_feed(web, 1, 2, 3))
    intake, library = reader._intake, reader._intake._library
    places: dict[str, object] = {"fetch_page": intake.fetcher, "read": intake, "add": library, "catch_up": library}
    part = places.get(step, reader.store)
    work, left = getattr(part, step), after + (step == "read")  # the feed itself is read before its items

    async def crash(*given: Any, **named: Any) -> Any:  # noqa: ANN401 (as the step's own)
        nonlocal left
        left -= 1
        if left >= 0 or is_done:
            done = await work(*given, **named)
        if left >= 0:
            return done
        raise CrashError

    with monkeypatch.context() as broken:
        broken.setattr(part, step, crash)
        with pytest.raises(CrashError):
            await reader.check(feed)
    await reader.check(await find(reader))
    assert await library.count((TENANT,)) == 3
    assert len((await library.search((TENANT,), "rye Barrowmere", 20)).passages) == 3
    again = await find(reader)
    assert await reader.check(again) == Checked(again, 0, 0)
