"""Many deals or build-outs in words: one line each."""

from itertools import starmap

from bot.briefings.briefing import Briefing, Cited, Many
from bot.chat import Field
from bot.extraction.facts import Deal, Project
from bot.wording.facts import KINDS, NOT_STATED, STATUSES, deal_value, place_name, project_capacity

_NOUNS = {"deal": "deals", "infra": "build-outs"}
_NO_OTHER = "Other party not stated"
_NO_INVESTOR = "Investors not stated"


def many_title(briefing: Briefing, many: Many) -> str:
    """Such as `Quillback Robotics · 5 deals`, or `… · 8 of 12 deals` where some are left out."""
    shown = len(many.labels)
    total = f"{many.total} or more" if many.at_least else f"{many.total}"
    count = f"{shown} of {total}" if shown < many.total or many.at_least else f"{shown}"
    return f"{briefing.subject} · {count} {_NOUNS[briefing.kind]}"


def many_fields(briefing: Briefing, many: Many) -> tuple[Field, ...]:
    """A line for each: how large and how far, in the order of the points."""
    if briefing.kind == "infra":
        return tuple(starmap(_project_line, zip(many.labels, briefing.projects, strict=True)))
    return tuple(starmap(_deal_line, zip(many.labels, briefing.deals, strict=True)))


def _deal_line(label: str, cited: Cited[Deal]) -> Field:
    deal = cited.fact
    told = f"told {cited.article.published}" if cited.article.published else None
    shown = (
        KINDS.get(deal.kind, deal.kind),
        deal_value(deal) or f"value {NOT_STATED}",
        STATUSES.get(deal.status, deal.status),
        deal.date or told,
    )
    unnamed = _NO_INVESTOR if deal.kind == "funding" else _NO_OTHER
    return Field(label or unnamed, " · ".join(filter(None, shown)), _marks(cited, "value_text", "status"))


def _project_line(label: str, cited: Cited[Project]) -> Field:
    project = cited.fact
    status = STATUSES.get(project.status, project.status)
    capacity = project_capacity(project) or f"capacity {NOT_STATED}"
    shown = (capacity, project.cost_text, project.operator, _place_beside(project), status)
    return Field(label, " · ".join(filter(None, shown)), _marks(cited, "capacity_mw", "cost_usd", "operator", "status"))


def _place_beside(project: Project) -> str | None:
    """Where a project lies whose name does not say so: "Stargate"."""
    place = project.place
    named = any(name in project.name for name in (place.city, place.region, place.country) if name)
    return None if named else place_name(place)


def _marks(cited: Cited[Deal] | Cited[Project], *fields: str) -> tuple[int, ...]:
    """The citations of a line: the fact's own, and those of fields whose words stand elsewhere."""
    return tuple(dict.fromkeys((cited.citation, *(cited.evidence[name] for name in fields if name in cited.evidence))))
