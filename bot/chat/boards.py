"""The feeds that are read and how each is, for any page that shows them."""

from dataclasses import dataclass
from typing import Protocol

from bot.chat.answer import Choice
from bot.chat.message import Field


@dataclass(frozen=True, slots=True)
class FeedCard:
    """One feed in words: whether it is read, how it is, why it failed last, and the commands that change it."""

    title: str
    address: str
    state: str
    is_well: bool
    health: tuple[Field, ...]
    trouble: str
    actions: tuple[Choice, ...]


class FeedBoard(Protocol):
    """The feeds as a page shows them; nothing here changes them."""

    async def list(self) -> tuple[FeedCard, ...]:
        """Every feed that is read here, by title."""
