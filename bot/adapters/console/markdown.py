"""A Message as Markdown (CommonMark), for notes and documents."""

import re
from collections.abc import Iterator

from bot.chat import (
    Choices,
    Excerpt,
    Field,
    Grid,
    Message,
    Part,
    Point,
    Quotes,
    Source,
    Sources,
    Table,
    Words,
    in_quotation_marks,
    printable,
)

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&])")
_LINE_OPENING = re.compile(r"^([-+=]|\d+[.)])")


def render_markdown(message: Message) -> str:
    """The whole message, ending in a line end."""
    blocks = [f"## {_escape(message.title)}", *(block for part in message.parts for block in _render_part(part))]
    return "\n\n".join(blocks) + "\n"


def _render_part(part: Part) -> Iterator[str]:
    match part:
        case Words(text):
            yield "\\\n".join(_escape(line) for line in text.splitlines() if line)
        case Table(fields):
            yield "\n".join(_render_field(field) for field in fields)
        case Grid(left, right, rows):
            head = f"| | {_escape(left)} | {_escape(right)} |\n|---|---|---|"
            yield "\n".join((head, *(_render_row(*pair) for pair in rows)))
        case Quotes(heading, points):
            yield f"### {_escape(heading)}"
            yield "\n".join(_render_point(point) for point in points)
        case Excerpt(before, quote, after):
            yield " ".join(part for part in (_escape(before), f"**“{_escape(quote)}”**", _escape(after)) if part)
        case Sources(heading, sources):
            yield f"### {_escape(heading)}"
            yield "\n".join(f"- {_render_source(source)}" for source in sources)
        case Choices(heading, choices):
            commands = " · ".join(f"`{choice.command.replace('`', '')}`" for choice in choices)
            yield f"{_escape(heading)}: {commands}" if heading else commands


def _render_field(field: Field) -> str:
    return f"- **{_escape(field.label)}:** {_escape(field.value)}{_marks(field)}"


def _render_row(left: Field, right: Field) -> str:
    cells = (f"{_escape(field.value)}{_marks(field)}" for field in (left, right))
    return f"| {_escape(left.label)} | {' | '.join(cells)} |"


def _render_point(point: Point) -> str:
    day = f"{_escape(point.date)} " if point.date else ""
    return f"- {day}{_escape(in_quotation_marks(point.text))} \\[{point.citation}\\]"


def _marks(field: Field) -> str:
    return "".join(f" \\[{number}\\]" for number in field.citations)


def _render_source(source: Source) -> str:
    title = f"[{_escape(source.title)}](<{_escape_url(source.url)}>)" if source.url else _escape(source.title)
    return " · ".join(part for part in (title, _escape(source.origin), _escape(source.places)) if part)


def _escape(text: str) -> str:
    """One line in which nothing is read as markup."""
    line = " ".join(printable(text).split())
    return _LINE_OPENING.sub(_escape_last, _SPECIAL.sub(r"\\\1", line))


def _escape_last(opening: re.Match[str]) -> str:
    """A line that opens like a list or an underline; the escape stands before its last character: `1\\.`."""
    return f"{opening[0][:-1]}\\{opening[0][-1]}"


def _escape_url(url: str) -> str:
    return "".join(printable(url).split()).replace("<", "%3C").replace(">", "%3E").replace("\\", "%5C")
