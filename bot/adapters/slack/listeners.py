"""Which of Slack's requests are listened to: each is acknowledged at once, and worked on in a task of ours."""

import asyncio
import re
from collections.abc import Callable, Coroutine
from functools import partial
from http import HTTPStatus
from typing import Any

import structlog
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.response import BoltResponse

from bot.adapters.slack.answering import Answering
from bot.adapters.slack.downloading import Downloading
from bot.adapters.slack.forms import make_options
from bot.adapters.slack.place import Request
from bot.adapters.slack.reading import (
    Body,
    bot_user,
    files_of,
    is_spoken,
    read_click,
    read_command,
    read_mention,
    read_shortcut,
    read_submission,
    tenant_of,
)
from bot.adapters.work import Work
from bot.chat import Actor, Attachment, Bot, Invocation

_ANY = re.compile(".*", re.DOTALL)
_LONGEST_COMPLETION = 2.0
"""Seconds; Slack waits three for a menu's options."""

_Job = Callable[[], Coroutine[Any, Any, None]]

_log = structlog.get_logger(__name__)


class Listeners:
    """Takes what Slack sends to the tasks that answer it. `spare` says busy where `work` is full."""

    def __init__(self, bot: Bot, answering: Answering, downloading: Downloading, work: Work, spare: Work) -> None:
        self._bot = bot
        self._answering = answering
        self._downloading = downloading
        self._work = work
        self._spare = spare

    def register(self, app: AsyncApp) -> None:
        """Listen to everything, so that Bolt refuses nothing and prints nothing."""
        app.command(_ANY)(self.on_command)
        app.action(_ANY)(self.on_click)
        app.options(_ANY)(self.on_typing)
        app.view(_ANY)(self.on_submission)
        app.shortcut(_ANY)(self.on_shortcut)
        app.event("app_mention")(self.on_words)
        app.event("message")(self.on_words)
        app.event("app_home_opened")(self.on_home)
        app.event("member_joined_channel")(self.on_join)
        app.event(_ANY)(self.on_other_event)
        app.error(self.on_error)

    async def on_command(self, ack: AsyncAck, body: Body, context: AsyncBoltContext) -> None:
        if self._work.is_full:
            await ack(self._bot.phrases.busy)
            return
        await ack()
        self._take(partial(read_command, self._bot, context, body))

    async def on_click(self, ack: AsyncAck, body: Body, context: AsyncBoltContext) -> None:
        await ack()
        self._take(partial(read_click, self._bot, context, body))

    async def on_shortcut(self, ack: AsyncAck, body: Body, context: AsyncBoltContext) -> None:
        await ack()
        self._take_with_files(partial(read_shortcut, context, body), body["message"])

    async def on_submission(self, ack: AsyncAck, body: Body, context: AsyncBoltContext) -> None:
        """A form that is sent when there is too much to do stays open and says so."""
        if self._work.is_full:
            await ack(
                response_action="errors", errors={next(iter(body["view"]["state"]["values"])): self._bot.phrases.busy}
            )
            return
        await ack()
        self._take(partial(read_submission, self._bot, context, body))

    async def on_typing(self, ack: AsyncAck, body: Body, context: AsyncBoltContext) -> None:
        """The options of a form's menu, while its argument is typed."""
        name, typed = str(body.get("action_id", "")), str(body.get("value", ""))
        lines: tuple[str, ...] = ()
        if not self._work.is_full:
            lines = await self._work.start(self._complete(f"/{name} {typed}", tenant_of(context)))
        await ack(options=make_options(name, typed, lines))

    async def on_words(self, body: Body, context: AsyncBoltContext) -> None:
        """A mention, or words in a direct message."""
        event = body["event"]
        if is_spoken(event) and (event["type"] == "app_mention" or event.get("channel_type") == "im"):
            self._take_with_files(partial(read_mention, context, body), event)

    async def on_home(self, body: Body, context: AsyncBoltContext) -> None:
        event = body["event"]
        if event.get("tab") == "home":
            invocation = Invocation("/home", tenant_of(context), actor=Actor(event["user"], event["user"]))
            self._begin(partial(self._answering.publish_home, invocation, body["event_id"], event["user"]))

    async def on_join(self, body: Body, context: AsyncBoltContext) -> None:
        event = body["event"]
        if event.get("user") == bot_user(body):
            invocation = Invocation("/hello", tenant_of(context))
            self._begin(partial(self._answering.greet, invocation, body["event_id"], event["channel"]))

    async def on_other_event(self, body: Body, context: AsyncBoltContext) -> None:
        kind = body["event"].get("type")
        if kind in ("app_uninstalled", "tokens_revoked"):
            _log.warning("the app was removed from Slack", told_by=kind, tenant=tenant_of(context))

    async def on_error(self, error: Exception, response: BoltResponse | None) -> None:
        """What Bolt can't read, or we could not before it was acknowledged; only Slack can have sent it."""
        _log.error("a request of Slack's can't be read", exc_info=error)
        if response is not None:
            response.status = HTTPStatus.BAD_REQUEST

    def _take(self, read: Callable[[], Request]) -> None:
        self._begin(lambda: self._answer(read), lambda: self._refuse(read))

    def _take_with_files(self, read: Callable[[tuple[Attachment, ...]], Request], message: Body) -> None:
        async def answer() -> None:
            await self._answering.answer(read(await self._downloading.attach(files_of(message))))

        self._begin(answer, lambda: self._refuse(partial(read, ())))

    def _begin(self, answer: _Job, refuse: _Job | None = None) -> None:
        """Answer; where there is too much to do say so; where even that is too much, only the log hears of it."""
        if not self._work.offer(answer) and (refuse is None or not self._spare.offer(refuse)):
            _log.warning("a request was dropped: too many are waiting")

    async def _answer(self, read: Callable[[], Request]) -> None:
        await self._answering.answer(read())

    async def _refuse(self, read: Callable[[], Request]) -> None:
        await self._answering.refuse(read().place)

    async def _complete(self, typed: str, tenant: str) -> tuple[str, ...]:
        try:
            async with asyncio.timeout(_LONGEST_COMPLETION):
                return await self._bot.complete(Invocation(typed, tenant))
        except Exception:  # noqa: BLE001 (what is typed can be sent without; the log gets the rest)
            _log.exception("completing failed", tenant=tenant)
            return ()
