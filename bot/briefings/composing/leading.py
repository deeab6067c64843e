"""Which deal, valuation and office tell most of one of two who are compared (pure)."""

from collections.abc import Sequence
from dataclasses import replace

from bot.briefings.briefing import Told
from bot.briefings.meaning.named import names_any
from bot.briefings.meaning.resolve import Subject
from bot.briefings.merging.same_deal import ENDED, group_deals, merge_states
from bot.extraction.facts import Deal, Person, Quote
from bot.library.names import name_key

_MOST_MERGED = 8
"""Records of one deal that are read, those that tell most."""
_FEW = 3
"""Parties; of more who stand on one side of a deal no two have it with each other."""

_UNSURE = ENDED | {"rumoured"}
PRICED = frozenset({"recipient", "target"})
"""Parts in a deal whose worth it tells."""


def choose_deal(told: Sequence[Told[Deal]], subjects: Sequence[Subject]) -> list[Told[Deal]]:
    """The deal of a subject, or between several, that most is told of, as all articles together tell it by now."""
    groups = group_deals(told, subjects, ())
    if not groups:
        return []
    leading = max(groups, key=lambda group: _importance(group, subjects))
    states = merge_states(leading[:_MOST_MERGED])[:1]
    return [_without_stake_of_another(one, subjects[0]) for one in states] if len(subjects) == 1 else states


def choose_valued(told: Sequence[Told[Deal]], subject: Subject) -> list[Told[Deal]]:
    """The newest deal that says what the subject is worth, which who puts money into another one is not told by it.

    A price that is only rumoured, or was called off, is nobody's worth.
    """
    held = [one for one in told if one.fact.valuation_usd is not None and one.fact.status not in _UNSURE]
    valued = [one for one in held if _is_priced(one.fact, subject)]
    return sorted(valued, key=lambda one: one.article.published or "", reverse=True)[:1]


def _is_priced(deal: Deal, subject: Subject) -> bool:
    roles = {role.role for role in deal.roles if name_key(role.party) in subject.all_keys}
    return bool(roles & PRICED) or (len(deal.parties) == 1 and name_key(deal.parties[0]) in subject.all_keys)


def is_between(deal: Deal, subjects: Sequence[Subject]) -> bool:
    """Whether an article is about a deal that these have with each other, not side by side with many."""
    roles = [{role.role for role in deal.roles if name_key(role.party) in subject.all_keys} for subject in subjects]
    return deal.main and (len(deal.parties) <= _FEW or set.isdisjoint(*roles))


def choose_office(told: Sequence[Told[Person]], subject: Subject) -> list[Told[Person]]:
    """What somebody is by now, or was last, by the newest article that says it; none for who is no person."""

    def rank(one: Told[Person]) -> tuple[bool, str, bool]:
        return not one.fact.former, one.article.published or "", one.fact.organization is not None

    own = [one for one in told if one.fact.role and name_key(one.fact.name) in subject.all_keys]
    return sorted(own, key=rank, reverse=True)[:1]


def _importance(
    group: Sequence[Told[Deal]], subjects: Sequence[Subject]
) -> tuple[bool, bool, bool, bool, bool, int, str]:
    """News about the subject before what is told beside it, what holds before what ended, then what most tell of."""
    main = [one for one in group if one.fact.main]
    newest = max(main or group, key=lambda one: one.article.published or "")
    return (
        bool(main),
        any(_is_about(subject, one) for subject in subjects for one in main),
        newest.fact.kind != "hiring",
        newest.fact.status not in ENDED,
        any(one.fact.value is not None or one.fact.valuation_usd is not None for one in group),
        len({one.article for one in main}),
        newest.article.published or "",
    )


def _is_about(subject: Subject, told: Told[Deal]) -> bool:
    return subject.is_in(told.article.title) or subject.opens(told.fact.quote)


def _without_stake_of_another(told: Told[Deal], subject: Subject) -> Told[Deal]:
    """The deal without a stake that its words give to somebody else on the subject's side of it."""
    deal = told.fact
    if deal.stake_percent is None:
        return told
    own = {role.role for role in deal.roles if name_key(role.party) in subject.all_keys}
    beside = {name_key(role.party) for role in deal.roles if role.role in own} - subject.all_keys
    words = deal.evidence.get("stake_percent", Quote(deal.quote, deal.start, deal.end)).quote
    is_theirs = names_any(beside, words) and not subject.is_in(words)
    return replace(told, fact=replace(deal, stake_percent=None)) if is_theirs else told
