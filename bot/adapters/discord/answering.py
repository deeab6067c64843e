"""From what a person did on Discord to the answer that they see there."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import aiohttp
import discord
import structlog

from bot.adapters.asking import Asked, Render, ask, is_new, may_fill_in, note_posted
from bot.adapters.discord.files import with_file
from bot.adapters.discord.forms import make_modal, read_modal
from bot.adapters.discord.invoking import invoke, invoke_mention
from bot.adapters.discord.sending import Sent, acknowledge, edit_answer, open_direct, post
from bot.adapters.forms import find_form
from bot.adapters.work import Work
from bot.chat import Attachment, Bot, Invocation, Receipt

_log = structlog.get_logger(__name__)

Interaction = discord.Interaction[Any]

_BAD_REQUEST = 400
_OVER = {10015, 10062, 50027}
"""Discord's codes where an interaction can't be answered any more: unknown webhook or interaction, token over."""
_UNSENT = (discord.DiscordException, aiohttp.ClientError, OSError)
_CLOSED = (discord.Forbidden, discord.NotFound)


@dataclass(frozen=True, slots=True)
class Answering:
    """Answers in tasks that it owns; above their bound a person gets one calm line instead."""

    client: discord.Client
    bot: Bot
    render: Render
    work: Work

    def take_interaction(
        self,
        interaction: Interaction,
        text: str,
        *,
        private: bool | None = None,
        files: tuple[Attachment, ...] = (),
    ) -> None:
        """Answer this command line; whether only who asked sees it is the command's own unless it is given."""
        if self.work.is_full:
            self.take_line(interaction, self.bot.phrases.busy)
            return
        seen_by_one = self.bot.is_private(text) if private is None else private
        invocation = invoke(interaction, text, files)
        self.work.start(self._open_or_answer(interaction, invocation, private=seen_by_one))

    def take_form(self, interaction: Interaction) -> None:
        """Answer the line that a sent form makes."""
        data: Any = interaction.data
        line, values = read_modal(data)
        found = find_form(line, self.bot.commands)
        self.take_interaction(interaction, found[1].fill(line, values) if found else line)

    def take_line(self, interaction: Interaction, line: str) -> None:
        """Say just this, to who asked alone."""
        self.work.start(_say_privately(interaction, line))

    def take_mention(self, message: discord.Message, me: int) -> None:
        """Answer a mention or a direct message where it stands, for all who see it."""
        invocation = None if self.work.is_full else invoke_mention(message, me)
        self.work.start(self._answer_mention(message, invocation))

    def take_new_server(self, guild: discord.Guild) -> None:
        """Greet a server where its own notices stand, unless it was greeted within the last day."""
        self.work.start(self._greet(guild))

    async def _open_or_answer(self, interaction: Interaction, invocation: Invocation, *, private: bool) -> None:
        found = find_form(invocation.text, self.bot.commands)
        is_sent = interaction.type is discord.InteractionType.modal_submit
        if found and not is_sent and await may_fill_in(self.bot, invocation):
            await _open(interaction, make_modal(*found))
        else:
            await self._answer_interaction(interaction, invocation, private=private)

    async def _answer_interaction(self, interaction: Interaction, invocation: Invocation, *, private: bool) -> None:
        acknowledged = await acknowledge(interaction, private=private)
        channel = None if private else self._channel(interaction)
        if not acknowledged and channel is None:
            _log.warning("Discord had given up waiting", tenant=invocation.tenant)
            return
        if not await self._is_new(interaction.id):
            return
        asked = await self._ask(invocation)
        try:
            sent = await self._edit(interaction, asked) if acknowledged else None
            if sent is None and channel is None:
                _log.warning("the interaction was over before its answer", tenant=invocation.tenant)
            elif sent is None and channel is not None:
                sent = await self._send(partial(post, self.client.http, channel, nonce=interaction.id), asked)
        except _UNSENT as error:
            _log_unsent(error, invocation)
        else:
            await self._note(invocation, asked, None if private else sent)

    async def _edit(self, interaction: Interaction, asked: Asked) -> Sent | None:
        """What the interaction shows; None where it could not be answered any more: its token ends after 15 minutes."""
        try:
            return await self._send(partial(edit_answer, interaction), asked)
        except discord.HTTPException as error:
            if error.code not in _OVER:
                raise
        return None

    def _channel(self, interaction: Interaction) -> int | None:
        """Where a public answer can stand without the interaction: in a channel of a server that has the bot."""
        here = interaction.guild_id is not None and self.client.get_guild(interaction.guild_id) is not None
        return interaction.channel_id if here else None

    async def _answer_mention(self, message: discord.Message, invocation: Invocation | None) -> None:
        """`invocation` is None where the bound is reached."""
        if not await self._is_new(message.id):
            return
        asked = await self._ask(invocation) if invocation else Asked({"content": self.bot.phrases.busy})
        reply = partial(post, self.client.http, message.channel.id, nonce=message.id, reply_to=message.id)
        try:
            sent = await self._send(reply, asked)
        except _UNSENT as error:
            _log_unsent(error, invocation)
            if isinstance(error, _CLOSED) and message.guild is not None:
                await self._answer_directly(message, asked, invocation)
        else:
            await self._note(invocation, asked, sent)

    async def _answer_directly(self, message: discord.Message, asked: Asked, invocation: Invocation | None) -> None:
        """Answer who asked alone, where the bot can't write in the channel."""
        try:
            direct = await open_direct(self.client.http, message.author.id)
            await self._send(partial(post, self.client.http, direct, nonce=message.id), asked)
        except _UNSENT as error:
            _log_unsent(error, invocation)

    async def _greet(self, guild: discord.Guild) -> None:
        channel = guild.system_channel
        if channel is None or not _may_write(channel) or not await self._is_new(f"joined:{guild.id}"):
            return
        invocation = Invocation("/hello", f"discord:{guild.id}")
        greeting = await self._ask(invocation)
        try:
            await self._send(partial(post, self.client.http, channel.id, nonce=guild.id), greeting)
        except _UNSENT as error:
            _log_unsent(error, invocation)

    async def _note(self, invocation: Invocation | None, asked: Asked, sent: Sent | None) -> None:
        """Keep where the answer stands, if all see it and it is the answer."""
        if invocation is not None and sent is not None and {"id", "channel_id"} <= sent.keys():
            receipt = Receipt(str(sent["channel_id"]), str(sent["id"]))
            await note_posted(self.bot, invocation, asked, receipt)

    async def _send(self, send: Callable[..., Awaitable[Sent]], asked: Asked) -> Sent:
        """Send the page, or the answer's file in its place; a calm line where Discord finds a fault in it."""
        message, file = asked.message, asked.file
        if message is not None and file is not None:
            try:
                return await send(with_file(self.render(replace(message, parts=()))[0], file), file)
            except discord.HTTPException as error:  # it may not attach files there; the page says the same
                if error.code in _OVER:
                    raise
                _log.warning("Discord does not take a file", status=error.status, code=error.code)
        try:
            return await send(asked.payload)
        except discord.HTTPException as error:
            if error.status != _BAD_REQUEST or error.code in _OVER:
                raise
            _log.error("Discord found a fault in a payload", code=error.code, fault=error.text)
        await send({"content": self.bot.phrases.failed})
        return {}

    async def _ask(self, invocation: Invocation) -> Asked:
        return await ask(self.bot, self.render, invocation, {"content": self.bot.phrases.failed})

    async def _is_new(self, event: int | str) -> bool:
        """Without its notes the bot answers: Discord refuses a second acknowledgement and a second message."""
        return await is_new(self.bot, f"discord:{event}")


async def _open(interaction: Interaction, modal: discord.ui.Modal) -> None:
    try:
        await interaction.response.send_modal(modal)
    except _UNSENT as error:
        _log_unsent(error, None)


async def _say_privately(interaction: Interaction, line: str) -> None:
    try:
        await interaction.response.send_message(line, ephemeral=True)
    except _UNSENT as error:
        _log_unsent(error, None)


def _may_write(channel: discord.TextChannel) -> bool:
    permissions = channel.permissions_for(channel.guild.me)
    return permissions.view_channel and permissions.send_messages


def _log_unsent(error: Exception, invocation: Invocation | None) -> None:
    """The error's own text may hold an address with an interaction's token, so it stays out."""
    code, status = getattr(error, "code", None), getattr(error, "status", None)
    tenant = invocation.tenant if invocation else None
    _log.warning("an answer was not sent", error=type(error).__name__, status=status, code=code, tenant=tenant)
