"""What somebody is paid for: a company or a part of it, goods, a license, the end of a dispute."""

from __future__ import annotations

from itertools import pairwise

from bot.extraction.deals.stakes import find_stake
from bot.extraction.facts import Kind
from bot.extraction.reading import Passage
from bot.extraction.words.cues import DealCue
from bot.extraction.words.phrases import Found
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_FORFEITED = frozenset((("breakup", "fee"), ("up", "fee"), ("termination", "fee"), ("break", "fee")))
_IF, _LOSS = frozenset(("if",)), frozenset(("compensation",))
_FAILING = _GRAMMAR["failing"]
_NEAR_FAILING = 12  # words: "if the planned $2 billion transaction with Acme fails"
_BEFORE_COMPENSATION = frozenset(("as", "billion", "in", "million"))
_BEHIND_COMPENSATION = frozenset(("for", "to"))
_NEAR_IF = 5  # words: "if the planned $2 billion transaction"
_OF_STOCK = (["awards"], ["grants"], ["options"])
_NEAR_DISPUTE = 7  # words: "to settle a long-running copyright lawsuit"
_STOCK = frozenset(("shares", "stock"))
_NEAR_PAID = 4  # words between a sum and who gets it: "$2 million a year to Acme"


def find_paid_kind(passage: Passage, cue: Found[DealCue]) -> Kind | None:
    """What is paid for: "paid $2 million for Acme", "for half of Acme", "for Acme's technology", "paid Acme for"."""
    if _is_forfeit(passage):
        return None
    bought = next((g for g in passage.groups if g.first >= cue.last and g.before in ("for", "of")), None)
    if any(group.first == cue.last for group in passage.groups):
        return "other" if _settles(passage, cue) else "licensing" if _licenses(passage, cue) else "contract"
    if bought is None:
        return _paid_to(passage, cue)
    words = passage.lower[cue.last : bought.first]
    paid_for = {word for at, word in enumerate(words) if word != "share" or words[at - 1] not in ("a", "per")}
    if _are_options(passage, bought.last):
        return None
    if _are_shares(passage, bought.last) or paid_for & _GRAMMAR["stakes paid for"] or find_stake(passage.text):
        return "investment"
    return "licensing" if bought.is_possessive else "acquisition"


def _is_forfeit(passage: Passage) -> bool:
    """Whether a sum only makes good for a loss, or for a deal that does not come about: compensation, a breakup fee,
    what is due "if the transaction failed".
    """
    is_fee = "fee" in passage.vocabulary and not _FORFEITED.isdisjoint(pairwise(passage.lower))
    if is_fee or any(_is_compensation(passage, at) for at in passage.find_words(_LOSS)):
        return True
    return any(
        not _GRAMMAR["told again"].isdisjoint(passage.lower[at + 1 : at + _NEAR_IF])
        and not _FAILING.isdisjoint(passage.lower[at : at + _NEAR_FAILING])
        for at in passage.find_words(_IF)
    )


def _is_compensation(passage: Passage, at: int) -> bool:
    """Whether a sum is called compensation: "$2 million in compensation for"; not "a compensation software maker"."""
    is_sum = not _BEFORE_COMPENSATION.isdisjoint(passage.lower[max(0, at - 1) : at])
    return is_sum or not _BEHIND_COMPENSATION.isdisjoint(passage.lower[at + 1 : at + 2])


def _are_shares(passage: Passage, at: int) -> bool:
    """Whether shares follow a name at a word: "Acme shares", "Acme common stock"; not "for Acme in stock"."""
    behind = passage.tokens[at : at + 2]
    found = next((end for end, token in enumerate(behind, start=1) if token.lower in _STOCK), 0)
    return found > 0 and all(t.gap.isspace() and t.lower not in _GRAMMAR["prepositions"] for t in behind[:found])


def _are_options(passage: Passage, at: int) -> bool:
    """Whether stock only says what kind of pay or right follows: "Acme stock options"."""
    return passage.lower[at : at + 1] == ["stock"] and passage.lower[at + 1 : at + 2] in _OF_STOCK


def _paid_to(passage: Passage, cue: Found[DealCue]) -> Kind | None:
    """What somebody is paid for behind the sum: "will pay $2 million a year to Acme under a license"."""
    start = passage.tokens[cue.first].start
    end = next(
        (passage.word_at(amount.end) for amount in passage.amounts if amount.start >= start), len(passage.tokens)
    )
    behind = passage.lower[end : end + _NEAR_PAID + 2]
    aim = next((verb for to, verb in pairwise(behind) if to == "to" and verb in _GRAMMAR["paid to do"]), "")
    if aim:  # "paid $2 billion in May to acquire Acme"
        return "licensing" if aim in _GRAMMAR["licensing"] else None
    is_paid = any(group.before == "to" and 0 < group.first - end <= _NEAR_PAID for group in passage.groups)
    return ("licensing" if _licenses(passage, cue) else "contract") if is_paid else None


def _licenses(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether somebody is paid for a license: "will pay Acme $2 million, largely to license its models"."""
    return not _GRAMMAR["licensing"].isdisjoint(passage.lower[cue.last :])


def _settles(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether a sum is paid to end a dispute: "to settle a lawsuit", "to resolve patent claims"."""
    words = passage.lower[cue.last :]
    aims = (at for at in range(1, len(words)) if words[at - 1] == "to" and words[at] in _GRAMMAR["settling"])
    return any(not _GRAMMAR["disputes"].isdisjoint(words[at : at + _NEAR_DISPUTE]) for at in aims)
