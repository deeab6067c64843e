"""`/share`: an answer for all in the channel, with the name of who shared it; sent by buttons."""

from dataclasses import replace
from datetime import timedelta

from bot.chat import Invocation, Message
from bot.commands.handler import Services
from bot.commands.renewed import tell_renewed
from bot.wording.conversation import word_shared, word_shared_already

_ONCE_IN = timedelta(minutes=5)
"""Two presses of one button, or of two people who read the same, are one sharing."""


async def run(invocation: Invocation, services: Services) -> Message:
    """The command's answer, headed by who shares it; where it has just been shared there, that it was."""
    message = await services.dispatch(replace(invocation, text=invocation.argument))
    if await _is_there(invocation, services, message):
        return word_shared_already(invocation, message)
    return word_shared(await tell_renewed(services.view(invocation), message), invocation.actor)


async def _is_there(invocation: Invocation, services: Services, message: Message) -> bool:
    """Whether the same answer was shared in the channel a moment ago; turning its pages is no sharing."""
    if invocation.is_page or invocation.channel is None:
        return False
    event = f"share:{invocation.tenant}:{invocation.channel}:{message.fingerprint}"
    return not await services.memory.is_new(event, services.now(), _ONCE_IN)
