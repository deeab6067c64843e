"""`/deal`: who agreed what with whom, for how much, and what for."""

from bot.briefings.deal import brief_deal
from bot.chat import Argument, Command, Invocation, Message
from bot.commands.handler import Services
from bot.wording.briefings import word_briefing

COMMAND = Command(
    name="deal",
    summary="A deal between companies: parties, value, status, what for",
    argument=Argument("companies", "one or more companies, such as: openai mercor"),
    examples=("/deal mercor", "/deal openai mercor"),
    lasts=True,
)


async def run(invocation: Invocation, services: Services) -> Message:
    """The deal that the named companies made, or that no article tells of one."""
    found = await brief_deal(services.view(invocation), invocation.argument)
    return word_briefing(invocation, found)
