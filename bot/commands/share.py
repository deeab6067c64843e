"""`/share`: an answer for all in the channel, with the name of who shared it; sent by buttons."""

from dataclasses import replace

from bot.chat import Argument, Command, Invocation, Message
from bot.commands.handler import Services
from bot.commands.renewed import tell_renewed
from bot.wording.conversation import word_shared

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
    return word_shared(await tell_renewed(services.view(invocation), message), invocation.actor)
