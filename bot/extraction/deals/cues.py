"""Which words for deals in a sentence tell of one: not what is denied, and not what only tells more of another."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from bot.extraction.deals.denials import DENYING, is_denied, is_said_untrue
from bot.extraction.deals.lookalikes import is_lookalike
from bot.extraction.deals.names import is_remark
from bot.extraction.deals.sides import is_passive
from bot.extraction.deals.spending import as_meant
from bot.extraction.deals.sums import is_sum_to_buy
from bot.extraction.deals.ventures import is_raised_by_venture, is_to_buy_company, only_buys
from bot.extraction.reading import Passage
from bot.extraction.words.cues import DealCue, who_says
from bot.extraction.words.phrases import Found
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_HEARSAY = _GRAMMAR["guesses"] | _GRAMMAR["reports"]
_BEFORE_KNOWN = _GRAMMAR["prepositions"] | _GRAMMAR["determiners"]
_NEAR_HEARSAY = 9  # words: "rumors that the Acmeville lamp giant would"
_NEAR_DENIED = 3  # words: "denied the latest reports"
_DENIED_SO = frozenset(("are", "is", "was", "were", "which"))
_MAY_BE = _GRAMMAR["may"] | {"would"}
_NEAR_STAKE = 14  # words: "an agreement with the operator Acme for a 70 percent stake"
_DESCRIBED = _GRAMMAR["same subject"] - {"it", "they"} | {"which", "that"}
_COMMITTING = frozenset(("commit", "commits", "committed", "committing", "pledged", "pledges"))
_OF_OTHERS = frozenset(("approved", "cancelled", "ended"))
_NEAR_OBJECT = 6  # words: "closed its $2 billion acquisition"


def choose_cues(
    passage: Passage, found: Sequence[Found[DealCue]], statuses: Sequence[Found[str]]
) -> list[Found[DealCue]]:
    """Those of the words found that tell of a deal of their own; `statuses` are the sentence's words for an ending."""
    told = [_of_what(passage, cue) for cue in found if not _is_ending(passage, cue, statuses)]
    told = [as_meant(passage, cue) for cue in told]
    if not passage.vocabulary.isdisjoint(DENYING):
        told = [cue for cue in told if not is_denied(passage, cue)]
    if not passage.vocabulary.isdisjoint(_GRAMMAR["denials"]):
        told = [cue for cue in told if not is_said_untrue(passage, cue)]
    if not passage.vocabulary.isdisjoint(_GRAMMAR["denying"]) and _is_hearsay_denied(passage):
        told = [cue for cue in told if not (_may_be_hearsay(passage, cue) and is_hearsay(passage, cue))]
    told = [cue for cue in told if not is_lookalike(passage, cue)]
    told = [cue for cue in told if not (only_buys(passage, cue, told) or is_raised_by_venture(passage, cue, told))]
    told = [cue for cue in told if not _is_part_of_word(passage, cue)]
    told = [cue for cue in told if not is_remark(passage, cue.last - 1)]
    told = [cue for cue in told if len(told) == 1 or not _says_who_stands_behind(passage, cue)]
    told = [cue for cue in told if not _describes_deal(passage, cue, told)]
    if not passage.vocabulary.isdisjoint(_GRAMMAR["shares"]):
        told = [cue for cue in told if not _is_bought_or_held(passage, cue, told)]
    if any(cue.label.act == "taking part" for cue in told):
        told = [cue for cue in told if not _adds_investors(passage, cue, told)]
    told = [cue for cue, behind in zip_longest(told, told[1:]) if not _only_forms(passage, cue, behind)]
    told = [cue for before, cue in zip([None, *told], told, strict=False) if not _is_of_either(passage, cue, before)]
    return [cue for cue, behind in zip_longest(told, told[1:]) if not _only_completes(passage, cue, behind)]


def _is_part_of_word(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether a hyphen joins a cue to a word before, or a noun to one behind: "Acme-backed", "deal-making"."""
    behind = passage.tokens[cue.last : cue.last + 1]
    joins_behind = not cue.label.is_verb and any(token.gap == "-" for token in behind)
    return joins_behind or passage.tokens[cue.first].gap == "-"


def _says_who_stands_behind(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether a cue only describes one of a deal, whose sum is another's: "to buy Acme, backed by Widget, for $5"."""
    is_participle = bool(passage.amounts) and passage.lower[cue.first : cue.last + 1] == ["backed", "by"]
    before = passage.lower[cue.first - 1] if cue.first else "is"
    return is_participle and before not in _GRAMMAR["auxiliaries"] | _GRAMMAR["adverbs"]


def _of_what(passage: Passage, cue: Found[DealCue]) -> Found[DealCue]:
    """The cue, as "a sale of" or "a sale to" where it is told what is for sale or who may buy it."""
    following = passage.tokens[cue.last].lower if cue.last < len(passage.tokens) else ""
    if cue.label.act != "seeking a buyer" or following not in ("of", "to"):
        return cue
    is_bought = following == "to"
    label = cue.label._replace(is_verb=is_bought, act="selling" if is_bought else "sale")
    return Found(cue.last - 1, cue.last + 1, label)


def _is_ending(passage: Passage, cue: Found[DealCue], statuses: Sequence[Found[str]]) -> bool:
    """Whether a cue is only a part of words that end or allow one: "backed out"; not "cleared the takeover of Acme"."""
    is_told = cue.label.kind == "acquisition" and passage.lower[cue.last : cue.last + 1] == ["of"]
    ends = (found for found in statuses if found.label in _OF_OTHERS)
    return not is_told and any(found.first <= cue.first and cue.last <= found.last for found in ends)


def _describes_deal(passage: Passage, cue: Found[DealCue], others: Sequence[Found[DealCue]]) -> bool:
    """Whether a verb only says who stands behind the deal right before it: "a hosting deal backed by Acme".

    So does one that says who stands behind a company of which another deal is told: "Widget, backed by Acme, raised".
    """
    if cue.label.kind != "investment" or not is_passive(passage, cue):
        return False
    if any(other.last == cue.first and not other.label.is_verb for other in others):
        return True
    at = cue.first - 1 if cue.first and passage.tokens[cue.first - 1].lower in ("is", "are") else cue.first
    before = passage.tokens[at - 1] if at else None
    is_aside = before is None or "," in passage.tokens[cue.first].gap or before.lower in _DESCRIBED
    is_beside = any(other.first > cue.last for other in others) and passage.tokens[cue.last - 1].lower == "backed"
    return cue.label.is_verb and is_aside and is_beside


def _is_bought_or_held(passage: Passage, cue: Found[DealCue], others: Sequence[Found[DealCue]]) -> bool:
    """Whether shares are only the object of a verb before them: "to buy Acme's 5 percent stake", "holds a stake"."""
    if cue.label.is_verb or passage.tokens[cue.last - 1].lower not in _GRAMMAR["shares"]:
        return False
    before = passage.lower[max(0, cue.first - _NEAR_OBJECT) : cue.first]
    near = [one.label for one in others if 0 <= cue.first - one.last <= _NEAR_OBJECT and _is_object(passage, one)]
    return not _GRAMMAR["holding"].isdisjoint(before) or any(_buys(label) for label in near)


def _is_object(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether what is bought stands behind a cue: "to buy a stake", "the acquisition of a stake"."""
    return cue.label.is_verb or passage.lower[cue.last : cue.last + 1] == ["of"]


def _buys(label: DealCue) -> bool:
    return label.act == "buying" or (label.kind == "acquisition" and not label.act)


def _adds_investors(passage: Passage, cue: Found[DealCue], others: Sequence[Found[DealCue]]) -> bool:
    """Whether a noun only says who else takes part: "Acme is leading the round, with investments from Widget"."""
    before = passage.lower[max(0, cue.first - 2) : cue.first]
    takes_part = any(other.label.act == "taking part" and other.last <= cue.first for other in others)
    return takes_part and cue.label.kind == "investment" and not cue.label.is_verb and "with" in before


def _only_forms(passage: Passage, cue: Found[DealCue], behind: Found[DealCue] | None) -> bool:
    """Whether an agreement is only one to make what is named behind it: "an agreement to form a joint venture".

    So is one "with Widget for a 70 percent stake in", "with Widget to acquire", whose other side sells, and so are
    those who "teamed up to buy", also "with Widget to buy Acme", or commit "$2 billion to buy chips from Widget".
    """
    if behind is None:
        return False
    words = passage.lower[cue.last : behind.first]
    is_licensed = behind.label.kind == "licensing"
    if cue.label.kind == "investment" and (is_licensed or passage.lower[cue.last - 1] in _COMMITTING):
        is_purchase = is_licensed or behind.label.act == "buying" or behind.label.kind == "acquisition"
        return is_purchase and is_sum_to_buy(passage, cue.last, behind.first)
    if behind.label.kind == "joint_venture":
        is_way = not cue.label.is_verb or cue.label.kind == "partnership"
        limit = _NEAR_STAKE if cue.label.is_verb else _NEAR_OBJECT
        return is_way and "to" in (words if cue.label.is_verb else words[:1]) and len(words) <= limit
    is_stake = passage.tokens[behind.last - 1].lower in _GRAMMAR["shares"] and "for" in words
    is_purchase = behind.label.is_verb and behind.label.kind == "acquisition" and _buys(behind.label)
    is_purchase = is_purchase and "which" not in words  # "an order from Widget under which it will buy"
    if cue.label.kind == "partnership" and cue.label.is_verb:
        is_beside = "with" in passage.lower[cue.last - 1 : cue.last + 1] and is_to_buy_company(passage, cue, behind)
        return is_purchase and (words in ([], ["to"]) or is_beside)
    is_agreement = cue.label.kind in ("contract", "partnership") and not cue.label.is_verb
    return is_agreement and words[:1] == ["with"] and (is_stake or is_purchase) and len(words) <= _NEAR_STAKE


def _is_of_either(passage: Passage, cue: Found[DealCue], before: Found[DealCue] | None) -> bool:
    """Whether a verb behind two sides leaves open which of them supplies: "signed a deal with Widget to supply"."""
    if before is None or before.label.is_verb or cue.label.act != "supplying" or cue.first < 1:
        return False
    is_behind = any(g.last == cue.first and g.before == "with" and g.first >= before.last for g in passage.groups)
    served = passage.tokens[cue.last].lower if cue.last < len(passage.tokens) else ""
    is_served = served in ("it", "them") or any(g.first - cue.last in (0, 1) and g.names for g in passage.groups)
    return is_behind and passage.tokens[cue.first].lower == "to" and not is_served


def _only_completes(passage: Passage, cue: Found[DealCue], behind: Found[DealCue] | None) -> bool:
    """Whether a verb of raising money has another deal for its object: "closed its acquisition", "lands a contract".

    Not where the money is only for it: "raised $2 million to buy".
    """
    if behind is None or not cue.label.is_verb or cue.label.kind != "funding" or cue.label.act:
        return False
    is_for_it = "to" in passage.lower[behind.first - 1 : behind.first + 1]
    if is_for_it and any(cue.last <= passage.word_at(amount.start) < behind.first for amount in passage.amounts):
        return False
    is_deal = behind.label.kind not in ("funding", "debt", "investment")
    is_object = not behind.label.is_verb or behind.label.act == "buying"
    return is_deal and is_object and behind.first - cue.last <= _NEAR_OBJECT


def is_said_possible(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether unnamed sources say that somebody may: "could buy Acme, people familiar with the matter said".

    So is what is only guessed: "speculation that Acme will buy Widget".
    """
    before = set(passage.lower[max(0, cue.first - 2) : cue.first])
    behind = passage.lower[cue.last : cue.last + 1]
    if not cue.label.is_verb and cue.label.kind in ("funding", "investment") and not _MAY_BE.isdisjoint(behind):
        return who_says(passage) == "source"  # "The round could value Acme at $9 billion, people said"
    is_source = bool(before & _GRAMMAR["may"]) and who_says(passage) == "source"
    return cue.label.is_verb and (is_source or is_hearsay(passage, cue, _GRAMMAR["guesses"]))


def is_hearsay(passage: Passage, cue: Found[DealCue], words: frozenset[str] = _HEARSAY) -> bool:
    """Whether a verb tells what others only say: "rumors that Acme would buy", "denied reports of Acme buying"."""
    before = passage.lower[max(0, cue.first - _NEAR_HEARSAY) : cue.first]
    told = (at for at, word in enumerate(before[:-1]) if word in words)
    return any(before[at + 1] in ("that", "of", "about") for at in told)


def _may_be_hearsay(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether what others say may be a verb, or talks: "denied a report that it is in talks to buy"."""
    return cue.label.is_verb or passage.lower[cue.last - 1] in _GRAMMAR["talks"]


def _is_hearsay_denied(passage: Passage) -> bool:
    """Whether a report is what is denied: "denied reports", "a claim denied by", "is untrue"; not "denied that"."""
    reports = passage.find_words(_HEARSAY)
    return any(
        any(abs(report - at) <= _NEAR_DENIED for report in reports)
        or not _DENIED_SO.isdisjoint(passage.lower[max(0, at - 2) : at])
        for at in passage.find_words(_GRAMMAR["denying"])
    )


def without_adjectives(
    passage: Passage, found: Sequence[Found[DealCue]], statuses: Sequence[Found[str]]
) -> tuple[Sequence[Found[DealCue]], Sequence[Found[str]]]:
    """The words of deals, and of how far they are, without verbs that only describe what follows."""
    described = [cue for cue in found if _is_adjective(passage, cue)]
    if not described:
        return found, statuses
    words = {at for cue in described for at in range(cue.first, cue.last)}
    return (
        [cue for cue in found if cue.first not in words],
        [status for status in statuses if status.last - 1 not in words],
    )


def _is_adjective(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether a verb only describes what follows: "Investing app Acme said", "of recently acquired Acme"."""
    word = passage.tokens[cue.last - 1].lower
    if not cue.label.is_verb or not word.endswith(("ing", "ed")):
        return False
    before = passage.lower[max(0, cue.first - 2) : cue.first]
    is_known = before[1:] in (["recently"], ["newly"]) and before[0] in _BEFORE_KNOWN
    is_meant = word == "proposed" and any(g.is_possessive and g.last == cue.first for g in passage.groups)
    return (cue.first == 0 and word.endswith("ing")) or is_known or is_meant


def is_only_mentioned(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether a noun means a deal told of elsewhere, or any: "advisers on the deal", "to fund the acquisition of"."""
    before = passage.lower[max(0, cue.first - 2) : cue.first]
    is_meant = before[-1:] in (["the"], ["this"], ["that"])
    is_meant = is_meant and before[0] in _GRAMMAR["prepositions"] | _GRAMMAR["paying for"]
    return not cue.label.is_verb and is_meant and passage.tokens[cue.last - 1].lower in _GRAMMAR["told again"]
