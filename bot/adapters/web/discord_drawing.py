"""The body of a Discord message, drawn as Discord shows it; all that the renderer can emit, and no other."""

from collections.abc import Iterable
from typing import Any

from markupsafe import Markup

from bot.adapters.web.discord_markdown import draw_text
from bot.adapters.web.pressing import Node, Option, Pressing, UndrawableError, only
from bot.chat import Payload

_CONTAINER = 17
_TEXT_DISPLAY = 10
_SEPARATOR = 14
_ACTION_ROW = 1
_BUTTON = 2
_STRING_SELECT = 3
"""https://discord.com/developers/docs/components/reference"""
_SECONDARY = 2


def draw_discord(payload: Payload, pressing: Pressing) -> Markup:
    """The message as HTML. Raises UndrawableError where it holds what this page can't draw."""
    only(payload, "flags", "components", "allowed_mentions")
    components: Any = payload["components"]
    return _join(_draw_component(component, pressing) for component in components)


def _draw_component(component: Node, pressing: Pressing) -> Markup:
    kind = component.get("type")
    if kind == _TEXT_DISPLAY:
        only(component, "type", "content")
        return draw_text(component["content"], pressing)
    if kind == _SEPARATOR:
        only(component, "type")
        return Markup("<hr>")
    if kind not in (_CONTAINER, _ACTION_ROW):
        raise UndrawableError(f"component {kind!r}")
    only(component, "type", "components")
    draw, look = (_draw_component, "container") if kind == _CONTAINER else (_draw_control, "row")
    inside = _join(draw(one, pressing) for one in component["components"])
    return Markup('<div class="{}">{}</div>').format(look, inside)


def _draw_control(component: Node, pressing: Pressing) -> Markup:
    kind = component.get("type")
    if kind == _BUTTON and component.get("style") == _SECONDARY:
        only(component, "type", "style", "label", "custom_id")
        return pressing.button(component["label"], component["custom_id"])
    if kind == _STRING_SELECT:
        only(component, "type", "custom_id", "placeholder", "options")
        name = component.get("placeholder") or pressing.open_label
        return pressing.menu(name, [_option(option) for option in component["options"]])
    raise UndrawableError(f"control {kind!r}")


def _option(option: Node) -> Option:
    only(option, "label", "description", "value")
    return Option(" ".join(filter(None, (option["label"], option.get("description")))), option["value"])


def _join(pieces: Iterable[Markup]) -> Markup:
    return Markup().join(pieces)
