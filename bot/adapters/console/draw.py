"""A Message in a terminal: colored where there is color, plain where it is piped, never wider than the window."""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from bot.chat import (
    Choices,
    Excerpt,
    Field,
    Grid,
    Message,
    Part,
    Quotes,
    Sources,
    Table,
    Words,
    in_quotation_marks,
    printable,
)

_INDENT = "  "
_GAP = " " * 5
_WIDEST_LABEL = 3
"""A label of more than one in so many columns stands above its value."""
_NARROWEST = 10
"""Columns for a value in a window that is too narrow for it."""


def print_message(message: Message, console: Console, read: str | None = None) -> None:
    """Print the title and every part, in order; below the line that was read and not typed here, if one was."""
    if read is not None:
        print_line(read, console)
    console.print(Text("\n").join(_render(message, console)))


def print_line(line: str, console: Console) -> None:
    """Print a line that was read and not typed here, so that the answer below it can be told apart."""
    console.print(Text(f"> {printable(line)}"))


def _render(message: Message, console: Console) -> Iterator[Text]:
    yield Text(printable(message.title), style="bold")
    for part in message.parts:
        yield from _render_part(part, console)


def _render_part(part: Part, console: Console) -> Iterator[Text]:
    match part:
        case Words(text):
            yield Text(printable(text))
        case Table(fields):
            yield _render_fields(fields, console)
        case Grid():
            yield from _render_grid(part, console)
        case Excerpt(before, quote, after):
            yield Text.assemble(printable(before), (f"“{_one_line(quote)}”", "bold"), printable(after))
        case Quotes(heading, points):
            yield Text(printable(heading), style="bold cyan")
            for point in points:
                day = f"{point.date}  " if point.date else ""
                words = f"{day}{in_quotation_marks(_one_line(point.text))} "
                yield _indent(Text.assemble(words, (f"[{point.citation}]", "dim")), console)
        case Sources(heading, sources):
            yield Text(printable(heading), style="bold cyan")
            for source in sources:
                places = (source.title, source.origin, source.url, source.places)
                yield _indent(Text(" · ".join(_one_line(place) for place in places if place)), console)
        case Choices(heading, choices):
            commands = "   ".join(_one_line(choice.command) for choice in choices)
            yield Text.assemble((f"{printable(heading)}  " if heading else "", "bold cyan"), commands)


def _render_fields(fields: tuple[Field, ...], console: Console) -> Text:
    """All beside each other where they fit in one line, else one below the other with their values aligned."""
    beside = Text(_GAP).join(Text.assemble(*_label(field.label, 0), _value(field)) for field in fields)
    if beside.cell_len <= console.width:
        return beside
    widest = max(cell_len(printable(field.label)) for field in fields)
    if widest > console.width // _WIDEST_LABEL:
        return Text("\n").join(line for field in fields for line in _below(field, console))
    return Text("\n").join(_align([(field.label, field) for field in fields], console))


def _below(field: Field, console: Console) -> Iterator[Text]:
    """A value below its label, which would leave it too little room beside itself."""
    yield Text(_one_line(field.label), style="cyan")
    yield _indent(_value(field), console)


def _render_grid(grid: Grid, console: Console) -> Iterator[Text]:
    """For each label both values, one below the other: two columns of news are too narrow to read."""
    for left, right in grid.rows:
        yield Text(_one_line(left.label), style="cyan")
        yield from _align([(_INDENT + grid.left, left), (_INDENT + grid.right, right)], console)


def _align(fields: Sequence[tuple[str, Field]], console: Console) -> Iterator[Text]:
    """Each field on its own line under its label; a long value goes on below itself."""
    widest = max(cell_len(printable(label)) for label, _ in fields)
    room = max(_NARROWEST, console.width - widest - len(_INDENT))
    for label, field in fields:
        lines = _value(field).wrap(console, room)
        for number, line in enumerate(lines):
            line.rstrip()
            yield Text.assemble(*_label(label if number == 0 else "", widest), line)


def _label(label: str, width: int) -> tuple[tuple[str, str], str]:
    shown = printable(label).replace("\n", " ")
    return (shown, "cyan"), " " * (max(0, width - cell_len(shown)) + len(_INDENT))


def _value(field: Field) -> Text:
    marks = "".join(f" [{number}]" for number in field.citations)
    return Text.assemble(_one_line(field.value), (marks, "dim"))


def _indent(text: Text, console: Console) -> Text:
    """Wrapped to the window with every line set in, and no spaces at the line ends for a pipe to carry."""
    lines = text.wrap(console, max(1, console.width - len(_INDENT)))
    for line in lines:
        line.rstrip()
    return Text("\n").join(Text(_INDENT).append_text(line) for line in lines)


def _one_line(text: str) -> str:
    return " ".join(printable(text).split())
