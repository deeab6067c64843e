"""Investors who leave a round that goes on without them: "Acme has pulled out of Widget's round"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from bot.extraction.deals.drafts import Draft
from bot.extraction.deals.sides import Setting
from bot.extraction.reading import Group, Passage, Reading
from bot.extraction.words.cues import read_labels
from bot.extraction.words.phrases import Found
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_LEAVING = read_labels("leaving_cues.txt")
_ENDINGS = frozenset(("cancelled", "ended"))
_LEFT = _GRAMMAR["rounds"] - {"investment"} | {"syndicate"}
_MEANT = frozenset(("deal", "it"))
_NEAR_LEFT = 8  # words: "pulled out of Acme's planned $2 billion Series C"


def without_leavers(setting: Setting) -> Setting:
    """The sentence without the investors who leave a round in it, whom "it" does not mean either."""
    leavers = find_leavers(setting.passage)
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
    if not find_leavers(passage):
        return statuses
    words = {at for found in _LEAVING.find_in(passage) for at in range(found.first, found.last)}
    if any(found.first not in words for found in statuses if found.label in _ENDINGS):
        return statuses
    return [found for found in statuses if found.label not in _ENDINGS]


@lru_cache(maxsize=100)  # each cue asks again
def find_leavers(passage: Passage) -> frozenset[str]:
    """Who leaves a round that a sentence names, or the deal beside which another is the sentence's first subject."""
    return frozenset(name for found in _LEAVING.find_in(passage) for name in _who_leaves(passage, found))


def _who_leaves(passage: Passage, found: Found[str]) -> tuple[str, ...]:
    before = [group for group in passage.groups if group.last <= found.first and group.names]
    leaver = next((group for group in reversed(before) if group.before == "" and not group.is_possessive), None)
    if leaver is None:
        return ()
    words = passage.lower[found.last : found.last + _NEAR_LEFT]
    is_round = not _LEFT.isdisjoint(words) and _GRAMMAR["talks"].isdisjoint(words)
    return leaver.names if is_round or _is_beside(passage, leaver, words) else ()


def _is_beside(passage: Passage, leaver: Group, words: Sequence[str]) -> bool:
    """Whether another is the subject, or nobody else is named: "Acme, which was to invest, has pulled out"."""
    is_first = leaver is passage.groups[0]
    is_meant = len(words) == 0 or not _MEANT.isdisjoint(words[:4])
    return is_meant and (not is_first or len(passage.groups) == 1)


def gather_leavers(reading: Reading) -> Sequence[tuple[int, frozenset[str]]]:
    """The sentences in which investors leave a round, each by its index, with who leaves."""
    told = ((index, find_leavers(passage)) for index, passage in enumerate(reading.passages))
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
