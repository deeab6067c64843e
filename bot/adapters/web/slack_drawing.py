"""The body of a chat.postMessage, drawn as Slack shows it; every block that the renderer can emit, and no other."""

import html
import re
from collections.abc import Iterable
from typing import Any

from markupsafe import Markup

from bot.adapters.web.pressing import Node, Option, Pressing, UndrawableError, link, only
from bot.chat import Payload

_BOLD = re.compile(r"\*([^*<>]+)\*")
_FLOWS = {"rich_text_section": "p", "rich_text_quote": "blockquote"}


def draw_slack(payload: Payload, pressing: Pressing) -> Markup:
    """The message as HTML. Raises UndrawableError where it holds what this page can't draw."""
    only(payload, "text", "blocks")
    blocks: Any = payload["blocks"]
    return _join(_draw_block(block, pressing) for block in blocks)


def _draw_block(block: Node, pressing: Pressing) -> Markup:
    match block:
        case {"type": "header"}:
            only(block, "type", "text")
            return Markup('<h3 class="title" dir="auto">{}</h3>').format(_text(block["text"], pressing))
        case {"type": "context"}:
            only(block, "type", "elements")
            return Markup('<p class="note">{}</p>').format(_join(_text(one, pressing) for one in block["elements"]))
        case {"type": "section"}:
            return _draw_section(block, pressing)
        case {"type": "rich_text"}:
            only(block, "type", "elements")
            return Markup('<div class="rich">{}</div>').format(
                _join(_draw_rich(one, pressing) for one in block["elements"])
            )
        case {"type": "actions"}:
            only(block, "type", "elements")
            return Markup('<div class="row">{}</div>').format(
                _join(_draw_control(one, pressing) for one in block["elements"])
            )
        case _:
            raise UndrawableError(f"block {block.get('type')!r}")


def _draw_section(block: Node, pressing: Pressing) -> Markup:
    """A text over fields, which stand in two columns."""
    only(block, "type", "text", "fields")
    text = Markup('<p dir="auto">{}</p>').format(_text(block["text"], pressing)) if "text" in block else Markup()
    fields = _join(Markup('<div dir="auto">{}</div>').format(_text(one, pressing)) for one in block.get("fields", ()))
    return text + Markup('<div class="fields">{}</div>').format(fields) if fields else text


def _draw_rich(element: Node, pressing: Pressing) -> Markup:
    match element:
        case {"type": "rich_text_list", "style": "bullet"}:
            only(element, "type", "style", "elements")
            items = (_draw_runs(item, pressing) for item in element["elements"])
            return Markup("<ul>{}</ul>").format(_join(Markup('<li dir="auto">{}</li>').format(item) for item in items))
        case {"type": "rich_text_section" | "rich_text_quote" as kind}:
            tag = _FLOWS[kind]
            return Markup('<{0} class="flow" dir="auto">{1}</{0}>').format(tag, _draw_runs(element, pressing))
        case _:
            raise UndrawableError(f"rich text {element.get('type')!r}")


def _draw_runs(section: Node, pressing: Pressing) -> Markup:
    only(section, "type", "elements")
    return _join(_draw_run(run, pressing) for run in section["elements"])


def _draw_run(run: Node, pressing: Pressing) -> Markup:
    match run:
        case {"type": "link"}:
            only(run, "type", "url", "text")
            return link(run["url"], Markup.escape(run["text"]))
        case {"type": "text", "style": {"bold": True, **others}} if not others:
            only(run, "type", "text", "style")
            return Markup("<strong>{}</strong>").format(pressing.words(run["text"]))
        case {"type": "text"}:
            only(run, "type", "text")
            return pressing.words(run["text"])
        case _:
            raise UndrawableError(f"run {run.get('type')!r}")


def _draw_control(element: Node, pressing: Pressing) -> Markup:
    match element:
        case {"type": "button"}:
            only(element, "type", "action_id", "text", "value")
            return pressing.button(element["text"]["text"], element["value"])
        case {"type": "static_select"}:
            only(element, "type", "action_id", "placeholder", "options")
            name = element.get("placeholder", {}).get("text") or pressing.open_label
            return pressing.menu(name, [_option(option) for option in element["options"]])
        case _:
            raise UndrawableError(f"control {element.get('type')!r}")


def _option(option: Node) -> Option:
    only(option, "text", "description", "value")
    texts = [option[name]["text"] for name in ("text", "description") if name in option]
    return Option(" ".join(texts), option["value"])


def _text(text: Node, pressing: Pressing) -> Markup:
    """Plain text, or a label in bold, which is all of Slack's markup that is emitted."""
    only(text, "type", "text", "emoji", "verbatim")
    if text["type"] == "plain_text":
        return pressing.words(text["text"])
    bold = _BOLD.fullmatch(text["text"])
    if text["type"] != "mrkdwn" or bold is None:
        raise UndrawableError(f"markup {text['text']!r}")
    return Markup("<strong>{}</strong>").format(html.unescape(bold[1]))


def _join(pieces: Iterable[Markup]) -> Markup:
    return Markup().join(pieces)
