"""Who sells what another made: Widget in "rent Acme's chips from Widget", "access to Acme GPUs through Widget"."""

from __future__ import annotations

from itertools import pairwise

from bot.extraction.deals.names import is_make
from bot.extraction.reading import Group, Passage
from bot.extraction.words.cues import DealCue
from bot.extraction.words.phrases import Found
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
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
