"""Companies, and parts of them, that are sold: who buys, and what of whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.extraction.deals.others import preposition_of
from bot.extraction.deals.sellers import is_in_buying_group
from bot.extraction.deals.stakes import find_stake, gives_control
from bot.extraction.facts import Kind
from bot.extraction.reading import Group, Passage
from bot.extraction.text.tokens import Token
from bot.extraction.words.cues import DealCue
from bot.extraction.words.phrases import Found
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_MAY_SELL = _GRAMMAR["thinking of"]
_BEHIND_SOLD = frozenset(("to", "for", "and", "but", "in", "that", "which", "as", "after", "at"))
_BESIDE_SOLD = frozenset(("from", "at", "near"))  # "sells power from its chip unit to"
_CAMPUSES = frozenset(("campus", "campuses"))  # none is made for stock, as units are
_NETWORKS = frozenset(("network", "networks", "tower", "towers"))  # which are goods, too: "sells its networks to"
_SITES = _CAMPUSES | _NETWORKS | _GRAMMAR["properties sold"]
_WHERE_OR_HOW_MANY = frozenset(("in", "of"))  # "its towers in Acmeland", "its network of 300 towers"
_NEAR_MAY = 5  # words: "is considering the possible sale of"
_OBJECT = 14  # words between the verb and the buyer: "sell its Acme chip unit, including a plant in Atlantis, to"
_NEAR_OBJECT = 6  # words: "sell the British chip designer Acme"


@dataclass(frozen=True, slots=True)
class Sale:
    """Who buys, the company that is sold (none where it is a part without a name of its own), and the kind of deal."""

    buyers: tuple[str, ...]
    sold: tuple[str, ...]
    kind: Kind
    is_site: bool = False  # not a part that is the seller's own: "its campus"


def find_sale(passage: Passage, cue: Found[DealCue]) -> Sale | None:
    """What words of selling say: "will sell its chip unit to Acme", "the sale of Widget to Acme"; None of goods.

    Nobody buys where it is only thought of: "is exploring a sale of its chip unit".
    """
    if cue.label.act != "sale" and passage.tokens[cue.last - 1].lower not in _GRAMMAR["selling"]:
        return None
    buyer = next((group for group in passage.groups if _is_buyer(passage, group, cue)), None)
    if buyer is None:
        return _offered(passage, cue)
    end = _end_of_object(passage, cue, buyer)
    sold = next((group for group in passage.groups if _is_object(passage, group, cue, end)), None)
    if sold is None and not _is_business(passage, cue.last, end):
        return None
    words = set(passage.lower[cue.last : buyer.first])
    is_part = bool(words & _GRAMMAR["shares"]) or find_stake(passage.text) is not None
    is_part = is_part and not gives_control(passage, cue)
    is_site = sold is None and _head(passage.lower[cue.last : end]) in _SITES
    return Sale(buyer.names, sold.names if sold else (), "investment" if is_part else "acquisition", is_site)


def _offered(passage: Passage, cue: Found[DealCue]) -> Sale | None:
    """What its owner may sell, where nobody is said to buy it: a part of a company, or one that is named."""
    tokens = passage.tokens
    before = set(passage.lower[max(0, cue.first - _NEAR_MAY) : cue.first])
    is_to_somebody = not _GRAMMAR["unnamed"].isdisjoint(passage.lower[cue.last :])
    if before.isdisjoint(_MAY_SELL | _GRAMMAR["planning a sale"]) and not is_to_somebody:
        return None
    behind = range(cue.last + 1, min(cue.last + _OBJECT, len(tokens)))
    stops = (at for at in behind if tokens[at].gap.strip(" -") or tokens[at].lower in _BEHIND_SOLD)
    end = next(stops, min(cue.last + _OBJECT, len(tokens)))
    sold = next((group for group in passage.groups if _is_object(passage, group, cue, end)), None)
    is_thing = before.isdisjoint(_MAY_SELL) and not is_to_somebody and tokens[end - 1].lower in ("unit", "assets")
    if is_thing or _is_to_many(tokens, end) or (sold is None and not _is_business(passage, cue.last, end)):
        return None
    return Sale((), sold.names if sold else (), "acquisition")


def _is_to_many(tokens: Sequence[Token], at: int) -> bool:
    """Whether goods are sold to customers: "to schools", but not "to cut debts"."""
    words = [token.lower for token in tokens[at : at + 2]]
    return len(words) > 1 and words[0] == "to" and words[1].endswith("s") and not words[1].endswith(("ss", "us"))


def _end_of_object(passage: Passage, cue: Found[DealCue], buyer: Group) -> int:
    """The word behind what is sold: at a comma, or at its price or buyer."""
    behind = range(cue.last + 1, buyer.first)
    tokens = passage.tokens
    return next((at for at in behind if "," in tokens[at].gap or tokens[at].lower in ("to", "for")), buyer.first)


def _head(words: Sequence[str]) -> str:
    """The last word of what is sold, before where it is: "towers" in "its towers in Acmeland"."""
    return words[words.index("in") - 1] if "in" in words[1:] else words[-1]


def _is_business(passage: Passage, first: int, end: int) -> bool:
    """Whether the last word of what is sold is a part of a company: not "business software", "a third unit"."""
    words = passage.lower[first:end]
    if not words or not _BESIDE_SOLD.isdisjoint(words):
        return False
    head = words[-1] if words[-1] in _GRAMMAR["businesses sold"] else _head(words)
    if len(words) == 2 and words[0] == "the" and words[1] in _GRAMMAR["same subject"]:
        return True
    is_owned = not {"its", "their"}.isdisjoint(words) or any(t.is_possessive for t in passage.tokens[first:end])
    is_one = is_owned or words[0] not in _GRAMMAR["determiners"] or head in _CAMPUSES
    if head in _NETWORKS and _WHERE_OR_HOW_MANY.isdisjoint(words):
        return False
    return is_one if head in _GRAMMAR["businesses sold"] else is_owned and head in _SITES


def _is_buyer(passage: Passage, group: Group, cue: Found[DealCue]) -> bool:
    """Whether a name stands behind "to", and not in an apposition: "Acme, a supplier to Widget, to"."""
    if not group.names or group.first <= cue.last:
        return False
    is_behind = preposition_of(passage, group, cue) == "to" and group.first - cue.last <= _OBJECT
    if not is_behind and not is_in_buying_group(passage, group, cue):
        return False
    tokens = passage.tokens[cue.last : group.first]
    if any(token.lower in _GRAMMAR["selling"] or token.lower == "following" for token in tokens):
        return False
    commas = [at for at, token in enumerate(tokens) if "," in token.gap]
    opened = next((at for at in commas if tokens[at].lower in ("a", "an", "the")), None)
    return opened is None or commas[-1] > opened


def _is_object(passage: Passage, group: Group, cue: Found[DealCue], end: int) -> bool:
    """Whether an organization is sold itself: not "sells Acme chips", not "sells power to Acme"."""
    hangs_on = preposition_of(passage, group, cue)
    if hangs_on == "of" and group.names and group.last == end and _is_part_of(passage, group, cue):
        return True
    is_of_it = hangs_on == "" or (cue.label.act == "sale" and hangs_on == passage.tokens[cue.last - 1].lower)
    is_near = 0 <= group.first - cue.last <= _NEAR_OBJECT and is_of_it
    is_whole = group.last == end or (group.last < end and passage.tokens[group.last].lower in _GRAMMAR["prepositions"])
    return (
        is_near
        and bool(group.names)
        and (_is_business(passage, cue.last, end) or (is_whole and not group.is_possessive))
    )


def _is_part_of(passage: Passage, group: Group, cue: Found[DealCue]) -> bool:
    """Whether a part of a company is sold that it is named behind: "sell the lamp business of Acme"."""
    words = passage.lower[cue.last : group.first]
    return any(one in _GRAMMAR["businesses sold"] and other == "of" for one, other in pairwise(words))
