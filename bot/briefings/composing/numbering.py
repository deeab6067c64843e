"""Citations numbered in the order in which a reader meets them; those that nothing shows are dropped (pure)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from bot.briefings.briefing import Briefing, Citation, Cited, Conflict, Section
from bot.briefings.composing.side_by_side import OF_DEAL, OF_PROJECT, cite_rows, is_stated
from bot.briefings.sides import Comparison, Side
from bot.library.records import Record

_IN_TABLE = (*OF_PROJECT, "parties", *OF_DEAL)
"""Fields whose citations are marked in a fact table, in its order."""
_IN_LINE = ("capacity_mw", "cost_usd", "operator", "value_text", "status")
"""Fields whose citations are marked in the line of one fact among many, in its order."""


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
    """The facts of both sides as they stand, row by row, then the points, then what no row shows."""
    sides = (comparison.left, comparison.right)
    facts = [
        *(number for side in sides for cited in (side.project, *side.besides) if cited for number in _cited_by(cited)),
        *(number for side in sides for cited in (side.deal, side.valued) if cited for number in _cited_by(cited)),
        *(number for side in sides if side.person for number in _cited_by(side.person)),
    ]
    cited = [cite_rows(side) for side in sides]
    order = [
        *(number for name in comparison.rows for rows in cited for number in rows.get(name, ())),
        *(point.citation for section in comparison.sections for point in section.points),
        *facts,
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
    if briefing.many:
        rows = map(_in_line, briefing.projects) if briefing.kind == "infra" else map(_in_line, briefing.deals)
        return tuple(number for row in rows for number in row)
    if briefing.kind == "infra" and briefing.projects:
        return _shown(briefing.projects[0])
    return _shown(briefing.deals[0]) if briefing.kind in {"deal", "infra"} and briefing.deals else ()


def _in_line(cited: Cited[Record]) -> tuple[int, ...]:
    """The citations of one line among many: the fact's own, and those of the fields that it shows."""
    return (cited.citation, *(cited.evidence[name] for name in _IN_LINE if name in cited.evidence))


def _shown(cited: Cited[Record]) -> tuple[int, ...]:
    """The citations of the fields that are stated, in the table's order."""
    stated = (name for name in _IN_TABLE if is_stated(cited, name))
    return (*(cited.evidence.get(name, cited.citation) for name in stated), cited.citation)


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
        person=_fact(side.person, numbers) if side.person else None,
        valued=_fact(side.valued, numbers) if side.valued else None,
        besides=tuple(_fact(cited, numbers) for cited in side.besides),
    )
