"""A library of which an article changes while a benchmark runs."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count

from bot.app import App, open_app
from bot.extraction import EXTRACTOR_VERSION
from bot.library.article import SHARED
from bot.settings import Settings
from tests.benchmarks.news import News

_EVERY = 1.0
"""Seconds: far more often than news comes in, so that hardly an answer can be given again."""


@asynccontextmanager
async def changing(settings: Settings, news: News) -> AsyncIterator[None]:
    """Within, the first article gets another title each second, as an outlet corrects it; nothing is added."""
    async with open_app(settings) as app:
        task = asyncio.create_task(_change(app, news))
        try:
            yield
        finally:
            task.cancel()
            await asyncio.wait([task])


async def _change(app: App, news: News) -> None:
    draft, facts = news.write(0)
    for number in count():
        changed = replace(draft, title=f"{draft.title}, corrected {number}")
        await app.library.add(SHARED, changed, facts, EXTRACTOR_VERSION, datetime.now(UTC))
        await asyncio.sleep(_EVERY)
