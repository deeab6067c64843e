"""A Message as the bodies of Discord's POST /channels/{id}/messages, one a page: Components V2.

Their text is its own twin for screen readers. Links don't unfurl in them, and stand in < > besides.
Source: https://discord.com/developers/docs/components/reference.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from pydantic import JsonValue

from bot.adapters.discord.markdown import draw_cell, escape
from bot.adapters.lines import Line, Scale, option_texts, plain_text
from bot.adapters.paging import Cost, Page, make_pages, with_headings
from bot.adapters.splitting import Run, cell_text
from bot.chat import LONGEST_BUTTON, Choice, Message, Payload, Phrases, long_key

_IS_COMPONENTS_V2 = 1 << 15
_CONTAINER, _TEXT_DISPLAY, _SEPARATOR, _ACTION_ROW, _BUTTON, _STRING_SELECT = 17, 10, 14, 1, 2, 3
_SECONDARY = 2
_CONTROLS = ("buttons", "menu")

_TEXT = 3_920
"""UTF-16 code units over all TextDisplays: 4,000 less 2 %."""
_COMPONENTS = 40
"""Nested ones counted."""
_HEADING = 200
"""UTF-16 code units, our own limit: a longer title is not repeated on every page."""
_LABEL = 78
"""UTF-16 code units of a button: 80 less 2 %."""
_OPTION = 98
"""UTF-16 code units of each line of an option: 100 less 2 %."""
_URL = 1_200
"""Characters of a link, our own limit: it counts with the text."""


def render(message: Message, phrases: Phrases) -> tuple[Payload, ...]:
    """The pages of the message, at least one, as Components V2 that ping nobody."""
    around = len((_CONTAINER, _TEXT_DISPLAY, _SEPARATOR, _TEXT_DISPLAY))
    room = (_TEXT - 2 * (_HEADING + len("-# ")), _COMPONENTS - around)
    return tuple(map(_draw_page, make_pages(message, phrases, _SCALE, _cost, room)))


def _length(text: str) -> int:
    """UTF-16 code units, which is how Discord's clients count."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _drawn(text: str) -> int:
    return _length(escape(text))


_SCALE = Scale(
    length=_length, drawn=_drawn, heading=_HEADING, label=_LABEL, option=_OPTION, value=LONGEST_BUTTON, url=_URL
)


def _cost(line: Line, *, opens: bool) -> Cost:
    """UTF-16 code units of text, and components."""
    text = _length(_draw_heading(line.heading)) if opens else 0
    if line.kind == "buttons":
        return text, len((_ACTION_ROW, _TEXT_DISPLAY)) + len(line.choices)
    if line.kind == "menu":
        return text, len((_ACTION_ROW, _STRING_SELECT))
    return text + _length(f"> {_joint(line)}{_draw_line(line)}"), int(opens)


def _draw_page(page: Page) -> Payload:
    parts: list[JsonValue] = [_text(f"## {escape(page.title)}")] if page.title else []
    lines = with_headings(page.lines)
    for _, group in groupby(lines, lambda one: one[0].group):
        parts += _draw_group(list(group))
    if page.note or page.foot:
        parts += [{"type": _SEPARATOR}] if parts else []
    if page.note:
        parts.append(_text(f"-# {escape(page.note)}"))
    parts += map(_draw_controls, page.foot)
    return {
        "flags": _IS_COMPONENTS_V2,
        "components": [{"type": _CONTAINER, "components": parts}],
        "allowed_mentions": {"parse": []},
    }


def _draw_group(lines: Sequence[tuple[Line, str]]) -> Iterator[JsonValue]:
    """One text for all words of a group, and its controls below."""
    words = [line for line, _ in lines if line.kind not in _CONTROLS]
    text = _draw_heading(lines[0][1])
    for number, line in enumerate(words):
        text += (_joint(line) if number else "") + _draw_line(line)
    if words and words[0].kind == "excerpt":
        text = f"> {text}"
    if text:
        yield _text(text.removesuffix("\n"))
    yield from (_draw_controls(line) for line, _ in lines if line.kind in _CONTROLS)


def _draw_heading(heading: str) -> str:
    return f"### {escape(heading)}\n" if heading else ""


def _joint(line: Line) -> str:
    """The white space before a line: as it was in prose, else a line end."""
    if line.kind == "excerpt":
        return _quoted(line.joint)
    return line.joint if line.kind == "words" else "\n"


def _draw_line(line: Line) -> str:
    cells = [draw_cell(cell) for cell in line.cells if cell]
    match line.kind:
        case "fact" if all(line.cells):
            label = Run(f"{cell_text(line.cells[0])}:", strong=True)  # its colon could end an emoji
            return f"{draw_cell((label,))} {cells[1]}"
        case "pair" if line.cells[0]:
            return "\n- ".join((f"**{cells[0]}**", *cells[1:]))
        case "excerpt":
            return _quoted(cells[0])
        case "words" | "fact":
            return cells[0]
        case _:
            return "\n".join(f"- {cell}" for cell in cells)


def _quoted(text: str) -> str:
    return text.replace("\n", "\n> ")


def _draw_controls(line: Line) -> JsonValue:
    """A row of buttons, or a menu."""
    controls: list[JsonValue] = [_menu(line)] if line.kind == "menu" else list(map(_button, line.choices))
    return {"type": _ACTION_ROW, "components": controls}


def _button(choice: Choice) -> JsonValue:
    return {"type": _BUTTON, "style": _SECONDARY, "label": choice.title, "custom_id": choice.command}


def _menu(line: Line) -> JsonValue:
    """A menu; its name tells it from the others of the page, and the option that is picked is the command."""
    options: list[JsonValue] = list(map(_option, line.choices))
    name = f"/menu {long_key(line.choices[0].command)}"
    menu: dict[str, JsonValue] = {"type": _STRING_SELECT, "custom_id": name, "options": options}
    heading = plain_text(line)
    return {**menu, "placeholder": heading} if heading else menu


def _option(choice: Choice) -> JsonValue:
    label, *rest = option_texts(choice.title, _SCALE)
    option: dict[str, JsonValue] = {"label": label, "value": choice.command}
    return {**option, "description": rest[0]} if rest else option


def _text(content: str) -> JsonValue:
    return {"type": _TEXT_DISPLAY, "content": content}
