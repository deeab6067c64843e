"""Sides of a deal that its noun has behind it: who buys, and which company a round or an investment values."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bot.extraction.facts import Kind
from bot.extraction.reading import Group, Passage
from bot.extraction.words.cues import DealCue
from bot.extraction.words.phrases import Found
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_NEAR_TARGET = 5  # words: "the acquisition of the lamp startup Acme"
_NEAR_SHARES = 9  # words: "the acquisition of an 88 percent stake in the lamp startup Acme"
_NEAR_AGENT = 8  # words: "by a group of investors led by Acme"
_NEAR_VALUED = 5  # words: "values the lamp startup Acme"
_NEAR_PLAN = 5  # words: "plan by the lamp maker Acme"
_NEAR_PLANNED = 4  # words: "to form a joint venture"
_PLANS = frozenset(("bid", "offer", "plan", "plans", "proposal", "proposals"))
_GIVING = frozenset(("giving", "valuing"))
_VALUE = frozenset(("at", "valuation", "value"))
_LATER = (["after"], ["before"], ["since"], ["while"])
_OFFERS = frozenset(("approach", "bid", "intent", "interest", "offer", "offers", "proposal"))
_SERVING = frozenset(("acted", "acting", "acts", "served", "serves", "serving"))
_SERVANTS = frozenset(
    word + end
    for word in ("adviser", "advisor", "agent", "arranger", "bookrunner", "coordinator", "manager", "underwriter")
    for end in ("", "s")
)
_NEAR_SERVICE = 9  # words: "acted as sole structuring bank and joint lead arranger"
_PRICED: frozenset[Kind] = frozenset(("acquisition", "investment"))
_FUNDED: frozenset[Kind] = frozenset(("funding", "investment"))


def find_agents(passage: Passage, cue: Found[DealCue], kind: Kind) -> tuple[str, ...]:
    """Who buys, or puts money in, behind what is bought: Widget in "the acquisition of Acme by Widget"."""
    following = passage.lower[cue.last : cue.last + 1]
    if kind not in _PRICED or following not in (["of"], ["in"]):
        return ()
    target = next((group for group in passage.groups if 0 < group.first - cue.last <= _NEAR_SHARES), None)
    is_of_shares = kind == "investment" and following == ["of"]  # "the acquisition of shares in Acme by Widget"
    if target is None or target.before not in (following[0], "in" if is_of_shares else following[0]):
        return ()
    made = passage.lower[target.last : target.last + _NEAR_TARGET]
    if made[:1] != ["by"] and ("made", "by") not in pairwise(made) and ("came", "from") not in pairwise(made):
        return ()
    agents = (
        g.names for g in passage.groups if 0 < g.first - target.last <= _NEAR_AGENT and g.before in ("by", "from")
    )
    return next(agents, ())


def find_valued(passage: Passage, cue: Found[DealCue], kind: Kind) -> tuple[str, ...]:
    """Whom a round or an investment values: Acme in "The round was led by Widget and values Acme at $2 billion"."""
    if kind not in _FUNDED:
        return ()
    if cue.label.is_verb:
        return _find_given_value(passage, cue) if kind == "investment" else ()
    verbs = [at for at in passage.find_words(_GRAMMAR["valuing"] | {"valued"}) if at >= cue.last]
    valued = (g for g in passage.groups for at in verbs if 0 < g.first - at <= _NEAR_VALUED and not g.is_possessive)
    named = next((g.names for g in valued if "at" in passage.lower[g.last : g.last + 2]), ())
    return named or _talks_of_own_value(passage, cue, verbs)


def _find_given_value(passage: Passage, cue: Found[DealCue]) -> tuple[str, ...]:
    """Whom money that is put in values: Acme in "invested $2 million, giving Acme a valuation of $9 million"."""
    if any(group.first >= cue.last and group.before in ("in", "into") for group in passage.groups):
        return ()
    verbs = [at for at in passage.find_words(_GIVING) if at >= cue.last and "," in passage.tokens[at].gap]
    named = (g for g in passage.groups for at in verbs if 0 < g.first - at <= _NEAR_VALUED and not g.is_possessive)
    return next((g.names for g in named if not _VALUE.isdisjoint(passage.lower[g.last : g.last + _NEAR_VALUED])), ())


def _talks_of_own_value(passage: Passage, cue: Found[DealCue], verbs: Sequence[int]) -> tuple[str, ...]:
    """Who talks of money that would value it: Acme in "Acme is in talks about an investment that would value it at"."""
    own = next((at for at in verbs if passage.lower[at + 1 : at + 3] == ["it", "at"]), 0)
    is_another = any(cue.last <= group.first < own for group in passage.groups)
    if not own or is_another or _GRAMMAR["talks"].isdisjoint(passage.lower[: cue.first]):
        return ()
    subject = next((g for g in passage.groups if g.before == "" and g.last <= cue.first and not g.is_possessive), None)
    return subject.names if subject else ()


def find_infinitive_subject(passage: Passage, cue: Found[DealCue]) -> tuple[str, ...]:
    """Who is to do what a verb says: Acme in "announced plans for her startup Acme to partner with Widget".

    So is from whom somebody "rejected an offer from Acme to buy" it, and whose "plan of Acme and Widget to form" it is.
    """
    if planners := _find_planners(passage, cue):
        return planners
    first = cue.first if passage.tokens[cue.first].lower == "to" else cue.first - 1
    if not cue.label.is_verb or first < 1 or passage.tokens[first].lower != "to":
        return ()
    named = next((g for g in passage.groups if g.last == first), None)
    if named is None or named.before not in ("for", "from"):
        return ()
    return named.names if named.before == "for" or passage.lower[named.first - 2] in _OFFERS else ()


def _find_planners(passage: Passage, cue: Found[DealCue]) -> tuple[str, ...]:
    """Whose plan it is that is told of: "the plan of Acme and Widget to form a joint venture"."""
    if passage.vocabulary.isdisjoint(_PLANS):
        return ()
    planning = (g for g in passage.groups if g.before in ("by", "of") and 0 <= cue.first - g.last <= _NEAR_PLANNED)
    near = (g for g in planning if passage.lower[g.last] == "to" and not g.is_possessive)
    return next(
        (g.names for g in near if not _PLANS.isdisjoint(passage.lower[max(0, g.first - _NEAR_PLAN) : g.first])), ()
    )


def find_left(passage: Passage, cue: Found[DealCue]) -> list[Group]:
    """To whom the one who acts did something else later: Acme in "Widget left Acme with a gain after investing"."""
    is_later = passage.lower[max(0, cue.first - 1) : cue.first] in _LATER and passage.lower[cue.first].endswith("ing")
    subject = next((group for group in passage.groups if group.before == ""), None)
    if not is_later or not cue.label.is_verb or subject is None:
        return []
    behind = ((group, passage.lower[group.last]) for group in passage.groups if subject.last <= group.first < cue.first)
    return [group for group, word in behind if word in _GRAMMAR["prepositions"] or [word] in _LATER]


def only_serves(passage: Passage, group: Group, cue: Found[DealCue]) -> bool:
    """Whether a name is that of one who only works on the deal of a noun: "Acme Bank acted as agent for the round"."""
    if cue.label.is_verb:
        return False
    words = passage.lower[group.last : group.last + _NEAR_SERVICE]
    return ("as" in words[1:4] and words[words.index("as") - 1] in _SERVING) and not _SERVANTS.isdisjoint(words)
