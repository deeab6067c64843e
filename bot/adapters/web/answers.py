"""One command asked, and its answer drawn for each platform out of the payload that would be sent."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from bot.adapters.web.discord_drawing import draw_discord
from bot.adapters.web.look import Look
from bot.adapters.web.measuring import Measure, measure_discord, measure_slack
from bot.adapters.web.pressing import Pressing
from bot.adapters.web.slack_drawing import draw_slack
from bot.chat import Message, Payload

Renderers = Mapping[str, Callable[[Message], Sequence[Payload]]]
"""By platform, `slack` and `discord`: the pages of a message as that platform is sent them."""

_DRAW = {"slack": draw_slack, "discord": draw_discord}
_MEASURE = {"slack": measure_slack, "discord": measure_discord}


@dataclass(frozen=True, slots=True)
class Drawn:
    """One platform's page of an answer: as it looks, as it is sent, and how much of the limits it takes."""

    platform: str
    html: Markup
    payload: str
    measures: tuple[Measure, ...]


def draw(message: Message, renderers: Renderers, pressing: Pressing) -> tuple[Drawn, ...]:
    """The page that is wanted of the message, for every platform that is looked at."""
    return tuple(draw_for(platform, message, renderers, pressing) for platform in pressing.look.platforms)


def draw_for(platform: str, message: Message, renderers: Renderers, pressing: Pressing) -> Drawn:
    """The page that is wanted of the message, for one platform."""
    pages = renderers[platform](message)
    payload = pages[min(max(message.page, 1), len(pages)) - 1]
    return Drawn(
        platform=platform,
        html=_DRAW[platform](payload, pressing),
        payload=json.dumps(payload, ensure_ascii=False, indent=2),
        measures=_MEASURE[platform](payload),
    )


def cited_addresses(message: Message, look: Look) -> dict[int, str]:
    """For each citation the address of its words within their article."""
    return {
        one.number: f"{look.address(f'/articles/{one.article}', start=str(one.start), end=str(one.end))}#words"
        for one in message.answer.citations
    }
