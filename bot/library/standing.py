"""How a channel takes the sources that its answers and digests are made of: plain values."""

from dataclasses import dataclass, replace
from enum import StrEnum

from bot.library.article import Heading
from bot.library.names import publisher_key


class Standing(StrEnum):
    """How a source is taken."""

    PREFERRED = "preferred"
    LOWERED = "lowered"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class Source:
    """A source by its name, and how it is taken; others are taken as they come."""

    name: str
    standing: Standing


_WEIGHTS = {Standing.PREFERRED: 1, Standing.LOWERED: -1}


@dataclass(frozen=True, slots=True)
class Standings:
    """Those of one channel."""

    sources: tuple[Source, ...] = ()

    def of(self, publisher: str | None) -> Standing | None:
        """How the source of that name is taken, in any spelling; None where it is as any other."""
        key = publisher_key(publisher or "")
        return next((one.standing for one in self.sources if key and publisher_key(one.name) == key), None)

    def take(self, heading: Heading) -> Heading | None:
        """The article with its source's weight; None where the source is hidden."""
        standing = self.of(heading.publisher)
        if standing is Standing.HIDDEN:
            return None
        return replace(heading, weight=_WEIGHTS[standing]) if standing else heading
