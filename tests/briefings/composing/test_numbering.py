"""Citations are numbered in the order in which a reader meets them, and every reference follows its quote.

Citation `n` of a made-up briefing begins at offset `n`, so that it can be told again under its new number.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bot.briefings.briefing import (
    Briefing,
    Citation,
    Cited,
    CitedAmount,
    Conflict,
    Differing,
    Kind,
    Point,
    Section,
)
from bot.briefings.composing.numbering import number_briefing, number_comparison
from bot.briefings.composing.side_by_side import put_side_by_side
from bot.briefings.sides import Comparison, Side
from bot.chat import Grid, Invocation, Message, Quotes, Table
from bot.extraction.facts import Amount, Deal, Initiative, Person, Place, Project, Quote
from bot.library.records import Record
from bot.wording.briefings import word_briefing
from bot.wording.comparison import word_comparison
from tests.briefings.made_up import heading

TYPED = Invocation("/deal moss", "shared")
DEAL = Deal(
    ("Quillback", "Fernleaf"), "partnership", "announced", "", 0, 0, True, value_text="$3", date="2031", lead="Tallow"
)
PROJECT = Project(
    "Mossfield Campus", "announced", "", 0, 0, "Quillback", ("Fernleaf",), Place("Barrowmere"), 40.0, cost_text="$3"
)
PERSON = Person("Ada Thornbury", "", 0, 0)
INITIATIVE = Initiative("Moss Academy", "", 0, 0)
KINDS: tuple[Kind, ...] = ("deal", "infra", "talent", "profile", "ask", "timeline")
MOST = 12
NUMBERS = st.lists(st.integers(1, MOST), min_size=20, max_size=20)


def citations(*numbers: int) -> tuple[Citation, ...]:
    return tuple(Citation(number, heading(), 1, f"quote {number}", number, number + 7) for number in numbers)


def section(*numbers: int) -> Section:
    return Section("said", tuple(Point(f"quote {number}", number) for number in numbers), about=("Ada Thornbury",))


def cite(fact: Record, number: int, **evidence: int) -> Cited[Record]:
    return Cited(heading(), fact, number, evidence)


def amount(number: int) -> CitedAmount:
    return CitedAmount(heading(), Amount("$3", "USD", 3.0, 0, 2), number, Quote("$3", 0, 2), "$3")


def conflict(*numbers: int) -> Conflict:
    return Conflict("value_usd", "moss", tuple(Differing(number, f"quote {number}", number) for number in numbers))


def make_briefing(kind: Kind, at: Sequence[int], *, has_project: bool) -> Briefing:
    """Every reference that a briefing can have, to these citations."""
    return Briefing(
        kind,
        "moss",
        (section(*at[:3]), section(*at[3:5])),
        citations(*range(1, MOST + 1)),
        deals=(cite(DEAL, at[5], value_text=at[6], lead=at[7], purpose=at[8]), cite(DEAL, at[9])),
        projects=(cite(PROJECT, at[10], cost_usd=at[11], place=at[12]), cite(PROJECT, at[13])) if has_project else (),
        people=(cite(PERSON, at[14], role=at[15]),),
        initiatives=(cite(INITIATIVE, at[16], figure=at[17]),),
        amounts=(amount(at[18]), amount(at[19])) if kind in {"ask", "talent"} else (),
        conflicts=(conflict(at[4], at[9]),),
    )


def places(numbers: Iterable[int], citations: Iterable[Citation]) -> list[int]:
    starts = {citation.number: citation.start for citation in citations}
    return [starts[number] for number in numbers]


def of_facts(*facts: Cited[Deal] | Cited[Project] | Cited[Person] | Cited[Initiative] | None) -> Iterator[int]:
    for fact in facts:
        if fact:
            yield from (fact.citation, *fact.evidence.values())


def references(briefing: Briefing) -> list[int]:
    return [
        *(point.citation for section in briefing.sections for point in section.points),
        *of_facts(*briefing.deals),
        *of_facts(*briefing.projects),
        *of_facts(*briefing.people),
        *of_facts(*briefing.initiatives),
        *(amount.citation for amount in briefing.amounts),
        *(value.citation for conflict in briefing.conflicts for value in conflict.values),
    ]


def references_of_sides(comparison: Comparison) -> list[int]:
    left, right = comparison.left, comparison.right
    points = (point.citation for section in comparison.sections for point in section.points)
    facts = (of_facts(side.person, side.project, side.deal, side.valued, *side.besides) for side in (left, right))
    return [*points, *(number for numbers in facts for number in numbers)]


def met_by_reader(message: Message) -> list[int]:
    """The numbers in the order in which they first stand in the message."""
    met: list[int] = []
    for part in message.parts:
        match part:
            case Table(fields):
                met += (number for field in fields for number in field.citations)
            case Grid(rows=rows):
                met += (number for row in rows for field in row for number in field.citations)
            case Quotes(points=points):
                met += (point.citation for point in points)
    return list(dict.fromkeys(met))


def check_numbers(references: Sequence[int], citations: Sequence[Citation], message: Message) -> None:
    assert [one.number for one in citations] == list(range(1, len(citations) + 1))
    assert set(references) == {one.number for one in citations}
    met = met_by_reader(message)
    assert met
    assert met == list(range(1, len(met) + 1))


@given(st.sampled_from(KINDS), NUMBERS, st.booleans())
def test_a_briefing_is_numbered_in_reading_order_and_every_reference_follows(
    kind: Kind, at: list[int], has_project: bool
) -> None:
    briefing = make_briefing(kind, at, has_project=has_project)
    numbered = number_briefing(briefing)
    check_numbers(references(numbered), numbered.citations, word_briefing(TYPED, numbered))
    assert places(references(numbered), numbered.citations) == places(references(briefing), briefing.citations)


@st.composite
def draw_side(draw: st.DrawFn, name: str) -> Side:
    """A side with any of the facts that can be compared, with any citations."""
    at = iter(draw(NUMBERS))
    has = draw(st.lists(st.booleans(), min_size=5, max_size=5))
    bare = replace(DEAL, value_text=None, date=None, lead=None, round="seed") if draw(st.booleans()) else DEAL
    return Side(
        (name,),
        cite(bare, next(at), parties=next(at), lead=next(at), purpose=next(at)) if has[0] else None,
        cite(PROJECT, next(at), cost_usd=next(at), gpus=next(at)) if has[1] else None,
        cite(PERSON, next(at)) if has[2] else None,
        cite(replace(DEAL, valuation_usd=9e9), next(at), valuation_usd=next(at)) if has[4] else None,
        (cite(PROJECT, next(at), capacity_mw=next(at)), cite(PROJECT, next(at))) if has[1] and has[3] else (),
    )


@given(draw_side("moss"), draw_side("fern"), NUMBERS)
def test_a_comparison_is_numbered_in_reading_order_and_every_reference_follows(
    left: Side, right: Side, at: list[int]
) -> None:
    rows = put_side_by_side(left, right)
    comparison = Comparison(left, right, rows, (section(*at[:4]),), citations(*range(1, MOST + 1)))
    numbered = number_comparison(comparison)
    check_numbers(references_of_sides(numbered), numbered.citations, word_comparison(TYPED, numbered))
    assert places(references_of_sides(numbered), numbered.citations) == places(
        references_of_sides(comparison), comparison.citations
    )
    assert (numbered.left.names, numbered.right.names) == (("moss",), ("fern",))


def test_points_are_numbered_as_they_stand() -> None:
    numbered = number_briefing(Briefing("ask", "moss", (section(3, 1), section(4, 3)), citations(1, 2, 3, 4)))
    assert [one.start for one in numbered.citations] == [3, 1, 4]
    assert [[point.citation for point in one.points] for one in numbered.sections] == [[1, 2], [3, 1]]


def test_a_citation_that_nothing_shows_is_dropped() -> None:
    numbered = number_briefing(Briefing("ask", "moss", (section(2),), citations(1, 2, 3)))
    assert numbered.citations == (Citation(1, heading(), 1, "quote 2", 2, 9),)


def test_nothing_but_the_numbers_changes() -> None:
    briefing = Briefing("ask", "moss", (section(1, 2),), citations(1, 2), understood="moss")
    assert number_briefing(briefing) == briefing
