"""Asks again for the pages that messages in channels cite, so that what has changed there is corrected here."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from hashlib import sha256

import structlog

from bot.ingest.intake import Intake
from bot.library.cited import Cited, Page

_FOR = timedelta(days=30)
"""How long after a message was posted its pages are asked for; most corrections come within days."""
_HOURS = 24
"""Each page is asked for once in so many, in an hour of its own."""

_log = structlog.get_logger(__name__)


class Rechecker:
    """`now` tells the time. Each page is claimed, so that of several processes one asks for it."""

    def __init__(self, cited: Cited, intake: Intake, now: Callable[[], datetime]) -> None:
        self._cited = cited
        self._intake = intake
        self._now = now

    async def run(self) -> None:
        """Ask every hour for the pages whose hour it is, until cancelled, whatever fails."""
        while True:
            try:
                await self.run_once()
            except Exception:  # noqa: BLE001 (the next hour may succeed)
                _log.exception("pages that are cited could not be asked for again")
            await asyncio.sleep(_left_of_hour(self._now()))

    async def run_once(self) -> None:
        """Ask for the pages whose hour this is; one that is not given stays as it was."""
        now = self._now()
        for page in await self._cited.find_pages(now - _FOR):
            if _hour_of(page) == now.hour and await self._cited.claim_page(page, now):
                await self._intake.add_again(page.tenant, page.key, page.url)


def _hour_of(page: Page) -> int:
    return sha256(page.url.encode("utf-8", "replace")).digest()[0] % _HOURS


def _left_of_hour(now: datetime) -> float:
    """Seconds until the next hour begins."""
    return 3_600.0 - now.minute * 60 - now.second
