"""Words of what is only wished, supposed or ruled out: "should buy", "no plans to buy", "if it bought"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bot.extraction.reading import Passage
from bot.extraction.words.cues import DealCue
from bot.extraction.words.phrases import Found
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_UNREAL = _GRAMMAR["not so"] | {"could", "had", "no"}
_ALMOST = (["almost"], ["nearly"])
_CLOSE = ["came", "close", "to"]
_PASTS = (["was"], ["were"])
_LONG_AGO = frozenset(("had", "once"))
_MISSED = ["could", "have", "been"]
_CLAUSES = (_GRAMMAR["clause openers"] | {"when", "because"}) - {"if"}
_OPENING = frozenset(("if", "unless", "unlikely", "whether"))
_ENDS = frozenset(",:;—–")
_FINITE = (_GRAMMAR["auxiliaries"] - {"have", "do"}) | _GRAMMAR["irregular past"] | {"paid", "struck", "took", "won"}
_WITHIN_VERB = frozenset(("be", "been", "being", "had", "has", "have"))
_RULING = frozenset(("rule", "ruled", "rules", "ruling"))
_NEAR_UNREAL = 5  # words: "should now move quickly to buy"
_NEAR_MISSED = 7  # words: "could have been a Lamp Makers Inc"
_NEAR_SUPPOSED = 3  # words: "if it", "unlikely that it"


def is_not_so(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether a verb stands in words of what is only wished, supposed or ruled out: "should buy", "no plans to buy".

    A verb of its own, as in "refused to wait and bought", only does where they open its clause: "if it bought". A noun
    does where it is what something "could have been".
    """
    if passage.vocabulary.isdisjoint(_UNREAL):
        return False
    if not cue.label.is_verb:
        before = passage.lower[max(0, cue.first - _NEAR_MISSED) : cue.first]
        return any(before[at : at + len(_MISSED)] == _MISSED for at in range(len(before)))
    words = passage.lower[max(0, cue.first - _NEAR_UNREAL) : cue.first]
    tokens = passage.tokens[cue.first - len(words) : cue.first + 1]
    begins = (at for at in range(len(words), 0, -1) if _ENDS & set(tokens[at].gap) or words[at - 1] in _CLAUSES)
    own = words[next(begins, 0) :]
    meant = [*own, passage.lower[cue.first]]
    if _is_of_own(meant):
        return _opens_clause(own)
    is_unplanned = any(one == "no" and other in _GRAMMAR["not meant"] for one, other in pairwise(meant))
    is_ruled_out = any(one in _RULING and other == "out" for one, other in pairwise(own))
    is_given_up = ("could", "have") in pairwise(meant) or any(
        one == "had" and other in _GRAMMAR["given up"] for one, other in pairwise(own)
    )
    return is_unplanned or is_ruled_out or is_given_up or not (_GRAMMAR["not so"] - {"out"}).isdisjoint(own)


def is_only_almost(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether a verb tells what nearly was, and so was not: "almost bought Acme", "came close to buying Acme", "which
    once considered buying Acme".
    """
    before = passage.lower[max(0, cue.first - len(_CLOSE)) : cue.first]
    is_past = before[-1:] == ["considered"] and not _LONG_AGO.isdisjoint(before[:-1])
    until = [*before, "have"] if passage.lower[cue.first] == "have" else before
    is_unmade = until[-2:] == ["to", "have"] and until[-3:-2] in _PASTS  # "Acme was to have bought Widget"
    return cue.label.is_verb and (before[-1:] in _ALMOST or before == _CLOSE or is_past or is_unmade)


def _is_of_own(words: Sequence[str]) -> bool:
    """Whether the last of these, or one behind "and", is a verb that hangs on none: not in "should have bought"."""
    is_part = not _WITHIN_VERB.isdisjoint(words[-3:-1]) and "and" not in words[-3:-1]
    if is_part or words[-2:-1] == ["no"]:  # "no plans to buy"
        return False
    if words[-1].endswith("s") or words[-2:-1] in (["will"], ["would"]):
        return True
    heads = (words[-1], *(other for one, other in pairwise(words[:-1]) if one == "and"))
    return any(head in _FINITE or head.endswith("ed") for head in heads if head not in _GRAMMAR["given up"])


def _opens_clause(words: Sequence[str]) -> bool:
    """Whether what is only supposed opens the clause of a verb behind these: "if it", not "if others agree it"."""
    opened = [at for at, word in enumerate(words) if word in _OPENING and words[at + 1 : at + 2] != ["to"]]
    is_of_main = words[-1:] in (["it"], ["they"]) or words[-2:-1] in (["it"], ["they"])
    return bool(opened) and not (is_of_main and len(words) - opened[-1] > _NEAR_SUPPOSED)
