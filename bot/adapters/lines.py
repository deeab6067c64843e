"""A Message as lines, which stay whole on a page: neutral still, so that Slack and Discord show the same words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import compress
from typing import Literal
from urllib.parse import quote

from bot.adapters.splitting import Cell, Run, Size, cell_text, split_cell, split_text
from bot.chat import (
    Choice,
    Choices,
    Excerpt,
    Field,
    Grid,
    Part,
    Point,
    Quotes,
    Source,
    Sources,
    Table,
    Words,
    button_command,
    in_quotation_marks,
    printable,
)

BUTTONS_IN_ROW = 5
"""Discord's limit for an ActionRow; as many as a Slack window shows beside each other."""
OPTIONS_IN_MENU = 25
"""Discord's limit for a select; Slack takes 100, but counts their words with the message's."""
_LINES_IN_OPTION = 2
"""A label and a description, on both platforms."""
_LONGEST_LINE = 1_500
"""Drawn characters: twice the longest quotation, and any page has room for it under its title and heading."""
_LONGEST_PROSE = 500
"""Drawn characters: prose flows on over pages, and small pieces fill them."""
_URL_SAFE = "%/:?#[]@!$&'*+,;=~"
"""What stays in an address as it is; line ends, spaces and < > ( ) | " ` \\ never do."""
_WEB = re.compile(r"https?://[^/?#]", re.IGNORECASE)

Kind = Literal["words", "excerpt", "fact", "pair", "point", "source", "buttons", "menu"]


@dataclass(frozen=True, slots=True)
class Scale:
    """How a platform counts plain text (`length`) and escaped text (`drawn`), and the longest that it takes.

    `label` is a button's, `option` that of each line of a menu's option, `value` that of the command it carries.
    """

    length: Size
    drawn: Size
    heading: int
    label: int
    option: int
    value: int
    url: int


@dataclass(frozen=True, slots=True)
class Line:
    """What stays together on a page; lines of one group stand under one heading.

    A fact has the cells label and value, a pair label, left and right, buttons and menus none, all others one.
    `joint` is the white space between this line and the one before it, which counts in prose.
    """

    kind: Kind
    group: int
    heading: str = ""
    cells: tuple[Cell, ...] = ()
    joint: str = "\n"
    choices: tuple[Choice, ...] = ()


def plain_text(line: Line) -> str:
    """The words of the line as they are read aloud; a menu's stand elsewhere in the message."""
    if line.kind == "buttons":
        return " · ".join(choice.title for choice in line.choices)
    texts = [cell_text(cell) for cell in line.cells if cell]
    return (": " if line.kind == "fact" else "\n").join(texts)


@lru_cache(maxsize=1_000)  # to measure, to place and to draw a text asks for it each time
def one_line(text: str) -> str:
    """Printable, and every white space a single space."""
    return " ".join(printable(text).split())


def part_lines(part: Part, group: int, scale: Scale) -> Iterator[Line]:
    """The lines of one part; none where it has nothing below its heading."""
    match part:
        case Words(text):
            yield from _prose("words", group, (Run(printable(text)),), scale)
        case Excerpt(before, quoted, after):
            runs = Run(printable(before)), Run(f"“{one_line(quoted)}”", strong=True), Run(printable(after))
            yield from _prose("excerpt", group, runs, scale)
        case Table(fields):
            for field in fields:
                yield from _rows("fact", group, (_cell(field.label), _cell(_value(field))), scale)
        case Grid(left, right, rows):
            for one, other in rows:
                cells = _cell(one.label), _cell(f"{left}: {_value(one)}"), _cell(f"{right}: {_value(other)}")
                yield from _rows("pair", group, cells, scale)
        case Quotes(heading, points):
            lines = [line for point in points for line in _rows("point", group, (_point(point),), scale)]
            yield from _under(heading, lines, scale)
        case Sources(heading, sources):
            lines = [line for source in sources for line in _rows("source", group, (_source(source, scale),), scale)]
            yield from _under(heading, lines, scale)
        case Choices(heading, choices):
            long = [choice for choice in choices if not fits_label(choice, scale)]
            titles = [line for choice in long for line in _prose("words", group, _cell(_title(choice)), scale)]
            yield from _under(heading, [*titles, *button_lines(choices, group, scale)], scale)


def title_lines(title: str, group: int, scale: Scale) -> Iterator[Line]:
    """A title or heading that is too long to be one."""
    return _prose("words", group, (Run(one_line(title), strong=True),), scale)


def is_heading(text: str, scale: Scale) -> bool:
    """Whether it is short enough to be repeated on every page."""
    return scale.drawn(one_line(text)) <= scale.heading


def button_lines(choices: Sequence[Choice], group: int, scale: Scale) -> Iterator[Line]:
    """Rows of buttons; a label that is too long is cut at a word."""
    cut = tuple(_carried(choice, _cut(_title(choice), scale.label, scale)) for choice in choices)
    for start in range(0, len(cut), BUTTONS_IN_ROW):
        yield Line("buttons", group, choices=cut[start : start + BUTTONS_IN_ROW])


def menu_lines(menu: Choices, group: int, scale: Scale) -> Iterator[Line]:
    """Menus of all choices, each saying the heading; buttons for those that no option can hold."""
    heading = one_line(menu.heading)
    fits = [fits_option(choice, scale) for choice in menu.choices]
    options = tuple(_carried(choice, _title(choice)) for choice in compress(menu.choices, fits))
    others = tuple(choice for choice, is_fit in zip(menu.choices, fits, strict=True) if not is_fit)
    if options and scale.length(heading) > scale.option:
        yield from title_lines(heading, group, scale)
    says = (_cell(_cut(heading, scale.option, scale)),)
    for start in range(0, len(options), OPTIONS_IN_MENU):
        yield Line("menu", group, cells=says, choices=options[start : start + OPTIONS_IN_MENU])
    yield from part_lines(Choices("" if options else heading, others), group + 1, scale)


def option_texts(title: str, scale: Scale) -> list[str]:
    """The label of a menu's option and, where the title is longer, its description."""
    return split_text(title, scale.option, scale.length)[:_LINES_IN_OPTION]


def fits_label(choice: Choice, scale: Scale) -> bool:
    """Whether a button shows the whole title."""
    return scale.length(_title(choice)) <= scale.label


def fits_menu(menu: Choices, scale: Scale) -> bool:
    """Whether it is a single menu that shows its heading and every title whole."""
    fits = scale.length(one_line(menu.heading)) <= scale.option and len(menu.choices) <= OPTIONS_IN_MENU
    return fits and all(fits_option(choice, scale) for choice in menu.choices)


def fits_option(choice: Choice, scale: Scale) -> bool:
    """Whether an option of a menu shows the whole title and carries the command."""
    fits = len(_carried_command(choice)) <= scale.value
    return fits and len(split_text(_title(choice), scale.option, scale.length)) <= _LINES_IN_OPTION


def _under(heading: str, lines: Sequence[Line], scale: Scale) -> Iterator[Line]:
    """The lines under their heading; one that is too long to be repeated stands once, above them."""
    if lines and not is_heading(heading, scale):
        yield from title_lines(heading, lines[0].group, scale)
        heading = ""
    yield from (replace(line, heading=one_line(heading)) for line in lines) if heading else lines


def _prose(kind: Kind, group: int, cell: Cell, scale: Scale) -> Iterator[Line]:
    for gap, piece in split_cell(cell, _LONGEST_PROSE, scale.drawn):
        yield Line(kind, group, cells=(piece,), joint=gap)


def _rows(kind: Kind, group: int, cells: tuple[Cell, ...], scale: Scale) -> Iterator[Line]:
    """The cells beside each other; where one is too long they go on in another row, under the same label."""
    longest = _LONGEST_LINE // len(cells)
    first, *others = [[piece for _, piece in split_cell(cell, longest, scale.drawn)] for cell in cells]
    for row in range(max(map(len, (first, *others)))):
        label = first[min(row, len(first) - 1)] if first else ()
        yield Line(kind, group, cells=(label, *(column[row] if row < len(column) else () for column in others)))


def _cell(text: str) -> Cell:
    return (Run(one_line(text)),)


def _value(field: Field) -> str:
    return f"{field.value}{''.join(f' [{number}]' for number in field.citations)}"


def _point(point: Point) -> Cell:
    said = f"{in_quotation_marks(one_line(point.text))} [{point.citation}]"
    return (Run(one_line(point.date), strong=True), Run(f" {said}")) if point.date else (Run(said),)


def _source(source: Source, scale: Scale) -> Cell:
    url = _safe_url(source.url, scale)
    rest = "".join(f" · {one_line(text)}" for text in (source.origin, source.places) if one_line(text))
    return Run(one_line(source.title) or url or "", url=url), Run(rest)


def _safe_url(url: str | None, scale: Scale) -> str | None:
    """The address with every character escaped that could end it; None where it is no link to the web."""
    safe = quote(printable(url or "").strip(), safe=_URL_SAFE, errors="replace")
    is_web = _WEB.match(safe) is not None
    return safe if is_web and scale.length(safe) <= scale.url else None


def _title(choice: Choice) -> str:
    return one_line(choice.title) or one_line(choice.command)


def _carried(choice: Choice, title: str) -> Choice:
    """The choice as a button has it."""
    return Choice(title=title, command=_carried_command(choice))


def _carried_command(choice: Choice) -> str:
    """The command on one line, since dispatch reads no others."""
    return one_line(button_command(choice.command))


def _cut(text: str, longest: int, scale: Scale) -> str:
    return (split_text(text, longest, scale.length) or [""])[0]
