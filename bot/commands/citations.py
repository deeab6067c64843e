"""`/citations`: every citation of an answer, with the way into its article; sent by buttons."""

from dataclasses import replace

from bot.chat import Argument, Command, Invocation, Message
from bot.commands.handler import Services
from bot.commands.renewed import tell_renewed
from bot.wording.conversation import word_citations

COMMAND = Command(
    name="citations",
    summary="Every citation of an answer",
    argument=Argument("command", "the command whose answer is cited"),
    examples=("/citations /deal mercor",),
    listed=False,
)


async def run(invocation: Invocation, services: Services) -> Message:
    """The quotations one by one, each with its article, and the commands that open it there."""
    message = await services.dispatch(replace(invocation, text=invocation.argument))
    return await tell_renewed(services.view(invocation), word_citations(invocation, message))
