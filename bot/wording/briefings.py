"""A briefing in words: labels and connectives are the bot's, everything else is quoted."""

import re

from bot.briefings.briefing import Ambiguous, Briefing, Found, Kind, NoAnswer, Suggestion, Topic
from bot.chat import Answer, Choice, Choices, Field, Invocation, Message, Part, Quotes, Table, Words
from bot.wording import labels
from bot.wording.contract import answer_conflicts, answer_facts, answer_sections, contract_citations
from bot.wording.facts import amount_field, deal_fields, deal_title, person_title, project_fields, project_title
from bot.wording.overview import many_fields, many_title
from bot.wording.sources import word_origin, word_sources

HEADINGS: dict[Topic, str] = {
    "deal": "The deal",
    "mention": "Mentioned in passing",
    "earlier": "Earlier",
    "others": "Also",
    "purpose": "What for",
    "terms": "Terms",
    "comparison": "Compared with",
    "said": "In their words",
    "doubts": "Doubts and limits",
    "outlook": "What may come",
    "more": "More on it",
    "answer": "What the articles say",
    "project": "What is built",
    "agreement": "Who agreed what",
    "capacity": "How large",
    "cost": "For how much",
    "partners": "Who does what",
    "timing": "How far",
    "program": "Programs",
    "talent": "Skills and work",
    "role": "Who they are",
    "about": "What is said of them",
    "deals": "Deals",
    "projects": "Build-outs",
    "people": "People",
    "dated": "By day",
    "undated": "Undated, in the article's order",
}
_NOTHING: dict[Kind, str] = {
    "deal": "No article tells of a deal that fits “{subject}”.",
    "infra": "No article tells of a build-out that fits “{subject}”.",
    "talent": "No article speaks of talent around “{subject}”.",
    "profile": "No article tells enough of “{subject}”.",
    "ask": "No article in the library answers that.",
    "timeline": "No article tells of steps of “{subject}”.",
}
_NAMED: frozenset[Kind] = frozenset({"deal", "infra", "profile", "timeline"})
"""Kinds that are asked for by a name."""
_SURVEYED = {
    "value": "In order of the sums that articles state. Deals without a stated sum are left out.",
    "capacity": "In order of the capacities that articles state. Build-outs without one are left out.",
    "cost": "In order of the costs in dollars that articles state. Build-outs without one are left out.",
    "status": "The newest first, by what articles state. What no article says of a deal or build-out is not counted.",
}
_NEWEST = "Read out of the newest {newest} articles."
DIFFER = "Sources differ: "
"""How the label of a value begins that is one of several."""
_CONFLICTING = {"capacity_mw": labels.CAPACITY, "cost_usd": labels.COST, "gpus": labels.GPUS, "value_usd": labels.VALUE}


def word_briefing(invocation: Invocation, found: Found) -> Message:
    """The message for an answer, for none, or for a choice between meanings."""
    if isinstance(found, NoAnswer):
        return word_no_answer(invocation, found)
    if isinstance(found, Ambiguous):
        return word_ambiguous(invocation, found)
    title = _title(found)
    suggestions = tuple(_command(suggestion) for suggestion in found.suggestions)
    answer = Answer(
        command=invocation.text,
        outcome="answer",
        title=title,
        understood=_word_understood(found),
        facts=answer_facts(found),
        sections=answer_sections(found.sections, HEADINGS),
        conflicts=answer_conflicts(found.conflicts),
        citations=contract_citations(found.citations),
        suggestions=suggestions,
        subject=found.subject if found.many or found.kind == "profile" else None,
    )
    quotes = (Quotes(section.heading, section.points) for section in answer.sections)
    body: tuple[Part, ...] = (*_table(found), *_conflicts(found), *quotes)
    sources = word_sources(found.citations, body)
    notes = (*note_understood(answer), *_note_survey(found))
    return Message(title, (*notes, *body, sources, *lead_on("Next", suggestions)), answer)


def _note_survey(briefing: Briefing) -> tuple[Part, ...]:
    """How the answers to a question across the library are ordered, and what it leaves out."""
    surveyed = briefing.surveyed
    if surveyed is None:
        return ()
    newest = _NEWEST.format(newest=surveyed.newest) if surveyed.newest else ""
    return (Words(f"{_SURVEYED[surveyed.by]} {newest}".rstrip()),)


def _word_understood(briefing: Briefing) -> str | None:
    """How a typing error was read; where words play no part, what is left without them."""
    if not briefing.ignored:
        return briefing.understood
    left_out = ", ".join(f"“{words}”" for words in briefing.ignored)
    return f"{briefing.understood or briefing.subject}, without {left_out}"


def note_understood(answer: Answer) -> tuple[Part, ...]:
    """A line that tells how the words were read."""
    return (Words(f"Read as: {answer.understood}"),) if answer.understood else ()


def _title(briefing: Briefing) -> str:
    match briefing.kind:
        case "deal" | "infra" if briefing.many:
            return many_title(briefing, briefing.many)
        case "deal":
            return deal_title(briefing.deals[0].fact)
        case "infra" if briefing.projects:
            return project_title(briefing.projects[0].fact)
        case "infra" if briefing.deals:
            return deal_title(briefing.deals[0].fact)
        case "profile" if briefing.people and briefing.people[0].fact.name == briefing.subject:
            return person_title(briefing.people[0].fact)
        case _:
            return briefing.subject


def _table(briefing: Briefing) -> tuple[Part, ...]:
    """The fields of the fact that the briefing is about, a line for each of many, or every amount."""
    fields: tuple[Field, ...] = tuple(dict.fromkeys(map(amount_field, briefing.amounts)))
    if briefing.many:
        fields = many_fields(briefing, briefing.many)
    elif briefing.kind == "deal" or (briefing.kind == "infra" and briefing.deals and not briefing.projects):
        fields = deal_fields(briefing.deals[0])
    elif briefing.kind == "infra" and briefing.projects:
        fields = project_fields(briefing.projects[0])
    return (Table(fields),) if fields else ()


def _conflicts(briefing: Briefing) -> tuple[Part, ...]:
    """Every value that the sources give and which source gives it; none is chosen."""
    origins = {citation.number: word_origin(citation.article) for citation in briefing.citations}
    fields = tuple(
        Field(
            DIFFER + (f"{conflict.subject}, " if briefing.many else "") + _CONFLICTING[conflict.field],
            f"“{value.text}” · {origins[value.citation]}",
            (value.citation,),
        )
        for conflict in briefing.conflicts
        for value in conflict.values
    )
    return (Table(fields),) if fields else ()


def word_ambiguous(invocation: Invocation, found: Ambiguous) -> Message:
    """The things that may be meant, each as the same command with the name in full."""
    meant = re.compile(rf"(?<![^\W_]){re.escape(found.words)}(?![^\W_])")
    arguments = (meant.sub(name.replace("\\", r"\\"), invocation.argument, count=1) for name in found.names)
    lines = (f"/{invocation.command} {argument}" for argument in arguments)
    choices = tuple(Choice(title=name, command=line) for name, line in zip(found.names, lines, strict=True))
    title = f"“{found.words}” may mean several things."
    answer = Answer(command=invocation.text, outcome="clarify", title=title, choices=choices)
    return Message(title, (Choices("Which one?", choices),), answer)


def word_no_answer(invocation: Invocation, found: NoAnswer) -> Message:
    """Says that the library does not say, and what it does have that is nearest."""
    title = _NOTHING[found.kind].format(subject=found.subject)
    if found.author:
        title = f"{found.subject} wrote an article here; no article tells of them."
    elif not found.known and found.kind in _NAMED:
        title = f"The library knows no name “{found.subject}”."
    suggestions = tuple(_command(suggestion) for suggestion in found.suggestions) or ("/sources",)
    answer = Answer(command=invocation.text, outcome="no_answer", title=title, suggestions=suggestions)
    return Message(title, lead_on("The library can answer", suggestions), answer)


def _command(suggestion: Suggestion) -> str:
    return f"/{suggestion.command} {suggestion.words}".rstrip()


def lead_on(heading: str, commands: tuple[str, ...]) -> tuple[Part, ...]:
    choices = tuple(Choice(title=command, command=command) for command in commands)
    return (Choices(heading, choices),) if choices else ()
