"""What an answer names one by one, so that “the second one” can be said of it (pure)."""

from typing import Any

from bot.chat import Answer, Choice, Message, show_command
from bot.wording.shortening import cut

_FLAT = frozenset({"ask", "timeline"})
"""Commands whose points are one list."""
_LONGEST_TITLE = 60


def find_offered(message: Message) -> tuple[Choice, ...]:
    """The things in their order, each with the command that tells more of it; none where it is no list."""
    answer, command = message.answer, message.again.lstrip("/").partition(" ")[0]
    if answer.choices:
        return answer.choices
    if answer.subject:
        return _rows(answer, answer.subject)
    if not answer.sections:
        return tuple(Choice(title=line, command=line) for line in answer.suggestions)
    if command == "compare":
        return tuple(Choice(title=one.heading, command=f"/brief {one.heading}") for one in answer.sections)
    return _points(answer) if command in _FLAT else ()


def _points(answer: Answer) -> tuple[Choice, ...]:
    """Each quotation, in its article."""
    cited = {one.number: one for one in answer.citations}
    points = [point for section in answer.sections for point in section.points]
    return tuple(
        Choice(title=cut(point.text, _LONGEST_TITLE), command=show_command(cited[point.citation])) for point in points
    )


def _rows(answer: Answer, subject: str) -> tuple[Choice, ...]:
    """Each of many build-outs, or else deals; a deal whose other party is not stated by its words in the article."""
    facts: list[dict[str, Any]] = [dict(fact) for fact in answer.facts]
    projects = [fact for fact in facts if fact["type"] == "project"]
    if projects:
        return tuple(Choice(title=one["name"], command=f"/infra {one['name']}") for one in projects)
    cited = {one.number: one for one in answer.citations}
    rows = []
    for deal in (fact for fact in facts if fact["type"] == "deal"):
        others = [party for party in deal["parties"] if party.casefold() != subject.casefold()]
        sides = [subject, *others[:1]] if len(others) < len(deal["parties"]) else others[:2]
        quote = cited.get(deal["citation"])
        whole = f"/deal {' '.join(sides)}" if others or quote is None else show_command(quote)
        rows.append(Choice(title=", ".join(others) or cut(deal["quote"], _LONGEST_TITLE), command=whole))
    return tuple(rows)
