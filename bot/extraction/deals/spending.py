"""Verbs that make a contract by what stands behind them: money spent on goods, a customer or a supplier named."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.deals.gains import as_gain
from bot.extraction.people.hirings import is_given_office, is_person_chosen
from bot.extraction.reading import Group, Passage
from bot.extraction.words.cues import DealCue
from bot.extraction.words.phrases import Found
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_BOUGHT = _GRAMMAR["goods"] | _GRAMMAR["bought as a service"]
_NO_GOODS = _BOUGHT | _GRAMMAR["comparisons"] | _GRAMMAR["customers"] | _GRAMMAR["businesses"]
_PARTING = _GRAMMAR["prepositions"] | _GRAMMAR["before other objects"] | _GRAMMAR["clause openers"]
_ARTICLES = frozenset(("a", "an", "the"))
_BESIDE = frozenset(("addition", "according", "adjacent", "close", "closer", "next", "opposite"))
_CALLED = _GRAMMAR["same subject"] | {"rival", "competitor", "partner", "tenant"}
_BEHIND_BOUGHT = _GRAMMAR["behind a bought company"] | _GRAMMAR["auxiliaries"]
_MONEY = (
    _GRAMMAR["funding words"]
    | _GRAMMAR["proceeds"]
    | {"aid", "equity", "grants", "investment", "investments", "subsidies", "support"}
)
_NO_MONEY = frozenset(("GPU", "MW"))
_LOANS = frozenset(("credit", "debt", "loan", "loans"))
_SERVICES = frozenset(("cloud", "customer", "engineering", "logistics", "software", "technical"))
_LENDERS = frozenset(("bank", "banks", "creditors", "lenders"))
_GIVERS = frozenset(("backer", "investor", "investors", "shareholder"))  # "pulled in Jane Roe as an investor"
_VALUING = _GRAMMAR["valuing"] | {"valued"}
_TAKING_OVER = frozenset(("buyout", "takeover", "unsolicited"))
_GRANTED = frozenset(("licence", "license"))
_IDEAS = frozenset(
    (
        "archive", "chips", "code", "content", "data", "designs", "intellectual", "ip", "model", "models", "music",
        "patent", "patents", "platform", "software", "technologies", "technology",
    )
)  # fmt: skip
_NEAR_LICENSE = 8  # words: "Acme with a non-exclusive, royalty-free license"
_NEAR_IDEAS = 6  # words: "to all of its patents"
_LIKE_LICENSE = 4  # words: "a non-exclusive, royalty-free license"
_OPENING = 3  # words: "is committing to spend"
_NEAR_SELLER = 16  # words: "spend at least $30 billion over seven years on Acme's"
_NEAR_CALLED = 7  # words: "as its first big cloud customer"
_NEAR_GOODS = 5  # words: "Acme's new Lamplight cloud computing service"


def as_meant(passage: Passage, cue: Found[DealCue]) -> Found[DealCue]:
    """The cue, as what its object makes of it."""
    cue = _as_hiring(passage, _as_contract(passage, _as_purchase(passage, as_gain(passage, cue))))
    return _as_license(passage, _as_money(passage, _as_takeover(passage, cue)))


def _as_hiring(passage: Passage, cue: Found[DealCue]) -> Found[DealCue]:
    """The cue, as one of a hiring where a person is got for an office: "brought in Jane Roe as its chief"."""
    may_be = cue.label.kind == "funding" and cue.label.is_verb and cue.last - cue.first > 1
    may_be = may_be and _GIVERS.isdisjoint(passage.lower[cue.last :])
    is_hiring = may_be and is_person_chosen(passage, cue) and is_given_office(passage, cue)
    return cue._replace(label=DealCue("hiring", is_verb=True, act="")) if is_hiring else cue


def _as_purchase(passage: Passage, cue: Found[DealCue]) -> Found[DealCue]:
    """The cue, as one of spending in a contract where a company sells what the money is spent on.

    "will spend $30 billion on Acme's cloud", "committed to buying $2 billion of chips from Acme"; in "will spend $2
    billion on data centers" nobody sells them.
    """
    is_meant = cue.label.kind == "investment" and cue.label.is_verb
    if not is_meant or _GRAMMAR["spending"].isdisjoint(passage.lower[cue.first : cue.last + _OPENING]):
        return cue
    is_bought = any(_sells(passage, cue, group) for group in passage.groups)
    return cue._replace(label=DealCue("contract", is_verb=True, act="spending")) if is_bought else cue


def _as_contract(passage: Passage, cue: Found[DealCue]) -> Found[DealCue]:
    """The cue, as one of a contract by what an organization is taken as: "signed up Acme as its first customer".

    Who names a supplier buys, and who names a partner is one.
    """
    if cue.label.act == "buying" and passage.lower[cue.last - 1] in _GRAMMAR["leasing"]:
        return _as_lease(passage, cue)
    may_be = cue.label.kind in ("hiring", "funding") or cue.label.act in ("buying", "supplying")
    if not cue.label.is_verb or not may_be:
        return cue
    taken = next((group for group in passage.groups if group.names and 0 <= group.first - cue.last <= 1), None)
    behind = passage.tokens[taken.last : taken.last + _NEAR_CALLED] if taken else []
    end = next((at for at, token in enumerate(behind) if "," in token.gap), len(behind))
    words = [token.lower for token in behind[:end]]
    if words[:1] not in (["as"], ["its"], ["their"]):
        return cue
    if cue.label.kind in ("contract", "funding"):
        is_sold = not _GRAMMAR["called a customer"].isdisjoint(words)
        cue = cue._replace(label=cue.label._replace(kind="contract")) if is_sold else cue
        return cue._replace(label=cue.label._replace(act="supplying")) if is_sold else cue
    if not _GRAMMAR["called a supplier"].isdisjoint(words):
        return cue._replace(label=DealCue("contract", is_verb=True, act="buying"))
    is_partner = "partner" in words
    return cue._replace(label=DealCue("partnership", is_verb=True, act="")) if is_partner else cue


def _as_takeover(passage: Passage, cue: Found[DealCue]) -> Found[DealCue]:
    """The cue, as one of buying a company that a priced deal is "for": "its $2 billion deal for the lamp firm Acme".

    Not in "a $2 billion cloud deal for Acme", "a $2 billion deal for Acme chips": what is bought there is told. An
    offer from a company that values another is one too.
    """
    if cue.label.act == "offering" and _is_valuing_offer(passage, cue):
        return cue._replace(label=DealCue("acquisition", is_verb=False, act=""))
    if cue.label.kind != "contract" or passage.lower[cue.first : cue.last + 1] != ["deal", "for"]:
        return cue
    starts = (cue.first, cue.first - 1 if passage.lower[cue.first - 1] in _GRAMMAR["takeovers"] else cue.first)
    is_priced = any(passage.word_at(amount.end) in starts for amount in passage.amounts)
    company = next((group for group in passage.groups if 0 < group.first - cue.last <= _NEAR_GOODS), None)
    if not is_priced or company is None or company.before != "for" or company.is_possessive or not company.names:
        return cue
    behind = passage.tokens[company.last : company.last + 1]
    if behind and behind[0].gap.isspace() and behind[0].lower not in _BEHIND_BOUGHT:
        return cue
    return Found(cue.first, cue.last + 1, DealCue("acquisition", is_verb=False, act=""))


def _is_valuing_offer(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether a noun is what a company is offered for itself: "an offer from Acme that valued it at $2 billion"."""
    if passage.lower[cue.last - 1] != "offer" or not passage.amounts or passage.vocabulary.isdisjoint(_VALUING):
        return False
    is_noun = cue.first > 0 and passage.lower[cue.first - 1] in _GRAMMAR["determiners"] | _TAKING_OVER
    return is_noun and passage.lower[cue.last : cue.last + 1] == ["from"]


def _as_money(passage: Passage, cue: Found[DealCue]) -> Found[DealCue]:
    """The cue, as one of lending or investing where money itself is provided: "agreed to provide $2 billion to Acme".

    Who is a bank, or a lender, lends; not in "will provide $2 billion of chips", "$2 billion in cloud services".
    """
    if cue.label.act != "supplying" or passage.lower[cue.last - 1] not in ("provide", "provides"):
        return cue
    got = next((group for group in passage.groups if group.names and group.first == cue.last), None)
    given = got.last + 1 if got and passage.lower[got.last : got.last + 1] == ["with"] else cue.last
    sums = (a for a in passage.amounts if a.unit not in _NO_MONEY and 0 <= passage.word_at(a.start) - given <= 2)
    end = next((passage.word_at(amount.end) for amount in sums), len(passage.tokens))
    money = _find_money(passage, end, is_receiver_named=got is not None)
    is_lent = not _LENDERS.isdisjoint(passage.lower[: cue.first])
    if money is None and not (is_lent and passage.lower[end : end + 1] == ["for"]):
        return cue
    is_lent = is_lent or not _LOANS.isdisjoint(money or ())
    label = DealCue("debt", is_verb=True, act="lending") if is_lent else DealCue("investment", is_verb=True, act="")
    return cue._replace(label=label)


def _find_money(passage: Passage, end: int, *, is_receiver_named: bool) -> Sequence[str] | None:
    """What a sum that ends before a word is called where it is provided itself: "$2 billion to Acme", "in new funding
    for Acme", "a $2 billion term loan"; None where it is not: "in technical support", "in support under its contract".
    """
    if passage.lower[end : end + 1] == ["to"]:
        return ()
    first = end + (passage.lower[end : end + 1] == ["in"])
    behind = passage.tokens[first : first + _NEAR_GOODS]
    parting = _PARTING | {"under"} if is_receiver_named else _PARTING
    stops = (at for at, t in enumerate(behind) if t.gap.strip("- ") or t.lower in parting)
    words = passage.lower[first : first + next(stops, len(behind))]
    is_loan = words[-1:] == ["facility"] and not _LOANS.isdisjoint(words)
    is_money = words[-1:] != [] and words[-1] in _MONEY | _LOANS and _SERVICES.isdisjoint(words)
    return words if is_loan or is_money else None


def _as_lease(passage: Passage, cue: Found[DealCue]) -> Found[DealCue]:
    """The cue, as one of supplying where what is leased goes to another: "leased its campus to Acme"."""
    behind = [group for group in passage.groups if group.names and group.first >= cue.last]
    is_let = bool(behind) and behind[0].before == "to" and not any(group.before == "from" for group in behind)
    is_let = is_let and _goes_to(passage.lower[cue.last : behind[0].first])
    return cue._replace(label=cue.label._replace(act="supplying")) if is_let else cue


def _goes_to(words: Sequence[str]) -> bool:
    """Whether something goes to whom the words end before: "to", "to the cloud giant"; not "next to", "to run"."""
    at = next((at for at in range(len(words) - 1, -1, -1) if words[at] == "to"), 0)
    between = words[at + 1 :]
    is_called = not between or between[0] in _GRAMMAR["determiners"] or between[-1] in _CALLED
    return words[at : at + 1] == ["to"] and words[at - 1] not in _BESIDE and is_called and _PARTING.isdisjoint(between)


def is_put_into_company(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether a company is what a sum is put into: "put $2 billion into the lamp maker Acme"; not "into escrow for"."""
    sums = [passage.word_at(a.end) for a in passage.amounts if 0 <= passage.word_at(a.start) - cue.last <= 2]
    if not sums or passage.lower[sums[0] : sums[0] + 1] not in (["into"], ["in"]):
        return False
    first = next((group.first for group in passage.groups if group.names and group.first > sums[0]), 0)
    return 0 < first - sums[0] <= _NEAR_GOODS and _PARTING.isdisjoint(passage.lower[sums[0] + 1 : first])


def _as_license(passage: Passage, cue: Found[DealCue]) -> Found[DealCue]:
    """The cue, as a noun where a license is what somebody gets: "granted Acme an exclusive license"."""
    last = passage.tokens[cue.last - 1].lower
    is_noun = last in ("license", "licence") and not _ARTICLES.isdisjoint(
        passage.lower[max(0, cue.first - 2) : cue.first]
    )
    return cue._replace(label=cue.label._replace(is_verb=False)) if is_noun else cue


def gives_license(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether a license is what somebody is provided with: "will provide Acme with a non-exclusive license"."""
    if passage.vocabulary.isdisjoint(_GRANTED) or not passage.lower[cue.last - 1].startswith("provid"):
        return False
    given = passage.tokens[cue.last : cue.last + _NEAR_LICENSE]
    at = next((at for at, token in enumerate(given) if token.lower in _GRANTED), 0)
    before = range(max(1, at - _LIKE_LICENSE), at)
    article = next((one for one in before if given[one].lower in ("a", "an")), None)
    is_given = article is not None and (given[article - 1].lower == "with" or given[article - 1].word[0].isupper())
    return is_given and _is_to_ideas(passage, cue.last + at + 1)


def _is_to_ideas(passage: Passage, at: int) -> bool:
    """Whether a license is one to what its owner made: "for its model technology"; not "to operate in Norway"."""
    if passage.lower[at : at + 1] not in (["for"], ["to"]):
        return False
    first = at + (2 if passage.lower[at : at + 2] == ["to", "use"] else 1)
    opening = passage.lower[first : first + 1]
    is_owned = any(token.is_possessive for token in passage.tokens[first : first + _LIKE_LICENSE])
    is_thing = is_owned or not (_GRAMMAR["determiners"] | _IDEAS).isdisjoint(opening)
    return is_thing and not _IDEAS.isdisjoint(passage.lower[first : first + _NEAR_IDEAS])


def _sells(passage: Passage, cue: Found[DealCue], group: Group) -> bool:
    """Whether a company is whose goods money is spent on: "on Acme's cloud", "on chips from Acme"; or with whom."""
    if not group.names or not 0 < group.first - cue.last <= _NEAR_SELLER:
        return False
    if group.before == "on" and group.is_possessive:
        return _are_goods(passage.lower[group.last : group.last + _NEAR_GOODS + 1])
    if group.before == "from":
        return not _BOUGHT.isdisjoint(passage.lower[cue.last : group.first])
    return group.before == "with" and any(passage.word_at(a.end) == group.first - 1 for a in passage.amounts)


def _are_goods(words: Sequence[str]) -> bool:
    """Whether a company's goods are what follows its name, and not others beside them: "cloud", not "cloud rivals"."""
    goods = (at for at, word in enumerate(words[:_NEAR_GOODS]) if word in _BOUGHT)
    return any(_NO_GOODS.isdisjoint(words[at + 1 : at + 2]) for at in goods)
