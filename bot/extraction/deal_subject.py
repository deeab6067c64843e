"""Which deals an article is about, as against those that it mentions."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.deal_tellings import Telling
from bot.extraction.reading import Reading
from bot.extraction.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_PAST = _GRAMMAR["past"]
_NEWS = _GRAMMAR["news days"]
_LEAD = 3  # sentences
_ENOUGH = 4.0
_OFTEN = 3  # sentences
_MOST = 3  # deals that one article is about


def find_main(deals: Sequence[Sequence[Telling]], reading: Reading) -> set[int]:
    """The indexes of the deals that the article is about: told in the headline or the lead, by the headline's names.

    Where none is, it is the one that the article comes back to most often.
    """
    topic = reading.topic
    scores = [_score(tellings, reading, topic) for tellings in deals]
    best = max(scores, default=0.0)
    chosen = sorted(
        (index for index in range(len(deals)) if scores[index] >= max(_ENOUGH, best - 2.5)), key=lambda i: -scores[i]
    )
    return set(chosen[:_MOST]) or _told_most(deals)


def _told_most(deals: Sequence[Sequence[Telling]]) -> set[int]:
    times = [len({telling.index for telling in tellings}) for tellings in deals]
    most = max(times, default=0)
    return {times.index(most)} if most >= _OFTEN and times.count(most) == 1 else set()


def _score(tellings: Sequence[Telling], reading: Reading, topic: str | None) -> float:
    title_names = {mention.name for mention in reading.title.mentions}
    title_values = {amount.value for amount in reading.title.amounts}
    parties = {name for telling in tellings for name in telling.parties}
    first = min(telling.index for telling in tellings if telling.index >= 0)
    in_title = sum(
        party in reading.title.text or any(party == name or party.split()[0].startswith(name) for name in title_names)
        for party in parties
    )
    score = 1.5 * min(2, in_title) + 1.5 * (topic in parties)
    score += 3.0 * any(telling.index < 0 for telling in tellings)
    score += 2.0 if first < _LEAD else 0.0
    score += (in_title > 0) * any(
        token.lower in _NEWS for telling in tellings if telling.index >= 0 for token in telling.passage.tokens
    )
    score += 0.5 * min(3, len({telling.index for telling in tellings}) - 1)
    score += 1.0 * any(telling.value and telling.value.value in title_values for telling in tellings)
    own = next(telling for telling in tellings if telling.index == first)
    near = own.passage.tokens[max(0, own.cue.first - 6) : own.cue.last]
    score -= 2.0 * any(token.lower in _PAST for token in near)
    return score
