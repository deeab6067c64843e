"""What people do in Slack, sent to the bot as Slack sends it: over HTTP, signed, or over a socket."""

import hashlib
import hmac
import json
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import aiohttp

from tests.fakes.slack import FakeSlack
from tests.fakes.slack_values import BOT_USER, SIGNING_SECRET, Ack

Send = Callable[[str, dict[str, Any]], Awaitable[Ack]]
"""Sends a payload of a kind of envelope, and waits for its acknowledgement."""


def sign(body: bytes, timestamp: str, secret: str = SIGNING_SECRET) -> dict[str, str]:
    """The headers by which the bot knows that Slack sent this."""
    digest = hmac.new(secret.encode(), b"v0:" + timestamp.encode() + b":" + body, hashlib.sha256).hexdigest()
    return {"X-Slack-Request-Timestamp": timestamp, "X-Slack-Signature": f"v0={digest}"}


def encode(kind: str, payload: dict[str, Any]) -> tuple[bytes, str]:
    """The body of the HTTP request that carries this, and its content type."""
    if kind == "events_api":
        return json.dumps(payload).encode(), "application/json"
    form = payload if kind == "slash_commands" else {"payload": json.dumps(payload)}
    return urlencode(form).encode(), "application/x-www-form-urlencoded"


async def post(address: str, body: bytes, headers: dict[str, str]) -> Ack:
    """One HTTP request to the bot."""
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{address}/slack/events", data=body, headers=headers) as response,
    ):
        is_json = response.content_type == "application/json"
        return Ack(response.status, await response.json() if is_json else await response.text())


def over_http(address: str) -> Send:
    """Send to the bot that listens there."""

    async def send(kind: str, payload: dict[str, Any]) -> Ack:
        body, content_type = encode(kind, payload)
        return await post(address, body, {"Content-Type": content_type} | sign(body, str(int(time.time()))))

    return send


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in a channel of the workspace. Every method is one thing that they do, and gives its acknowledgement."""

    slack: FakeSlack
    send: Send
    user: str = "U1"
    team: str = "T1"
    channel: str = "C1"

    async def type(self, command: str, text: str = "", **changes: object) -> Ack:
        """Type a slash command."""
        body = {
            "command": command,
            "text": text,
            "user_id": self.user,
            "user_name": "ada",
            "team_id": self.team,
            "channel_id": self.channel,
            "is_enterprise_install": "false",
            "response_url": self.slack.new_response_url(),
            "trigger_id": self.slack.new_id("trigger-"),
        }
        return await self.send("slash_commands", body | changes)

    async def click(self, value: str | None, **changes: object) -> Ack:
        """Click a button under an answer."""
        action = {"type": "button", "action_id": "a", "block_id": "b"}
        given = action if value is None else action | {"value": value}
        return await self._interact("block_actions", {"actions": [given]} | changes)

    async def pick(self, value: str) -> Ack:
        """Pick an entry of a menu."""
        action = {"type": "static_select", "action_id": "a", "block_id": "b", "selected_option": {"value": value}}
        return await self._interact("block_actions", {"actions": [action]})

    async def complete(self, command: str, typed: str) -> list[str]:
        """Type into a form's menu; the values that are offered."""
        body = {"action_id": command, "block_id": "argument", "value": typed, "type": "block_suggestion"}
        ack = await self.send("interactive", self._who() | body)
        return [option["value"] for option in ack.body["options"]]

    async def submit(self, view: dict[str, Any], value: str) -> Ack:
        """Send a form."""
        element = next(block["element"] for block in view["blocks"] if block["type"] == "input")
        is_menu = element["type"] == "external_select"
        given = {"selected_option": {"value": value}} if is_menu else {"value": value}
        return await self._send_view(view, {"argument": {element["action_id"]: {"type": element["type"], **given}}})

    async def fill(self, view: dict[str, Any], **values: str) -> Ack:
        """Send a form with several blanks; what is not named stays as it is."""
        state: dict[str, Any] = {}
        for block in view["blocks"]:
            name, element = block["block_id"], block["element"]
            there = element.get("initial_option") or {"value": element.get("initial_value")}
            given = {"value": values.get(name, there["value"])}
            state[name] = {name: {"selected_option": given} if element["type"] == "static_select" else given}
        return await self._send_view(view, state)

    async def _send_view(self, view: dict[str, Any], values: dict[str, Any]) -> Ack:
        state = {"values": values}
        body = {"type": "view_submission", "trigger_id": self.slack.new_id("trigger-")}
        return await self.send("interactive", self._who() | body | {"view": {**view, "id": "V1", "state": state}})

    async def use_shortcut(self, text: str, callback_id: str = "brief_this", **fields: object) -> Ack:
        """Use a shortcut on a message, which may have further fields."""
        message = {"type": "message", "text": text, "ts": "5.0", **fields}
        return await self._interact("message_action", {"callback_id": callback_id, "message": message})

    async def mention(self, text: str, **changes: object) -> Ack:
        """Mention the bot."""
        said = {"type": "app_mention", "channel": self.channel, "text": f"<@{BOT_USER}> {text}"}
        return await self.experience(said | changes)

    async def write(self, text: str, **changes: object) -> Ack:
        """Write to the bot directly."""
        said = {"type": "message", "channel_type": "im", "channel": "D1", "text": text}
        return await self.experience(said | changes)

    async def experience(self, event: dict[str, Any], **changes: object) -> Ack:
        """Let an event happen to the app."""
        body = {
            "type": "event_callback",
            "team_id": self.team,
            "event_id": self.slack.new_id("Ev"),
            "event": {"user": self.user, "ts": self.slack.new_id("1."), **event},
            "authorizations": [{"team_id": self.team, "user_id": BOT_USER, "is_enterprise_install": False}],
        }
        return await self.send("events_api", body | changes)

    async def _interact(self, kind: str, changes: dict[str, object]) -> Ack:
        body = {
            "type": kind,
            "channel": {"id": self.channel},
            "container": {"type": "message", "message_ts": "5.0", "channel_id": self.channel},
            "message": {"ts": "5.0"},
            "response_url": self.slack.new_response_url(),
            "trigger_id": self.slack.new_id("trigger-"),
        }
        return await self.send("interactive", self._who() | body | changes)

    def _who(self) -> dict[str, object]:
        team = {"id": self.team, "domain": "made-up"}
        return {"user": {"id": self.user, "username": "ada"}, "team": team, "is_enterprise_install": False}
