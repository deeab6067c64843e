"""A Request answered: asked of the core, drawn, and sent; always with an answer or one calm line."""

import asyncio
from dataclasses import replace
from functools import partial

from bot.adapters.asking import Asked, Render, ask, is_new, may_fill_in, note_posted
from bot.adapters.forms import find_form
from bot.adapters.slack.files import Files
from bot.adapters.slack.forms import find_unfinished, make_blanks, make_form
from bot.adapters.slack.groups import Groups
from bot.adapters.slack.place import Place, Request
from bot.adapters.slack.roles import Roles
from bot.adapters.slack.sending import Outcome, Sender
from bot.chat import Bot, Invocation, Payload, Words

_TRIGGER = 3.0
"""Seconds that a trigger_id lives: https://docs.slack.dev/interactivity/handling-user-interaction."""


class Answering:
    """Answers Requests out of the core, each event once."""

    def __init__(self, bot: Bot, sender: Sender, render: Render, roles: Roles, groups: Groups, *, files: Files) -> None:
        self._bot = bot
        self._sender = sender
        self._files = files
        self._render = render
        self._roles = roles
        self._groups = groups
        self._sorry: Payload = {"text": bot.phrases.failed}

    async def answer(self, request: Request) -> None:
        """Answer where it was asked; with a form where the command's argument is missing and a form can open."""
        if not await self._is_new(request.event) or await self._open_form(request):
            return
        asked = await self._ask(request.invocation)
        payload = await self._send_file(asked, request.place.user)
        receipt = await self._sender.send(payload, request.place, self._sorry)
        await note_posted(self._bot, request.invocation, asked, receipt)

    async def refuse(self, place: Place) -> None:
        """Say that there is too much to do just now."""
        await self._sender.send({"text": self._bot.phrases.busy}, place, self._sorry)

    async def publish_home(self, invocation: Invocation, event: str, user: str) -> None:
        """Draw the app's home for that person."""
        if not await self._is_new(event):
            return
        payload = (await self._ask(invocation)).payload
        line = {"type": "section", "text": {"type": "plain_text", "text": payload["text"]}}
        view = {"type": "home", "blocks": payload.get("blocks", [line])}
        await self._sender.call("views.publish", user_id=user, view=view)

    async def greet(self, invocation: Invocation, event: str, channel: str) -> None:
        """Greet a channel that the bot has joined, unless it was greeted before."""
        name = f"slack:greeted:{invocation.tenant}:{channel}"
        if not await self._is_new(event) or await self._bot.notes.read(name) is not None:
            return
        await self._bot.notes.write(name, event)
        await self._sender.post((await self._ask(invocation)).payload, channel)

    async def _ask(self, invocation: Invocation) -> Asked:
        return await ask(self._bot, self._render, await self._judge(invocation), self._sorry)

    async def _send_file(self, asked: Asked, user: str) -> Payload:
        """The page that answers: where the answer's file could be sent, one that says so in place of its text."""
        message, file = asked.message, asked.file
        if message is None or file is None or not await self._files.send(file, message.title, user):
            return asked.payload
        return self._render(replace(message, parts=(Words(self._bot.phrases.file_sent),)))[0]

    async def _judge(self, invocation: Invocation) -> Invocation:
        """The invocation with the asker's role, and what that lets them notify in a channel."""
        role = await self._roles.find(invocation)
        is_shared = invocation.channel is not None and not invocation.is_direct
        return replace(invocation, role=role, find_group=partial(self._groups.find, role) if is_shared else None)

    async def _is_new(self, event: str) -> bool:
        return await is_new(self._bot, f"slack:{event}")

    async def _open_form(self, request: Request) -> bool:
        if request.trigger is None:
            return False
        try:
            async with asyncio.timeout(_TRIGGER):
                view = await self._make_form(request)
                if view is None:
                    return False
                opened = await self._sender.call("views.open", trigger_id=request.trigger, view=view)
        except TimeoutError:
            return False
        return opened is Outcome.SENT

    async def _make_form(self, request: Request) -> Payload | None:
        """The form that the line opens, if any."""
        text, commands, phrases = request.invocation.text, self._bot.commands, self._bot.phrases
        if found := find_form(text, commands):
            return make_blanks(*found, request.place, phrases) if await self._may_fill_in(request) else None
        command = find_unfinished(text, commands)
        if command and command.changes and not await self._may_fill_in(request):
            return None
        return make_form(command, request.place, phrases) if command else None

    async def _may_fill_in(self, request: Request) -> bool:
        return await may_fill_in(self._bot, await self._judge(request.invocation))
