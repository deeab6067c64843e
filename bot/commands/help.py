"""`/help`: what the bot can do, and how a command is used."""

from bot.chat import Invocation, Message
from bot.commands.handler import Services
from bot.wording.help import word_command, word_overview
from bot.wording.refusals import word_unknown_command


async def run(invocation: Invocation, services: Services) -> Message:
    """All commands, or one explained."""
    commands = tuple(command for command in services.commands.values() if command.listed)
    name = invocation.argument.lstrip("/").casefold()
    if not name:
        return word_overview(invocation, commands)
    if name not in services.commands:
        return word_unknown_command(invocation, name, commands)
    return word_command(invocation, services.commands[name])
