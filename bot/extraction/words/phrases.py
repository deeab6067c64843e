"""Fixed phrases found among words by dictionary: linear in the text however many phrases there are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from bot.extraction.reading import Passage
from bot.extraction.text.tokens import Token, tokenize
from bot.extraction.words.asides import behind_aside

Label = TypeVar("Label")


class Found(NamedTuple, Generic[Label]):
    """The words `first` to `last` (not included), and what their phrase stands for."""

    first: int
    last: int
    label: Label


@dataclass(slots=True, eq=False)
class _Node(Generic[Label]):
    """What phrases begin with, in so many words, and how they go on; `labels` are of those that are no longer."""

    length: int
    following: dict[str, _Node[Label]] = field(default_factory=dict)
    labels: list[Label] = field(default_factory=list)


class Phrasebook(Generic[Label]):
    """Phrases with a label each, the first where one is given twice; a hyphen between words is the same as a space.

    One of the words `between` may stand inside a phrase, and a time or price before "to": "will now supply" is "will
    supply", "agreed on Monday to" is "agreed to", and "sold for $2 million to" is "sold to".
    """

    def __init__(self, entries: Iterable[tuple[str, Label]], between: frozenset[str] = frozenset()) -> None:
        self._between = between
        root: _Node[Label] = _Node(0)
        by_longest: dict[str, set[str]] = {}
        last_words: set[str] = set()
        for phrase, label in entries:
            node = root
            words = [token.lower for token in tokenize(phrase, 0, len(phrase))]
            for word in words:
                node = node.following.setdefault(word, _Node(node.length + 1))
            node.labels.append(label)
            by_longest.setdefault(max(words, key=len), set()).add(words[0])
            last_words.add(words[-1])
        self._by_first = root.following
        self.first_words = frozenset(root.following)
        self.last_words = frozenset(last_words)
        self._by_longest = by_longest  # the first words of phrases by their longest, which is rarer
        self._longest = frozenset(by_longest)
        self.find_in = lru_cache(maxsize=100)(self._find_in)  # several rules ask for the same phrases of a sentence

    def match(self, tokens: Sequence[Token], at: int) -> Found[Label] | None:
        """The longest phrase that begins at word `at`."""
        node = self._by_first.get(tokens[at].lower)
        end = self._follow(node, tokens, at + 1) if node else None
        return Found(at, end[0], end[1].labels[0]) if end else None

    def _follow(self, node: _Node[Label], tokens: Sequence[Token], at: int) -> tuple[int, _Node[Label]] | None:
        """The word behind the longest phrase that goes on so at word `at`, and the phrase's own node."""
        longest = (at, node) if node.labels else None
        if at >= len(tokens):
            return longest
        word = tokens[at].lower
        if "to" in node.following and word != "to":
            to = behind_aside(tokens, at)  # "agreed late on Monday to", "sold for $2 million to"
            if at < to < len(tokens) and tokens[to].lower == "to":
                return self._follow(node.following["to"], tokens, to + 1) or longest
        if word in node.following:
            longest = self._follow(node.following[word], tokens, at + 1) or longest
        if word in self._between and at + 1 < len(tokens):
            behind = tokens[at + 1].lower
            other = self._follow(node.following[behind], tokens, at + 2) if behind in node.following else None
            if other and behind != word and (longest is None or other[1].length > longest[1].length):
                longest = other
        return longest

    def _find_in(self, passage: Passage) -> Sequence[Found[Label]]:
        """Every phrase of a sentence, the longest first, none within another.

        Without the longest word of any phrase there is none: most are told so at once.
        """
        if self._longest.isdisjoint(passage.vocabulary):
            return []
        told = passage.vocabulary & self._longest
        first_words = frozenset().union(*[self._by_longest[word] for word in told])
        return self._find(passage.tokens, passage.find_words(first_words))

    def find(self, tokens: Sequence[Token]) -> list[Found[Label]]:
        """Every phrase among the words, the longest first, none within another."""
        return self._find(tokens, [at for at, token in enumerate(tokens) if token.lower in self.first_words])

    def _find(self, tokens: Sequence[Token], starts: Iterable[int]) -> list[Found[Label]]:
        found: list[Found[Label]] = []
        last = 0
        for at in starts:
            match = self.match(tokens, at) if at >= last else None
            if match:
                found.append(match)
                last = match.last
        return found
