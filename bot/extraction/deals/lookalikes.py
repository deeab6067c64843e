"""Words that look like a deal and tell of none: a prize that is won, shares, a consortium without a loan."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bot.extraction.deals.listings import is_of_listing
from bot.extraction.deals.openings import is_told_despite
from bot.extraction.deals.receipts import is_approval_got, is_no_money_got
from bot.extraction.deals.rounds import is_only_dated_by
from bot.extraction.deals.suppositions import is_not_so
from bot.extraction.deals.ventures import only_names_partner
from bot.extraction.reading import Passage
from bot.extraction.words.cues import DealCue
from bot.extraction.words.phrases import Found
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_NEAR_PRIZE = 9  # words: "won a five-year, $2 billion cloud contract", "awarded Acme Labs a"
_NEAR_TOTAL = 2  # words: "total equity investment"
_NEAR_BROUGHT = 6  # words: "bringing its total investment"
_NEAR_SHARES = 6  # words: "sell part of its 74 percent stake"
_SHARES = frozenset(("interest", "shares", "stake", "stakes"))
_OWNED = frozenset(("its", "the", "their"))
_ORDERING = frozenset(("ordered", "orders"))
_GROUPS = frozenset(("consortium", "syndicate"))
_CLOSING = frozenset(("closed", "closes", "completes", "finishes"))
_CLAUSES = (_GRAMMAR["clause openers"] | {"when", "because"}) - {"if"}
_ENDS = frozenset(",:;—–")
_LOSING = frozenset(("lose", "loses", "losing", "lost"))
_NEAR_RECORD = 4  # words: "that has previously backed"
_NEAR_OWNER = 3  # words: "its 5 percent stake"
_NEAR_TRADE = 5  # words: "the two lamp companies would"
_NEAR_RECEIVER = 4  # words: "to the Boston charity Acme"
_ARTICLES = frozenset(("a", "an", "the"))
_PRONOUNS = frozenset(("it", "its", "their", "they"))
_LENDING_FIRMS = _GRAMMAR["same subject"] - _PRONOUNS | {"app", "arm", "business", "service", "services"}
_NEAR_FORM = 3  # words: "form of convertible debt"
_NEAR_OFFICE = 3  # words: "the chief's job"
_OTHER_CLAUSE = _GRAMMAR["auxiliaries"] | _CLAUSES | _GRAMMAR["relative"] | _GRAMMAR["saying"]
_THOSE_NAMED = frozenset(("both", "the", "these", "those", "two"))
_PRIZED = _GRAMMAR["won or awarded"]


def is_lookalike(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether a word for a deal tells of none in this sentence."""
    last = passage.tokens[cue.last - 1].lower
    is_time = last in _GRAMMAR["spending"] and not _GRAMMAR["time spent"].isdisjoint(passage.lower[cue.last :][:2])
    if (
        _is_of_record(passage, cue)
        or is_time
        or is_not_so(passage, cue)
        or _is_held(passage, cue)
        or _is_urged(passage, cue)
    ):
        return True
    if any(
        is_other(passage, cue)
        for is_other in (_is_in_part, _is_foreseen, _is_command, _takes_office, _is_noun_of_partner, is_of_listing)
    ):
        return True
    if not cue.label.is_verb:
        return _is_other_noun(passage, cue)
    if cue.label.kind == "funding":
        is_deal = last in _CLOSING and passage.lower[max(0, cue.first - 1)] in _GRAMMAR["told again"] - {"round"}
        return is_deal or is_no_money_got(passage, cue)  # "once the $2 billion deal closes"
    is_contract = cue.label.kind == "contract"
    wins_other = is_contract and last in _PRIZED and not _has_contract(passage, cue)
    return (
        _is_lender(passage, cue)
        or wins_other
        or (is_contract and last == "secured" and is_approval_got(passage, cue))
        or (is_contract and _sells_shares(passage, cue))
        or _is_of_any_seller(passage, cue)
    )


def _is_other_noun(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether a noun for a deal only names a form, a group, a partner or a sum of others."""
    last = passage.tokens[cue.last - 1].lower
    if (
        _is_lost_to_another(passage, cue)
        or is_only_dated_by(passage, cue)
        or is_told_despite(passage, cue)
        or _is_no_gift(passage, cue)
    ):
        return True
    before = passage.lower[max(0, cue.first - _NEAR_FORM) : cue.first]
    is_form = ("form", "of") in pairwise(before)  # "gave $2 million in the form of convertible debt"
    is_unlent = last in _GROUPS and cue.label.kind == "debt" and passage.vocabulary.isdisjoint(_GRAMMAR["lent"])
    return (
        is_form
        or only_names_partner(passage, cue)
        or is_unlent
        or _is_total(passage, cue)
        or _is_of_any_seller(passage, cue)
    )


def _is_lender(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether lending is only what a company is for: "the lending startup Acme"; not "is lending company Acme"."""
    is_named = cue.label.act == "lending" and not _LENDING_FIRMS.isdisjoint(passage.lower[cue.last : cue.last + 1])
    return is_named and _GRAMMAR["auxiliaries"].isdisjoint(passage.lower[: cue.first][-1:])


def _is_urged(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether somebody only wants another to do it: "wants it to sell itself", "urged Acme to buy Widget"."""
    first = cue.first if passage.tokens[cue.first].lower == "to" else cue.first - 1
    if not cue.label.is_verb or first < 1 or passage.vocabulary.isdisjoint(_GRAMMAR["urging"]):
        return False
    named = next((group.first for group in passage.groups if group.last == first), first)
    verb = first - 2 if passage.lower[first - 1] in ("it", "them") else named - 1
    is_infinitive = passage.lower[first] == "to" and 0 <= verb < first - 1
    return is_infinitive and passage.lower[verb] in _GRAMMAR["urging"]


def _is_lost_to_another(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether somebody did not get a deal that another has: "lost a contract with Acme to Widget"."""
    before = passage.lower[max(0, cue.first - _NEAR_RECORD) : cue.first]
    is_lost = not _LOSING.isdisjoint(before)
    return is_lost and any(group.first >= cue.last and group.before == "to" for group in passage.groups)


def _is_noun_of_partner(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether "partner with" only says what another is: "Acme, its partner with"; not "its units partner with"."""
    if passage.lower[cue.first : cue.last] != ["partner", "with"]:
        return False
    begin = max(0, cue.first - _NEAR_OWNER)
    owner = next((at for at in range(cue.first - 1, begin - 1, -1) if passage.lower[at] in _OWNED | _ARTICLES), None)
    return owner is not None and not any(word.endswith("s") for word in passage.lower[owner + 1 : cue.first])


def _is_no_gift(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether "to" behind a grant tells what it is for: "a grant to study lamps"; or granting is a verb."""
    if passage.lower[cue.first] not in ("grant", "grants") or passage.lower[cue.last - 1] != "to":
        return False
    receiver = next((group for group in passage.groups if group.first >= cue.last), None)
    words = passage.lower[cue.last : receiver.first] if receiver else []
    is_given = receiver is not None and (not words or (len(words) <= _NEAR_RECEIVER and words[0] in _ARTICLES))
    before = passage.lower[cue.first - 1] if cue.first else ""
    return not is_given or before in _GRAMMAR["auxiliaries"] | {"to"}


def _is_held(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether shares are only what somebody has: "a charge tied to its stake in Acme"; not "raised its stake"."""
    if cue.label.is_verb or passage.tokens[cue.last - 1].lower not in _SHARES:
        return False
    before = range(max(0, cue.first - _NEAR_OWNER), cue.first)
    is_owned = any(passage.lower[at] in ("its", "their") or passage.tokens[at].is_possessive for at in before)
    return is_owned and passage.vocabulary.isdisjoint(_GRAMMAR["changing shares"])


def _is_of_record(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether a clause only tells whom an investor gave money before, and no sum: "a fund that previously backed"."""
    if not cue.label.is_verb or cue.label.kind != "investment" or passage.vocabulary.isdisjoint(_GRAMMAR["of record"]):
        return False
    words = passage.lower[max(0, cue.first - _NEAR_RECORD) : cue.first]
    is_clause = any(word.partition("’")[0].partition("'")[0] in ("which", "who", "that") for word in words)
    backed = next((group.first for group in passage.groups if group.first >= cue.last), cue.last)
    is_priced = any(cue.last <= passage.word_at(amount.start) < backed for amount in passage.amounts)
    return is_clause and not is_priced and not _GRAMMAR["of record"].isdisjoint(words)


def _is_in_part(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether a part of a sum is only told to be put in by nobody named: "with the first $2 billion invested once"."""
    following = passage.lower[cue.last : cue.last + 1]
    if passage.lower[cue.last - 1] != "invested" or following in (["in"], ["into"], ["by"]):
        return False
    return any(passage.word_at(amount.end) == cue.first for amount in passage.amounts)


def _is_command(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether somebody is told to do something: "ordered Acme to unwind its purchase", not "ordered chips to sell"."""
    if passage.lower[cue.last - 1] not in _ORDERING:
        return False
    is_pronoun = passage.lower[cue.last : cue.last + 1] in (["it"], ["them"])
    end = next((g.last for g in passage.groups if g.first == cue.last), cue.last + 1 if is_pronoun else None)
    return end is not None and passage.lower[end : end + 1] == ["to"]


def _is_foreseen(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether an investment is only reckoned with, or one of a whole trade: "estimates that companies will invest"."""
    if cue.label.kind != "investment" or not cue.label.is_verb:
        return False
    words = passage.lower[: cue.first]
    while words[-1:] and words[-1] in _GRAMMAR["auxiliaries"]:
        words = words[:-1]
    return _is_of_trade(passage, cue, words) or _is_reckoned(passage, words)


def _is_of_trade(passage: Passage, cue: Found[DealCue], words: Sequence[str]) -> bool:
    """Whether a whole trade is to invest, or has in what nobody is named for: not "Acme and other investors"."""
    own = words[-_NEAR_TRADE:]
    if own[-1:] == [] or own[-1] not in _GRAMMAR["whole trades"] or not _THOSE_NAMED.isdisjoint(own):
        return False
    is_done = passage.lower[cue.last - 1].endswith("ed")
    is_of_others = any(group.first < cue.first for group in passage.groups if group.names)
    return ("and", "other") not in pairwise(own) and (is_of_others or not is_done)


def _is_reckoned(passage: Passage, words: Sequence[str]) -> bool:
    """Whether the clause that these words end in is what somebody reckons with; not "it estimates it"."""
    seen = next((at for at in reversed(range(len(words))) if words[at] in _GRAMMAR["foreseeing"]), None)
    if seen is None or words[seen + 1 : seen + 2] in (["it"], ["to"]):
        return False
    goes_on = "and" in words[-2:] and passage.tokens[len(words) - 1].word.islower()  # "forecasts growth and plans to"
    is_parted = any(_ENDS & set(token.gap) for token in passage.tokens[seen + 1 : len(words) + 1])
    return not goes_on and not is_parted and _OTHER_CLAUSE.isdisjoint(words[seen + 1 :])


def _takes_office(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether an office is what is taken over: "took over the reins of the lamp unit", "took over from Jane Roe"."""
    is_over = passage.tokens[cue.last - 1].lower == "over" and cue.label.kind == "acquisition"
    return is_over and not _GRAMMAR["offices taken over"].isdisjoint(passage.lower[cue.last : cue.last + _NEAR_OFFICE])


def _has_contract(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether a contract is what is won or awarded: not in "wins approval for a deal", "won a lawsuit"."""
    words = passage.lower[cue.last : cue.last + _NEAR_PRIZE]
    if "as" in words and not _GRAMMAR["called a customer"].isdisjoint(words):
        return True
    for token in passage.tokens[cue.last : cue.last + _NEAR_PRIZE]:
        if token.lower in _GRAMMAR["prizes"]:
            return True
        if token.lower in ("for", "against", "over", "after"):
            return False
    return False


def _sells_shares(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether shares are sold, which a noun tells of: "will sell a 74 percent stake"."""
    is_sold = passage.tokens[cue.last - 1].lower in _GRAMMAR["selling"]
    return is_sold and not _SHARES.isdisjoint(passage.lower[cue.last : cue.last + _NEAR_SHARES])


def _is_total(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether a noun sums up all that was given before: "bringing its total investment to", "bringing the round to"."""
    before = passage.lower[max(0, cue.first - _NEAR_BROUGHT) : cue.first]
    is_total = not _GRAMMAR["totals"].isdisjoint(before[-_NEAR_TOTAL:])
    is_total = is_total or (cue.label.kind == "funding" and passage.lower[cue.last : cue.last + 1] == ["to"])
    return is_total and not _GRAMMAR["bringing to a total"].isdisjoint(before)


def _is_of_any_seller(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether nobody in particular looks for a buyer: "for those looking for a buyer"."""
    before = passage.tokens[cue.first - 1] if cue.first else None
    return cue.label.act == "seeking a buyer" and before is not None and before.lower in _GRAMMAR["any sellers"]
