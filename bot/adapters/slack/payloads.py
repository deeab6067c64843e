"""A Message as the bodies of Slack's chat.postMessage, one a page: Block Kit, and the same in plain words.

Words stand in `plain_text` and `rich_text`, which Slack shows as they are: nothing in them formats, links or pings.
Source of both: https://docs.slack.dev/messaging/formatting-message-text and https://docs.slack.dev/reference/block-kit.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from pydantic import JsonValue

from bot.adapters.lines import Line, Scale, option_texts, plain_text
from bot.adapters.paging import Cost, Page, make_pages, with_headings
from bot.adapters.splitting import Cell, Run, cell_text
from bot.chat import Choice, Message, Payload, Phrases

_TEXT = 3_800
"""Characters of `text`: Slack advises 4,000 (https://docs.slack.dev/reference/methods/chat.postMessage)."""
_BLOCKS = 50
"""https://docs.slack.dev/reference/block-kit/blocks"""
_BLOCK_WORDS = 11_760
"""Characters over all blocks: refused at about 13,200 (slackapi/bolt-js issue 2509), so 12,000 less 2 %."""
_HEADER = 147
"""Characters: 150 less 2 %, https://docs.slack.dev/reference/block-kit/blocks/header-block."""
_FACTS_IN_SECTION = 5
"""Two fields each, of 10 in a section: https://docs.slack.dev/reference/block-kit/blocks/section-block."""
_LABEL = 73
"""Characters of a button, and of each line of an option: 75 less 2 %, .../block-elements/button-element."""
_VALUE = 75
"""Characters that an option carries: Slack's published types say 75, its pages 150."""
_URL = 2_940
"""Characters of a link: 3,000 less 2 %, the limit for a button's."""

_PROSE = {"words": "rich_text_section", "excerpt": "rich_text_quote"}
_WORD = r"[^\W_]+(?:\.[^\W_])*\.?"
_SIMPLE = re.compile(rf"/?{_WORD}(?:(?:, |: | & |[ '’&-]){_WORD})*(?: <[^\W_ ]+(?: [^\W_]+)*>| \[[^\W_]+\])?")
"""A label, a name, or a command with its argument, in which Slack's markup has nothing to read once it is escaped."""


def render(message: Message, phrases: Phrases) -> tuple[Payload, ...]:
    """The pages of the message, at least one: `text` and `blocks`, without a channel."""
    room = (_TEXT - 2 * (_HEADER + 2), _BLOCKS - 2, _BLOCK_WORDS - 2 * _HEADER)
    return tuple(map(_draw_page, make_pages(message, phrases, _SCALE, _cost, room)))


def escape(text: str) -> str:
    """The text as Slack's markup has it; it escapes these three characters and no others."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _drawn(text: str) -> int:
    return len(escape(text))


_SCALE = Scale(length=len, drawn=_drawn, heading=_HEADER, label=_LABEL, option=_LABEL, value=_VALUE, url=_URL)


def _cost(line: Line, *, opens: bool) -> Cost:
    """Characters of `text`, blocks, and characters in blocks."""
    words = plain_text(line) + (line.heading if opens else "")
    options = sum(len(choice.title) for choice in line.choices) if line.kind == "menu" else 0
    own_block = line.kind in ("fact", "pair", "buttons", "menu")
    blocks = own_block + (opens and (bool(line.heading) or not own_block))
    return _drawn(words) + len(f"\n\n\n{line.joint}"), blocks, len(f"**{words}") + options


def _draw_page(page: Page) -> Payload:
    blocks: list[JsonValue] = [{"type": "header", "text": _plain(page.title)}] if page.title else []
    lines = tuple(with_headings(page.lines))
    for (_, kind), group in groupby(lines, lambda one: (one[0].group, one[0].kind)):
        drawn = list(group)
        blocks += _draw_group(kind, drawn[0][1], [line for line, _ in drawn])
    if page.note:
        blocks.append({"type": "context", "elements": [_plain(page.note)]})
    blocks += map(_draw_controls, page.foot)
    return {"text": _twin(page), "blocks": blocks}


def _draw_group(kind: str, heading: str, lines: Sequence[Line]) -> Iterator[JsonValue]:
    """The blocks of lines of one kind under one heading."""
    opening: list[JsonValue] = [_section((Run(heading, strong=True),))] if heading else []
    match kind:
        case "words" | "excerpt":
            yield _rich_text([*opening, _flow(kind, lines)])
        case "point" | "source":
            items: list[JsonValue] = [_section(line.cells[0]) for line in lines]
            yield _rich_text([*opening, {"type": "rich_text_list", "style": "bullet", "elements": items}])
        case "fact":
            yield from _draw_facts(lines)
        case "pair":
            yield from map(_draw_pair, lines)
        case _:
            if opening:
                yield _rich_text(opening)
            yield from map(_draw_controls, lines)


def _flow(kind: str, lines: Sequence[Line]) -> JsonValue:
    """Lines of prose in one flow: what an article says set off as a quotation, the bot's own words not."""
    cells = [(Run(line.joint), *line.cells[0]) if number else line.cells[0] for number, line in enumerate(lines)]
    return _section(tuple(run for cell in cells for run in cell), _PROSE[kind])


def _draw_facts(lines: Sequence[Line]) -> Iterator[JsonValue]:
    """Labels and values in two columns; what has only one of them stands alone."""
    for whole, group in groupby(lines, lambda line: all(line.cells)):
        facts = list(group)
        if not whole:
            yield from ({"type": "section", "text": _plain(plain_text(line))} for line in facts)
            continue
        for start in range(0, len(facts), _FACTS_IN_SECTION):
            rows = facts[start : start + _FACTS_IN_SECTION]
            fields = [field for line in rows for field in (_label(line.cells[0]), _plain(cell_text(line.cells[1])))]
            yield {"type": "section", "fields": fields}


def _draw_pair(line: Line) -> JsonValue:
    """The label over both sides."""
    label, *sides = line.cells
    fields: list[JsonValue] = [_plain(cell_text(side)) for side in sides if side]
    block: dict[str, JsonValue] = {"type": "section", "fields": fields} if fields else {"type": "section"}
    return {**block, "text": _label(label)} if label else block


def _draw_controls(line: Line) -> JsonValue:
    """A row of buttons, or a menu."""
    elements: list[JsonValue] = [_menu(line)] if line.kind == "menu" else []
    if line.kind == "buttons":
        elements = [_button(number, choice) for number, choice in enumerate(line.choices)]
    return {"type": "actions", "elements": elements}


def _button(number: int, choice: Choice) -> JsonValue:
    return {
        "type": "button",
        "action_id": f"command:{number}",
        "text": _plain(choice.title),
        "value": choice.command,
    }


def _menu(line: Line) -> JsonValue:
    options: list[JsonValue] = [_option(choice) for choice in line.choices]
    menu: dict[str, JsonValue] = {"type": "static_select", "action_id": "command:0", "options": options}
    heading = plain_text(line)
    return {**menu, "placeholder": _plain(heading)} if heading else menu


def _option(choice: Choice) -> JsonValue:
    label, *rest = map(_plain, option_texts(choice.title, _SCALE))
    option: dict[str, JsonValue] = {"text": label, "value": choice.command}
    return {**option, "description": rest[0]} if rest else option


def _rich_text(elements: list[JsonValue]) -> JsonValue:
    return {"type": "rich_text", "elements": elements}


def _section(cell: Cell, kind: str = "rich_text_section") -> JsonValue:
    elements: list[JsonValue] = [_run(run) for run in cell if run.text]
    return {"type": kind, "elements": elements}


def _run(run: Run) -> JsonValue:
    if run.url:
        return {"type": "link", "url": run.url, "text": run.text}
    text: dict[str, JsonValue] = {"type": "text", "text": run.text}
    return {**text, "style": {"bold": True}} if run.strong else text


def _plain(text: str) -> JsonValue:
    return {"type": "plain_text", "text": text, "emoji": False}


def _label(cell: Cell) -> JsonValue:
    """In bold where Slack's markup reads nothing else in it."""
    text = cell_text(cell)
    is_simple = _SIMPLE.fullmatch(text) is not None
    return {"type": "mrkdwn", "text": f"*{escape(text)}*", "verbatim": True} if is_simple else _plain(text)


def _twin(page: Page) -> str:
    """The page in plain words, for screen readers and notifications."""
    text = page.title
    before: Line | None = None
    for line, heading in with_headings(page.lines):
        opens = before is None or before.group != line.group
        flows = not opens and line.kind in ("words", "excerpt") and before is not None and before.kind == line.kind
        text += "\n\n" if opens else line.joint if flows else "\n"
        text += f"{heading}\n{plain_text(line)}" if heading else plain_text(line)
        before = line
    foot = [page.note, *(plain_text(line) for line in page.foot if line.kind == "buttons")]
    ending = "".join(f"\n\n{words}" for words in foot if words)
    return escape((text + ending).strip())
