"""Citations numbered in the order in which a reader meets them; those that nothing shows are dropped (pure)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from bot.briefings.briefing import Briefing, Citation, Cited, Comparison, Conflict, Section, Side
from bot.library.records import Record

_IN_TABLE = frozenset(
    {"value_text", "valuation_usd", "stake_percent", "round", "lead", "date"}
    | {"place", "capacity_mw", "cost_usd", "timing_text", "operator", "partners", "gpus"}
)
"""Fields whose evidence is marked in a fact table."""


def number_briefing(briefing: Briefing) -> Briefing:
    """The leading facts' citations first, for they stand on top; then the points', then the other facts'."""
    facts = [
        *map(_cited_by, briefing.projects),
        *map(_cited_by, briefing.deals),
        *map(_cited_by, briefing.people),
        *map(_cited_by, briefing.initiatives),
    ]
    order = [
        *(amount.citation for amount in briefing.amounts),
        *_on_top(briefing),
        *(value.citation for conflict in briefing.conflicts for value in conflict.values),
        *(point.citation for section in briefing.sections for point in section.points),
        *(number for numbers in facts for number in numbers),
    ]
    numbers = _numbers(order)
    return replace(
        briefing,
        sections=_sections(briefing.sections, numbers),
        citations=_citations(briefing.citations, numbers),
        deals=tuple(_fact(cited, numbers) for cited in briefing.deals),
        projects=tuple(_fact(cited, numbers) for cited in briefing.projects),
        people=tuple(_fact(cited, numbers) for cited in briefing.people),
        initiatives=tuple(_fact(cited, numbers) for cited in briefing.initiatives),
        amounts=tuple(replace(amount, citation=numbers[amount.citation]) for amount in briefing.amounts),
        conflicts=tuple(_conflict(conflict, numbers) for conflict in briefing.conflicts),
    )


def number_comparison(comparison: Comparison) -> Comparison:
    """The facts of both sides first, then the points."""
    sides = (comparison.left, comparison.right)
    projects = [_cited_by(side.project) for side in sides if side.project]
    deals = [_cited_by(side.deal) for side in sides if side.deal]
    order = [
        *(number for numbers in (*projects, *deals) for number in numbers),
        *(point.citation for section in comparison.sections for point in section.points),
    ]
    numbers = _numbers(order)
    return replace(
        comparison,
        left=_side(comparison.left, numbers),
        right=_side(comparison.right, numbers),
        sections=_sections(comparison.sections, numbers),
        citations=_citations(comparison.citations, numbers),
    )


def _on_top(briefing: Briefing) -> tuple[int, ...]:
    """The citations in the fact table of a deal or a build-out, which stands above the points."""
    if briefing.kind == "infra" and briefing.projects:
        return _shown(briefing.projects[0])
    return _shown(briefing.deals[0]) if briefing.kind in {"deal", "infra"} and briefing.deals else ()


def _shown(cited: Cited[Record]) -> tuple[int, ...]:
    return (cited.citation, *(number for name, number in cited.evidence.items() if name in _IN_TABLE))


def _cited_by(cited: Cited[Record]) -> tuple[int, ...]:
    return (cited.citation, *cited.evidence.values())


def _numbers(order: Iterable[int]) -> dict[int, int]:
    return {old: new for new, old in enumerate(dict.fromkeys(order), start=1)}


def _sections(sections: Sequence[Section], numbers: Mapping[int, int]) -> tuple[Section, ...]:
    return tuple(
        replace(
            section,
            points=tuple(replace(point, citation=numbers[point.citation]) for point in section.points),
        )
        for section in sections
    )


def _citations(citations: Sequence[Citation], numbers: Mapping[int, int]) -> tuple[Citation, ...]:
    used = (replace(one, number=numbers[one.number]) for one in citations if one.number in numbers)
    return tuple(sorted(used, key=lambda one: one.number))


def _fact(cited: Cited[Record], numbers: Mapping[int, int]) -> Cited[Record]:
    evidence = {name: numbers[number] for name, number in cited.evidence.items()}
    return replace(cited, citation=numbers[cited.citation], evidence=evidence)


def _conflict(conflict: Conflict, numbers: Mapping[int, int]) -> Conflict:
    return replace(
        conflict, values=tuple(replace(value, citation=numbers[value.citation]) for value in conflict.values)
    )


def _side(side: Side, numbers: Mapping[int, int]) -> Side:
    return replace(
        side,
        project=_fact(side.project, numbers) if side.project else None,
        deal=_fact(side.deal, numbers) if side.deal else None,
    )
