"""What a payload is given as it is posted: the picture, the mention, the marker, and its thread's name (pure)."""

import json
from collections.abc import Iterator
from typing import cast

import discord
from pydantic import JsonValue

from bot.adapters.picture import FILE
from bot.chat import Chart, Group, Payload

_TEXT_DISPLAY, _MEDIA_GALLERY = 10, 12
_COMPONENTS = 40
_ALT = 250
"""Characters of a picture's description: 256 less 2 %, https://discord.com/developers/docs/components/reference."""
_NAME = 98
"""Characters of a thread's name: 100 less 2 %."""


def with_picture(payload: Payload, chart: Chart) -> Payload:
    """The payload with the attached picture below its title, if there is room for one more component (pure)."""
    components = payload.get("components")
    if not isinstance(components, list) or sum(1 for _ in _each(components)) >= _COMPONENTS:
        return payload
    shown = cast("list[JsonValue]", json.loads(json.dumps(components)))
    container = shown[0]
    if not isinstance(container, dict) or not isinstance(container.get("components"), list):
        return payload
    description = chart.description[:_ALT]
    gallery: JsonValue = {
        "type": _MEDIA_GALLERY,
        "items": [{"media": {"url": f"attachment://{FILE}"}, "description": description}],
    }
    cast("list[JsonValue]", container["components"]).insert(1, gallery)
    attached: JsonValue = [{"id": "0", "filename": FILE, "description": description}]
    return {**payload, "components": shown, "attachments": attached}


def _each(components: JsonValue) -> Iterator[JsonValue]:
    """All of these components, nested ones too."""
    for component in components if isinstance(components, list) else ():
        yield component
        if isinstance(component, dict):
            yield from _each(component.get("components"))


def with_mention(payload: Payload, group: Group) -> dict[str, JsonValue]:
    """The payload with a mention of that role above its first words, and leave to notify it and nobody else (pure).

    Source: https://docs.discord.com/developers/resources/message#allowed-mentions-object
    """
    told = cast("dict[str, JsonValue]", json.loads(json.dumps(dict(payload))))
    mention, texts = f"<@&{group.id}>", _texts(told.get("components"))
    if texts:
        texts[0]["content"] = f"{mention}\n{texts[0]['content']}"
    else:
        told["content"] = f"{mention}\n{told.get('content', '')}"
    return {**told, "allowed_mentions": {"parse": [], "roles": [group.id]}}


def mark(payload: Payload, marker: str) -> dict[str, JsonValue]:
    """The payload with the marker in small letters below its last words (pure)."""
    marked = cast("dict[str, JsonValue]", json.loads(json.dumps(dict(payload))))
    texts = list(_texts(marked.get("components")))
    if texts:
        texts[-1]["content"] = f"{texts[-1]['content']}\n-# {marker}"
    else:
        marked["content"] = f"{marked.get('content', '')}\n-# {marker}"
    return marked


def name_thread(payload: Payload) -> str:
    """The first line of what opens a thread, as it is read, to name it by; empty where it says nothing (pure).

    Source: https://docs.discord.com/developers/resources/channel#start-thread-from-message
    """
    texts = _texts(payload.get("components"))
    said = texts[0]["content"] if texts else payload.get("content")
    plain = discord.utils.remove_markdown(str(said or "")).strip()
    return next(iter(plain.splitlines()), "")[:_NAME].strip()


def _texts(components: JsonValue) -> list[dict[str, JsonValue]]:
    """Every text of these components, in their order."""
    found: list[dict[str, JsonValue]] = []
    for component in components if isinstance(components, list) else ():
        if isinstance(component, dict):
            found += [component] if component.get("type") == _TEXT_DISPLAY else _texts(component.get("components"))
    return found
