"""Where the text is at a sentence: the country and the place of which it spoke last."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.facts import Place
from bot.extraction.names.gazetteer import Names
from bot.extraction.places.places import is_exact, resolve_place
from bot.extraction.places.settings import is_seat, lies_far
from bot.extraction.projects.places import find_main_country
from bot.extraction.reading import Passage


class Whereabouts:
    """The country that the text speaks of, `land`, and the last place of its paragraph, `place`."""

    def __init__(self, passages: Sequence[Passage], names: Names) -> None:
        self._names = names
        self.land = self._main_land = find_main_country(passages, names)
        self.place: Place | None = None
        self._coming: Place | None = None

    def begin_paragraph(self) -> None:
        """Forget what only the paragraph before was about."""
        self.place, self.land = None, self._main_land

    def turn_to(self, sites: Sequence[Place], passage: Passage) -> None:
        """Take in the places of the next sentence, where `sites` stand."""
        named = [m for m in passage.mentions if m.kind == "place" and not lies_far(passage, m)]
        places = [resolve_place(mention.name, self._names) for mention in named]
        told = sites if self.land else places
        self.land = next((place.country for place in reversed(told) if place.country), self.land)
        towns = [place for place, m in zip(places, named, strict=True) if place.city and not is_seat(passage, m)]
        exact = [*filter(is_exact, sites), *towns]
        self._coming = exact[0] if exact else self.place

    @property
    def lasting(self) -> Place | None:
        """The place spoken of before, where this sentence names no other."""
        return self.place if self._coming == self.place else None

    def leave(self) -> None:
        """Go on behind that sentence."""
        self.place = self._coming
