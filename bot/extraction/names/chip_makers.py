"""Who only makes the chips that are told of: "4,000 Acme chips", "powered by Acme's X1 chips"."""

from __future__ import annotations

from itertools import pairwise

from bot.extraction.reading import Group, Passage
from bot.extraction.words.wordlists import read_word_sections

_WORDS = read_word_sections("project_words.txt")
_CHIPS = _WORDS["chips"]
_EQUIPPING = read_word_sections("grammar.txt")["equipping"]
_GOODS = 2  # words: "X1 chips"
_MODEL = 4  # words more: "Acme's latest Widget X1 graphics"
_AGENT = 4  # words: "developed by the firm Acme"


def is_maker(passage: Passage, group: Group) -> bool:
    """Whether a party only makes the chips behind its name: "4,000 Acme chips", "a million of Acme's X1 chips".

    A model alone is its maker's, but "Acme's X1" may be a site. So is what stands before "made by".
    """
    before = passage.lower[max(0, group.first - 3) : group.first]
    if before[2:] == ["by"] and before[1] in _WORDS["made"] and before[0] in _CHIPS:
        return True
    behind = passage.tokens[group.last : group.last + _GOODS + group.is_possessive * _MODEL]
    if not behind or not (behind[0].gap == " " or group.is_possessive):
        return False
    is_model = behind[0].word[0].isupper() and any(letter.isdigit() for letter in behind[0].word)
    goods = behind[is_model:] if group.is_possessive else behind[:1]
    are_chips = any(token.lower in _CHIPS for token in goods[: 1 + group.is_possessive * _MODEL])
    return are_chips or (is_model and not group.is_possessive)


def equips(passage: Passage, group: Group) -> bool:
    """Whether the chips of a party stand behind "by", and no buyer: "a site powered by Acme chips"."""
    before = passage.tokens[max(0, group.first - _AGENT) : group.first]
    is_behind = any(one.lower in _EQUIPPING and two.lower == "by" for one, two in pairwise(before))
    return is_behind and is_maker(passage, group)
