"""`/profile`: a person or an organization, and their part in each story."""

from bot.briefings.profile import brief_profile
from bot.chat import Argument, Command, Invocation, Message
from bot.commands.handler import Services
from bot.commands.renewed import tell_renewed
from bot.wording.briefings import word_briefing

COMMAND = Command(
    name="profile",
    summary="A person or an organization: role, words, part in each story",
    argument=Argument("name", "a person or an organization, such as: jason kwon"),
    examples=("/profile jason kwon", "/profile softbank"),
    lasts=True,
)


async def run(invocation: Invocation, services: Services) -> Message:
    """What the articles tell of them, or that they tell nothing."""
    view = services.view(invocation)
    return await tell_renewed(view, word_briefing(invocation, await brief_profile(view, invocation.argument)))
