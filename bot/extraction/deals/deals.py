"""Deals: what several sentences tell of one deal is one record, with the words behind each field."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.extraction.deals.conversions import in_dollars, money_words
from bot.extraction.deals.details import (
    find_conditions,
    find_deal_date,
    find_lead,
    find_proceeds,
    find_purpose,
    told_on,
)
from bot.extraction.deals.drafts import NEXT, Draft
from bot.extraction.deals.endings import Endings, find_ending, gather_endings
from bot.extraction.deals.headlined import drop_headlines_in_short
from bot.extraction.deals.leaving import gather_round_leavers, without_those_who_left
from bot.extraction.deals.roles import give_roles
from bot.extraction.deals.sold_by import add_sellers
from bot.extraction.deals.subject import find_main
from bot.extraction.deals.telling import Telling
from bot.extraction.deals.tellings import find_tellings
from bot.extraction.deals.valuations import as_valued_below, find_valuation_told
from bot.extraction.facts import Amount, Deal, Kind, Quote
from bot.extraction.reading import Passage, Reading

_LEAD = 6  # sentences in which the headline's deal is told again
_BEFORE = 12  # sentences in which "it", or "the chipmaker", is named
_MOST_COMPARED = 40  # deals of one party that a sentence is compared with, so that the time stays linear
_OPEN = frozenset(("rumoured", "in_talks", "announced"))
_AGREED = frozenset(("approved", "signed"))
_STILL_TO_COME = ("approv", "clear", "consent", "review", "vote")  # "still needs approval from regulators"
_VALUED: frozenset[Kind] = frozenset(("funding", "investment", "acquisition"))


def find_deals(reading: Reading) -> tuple[Deal, ...]:
    """Every deal of the article, in the order of the text."""
    drafts: list[Draft] = []
    by_party: dict[str, list[Draft]] = {}
    for telling in as_valued_below(find_tellings(reading)):
        candidates = (draft for name in telling.parties for draft in by_party.get(name, ())[:_MOST_COMPARED])
        told = (draft for draft in candidates if draft.is_told_by(telling))
        draft = next(told, None)
        if draft and telling.own_round and not draft.has_round_of(telling):
            draft = next((other for other in told if other.has_round_of(telling)), draft)
        if draft is None:
            draft = Draft()
            drafts.append(draft)
        draft.add(telling)
        for name in telling.parties:
            known = by_party.setdefault(name, [])
            if draft not in known[:_MOST_COMPARED]:
                known.append(draft)
    drafts = drop_headlines_in_short(drafts)
    for draft in drafts:
        if draft.tellings[-1].index < 0:
            draft.tellings += _told_again(draft, reading)
        add_sellers(draft, reading.passages)
    leavers = gather_round_leavers(reading)
    drafts = [without_those_who_left(draft, leavers) for draft in drafts] if leavers else drafts
    quotable = [draft for draft in drafts if any(telling.index >= 0 for telling in draft.tellings)]
    main = find_main([draft.tellings for draft in quotable], reading)
    endings = gather_endings(reading)
    deals = [_deal(draft, reading, endings, is_main=index in main) for index, draft in enumerate(quotable)]
    return tuple(sorted(deals, key=lambda deal: deal.start))


def _told_again(draft: Draft, reading: Reading) -> list[Telling]:
    """The sentence that backs what only the headline calls a deal: the first that names its parties, two at least.

    Without one it is the headline itself, where the text has it and is not all furniture.
    """
    parties = draft.parties.keys()
    for index, passage in enumerate(reading.passages[:_LEAD]):
        named = parties & {mention.name for mention in passage.mentions}
        if len(named) >= min(2, len(parties)):
            cue = draft.tellings[0].cue._replace(first=0, last=0)
            return [replace(draft.tellings[0], passage=passage, index=index, value=None, valuation=None, cue=cue)]
    return [replace(draft.tellings[0], index=0)] if reading.passages and reading.has_headline else []


def _deal(draft: Draft, reading: Reading, endings: Endings, *, is_main: bool) -> Deal:
    """The record: the sentence that names most makes it a fact, others are evidence."""
    told = [telling for telling in draft.tellings if telling.index >= 0]
    own = max(told, key=_weight)
    tellings = [own, *told]
    valued = _valued(draft, tellings, reading)
    rounded = next((t for t in tellings if t.round), None)
    staked = next((t for t in tellings if t.stake and draft.kind in _VALUED), None)
    lead = _led(draft, [*tellings, *draft.tellings] if reading.has_headline else tellings)
    terms = [own.passage, *told_on(reading.passages, own.index)]
    conditions = next(((words, passage) for passage in terms if (words := find_conditions(passage))), None)
    purpose = _purpose(draft, own, terms)
    staged = _staged(draft, own, _as_far_as(tellings, conditions[0] if conditions else ""))
    price = next(((t.value, t.passage) for t in tellings if t.value), None) or _price_of_title(draft, reading)
    told_by = {"round": rounded, "stake_percent": staked, "status": staged}
    backing = {name: t.passage for name, t in told_by.items() if t and (t.index >= 0 or reading.has_headline)}
    backing |= {"parties": naming} if (naming := _naming(draft, own, reading)) else {}
    apart = {"valuation_usd": valued, "lead": lead, "value_text": price, "conditions": conditions, "purpose": purpose}
    backing |= {name: found[1] for name, found in apart.items() if found}
    deal = Deal(
        parties=tuple(draft.parties),
        kind=draft.kind,
        status=(staged.status if staged else None) or "announced",
        quote=own.passage.quote.quote,
        start=own.passage.quote.start,
        end=own.passage.quote.end,
        main=is_main,
        roles=give_roles(draft.kind, [*told, *draft.tellings]),
        said_by=own.said_by,
        valuation_usd=in_dollars(valued[1], valued[0]) if valued else None,
        stake_percent=staked.stake if staked else None,
        round=rounded.round if rounded else None,
        lead=lead[0] if lead else None,
        purpose=purpose[0] if purpose else None,
        conditions=conditions[0] if conditions else None,
        date=find_deal_date(own.passage),
        evidence=_quotes_apart(backing, own.passage),
    )
    deal = _ended(deal, reading, endings, own.index, is_open=deal.status in _OPEN or "status" not in backing)
    return _priced(deal, *price) if price else deal


def _weight(telling: Telling) -> tuple[int, bool]:
    """How much of a deal a sentence tells; little where it only goes on about it: "The purchase from Acme will"."""
    if telling.cue.last == 0:
        return 0, not telling.is_generic
    return telling.count_named() + 2 * bool(telling.value), not telling.is_generic


def _quotes_apart(backing: Mapping[str, Passage], own: Passage) -> dict[str, Quote]:
    """What is quoted for each field that the fact's own sentence does not tell."""
    return {name: passage.quote for name, passage in backing.items() if passage.sentence is not own.sentence}


def _ended(deal: Deal, reading: Reading, endings: Endings, index: int, *, is_open: bool) -> Deal:
    """The deal as what is told after that sentence leaves it; `is_open` where nothing that can be quoted ended it."""
    is_recalled = deal.date is not None or "had" in reading.passages[index].vocabulary
    ending = find_ending(
        reading, endings, index, deal.parties, is_main=deal.main, is_open=is_open, is_recalled=is_recalled
    )
    return replace(deal, status="cancelled", evidence={**deal.evidence, "status": ending}) if ending else deal


def _valued(draft: Draft, tellings: Sequence[Telling], reading: Reading) -> tuple[Amount, Passage] | None:
    """What the deal values a company at, and where that stands."""
    if draft.kind not in _VALUED:
        return None
    told = next(((t.valuation, t.passage) for t in tellings if t.valuation), None)
    places = sorted({t.index for t in tellings}, reverse=True)
    below = (find_valuation_told(reading.passages, index, draft.parties) for index in places)
    return told or next(filter(None, below), None)


def _led(draft: Draft, tellings: Sequence[Telling]) -> tuple[str, Passage] | None:
    """Who leads a round, and where that stands."""
    led = tellings if draft.kind == "funding" else []
    return next(((who, t.passage) for t in led if (who := find_lead(t.passage, draft.parties))), None)


def _purpose(draft: Draft, own: Telling, terms: Sequence[Passage]) -> tuple[str, Passage] | None:
    """What the deal is for, and where that stands: in its own sentence, else what the money will be used for."""
    if purpose := find_purpose(own.passage, own.cue):
        return purpose, own.passage
    if draft.kind not in _VALUED:
        return None
    return next(((words, passage) for passage in terms if (words := find_proceeds(passage))), None)


def _priced(deal: Deal, amount: Amount, passage: Passage) -> Deal:
    """The record with its sum, and the words for it in their sentence."""
    return replace(
        deal,
        value_usd=in_dollars(passage, amount),
        value_text=money_words(passage, amount),
        value=amount.value,
        currency=amount.unit,
        bound=amount.bound,
        per=amount.per,
    )


def _naming(draft: Draft, own: Telling, reading: Reading) -> Passage | None:
    """The sentence that names most of the parties that the fact's own does not: one that tells of the deal, or one
    before it, or the headline, that says whom "it" means.
    """
    lacking = draft.parties.keys() - {mention.name for mention in own.passage.mentions}
    if not lacking:
        return None
    headline = [reading.title] if reading.has_headline else []
    before = [*headline, *reading.passages[max(0, own.index - _BEFORE) : own.index]]
    told = [telling.passage for telling in draft.tellings if telling.index >= 0]
    return max(
        (passage for passage in (*told, *reversed(before)) if lacking & {m.name for m in passage.mentions}),
        key=lambda passage: len(lacking & {m.name for m in passage.mentions}),
        default=None,
    )


def _staged(draft: Draft, own: Telling, tellings: Sequence[Telling]) -> Telling | None:
    """The telling that says how far it is: an ending in the fact's own sentence or right behind it, else what is
    said there of more than a plan, else the headline, else the first.

    What was done in an earlier sentence is not ended by a later one.
    """
    near = range(own.index, own.index + NEXT + 1)
    told_first = {draft.tellings[0].index, next((t.index for t in draft.tellings if t.index >= 0), own.index)}
    done = next((t.index for t in draft.tellings if t.index >= 0 and t.status == "completed"), draft.tellings[-1].index)
    endings = [t for t in draft.tellings if t.index in {*near, *told_first} and t.status in ("cancelled", "paused")]
    endings = [t for t in endings if t.index <= done]
    firm = [t for t in tellings if t.index in near and t.status not in (None, "announced") and _is_as_firm(t, own)]
    if firm and firm[0].status in _AGREED:
        # "agreed to buy it. The deal closed on Friday"
        firm.sort(key=lambda t: t.status != "completed" or t.kind != own.kind)
    firm += [t for t in tellings if own.index - NEXT <= t.index < own.index and t.status in _AGREED]
    titled = [t for t in draft.tellings if t.index < 0 and t.status != "announced"]
    if own.is_planned or (own.said_by == "source" and own.status):
        titled = [t for t in titled if t.status in _OPEN]  # "raises $9 million", where it "is raising" the money
    return next((t for t in (*endings, *firm, *titled, *tellings) if t.status), None)


def _is_as_firm(telling: Telling, own: Telling) -> bool:
    """Whether a sentence does not only tell what else the same two talk of: "will invest. It will explore using"."""
    return telling.status != "in_talks" or telling.kind == own.kind or telling.is_generic


def _as_far_as(tellings: Sequence[Telling], conditions: str) -> Sequence[Telling]:
    """The tellings; where others have still to decide on the deal, one approval does not make it approved."""
    if not any(word in conditions.lower() for word in _STILL_TO_COME):
        return tellings
    return [replace(t, status="announced") if t.status == "approved" else t for t in tellings]


def _price_of_title(draft: Draft, reading: Reading) -> tuple[Amount, Passage] | None:
    """The sum that the headline gives the deal, where the text has it too, if only in its headline."""
    value = next((t.value.value for t in draft.tellings if t.index < 0 and t.value), None)
    if value is None:
        return None
    passages = (*reading.passages, *([reading.title] if reading.has_headline else []))
    found = ((amount, passage) for passage in passages for amount in passage.amounts if amount.value == value)
    return next(found, None)
