"""Countries as sides of a deal: "Acmeland signed a contract with Widget", but not "sites in Acmeland"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bot.extraction.facts import Kind
from bot.extraction.names.parties import COUNTRIES
from bot.extraction.reading import Group, Passage
from bot.extraction.words.cues import DealCue
from bot.extraction.words.phrases import Found
from bot.extraction.words.times import behind_time
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_AGREED: frozenset[Kind] = frozenset(("contract", "joint_venture", "partnership"))
_BEFORE_VERB = _GRAMMAR["auxiliaries"] | _GRAMMAR["adverbs"] | {"to"}
_MEANING = frozenset(("agreed", "agrees", "committed", "commits", "plans", "pledged", "pledges"))
_CONCLUDING = _GRAMMAR["concluding"]
_NO_OBJECT = _GRAMMAR["prepositions"].union(
    _GRAMMAR["relative"], _GRAMMAR["clause openers"], ("about", "down", "off", "out", "over", "that", "under")
)
_NO_VERB = _GRAMMAR["prepositions"] - {"to"}
_NEAR_OBJECT = 8  # words: "signed a five-year, $2 billion cloud"
_BODY = 5  # words: "Acmeland's higher education ministry"


def acts_as_state(passage: Passage, group: Group, cue: Found[DealCue], kind: Kind) -> bool:
    """Whether a country, alone or beside a company, does what is agreed, chosen or invested.

    That is the verb right behind it, or the object of one that concludes a deal: not what it reviews or blocks.
    """
    if not group.countries or not (kind in _AGREED or (kind == "investment" and cue.label.is_verb)):
        return False
    words = passage.lower
    if words[cue.last : cue.last + 1] == ["between"]:
        return False
    at = behind_time(passage.tokens, group.last)
    while at < cue.first and (words[at] in _BEFORE_VERB or (words[at] in _MEANING and words[at + 1] == "to")):
        at += 1
    is_verb = cue.label.is_verb and words[cue.first] not in _NO_VERB  # "with partners"
    return at == cue.first if is_verb else _is_concluded(words[at : cue.first])


def _is_concluded(words: Sequence[str]) -> bool:
    """Whether the first of these has what follows for its object: "signed a five-year", not "signed a law against"."""
    if not words or words[0] not in _CONCLUDING or len(words) > _NEAR_OBJECT:
        return False
    own = words[2:] if words[1:2] == ["into"] else words[1:]
    is_of_clause = any(word.endswith("ing") and one not in ("a", "an", "the") for one, word in pairwise(words))
    return not is_of_clause and _NO_OBJECT.isdisjoint(own)


def acts_by_body(passage: Passage, group: Group, kind: Kind) -> bool:
    """Whether a country acts by one of its bodies: "Atlantis's education ministry has picked Acme"."""
    words = passage.lower[group.last : group.last + _BODY]
    is_owner = kind == "contract" and group.is_possessive and bool(group.countries)
    return is_owner and not _GRAMMAR["state bodies"].isdisjoint(words)


def is_treaty(kind: Kind, parties: frozenset[str]) -> bool:
    """Whether only countries agree, which is no deal: "the United States and Japan signed a trade agreement"."""
    return kind in _AGREED and parties <= COUNTRIES


def is_renamed(passage: Passage, group: Group, cue: Found[DealCue]) -> bool:
    """Whether another is named behind a comma, who acts: "Acmeland's richest man, Jane Roe, plans to invest"."""
    parted = {token.start for token in passage.tokens[group.last : cue.first] if "," in token.gap}
    return any(mention.start in parted for mention in passage.mentions)
