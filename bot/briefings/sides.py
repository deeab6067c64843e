"""What a comparison is: two subjects, their facts row by row, and what is said of each."""

from dataclasses import dataclass

from bot.briefings.briefing import Citation, Cited, Section
from bot.extraction.facts import Deal, Person, Project


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two that are compared: what is meant by it, and the facts that tell most of it."""

    names: tuple[str, ...]
    deal: Cited[Deal] | None = None
    project: Cited[Project] | None = None
    person: Cited[Person] | None = None
    valued: Cited[Deal] | None = None
    """Another deal that says what it is worth, where `deal` does not."""
    besides: tuple[Cited[Project], ...] = ()
    """What else is built at a place."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two subjects side by side, and what is said of each.

    `rows` are the names of what is compared, in the order in which it is read: `person`, `project`, `besides` and
    `deal` for these facts themselves, else a field of the project or the deal.
    """

    left: Side
    right: Side
    rows: tuple[str, ...]
    sections: tuple[Section, ...]
    citations: tuple[Citation, ...]
    understood: str | None = None
