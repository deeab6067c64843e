"""Facts that were read in an unwrapped text, moved back to where their words stand in the stored text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, TypeAlias

from bot.extraction.facts import Amount, Deal, Facts, Initiative, Mention, Person, Phase, Project, Quote, Sentence, Span
from bot.extraction.text.sentences import LONGEST
from bot.extraction.text.unwrapping import Unwrapped

Placed: TypeAlias = Amount | Deal | Initiative | Mention | Person | Phase | Project | Quote | Sentence | Span


def restore_facts(facts: Facts, stored: str, unwrapped: Unwrapped) -> Facts:
    """The facts of the unwrapped text with the offsets and the exact words of the stored one; names keep plain spaces.

    A quote that the stored text's white space makes too long is left out with its fact.
    """
    origin = _Origin(stored, unwrapped.text, unwrapped.positions)
    moved: dict[str, Any] = {
        part.name: tuple(origin.move(item) for item in getattr(facts, part.name) if origin.fits(item))
        for part in fields(facts)
        if part.name != "authors"
    }
    return replace(facts, **moved)


@dataclass(frozen=True, slots=True)
class _Origin:
    """The stored text, the text that was read, and where each character of that stands in the stored one."""

    stored: str
    read: str
    positions: Sequence[int]

    def fits(self, item: Placed) -> bool:
        """Whether an item is short enough to be quoted, or is none that ever is."""
        start, end = self._span(item.start, item.end)
        return end - start <= LONGEST or not isinstance(item, Deal | Initiative | Person | Project | Quote | Sentence)

    def move(self, item: Placed) -> Placed:
        """The same item at its place in the stored text."""
        start, end = self._span(item.start, item.end)
        changes: dict[str, Any] = {"start": start, "end": end}
        if isinstance(item, Amount):
            changes["text"] = self.stored[start:end]
        elif not isinstance(item, Mention | Sentence | Span):
            changes["quote"] = self.stored[start:end]
        if isinstance(item, Deal | Initiative | Person | Project):
            changes["evidence"] = {name: self.move(quote) for name, quote in item.evidence.items() if self.fits(quote)}
        if isinstance(item, Project):
            changes["phases"] = tuple(self.move(phase) for phase in item.phases)
        if isinstance(item, Person) and item.said:
            at = self.read.index(item.said, item.start)
            changes["said"] = self.stored[slice(*self._span(at, at + len(item.said)))]
        return replace(item, **changes)

    def _span(self, start: int, end: int) -> tuple[int, int]:
        return self.positions[start], self.positions[end - 1] + 1
