"""Feeds read: added, checked when they are due, their new items added to the library of who reads them.

An item's page is fetched and added as any page; where that is not given, the text that the feed itself carries is. An
item is remembered after it was added: after a crash it is added again, which changes nothing.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import datetime

import structlog

from bot.ingest.documents.document import UnreadableError, clean_line
from bot.ingest.documents.kinds import Kind, recognize
from bot.ingest.documents.page import find_feed
from bot.ingest.feeds.feed import Checked, Feed, Imported, Item, Read, Status, Subscribed
from bot.ingest.feeds.parse import read_feed, read_opml
from bot.ingest.feeds.store import FeedStore
from bot.ingest.feeds.timing import MOST_FAILURES, adapt, back_off, spread, stay_away
from bot.ingest.intake import Intake
from bot.ingest.outcome import Reason, Refused, Taken
from bot.ingest.web.address import AddressError, follow, read_address, site_of
from bot.ingest.web.fetched import Fetched, FetchError

_MOST_NEW = 30
"""Items that one check adds; the others wait for the next."""
_MOST_SHOWN = 5
_AT_ONCE = 20
_LONGEST_CHECK = 300.0
"""Seconds that one feed may take of a round, in which others wait for it; what it added until then stays."""
_PAUSE = 15.0
"""Seconds until somebody looks again whether a feed is due."""
_PASSING = {Reason.TIMEOUT, Reason.UNREACHABLE, Reason.BUSY, Reason.NO_SUCH_SITE}
"""Why an item is tried again at the next check."""

_log = structlog.get_logger(__name__)


class FeedReader:
    """All that is done with feeds."""

    def __init__(self, store: FeedStore, intake: Intake, now: Callable[[], datetime]) -> None:
        self.store = store
        self._intake = intake
        self._now = now

    async def add(self, tenant: str, typed: str) -> AsyncIterator[Checked | Refused]:
        """Read the feed at that address from now on, or those of the list there, each with its newest items."""
        subscribed = await self.subscribe(tenant, typed)
        if isinstance(subscribed, Refused):
            yield subscribed
            return
        listed = subscribed if isinstance(subscribed, Imported) else Imported((subscribed.feed,), (), ())
        for refused in listed.refused:
            yield refused
        for feed in listed.added:
            yield await self.check(feed)

    async def subscribe(self, tenant: str, typed: str) -> Subscribed | Imported | Refused:
        """Read the feed at that address from now on, the one that the page there declares, or those of a list there."""
        try:
            fetched = await self._intake.fetcher.fetch_feed(read_address(typed))
            kind = recognize(fetched.content, fetched.content_type)
            if kind is Kind.OPML:
                return await self.import_list(tenant, typed, fetched.content)
            declared = find_feed(fetched.content) if kind is Kind.HTML else None
            if declared is not None:
                fetched = await self._intake.fetcher.fetch_feed(follow(fetched.address, declared))
            read = await self._read(fetched)
        except (AddressError, FetchError, UnreadableError) as error:
            return Refused(typed, error.reason)
        is_new = await self.store.add(tenant, fetched.address, read.title or fetched.address, self._now())
        (feed,) = await self.store.find(tenant, fetched.address)
        return Subscribed(feed, read.items[:_MOST_SHOWN], is_new)

    async def import_list(self, tenant: str, source: str, content: bytes) -> Imported | Refused:
        """Read the feeds of an OPML file from now on; each is asked for the first time when its turn comes.

        One that is here already stays as it is, paused or not.
        """
        try:
            listed = await self._intake.read(read_opml, content)
        except UnreadableError as error:
            return Refused(source, error.reason)
        added: list[Feed] = []
        known: list[str] = []
        refused: list[Refused] = []
        for typed, title in listed.items():
            try:
                address = read_address(typed)
            except AddressError as error:
                refused.append(Refused(clean_line(typed), error.reason))
                continue
            if await self.store.find(tenant, address):
                known.append(title or address)
                continue
            await self.store.add(tenant, address, title or address, self._now())
            added += await self.store.find(tenant, address)
        return Imported(tuple(added), tuple(known), tuple(refused)) if listed else Refused(source, Reason.NO_FEED)

    async def check(self, feed: Feed) -> Checked | Refused:
        """Check the feed now, and settle when it is checked next."""
        try:
            fetched = await self._intake.fetcher.fetch_feed(feed.url, feed.etag, feed.modified)
            read = Read("", ()) if fetched.is_unchanged else await self._read(fetched)
        except (FetchError, UnreadableError) as error:
            await self._note_failure(feed, error.reason, getattr(error, "wait", None))
            return Refused(feed.url, error.reason)
        added, refused, is_whole = await self._add_new(feed, read)
        now = self._now()
        interval = adapt(feed.interval, has_new=added > 0)
        told = {"new_at": now, "items": feed.items + added} if added else {}
        # With items left to try, the same answer must be read again.
        kept = {"etag": fetched.etag, "modified": fetched.modified} if is_whole else {"etag": None, "modified": None}
        await self.store.change(
            feed.tenant,
            feed.url,
            checked_at=now,
            failures=0,
            reason=None,
            interval=interval,
            next_at=spread(now, stay_away(interval, fetched.max_age), feed.url),
            leased_until=None,
            **told,
            **kept,
        )
        return Checked(feed, added, refused)

    async def run(self) -> None:
        """Check feeds as they come due, until cancelled; one that is slow holds up no other."""
        checks: set[asyncio.Task[None]] = set()
        try:
            while True:
                due = await self._claim(_AT_ONCE - len(checks))
                checks |= {asyncio.create_task(self._check_quietly(feed)) for feed in due}
                if len(checks) < _AT_ONCE and not due:
                    await asyncio.sleep(_PAUSE)
                if checks:
                    wait = None if len(checks) == _AT_ONCE else 0
                    _, checks = await asyncio.wait(checks, timeout=wait, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for check in checks:
                check.cancel()
            await asyncio.gather(*checks, return_exceptions=True)

    async def _claim(self, most: int) -> tuple[Feed, ...]:
        try:
            return await self.store.claim(self._now(), most)
        except Exception:  # noqa: BLE001 (the database is away; it is asked again)
            _log.exception("no feed can be claimed")
            return ()

    async def _check_quietly(self, feed: Feed) -> None:
        """One feed's trouble is its own: its lease ends, and it is tried again."""
        try:
            await self._check_in_time(feed)
        except Exception:  # noqa: BLE001 (as above)
            _log.exception("a feed could not be checked", tenant=feed.tenant)

    async def _check_in_time(self, feed: Feed) -> None:
        """One whose pages keep the others waiting is left, and tried again later as one that fails."""
        try:
            async with asyncio.timeout(_LONGEST_CHECK):
                await self.check(feed)
        except TimeoutError:
            await self._note_failure(feed, Reason.TIMEOUT, None)

    async def _read(self, fetched: Fetched) -> Read:
        kind = recognize(fetched.content, fetched.content_type)
        if kind not in (Kind.FEED, Kind.JSON_FEED):
            raise UnreadableError(Reason.NO_FEED)
        return await self._intake.read(read_feed, kind, fetched.content, fetched.address)

    async def _add_new(self, feed: Feed, read: Read) -> tuple[int, int, bool]:
        """How many items were added, how many refused, and whether none is left for the next check."""
        seen = await self.store.find_seen(feed, [mark for item in read.items for mark in item.marks])
        if read.items:  # an answer that says “unchanged” names none
            await self.store.forget_left(feed, seen, self._now())
        new = [item for item in read.items if not seen.intersection(item.marks)]
        added = refused = 0
        is_whole = len(new) <= _MOST_NEW
        for item in new[:_MOST_NEW]:
            taken = await self._add_item(feed, item)
            if isinstance(taken, Refused) and taken.reason in _PASSING:
                is_whole = False
                continue
            added, refused = (added, refused + 1) if isinstance(taken, Refused) else (added + 1, refused)
            became = taken.added.key if isinstance(taken, Taken) else None
            await self.store.note_seen(feed, item.marks, became, self._now())
        return added, refused, is_whole

    async def _add_item(self, feed: Feed, item: Item) -> Taken | Refused:
        """The item's page; the text that the feed carries where the page is not given."""
        taken: Taken | Refused = Refused(feed.url, Reason.NO_ARTICLE)
        if item.url is not None:
            taken = await self._intake.add_address(feed.tenant, item.url)
        if isinstance(taken, Refused) and taken.reason not in _PASSING:
            carried = await self._intake.add_carried(feed.tenant, feed.title, item)
            return carried if isinstance(carried, Taken) else replace(taken, detail=item.name)
        return taken

    async def _note_failure(self, feed: Feed, reason: Reason, wait: int | None) -> None:
        failures, now = feed.failures + 1, self._now()
        is_dead = failures >= MOST_FAILURES or reason is Reason.GONE
        if is_dead:
            _log.warning("a feed is disabled", tenant=feed.tenant, site=site_of(feed.url), reason=reason)
        await self.store.change(
            feed.tenant,
            feed.url,
            checked_at=now,
            failures=failures,
            reason=reason,
            status=Status.DISABLED if is_dead else feed.status,
            next_at=spread(now, back_off(failures, wait), feed.url),
            leased_until=None,
        )
