"""What a briefing is: facts and quoted points, each with a citation. No words of the bot's own stand in here."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, Literal

from bot.extraction.facts import Amount, Deal, Initiative, Person, Project, Quote
from bot.library.article import Heading
from bot.library.records import Record

Kind = Literal["deal", "infra", "talent", "profile", "ask", "timeline"]
Topic = Literal[
    "deal", "mention", "earlier", "others", "purpose", "terms", "comparison", "said", "doubts", "outlook", "more",
    "answer", "project", "agreement", "capacity", "cost", "partners", "timing", "program", "talent", "role", "about",
    "deals", "projects", "people", "dated", "undated",
]  # fmt: skip
"""What the points of a section speak of; `wording` has a heading for each."""

MOST_POINTS = 12
"""A briefing is read in ten seconds; the contract's limit is 20."""
MOST_QUOTED = 4_000
"""Characters in all (contract)."""
LONGEST_QUOTE = 600
"""Characters in one quote (contract)."""


@dataclass(frozen=True, slots=True)
class Citation:
    """Where quoted words stand: `article text[start:end] == quote`, in the paragraph of that number."""

    number: int
    article: Heading
    paragraph: int
    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Point:
    """Words of an article and the number of their citation; in a timeline also the day that they tell of."""

    text: str
    citation: int
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """Points on one topic; `about` has the names that they are about, where sections are told apart by name."""

    topic: Topic
    points: tuple[Point, ...]
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Told(Generic[Record]):
    """A fact as one article tells it; or merged from several, which are its `sources`, the newest first.

    `lent` has the article of each field that another one than the fact's own states.
    """

    article: Heading
    fact: Record
    sources: tuple["Told[Record]", ...] = ()
    lent: Mapping[str, Heading] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Cited(Generic[Record]):
    """A fact, the article that it was read from, and the citation that shows its words.

    `evidence` has the citations of fields whose words stand elsewhere than the fact's own.
    """

    article: Heading
    fact: Record
    citation: int
    evidence: Mapping[str, int] = field(default_factory=dict)
    sources: tuple[Told[Record], ...] = ()
    """All that tell of it, the newest first, where they are several."""
    lent: Mapping[str, Heading] = field(default_factory=dict)
    """The articles of the fields that another one than its own states."""
    origins: int | None = None
    """How many of the sources were written on their own."""


@dataclass(frozen=True, slots=True)
class CitedAmount:
    """An amount, its article and citation, and the words around it that say what it is."""

    article: Heading
    amount: Amount
    citation: int
    words: Quote
    written: str
    """The sum with its bound, or the whole range, as the article writes it: “more than $5 million”."""


@dataclass(frozen=True, slots=True)
class Differing:
    """One side of a disagreement: the value, the words that it was read from, and their citation."""

    value: float
    text: str
    citation: int


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field of one subject for which articles have different values."""

    field: str
    subject: str
    values: tuple[Differing, ...]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A command that has an answer, and the words to ask it with."""

    command: str
    words: str


@dataclass(frozen=True, slots=True)
class Many:
    """Facts side by side: what each is called beside the others, and how many there are with those left out.

    There are `at_least` so many where not all were read.
    """

    labels: tuple[str, ...]
    total: int
    at_least: bool = False


@dataclass(frozen=True, slots=True)
class Surveyed:
    """By what a question across the library is answered, and of how many of the newest articles, if not of all."""

    by: Literal["value", "capacity", "cost", "status"]
    newest: int | None = None


@dataclass(frozen=True, slots=True)
class Briefing:
    """An answer; of several facts of a type the first is the one that the briefing is about.

    Where it is about many, none of them leads: `many` says so.

    `understood` tells how a typing error was read; `ignored` are words of the question that play no part in it.
    """

    kind: Kind
    subject: str
    sections: tuple[Section, ...]
    citations: tuple[Citation, ...]
    deals: tuple[Cited[Deal], ...] = ()
    projects: tuple[Cited[Project], ...] = ()
    people: tuple[Cited[Person], ...] = ()
    initiatives: tuple[Cited[Initiative], ...] = ()
    amounts: tuple[CitedAmount, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    understood: str | None = None
    ignored: tuple[str, ...] = ()
    surveyed: Surveyed | None = None
    suggestions: tuple[Suggestion, ...] = ()
    many: Many | None = None


@dataclass(frozen=True, slots=True)
class NoAnswer:
    """No article tells of the subject.

    `known` says whether the library names it at all; `author`, that the subject wrote an article which it has.
    """

    kind: Kind
    subject: str
    known: bool = False
    author: bool = False
    suggestions: tuple[Suggestion, ...] = ()


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """Words that mean two things or more, by the names of each."""

    words: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Quoted words, and the prose before and after them from the same and the neighboring paragraphs."""

    citation: Citation
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Changed:
    """Words that an article said before, and the words nearest to them in what it says now, if any are near."""

    article: Heading
    said: str
    now: Excerpt | None


@dataclass(frozen=True, slots=True)
class Listing:
    """Articles by source, the newest of each first; `total` counts those left out, too, if they were counted."""

    topic: str
    articles: tuple[Heading, ...]
    total: int | None
    is_source: bool = False
    """Whether the topic is the publisher of these articles."""


Found = Briefing | NoAnswer | Ambiguous
