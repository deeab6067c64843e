"""`fetcher`: what fetches from the web that is made up."""

from collections.abc import AsyncIterator

import pytest

from bot.ingest.web.fetch import Fetcher
from tests.fakes.web import FakeWeb


@pytest.fixture
async def fetcher(web: FakeWeb) -> AsyncIterator[Fetcher]:
    assert web.port
    async with Fetcher() as fetcher:
        yield fetcher
