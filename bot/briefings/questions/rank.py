"""Which sentences answer a question: weighted word coverage, here and around, word pairs and what is asked for.

The recipe and its weights were measured on public question sets; none of the parts reads meaning.
"""

import math
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from bot.briefings.lines import Line, readable_alone, says_the_same
from bot.briefings.meaning.synonyms import meaning, meanings
from bot.briefings.questions.question import Question

_PASSAGE_WEIGHT = 0.5
_AROUND_WEIGHT = 0.9
"""What the whole passage and its title hold of the question: a sentence says little of what was said before it."""
_AKIN_WEIGHT = 0.6
"""A word of the same family (`invaded`, `invasion`) against the word itself."""
_LEAST_AKIN = 4
"""Letters that words of a family begin with in common, and shares of the shorter and of the longer word."""
_AKIN_SHARES = (0.7, 0.5)
_PAIR_WEIGHT = 0.1
_ASKED_WEIGHT = 0.15
_OUTRIGHT_WEIGHT = 0.1
"""Of a sentence that says what is asked for in so many words."""
_OUTRIGHT_WEIGHTS = {"number": 0.3, "reason": 0.25, "time": 0.25}
"""The same where other sentences on the subject abound that name no reason, no size or no day to come."""
_LEAST_PASSAGES = 20
"""A library of a few passages makes every word that it has look common; it is weighed as if it had so many."""
_OPENING_WEIGHT = 0.05
"""A sentence that opens with a word of the question is about it."""
_SOURCE_WEIGHT = 0.2
"""A source that is preferred tells the same before others; it answers nothing that it does not tell."""
_TITLE_WEIGHT = 0.5
"""What the article's title holds beyond the sentence is worth this much of what the sentence holds."""

MOST_CHOSEN = 8
"""Sentences, of which neighbors make one point of an answer."""
_LEAST_COVERAGE = 0.33
"""Of the question's weight, in the passage and title together; below it the passage is about something else."""
_LEAST_COVERAGE_BEHIND = 0.25
"""The same of the passages of further quotes, once one is about it."""
_LEAST_SHARE = 0.45
"""Of the best quote's score; weaker quotes only dilute the answer."""
_FIRST = 3
_TAIL_SHARE = 0.7
"""Of the best quote's score, for what comes after the first three."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A quote, its score, and the share of the question's weight that its passage and title hold (0 to 1)."""

    line: Line
    score: float
    coverage: float


def weigh_words(frequencies: Mapping[str, int], passages: int) -> dict[str, float]:
    """How much each stem tells: the rarer, the more (BM25's inverse document frequency)."""
    size = max(passages, _LEAST_PASSAGES)
    return {stem: math.log(1 + (size - count + 0.5) / (count + 0.5)) for stem, count in frequencies.items()}


def rank(question: Question, weights: Mapping[str, float], lines: Sequence[Line]) -> list[Ranked]:
    """Every quote that holds a word of the question, best first, of equals the longer; see `readable_alone`.

    A question of one word is answered by what stands under a title with it, too; when something will be, by a date
    ahead in a passage on it; and what was paid, by a sum there.

    `weights` has each stem of the question, in its order; a word of the same meaning counts as the question's own.
    """
    weights = {meaning(stem): weight for stem, weight in weights.items()}
    best_passage = max((line.passage.score for line in lines), default=0.0) or 1.0
    total = sum(weights.values()) or 1.0
    titles = {article: set(meanings(article.title)) for article in {line.article for line in lines}}
    titled = {article: _sum(weights, title) for article, title in titles.items()}
    passages = {line.passage.id: line.passage for line in lines}
    around = {key: titles[one.article] | set(meanings(one.text)) for key, one in passages.items()}
    ranked = []
    for quote in readable_alone(lines):
        words = meanings(quote.text)
        held = _sum(weights, set(words))
        is_told = (question.is_ahead or "paid" in question.sums) and question.is_met_by(quote.text)
        is_told = is_told or question.is_due(quote.text)
        if held or is_told or (len(weights) == 1 and titled[quote.article]):
            coverage = _sum(weights, around[quote.passage.id]) / total
            score = (
                held / total
                + _AKIN_WEIGHT * _sum_akin(weights, set(words)) / total
                + _TITLE_WEIGHT * max(0.0, titled[quote.article] - held) / total
                + _AROUND_WEIGHT * coverage
                + _PASSAGE_WEIGHT * quote.passage.score / best_passage
                + _PAIR_WEIGHT * _pairs(list(weights), words)
                + _ASKED_WEIGHT * question.is_met_by(quote.text)
                + _OUTRIGHT_WEIGHTS.get(question.asked, _OUTRIGHT_WEIGHT) * question.is_met_outright(quote.text)
                + _OPENING_WEIGHT * (bool(words) and words[0] in weights)
                + _SOURCE_WEIGHT * quote.article.weight
            )
            ranked.append(Ranked(quote, score, coverage))
    return sorted(ranked, key=lambda one: (-one.score, -len(one.line.text)))


def choose_best(question: Question, ranked: Sequence[Ranked]) -> list[Line]:
    """The best quotes that differ from each other, if the best is about the question at all.

    One that counts what is to be counted, or gives a reason that is asked for, may be as weak as the first ones.
    """
    if not ranked or max(one.coverage for one in ranked) < _LEAST_COVERAGE:
        return []
    chosen: list[Line] = []
    for one in ranked:
        is_counting = question.counted is not None and question.counts_in(one.line.text)
        is_reason = question.asked == "reason" and question.is_met_outright(one.line.text)
        share = _LEAST_SHARE if is_counting or is_reason or len(chosen) < _FIRST else _TAIL_SHARE
        strong = one.score >= share * ranked[0].score and one.coverage >= _LEAST_COVERAGE_BEHIND
        if strong and not any(says_the_same(one.line.text, line.text) for line in chosen):
            chosen.append(one.line)
    return chosen[:MOST_CHOSEN]


def _sum_akin(weights: Mapping[str, float], held: Collection[str]) -> float:
    """The weight of the words that the sentence lacks, but has a relative of."""
    families = defaultdict(list)
    for word in held:
        families[word[:_LEAST_AKIN]].append(word)
    missing = [stem for stem in weights if stem not in held]
    return sum(weights[stem] for stem in missing if any(_are_akin(stem, one) for one in families[stem[:_LEAST_AKIN]]))


def _are_akin(one: str, other: str) -> bool:
    """Whether two words begin alike for most of their letters."""
    common = len(list(takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))))
    short, long = sorted((len(one), len(other)))
    return common >= max(_LEAST_AKIN, _AKIN_SHARES[0] * short, _AKIN_SHARES[1] * long)


def _sum(weights: Mapping[str, float], held: set[str]) -> float:
    return sum(weight for stem, weight in weights.items() if stem in held)


def _pairs(question: Sequence[str], sentence: Sequence[str]) -> float:
    """The share of the question's neighboring words that are neighbors in the sentence too."""
    asked = set(pairwise(question))
    return len(asked & set(pairwise(sentence))) / len(asked) if asked else 0.0
