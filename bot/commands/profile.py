"""`/profile`: a person or an organization, and their part in each story."""

from bot.briefings.profile import brief_profile
from bot.chat import Invocation, Message
from bot.commands.handler import Services
from bot.commands.renewed import tell_renewed
from bot.wording.briefings import word_briefing


async def run(invocation: Invocation, services: Services) -> Message:
    """What the articles tell of them, or that they tell nothing."""
    view = services.view(invocation)
    return await tell_renewed(view, word_briefing(invocation, await brief_profile(view, invocation.argument)))
