"""What Slack sends, read as Requests (pure). Malformed bodies raise KeyError, TypeError or ValueError."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.adapters.attached import say_with_files
from bot.adapters.slack.forms import read_form
from bot.adapters.slack.place import Place, Request
from bot.chat import LAPSED_BUTTON, Actor, Attachment, Bot, Invocation

BRIEF_THIS = "brief_this"
ADD_THIS = "add_this"
"""The callback_ids of the message shortcuts."""

Body = Mapping[str, Any]

_LINK = re.compile(r"<(?![@#!])([^<>|]+)(?:\|([^<>]*))?>")
_SPOKEN = (None, "file_share", "thread_broadcast")
"""Subtypes of what a person said; the others are edits, deletions and notes of Slack's own."""

_DIRECT = "D"
"""How the ids of conversations between two begin; where the bot is not one of them, it can't post."""


def tenant_of(context: Body) -> str:
    """The installation that is asked: an organization's where the app is installed for all of it, else a workspace's.

    It is never the asker's own workspace, which differs in channels shared between companies.
    """
    installed = context.get("enterprise_id") if context.get("is_enterprise_install") else context.get("team_id")
    if not installed:
        raise ValueError("the request names no workspace")
    return f"slack:{installed}"


def read_command(bot: Bot, context: Body, body: Body) -> Request:
    """A slash command."""
    text = f"{body['command']} {unescape(body.get('text', ''))}".strip()
    place = Place(body["user_id"], body["channel_id"], None, body["response_url"], not bot.is_private(text))
    actor = Actor(body["user_id"], body.get("user_name", body["user_id"]))
    trigger = body["trigger_id"]
    invocation = _invoke(text, context, actor, place.channel)
    return Request(invocation, place, trigger, trigger)


def read_click(bot: Bot, context: Body, body: Body) -> Request:
    """A button, or an entry picked from a menu: its value is a command line."""
    action = body["actions"][0]
    value = (action.get("selected_option") or action).get("value") or ""
    text = value if value.startswith("/") else LAPSED_BUTTON
    place = _interaction_place(body, is_public=not bot.is_private(text))
    trigger = body["trigger_id"] if value == text else None
    invocation = _invoke(text, context, _actor(body), place.channel)
    return Request(invocation, place, body["trigger_id"], trigger)


def read_shortcut(context: Body, body: Body, files: tuple[Attachment, ...]) -> Request:
    """“Brief this” or “Add to library” on a message, or a shortcut that this version does not know."""
    words = words_of(body["message"])
    addresses = unescape(_LINK.sub(r"\1", body["message"].get("text") or words))
    added = f"/add {addresses}" if addresses else say_with_files("/add", files)
    lines = {BRIEF_THIS: f"/about {unescape(words)}", ADD_THIS: added}
    text = lines.get(body["callback_id"], LAPSED_BUTTON).strip()
    place = _interaction_place(body, is_public=False)
    invocation = _invoke(text, context, _actor(body), place.channel)
    return Request(replace(invocation, attachments=files), place, body["trigger_id"])


def read_submission(bot: Bot, context: Body, body: Body) -> Request:
    """A form that was sent."""
    text, channel, thread = read_form(body["view"], bot.commands)
    place = Place(body["user"]["id"], channel, thread, None, not bot.is_private(text))
    event = body.get("trigger_id") or body["view"]["id"]
    return Request(_invoke(text, context, _actor(body), channel), place, event)


def is_spoken(event: Body) -> bool:
    """Whether a person has just said this: not a bot, and neither an edit nor a note of Slack's own."""
    from_bot = event.get("bot_id") or event.get("user") in (None, "USLACKBOT")
    return not from_bot and event.get("subtype") in _SPOKEN and "edited" not in event


def read_mention(context: Body, body: Body, files: tuple[Attachment, ...]) -> Request:
    """Words said to the bot in a channel, a thread or a direct message; all who are there see the answer.

    A channel's words are answered in their thread; those of a direct message beside them, and it is one conversation.
    The event is known by its message, since one message may come as a mention and as a direct message.
    """
    event = body["event"]
    channel, thread = event["channel"], event.get("thread_ts")
    if thread is None and event.get("channel_type") != "im":
        thread = event["ts"]
    tenant = tenant_of(context)
    text = say_with_files(unescape(without_mention(event.get("text", ""), bot_user(body))), files)
    actor = Actor(event["user"], event["user"])
    alone = actor.id if event.get("channel_type") == "im" else None
    conversation = ":".join(filter(None, (channel, thread, alone)))
    invocation = replace(_invoke(text, context, actor, channel), thread=conversation, attachments=files)
    return Request(
        invocation, Place(actor.id, channel, thread, None, is_public=True), f"{tenant}:{channel}:{event['ts']}"
    )


def bot_user(body: Body) -> str | None:
    """The id of the bot's own user, out of an event that names the installation it is for."""
    authorizations = body.get("authorizations") or [{}]
    user: str | None = authorizations[0].get("user_id")
    return user


def without_mention(text: str, user: str | None) -> str:
    """The text without the mentions of that user; without the first mention at its beginning if they are not known."""
    if user is None:
        return re.sub(r"^\s*<@[^<>]+>", "", text).strip()
    return re.sub(rf"<@{re.escape(user)}(?:\|[^<>]*)?>", " ", text).strip()


def unescape(text: str) -> str:
    """The text as it was typed: links by their label, and the three characters that Slack escapes.

    Source: https://docs.slack.dev/messaging/formatting-message-text#escaping
    """
    plain = _LINK.sub(lambda link: link[2] or link[1], text)
    return plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def words_of(message: Body) -> str:
    """All that a message says: its own words, and those of what is attached, as by feeds and unfolded links."""
    texts = [message.get("text")]
    for attached in message.get("attachments") or ():
        texts += [attached.get("pretext"), attached.get("title"), attached.get("text") or attached.get("fallback")]
        texts += [field.get(name) for field in attached.get("fields") or () for name in ("title", "value")]
    return "\n".join(text for text in texts if text)


def files_of(message: Body) -> list[Body]:
    """The files that a message brings, and those of a message that it forwards."""
    forwarded = [file for attached in message.get("attachments") or () for file in attached.get("files") or ()]
    return [*(message.get("files") or ()), *forwarded]


def _invoke(text: str, context: Body, actor: Actor, channel: str | None) -> Invocation:
    is_direct = (channel or "").startswith(_DIRECT)
    return Invocation(text, tenant_of(context), actor=actor, channel=channel, is_direct=is_direct)


def _actor(body: Body) -> Actor:
    user = body["user"]
    return Actor(user["id"], user.get("username") or user.get("name") or user["id"])


def _interaction_place(body: Body, *, is_public: bool) -> Place:
    """Where a click is answered: in the thread of the message that was clicked, which a thread's first is not in."""
    container, message = body.get("container") or {}, body.get("message") or {}
    channel = (body.get("channel") or {}).get("id") or container.get("channel_id")
    thread = message.get("thread_ts") or container.get("thread_ts")
    first = message.get("ts") or container.get("message_ts")
    return Place(body["user"]["id"], channel, None if thread == first else thread, body.get("response_url"), is_public)
