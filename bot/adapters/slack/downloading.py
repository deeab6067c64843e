"""Files that somebody sends along on Slack: read with the bot's token, from Slack's own hosts and no other."""

import asyncio
from collections.abc import Mapping, Sequence
from functools import partial
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

import aiohttp
import structlog
from slack_sdk.errors import SlackClientError
from slack_sdk.web.async_client import AsyncWebClient

from bot.chat import Attachment

_LONGEST = 30.0
"""Seconds for one file; who asked is waiting."""
_LONGEST_LOOK_UP = 5.0
"""Seconds, for what a file is."""
_TO_LOOK_UP = "check_file_info"
_CHUNK = 64 * 1024

_log = structlog.get_logger(__name__)

File = Mapping[str, Any]


class Downloading:
    """Hands over files. The token is sent nowhere but to the host of the Web API and those below it."""

    def __init__(self, client: AsyncWebClient) -> None:
        self._client = client

    async def attach(self, files: Sequence[File]) -> tuple[Attachment, ...]:
        """Slack's files, each to be read only when it is wanted."""
        known = await asyncio.gather(*map(self._look_up, files))
        return tuple(
            Attachment(
                str(file.get("name") or file.get("id")), partial(self._read, file), is_elsewhere=_is_elsewhere(file)
            )
            for file in known
        )

    async def _look_up(self, file: File) -> File:
        """The file with its name and place, which Slack does not tell of those that another workspace shares.

        Source: https://docs.slack.dev/apis/slack-connect#files
        """
        if file.get("file_access") != _TO_LOOK_UP:
            return file
        try:
            async with asyncio.timeout(_LONGEST_LOOK_UP):
                found: File = (await self._client.files_info(file=str(file.get("id"))))["file"]
        except (SlackClientError, aiohttp.ClientError, OSError, ValueError, KeyError) as error:
            _log.warning("Slack does not tell of a file", error=type(error).__name__)
            return file
        return found

    async def _read(self, file: File, most: int) -> bytes | None:
        if _is_elsewhere(file):
            return None
        try:
            async with asyncio.timeout(_LONGEST):
                return await self._download(str(file.get("url_private") or ""), most)
        except (aiohttp.ClientError, OSError, ValueError) as error:  # TimeoutError is an OSError
            _log.warning("Slack does not hand over a file", error=type(error).__name__)
            return None

    async def _download(self, address: str, most: int) -> bytes | None:
        """Where the scope is missing Slack leads to its log-in page, which is no file."""
        if not self._is_slacks(address):
            _log.warning("a file is not kept by Slack itself")
            return None
        headers = {"Authorization": f"Bearer {self._client.token}"}
        async with (
            aiohttp.ClientSession(trust_env=False) as session,
            session.get(address, headers=headers, allow_redirects=False) as response,
        ):
            if response.status != HTTPStatus.OK:
                _log.warning("Slack does not hand over a file", status=response.status)
                return None
            content = bytearray()
            async for chunk in response.content.iter_chunked(_CHUNK):
                content += chunk
                if len(content) > most:
                    break
            return bytes(content[: most + 1])

    def _is_slacks(self, address: str) -> bool:
        api, place = urlsplit(self._client.base_url), urlsplit(address)
        host, own = place.hostname or "", api.hostname or ""
        return place.scheme == api.scheme and (host == own or host.endswith(f".{own}"))


def _is_elsewhere(file: File) -> bool:
    """Whether an app only points to the file, at whatever address, or nothing was told of it.

    Source: https://docs.slack.dev/reference/objects/file-object
    """
    return bool(file.get("is_external")) or file.get("file_access") == _TO_LOOK_UP
