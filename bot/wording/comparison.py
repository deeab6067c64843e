"""Two subjects side by side, in words; gaps are shown as gaps."""

from collections.abc import Sequence

from bot.briefings.briefing import Cited
from bot.briefings.sides import Comparison, Side
from bot.chat import Answer, Choice, Field, Grid, Invocation, Message, Part, Quotes
from bot.extraction.facts import Project
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
    deal_title,
    named_deal_fields,
    named_project_fields,
    person_office,
    project_capacity,
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
    body: tuple[Part, ...] = (_grid(found), *quotes)
    sources = word_sources(found.citations, body)
    return Message(title, (*note_understood(answer), *body, sources, *lead_on("Next", answer.suggestions)), answer)


def word_which_two(invocation: Invocation, choices: Sequence[Choice]) -> Message:
    """Which two of more than two are meant; each pair is a command."""
    return word_which(invocation, choices, "Two stand side by side. Which two?")


def _grid(found: Comparison) -> Grid:
    """Every row that either side states; gaps are `not stated`."""
    left, right = _fields(found.left), _fields(found.right)
    rows = ((left.get(name), right.get(name)) for name in found.rows)
    paired = tuple((one or _gap(other), other or _gap(one)) for one, other in rows)
    return Grid(word_names(found.left.names), word_names(found.right.names), paired)


def _gap(other: Field | None) -> Field:
    return Field(other.label if other else "", NOT_STATED)


def _fields(side: Side) -> dict[str, Field]:
    """What a side states, by the names of rows; the title of a deal has its parties."""
    fields: dict[str, Field] = {}
    if side.person:
        fields["person"] = Field(labels.OFFICE, person_office(side.person.fact), (side.person.citation,))
    if side.project:
        head = Field("Project", project_title(side.project.fact), (side.project.citation,))
        fields |= {"project": head, **named_project_fields(side.project)}
    if side.besides:
        fields["besides"] = _besides(side.besides)
    if side.deal:
        fields |= {"deal": Field("Deal", deal_title(side.deal.fact), (side.deal.citation,))}
        fields |= named_deal_fields(side.deal)
    if side.valued:
        fields["valuation_usd"] = named_deal_fields(side.valued)["valuation_usd"]
    return fields


def _besides(projects: Sequence[Cited[Project]]) -> Field:
    """What else is built at a place, each with its size."""
    named = (", ".join(filter(None, (one.fact.name, project_capacity(one.fact)))) for one in projects)
    cited = (number for one in projects for number in (one.citation, one.evidence.get("capacity_mw")) if number)
    return Field(labels.ALSO_THERE, "; ".join(named), tuple(dict.fromkeys(cited)))
