"""Two subjects side by side, in words; gaps are shown as gaps."""

from itertools import zip_longest

from bot.briefings.briefing import Comparison, Side
from bot.chat import Answer, Field, Grid, Invocation, Message, Part, Quotes
from bot.wording.briefings import HEADINGS, word_understood
from bot.wording.contract import answer_sections, contract_citations, deal_json, project_json
from bot.wording.facts import NOT_STATED, deal_fields, deal_title, project_fields, project_title
from bot.wording.sources import word_sources


def word_comparison(invocation: Invocation, found: Comparison) -> Message:
    """A table of both, and what is said of each."""
    title = f"{found.left.name} and {found.right.name}, side by side"
    sides = (found.left, found.right)
    answer = Answer(
        command=invocation.text,
        outcome="answer",
        title=title,
        understood=found.understood,
        facts=(
            *(project_json(side.project) for side in sides if side.project),
            *(deal_json(side.deal) for side in sides if side.deal),
        ),
        sections=answer_sections(found.sections, HEADINGS),
        citations=contract_citations(found.citations),
    )
    quotes = (Quotes(section.heading, section.points) for section in answer.sections)
    body: tuple[Part, ...] = (_grid(found.left, found.right), *quotes, word_sources(found.citations))
    return Message(title, (*word_understood(found.understood), *body), answer)


def _grid(left: Side, right: Side) -> Grid:
    """Every label that either side has, and `not stated` where a side has nothing."""
    sides = (_fields(left), _fields(right))
    labels = dict.fromkeys(label for pair in zip_longest(*map(list, sides)) for label in pair if label)
    rows = tuple((_of(label, sides[0]), _of(label, sides[1])) for label in labels)
    return Grid(left.name, right.name, rows)


def _of(label: str, fields: dict[str, Field]) -> Field:
    return fields.get(label, Field(label, NOT_STATED))


def _fields(side: Side) -> dict[str, Field]:
    """A side's project and deal, by label."""
    fields: list[Field] = []
    if side.project:
        fields += [Field("Project", project_title(side.project.fact), (side.project.citation,))]
        fields += project_fields(side.project)
    if side.deal:
        fields += [Field("Deal", deal_title(side.deal.fact), (side.deal.citation,))]
        fields += [field for field in deal_fields(side.deal) if field.label != "Parties"]
    return {field.label: field for field in fields}
