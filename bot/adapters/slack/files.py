"""A text as a file, in the direct messages of who asked: what only they see in a channel can have no file."""

import asyncio

import structlog
from slack_sdk.web.async_client import AsyncWebClient

from bot.adapters.slack.payloads import escape
from bot.chat import TextFile

_LONGEST = 20.0
"""Seconds; who asked is waiting."""

_log = structlog.get_logger(__name__)


class Files:
    """Uploads, each with a line that says what it is."""

    def __init__(self, client: AsyncWebClient) -> None:
        self._client = client

    async def send(self, file: TextFile, title: str, user: str) -> bool:
        """Whether the person has the file."""
        try:
            async with asyncio.timeout(_LONGEST):
                begun = await self._client.chat_postMessage(channel=user, text=escape(title))  # names the conversation
                channel, line = str(begun["channel"]), str(begun["ts"])
                try:
                    await self._client.files_upload_v2(
                        channel=channel, filename=file.name, content=file.text, title=file.name
                    )
                except BaseException:
                    await self._client.chat_delete(channel=channel, ts=line)  # it would stand there without a file
                    raise
        except Exception as error:  # noqa: BLE001 (whatever it was, the answer says the same in words)
            _log.warning("a file could not be sent", error=type(error).__name__)
            return False
        return True
