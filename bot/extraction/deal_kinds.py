"""What kind of deal a cue tells of, by what stands around it."""

from __future__ import annotations

from bot.extraction.cues import DealCue
from bot.extraction.deal_names import is_owner_of_business
from bot.extraction.deal_sides import preposition_of
from bot.extraction.deal_values import find_stake
from bot.extraction.facts import Kind
from bot.extraction.hirings import is_given_office
from bot.extraction.phrases import Found
from bot.extraction.reading import Group, Passage
from bot.extraction.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_AFTER_NAME = frozenset(("last", "this")).union(
    *(_GRAMMAR[words] for words in ("after a country", "clause openers", "prepositions", "news days"))
)
_DEBT = frozenset(("debt", "loan", "loans", "bonds", "notes"))
_NEAR_AIM = 16  # words: "an agreement with Acme, the American cloud provider, to develop"
_NEAR_GOODS = 2  # words: "Acme X200 chips"
_NEAR_SHARES = 6  # words: "acquire a 49 percent stake"


def find_kind(passage: Passage, cue: Found[DealCue]) -> Kind | None:
    """The cue's kind, but for "acquire 5 percent" and "secures a loan"; None for paying that is for no company."""
    kind = cue.label.kind
    if cue.label.act == "paying":
        return _paid_kind(passage, cue)
    if cue.label.act == "offering":
        return kind if _is_for_company(passage, cue) else None
    following = {token.lower for token in passage.tokens[cue.last : cue.last + _NEAR_SHARES]}
    if kind == "acquisition" and cue.label.is_verb and _buys_shares(passage, cue):
        return "investment"
    if kind == "acquisition" and cue.label.is_verb and not _has_target(passage, cue):
        return "contract"
    is_open = cue.label.is_verb and not cue.label.act and kind == "contract"  # "has secured" a loan, or a contract
    behind = {token.lower for token in passage.tokens[cue.first :]}
    if (kind == "funding" and behind & _DEBT) or (is_open and following & _DEBT):
        return "debt"
    return _contract_kind(passage, cue) if kind == "contract" else kind


def _contract_kind(passage: Passage, cue: Found[DealCue]) -> Kind:
    """A contract, but for what partners do and for who is chosen for an office."""
    if not cue.label.is_verb:
        return "partnership" if _is_joint(passage, cue) else "contract"
    return "hiring" if cue.label.act == "buying" and is_given_office(passage, cue) else "contract"


def _is_joint(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether an agreement is "to jointly build", or with another "to develop", "to explore": what partners do."""
    tokens = passage.tokens
    words = [token.lower for token in tokens[cue.last : cue.last + _NEAR_AIM]]
    aims = [one for at, one in enumerate(words) if at and words[at - 1] == "to"]
    return "with" in words and not _GRAMMAR["joint aims"].isdisjoint(aims)


def _is_for_company(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether an organization itself is offered for, right behind "for": "offered around $2 billion for Acme"."""
    tokens = passage.tokens
    sums = (amount for amount in passage.amounts if 0 <= passage.word_at(amount.start) - cue.last <= 1)
    at = cue.last if tokens[cue.last - 1].lower == "for" else next((passage.word_at(a.end) + 1 for a in sums), 0)
    company = next((group for group in passage.groups if group.first >= at > 0), None)
    if company is None or tokens[at - 1].lower != "for" or company.before != "for" or company.is_possessive:
        return False
    following = tokens[company.last] if company.last < len(tokens) else None
    return following is None or following.gap != " " or following.lower in _AFTER_NAME


def _paid_kind(passage: Passage, cue: Found[DealCue]) -> Kind | None:
    """What is paid for: "paid $2 million for Acme", "for half of Acme", "for Acme's technology", "paid Acme for"."""
    tokens = passage.tokens
    bought = next((g for g in passage.groups if g.first >= cue.last and g.before in ("for", "of")), None)
    if any(group.first == cue.last for group in passage.groups):
        return "other" if _settles(passage) else "contract"
    if bought is None:
        return None
    paid_for = {token.lower for token in tokens[cue.last : bought.first]}
    if paid_for & _GRAMMAR["stakes paid for"] or find_stake(passage.text):
        return "investment"
    return "licensing" if bought.is_possessive else "acquisition"


def _settles(passage: Passage) -> bool:
    """Whether a sum is paid to end a dispute: "to settle a lawsuit", "to resolve patent claims"."""
    words = passage.vocabulary
    return not (words.isdisjoint(_GRAMMAR["settling"]) or words.isdisjoint(_GRAMMAR["disputes"]))


def _buys_shares(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether shares are the object of a verb, in its own clause: "buys Acme, and its shares rose" buys Acme."""
    for token in passage.tokens[cue.last : cue.last + _NEAR_SHARES]:
        if "," in token.gap:
            return False
        if token.lower in _GRAMMAR["shares"]:
            return True
    return False


def _has_target(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether a verb of buying has an organization for its object: "buys Acme", not "buys chips from Acme"."""
    return any(
        0 <= group.first - cue.last <= _NEAR_SHARES
        and preposition_of(passage, group, cue) in ("", "by", "of", passage.tokens[cue.last - 1].lower)
        and (is_owner_of_business(passage, group) or not (group.is_possessive or _is_make(passage, group)))
        for group in passage.groups
    )


def _is_make(passage: Passage, group: Group) -> bool:
    """Whether an organization only says who made what is bought: "buys Acme chips", "bought Acme X200 systems"."""
    following = passage.tokens[group.last : group.last + _NEAR_GOODS]
    return any(token.gap == " " and token.lower in _GRAMMAR["goods"] for token in following)
