"""A text as the fact finders see it: its prose sentence by sentence, each with its words, names and amounts."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from bot.extraction.facts import Amount, Mention, Quote, Sentence
from bot.extraction.figures.amounts import words_of_range, words_with_bound
from bot.extraction.text.tokens import Token


@dataclass(slots=True, eq=False)  # like tokens, not frozen: each sentence has some
class Group:
    """Parties in one list; `first` and `last` (not included) are words of the sentence, `before` the word they hang on.

    Nobody writes it, and it equals itself alone.
    `countries` are parties only to what states sign, and to what is made "with" or "between" them.
    """

    names: tuple[str, ...]
    countries: tuple[str, ...]
    first: int
    last: int
    before: str
    is_possessive: bool


@dataclass(slots=True, eq=False)
class Passage:
    """One sentence; all offsets are offsets into the stored text. `starts` are those of its words.

    Nobody writes it: caches keep what was read of it.

    `lower` are its words in lower case, `vocabulary` each of them once, by which most searches end before they begin.
    """

    sentence: Sentence
    text: str
    tokens: Sequence[Token]
    starts: Sequence[int]
    lower: Sequence[str]
    vocabulary: frozenset[str]
    mentions: Sequence[Mention]
    amounts: Sequence[Amount]
    groups: Sequence[Group]
    whole: Passage | None = None

    @property
    def quote(self) -> Quote:
        """The sentence as the words that back a fact; of a clause, the one in which it stands."""
        return self.whole.quote if self.whole else Quote(self.text, self.sentence.start, self.sentence.end)

    def word_at(self, offset: int) -> int:
        """The index of the first word that begins at or after an offset into the stored text."""
        return bisect_left(self.starts, offset)

    def find_words(self, words: AbstractSet[str]) -> list[int]:
        """The indexes of all that are one of these, in lower case."""
        if self.vocabulary.isdisjoint(words):
            return []
        return [at for at, word in enumerate(self.lower) if word in words]

    def between(self, start: int, end: int) -> str:
        """The words between two offsets into the stored text."""
        return self.text[start - self.sentence.start : end - self.sentence.start]

    def sum_words(self, amount: Amount) -> str:
        """The words of a sum with those of its bound, "up to $3 billion", or of the range that it is an end of."""
        if amount.low is not None:
            return words_of_range(self.text, self.amounts, amount, self.sentence.start)
        return words_with_bound(self.text, amount, self.sentence.start)

    def words(self, first: int, last: int) -> str:
        """The text of the words `first` to `last` (not included)."""
        return self.between(self.tokens[first].start, self.tokens[last - 1].end)


@dataclass(frozen=True, slots=True)
class Reading:
    """The prose of one article in order. The headline's offsets are its own where the text does not have it.

    `topic` is the organization that the article names most; `headings` are the organizations that the heading right
    before a paragraph names, by the paragraph's number.
    """

    text: str
    title: Passage
    passages: Sequence[Passage]
    topic: str | None
    headings: Mapping[int, tuple[str, ...]]

    @property
    def has_headline(self) -> bool:
        """Whether the headline stands in the text, so that it can be quoted."""
        span = self.title.sentence
        return self.text[span.start : span.end] == self.title.text
