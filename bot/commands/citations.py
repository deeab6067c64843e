"""`/citations`: every citation of an answer, with the way into its article; sent by buttons."""

from dataclasses import replace

from bot.chat import Invocation, Message
from bot.commands.handler import Services
from bot.commands.renewed import tell_renewed
from bot.wording.conversation import word_citations


async def run(invocation: Invocation, services: Services) -> Message:
    """The quotations one by one, each with its article, and the commands that open it there."""
    message = await services.dispatch(replace(invocation, text=invocation.argument))
    return await tell_renewed(services.view(invocation), word_citations(invocation, message))
