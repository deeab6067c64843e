"""Who acts in what a sentence opens with, told right behind its comma: "After buying Acme, Widget".

And in what only tells how large a deal is, or who decides on it: "Acme's largest deal after its purchase of Widget".
"""

from __future__ import annotations

from itertools import pairwise

from bot.extraction.deals.names import COMPANIES, is_opening
from bot.extraction.reading import Group, Passage
from bot.extraction.words.cues import DealCue, find_deal_cues
from bot.extraction.words.phrases import Found
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_AMID = frozenset(("amid", "despite", "following", "in", "through", "under"))
_OF_DEALS = _GRAMMAR["told again"] | {"alliance", "collaboration", "collaborating", "together", "working"}
_OWN = frozenset(("its", "their"))
_PARTING = _GRAMMAR["prepositions"] | {"about", "over"}
_NEAR_DESCRIBED = 3  # words: "the lamp maker Acme"
_NEAR_SUM = 4  # words: "$2 million in new funding"
_NEAR_OWNER = 6  # words: "its new $2 billion cloud deal"
_NEAR_SIDES = 3  # words: "an agreement (LSA) between Acme"
_NEAR_OUTDONE = 5  # words: "after its $2 billion purchase"
_NEAR_RANK = 3  # words: "second largest"
_WITH_MONEY = frozenset(("after", "armed", "flush", "following", "fresh", "with"))


def find_subject_behind(passage: Passage, cue: Found[DealCue]) -> tuple[str, ...]:
    """Who acts in a sentence's opening, right behind its comma: Widget in "After buying Acme, Widget"."""
    if not cue.label.is_verb or not is_opening(passage, cue):
        return ()
    words = range(cue.last, len(passage.tokens))
    end = next((at for at in words if "," in passage.tokens[at].gap), len(passage.tokens))
    subject = next((group for group in passage.groups if group.first >= end), None)
    if subject is None or subject.before:
        return ()
    own = passage.lower[end : subject.first]  # "the lamp maker Widget", but not "the maker said Widget"
    is_described = len(own) <= _NEAR_DESCRIBED and own[-1:] and own[-1] in COMPANIES
    return subject.names if not own or is_described else ()


def find_owner_of_opening(passage: Passage, cue: Found[DealCue]) -> tuple[str, ...]:
    """Whose money or deal a sentence opens with: Acme in "With $2 million in funding from Widget, Acme plans", "Amid
    its deal with Widget, Acme cut jobs".
    """
    if cue.label.is_verb or not (_is_money(passage, cue) or _is_owned_deal(passage, cue)):
        return ()
    words = range(cue.last, len(passage.tokens))
    end = next((at for at in words if "," in passage.tokens[at].gap), len(passage.tokens))
    is_owned = any(group.last <= cue.first for group in passage.groups)
    subject = next((g for g in passage.groups if g.first == end and not (g.before or g.is_possessive)), None)
    return subject.names if subject and not is_owned else ()


def _is_money(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether a sentence opens with money that somebody got: "With $2 million in funding"."""
    if cue.label.kind != "funding" or passage.lower[0] not in _WITH_MONEY:
        return False
    return any(cue.first - _NEAR_SUM <= passage.word_at(amount.end) <= cue.first for amount in passage.amounts)


def _is_owned_deal(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether a sentence opens with a deal with others that is its subject's: "Amid its $2 billion deal with Widget".

    What somebody acts despite is theirs, too: "Despite a deal with Widget"; but not "Amid its fight over a deal with".
    """
    if passage.lower[0] not in _AMID or passage.lower[cue.last : cue.last + 1] != ["with"]:
        return False
    own = _OWN | {"a"} if passage.lower[0] == "despite" else _OWN
    start = max(0, cue.first - _NEAR_OWNER)
    at = next((at for at in range(cue.first - 1, start, -1) if passage.lower[at] in own), None)
    return at is not None and _PARTING.isdisjoint(passage.lower[at : cue.first])


def find_owner_outdone(passage: Passage, cue: Found[DealCue]) -> tuple[str, ...]:
    """Whose earlier deal tells how large one is: "Widget is Acme's largest deal after its purchase of Quill"."""
    words = passage.lower[max(0, cue.first - _NEAR_OUTDONE) : cue.first]
    if not any(one in ("after", "since") and own == "its" for one, own in pairwise(words)):
        return ()
    last = next((group for group in reversed(passage.groups) if group.last < cue.first), None)
    behind = passage.lower[last.last : last.last + _NEAR_RANK] if last and last.is_possessive else ()
    return last.names if last and any(word.endswith("est") for word in behind) else ()


def is_between_others(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether all sides of a noun's deal stand behind it: "The council rejected an agreement between Acme and"."""
    if cue.label.is_verb or "between" not in passage.vocabulary:
        return False
    sides = [g for g in passage.groups if g.before == "between" and 0 < g.first - cue.last <= _NEAR_SIDES]
    return bool(sides) and len(sides[0].names) > 1


def is_told_despite(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether a deal only tells what holds nobody back from another: "Despite a deal with Acme, Widget signed"."""
    if passage.lower[0] != "despite" or cue.label.is_verb:
        return False
    behind = (at for at in range(cue.last, len(passage.tokens)) if "," in passage.tokens[at].gap)
    end = next(behind, len(passage.tokens))
    is_opening = all("," not in token.gap for token in passage.tokens[: cue.first])
    return is_opening and any(other.first >= end for other in find_deal_cues(passage))


def is_in_other_opening(passage: Passage, group: Group, cue: Found[DealCue]) -> bool:
    """Whether a name stands in a sentence's opening about no deal: "As others cut ties with Acme, Widget won a"."""
    opens = passage.lower[0] in _GRAMMAR["prepositions"] | _GRAMMAR["openings"] and passage.lower[0] != "with"
    if not opens or not any("," in token.gap for token in passage.tokens[group.last : cue.first]):
        return False
    return all(_OF_DEALS.isdisjoint((word, word.removesuffix("s"))) for word in passage.lower[: group.first])
