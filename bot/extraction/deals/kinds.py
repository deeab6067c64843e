"""What kind of deal a cue tells of, by what stands around it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from bot.extraction.deals.approaches import bids_for_work, find_approached
from bot.extraction.deals.gains import is_picked_up
from bot.extraction.deals.names import buys_the_company, is_make, is_owner_of_business, is_remark
from bot.extraction.deals.others import preposition_of
from bot.extraction.deals.payments import find_paid_kind
from bot.extraction.deals.properties import find_property_sellers
from bot.extraction.deals.spending import gives_license, is_put_into_company
from bot.extraction.deals.stakes import behind_part, buys_shares, gives_control, names_company_first, names_control
from bot.extraction.deals.states import is_treaty
from bot.extraction.deals.talks import find_kind_of_talks
from bot.extraction.deals.values import is_large
from bot.extraction.facts import Amount, Kind
from bot.extraction.people.hirings import is_given_office, is_person_chosen
from bot.extraction.people.team_hirings import find_team
from bot.extraction.reading import Passage
from bot.extraction.words.cues import DealCue
from bot.extraction.words.phrases import Found
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_AFTER_NAME = frozenset(("last", "this", "valued", "worth")).union(
    *(_GRAMMAR[words] for words in ("after a country", "clause openers", "prepositions", "news days"))
)
_DEBT = frozenset(("bond", "debt", "loan", "loans", "bonds", "notes"))
_CREDIT = (("credit", "facility"), ("credit", "line"), ("credit", "agreement"), ("of", "credit"))
_ROUNDS = frozenset(("backing", "funding", "investment", "investments", "round", "seed", "series"))
_PARTS = (["the", "business"], ["the", "division"], ["the", "unit"])
_OWN_STAKE = (["its", "stake"], ["its", "holding"], ["its", "shareholding"])
_INCLUDING = frozenset(("covers", "included", "includes", "involves"))
_NO_PART = _GRAMMAR["relative"] | _GRAMMAR["saying"]
_INCLUDED = 3  # words: "The deal includes"
_NEAR_FUNDING = 7  # words: "$25 million in fresh Series B funding"
_NEAR_AIM = 16  # words: "an agreement with Acme, the American cloud provider, to develop"
_NEAR_SHARES = 6  # words: "acquire a 49 percent stake"


def find_kind(passage: Passage, cue: Found[DealCue]) -> Kind | None:
    """The cue's kind, but for "acquire 5 percent" and "secures a loan".

    None for paying that is for no company, and settling without a dispute.
    """
    if cue.label.act == "paying":
        return find_paid_kind(passage, cue)
    if cue.label.kind == "other" or cue.label.act in ("merging", "offering", "putting in", "taking private"):
        return cue.label.kind if _has_right_object(passage, cue) else None
    if cue.label.kind == "contract":
        return _contract_kind(passage, cue)
    if cue.label.kind == "acquisition" and cue.label.is_verb:
        return _bought_kind(passage, cue)
    if cue.label.kind == "investment" and not cue.label.is_verb:
        return _invested_kind(passage, cue)
    return _raised_kind(passage, cue) if cue.label.kind == "funding" else _named_kind(passage, cue)


def _named_kind(passage: Passage, cue: Found[DealCue]) -> Kind:
    """What a noun names: "the acquisition of a 25 percent stake" is an investment."""
    if cue.label.kind != "acquisition" or passage.lower[cue.last : cue.last + 1] != ["of"]:
        return cue.label.kind
    behind = cue._replace(last=cue.last + 1)
    is_of_shares = buys_shares(passage, behind) and not names_company_first(passage, behind)
    return "investment" if is_of_shares and not gives_control(passage, behind) else "acquisition"


def _invested_kind(passage: Passage, cue: Found[DealCue]) -> Kind:
    """What a noun for money or shares tells: "a $150 million investment led by Acme", "takes a controlling stake"."""
    before = range(max(0, cue.first - 2), cue.first)
    if passage.lower[cue.last - 1] in _GRAMMAR["shares"] and names_control(passage, before):
        return "acquisition"
    is_led = passage.lower[cue.last : cue.last + 2] == ["led", "by"] or _is_led_in(passage, cue)
    return "funding" if is_led or _is_raised(passage, cue) else "investment"


def _is_led_in(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether somebody leads the investment that a priced noun names: "is leading a $2 million investment in Acme"."""
    words = passage.lower[max(0, cue.first - _NEAR_SHARES) : cue.first]
    verb = next((at for at, word in enumerate(words) if word in _GRAMMAR["leading a round"]), None)
    is_priced = any(passage.word_at(amount.end) == cue.first for amount in passage.amounts)
    return verb is not None and is_priced and words[verb + 1 : verb + 2] in (["a"], ["an"], ["the"])


def _is_raised(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether a sum of investment is what somebody got: "has secured more than $2 billion of investment"."""
    tokens = passage.tokens
    if cue.first == 0 or tokens[cue.first - 1].lower not in ("in", "of"):
        return False
    before = passage.lower[max(0, cue.first - _NEAR_FUNDING) : cue.first]
    return not _GRAMMAR["getting money"].isdisjoint(before)


def _bought_kind(passage: Passage, cue: Found[DealCue]) -> Kind | None:
    """What a verb of buying buys: shares, a company or its people, or goods by contract.

    Goods are not taken over: "took over the ownership of the venture".
    """
    if (team := find_team(passage, cue)) or bids_for_work(passage, cue):
        return "hiring" if team else None
    if buys_shares(passage, cue):
        return "acquisition" if gives_control(passage, cue) else "investment"
    is_company = _has_target(passage, cue) or buys_the_company(passage, cue)
    is_part = passage.lower[cue.last : cue.last + 2] in _PARTS and _ends_there(passage, cue.last + 2)
    is_whole = is_company or is_part or bool(find_property_sellers(passage, cue) or find_approached(passage, cue))
    return "acquisition" if is_whole else None if passage.lower[cue.last - 1] == "over" else "contract"


def _raised_kind(passage: Passage, cue: Found[DealCue]) -> Kind:
    """Money that is raised is a debt where a loan stands behind; who "picked up" a company bought it."""
    if cue.label.is_verb and passage.lower[cue.last : cue.last + 2] in _OWN_STAKE:
        return "investment"  # "raised its stake in Acme"
    picked = cue.label.is_verb and passage.tokens[cue.last - 1].lower in _GRAMMAR["picking up"]
    if picked and buys_shares(passage, cue):
        return "investment"
    if picked and any(is_picked_up(passage, cue, group) for group in passage.groups if not group.is_possessive):
        return "acquisition"
    behind = range(cue.first, len(passage.tokens))
    words = [passage.tokens[at].lower for at in behind if not is_remark(passage, at)]
    whole = words[: words.index("including")] if "including" in words else words  # "including $6 million in debt"
    is_credit = any(pair in _CREDIT for pair in pairwise(whole))
    joined = (set(whole[at - 1 : at + 2]) for at, word in enumerate(whole) if word == "and")
    is_equity_too = {"equity", "and", "debt"} in joined and not _ROUNDS.isdisjoint(whole)  # "Series A equity and debt"
    return "debt" if not is_equity_too and (is_credit or not _DEBT.isdisjoint(whole)) else "funding"


def _contract_kind(passage: Passage, cue: Found[DealCue]) -> Kind | None:
    """A contract, but for what partners do, what talks are about, and who is chosen for an office or to bid first."""
    if not cue.label.is_verb:
        return find_kind_of_talks(passage, cue) or ("partnership" if _is_joint(passage, cue) else "contract")
    if not cue.label.act:  # "has secured" a loan, a round, or a contract
        words = passage.lower[cue.last : cue.last + _NEAR_AIM]
        if _are_people(words[:_NEAR_SHARES]):
            return "hiring"
        own = words[: words.index("from")] if "from" in words else words[:_NEAR_SHARES]
        is_funding = not _ROUNDS.isdisjoint(words[:_NEAR_FUNDING]) or _gets_money(passage, cue)
        return "debt" if not _DEBT.isdisjoint(own) else "funding" if is_funding else "contract"
    if cue.label.act != "buying":
        return "licensing" if gives_license(passage, cue) else "contract"
    if _is_taken_private(passage, cue):
        return "acquisition"
    words = passage.lower[cue.last : cue.last + _NEAR_AIM]
    bids = any(other == "bidder" and one in ("lead", "horse") for one, other in pairwise(words))
    return None if bids else "hiring" if is_given_office(passage, cue) or is_person_chosen(passage, cue) else "contract"


def _gets_money(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether a sum from somebody is all that a verb secures: "has secured $2 million from Acme"."""
    end = next((passage.word_at(a.end) for a in passage.amounts if 0 <= passage.word_at(a.start) - cue.last <= 1), None)
    again = next((passage.word_at(a.end) for a in passage.amounts if passage.word_at(a.start) == end), end)
    return again is not None and passage.lower[again : again + 1] == ["from"]


def _is_taken_private(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether a company is what is taken, and off the market: "is taking the lamp maker Acme private"."""
    taken = next((group for group in passage.groups if group.first >= cue.last), None)
    is_private = taken is not None and passage.lower[taken.last : taken.last + 1] == ["private"]
    return is_private and taken is not None and _ends_there(passage, taken.last + 1)


def _are_people(words: Sequence[str]) -> bool:
    """Whether those who are secured are to work there: "two more top engineers from Acme"."""
    parted = next((at for at, word in enumerate(words) if word in _GRAMMAR["before other objects"]), len(words))
    return any(word.removesuffix("s") in _GRAMMAR["those hired"] for word in words[:parted])


def _is_joint(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether an agreement is "to jointly build", or with another "to develop", "to explore": what partners do."""
    words = passage.lower[cue.last : cue.last + _NEAR_AIM]
    aims = [one for at, one in enumerate(words) if at and words[at - 1] == "to"]
    return "with" in words and not _GRAMMAR["joint aims"].isdisjoint(aims)


def _is_for_company(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether an organization itself is offered for, right behind "for": "offered around $2 billion for Acme"."""
    tokens = passage.tokens
    sums = (amount for amount in passage.amounts if 0 <= passage.word_at(amount.start) - cue.last <= 1)
    at = cue.last if tokens[cue.last - 1].lower == "for" else next((passage.word_at(a.end) + 1 for a in sums), 0)
    company = next((group for group in passage.groups if group.first >= at > 0), None)
    if company is None or tokens[at - 1].lower != "for" or company.before != "for":
        return False
    if company.is_possessive:
        return is_owner_of_business(passage, company)
    following = tokens[company.last] if company.last < len(tokens) else None
    return following is None or following.gap != " " or following.lower in _AFTER_NAME


def _ends_dispute(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether a verb of settling ends a dispute: not "have settled in Denver", "settles with dealers every week"."""
    following = set(passage.lower[cue.last : cue.last + 1])
    is_elsewhere = bool(following & {"in", "on", "into", "at"})
    is_named = passage.tokens[cue.last - 1].lower == "settlement"
    return is_named or not (is_elsewhere or passage.vocabulary.isdisjoint(_GRAMMAR["disputes"]))


def _has_right_object(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether a dispute is settled, a company is what is offered for, or two companies merge as a whole."""
    if cue.label.act == "merging":
        return _ends_there(passage, cue.last)
    if cue.label.act == "taking private":
        return _is_taken_private(passage, cue)
    if cue.label.act == "putting in":
        return is_put_into_company(passage, cue)
    return _ends_dispute(passage, cue) if cue.label.kind == "other" else _is_for_company(passage, cue)


def _ends_there(passage: Passage, at: int) -> bool:
    """Whether no object begins at a word: "agreed to merge in a deal", but not "agreed to merge their units"."""
    following = passage.tokens[at] if at < len(passage.tokens) else None
    is_parted = following is not None and following.gap.strip() not in ("", "-")  # not in "private-label lamps"
    return following is None or is_parted or following.lower in _AFTER_NAME


def _has_target(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether a verb of buying has an organization for its object: "buys Acme", not "buys chips from Acme"."""
    begin = behind_part(passage, cue.last)
    is_passive = passage.lower[cue.last : cue.last + 1] == ["by"]  # "by a group that includes Acme"
    buyers = ("by", *_GRAMMAR["before members"]) if is_passive else ("by",)
    return any(
        0 <= group.first - begin <= _NEAR_SHARES
        and preposition_of(passage, group, cue) in ("", "of", *buyers, passage.tokens[cue.last - 1].lower)
        and (is_owner_of_business(passage, group) or not (group.is_possessive or is_make(passage, group)))
        for group in passage.groups
    )


def includes_license(passage: Passage, cue: Found[DealCue], parties: Collection[str]) -> bool:
    """Whether the deal told of before is made of a license: "The deal includes licensing the startup's patents"."""
    opening, words = passage.lower[:_INCLUDED], passage.lower[_INCLUDED : cue.first]
    if cue.label.kind != "licensing" or opening[-1] not in _INCLUDING or not _NO_PART.isdisjoint(words):
        return False
    is_meant = opening[0] in _GRAMMAR["pointing back"] and opening[1] in _GRAMMAR["told again"]
    return is_meant and not any(set(group.names).difference(parties) for group in passage.groups)


def are_enough(kind: Kind, actors: Sequence[str], others: Sequence[str], value: Amount | None) -> bool:
    """Whether those who are told of make a deal: two parties, but for what is worth telling of one alone."""
    if kind in ("funding", "debt"):
        return bool(actors) or (kind == "debt" and bool(others) and value is not None)
    if kind == "hiring":
        return bool(actors) and bool(others)
    if kind == "acquisition" and value is not None:
        return bool(actors)
    if kind == "investment" and is_large(value):
        return bool(actors or others)
    parties = frozenset((*actors, *others))
    return len(parties) > 1 and not is_treaty(kind, parties)
