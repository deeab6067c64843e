"""The web as it is made up here, and a clock that is set by hand."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from tests.fakes.web import FakeWeb, open_web


class Clock:
    """A clock that is set by hand."""

    now = datetime(2026, 3, 1, 9, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def web(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[FakeWeb]:
    async with open_web(monkeypatch) as fake:
        yield fake
