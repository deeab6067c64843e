"""A chart in a message on Slack: uploaded once for all channels, and shown by the message's own block."""

import asyncio
from collections import OrderedDict

import structlog
from pydantic import JsonValue
from slack_sdk.web.async_client import AsyncWebClient

from bot.adapters.picture import FILE, LONGEST, Painter
from bot.chat import Chart, Payload

_log = structlog.get_logger(__name__)

SETTLING = (0.5, 1.5, 4.0)
"""Seconds until a message with a new picture is tried again: Slack says that it has one before it can show it.

https://github.com/slackapi/python-slack-sdk/issues/1521
"""
_MOST_KEPT = 20
_BLOCKS = 50
_ALT = 1_960
"""Characters of an image's text: 2,000 less 2 %, https://docs.slack.dev/reference/block-kit/blocks/image-block."""


class Charts:
    """Pictures of charts as files of Slack's."""

    def __init__(self, client: AsyncWebClient) -> None:
        self._client = client
        self._painter = Painter()
        self._turn = asyncio.Lock()
        self._files: OrderedDict[Chart, str] = OrderedDict()

    async def show(self, payload: Payload, chart: Chart) -> Payload:
        """The payload with the chart, which is uploaded first; without it where that can't be."""
        try:
            async with asyncio.timeout(LONGEST):
                return with_picture(payload, await self._upload(chart), chart)
        except Exception as error:  # noqa: BLE001 (whatever it was, the message says the same in words)
            _log.warning("a chart could not be uploaded", error=type(error).__name__)
            return payload

    def forget(self, chart: Chart) -> None:
        """Upload it anew next time: Slack does not show the file."""
        _log.warning("Slack does not show a chart", title=chart.title)
        self._files.pop(chart, None)

    async def _upload(self, chart: Chart) -> str:
        """The file's id."""
        async with self._turn:
            if chart not in self._files:
                picture = await self._painter.draw(chart)
                answer = await self._client.files_upload_v2(
                    filename=FILE, content=picture, title=chart.title, alt_txt=chart.description[:_ALT]
                )
                self._files[chart] = str(answer["files"][0]["id"])
                while len(self._files) > _MOST_KEPT:
                    self._files.popitem(last=False)
            return self._files[chart]


def with_picture(payload: Payload, file: str, chart: Chart) -> Payload:
    """The payload with that uploaded picture below its title, if there is room for one more block (pure)."""
    blocks = payload.get("blocks")
    if not isinstance(blocks, list) or len(blocks) >= _BLOCKS:
        return payload
    image: JsonValue = {"type": "image", "slack_file": {"id": file}, "alt_text": chart.description[:_ALT]}
    below = 1 + next((number for number, block in enumerate(blocks) if _is_title(block)), 0)
    return {**payload, "blocks": [*blocks[:below], image, *blocks[below:]]}


def _is_title(block: JsonValue) -> bool:
    return isinstance(block, dict) and block.get("type") == "header"
