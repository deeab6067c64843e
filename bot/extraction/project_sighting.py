"""The sentences that tell of one project."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.extraction.facts import Place
from bot.extraction.reading import Passage


@dataclass(slots=True, eq=False)
class Sighting:
    """The sentences about one project; `name` is empty for one that has none of its own.

    `context` are sentences that only name those who take part; `operator` is who stands right before its place, and
    `land` the country that the text spoke of last.
    """

    name: str
    passages: list[Passage] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    context: list[Passage] = field(default_factory=list)
    operator: str | None = None
    land: str | None = None
    parties: set[str] = field(default_factory=set)

    def add(self, passage: Passage) -> None:
        """Take one more sentence in."""
        if self.passages[-1:] != [passage]:
            self.passages.append(passage)
            self.parties.update(name for group in passage.groups for name in group.names)
