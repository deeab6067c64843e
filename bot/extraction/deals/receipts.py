"""What somebody gets or raises, and for whom; what is no money of a round: a price, a permit, a forecast."""

from __future__ import annotations

from itertools import pairwise

from bot.extraction.figures.currencies import MONEY
from bot.extraction.reading import Group, Passage
from bot.extraction.words.cues import DealCue
from bot.extraction.words.phrases import Found
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_OWNED = frozenset(("its", "the", "their"))
_NEAR_GOODS = 4  # words: "for a ten-year license"
_GETTING = frozenset(("get", "gets", "got", "obtained", "obtains", "receive", "received", "receives"))
_MONEY = _GRAMMAR["funding words"] | _GRAMMAR["proceeds"] | {"backing", "investment", "investments", "seed", "stake"}
_ABOUT = frozenset(("about", "against", "over", "regarding"))
_NOT_MONEY = _GRAMMAR["taken out"] | _GRAMMAR["licensing"] | _GRAMMAR["approvals"]
_NOT_MONEY |= {"orders", "permission", "permit", "permits"}
_RAISING = frozenset(("raise", "raised", "raises", "raising"))
_OF_PERSON = (["his"], ["her"], ["their"])
_NEAR_OBJECT = 6  # words: "for her new lamp startup, Acme"
_BESIDE = _GRAMMAR["prepositions"] | {"and"}
_NEAR_APPROVAL = 8  # words: "the first of the required regulatory approvals"
_NEAR_FORECAST = 7  # words: "its 2025 capital expenditure guidance"


def is_no_money_got(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether money that somebody gets is a price: "received $2 million from Acme for a license to its patents".

    So is what is no money at all: "received a complaint from Acme", or is taken out: "secured a $3 billion payout".
    """
    if _is_over_sum(passage, cue) or _raises_forecast(passage, cue) or _is_raise(passage, cue):
        return True
    words = passage.lower[cue.last : cue.last + _NEAR_GOODS]
    got = words[: words.index("for")] if "for" in words else words
    if not _NOT_MONEY.isdisjoint(got) and not _is_beside_money(passage, cue):
        return True
    is_money = any(amount.unit in MONEY for amount in passage.amounts)
    if not is_money and not cue.label.act and passage.vocabulary.isdisjoint(_MONEY):
        return True
    if passage.tokens[cue.last - 1].lower not in _GETTING:
        return False
    ends = [at for at in range(cue.last, len(passage.tokens)) if passage.lower[at] == "for"]
    return any(not _GRAMMAR["paid for"].isdisjoint(passage.lower[at : at + _NEAR_GOODS]) for at in ends)


def is_approval_got(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether leave is what is got for a deal: "has secured the first of the required approvals to acquire Acme"."""
    words = passage.lower[cue.last : cue.last + _NEAR_APPROVAL]
    end = next((at for at, word in enumerate(words) if word in _GRAMMAR["approvals"]), 0)
    got = passage.tokens[cue.last : cue.last + end]
    is_plain = all("," not in token.gap and (token.lower == "of" or token.lower not in _BESIDE) for token in got)
    return end > 0 and is_plain


def _is_beside_money(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether a sum is got with something else: "secured its final permit and $5 million from Acme"."""
    sums = (passage.word_at(amount.start) for amount in passage.amounts if amount.unit in MONEY)
    return any(0 < at - cue.last <= _NEAR_GOODS + 1 and passage.lower[at - 1] == "and" for at in sums)


def _is_over_sum(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether what somebody gets is only about a sum: "received questions over its $2 billion contract"."""
    first = next((at for a in passage.amounts if (at := passage.word_at(a.start)) >= cue.last), 0)
    words = passage.lower[cue.last : first]
    return len(words) > 2 and words[-1] in _OWNED and words[-2] in _ABOUT


def _raises_forecast(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether what is raised is what somebody expects or asks: "raised its 2025 spending guidance to $2 billion"."""
    words = passage.lower[cue.last : cue.last + _NEAR_FORECAST]
    is_owned = words[:1] != [] and words[0] in _OWNED and passage.lower[cue.last - 1] in _RAISING
    return is_owned and not _GRAMMAR["forecasts"].isdisjoint(words)


def _is_raise(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether a verb is a noun that only tells of what a sum is part: "put in $1 million of a $5 million raise"."""
    if passage.lower[cue.first : cue.last] != ["raise"]:
        return False
    whole = next((one for one in passage.amounts if passage.word_at(one.end) == cue.first), None)
    article = passage.word_at(whole.start) - 1 if whole else 0
    is_part = any(passage.word_at(one.end) == article - 1 for one in passage.amounts)
    return is_part and passage.lower[article - 1] == "of"


def find_own_company(passage: Passage, cue: Found[DealCue]) -> tuple[str, ...]:
    """For whom a person raises money: "has raised $9 million for her startup, Acme"."""
    own = (g for g in passage.groups if g.first >= cue.last and g.names)
    return next((g.names for g in own if _is_for_own(passage, g)), ())


def _is_for_own(passage: Passage, group: Group) -> bool:
    """Whether a name is that of somebody's company: "for his startup, Acme", "for Acme, her startup"."""
    words = passage.lower[max(0, group.first - _NEAR_OBJECT) : group.first]
    is_apposed = group.before == "for" and passage.lower[group.last : group.last + 1] in _OF_PERSON
    is_apposed = is_apposed and passage.tokens[group.last].gap == ", "
    return is_apposed or any(one == "for" and [other] in _OF_PERSON for one, other in pairwise(words))
