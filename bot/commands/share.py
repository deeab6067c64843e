"""`/share`: an answer for all in the channel, with the name of who shared it; sent by buttons."""

from dataclasses import replace

from bot.chat import Argument, Command, Invocation, Message
from bot.commands.handler import Services
from bot.commands.renewed import find_renewed
from bot.wording.conversation import word_renewed, word_shared

COMMAND = Command(
    name="share",
    summary="An answer, for all in the channel",
    argument=Argument("command", "the command to answer for all"),
    examples=("/share /deal mercor",),
    listed=False,
    private=False,
)


async def run(invocation: Invocation, services: Services) -> Message:
    """The command's answer, headed by who shares it."""
    message = await services.dispatch(replace(invocation, text=invocation.argument))
    renewed = await find_renewed(services.view(invocation), message.answer.citations)
    return word_shared(word_renewed(message, renewed), invocation.actor)
