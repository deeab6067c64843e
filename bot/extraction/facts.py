"""What extraction returns: facts with the exact words of the text that make them facts.

Every `start` and `end` is a code-point offset into the stored text, and `text[start:end] == quote` always holds.
The field names are those of the machine-readable contract, so a fact prints as it stands.
A field that the text does not state is None.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal[
    "partnership", "acquisition", "investment", "funding", "contract",
    "joint_venture", "licensing", "hiring", "debt", "other",
]  # fmt: skip
Status = Literal[
    "rumoured", "in_talks", "announced", "signed", "approved",
    "under_construction", "operational", "completed", "paused", "cancelled",
]  # fmt: skip
PartyRole = Literal[
    "buyer", "target", "investor", "recipient", "lender", "borrower",
    "supplier", "customer", "licensor", "licensee", "partner",
]  # fmt: skip
SaidBy = Literal["party", "source", "reporter"]
Bound = Literal["exact", "up_to", "at_least", "about"]
Per = Literal["month", "year"]
NameKind = Literal["organization", "person", "place", "project", "product", "author"]
"""An `author` wrote an article and is told of in none."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text, marked and not removed."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of prose; `paragraph` counts the text's prose paragraphs from 1."""

    start: int
    end: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the text and where they stand."""

    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mention:
    """A name as it is written at one place, and the full name that it stands for."""

    name: str
    kind: NameKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where something lies, as exact as the text."""

    city: str | None = None
    region: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum of money, an electrical power in MW or a number of GPUs; a range has `low` and `high` and no `value`."""

    text: str
    unit: str
    value: float | None
    start: int
    end: int
    bound: Bound = "exact"
    per: Per | None = None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Role:
    """What one party does in a deal."""

    party: str
    role: PartyRole


@dataclass(frozen=True, slots=True)
class Deal:
    """An agreement between parties; `main` when the article is about it, not only mentions it."""

    parties: tuple[str, ...]
    kind: Kind
    status: Status
    quote: str
    start: int
    end: int
    main: bool
    roles: tuple[Role, ...] = ()
    said_by: SaidBy = "reporter"
    value_usd: float | None = None
    value_text: str | None = None
    value: float | None = None
    currency: str | None = None
    bound: Bound | None = None
    per: Per | None = None
    valuation_usd: float | None = None
    stake_percent: float | None = None
    round: str | None = None
    lead: str | None = None
    purpose: str | None = None
    conditions: str | None = None
    date: str | None = None
    evidence: Mapping[str, Quote] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Phase:
    """A part of a project's capacity: how much, when and how far, and the sentence that says so."""

    mw: float
    when: str | None = None
    status: Status | None = None
    quote: str = ""
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Project:
    """Something that is built: a data center, a campus, a program of several.

    Of a range the capacity and the cost are None, and `capacity_low_mw` and `cost_low_usd` its lower end.
    """

    name: str
    status: Status
    quote: str
    start: int
    end: int
    operator: str | None = None
    partners: tuple[str, ...] = ()
    place: Place = Place()
    capacity_mw: float | None = None
    capacity_text: str | None = None
    capacity_low_mw: float | None = None
    phases: tuple[Phase, ...] = ()
    cost_usd: float | None = None
    cost_text: str | None = None
    cost_low_usd: float | None = None
    gpus: float | None = None
    timing_text: str | None = None
    evidence: Mapping[str, Quote] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Person:
    """What one sentence shows of a person: the office, or words of theirs; `from_` stands for the contract's `from`.

    `from_` and `to` are the organizations that a person moves between. Each part of a split quotation is a record.
    """

    name: str
    quote: str
    start: int
    end: int
    role: str | None = None
    organization: str | None = None
    former: bool = False
    from_: str | None = None
    to: str | None = None
    said: str | None = None
    evidence: Mapping[str, Quote] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Initiative:
    """A program for people: an academy, a scheme for startups, a hiring drive."""

    name: str
    quote: str
    start: int
    end: int
    run_by: tuple[str, ...] = ()
    place: str | None = None
    audience: str | None = None
    figure: str | None = None
    evidence: Mapping[str, Quote] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Facts:
    """All that was read out of one text, in the order of the text."""

    deals: tuple[Deal, ...] = ()
    projects: tuple[Project, ...] = ()
    people: tuple[Person, ...] = ()
    initiatives: tuple[Initiative, ...] = ()
    amounts: tuple[Amount, ...] = ()
    mentions: tuple[Mention, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    boilerplate: tuple[Span, ...] = ()
    authors: tuple[str, ...] = ()
