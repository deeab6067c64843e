"""`web`: the web to test against; `fetcher`: what fetches from it."""

from collections.abc import AsyncIterator

import pytest

from bot.ingest.web.fetch import Fetcher
from tests.fakes.web import FakeWeb, open_web


@pytest.fixture
async def web(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[FakeWeb]:
    async with open_web(monkeypatch) as fake:
        yield fake


@pytest.fixture
async def fetcher(web: FakeWeb) -> AsyncIterator[Fetcher]:
    assert web.port
    async with Fetcher() as fetcher:
        yield fetcher
