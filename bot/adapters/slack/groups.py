"""The user groups of a workspace, and who may have one notified by the bot."""

import asyncio
import re
from collections.abc import Iterator
from typing import Any

import aiohttp
import structlog
from slack_sdk.errors import SlackClientError
from slack_sdk.web.async_client import AsyncWebClient

from bot.chat import Denial, Group, Role

_LONGEST_LOOKUP = 5.0
_MENTION = re.compile(r"<!subteam\^(\w+)(?:\|[^<>]*)?>")

_log = structlog.get_logger(__name__)


class Groups:
    """Looked up with `usergroups.list`, which needs `usergroups:read`, when somebody wants one notified."""

    def __init__(self, client: AsyncWebClient) -> None:
        self._client = client

    async def find(self, role: Role, words: str) -> Group | Denial:
        """The user group of that mention, id, handle or name, for administrators and owners of the workspace.

        Which members may mention groups is a setting that Slack tells no app; administrators always may.
        https://slack.com/help/articles/212906697-Create-a-user-group
        """
        if role < Role.ADMINISTRATOR:
            return Denial.ASKER
        try:
            async with asyncio.timeout(_LONGEST_LOOKUP):
                answer = await self._client.api_call("usergroups.list")
        except (SlackClientError, aiohttp.ClientError, OSError) as error:  # TimeoutError is an OSError
            _log.warning("Slack does not say which user groups there are", error=type(error).__name__)
            return Denial.UNREADABLE
        found = [one for one in answer.get("usergroups") or () if _fold(words) in _names(one)]
        return Group(str(found[0]["id"]), f"@{found[0]['handle']}") if len(found) == 1 else Denial.UNKNOWN


def _fold(words: str) -> str:
    mention = _MENTION.fullmatch(words)
    return (mention[1] if mention else words.removeprefix("@")).casefold()


def _names(group: Any) -> Iterator[str]:  # noqa: ANN401 (JSON)
    return (str(group.get(name, "")).casefold() for name in ("id", "handle", "name"))
