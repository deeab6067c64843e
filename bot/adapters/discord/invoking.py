"""What Discord sends, as an Invocation or the text of one (pure).

A tenant is a server that installed the bot, `discord:<server>`, or a person, `discord:user:<person>`: in direct
messages, and wherever the bot is there for that person alone, even in a server, which then has no library here.

A conversation, which a follow-up goes on with, is a thread or a direct message as a whole; in a channel, where many
talk at once, it is one person's mentions there: `<channel>:<person>`.

A person is their own tenant's administrator; in a server so is whoever may manage it.
"""

import asyncio
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import Any

import aiohttp
import discord
import structlog

from bot.adapters.attached import say_with_files
from bot.adapters.discord.groups import make_find_group
from bot.chat import LAPSED_BUTTON, Actor, Attachment, FindGroup, Invocation, Role

_MENU = "/menu"
"""How the custom_id of a menu begins; its chosen value is the command."""

_LONGEST_DOWNLOAD = 30.0
"""Seconds for one file; who asked is waiting."""

_log = structlog.get_logger(__name__)


def invoke(interaction: discord.Interaction[Any], text: str, files: tuple[Attachment, ...] = ()) -> Invocation:
    """A command, a click or a choice."""
    personal = interaction.guild_id is None or (
        interaction.is_user_integration() and not interaction.is_guild_integration()
    )
    tenant = f"discord:user:{interaction.user.id}" if personal else f"discord:{interaction.guild_id}"
    role = _role(is_administrator=personal or interaction.permissions.manage_guild)
    me = interaction.client.user
    channel = None if interaction.channel is None else _place(interaction.channel, me.id if me else None)
    guild = None if personal else interaction.guild
    return Invocation(
        text=text,
        tenant=tenant,
        actor=_actor(interaction.user),
        role=role,
        channel=channel,
        attachments=files,
        find_group=make_find_group(guild, interaction.permissions, interaction.app_permissions) if guild else None,
    )


def invoke_mention(message: discord.Message, me: int) -> Invocation:
    """A mention or a direct message."""
    person, guild = message.author, message.guild
    alone = guild is None or isinstance(message.channel, discord.Thread)
    files = attach(message.attachments)
    return Invocation(
        text=say_with_files(_without_mention(message.content, me), files),
        tenant=f"discord:{guild.id}" if guild else f"discord:user:{person.id}",
        actor=_actor(person),
        thread=f"{message.channel.id}" if alone else f"{message.channel.id}:{person.id}",
        role=_role(is_administrator=guild is None or _manages(person)),
        channel=_place(message.channel, me),
        attachments=files,
        find_group=_make_find_group(message),
    )


def _place(channel: discord.abc.Snowflake, me: int | None) -> str:
    """The channel in which it is asked; a thread that the bot opened, where a digest goes on, is part of its own."""
    if isinstance(channel, discord.Thread) and channel.owner_id == me:
        return str(channel.parent_id)
    return str(channel.id)


def _make_find_group(message: discord.Message) -> FindGroup | None:
    """For who mentioned the bot in a server's channel; None where that channel is not known."""
    guild, person, channel = message.guild, message.author, message.channel
    if guild is None or not isinstance(person, discord.Member) or isinstance(channel, discord.PartialMessageable):
        return None
    try:
        return make_find_group(guild, channel.permissions_for(person), channel.permissions_for(guild.me))
    except discord.ClientException:
        return None


def is_for_us(message: discord.Message, me: int) -> bool:
    """Whether a person wrote this to the bot: a direct message, a mention, or an answer to the bot's own message."""
    written = message.type in {discord.MessageType.default, discord.MessageType.reply}
    person = not message.author.bot and message.webhook_id is None
    meant = message.guild is None or any(user.id == me for user in message.mentions)
    return written and person and meant


def component_command(data: Mapping[str, Any]) -> str:
    """The command that a button or a menu carries; LAPSED_BUTTON where this version knows none."""
    command = data.get("custom_id")
    if isinstance(command, str) and command.startswith(_MENU):
        chosen = data.get("values")
        command = chosen[0] if isinstance(chosen, list) and chosen else None
    return command if isinstance(command, str) and command.startswith("/") else LAPSED_BUTTON


def typed_command(data: Mapping[str, Any]) -> str:
    """The command line of a slash command, whether or not this version has such a command or option."""
    values = (option.get("value") for option in data.get("options", ()))
    return " ".join((f"/{data['name']}", *(str(value) for value in values if value is not None)))


def words_of(message: discord.Message) -> str:
    """All that a message says: its own words, those of its cards, in which bots bring news, and what it forwards."""
    said = [*_words(message), *(words for forwarded in message.message_snapshots for words in _words(forwarded))]
    return "\n".join(words for words in said if words)


def files_of(message: discord.Message) -> tuple[Attachment, ...]:
    """The files that a message brings, and those of what it forwards."""
    forwarded = (file for one in message.message_snapshots for file in one.attachments)
    return attach((*message.attachments, *forwarded))


def attach(files: Iterable[discord.Attachment]) -> tuple[Attachment, ...]:
    """Discord's files, each to be read only when it is wanted."""
    return tuple(Attachment(file.filename, partial(_read, file), file.size) for file in files)


async def _read(file: discord.Attachment, most: int) -> bytes | None:
    try:
        async with asyncio.timeout(_LONGEST_DOWNLOAD):
            return (await file.read())[: most + 1]
    except (discord.DiscordException, aiohttp.ClientError, OSError) as error:  # TimeoutError is an OSError
        _log.warning("Discord does not hand over a file", error=type(error).__name__)
        return None


def _words(message: discord.Message | discord.MessageSnapshot) -> Iterator[str | None]:
    yield message.content
    for embed in message.embeds:
        yield from (embed.title, embed.description)
        for field in embed.fields:
            yield from (field.name, field.value)
    for component in message.components:
        yield from _shown(component)


def _shown(component: discord.Component) -> Iterator[str]:
    """The texts of a card, at any depth; labels of buttons are none."""
    if isinstance(component, discord.TextDisplay):
        yield component.content
    for inner in getattr(component, "children", ()):
        yield from _shown(inner)


def _without_mention(content: str, me: int) -> str:
    return re.sub(rf"<@!?{me}>", " ", content).strip()


def _manages(person: discord.User | discord.Member) -> bool:
    return isinstance(person, discord.Member) and person.guild_permissions.manage_guild


def _role(*, is_administrator: bool) -> Role:
    return Role.ADMINISTRATOR if is_administrator else Role.MEMBER


def _actor(person: discord.User | discord.Member) -> Actor:
    return Actor(str(person.id), person.display_name)
