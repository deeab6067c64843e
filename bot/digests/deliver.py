"""Delivers digests: claims what is due, renders it once, posts it once, and finds out where an answer was lost.

A message is never posted again before its channel's history was searched for it. Where the history can't be read
nobody knows, and the message is UNCERTAIN: rather missing than double.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

import structlog

from bot.chat import Absence, NotPostedError, Poster, Receipt, Refusal
from bot.database.database import Database
from bot.digests.delivery import Delivery, Rendered, State
from bot.digests.due import tick
from bot.digests.ledger import Ledger
from bot.digests.pruning import prune

_log = structlog.get_logger(__name__)

_AT_ONCE = 20
_MOST_ATTEMPTS = 30
_LOOK_BACK = timedelta(seconds=60)
"""How much a platform's clock may differ from the database's."""
_LONGEST_WAIT = 600.0
_PRUNE_EVERY = 3600.0
"""Seconds."""


@dataclass(frozen=True, slots=True)
class Timing:
    """Seconds: `request` for one call of a platform, `compose` for making a digest, `lease` for all that is done with
    a claimed message.

    A lease is three requests long at least: what a platform does later than its answer is due must not meet a second
    post. `rest` is between two looks at the ledger; what is due at one minute is spread over `spread`.
    """

    request: float = 20.0
    compose: float = 60.0
    lease: float = 90.0
    rest: float = 2.0
    spread: int = 90


@dataclass(frozen=True, slots=True)
class Digest:
    """What there is to say in a channel, since when; `rendered` is None where that is nothing."""

    since: datetime
    until: datetime
    rendered: Rendered | None


Compose = Callable[[Delivery], Awaitable[Digest]]
"""The digest of that occurrence, drawn for its platform."""


class Deliverer:
    """One worker; there may be any number, in any number of processes. `posters` are by the name of their platform."""

    def __init__(
        self,
        database: Database,
        ledger: Ledger,
        posters: Mapping[str, Poster],
        compose: Compose,
        timing: Timing = Timing(),
    ) -> None:
        self._database = database
        self._ledger = ledger
        self._posters = posters
        self._compose = compose
        self._timing = timing
        self._lease = timedelta(seconds=timing.lease)

    async def run(self) -> None:
        """Deliver until cancelled, whatever fails; and delete what is too old."""
        await asyncio.gather(
            _repeat(self.run_once, self._timing.rest), _repeat(partial(prune, self._database), _PRUNE_EVERY)
        )

    async def run_once(self) -> bool:
        """Enter what is due and do what can be done now; whether there was anything."""
        entered = await self._enter()
        claimed = await self._ledger.claim(self._lease, _AT_ONCE)
        for done in await asyncio.gather(*map(self._handle, claimed), return_exceptions=True):
            if isinstance(done, BaseException):
                _log.error("a delivery failed; its lease will end", exc_info=done)
        return bool(entered or claimed)

    async def _enter(self) -> int:
        return await tick(self._database, tuple(self._posters), _AT_ONCE, self._timing.spread)

    async def _handle(self, delivery: Delivery) -> None:
        if delivery.attempts > _MOST_ATTEMPTS and delivery.state is not State.SENDING:
            await self._ledger.fail(delivery, "tried too often")
        elif delivery.state is State.PENDING:
            await self._render(delivery)
        elif delivery.state is State.RENDERED:
            await self._post(delivery)
        else:
            await self._reconcile(delivery)

    async def _render(self, delivery: Delivery) -> None:
        async with asyncio.timeout(self._timing.compose):
            digest = await self._compose(delivery)
        if digest.rendered is None:
            await self._ledger.skip(delivery, digest.since, digest.until, "nothing new")
        elif not await self._ledger.store_rendered(delivery, digest.rendered, digest.since):
            await self._ledger.release(delivery, State.PENDING, timedelta(), "composed twice at once")

    async def _reconcile(self, delivery: Delivery) -> None:
        """Someone began to post it, and nobody knows what became of that."""
        since = delivery.sending_since
        assert delivery.payload is not None  # noqa: S101 (SENDING comes after RENDERED)
        assert since is not None  # noqa: S101 (as above)
        poster = self._poster(delivery)
        async with asyncio.timeout(self._timing.request):
            found = await poster.find(delivery.target, delivery.key.marker, since - _LOOK_BACK)
        if isinstance(found, Receipt):
            await self._ledger.record_sent(delivery, found)
        elif found is Absence.UNREADABLE:
            _log.error("whether a digest was posted can't be told", marker=delivery.key.marker)
            await self._ledger.doubt(delivery, "the channel's history can't be read")
        elif delivery.attempts > _MOST_ATTEMPTS:
            await self._ledger.fail(delivery, "tried too often")
        elif await self._ledger.extend(delivery, self._lease):
            await self._post(delivery)

    async def _post(self, delivery: Delivery) -> None:
        assert delivery.payload is not None  # noqa: S101 (as above)
        try:
            async with asyncio.timeout(self._timing.request):
                receipt = await self._poster(delivery).post(delivery.target, delivery.payload, delivery.key.marker)
        except NotPostedError as refused:
            await self._note_refusal(delivery, refused)
        except Exception as error:  # noqa: BLE001 (whatever it was, it may have been posted)
            _log.warning("a post was not answered; its channel will be searched", error=type(error).__name__)
        else:
            await self._ledger.record_sent(delivery, receipt)

    async def _note_refusal(self, delivery: Delivery, refused: NotPostedError) -> None:
        if refused.refusal is Refusal.BUSY:
            wait = timedelta(seconds=min(max(refused.wait, 1.0), _LONGEST_WAIT))
            await self._ledger.release(delivery, State.RENDERED, wait, str(refused))
            return
        await self._ledger.fail(delivery, str(refused), is_at_fault=refused.refusal is Refusal.INVALID)
        if refused.refusal in (Refusal.GONE, Refusal.FORBIDDEN) and delivery.key.part == 0:
            _log.error("a channel is paused", refusal=refused.refusal, tenant=delivery.key.tenant)
            await self._ledger.pause(delivery, refused.refusal)

    def _poster(self, delivery: Delivery) -> Poster:
        return self._posters[delivery.key.tenant.partition(":")[0]]


async def _repeat(work: Callable[[], Awaitable[bool]], rest: float) -> None:
    """Do it again and again, with a rest of so many seconds where there was nothing to do."""
    while True:
        try:
            busy = await work()
        except Exception:  # noqa: BLE001 (the next time may succeed)
            _log.exception("work on digests failed")
            busy = False
        if not busy:
            await asyncio.sleep(rest)
