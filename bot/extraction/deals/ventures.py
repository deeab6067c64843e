"""Joint ventures and partners that only tell who acts: "Lamp World, a joint venture of Acme and Widget, invested"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bot.extraction.facts import Amount
from bot.extraction.reading import Group, Passage
from bot.extraction.words.cues import DealCue, find_deal_cues
from bot.extraction.words.phrases import Found
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_NEAR_ARTICLE = 5  # words: "a 50-50 lamp joint venture"
_NEAR_OPENING = 4  # words: "A Norwegian-led consortium of"
_ARTICLES = frozenset(("a", "an", "its", "the", "their"))
_NEAR_BOUGHT = 6  # words: "to acquire the Acmeville lamp maker"
_NEAR_PARTNER = 14  # words: "with the lamp maker Widget to buy"
_LEAST_OWNERS = 2
_OTHER_VERBS = (
    _GRAMMAR["auxiliaries"] | _GRAMMAR["talks"] | _GRAMMAR["saying"] | {"plan", "plans", "seek", "seeks", "which"}
)
_PARTNERS = frozenset(("arm", "company", "entity", "firm", "partner", "partners", "unit"))
_OWNED = frozenset(("its", "the", "their"))
_VENTURES = frozenset(("jv", "partnership", "venture"))


def is_to_buy_company(passage: Passage, cue: Found[DealCue], buys: Found[DealCue]) -> bool:
    """Whether what is done "with Widget" is only to buy a company: not "with Widget to buy chips from Acme"."""
    words = passage.lower[cue.last : buys.last]
    bought = [g for g in passage.groups if g.names and 0 <= g.first - buys.last <= _NEAR_BOUGHT][:1]
    is_bought = any(g.before in ("", "to") and not g.is_possessive for g in bought)
    return is_bought and words.count("to") == 1 and "and" not in words and len(words) <= _NEAR_PARTNER


def find_owners(passage: Passage, cue: Found[DealCue]) -> tuple[str, ...]:
    """Whose joint venture it is that acts, told between commas: "Lamp World, a joint venture of Acme and Widget,".

    One "with Acme" is that of who makes it, too: "Widget has formed Lamp World, a joint venture with Acme".
    """
    is_partnership = cue.label.kind == "partnership" and passage.lower[cue.last : cue.last + 1] == ["between"]
    if not (is_partnership or _is_venture(cue)) or (span := _find_aside(passage, cue)) is None:
        return ()
    first, last = span
    owners = [name for group in passage.groups if first <= group.first and group.last <= last for name in group.names]
    if passage.lower[cue.last : cue.last + 1] == ["with"] and passage.lower[first] in _ARTICLES:
        makers = next((g for g in passage.groups if g.before == "" and g.names and g.last < first), None)
        owners = [*makers.names, *owners] if makers else []
    return tuple(dict.fromkeys(owners)) if len(owners) >= _LEAST_OWNERS else ()


def is_of_its_own_deal(passage: Passage, cue: Found[DealCue], value: Amount | None) -> bool:
    """Whether a sum is that of what a joint venture does, and not of the venture: "The joint venture will invest"."""
    if value is None or not _is_venture(cue):
        return False
    aside = _find_aside(passage, cue)
    if aside is None and not (cue.first < _NEAR_ARTICLE and passage.lower[0] in _ARTICLES):
        return False
    end = aside[1] if aside else len(passage.tokens)
    cues = (one for one in find_deal_cues(passage) if one.first > cue.last and (one.label.is_verb or one.first >= end))
    other = next(cues, None)  # "signed a contract", "will invest"
    return other is not None and passage.word_at(value.start) >= other.first


def only_names_partner(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether a venture only tells who another is: "through its joint venture company Acme"; not "formed its"."""
    behind, before = passage.lower[cue.last : cue.last + 1], passage.lower[max(0, cue.first - 2) : cue.first]
    is_called = behind != [] and behind[0] in _PARTNERS and cue.label.kind == "joint_venture"
    is_named = is_called and any(token.word[0].isupper() for token in passage.tokens[cue.last + 1 : cue.last + 2])
    return is_named and len(before) > 1 and before[0] in _GRAMMAR["prepositions"] and before[1] in _OWNED


def only_buys(passage: Passage, cue: Found[DealCue], others: Sequence[Found[DealCue]]) -> bool:
    """Whether a venture is only who buys: "sold its towers to a joint venture of Acme and Widget", "bought by a"."""
    if cue.label.kind != "joint_venture" or cue.label.is_verb:
        return False
    opened = any(
        one in ("by", "to") and article in ("a", "an")
        for one, article in pairwise(passage.lower[max(0, cue.first - _NEAR_ARTICLE) : cue.first])
    )
    if (
        "consortium" in passage.lower[cue.first : cue.last] and cue.first < _NEAR_OPENING
    ):  # "A consortium of them agreed"
        return passage.lower[0] in _ARTICLES and any(one.label.is_verb for one in others if one.first > cue.last)
    is_bought = any(_changes_hands(one) for one in others if one.last <= cue.first)
    return opened and is_bought and passage.lower[cue.last : cue.last + 1] != ["with"]


def _changes_hands(cue: Found[DealCue]) -> bool:
    return cue.label.is_verb and (cue.label.kind == "acquisition" or cue.label.act == "supplying")


def is_raised_by_venture(passage: Passage, cue: Found[DealCue], others: Sequence[Found[DealCue]]) -> bool:
    """Whether money is only what a venture is formed to raise: "a joint venture with Acme with the aim of raising"."""
    first = cue.first if passage.lower[cue.first] == "to" else cue.first - 1
    if cue.label.kind != "funding" or not cue.label.is_verb or first < 1 or passage.lower[first] not in ("of", "to"):
        return False
    formed = next((one for one in reversed(others) if one.last <= first and one.label.kind == "joint_venture"), None)
    return formed is not None and _OTHER_VERBS.isdisjoint(token.word for token in passage.tokens[formed.last : first])


def is_partner(passage: Passage, group: Group) -> bool:
    """Whether who stands behind "with" is the other owner: "a joint venture with Widget"."""
    return not _VENTURES.isdisjoint(passage.lower[max(0, group.first - 2) : group.first])


def _is_venture(cue: Found[DealCue]) -> bool:
    return cue.label.kind == "joint_venture" and not cue.label.is_verb


def _find_aside(passage: Passage, cue: Found[DealCue]) -> tuple[int, int] | None:
    """The first word of an apposition with the noun, and the first behind its closing comma."""
    tokens = passage.tokens
    near = range(cue.first, max(0, cue.first - _NEAR_ARTICLE), -1)
    first = next((at for at in near if "," in tokens[at].gap), None)
    owner = next((g for g in passage.groups if g.first == first and g.is_possessive), None)
    is_clause = first is not None and passage.lower[first : first + 2] in (["which", "is"], ["which", "was"])
    if first is None or not (is_clause or passage.lower[first] in _ARTICLES or owner):
        return None
    commas = (at for at in range(cue.last, len(tokens)) if "," in tokens[at].gap)
    last = next((at for at in commas if not any(g.first < at < g.last for g in passage.groups)), len(tokens))
    return (first, last) if last < len(tokens) or passage.lower[cue.last : cue.last + 1] != ["with"] else None
