"""A briefing as other programs read it: the values of the machine-readable contract."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from pydantic import JsonValue
from pydantic_core import to_jsonable_python

from bot.briefings.briefing import Briefing, Cited, CitedAmount, Topic
from bot.briefings.briefing import Citation as BriefCitation
from bot.briefings.briefing import Conflict as BriefConflict
from bot.briefings.briefing import Section as BriefSection
from bot.chat import Answer, Citation, Conflict, ConflictValue, Point, Section
from bot.extraction.facts import Deal, Facts, Person, Project
from bot.library.article import Heading
from bot.library.records import Record
from bot.tenants.memory import Report

_UNITS = frozenset(("USD", "EUR", "GBP", "INR", "MW", "GPU"))
"""Of the contract's sums. One in another currency is told in the article's words alone."""


def answer_facts(found: Briefing) -> tuple[dict[str, JsonValue], ...]:
    """Each fact with its type, its article and the number of its citation."""
    return (
        *map(deal_json, found.deals),
        *map(project_json, found.projects),
        *map(person_json, found.people),
        *(_fact("initiative", cited) for cited in found.initiatives),
        *(_amount(cited) for cited in found.amounts if cited.amount.unit in _UNITS),
    )


def deal_json(cited: Cited[Deal]) -> dict[str, JsonValue]:
    """A deal as an answer has it."""
    return _fact("deal", cited)


def project_json(cited: Cited[Project]) -> dict[str, JsonValue]:
    """A project as an answer has it."""
    return _fact("project", cited)


def person_json(cited: Cited[Person]) -> dict[str, JsonValue]:
    """A person as an answer has them."""
    return _fact("person", cited)


def _fact(kind: str, cited: Cited[Record]) -> dict[str, JsonValue]:
    head: dict[str, Any] = {"type": kind, "article": cited.article.key, "citation": cited.citation}
    fields = _fields(to_jsonable_python(cited.fact))
    for name, article in cited.lent.items():
        fields["evidence"][name]["article"] = article.key
    return head | fields | _sources(cited)


def _sources(cited: Cited[Record]) -> dict[str, Any]:
    """Where a fact is told, the newest first, and by how many on their own; nothing where one article tells it."""
    if not cited.sources:
        return {}
    told = (
        {"article": one.article.key, "quote": one.fact.quote, "start": one.fact.start, "end": one.fact.end}
        for one in cited.sources
    )
    return {"sources": list(told), "origins": cited.origins}


def _fields(fact: dict[str, Any]) -> dict[str, Any]:
    """`from` is a word of the language, so the field is called `from_` inside."""
    named = {name.removesuffix("_"): value for name, value in fact.items()}
    return named if named.get("currency") in {None, *_UNITS} else named | {"currency": None, "value": None}


def _amount(cited: CitedAmount) -> dict[str, JsonValue]:
    head = {"type": "amount", "article": cited.article.key, "citation": cited.citation}
    return _json(head | asdict(cited.amount) | {"evidence": {"what": asdict(cited.words)}})


def word_names(names: Sequence[str]) -> str:
    """The names that are meant together: “Fernleaf + Mossgate”."""
    return " + ".join(names)


def answer_sections(sections: Sequence[BriefSection], headings: Mapping[Topic, str]) -> tuple[Section, ...]:
    """The sections under their headings; one about a name is headed by it."""
    return tuple(
        Section(
            heading=word_names(section.about) or headings[section.topic],
            points=tuple(Point(text=point.text, citation=point.citation, date=point.date) for point in section.points),
        )
        for section in sections
    )


def answer_conflicts(conflicts: Sequence[BriefConflict]) -> tuple[Conflict, ...]:
    """The conflicts with the words of each side."""
    return tuple(
        Conflict(
            field=conflict.field,
            subject=conflict.subject,
            values=tuple(
                ConflictValue(value=value.value, text=value.text, citation=value.citation) for value in conflict.values
            ),
        )
        for conflict in conflicts
    )


def contract_citations(citations: Sequence[BriefCitation]) -> tuple[Citation, ...]:
    """The citations with what is known of their articles."""
    return tuple(
        Citation(
            number=citation.number,
            article=citation.article.key,
            title=citation.article.title,
            publisher=citation.article.publisher,
            published=citation.article.published,
            url=citation.article.url,
            paragraph=citation.paragraph,
            quote=citation.quote,
            start=citation.start,
            end=citation.end,
        )
        for citation in citations
    )


def contract_heading(heading: Heading) -> dict[str, JsonValue]:
    """An article as `briefbot articles` lists it."""
    return {
        "key": heading.key,
        "title": heading.title,
        "publisher": heading.publisher,
        "published": heading.published,
        "url": heading.url,
    }


def contract_facts(heading: Heading, facts: Facts) -> dict[str, JsonValue]:
    """All facts of one article as `briefbot facts` prints them; sentences and names are left to the library."""
    kinds = {name: value for name, value in asdict(facts).items() if name not in {"sentences", "mentions", "authors"}}
    named = {name: [_fields(fact) for fact in kinds[name]] for name in ("deals", "people")}
    amounts = [amount for amount in kinds["amounts"] if amount["unit"] in _UNITS]
    return _json({"article": heading.key} | kinds | named | {"amounts": amounts})


def _json(value: dict[str, object]) -> dict[str, JsonValue]:
    """The value with its tuples as lists."""
    made: dict[str, JsonValue] = to_jsonable_python(value)
    return made


def contract_report(report: Report) -> dict[str, JsonValue]:
    """A doubted answer: who was asked, with what, when it was reported, and the answer as it stood."""
    return {
        "tenant": report.tenant,
        "command": report.command,
        "reported_at": report.reported_at.isoformat(),
        "answer": to_jsonable_python(Answer.model_validate_json(report.answer)),
    }
