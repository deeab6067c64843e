"""The published limits of both platforms, held over a payload: an empty list where it keeps them all."""

import json
from collections.abc import Iterator
from typing import Any

from bot.chat import Payload


def slack_faults(payload: Payload) -> list[str]:
    """What Slack would refuse, or ping: https://docs.slack.dev/reference/block-kit."""
    return list(_slack_faults(json.loads(json.dumps(payload))))


def discord_faults(payload: Payload) -> list[str]:
    """What Discord would refuse, or ping: https://discord.com/developers/docs/components/reference."""
    return list(_discord_faults(json.loads(json.dumps(payload))))


def walk(node: object) -> Iterator[dict[str, Any]]:
    """Every object of a JSON value, outermost first."""
    if isinstance(node, dict):
        yield node
        for value in node.values():
            yield from walk(value)
    elif isinstance(node, list):
        for value in node:
            yield from walk(value)


def _is_outside(text: str, longest: int) -> bool:
    """Not between one character and so many, or no text that can be sent at all."""
    unsendable = any(0xD800 <= ord(character) <= 0xDFFF for character in text)
    return unsendable or not text.strip() or len(text) > longest


def _slack_faults(payload: dict[str, Any]) -> Iterator[str]:
    blocks = payload["blocks"]
    if set(payload) != {"text", "blocks"} or _is_outside(payload["text"], 3_800):
        yield "text"
    if len(blocks) > 50:
        yield f"{len(blocks)} blocks"
    if sum(len(node["text"]) for node in walk(blocks) if isinstance(node.get("text"), str)) > 12_000:
        yield "text over all blocks"
    for block in blocks:
        yield from _block_faults(block)
    for node in walk(blocks):
        kind = node.get("type")
        if kind in ("plain_text", "mrkdwn", "text", "link") and not node["text"]:
            yield f"empty {kind}"
        if kind == "mrkdwn" and (set(node["text"]) & set("<>_`~@#!") or node["text"].count("*") != 2):
            yield f"markup in {node['text']}"
        if kind == "link" and (not node["url"].startswith(("https://", "http://")) or len(node["url"]) > 3_000):
            yield f"address {node['url']}"
        if kind in ("user", "usergroup", "channel", "broadcast", "emoji"):
            yield f"live {kind}"


def _block_faults(block: dict[str, Any]) -> Iterator[str]:
    elements = block.get("elements", [])
    match block["type"]:
        case "header" if _is_outside(block["text"]["text"], 150):
            yield "header"
        case "section":
            texts = [block["text"]["text"]] if "text" in block else []
            fields = [field["text"] for field in block.get("fields", [])]
            if not texts + fields or len(fields) > 10 or block.get("fields") == []:
                yield "number of fields"
            if any(_is_outside(text, 3_000) for text in texts) or any(_is_outside(text, 2_000) for text in fields):
                yield "section"
        case "context" if not 1 <= len(elements) <= 10:
            yield "context"
        case "rich_text" if not elements or not all(part["elements"] for part in elements):
            yield "empty rich text"
        case "actions":
            names = [element["action_id"] for element in elements]
            if not 1 <= len(names) <= 25 or len(set(names)) < len(names):
                yield "actions"
            for element in elements:
                yield from _element_faults(element)


def _element_faults(element: dict[str, Any]) -> Iterator[str]:
    if element["type"] == "button":
        if _is_outside(element["text"]["text"], 75) or _is_outside(element["value"], 2_000):
            yield "button"
        return
    if not 1 <= len(element["options"]) <= 100 or _is_outside(element["placeholder"]["text"], 150):
        yield "menu"
    for option in element["options"]:
        texts = option["text"]["text"], option.get("description", {"text": "none"})["text"]
        if any(_is_outside(text, 75) for text in texts) or _is_outside(option["value"], 75):
            yield "option"


def _discord_faults(payload: dict[str, Any]) -> Iterator[str]:
    if payload["flags"] != 1 << 15 or payload["allowed_mentions"] != {"parse": []} or len(payload) != 3:
        yield "flags or mentions"
    parts = [node for node in walk(payload["components"]) if "type" in node]
    if not parts or len(parts) > 40:
        yield f"{len(parts)} components"
    texts = [part["content"] for part in parts if part["type"] == 10]
    if sum(len(text.encode("utf-16-le")) // 2 for text in texts) > 3_920 or not all(text.strip() for text in texts):
        yield "text"
    names = [part["custom_id"] for part in parts if "custom_id" in part]
    if len(set(names)) < len(names) or any(_is_outside(name, 100) for name in names):
        yield "custom_id"
    for part in parts:
        if part["type"] in (1, 17) and not part["components"]:
            yield "empty container"
        if part["type"] == 1 and len(part["components"]) > 5:
            yield "row"
        if part["type"] == 2 and (_is_outside(part["label"], 80) or part["style"] not in (1, 2, 3, 4)):
            yield "button"
        if part["type"] == 3:
            yield from _select_faults(part)


def _select_faults(select: dict[str, Any]) -> Iterator[str]:
    options = select["options"]
    values = [option["value"] for option in options]
    if not 1 <= len(options) <= 25 or len(set(values)) < len(values) or _is_outside(select["placeholder"], 150):
        yield "select"
    for option in options:
        texts = option["label"], option.get("description", "none"), option["value"]
        if any(_is_outside(text, 100) for text in texts):
            yield "option"
