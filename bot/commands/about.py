"""`/about`: the names in a message that the library knows, each with its briefing; sent by a message's menu."""

from bot.briefings.kind import pick_kind
from bot.briefings.meaning.mentioned import find_mentioned
from bot.chat import Invocation, Message
from bot.commands.handler import Services
from bot.wording.conversation import word_about


async def run(invocation: Invocation, services: Services) -> Message:
    """The companies, places, projects and people that are named, and the command that briefs on each."""
    view = services.view(invocation)
    names = await find_mentioned(view, invocation.argument)
    return word_about(invocation, [(name, await pick_kind(view, name)) for name in names])
