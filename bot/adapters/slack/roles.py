"""Who may do more than others in a workspace: its own administrators and owners."""

import asyncio
import time
from collections.abc import Callable, Mapping
from typing import Any

import aiohttp
import structlog
from slack_sdk.errors import SlackClientError
from slack_sdk.web.async_client import AsyncWebClient

from bot.chat import Invocation, Role

_KEPT_FOR = 300.0
"""Seconds; for so long one who is no administrator any more may go on as one."""
_LONGEST_LOOKUP = 2.0
_MOST_KEPT = 10_000

_log = structlog.get_logger(__name__)


class Roles:
    """The role of each who asks, looked up with `users.info` and kept for a few minutes."""

    def __init__(self, client: AsyncWebClient, clock: Callable[[], float] = time.monotonic) -> None:
        self._client = client
        self._clock = clock
        self._known: dict[tuple[str, str], tuple[Role, float]] = {}

    async def find(self, invocation: Invocation) -> Role:
        """The asker's role in the tenant that is asked; a member's where there is no asker or Slack does not say."""
        if invocation.actor is None:
            return Role.MEMBER
        asker = (invocation.tenant, invocation.actor.id)
        role, until = self._known.get(asker, (Role.MEMBER, 0.0))
        if until > self._clock():
            return role
        found = await self._look_up(*asker)
        if found is None:
            return Role.MEMBER
        if len(self._known) >= _MOST_KEPT:
            self._known.clear()
        self._known[asker] = (found, self._clock() + _KEPT_FOR)
        return found

    async def _look_up(self, tenant: str, user: str) -> Role | None:
        try:
            async with asyncio.timeout(_LONGEST_LOOKUP):
                answer = await self._client.api_call("users.info", data={"user": user})
        except (SlackClientError, aiohttp.ClientError, OSError) as error:  # TimeoutError is an OSError
            _log.warning("Slack does not say who is an administrator", error=type(error).__name__, tenant=tenant)
            return None
        found = answer.get("user")
        return _read_role(found, tenant) if isinstance(found, Mapping) else None


def _read_role(user: Mapping[str, Any], tenant: str) -> Role:
    """In a channel that companies share, another company's administrator is none of ours."""
    enterprise = user.get("enterprise_user") or {}
    homes = {f"slack:{home}" for home in (user.get("team_id"), enterprise.get("enterprise_id")) if home}
    leads = user.get("is_admin") or user.get("is_owner")
    return Role.ADMINISTRATOR if leads and tenant in homes and not user.get("is_stranger") else Role.MEMBER
