"""How much of each platform's limits a payload takes (pure)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bot.chat import Payload

_SLACK_TEXT = 4_000
"""Characters that Slack advises: https://docs.slack.dev/reference/methods/chat.postMessage"""
_SLACK_BLOCKS = 50
"""https://docs.slack.dev/reference/block-kit/blocks"""
_SLACK_BLOCK_WORDS = 13_200
"""Characters over all blocks, from which on messages were refused: slackapi/bolt-js issue 2509."""
_DISCORD_TEXT = 4_000
_DISCORD_COMPONENTS = 40
"""UTF-16 code units over all texts, and components: https://discord.com/developers/docs/components/reference"""


@dataclass(frozen=True, slots=True)
class Measure:
    """One limit: what it is of, how much is taken, and how much there is."""

    of: str
    taken: int
    limit: int


def measure_slack(payload: Payload) -> tuple[Measure, ...]:
    """The limits of chat.postMessage."""
    text, blocks = payload["text"], payload["blocks"]
    words = [node["text"] for node in _walk(blocks) if isinstance(node.get("text"), str)]
    return (
        Measure("characters_of_text", len(str(text)), _SLACK_TEXT),
        Measure("blocks", len(blocks) if isinstance(blocks, list) else 0, _SLACK_BLOCKS),
        Measure("characters_in_blocks", sum(map(len, words)), _SLACK_BLOCK_WORDS),
    )


def measure_discord(payload: Payload) -> tuple[Measure, ...]:
    """The limits of a message of Components V2."""
    nodes = [node for node in _walk(payload["components"]) if "type" in node]
    text = "".join(node.get("content", "") for node in nodes)
    return (
        Measure("characters_of_text", len(text.encode("utf-16-le", "surrogatepass")) // 2, _DISCORD_TEXT),
        Measure("components", len(nodes), _DISCORD_COMPONENTS),
    )


def _walk(node: object) -> Iterator[dict[str, Any]]:
    """Every object of a JSON value, outermost first."""
    if isinstance(node, dict):
        yield node
        for value in node.values():
            yield from _walk(value)
    elif isinstance(node, list):
        for value in node:
            yield from _walk(value)
