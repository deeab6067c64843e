"""Many deals or build-outs of one company or place, side by side (pure).

Where none of them is what was asked for alone, the first would be an answer by chance.
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.briefings.briefing import Briefing, Cited, Many, Suggestion, Told
from bot.briefings.cite_facts import cite_facts, quote_facts
from bot.briefings.citing import Citations
from bot.briefings.lines import Line
from bot.briefings.numbering import number_briefing
from bot.briefings.resolve import Resolution, Subject
from bot.extraction.facts import Deal, Project
from bot.library.names import name_key

LEAST_DEALS = 4
LEAST_PROJECTS = 3
MOST = 8
"""Rows that are read in ten seconds."""
_MOST_SUGGESTED = 3


def own_deals(groups: Sequence[Sequence[Told[Deal]]], subject: Subject) -> list[Sequence[Told[Deal]]]:
    """The deals of a company, or told of a place, that articles are about, where these are many; else none."""
    if subject.kind not in ("place", "organization"):
        return []
    own = [group for group in groups if group[0].fact.main]
    return own if len(own) >= LEAST_DEALS else []


def own_projects(
    groups: Sequence[Sequence[Told[Project]]], subjects: Sequence[Subject]
) -> list[Sequence[Told[Project]]]:
    """What is built at one place, or run by one company, where that is much; else none."""
    if len(subjects) != 1 or subjects[0].kind not in ("place", "organization"):
        return []
    own = [group for group in groups if _is_own(group[0].fact, subjects[0])]
    return own if len(own) >= LEAST_PROJECTS else []


def _is_own(project: Project, subject: Subject) -> bool:
    place = project.place
    names = (place.city, place.region, place.country) if subject.kind == "place" else (project.operator,)
    return not subject.keys.isdisjoint({name_key(name) for name in names if name})


def compose_deals(
    resolution: Resolution, told: Sequence[Told[Deal]], lines: Sequence[Line], total: int, *, at_least: bool
) -> Briefing:
    """The deals, the newest first, each by its own sentence; `total` counts those left out, too, if all were read."""
    citations = Citations()
    newest = sorted(told, key=lambda one: one.article.published or "", reverse=True)
    deals = cite_facts(citations, newest, lines)
    subject = resolution.subjects[0]
    return number_briefing(
        Briefing(
            kind="deal",
            subject=resolution.title,
            sections=(quote_facts("deals", deals),),
            citations=citations.all(),
            deals=deals,
            many=Many(tuple(_name_deal(cited.fact, subject) for cited in deals), total, at_least),
            understood=resolution.understood,
            suggestions=_suggest_deals([cited.fact for cited in deals], subject),
        )
    )


def _name_deal(deal: Deal, subject: Subject) -> str:
    parties = deal.parties if subject.kind == "place" else _other_parties(deal, subject)
    return ", ".join(parties) or subject.name


def _other_parties(deal: Deal, subject: Subject) -> list[str]:
    """Who takes part beside the one who was asked for."""
    return [party for party in deal.parties if name_key(party) not in subject.keys]


def _suggest_deals(deals: Sequence[Deal], subject: Subject) -> tuple[Suggestion, ...]:
    """Each of the first deals by itself."""
    if subject.kind == "place":
        sides = dict.fromkeys(" ".join(deal.parties[:2]) for deal in deals)
    else:
        others = filter(None, (_other_parties(deal, subject) for deal in deals))
        sides = dict.fromkeys(f"{subject.name} {names[0]}" for names in others)
    return tuple(Suggestion("deal", words) for words in sides)[:_MOST_SUGGESTED]


def name_projects(projects: Sequence[Cited[Project]], many: Many) -> Many:
    """What each of many projects that are shown is called."""
    return replace(many, labels=tuple(cited.fact.name for cited in projects))


def suggest_projects(projects: Sequence[Cited[Project]]) -> tuple[Suggestion, ...]:
    """Each of the first projects by itself."""
    return tuple(Suggestion("infra", cited.fact.name) for cited in projects)[:_MOST_SUGGESTED]


def by_size(told: Told[Project]) -> float:
    """For the order of projects: the largest first, those of no stated size last."""
    return -(told.fact.capacity_mw or 0)
