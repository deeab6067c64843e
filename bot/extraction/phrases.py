"""Fixed phrases found among words by dictionary: linear in the text however many phrases there are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

from bot.extraction.tokens import Token, tokenize

Label = TypeVar("Label")


class Found(NamedTuple, Generic[Label]):
    """The words `first` to `last` (not included), and what their phrase stands for."""

    first: int
    last: int
    label: Label


class Phrasebook(Generic[Label]):
    """Phrases with a label each; hyphens and spaces between their words are the same.

    One of the words `between` may stand inside a phrase: "will now supply" is "will supply".
    """

    def __init__(self, entries: Iterable[tuple[str, Label]], between: frozenset[str] = frozenset()) -> None:
        self._between = between
        self._by_first: dict[str, list[tuple[tuple[str, ...], Label]]] = {}
        for phrase, label in entries:
            words = tuple(token.lower for token in tokenize(phrase, 0, len(phrase)))
            self._by_first.setdefault(words[0], []).append((words, label))
        for known in self._by_first.values():
            known.sort(key=lambda entry: -len(entry[0]))

    def match(self, tokens: Sequence[Token], at: int) -> Found[Label] | None:
        """The longest phrase that begins at word `at`."""
        for words, label in self._by_first.get(tokens[at].lower, ()):
            last = self._match_rest(tokens, at + 1, words) if len(words) > 1 else at + 1
            if last is not None:
                return Found(at, last, label)
        return None

    def _match_rest(self, tokens: Sequence[Token], at: int, words: Sequence[str]) -> int | None:
        """The word behind the phrase whose second word should stand at word `at`; None where another stands."""
        for word in words[1:]:
            if at < len(tokens) and tokens[at].lower in self._between and tokens[at].lower != word:
                at += 1
            if at >= len(tokens) or tokens[at].lower != word:
                return None
            at += 1
        return at

    def find(self, tokens: Sequence[Token]) -> list[Found[Label]]:
        """Every phrase among the words, the longest first, none within another."""
        found: list[Found[Label]] = []
        at = 0
        while at < len(tokens):
            match = self.match(tokens, at) if tokens[at].lower in self._by_first else None
            if match:
                found.append(match)
            at = match.last if match else at + 1
        return found
