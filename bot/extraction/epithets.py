"""Whom "the chipmaker" or "the startup" stands for: the last one named whom the text or general knowledge calls so."""

from __future__ import annotations

from bot.extraction.reading import Group, Passage
from bot.extraction.wordlists import read_sections

_SECTIONS = read_sections("epithets.txt")
_OF_ANY = frozenset(_SECTIONS["of any"])
_APPOSITION = 6  # words: "Acme, a fast-growing British chipmaker"
_NEAR = 12  # sentences: whoever was called so before is not meant any more
_OPENING = 3  # words: "In May the chipmaker"


def _read_known() -> dict[str, tuple[str, ...]]:
    entries = (entry.partition(":") for entry in _SECTIONS["known"])
    return {name: tuple(part.strip().lower() for part in rest.split("|")) for name, _, rest in entries}


_KNOWN = _read_known()
_LAST_WORDS = {epithet.split()[-1] for epithets in _KNOWN.values() for epithet in epithets} | _OF_ANY


class Epithets:
    """The names of the sentences so far, by what each is called."""

    def __init__(self) -> None:
        self._called: dict[str, tuple[str, int]] = {}

    def learn(self, passage: Passage, index: int) -> None:
        """Take in what the sentence of that index calls those whom it names."""
        for group in passage.groups:
            for name in group.names:
                self._called.update(dict.fromkeys(_KNOWN.get(name, ()), (name, index)))
            if len(group.names) == 1:
                self._called.update(dict.fromkeys(_told_of(passage, group), (group.names[0], index)))

    def meant(self, passage: Passage, index: int) -> tuple[str, ...]:
        """Whom a sentence stands for by its first words; nobody where it begins otherwise, or none was called so."""
        if passage.vocabulary.isdisjoint(_LAST_WORDS):
            return ()
        words = [token.lower for token in passage.tokens[: _OPENING + 3]]
        at = words.index("the") + 1 if "the" in words[:_OPENING] else len(words)
        found = (self._called.get(" ".join(words[at : at + length])) for length in (2, 1))
        return next(((told[0],) for told in found if told and index - told[1] <= _NEAR), ())


def _told_of(passage: Passage, group: Group) -> set[str]:
    """What stands before a name, or in an apposition behind it: "the startup Acme", "Acme, a chipmaker"."""
    tokens = passage.tokens
    behind = tokens[group.last : group.last + _APPOSITION]
    is_apposed = bool(behind) and "," in behind[0].gap and behind[0].lower in ("a", "an", "the")
    ends = [at for at, token in enumerate(behind) if at and "," in token.gap]
    apposed = behind[: ends[0] if ends else len(behind)] if is_apposed else ()
    return {token.lower for token in (*tokens[max(0, group.first - 1) : group.first], *apposed)} & _OF_ANY
