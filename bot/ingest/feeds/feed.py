"""A feed as it is kept, and as it was read."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import sha256

from bot.ingest.documents.document import begin, plain_line
from bot.ingest.outcome import Refused


class Status(StrEnum):
    """Whether a feed is read."""

    ACTIVE = "active"
    PAUSED = "paused"
    """Somebody paused it."""
    DISABLED = "disabled"
    """It failed too often, or is gone."""


@dataclass(frozen=True, slots=True)
class Item:
    """One entry: its id and address as far as it has them, and its own text as HTML."""

    id: str
    url: str | None
    title: str
    published: str | None
    content: str

    @property
    def name(self) -> str:
        """Its title; the words that it begins with where it has none."""
        return self.title or begin(plain_line(self.content))

    @property
    def marks(self) -> tuple[str, ...]:
        """By what it is known again: its id and its address, else what it says. Never its date."""
        said = [self.id, self.url] if self.id or self.url else [f"{self.title}\n{self.content}"]
        return tuple(dict.fromkeys(sha256(one.encode("utf-8", "replace")).hexdigest()[:24] for one in said if one))


@dataclass(frozen=True, slots=True)
class Read:
    """What a feed's bytes say."""

    title: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed that a tenant reads, and how it is. `failures` are those in a row, `reason` says why the last one was."""

    tenant: str
    url: str
    title: str
    status: Status
    checked_at: datetime | None
    new_at: datetime | None
    items: int
    failures: int
    reason: str | None
    interval: int
    next_at: datetime
    etag: str | None
    modified: str | None


@dataclass(frozen=True, slots=True)
class Subscribed:
    """A feed that is read from now on (or was before), and its newest items."""

    feed: Feed
    newest: tuple[Item, ...]
    is_new: bool


@dataclass(frozen=True, slots=True)
class Imported:
    """A list of feeds: those that are read from now on, the titles of those that were before, what is no address."""

    added: tuple[Feed, ...]
    known: tuple[str, ...]
    refused: tuple[Refused, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """A feed that was checked: how many items were new, and how many of them could not be added."""

    feed: Feed
    added: int
    refused: int
