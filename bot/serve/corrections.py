"""Corrections for `briefbot serve`: messages that cite what has changed or was withdrawn are edited, and marked.

Several processes may edit the same message; each puts the same in its place.
"""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

import structlog

from bot.chat import Adapter, Dispatch, NotPostedError, Receipt, Refusal
from bot.commands.correcting import correct
from bot.digests.composer import draw_pages
from bot.library.cited import Cited, Stale
from bot.serve.supervising import Platform

_log = structlog.get_logger(__name__)

_AT_ONCE = 50
_REST = 30.0
"""Seconds between two looks."""
_LONGEST_EDIT = 20.0


class Corrector:
    """Keeps what stands in channels true to the articles. `adapters` are by the name of their platform."""

    def __init__(
        self, cited: Cited, dispatch: Dispatch, adapters: Mapping[str, Adapter], now: Callable[[], datetime]
    ) -> None:
        self._cited = cited
        self._dispatch = dispatch
        self._adapters = adapters
        self._now = now

    async def run(self) -> None:
        """Correct until cancelled, whatever fails."""
        while True:
            try:
                await self.run_once()
            except Exception:  # noqa: BLE001 (the next look may succeed)
                _log.exception("answers in channels could not be corrected")
            await asyncio.sleep(_REST)

    async def run_once(self) -> None:
        """Correct every message that is stale now."""
        for stale in await self._cited.find_stale(tuple(self._adapters), _AT_ONCE):
            await self._correct(stale)

    async def _correct(self, stale: Stale) -> None:
        posted = stale.posted
        message = await correct(stale, self._dispatch)
        if message is None:
            _log.warning("an answer in a channel can't be told anew", tenant=posted.tenant)
            return
        adapter = self._adapters[posted.tenant.partition(":")[0]]
        try:
            async with asyncio.timeout(_LONGEST_EDIT):
                page = draw_pages(message, adapter.render)[0]
                await adapter.poster.edit(Receipt(posted.channel, posted.message), page)
        except NotPostedError as refused:
            if refused.refusal is not Refusal.BUSY:
                await self._cited.forget(posted)
        except Exception as error:  # noqa: BLE001 (an edit may be repeated, so the next look does)
            _log.warning("an edit was not answered", error=type(error).__name__, tenant=posted.tenant)
        else:
            rests_on = {*message.rests_on, *(one.article for one in message.answer.citations)}
            await self._cited.record(posted, rests_on, self._now())


def adapters_of(platforms: Sequence[Platform]) -> Mapping[str, Adapter]:
    """The adapters that run, by the name of their platform as tenants have it."""
    return {one.name.casefold(): one.adapter for one in platforms if one.adapter is not None}
