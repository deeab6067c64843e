"""Whom "the chipmaker" stands for: the last one that the text itself calls so; "the two firms" are two of one list."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from bot.extraction.reading import Group, Passage
from bot.extraction.text.tokens import Token
from bot.extraction.words.wordlists import read_word_sections, read_words

_EPITHETS = read_words("epithets.txt")
_GRAMMAR = read_word_sections("grammar.txt")
_ENDS_NOUN = _GRAMMAR["prepositions"] | _GRAMMAR["verbs that end a noun's words"] | {"and", "based"}
_TWO = frozenset(("two", "both"))
_THE_TWO = ["the", "two"]
_PAIR = 2
_APPOSITION = 6  # words: "Acme, a fast-growing British chipmaker"
_NEAR = 12  # sentences: whoever was called so before is not meant any more
_OPENING = 3  # words: "In May the chipmaker"


class Epithets:
    """The names of the sentences so far, by what each is called."""

    def __init__(self) -> None:
        self._called: dict[str, tuple[tuple[str, ...], int]] = {}
        self._pair: tuple[tuple[str, ...], int] = ((), 0)

    def learn(self, passage: Passage, index: int) -> None:
        """Take in what the sentence of that index calls those whom it names.

        Who is called so only as another's investor, rival or the like ("raised $9 million from Acme, a chipmaker")
        may be meant or not: then an epithet stands for nobody, unless somebody was called so before.
        """
        for group in passage.groups:
            if len(group.names) > 1:
                self._pair = (group.names if len(group.names) == _PAIR else (), index)
            for epithet in _told_of(passage, group):
                if group.before == "" and len(group.names) == 1:
                    self._called[epithet] = (group.names, index)
                else:
                    self._called.setdefault(epithet, ((), index))

    def meant(self, passage: Passage, index: int) -> tuple[str, ...] | None:
        """Whom a sentence stands for by its first words; None where it begins otherwise, or none was called so."""
        if _speaks_of_others(passage):
            return ()
        if not passage.vocabulary.isdisjoint(_TWO) and _opens_with_both(passage):
            names, last = self._pair
            return names if index - last <= _NEAR else ()
        if passage.vocabulary.isdisjoint(_EPITHETS):
            return None
        words = passage.lower[: _OPENING + 1]
        epithet = words[words.index("the") + 1 :][:1] if "the" in words[:_OPENING] else []
        told = self._called.get("".join(epithet))
        return told[0] if told and index - told[1] <= _NEAR else None

    def learn_deal(self, parties: Collection[str]) -> None:
        """Behind a deal of others, "the two firms" may be either."""
        if not set(self._pair[0]) <= set(parties):
            self._pair = ((), 0)


def _opens_with_both(passage: Passage) -> bool:
    """Whether a sentence is about two of before: "The two firms signed", "Both companies said"; no "two others"."""
    words = passage.lower[: _OPENING + 2]
    told = (at for at, word in enumerate(words[:-1]) if word == "both" or words[max(0, at - 1) : at + 1] == _THE_TWO)
    return any(words[at + 1] in _GRAMMAR["both sides"] for at in told)


def _speaks_of_others(passage: Passage) -> bool:
    """Whether a sentence begins with companies that were not named before: "Two other companies"."""
    words = passage.lower[:_OPENING]
    return "other" in words and any(
        word == "other" and behind in _GRAMMAR["both sides"] for word, behind in pairwise(words)
    )


def _told_of(passage: Passage, group: Group) -> set[str]:
    """What stands before a name, or in an apposition behind it: "the startup Acme", "Acme, a chipmaker".

    A ministry is called so by its own name.
    """
    tokens = passage.tokens
    is_called = group.first > 0 and tokens[group.first].gap == " "
    before = [tokens[group.first - 1].lower] if is_called else []
    behind = tokens[group.last : group.last + _APPOSITION]
    is_apposed = bool(behind) and "," in behind[0].gap and behind[0].lower in ("a", "an", "the")
    is_ministry = len(group.names) == 1 and "ministry" in passage.lower[group.first : group.last]
    own = ("ministry",) if is_ministry else ()
    return {*before, *own, *(_head(behind) if is_apposed else ())} & _EPITHETS


def _head(words: Sequence[Token]) -> list[str]:
    """The noun of an apposition: "chipmaker" in "a chipmaker based in Narvik", nothing else of "a startup fund"."""
    ends = (at for at, token in enumerate(words) if at and ("," in token.gap or token.lower in _ENDS_NOUN))
    end = next(ends, len(words))
    return [words[end - 1].lower]
