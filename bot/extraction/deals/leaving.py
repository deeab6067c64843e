"""Investors who leave a round that goes on without them: "Acme has pulled out of Widget's round"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from bot.extraction.deals.drafts import Draft
from bot.extraction.deals.sides import Setting
from bot.extraction.reading import Group, Passage, Reading
from bot.extraction.words.cues import find_deal_cues, read_labels
from bot.extraction.words.phrases import Found
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_LEAVING = read_labels("leaving_cues.txt")
_ENDINGS = frozenset(("cancelled", "ended"))
_LEFT = _GRAMMAR["rounds"] - {"investment"} | {"syndicate"}
_MEANT = frozenset(("deal", "it"))
_WITHIN_VERB = _GRAMMAR["auxiliaries"] | _GRAMMAR["adverbs"]
_THEIRS = frozenset(("its", "their"))  # "withdrew its filing"
_JOINING = frozenset(("and", "but"))
_EARLIER = _GRAMMAR["other rounds"]
_NEAR_LEFT = 8  # words: "pulled out of Acme's planned $2 billion Series C"


def without_leavers(setting: Setting) -> Setting:
    """The sentence without the investors who leave a round in it, whom "it" does not mean either."""
    leavers = find_round_leavers(setting.passage)
    if not leavers:
        return setting
    left = (replace(g, names=tuple(n for n in g.names if n not in leavers)) for g in setting.passage.groups)
    passage = replace(setting.passage, groups=[group for group in left if group.names or group.countries])
    topic = None if setting.topic in leavers else setting.topic
    return Setting(passage, tuple(n for n in setting.focus if n not in leavers), topic, setting.following)


def without_partings(passage: Passage, statuses: Sequence[Found[str]]) -> Sequence[Found[str]]:
    """The words of how far deals are without those of an end, where they only tell who leaves.

    Not in "collapsed after Acme pulled out".
    """
    if not find_round_leavers(passage):
        return statuses
    words = {at for found in _LEAVING.find_in(passage) for at in range(found.first, found.last)}
    if any(found.first not in words for found in statuses if found.label in _ENDINGS):
        return statuses
    return [found for found in statuses if found.label not in _ENDINGS]


@lru_cache(maxsize=100)  # each cue asks again
def find_round_leavers(passage: Passage) -> frozenset[str]:
    """Who leaves a round that a sentence names, or the deal beside which another is the sentence's first subject."""
    return frozenset(name for found in _LEAVING.find_in(passage) for name in _who_leaves(passage, found))


def _who_leaves(passage: Passage, found: Found[str]) -> tuple[str, ...]:
    """The subject right before its verb, of which no other verb tells that it invests."""
    leaver = _subject(passage, found)
    words = _behind(passage, found)
    if leaver is None or not _EARLIER.isdisjoint(words) or not _THEIRS.isdisjoint(words[:1]):
        return ()
    joined = (passage.tokens[cue.first - 1].lower for cue in find_deal_cues(passage) if cue.first > found.last)
    if not _JOINING.isdisjoint(joined):  # "declined to join the round but invested"
        return ()
    is_round = not _LEFT.isdisjoint(words[:_NEAR_LEFT]) and _GRAMMAR["talks"].isdisjoint(words[:_NEAR_LEFT])
    return leaver.names if is_round or _is_beside(passage, leaver, words) else ()


def _subject(passage: Passage, found: Found[str]) -> Group | None:
    """Who stands before a verb and its auxiliaries; "which" is about another round: "Acme, which left Widget, led"."""
    at = found.first
    while at and passage.lower[at - 1] in _WITHIN_VERB and "," not in passage.tokens[at].gap:
        at -= 1
    if at and "," in passage.tokens[at].gap:
        at = next((one for one in range(at - 1, 0, -1) if passage.lower[one] in _GRAMMAR["relative"]), 0)
    return next((g for g in passage.groups if g.last == at and g.before == "" and not g.is_possessive), None)


def _behind(passage: Passage, found: Found[str]) -> Sequence[str]:
    """The words behind a verb to the end of its clause."""
    words = range(found.last, len(passage.tokens))
    ends = (at for at in words if "," in passage.tokens[at].gap or passage.lower[at] in _JOINING)
    return passage.lower[found.last : next(ends, len(passage.tokens))]


def _is_beside(passage: Passage, leaver: Group, words: Sequence[str]) -> bool:
    """Whether another is the subject, or nobody else is named: "Acme, which was to invest, has pulled out"."""
    is_first = leaver is passage.groups[0]
    is_meant = len(words) == 0 or not _MEANT.isdisjoint(words[:4])
    return is_meant and (not is_first or len(passage.groups) == 1)


def gather_round_leavers(reading: Reading) -> Sequence[tuple[int, frozenset[str]]]:
    """The sentences in which investors leave a round, each by its index, with who leaves."""
    told = ((index, find_round_leavers(passage)) for index, passage in enumerate(reading.passages))
    return [(index, names) for index, names in told if names]


def without_those_who_left(draft: Draft, leavers: Sequence[tuple[int, frozenset[str]]]) -> Draft:
    """A round without the investors who leave it in its own sentence or a later one."""
    if draft.kind != "funding":
        return draft
    first = min(telling.index for telling in draft.tellings)
    gone = {name for index, names in leavers if index >= first for name in names}
    gone -= {name for telling in draft.tellings for name in telling.actors if telling.cue.label.act != "taking part"}
    if gone.isdisjoint(draft.parties):
        return draft
    told = [replace(one, others=tuple(name for name in one.others if name not in gone)) for one in draft.tellings]
    return replace(draft, tellings=told, parties={name: None for name in draft.parties if name not in gone})
