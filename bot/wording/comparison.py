"""Two subjects side by side, in words; gaps are shown as gaps."""

from collections.abc import Sequence

from bot.briefings.briefing import Comparison, Side
from bot.chat import Answer, Choice, Field, Grid, Invocation, Message, Part, Quotes
from bot.wording import labels
from bot.wording.briefings import HEADINGS, lead_on, note_understood
from bot.wording.contract import (
    answer_sections,
    contract_citations,
    deal_json,
    person_json,
    project_json,
    word_names,
)
from bot.wording.conversation import word_which
from bot.wording.facts import (
    NOT_STATED,
    deal_fields,
    deal_title,
    person_office,
    project_capacity,
    project_fields,
    project_title,
)
from bot.wording.sources import word_sources


def word_comparison(invocation: Invocation, found: Comparison) -> Message:
    """A table of both, and what is said of each."""
    sides = (found.left, found.right)
    names = tuple(word_names(side.names) for side in sides)
    title = f"{names[0]} and {names[1]}, side by side"
    answer = Answer(
        command=invocation.text,
        outcome="answer",
        title=title,
        understood=found.understood,
        facts=(
            *(person_json(side.person) for side in sides if side.person),
            *(project_json(one) for side in sides for one in (side.project, *side.besides) if one),
            *(deal_json(deal) for side in sides for deal in (side.deal, side.valued) if deal),
        ),
        sections=answer_sections(found.sections, HEADINGS),
        citations=contract_citations(found.citations),
        suggestions=tuple(f"/brief {name}" for name in names),
    )
    quotes = (Quotes(section.heading, section.points) for section in answer.sections)
    body: tuple[Part, ...] = (_grid(found.left, found.right), *quotes)
    sources = word_sources(found.citations, body)
    return Message(title, (*note_understood(answer), *body, sources, *lead_on("Next", answer.suggestions)), answer)


def word_which_two(invocation: Invocation, choices: Sequence[Choice]) -> Message:
    """Which two of more than two are meant; each pair is a command."""
    return word_which(invocation, choices, "Two stand side by side. Which two?")


def _grid(left: Side, right: Side) -> Grid:
    """Every label that either side states: offices, then the projects', then the deals'; gaps are `not stated`.

    What both have something of comes first.
    """
    kinds = [(read(left), read(right)) for read in (_person, _project, _deal)]
    rows = (
        (_of(label, sides[0]), _of(label, sides[1]))
        for sides in sorted(kinds, key=lambda sides: not all(sides))
        for label in dict.fromkeys((*sides[0], *sides[1]))
    )
    stated = tuple(pair for pair in rows if any(one.value != NOT_STATED for one in pair))
    return Grid(word_names(left.names), word_names(right.names), stated)


def _of(label: str, fields: dict[str, Field]) -> Field:
    return fields.get(label, Field(label, NOT_STATED))


def _person(side: Side) -> dict[str, Field]:
    """What somebody is."""
    if side.person is None:
        return {}
    return {labels.OFFICE: Field(labels.OFFICE, person_office(side.person.fact), (side.person.citation,))}


def _project(side: Side) -> dict[str, Field]:
    """What a side builds, by label."""
    if side.project is None:
        return {}
    head = Field("Project", project_title(side.project.fact), (side.project.citation,))
    return _by_label((head, *project_fields(side.project), *_besides(side)))


def _besides(side: Side) -> tuple[Field, ...]:
    """What else is built at a place, each with its size."""
    named = (", ".join(filter(None, (one.fact.name, project_capacity(one.fact)))) for one in side.besides)
    cited = (number for one in side.besides for number in (one.citation, one.evidence.get("capacity_mw")) if number)
    return (Field(labels.ALSO_THERE, "; ".join(named), tuple(dict.fromkeys(cited))),) if side.besides else ()


def _deal(side: Side) -> dict[str, Field]:
    """What a side agreed, by label, and what it is worth by another deal; the title has the parties."""
    worth = [field for field in deal_fields(side.valued) if field.label == labels.VALUATION] if side.valued else []
    if side.deal is None:
        return _by_label(worth)
    head = Field("Deal", deal_title(side.deal.fact), (side.deal.citation,))
    return _by_label((head, *deal_fields(side.deal), *worth))


def _by_label(fields: Sequence[Field]) -> dict[str, Field]:
    """The fields that are compared: parties stand in the head, and how many tell of it is nothing of its own."""
    return {field.label: field for field in fields if field.label not in (labels.PARTIES, labels.TOLD_BY)}
