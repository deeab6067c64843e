"""`/deal`: who agreed what with whom, for how much, and what for."""

from bot.briefings.deal import brief_deal
from bot.chat import Invocation, Message
from bot.commands.handler import Services
from bot.wording.briefings import word_briefing


async def run(invocation: Invocation, services: Services) -> Message:
    """The deal that the named companies made, or that no article tells of one."""
    found = await brief_deal(services.view(invocation), invocation.argument)
    return word_briefing(invocation, found)
