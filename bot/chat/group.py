"""Who can be notified as one: a role of a server, a user group of a workspace."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Group:
    """The platform's id of it, and the name that people see, such as `@designers`."""

    id: str
    name: str


class Denial(StrEnum):
    """Why a group is not notified."""

    UNKNOWN = "unknown"
    """There is none of that name."""
    EVERYONE = "everyone"
    """It is everyone who is there."""
    ASKER = "asker"
    """Who asks may not notify it there."""
    BOT = "bot"
    """The bot may not."""
    UNREADABLE = "unreadable"
    """The platform does not say which groups there are."""


FindGroup = Callable[[str], Awaitable[Group | Denial]]
"""The group that these words are, its mention, its id or its name, if who asks may notify it where they ask."""
