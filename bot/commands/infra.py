"""`/infra`: what is built where, how large, for how much, and how far it is."""

from bot.briefings.infra import brief_infra
from bot.chat import Invocation, Message
from bot.commands.handler import Services
from bot.wording.briefings import word_briefing


async def run(invocation: Invocation, services: Services) -> Message:
    """The build-out that is meant, or that no article tells of one."""
    return word_briefing(invocation, await brief_infra(services.view(invocation), invocation.argument))
