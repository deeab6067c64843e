"""Several deals told of by one word, each with a sum and a side of its own: "invested $5 million in Acme and $2 million
in Widget".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.extraction.deals.telling import Telling
from bot.extraction.facts import Amount, Kind
from bot.extraction.figures.currencies import MONEY
from bot.extraction.reading import Group, Passage
from bot.extraction.words.cues import find_deal_cues
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_KINDS: frozenset[Kind] = frozenset(("acquisition", "contract", "investment"))
_BEFORE_INVESTED = frozenset(("in", "into"))
_BEFORE_DEALT_WITH = _BEFORE_INVESTED | {"from", "on", "with"}
_JOINING = _GRAMMAR["joining sums"]
_BETWEEN = _JOINING | _GRAMMAR["on top"] | _GRAMMAR["roughly"] | {"a", "an", "over", "to", "up"}
_OF_THE_SAME = _GRAMMAR["relative"] | _GRAMMAR["auxiliaries"] | {"it", "that", "them", "this"}
_SOLD = _GRAMMAR["goods"] | _GRAMMAR["bought as a service"]
_NEAR_NEXT = 4  # words: "and a further $2 million"
_NEAR_SIDE = 4  # words: "$2 million worth of chips from"


def told_apart(telling: Telling) -> list[Telling]:
    """The telling with its own side alone, and one for each further sum with a side of its own."""
    amounts = telling.passage.amounts
    are_both = bool(telling.actors and telling.others)
    if telling.kind not in _KINDS or telling.value is None or len(amounts) < 2 or not are_both:
        return [telling]
    further = _find_bought(telling) if telling.kind == "acquisition" else _find_further(telling)
    names = {name for _, group in further for name in group.names}
    own = tuple(name for name in telling.others if name not in names)
    if not own or not names.isdisjoint(telling.actors):
        return [telling]
    of_one = (replace(telling, others=group.names, value=amount, valuation=None) for amount, group in further if amount)
    return [replace(telling, others=own), *of_one]


def _find_further(telling: Telling) -> list[tuple[Amount | None, Group]]:
    """The sums behind the first side, each with its side; no sum where a word of its own tells of it: "and a $2 million
    deal with Widget".
    """
    passage = telling.passage
    side = next((g for g in passage.groups if g.first >= telling.cue.last and set(g.names) & set(telling.others)), None)
    found: list[tuple[Amount | None, Group]] = []
    cues = [cue.first for cue in find_deal_cues(passage)]
    while side is not None and (amount := _sum_behind(passage, _behind_side(passage, side))):
        end = passage.word_at(amount.end)
        side = next((group for group in passage.groups if group.first > end), None)
        if side is None or not side.names or not _is_side_of(telling, side, end):
            break
        found.append((None if any(end <= cue < side.first for cue in cues) else amount, side))
    return found


def _find_bought(telling: Telling) -> list[tuple[Amount | None, Group]]:
    """Who else is bought for a sum of its own: "bought Acme for $2 million and Widget for $1 million"."""
    passage, value = telling.passage, telling.value
    at = passage.word_at(value.end) if value else 0
    if passage.lower[at : at + 1] != ["and"]:
        return []
    side = next((group for group in passage.groups if group.first == at + 1), None)
    if side is None or passage.lower[side.last : side.last + 1] != ["for"]:
        return []
    amount = _sum_behind(passage, side.last, joined=False)
    return [(amount, side)] if amount else []


def _behind_side(passage: Passage, side: Group) -> int:
    """The word behind a side, and behind its goods where they are what is bought: "on Acme's cloud services"."""
    if not side.is_possessive:
        return side.last
    near = range(side.last, min(side.last + _NEAR_NEXT, len(passage.tokens)))
    return next((at for at in near if passage.lower[at] not in _SOLD), side.last)


def _sum_behind(passage: Passage, at: int, *, joined: bool = True) -> Amount | None:
    """The sum that a list goes on with at a word: ", $2 million", "and another $2 million"."""
    sums = (a for a in passage.amounts if a.unit in MONEY and 0 <= passage.word_at(a.start) - at <= _NEAR_NEXT)
    amount = next(sums, None)
    if amount is None or not joined:
        return amount
    first = passage.word_at(amount.start)
    words = passage.lower[at:first]
    is_listed = any("," in token.gap for token in passage.tokens[at : first + 1]) or not _JOINING.isdisjoint(words)
    return amount if is_listed and _BETWEEN.issuperset(words) else None


def _is_side_of(telling: Telling, side: Group, end: int) -> bool:
    """Whether a name hangs on the sum that ends before a word: "$2 million with Widget", not "in sites with Widget",
    "of which is with Widget".
    """
    words: Sequence[str] = telling.passage.lower[end : side.first]
    links = [word for word in words if word in _GRAMMAR["prepositions"] and word != "of"]
    may_be = side.before in (_BEFORE_INVESTED if telling.kind == "investment" else _BEFORE_DEALT_WITH)
    return 0 < len(words) <= _NEAR_SIDE and may_be and links == [side.before] and _OF_THE_SAME.isdisjoint(words)
