"""`/hello`: who the bot is and what to try first; said once in a channel that it joins."""

from bot.briefings.meaning.nearest import suggest_known
from bot.chat import Invocation, Message
from bot.commands.handler import Services
from bot.wording.conversation import word_hello


async def run(invocation: Invocation, services: Services) -> Message:
    """A greeting with three commands that have an answer."""
    return word_hello(invocation, await suggest_known(services.view(invocation), "ask"))
