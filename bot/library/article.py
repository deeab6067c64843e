"""What the library holds and gives out: plain values, without a trace of the database."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from bot.database.tables import SHARED
from bot.extraction.facts import Sentence

__all__ = ["SHARED", "Added", "Article", "Draft", "Found", "Heading", "Outcome", "Passage", "Visible"]

Visible = tuple[str, ...]
"""The tenants whose articles the asker sees: their own and `SHARED`."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An article on its way in. `key` is the one it asks for; another text may have it already.

    `published` is an ISO 8601 date as exact as is known: `2026`, `2026-02` or `2026-02-16`.
    `text` is what is stored, to the character: line ends are `\\n`, and it has no NUL and no lone surrogate.
    """

    key: str
    title: str
    text: str
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    is_page: bool = False
    """Whether it is known by its address: another text under its key is what the page said before."""
    is_article: bool = False
    """Whether the furniture of its page was taken out of the text before."""
    added_by: str | None = None
    """The platform's id of who adds it."""


@dataclass(slots=True)  # a frozen one takes thrice as long to make, and an answer makes some hundred
class Heading:
    """An article without its text. `key` is stable and unique within its tenant.

    Articles of one `story` are copies of each other; it is None where that is not known. `id` is the database's.
    `weight` is 1 where who asks prefers its source, -1 where they would rather hear others. `text_hash` is that of the
    text as it was read.
    """

    tenant: str
    key: str
    title: str
    publisher: str | None
    published: str | None
    url: str | None
    story: int | None = field(default=None, compare=False)
    id: int = field(default=0, compare=False)
    weight: int = field(default=0, compare=False)
    text_hash: str = field(default="", compare=False)

    def __hash__(self) -> int:
        """By the key alone, which is seldom that of another tenant's article: an answer asks some hundred times."""
        return hash(self.key)


@dataclass(frozen=True, slots=True)
class Article:
    """A heading and the stored text, into which every offset counts code points."""

    heading: Heading
    text: str


class Outcome(StrEnum):
    """What adding a draft did."""

    NEW = "new"
    UNCHANGED = "unchanged"
    UPDATED = "updated"
    """The text was there; its title, publisher, date, address or facts are new."""
    REVISED = "revised"
    """The page was there with another text, which is kept as what it said before."""


@dataclass(frozen=True, slots=True)
class Added:
    """What adding a draft did, and the key under which it stands.

    `copied` is an article that tells the same in the same words, of those that the tenant sees.
    """

    key: str
    outcome: Outcome
    copied: Heading | None = None


class Passage(NamedTuple):
    """100 to 130 words of one article that stand together, with the sentences that may be cited.

    `text` is the stored text from the first sentence to the last; it begins at `start`. Between its sentences may stand
    headings and page chrome: cite sentences, never the passage. Sentences have offsets into the article's text.
    `score` is the search's (BM25, comparable within one answer); 0 where the passage was not searched for.
    `id` is unique in the database and greater for passages that came later.
    """

    id: int
    article: Heading
    start: int
    text: str
    sentences: tuple[Sentence, ...]
    score: float = 0.0

    def quote(self, sentence: Sentence) -> str:
        """The words of one of `sentences`."""
        return self.text[sentence.start - self.start : sentence.end - self.start]


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found, best first. `behind` counts the changes that can't be searched yet; 0 when complete."""

    passages: tuple[Passage, ...]
    behind: int = 0
