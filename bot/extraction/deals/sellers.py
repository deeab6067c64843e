"""Who sells: what another made, as Widget in "rent Acme's chips from Widget", or shares, and to whom they go."""

from __future__ import annotations

from itertools import pairwise

from bot.extraction.deals.names import is_make
from bot.extraction.reading import Group, Passage
from bot.extraction.words.cues import DealCue
from bot.extraction.words.phrases import Found
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_PARTING = _GRAMMAR["selling"] | _GRAMMAR["parting with shares"]
_NEAR_BUYER = 14  # words: "its 5 percent stake in the lamp maker Acme to Widget"
_NEAR_OBJECT = 6  # words: "cut its 30 percent stake"
_SALES = (("sale", "of"), ("divestment", "of"), ("divestiture", "of"), ("disposal", "of"))
_BUYING_GROUPS = _GRAMMAR["gatherings"] | {"jv", "partnership", "venture"}
_OF_MEMBERS = _GRAMMAR["before members"] | {"between"}
_NEAR_MEMBERS = 9  # words: "a 50-50 joint venture of the lamp makers"
_BETWEEN = _GRAMMAR["selling for others"] - {"from"}


def lets_for_others(passage: Passage, group: Group, cue: Found[DealCue]) -> bool:
    """Whether somebody is paid for what another made: "access to Acme GPUs through Widget"; not "through its unit"."""
    if cue.label.act != "buying" or group.before not in _BETWEEN:
        return False
    words = passage.lower[cue.first : group.first]
    behind = words[len(words) - words[::-1].index(group.before) :] if group.before in words else words
    is_for_a_time = not _GRAMMAR["to have for a time"].isdisjoint(words)
    is_on_the_way = "from" in words or any(one == "to" and before != "access" for before, one in pairwise(words[1:]))
    return is_for_a_time and not is_on_the_way and {"its", "their"}.isdisjoint(behind)


def without_makers(passage: Passage, groups: list[Group], cue: Found[DealCue]) -> list[Group]:
    """The names but for whose goods another sells: "rent Acme's chips from Widget", "access to Acme GPUs via it"."""
    sellers = (group for group in groups if group.before == "from" or lets_for_others(passage, group, cue))
    seller = next((group for group in sellers if group.names), None)
    if seller is None:
        return groups
    return [g for g in groups if g.first >= seller.first or not (g.is_possessive or is_make(passage, g))]


def is_in_buying_group(passage: Passage, group: Group, cue: Found[DealCue]) -> bool:
    """Whether a name is one of those who buy together: "sold it to a consortium led by Acme", "to a venture of"."""
    first = cue.last if passage.tokens[cue.last - 1].lower != "to" else cue.last - 1
    words = passage.lower[first : group.first]
    if group.before not in _OF_MEMBERS or "to" not in words[:_NEAR_BUYER]:
        return False
    buyer = words[words.index("to") + 1 :]
    return len(buyer) <= _NEAR_MEMBERS and buyer[:1] in (["a"], ["an"]) and not _BUYING_GROUPS.isdisjoint(buyer)


def find_buyers(passage: Passage, cue: Found[DealCue]) -> tuple[str, ...]:
    """To whom the shares go that a noun names: Widget in "sold its stake in Acme to Widget"."""
    near = (g for g in passage.groups if 0 < g.first - cue.last <= _NEAR_BUYER and g.names)
    got = (g for g in near if g.before == "to" or _gets_by_funds(passage, g) or is_in_buying_group(passage, g, cue))
    return next((group.names for group in got), ())


def _gets_by_funds(passage: Passage, group: Group) -> bool:
    """Whether others buy for a name: "to funds managed by Acme", "to a consortium led by Acme and Widget"."""
    words = passage.lower[max(0, group.first - _NEAR_OBJECT) : group.first]
    if (
        words[-1:] != ["by"]
        or words[-2:-1] == []
        or words[-2] not in _GRAMMAR["buying for others"]
        or "to" not in words
    ):
        return False
    goes = len(words) - 1 - words[::-1].index("to")
    first = group.first - len(words) + goes + 1
    return all(token.gap == " " and token.word.islower() for token in passage.tokens[first : group.first])


def sells_shares(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether who acts parts with the shares that a noun names: "will sell its 30 percent stake in Acme"."""
    first = max(0, cue.first - _NEAR_OBJECT)
    words = passage.lower[first : cue.first]
    is_sold = not _PARTING.isdisjoint(words) or any(pair in _SALES for pair in pairwise(words))
    return not cue.label.is_verb and passage.tokens[cue.last - 1].lower in _GRAMMAR["shares"] and is_sold


def says_whose(passage: Passage, group: Group, cue: Found[DealCue]) -> bool:
    """Whether a name only says whose another behind the cue is: Widget in "with Acme, a unit of Widget", "to Acme, the
    company it owns with Widget".
    """
    if group.before not in ("by", "of", "with"):
        return False
    described = (one.last for one in passage.groups if cue.last <= one.first and one.last < group.first)
    return any(
        "," in passage.tokens[at].gap
        and passage.lower[at] in ("a", "an", "the")
        and all("," not in token.gap for token in passage.tokens[at + 1 : group.first])
        for at in described
    )
