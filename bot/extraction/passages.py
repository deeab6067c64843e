"""Sentences and clauses as passages: their words with the names, amounts and parties among them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from bot.extraction.facts import Amount, Mention, Sentence
from bot.extraction.names.parties import find_groups
from bot.extraction.reading import Passage
from bot.extraction.text.tokens import Token


def make_passage(
    text: str, sentence: Sentence, tokens: Sequence[Token], mentions: Sequence[Mention], amounts: Sequence[Amount]
) -> Passage:
    """A sentence of `text` with what was found in it."""
    starts = [token.start for token in tokens]
    first_words = [bisect_left(starts, mention.start) for mention in mentions]
    last_words = [bisect_left(starts, mention.end) for mention in mentions]
    groups = find_groups(text, tokens, mentions, first_words, last_words)
    lower = [token.lower for token in tokens]
    own = text[sentence.start : sentence.end]
    return Passage(sentence, own, tokens, starts, lower, frozenset(lower), mentions, amounts, groups)


def cut_clause(text: str, passage: Passage, first: int, last: int) -> Passage:
    """The words `first` to `last` (not included) of a sentence as one of their own; quoted is the whole sentence."""
    start = passage.starts[first] if first else passage.sentence.start
    end = passage.starts[last] if last < len(passage.tokens) else passage.sentence.end
    clause = make_passage(
        text,
        replace(passage.sentence, start=start, end=end),
        [replace(passage.tokens[first], gap=""), *passage.tokens[first + 1 : last]],
        [mention for mention in passage.mentions if start <= mention.start < end],
        [amount for amount in passage.amounts if start <= amount.start < end],
    )
    clause.whole = passage
    return clause
