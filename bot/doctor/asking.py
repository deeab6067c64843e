"""Single questions to a platform's API, each with a time limit; what is told of them holds no secret."""

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import aiohttp
from pydantic import SecretStr

_LONGEST_ANSWER = aiohttp.ClientTimeout(total=10)


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back: JSON, and the headers."""

    status: int
    body: Any
    headers: Mapping[str, str]


@dataclass
class Asker:
    """Asks, and notes by how many seconds our clock was ahead at each answer."""

    session: aiohttp.ClientSession
    now: Callable[[], datetime]
    seconds_ahead: list[float] = field(default_factory=list)

    async def ask(self, method: str, address: str, kind: str, token: SecretStr) -> Reply | None:
        """The reply to one request with `Authorization: <kind> <token>`; None where none came that is JSON."""
        headers = {"Authorization": f"{kind} {token.get_secret_value()}"}
        try:
            async with self.session.request(method, address, headers=headers, allow_redirects=False) as response:
                body = await response.json(content_type=None)
        except (aiohttp.ClientError, OSError, TimeoutError, ValueError):
            return None
        self._note_date(response.headers.get("Date"))
        return Reply(response.status, body, response.headers)

    def _note_date(self, header: str | None) -> None:
        try:
            date = parsedate_to_datetime(header or "").astimezone(UTC)
        except ValueError:
            return
        self.seconds_ahead.append((self.now() - date).total_seconds())


@asynccontextmanager
async def open_asker(now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> AsyncIterator[Asker]:
    """One that asks over the network."""
    async with aiohttp.ClientSession(timeout=_LONGEST_ANSWER) as session:
        yield Asker(session, now)
