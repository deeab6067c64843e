"""The core's commands as Discord shows them: slash commands with completion, and two in a message's menu."""

import asyncio
import re
from typing import Any

import discord
import structlog
from discord import app_commands

from bot.adapters.attached import say_with_files
from bot.adapters.discord.answering import Answering, Interaction
from bot.adapters.discord.invoking import attach, files_of, invoke, typed_command, words_of
from bot.chat import Bot, Command

_log = structlog.get_logger(__name__)

_MOST_CHOICES = 25
_LONGEST_CHOICE = 100
_LONGEST_NAME = 32
_LONGEST_COMPLETION = 1.5
"""Seconds, of the three that Discord waits; what has not come then is not offered."""

Choices = list[app_commands.Choice[str]]


class CommandTree(app_commands.CommandTree[discord.Client]):
    """All listed commands, in servers and in direct messages, for servers and for persons that installed the bot."""

    def __init__(self, client: discord.Client, bot: Bot, answering: Answering) -> None:
        super().__init__(
            client,
            allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
            allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True),
        )
        self._answering = answering
        for command in bot.commands.values():
            if command.listed:
                self.add_command(_make_slash_command(command, bot, answering))
        for entry, line in ((bot.phrases.brief_this, "about"), (bot.phrases.add_this, "add")):
            self.add_command(_make_menu_entry(entry, line, answering))

    async def on_error(self, interaction: Interaction, error: app_commands.AppCommandError, /) -> None:
        """A command or an option that Discord still shows and this version has not: the core says what there is."""
        data: Any = interaction.data
        if interaction.type is discord.InteractionType.application_command and data.get("type", 1) == 1:
            self._answering.take_interaction(interaction, typed_command(data))
        else:
            _log.warning("Discord sent what can't be read", error=type(error).__name__)


def option_name(argument: str) -> str:
    """The argument's name in what Discord allows: at most 32 lower-case letters, digits, `-` and `_`."""
    return re.sub(r"[^-\w]+", "_", argument.casefold())[:_LONGEST_NAME]


def _make_slash_command(command: Command, bot: Bot, answering: Answering) -> app_commands.Command[Any, Any, None]:
    async def run(interaction: discord.Interaction, typed: str) -> None:
        answering.take_interaction(interaction, f"/{command.name} {typed}".strip())

    async def run_alone(interaction: discord.Interaction, typed: str = "") -> None:
        await run(interaction, typed)

    async def complete(interaction: discord.Interaction, typed: str) -> Choices:
        return await _complete(interaction, typed, command, bot)

    async def run_with_file(
        interaction: discord.Interaction, typed: str = "", file: discord.Attachment | None = None
    ) -> None:
        files = attach([file] if file else [])
        line = say_with_files(f"/{command.name} {typed}".strip(), files)
        answering.take_interaction(interaction, line, files=files)

    argument = command.argument
    callback = run_with_file if command.takes_files else run if argument.required else run_alone
    app_commands.rename(typed=option_name(argument.name))(callback)
    app_commands.describe(typed=argument.description)(callback)
    if command.takes_files:
        app_commands.describe(file=bot.phrases.file)(callback)
    if argument.completes:
        app_commands.autocomplete(typed=complete)(callback)
    return app_commands.Command(name=command.name, description=command.summary, callback=callback)


def _make_menu_entry(name: str, command: str, answering: Answering) -> app_commands.ContextMenu:
    """An entry of every message's menu: the command, of the message's words."""

    async def run(interaction: discord.Interaction, message: discord.Message) -> None:
        files = files_of(message)
        line = say_with_files(f"/{command} {words_of(message)}".strip(), files)
        answering.take_interaction(interaction, line, private=True, files=files)

    return app_commands.ContextMenu(name=name, callback=run)


async def _complete(interaction: Interaction, typed: str, command: Command, bot: Bot) -> Choices:
    """What may follow, whole; a choice that is too long for Discord is left out, since a part of it is another name."""
    before = f"/{command.name} "
    try:
        async with asyncio.timeout(_LONGEST_COMPLETION):
            lines = await bot.complete(invoke(interaction, before + typed))
    except Exception:  # noqa: BLE001 (completion never fails, it has nothing to offer)
        _log.exception("nothing to complete with", command=command.name)
        return []
    values = dict.fromkeys(line.removeprefix(before).strip() for line in lines)
    fitting = [value for value in values if 0 < len(value) <= _LONGEST_CHOICE]
    return [app_commands.Choice(name=value, value=value) for value in fitting[:_MOST_CHOICES]]
