"""How often the bot has introduced itself to the gateway.

Discord allows 1,000 IDENTIFYs a day and takes the token away from a bot that sends more, so a bot that crashes as soon
as it is connected must stop by itself. The times are kept in the notes, since a crash may end the process.
"""

import time
from collections.abc import Callable

from pydantic import TypeAdapter, ValidationError

from bot.chat import Notes

_NOTE = "discord identifies"
_HOUR = 3600.0
_MOST = 20
"""In an hour: half of what would use up a day's."""

_Times = TypeAdapter(list[float])


class TooManyIdentifiesError(Exception):
    """The next IDENTIFY has to wait for this many seconds."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"too many connections within an hour; the next one in {seconds:.0f} seconds")
        self.seconds = seconds


class Identifies:
    """The IDENTIFYs of the last hour. `now` gives seconds since 1970."""

    def __init__(self, notes: Notes, now: Callable[[], float] = time.time) -> None:
        self._notes = notes
        self._now = now

    async def record(self) -> None:
        """Note one more. Raises TooManyIdentifiesError where it would be one too many."""
        now = self._now()
        recent = [at for at in _read(await self._notes.read(_NOTE)) if now - _HOUR < at <= now]
        if len(recent) >= _MOST:
            raise TooManyIdentifiesError(min(recent) + _HOUR - now)
        await self._notes.write(_NOTE, _Times.dump_json([*recent, now]).decode())


def _read(note: str | None) -> list[float]:
    try:
        return _Times.validate_json(note or "[]")
    except ValidationError:
        return []
