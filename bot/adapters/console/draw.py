"""A Message in a terminal: colored where there is color, plain where it is piped, never wider than the window."""

import unicodedata
from collections.abc import Iterator

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from bot.chat import Choices, Excerpt, Field, Grid, Message, Part, Quotes, Sources, Table, Words

_INDENT = "  "
_GAP = " " * 5


def print_message(message: Message, console: Console) -> None:
    """Print the title and every part, in order."""
    console.print(Text("\n").join(_render(message, console)))


def _render(message: Message, console: Console) -> Iterator[Text]:
    yield Text(printable(message.title), style="bold")
    for part in message.parts:
        yield from _render_part(part, console)


def _render_part(part: Part, console: Console) -> Iterator[Text]:
    match part:
        case Words(text):
            yield Text(printable(text))
        case Table(fields):
            yield _render_fields(fields, console.width)
        case Grid():
            yield from _render_grid(part)
        case Excerpt(before, quote, after):
            yield Text.assemble(printable(before), (f"“{_one_line(quote)}”", "bold"), printable(after))
        case Quotes(heading, points):
            yield Text(printable(heading), style="bold cyan")
            for point in points:
                day = f"{point.date}  " if point.date else ""
                words = f"{day}“{_one_line(point.text)}” "
                yield _indent(Text.assemble(words, (f"[{point.citation}]", "dim")), console)
        case Sources(heading, sources):
            yield Text(printable(heading), style="bold cyan")
            for source in sources:
                places = (source.title, source.origin, source.url, source.places)
                yield _indent(Text(" · ".join(_one_line(place) for place in places if place)), console)
        case Choices(heading, choices):
            commands = "   ".join(_one_line(choice.command) for choice in choices)
            yield Text.assemble((f"{printable(heading)}  " if heading else "", "bold cyan"), commands)


def _render_fields(fields: tuple[Field, ...], width: int) -> Text:
    """All beside each other where they fit in one line, else one below the other with their values aligned."""
    beside = Text(_GAP).join(_render_field(field, 0) for field in fields)
    if beside.cell_len <= width:
        return beside
    widest = max(cell_len(_one_line(field.label)) for field in fields)
    return Text("\n").join(_render_field(field, widest) for field in fields)


def _render_grid(grid: Grid) -> Iterator[Text]:
    """For each label both values, one below the other: two columns of news are too narrow to read."""
    names = [_one_line(name) for name in (grid.left, grid.right)]
    widest = max(map(cell_len, names))
    for pair in grid.rows:
        yield Text(_one_line(pair[0].label), style="cyan")
        for name, field in zip(names, pair, strict=True):
            yield Text(_INDENT).append_text(_render_field(Field(name, field.value, field.citations), widest))


def _render_field(field: Field, label_width: int) -> Text:
    label = _one_line(field.label)
    gap = " " * (max(0, label_width - cell_len(label)) + 2)
    marks = "".join(f" [{number}]" for number in field.citations)
    return Text.assemble((label, "cyan"), gap, _one_line(field.value), (marks, "dim"))


def _indent(text: Text, console: Console) -> Text:
    """Wrapped to the window with every line set in, and no spaces at the line ends for a pipe to carry."""
    lines = text.wrap(console, max(1, console.width - len(_INDENT)))
    for line in lines:
        line.rstrip()
    return Text("\n").join(Text(_INDENT).append_text(line) for line in lines)


def _one_line(text: str) -> str:
    return " ".join(printable(text).split())


def printable(text: str) -> str:
    """The text without control and direction characters, which could move the cursor or hide what stands there."""
    return "".join(map(_printable, text))


def _printable(character: str) -> str:
    if character.isspace():
        return "\n" if character == "\n" else " "
    return "" if unicodedata.category(character) in {"Cc", "Cf", "Cs"} else character
