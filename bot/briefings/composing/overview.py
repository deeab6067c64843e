"""Deals or build-outs side by side, each by its own sentence; where sources differ on one, every value (pure)."""

from collections.abc import Iterator, Sequence
from itertools import chain

from bot.briefings.briefing import Briefing, Cited, Many, Suggestion, Told
from bot.briefings.composing.choose import drop_repeats
from bot.briefings.composing.cite_facts import Said, cite_facts, quote_facts
from bot.briefings.composing.citing import Citations
from bot.briefings.composing.numbering import number_briefing
from bot.briefings.lines import Line, by_article
from bot.briefings.meaning.resolve import Resolution, Subject
from bot.briefings.merging.conflicts import find_conflicts, find_project_conflicts
from bot.briefings.overview import DealStates, ProjectSides
from bot.extraction.facts import Deal
from bot.library.names import name_key
from bot.library.records import Record

MOST_ROWS = 8
"""Facts side by side that are read in ten seconds."""
_MOST_AGREEMENTS = 4


def compose_deals(
    resolution: Resolution, told: Sequence[DealStates], lines: Sequence[Line], total: int, *, at_least: bool
) -> Briefing:
    """The deals in their order; `total` counts those left out, too, `at_least` where not all were read."""
    citations, said = Citations(), by_article(lines)
    subject = resolution.subjects[0]
    cited = _cite_each(citations, told, said)
    deals = tuple(states[0] for states in cited)
    conflicts = (
        find_conflicts(states, "value_usd", "value_text", _name(states[0].fact, subject) or subject.name)
        for states in cited
    )
    return number_briefing(
        Briefing(
            kind="deal",
            subject=resolution.title,
            sections=(quote_facts("deals", deals),),
            citations=citations.all(),
            deals=deals,
            conflicts=tuple(chain.from_iterable(conflicts)),
            many=Many(tuple(_name(deal.fact, subject) for deal in deals), total, at_least),
            understood=resolution.understood,
            suggestions=tuple(dict.fromkeys(chain.from_iterable(_suggest(deal.fact, subject) for deal in deals))),
        )
    )


def compose_projects(
    resolution: Resolution,
    told: Sequence[ProjectSides],
    agreements: Sequence[Told[Deal]],
    lines: Sequence[Line],
    total: int,
    *,
    at_least: bool,
) -> Briefing:
    """The projects in their order, and the agreements to build; `total` and `at_least` as for deals."""
    citations, said = Citations(), by_article(lines)
    cited = _cite_each(citations, told, said)
    projects = tuple(sides[0] for sides in cited)
    deals = cite_facts(citations, agreements[:_MOST_AGREEMENTS], said)
    return number_briefing(
        Briefing(
            kind="infra",
            subject=resolution.title,
            sections=drop_repeats((quote_facts("project", projects), quote_facts("agreement", deals))),
            citations=citations.all(),
            projects=projects,
            deals=deals,
            conflicts=tuple(chain.from_iterable(map(find_project_conflicts, cited))),
            many=Many(tuple(project.fact.name for project in projects), total, at_least),
            understood=resolution.understood,
            ignored=resolution.words,
            suggestions=tuple(Suggestion("infra", project.fact.name) for project in projects),
        )
    )


def _cite_each(
    citations: Citations, told: Sequence[Sequence[Told[Record]]], said: Said
) -> list[tuple[Cited[Record], ...]]:
    """Every first fact before any other side: what differs on one must not crowd out another."""
    firsts = [cite_facts(citations, sides[:1], said) for sides in told]
    return [
        (*first, *cite_facts(citations, sides[1:], said)) for first, sides in zip(firsts, told, strict=True) if first
    ]


def _name(deal: Deal, subject: Subject) -> str:
    """The other parties, which may be none; all of them, where a place was asked for."""
    return ", ".join(deal.parties if subject.kind == "place" else _others(deal, subject))


def _others(deal: Deal, subject: Subject) -> list[str]:
    return [party for party in deal.parties if name_key(party) not in subject.all_keys]


def _suggest(deal: Deal, subject: Subject) -> Iterator[Suggestion]:
    """The command that tells one deal in full; none where the subject alone could be asked for: that leads back."""
    others = _others(deal, subject)
    if subject.kind == "place":
        yield Suggestion("deal", " ".join(deal.parties[:2]))
    elif others:
        yield Suggestion("deal", f"{subject.name} {others[0]}")
