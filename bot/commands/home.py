"""`/home`: what the bot knows, the newest articles, commands to try; Slack's home tab."""

from bot.briefings.meaning.nearest import suggest_known
from bot.chat import Invocation, Message
from bot.commands.handler import Services
from bot.wording.conversation import word_home

_NEWEST = 5


async def run(invocation: Invocation, services: Services) -> Message:
    """How much the library holds, its newest articles, and every command."""
    view = services.view(invocation)
    newest = await services.library.newest(view.visible, _NEWEST)
    held = await services.library.count(view.visible)
    commands = tuple(command for command in services.commands.values() if command.listed)
    return word_home(invocation, held, newest, await suggest_known(view, "ask"), commands)
