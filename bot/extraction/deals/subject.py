"""Which deals an article is about, as against those that it mentions."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bot.extraction.deals.telling import Telling
from bot.extraction.reading import Reading
from bot.extraction.text.tokens import Token
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_PAST = _GRAMMAR["past"]
_BEFORE = _PAST - _GRAMMAR["adding one more"]  # words of a round-up, which tells one after another
_NEWS = _GRAMMAR["news days"]
_LEAD = 3  # sentences
_BESIDE = 5  # sentences of the opening
_ENOUGH = 4.0
_OFTEN = 3  # sentences
_OPENING = 2  # sentences with which a paragraph begins
_ROUND_UP = 3  # paragraphs that begin with a deal of their own
_PAST_BEFORE = 6  # words
_PERFECT = 4  # words: "has paused its contracts with Acme"
_APPOSED = 8  # words: ", the Boston lamp startup that"
_MOST = 3  # deals that one article is about


def find_main(deals: Sequence[Sequence[Telling]], reading: Reading) -> set[int]:
    """The indexes of the deals that the article is about: told in the headline or the lead, by the headline's names.

    Where none is, it is one of the lead whose sum the headline has, else the one that the article comes back to most
    often.
    """
    topic = reading.topic
    scores = [_score(tellings, reading, topic) for tellings in deals]
    best = max(scores, default=0.0)
    chosen = sorted(
        (index for index in range(len(deals)) if scores[index] >= max(_ENOUGH, best - 2.5)), key=lambda i: -scores[i]
    )
    main = set(chosen[:_MOST])
    if any(telling.kind == "contract" for index in main for telling in deals[index]):
        main |= {index for index, tellings in enumerate(deals) if _is_beside(tellings, reading)}
    if not any(_titled(deals[index], reading) for index in main):
        main |= _opening(deals, reading)
    return (
        main
        or _priced_in_title(deals, reading)
        or _told_most(deals)
        or _told_first(deals, reading)
        or _told_in_lead(deals, reading)
    )


def _is_beside(tellings: Sequence[Telling], reading: Reading) -> bool:
    """Whether the opening tells a further contract of one whom the headline names: what it buys for what it sells."""
    first = next(telling for telling in tellings if telling.index >= 0)
    is_told = first.kind == "contract" and first.index < _BESIDE and first.value is not None
    is_before = _is_past(tellings, first.index) or _is_beside_main_clause(tellings, first.index)
    return is_told and not is_before and _titled(tellings, reading) > 0


def _titled(tellings: Sequence[Telling], reading: Reading) -> int:
    """How many of a deal's parties the headline names."""
    names = {mention.name for mention in reading.title.mentions}
    parties = {name for telling in tellings for name in telling.parties}
    return sum(
        party in reading.title.text or any(party == name or party.split()[0].startswith(name) for name in names)
        for party in parties
    )


def _opening(deals: Sequence[Sequence[Telling]], reading: Reading) -> set[int]:
    """The deals of a round-up, whose headline is about none: those with which a paragraph of its own begins.

    A few may be of whom the text names most: a third of them, or half where the headline names nobody.
    """
    first = {passage.sentence.paragraph: index for index, passage in reversed(list(enumerate(reading.passages)))}
    openings = {index + later for index in first.values() for later in range(_OPENING)}
    opened = {
        index
        for index, tellings in enumerate(deals)
        if (at := min(t.index for t in tellings if t.index >= 0)) in openings
        and not (_is_past(tellings, at, _BEFORE) or _is_beside_main_clause(tellings, at))
    }
    of_topic = sum(any(reading.topic in telling.actors for telling in deals[index]) for index in opened)
    paragraphs = {_paragraph(deals[index]) for index in opened}
    is_named = any(mention.kind == "organization" for mention in reading.title.mentions)
    most = len(opened) // (3 if is_named else 2)
    return opened if len(paragraphs) >= _ROUND_UP and of_topic <= most else set()


def _paragraph(tellings: Sequence[Telling]) -> int:
    return min(telling.passage.sentence.paragraph for telling in tellings if telling.index >= 0)


def _priced_in_title(deals: Sequence[Sequence[Telling]], reading: Reading) -> set[int]:
    """The first deal of the lead with the headline's sum: "Former chief raises $60 million for a startup"."""
    sums = {amount.value for amount in reading.title.amounts}
    told = ((index, t) for index, tellings in enumerate(deals) for t in tellings if 0 <= t.index < _LEAD)
    return set([index for index, t in told if t.value and t.value.value in sums][:1])


def _told_most(deals: Sequence[Sequence[Telling]]) -> set[int]:
    times = [len({telling.index for telling in tellings}) for tellings in deals]
    most = max(times, default=0)
    return {times.index(most)} if most >= _OFTEN and times.count(most) == 1 else set()


def _told_first(deals: Sequence[Sequence[Telling]], reading: Reading) -> set[int]:
    """The one deal with which an article begins whose headline names nobody: "Rivals agree on a merger"."""
    if any(mention.kind == "organization" for mention in reading.title.mentions):
        return set()
    first = {index for index, tellings in enumerate(deals) if any(t.index == 0 for t in tellings)}
    return first if len(first) == 1 and not any(_is_past(deals[index], 0) for index in first) else set()


def _told_in_lead(deals: Sequence[Sequence[Telling]], reading: Reading) -> set[int]:
    """The first deal of the lead that is one of whom the headline names: "Chief of Acme joins Widget" over her name."""
    told = [
        (first, index)
        for index, tellings in enumerate(deals)
        if (first := min(telling.index for telling in tellings if telling.index >= 0)) < _LEAD
        and _titled(tellings, reading)
        and not (_is_past(tellings, first) or _is_beside_main_clause(tellings, first))
    ]
    return {index for _, index in sorted(told)[:1]}


def _score(tellings: Sequence[Telling], reading: Reading, topic: str | None) -> float:
    title_values = {amount.value for amount in reading.title.amounts}
    parties = {name for telling in tellings for name in telling.parties}
    first = min(telling.index for telling in tellings if telling.index >= 0)
    in_title = _titled(tellings, reading)
    score = 1.5 * min(2, in_title) + 1.5 * (topic in parties)
    score += 3.0 * any(telling.index < 0 and not _is_past(tellings, -1) for telling in tellings)
    score += 2.0 if first < _LEAD else 0.0
    score += (in_title > 0) * any(_is_news(telling) for telling in tellings if telling.index >= 0)
    score += 0.5 * min(3, len({telling.index for telling in tellings}) - 1)
    score += 1.5 * any(telling.value and telling.value.value in title_values for telling in tellings)
    is_past = _is_past(tellings, first) or (first > 0 and _is_of_before_the_news(_told_at(tellings, first)))
    score -= 2.0 * (is_past or _is_beside_main_clause(tellings, first))
    return score


def _told_at(tellings: Sequence[Telling], index: int) -> Telling:
    return next(telling for telling in tellings if telling.index == index)


def _is_news(telling: Telling) -> bool:
    """Whether a sentence tells the deal as news: of a day of the week, of now, or in the present perfect."""
    before = telling.passage.lower[max(0, telling.cue.first - _PERFECT) : telling.cue.last]
    return not {"has", "have", "now"}.isdisjoint(before) or not _NEWS.isdisjoint(telling.passage.vocabulary)


def _is_beside_main_clause(tellings: Sequence[Telling], index: int) -> bool:
    """Whether a sentence tells of a deal only to say who somebody is: "Acme, which bought a site, opens a shop"."""
    own = _told_at(tellings, index)
    tokens, first = own.passage.tokens, own.cue.first
    words = range(first - 1, max(0, first - _PERFECT), -1)
    is_aside = any(tokens[at].lower in _GRAMMAR["relative"] and "," in tokens[at].gap for at in words)
    return not _is_news(own) and (is_aside or _describes(tokens, first))


def _describes(tokens: Sequence[Token], first: int) -> bool:
    """Whether a verb at word `first` only says what one is like: "Acme, the startup that raised $2 million, is"."""
    if first == 0 or tokens[first - 1].lower != "that":
        return False
    words = range(first - 2, max(0, first - _APPOSED), -1)
    begin = next((at for at in words if "," in tokens[at].gap), None)
    return begin is not None and tokens[begin].lower in ("a", "an", "the")


def _is_of_before_the_news(telling: Telling) -> bool:
    """Whether a verb tells what had been done before: "Widget had raised $2 million", "bought it in 2019"; not "said it
    had raised".
    """
    before = telling.passage.lower[max(0, telling.cue.first - 2) : telling.cue.last]
    is_done = telling.cue.label.is_verb and "had" in before
    if telling.cue.label.is_verb and telling.is_of_a_year:
        return True
    return is_done and _GRAMMAR["saying"].isdisjoint(telling.passage.vocabulary)


def _is_past(tellings: Sequence[Telling], index: int, past: frozenset[str] = _PAST) -> bool:
    """Whether a sentence tells of a deal as one of before, by a word of the `past`."""
    own = _told_at(tellings, index)
    if own.adds_sum:
        return False
    words = own.passage.lower[: own.cue.last]
    return not past.isdisjoint(words[max(0, own.cue.first - _PAST_BEFORE) :]) or ("last", "year") in pairwise(words)
