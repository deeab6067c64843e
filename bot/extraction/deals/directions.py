"""Which way round a sentence tells a deal: "Acme buys Widget", "Widget was bought by Acme"."""

from __future__ import annotations

from dataclasses import dataclass

from bot.extraction.deals.agents import find_agents, find_infinitive_subject, find_valued
from bot.extraction.deals.deciders import decides
from bot.extraction.deals.loans import find_loan_sides
from bot.extraction.deals.money import find_round_sides, is_investor
from bot.extraction.deals.names import (
    find_company_meant,
    find_named_before,
    find_owned,
    find_sellers,
    is_granted,
)
from bot.extraction.deals.others import find_others, preposition_of
from bot.extraction.deals.properties import find_property_sellers
from bot.extraction.deals.receipts import find_own_company
from bot.extraction.deals.sales import find_sale
from bot.extraction.deals.sellers import find_buyers, sells_shares
from bot.extraction.deals.sides import Setting, find_actors, is_passive
from bot.extraction.deals.spending import gives_license
from bot.extraction.deals.stakes import are_own_shares
from bot.extraction.deals.talks import are_about_sale, find_sold_by_talks
from bot.extraction.deals.ventures import find_owners
from bot.extraction.facts import Amount, Kind
from bot.extraction.people.hirings import find_hired_below
from bot.extraction.reading import Passage
from bot.extraction.words.cues import DealCue
from bot.extraction.words.phrases import Found

_DIRECTED = frozenset(("buying", "spending", "supplying"))


@dataclass(frozen=True, slots=True)
class Sides:
    """Who acts in a deal of a `kind`, who the others are, and who parts with a company among them.

    It `is_offered` where nobody is said to buy yet what its owner may sell.
    """

    kind: Kind
    actors: tuple[str, ...]
    others: tuple[str, ...]
    sellers: tuple[str, ...]
    is_offered: bool

    @property
    def are_one(self) -> bool:
        """Whether one is a part of the other, as Acme Cloud is of Acme, or its short name: "Roe Lamps", "Lamps"."""
        is_agreed = self.kind in ("contract", "partnership")
        pairs = [(actor, other) for actor in self.actors for other in self.others]
        return any((is_agreed and two.startswith(f"{one} ")) or one.endswith(f" {two}") for one, two in pairs)


def find_sides(setting: Setting, cue: Found[DealCue], kind: Kind) -> Sides | None:
    """The sides of a deal, or of what a sale makes of it; None where words of selling tell of none."""
    if cue.label.act == "seeking a buyer":
        return _offered(setting, cue)
    actors, others = _both_sides(setting, cue, kind)
    sale = find_sale(setting.passage, cue)
    if cue.label.act == "sale" and not (sale and (actors or sale.buyers)):
        return None
    if sale is None:
        if cue.label.act == "selling off":
            return None
        sellers = find_sellers(setting.passage, cue, others) if kind in ("acquisition", "investment") else ()
        if kind == "acquisition":
            sellers = sellers or find_property_sellers(setting.passage, cue)
        if kind == "investment" and sells_shares(setting.passage, cue):
            sellers, actors = actors, find_buyers(setting.passage, cue)
            others = _without(others, actors)
            if not others and are_own_shares(setting.passage, cue):
                others, sellers = sellers, ()
        elif kind == "investment" and cue.label.kind == "acquisition" and cue.label.is_verb:
            sellers += _without(_named_from(setting.passage, cue, others), sellers)
        return Sides(kind, _without(actors, others), _without(others, sellers), sellers, is_offered=False)
    if sale.is_site:  # whoever sells it goes on
        return Sides(sale.kind, sale.buyers, (), _without(actors, sale.buyers), is_offered=False)
    sellers = actors if sale.sold else ()
    sold = sale.sold or actors or _without(find_named_before(setting.passage, cue), sale.buyers)
    return Sides(sale.kind, _without(sale.buyers, sold), sold, sellers, not sale.buyers and bool(sold))


def _named_from(passage: Passage, cue: Found[DealCue], others: tuple[str, ...]) -> tuple[str, ...]:
    """From whom shares are bought: "acquired its stake in the business from Acme and Widget"."""
    behind = (group for group in passage.groups if group.before == "from" and group.first >= cue.last)
    return tuple(name for group in behind for name in group.names if name in others)


def _offered(setting: Setting, cue: Found[DealCue]) -> Sides | None:
    """Who may be sold as a whole: "Acme is exploring a sale"; a sale "of" something is told by another cue."""
    following = setting.passage.tokens[cue.last : cue.last + 1]
    owners = find_actors(setting, cue, "acquisition")
    is_whole = not following or (following[0].gap != "-" and following[0].lower != "for")
    return Sides("acquisition", (), owners, (), is_offered=True) if owners and is_whole else None


def _without(names: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in names if name not in others) if others else names


def _both_sides(setting: Setting, cue: Found[DealCue], kind: Kind) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who acts and who the others are, whichever way round the sentence tells it."""
    passage = setting.passage
    buys_shares = kind in ("acquisition", "investment") and cue.label.kind in ("acquisition", "funding")
    is_of_shares = kind == "acquisition" and cue.label.kind == "investment"  # "takes a controlling stake in"
    others = find_others(setting, cue, "acquisition" if buys_shares else "investment" if is_of_shares else kind)
    others += find_owned(passage, cue) if buys_shares else ()
    others = find_hired_below(passage, cue, setting.following) + others
    actors = _acting(setting, cue, kind)
    if kind == "funding" and is_investor(passage, actors):
        actors, others = setting.focus, (*actors, *others)
    if kind == "funding" and (own := find_own_company(passage, cue)):
        actors = own
    if kind == "acquisition" and not others:
        others = find_company_meant(passage, cue, actors, setting.focus)
    if owners := find_owners(passage, cue):
        actors, others = (), owners
    if is_passive(passage, cue) and not (kind == "funding" and others and actors):
        actors, others = others, actors
    if kind == "funding" and (sides := find_round_sides(passage, cue, setting.focus)):
        actors, others = sides
    if kind in ("funding", "debt") and (sides := find_loan_sides(passage, cue, setting.focus)):
        actors, others = sides
    actors, others = _turned(passage, cue, kind, actors, others)
    if agents := find_agents(passage, cue, kind):
        actors, others = agents, _without((*actors, *others), agents)
    if valued := find_valued(passage, cue, kind):
        return (valued, _without(others, valued)) if kind == "funding" else (_without(actors, valued), valued)
    return actors, others


def _acting(setting: Setting, cue: Found[DealCue], kind: Kind) -> tuple[str, ...]:
    """Who acts; of a purchase none who only decides on it: "The regulator said it has cleared the takeover"."""
    actors = find_infinitive_subject(setting.passage, cue) or find_actors(setting, cue, kind)
    return tuple(name for name in actors if kind != "acquisition" or not decides(name))


def _turned(
    passage: Passage, cue: Found[DealCue], kind: Kind, actors: tuple[str, ...], others: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The sides, the other way round where who stands behind gets the license, or buys the one who talks of a sale."""
    if kind == "licensing" and _is_licensed_to(passage, cue, others, actors):
        return others, actors
    if kind == "acquisition" and cue.label.kind == "contract" and are_about_sale(passage, cue):
        sold = find_sold_by_talks(passage, cue)
        return _without(others, sold), sold or actors
    return actors, others


def _is_licensed_to(passage: Passage, cue: Found[DealCue], others: tuple[str, ...], actors: tuple[str, ...]) -> bool:
    """Whether who stands behind a verb gets the license: "licensed it to Acme"; not in "paid to Acme to license".

    So does who is granted one.
    """
    granted = {name for group in passage.groups if is_granted(passage, group, cue) for name in group.names}
    if (granted and granted <= set(others) and granted.isdisjoint(actors)) or gives_license(passage, cue):
        return True
    if not cue.label.is_verb or cue.label.act == "paying":
        return False
    got = [group for group in passage.groups if group.names and group.first >= cue.last and group.names[0] in others]
    return bool(got) and all(preposition_of(passage, g, cue) == "to" and not g.is_possessive for g in got)


def needs_both_sides(passage: Passage, cue: Found[DealCue], kind: Kind, value: Amount | None) -> bool:
    """Whether it is no deal without another side: "sign up for a plan", "large investments from Acme and Widget",
    "Acme and Widget acquired twenty each".
    """
    is_put_in = kind == "investment" and value is None and passage.lower[cue.last - 1] == "investments"
    is_bought = cue.label.kind == "acquisition" and cue.label.is_verb
    return is_put_in or (kind == "contract" and (is_bought or cue.label.act in _DIRECTED))
