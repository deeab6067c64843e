"""`/timeline`: what happened when, each step in the words of its article."""

from bot.briefings.timeline import brief_timeline
from bot.chat import Invocation, Message
from bot.commands.handler import Services
from bot.commands.renewed import tell_renewed
from bot.wording.briefings import word_briefing


async def run(invocation: Invocation, services: Services) -> Message:
    """The steps in order, or that no article tells of any."""
    view = services.view(invocation)
    return await tell_renewed(view, word_briefing(invocation, await brief_timeline(view, invocation.argument)))
