"""Which country "the kingdom" or "the country" is where something stands: one that the text named before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.extraction.facts import Mention, Place
from bot.extraction.names.gazetteer import Names
from bot.extraction.places.places import resolve_place
from bot.extraction.reading import Passage
from bot.extraction.words.wordlists import read_sections, read_word_sections

_ENTRIES = (entry.partition(":") for entry in read_sections("places.txt")["called"])
_CALLED = {word: frozenset(name.strip() for name in rest.split("|") if rest) for word, _, rest in _ENTRIES}
_WORDS = frozenset(_CALLED)
_INSIDE = read_word_sections("grammar.txt")["in a place"] | {"across", "throughout", "within"}


class CalledLands:
    """The countries that a text has named so far, by their towns and adjectives, too; the last one last."""

    def __init__(self, passages: Iterable[Passage], names: Names) -> None:
        self._names = names
        self._told: dict[str, None] = {}
        self._are_called = any(not passage.vocabulary.isdisjoint(_WORDS) for passage in passages)

    def find(self, passage: Passage) -> list[tuple[Place, Mention]]:
        """Where something stands "in the kingdom", by this sentence and those before; nowhere if several may be meant.

        The last kingdom of which a text tells is the one; "the country" is the only country of which it tells.
        """
        if not self._are_called:
            return []
        for country in self._named(passage):
            self._told.pop(country, None)
            self._told[country] = None
        for at in passage.find_words(_WORDS):
            word, token = passage.lower[at], passage.tokens[at]
            if at < 2 or passage.lower[at - 1] != "the" or passage.lower[at - 2] not in _INSIDE or token.is_possessive:
                continue
            meant = [country for country in self._told if country in _CALLED[word] or not _CALLED[word]]
            if meant and (_CALLED[word] or len(meant) == 1):
                return [(Place(country=meant[-1]), Mention(meant[-1], "place", token.start, token.end))]
        return []

    def _named(self, passage: Passage) -> Sequence[str]:
        places = (resolve_place(m.name, self._names).country for m in passage.mentions if m.kind == "place")
        adjectives = (self._names.adjectives.get(token.word) for token in passage.tokens if token.word[0].isupper())
        lands = (land for land in adjectives if land and self._names.places[land].country)
        return [country for country in (*places, *lands) if country]
