"""An article as a person reads it, with what was read out of it; and a list of articles. Neutral, for any page."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters of an article's text, from `start` up to `end`, in code points."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Detail:
    """One field of a fact in words, and the words that it was read from; None where the article does not state it."""

    label: str
    value: str
    words: Stretch | None


@dataclass(frozen=True, slots=True)
class ReadFact:
    """One fact in words: what kind it is, its title, the words that make it a fact, and its fields."""

    kind: str
    title: str
    words: Stretch
    details: tuple[Detail, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """An article: its text as it is stored, what of it is no news, and the facts that were read out of it."""

    key: str
    title: str
    origin: str
    url: str | None
    text: str
    boilerplate: tuple[Stretch, ...]
    facts: tuple[ReadFact, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """An article in a list: where it came from, what was read in it, and the words that a search found there."""

    key: str
    title: str
    origin: str
    read: str
    found: str = ""
    words: Stretch | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """Articles, and a line that says how many there are."""

    articles: tuple[Listed, ...]
    line: str
    has_more: bool = False


class Shelf(Protocol):
    """The library as a page shows it; nothing here changes it."""

    async def read(self, key: str) -> Reading | None:
        """The article under that key."""

    async def list(self, words: str, publisher: str, most: int) -> Listing:
        """The newest articles, or those that hold the words, the best first; of the publisher alone if one is named."""

    async def publishers(self) -> tuple[str, ...]:
        """Publishers to choose from."""
