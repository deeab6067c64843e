"""Reads again, in the background, what an older extractor has read."""

import asyncio
from collections.abc import Callable
from datetime import datetime

import structlog

from bot.extraction import EXTRACTOR_VERSION, Names, extract
from bot.extraction.facts import Facts
from bot.ingest.language import keep_what_is_sure
from bot.library.article import Draft
from bot.library.library import Library
from bot.library.outdated import FIRST

_BATCH = 10
"""Articles at a time: people are answered between two batches."""

_log = structlog.get_logger(__name__)


class Rereader:
    """`names` are read when the first article is; `now` tells the time."""

    def __init__(self, library: Library, names: Callable[[], Names], now: Callable[[], datetime]) -> None:
        self._library = library
        self._names = names
        self._now = now

    async def run(self) -> None:
        """Read every article again whose facts are of another extractor, and make what changed searchable.

        Whatever fails is logged; then it goes on at the next start.
        """
        try:
            count = await self._read_all()
        except Exception:  # noqa: BLE001 (people are answered from the older facts meanwhile)
            _log.exception("articles could not be read again")
            return
        if count:
            _log.info("articles were read again", articles=count)

    async def _read_all(self) -> int:
        place, count = FIRST, 0
        while found := await self._library.find_outdated(EXTRACTOR_VERSION, place, _BATCH):
            for one in found:
                facts = await asyncio.to_thread(self._extract, one.draft)
                count += await self._library.replace_facts(one.tenant, one.draft, facts, EXTRACTOR_VERSION, self._now())
            place = found[-1].place
        if count:
            await self._library.catch_up()
        return count

    def _extract(self, draft: Draft) -> Facts:
        found = extract(draft.text, self._names(), draft.title, is_article=draft.is_article)
        return keep_what_is_sure(draft.text, found)
