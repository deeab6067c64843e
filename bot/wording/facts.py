"""Facts in words: labels, and values as they are read at a glance."""

import re

from bot.briefings.briefing import Cited, CitedAmount
from bot.chat import Field
from bot.extraction.facts import Deal, Person, Place, Project
from bot.wording import labels
from bot.wording.sources import word_origin

NOT_STATED = "not stated"

KINDS = {"joint_venture": "joint venture", "other": "agreement"}
STATUSES = {"in_talks": "in talks", "under_construction": "under construction"}
_IN_MEGAWATTS = re.compile(r"mw|megawatt", re.IGNORECASE)
_PER = {"month": " a month", "year": " a year"}
_MOST_IN_TITLE = 3
"""Parties of a deal of more than four; the table has them all."""


def deal_title(deal: Deal) -> str:
    """Such as `OpenAI and Mercor · partnership · announced`; of many parties the first, and how many others."""
    rest = len(deal.parties) - _MOST_IN_TITLE
    *others, last = deal.parties if rest <= 1 else (*deal.parties[:_MOST_IN_TITLE], f"{rest} others")
    parties = f"{', '.join(others)} and {last}" if others else last
    kind, status = KINDS.get(deal.kind, deal.kind), STATUSES.get(deal.status, deal.status)
    return f"{parties} · {kind} · {status}"


def deal_fields(cited: Cited[Deal]) -> tuple[Field, ...]:
    """Parties, value and date always, so that what is missing is seen; the rest where it is stated."""
    return (*named_deal_fields(cited).values(), *_told_by(cited))


def named_deal_fields(cited: Cited[Deal]) -> dict[str, Field]:
    """The same by the fields' names, without who tells of it."""
    deal = cited.fact
    always = (
        (labels.PARTIES, ", ".join(deal.parties), "parties"),
        (labels.VALUE, deal_value(deal), "value_text"),
        (labels.DATE, deal.date, "date"),
    )
    stated = (
        (labels.VALUATION, _money(deal.valuation_usd), "valuation_usd"),
        (labels.STAKE, f"{deal.stake_percent:g} %" if deal.stake_percent else None, "stake_percent"),
        (labels.ROUND, deal.round, "round"),
        (labels.LED_BY, deal.lead, "lead"),
    )
    shown = always + tuple(row for row in stated if row[1])
    return {name: _field(cited, label, value, name) for label, value, name in shown}


def deal_value(deal: Deal) -> str | None:
    """The sum as it is written, such as `$95 million a month`."""
    return f"{deal.value_text}{_PER.get(deal.per or '', '')}" if deal.value_text else None


def _told_by(cited: Cited[Deal] | Cited[Project]) -> tuple[Field, ...]:
    """How many articles tell of it, by how many writers, and the newest and the first of those whose day is known;
    nothing where it is one.
    """
    if not cited.sources:
        return ()
    dated = [source.article for source in cited.sources if source.article.published]
    newest = [f"newest: {word_origin(one)}" for one in dated[:1]]
    first = [f"first: {word_origin(one)}" for one in dated[1:][-1:]]
    count = f"{len(cited.sources)} articles, {cited.origins} independent"
    return (Field(labels.TOLD_BY, "; ".join((count, *newest, *first))),)


def _field(cited: Cited[Deal] | Cited[Project], label: str, value: str | None, name: str) -> Field:
    if value is None:
        return Field(label, NOT_STATED)
    return Field(label, value, (cited.evidence.get(name, cited.citation),))


def project_title(project: Project) -> str:
    """Such as `Stargate UAE · Abu Dhabi, United Arab Emirates · announced`."""
    status = STATUSES.get(project.status, project.status)
    return " · ".join(part for part in (project.name, place_name(project.place), status) if part)


def place_name(place: Place) -> str:
    """City, region and country as far as they are stated."""
    return ", ".join(dict.fromkeys(part for part in (place.city, place.region, place.country) if part))


def project_fields(cited: Cited[Project]) -> tuple[Field, ...]:
    """Place, capacity, cost and timing always, so that what is missing is seen; the rest where it is stated."""
    return (*named_project_fields(cited).values(), *_told_by(cited))


def named_project_fields(cited: Cited[Project]) -> dict[str, Field]:
    """The same by the fields' names, without who tells of it."""
    project = cited.fact
    always = (
        (labels.PLACE, place_name(project.place) or None, "place"),
        (labels.CAPACITY, project_capacity(project), "capacity_mw"),
        (labels.COST, project.cost_text, "cost_usd"),
        (labels.TIMING, project.timing_text, "timing_text"),
    )
    stated = (
        (labels.OPERATOR, project.operator, "operator"),
        (labels.PARTNERS, ", ".join(project.partners) or None, "partners"),
        (labels.GPUS, f"{project.gpus:,.0f}" if project.gpus else None, "gpus"),
    )
    shown = always + tuple(row for row in stated if row[1])
    return {name: _field(cited, label, value, name) for label, value, name in shown}


def project_capacity(project: Project) -> str | None:
    """As it is written, and in megawatts where that is another unit, such as `1-gigawatt = 1,000 MW`."""
    if project.capacity_mw is None:
        return None
    megawatts = f"{project.capacity_mw:,.10g} MW"
    text = project.capacity_text or megawatts
    return text if _IN_MEGAWATTS.search(text) else f"{text} = {megawatts}"


def _money(dollars: float | None) -> str | None:
    """Such as `$500 billion`."""
    if dollars is None:
        return None
    for size, name in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if dollars >= size:
            return f"${dollars / size:,.10g} {name}"
    return f"${dollars:,.10g}"


def person_title(person: Person) -> str:
    """Such as `Ada Moss · chief gardener, Glimmer Labs`."""
    return " · ".join(filter(None, (person.name, person_office(person))))


def person_office(person: Person) -> str:
    """Such as `chief gardener, Glimmer Labs`, or `head of Glimmer Labs' lamp arm`, which says whose it is."""
    former = "former " if person.former else ""
    if person.role and person.organization and person.organization in person.role:
        return f"{former}{person.role}"
    return ", ".join(part for part in (person.role and f"{former}{person.role}", person.organization) if part)


def amount_field(cited: CitedAmount) -> Field:
    """The amount as it is written, and the words that say what it is."""
    return Field(cited.written, f"“{cited.words.quote}”", (cited.citation,))
