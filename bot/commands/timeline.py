"""`/timeline`: what happened when, each step in the words of its article."""

from bot.briefings.timeline import brief_timeline
from bot.chat import Argument, Command, Invocation, Message
from bot.commands.handler import Services
from bot.commands.renewed import tell_renewed
from bot.wording.briefings import word_briefing

COMMAND = Command(
    name="timeline",
    summary="What happened when, step by step",
    argument=Argument("topic", "a name or two, such as: stargate"),
    examples=("/timeline stargate", "/timeline openai mercor"),
    lasts=True,
)


async def run(invocation: Invocation, services: Services) -> Message:
    """The steps in order, or that no article tells of any."""
    view = services.view(invocation)
    return await tell_renewed(view, word_briefing(invocation, await brief_timeline(view, invocation.argument)))
