"""`/talent`: programs that train people, and what is said of skills, work and hiring."""

from bot.briefings.talent import brief_talent
from bot.chat import Invocation, Message
from bot.commands.handler import Services
from bot.wording.briefings import word_briefing


async def run(invocation: Invocation, services: Services) -> Message:
    """The programs and sentences that fit the topic, or that there are none."""
    return word_briefing(invocation, await brief_talent(services.view(invocation), invocation.argument))
