"""What each investor gives of a round told of before: "Acme is investing $9 million, while Widget is providing $5"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.extraction.deals.money import owns_arm
from bot.extraction.deals.telling import Telling
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_FAR = 4  # sentences within which the parts of a round are told one after another
_NEAR_SUM = 2  # words: "is investing about $9 million"
_INTO = frozenset(("for", "in", "into", "on", "over", "to"))
_BEFORE_TIME, _BEHIND_TIME = 3, 5  # words: "has previously invested", "$9 million as part of last year's"
_NEAR_SUBJECT = 3  # words: "the startup is also investing"
_PAST = _GRAMMAR["past"] | {"last"}
_MEMBERS = frozenset(("", "including", "such as", "through", "via"))


def as_part_of_round(telling: Telling, tellings: Sequence[Telling]) -> Telling | None:
    """The round told of before with those who give a part of it; else the telling as it is.

    None where a person alone gives it, whom no list of parties has.
    """
    told = next((one for one in reversed(tellings[-_FAR:]) if one.kind == "funding" and one.actors), None)
    if told is None or not _is_part(telling, told, tellings):
        return telling
    passage = telling.passage
    members = tuple(
        name
        for group in passage.groups
        if group.before in _MEMBERS and (owns_arm(passage, group) or not group.is_possessive)
        for name in group.names
        if name not in told.actors
    )
    if not members:
        return None if set(telling.actors) <= {*told.actors} else telling
    cue = telling.cue._replace(label=told.cue.label._replace(is_verb=True))
    told = replace(told, passage=passage, index=telling.index, cue=cue, others=members, said_by=telling.said_by)
    return replace(told, value=None, valuation=None, status=None, round=None, stake=None)


def _is_part(telling: Telling, told: Telling, tellings: Sequence[Telling]) -> bool:
    """Whether a verb of investing has a sum smaller than the round's for its object, and nothing it is put into."""
    passage, cue, value = telling.passage, telling.cue, telling.value
    is_given = telling.kind == "investment" and cue.label.is_verb and set(telling.others) <= {*told.actors}
    if not is_given or value is None or not 0 <= telling.index - told.index <= _FAR:
        return False
    sums = (one.value for one in tellings if one.value and one.kind == "funding" and one.actors == told.actors)
    whole = next(sums, None)
    if whole is None or whole.unit != value.unit or (value.value or 0) >= (whole.value or 0):
        return False
    end = passage.word_at(value.end)
    is_object = 0 <= passage.word_at(value.start) - cue.last <= _NEAR_SUM
    is_object = is_object and _INTO.isdisjoint(passage.lower[end : end + 1])
    near = passage.lower[max(0, cue.first - _BEFORE_TIME) : end + _BEHIND_TIME]
    is_now = _PAST.isdisjoint(near) and _GRAMMAR["comparisons"].isdisjoint(passage.vocabulary)
    return is_object and is_now and _acts_otherwise(telling, told)


def _acts_otherwise(telling: Telling, told: Telling) -> bool:
    """Whether another than who raised the round gives the sum: an investor, or a person who stands before the verb."""
    passage = telling.passage
    if set(telling.actors).isdisjoint(told.actors):
        return bool(telling.actors)
    is_person = any(one.kind == "person" and one.start == passage.sentence.start for one in passage.mentions)
    before = passage.lower[: telling.cue.first]
    is_company = not _GRAMMAR["same subject"].isdisjoint(before[-_NEAR_SUBJECT:])
    return is_person and not is_company and _GRAMMAR["saying"].isdisjoint(before)
