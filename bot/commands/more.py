"""`/more`: the next page of an answer, or a command that was too long for its button; sent by buttons."""

from dataclasses import replace

from bot.chat import LONGEST_BUTTON, Argument, Command, Invocation, Message
from bot.commands.handler import Services
from bot.wording.conversation import word_changed, word_expired
from bot.wording.refusals import word_usage

COMMAND = Command(
    name="more",
    summary="The next page of an answer",
    argument=Argument("page", "a page, the answer's fingerprint and its command; or a key", completes=False),
    examples=("/more 2 0a1b2c3d /deal mercor",),
    listed=False,
    longest=LONGEST_BUTTON,
)


async def run(invocation: Invocation, services: Services) -> Message:
    """The page of the answer, if it still is the same answer; else its first page, and a line that says so."""
    page, _, rest = invocation.argument.partition(" ")
    fingerprint, _, line = rest.partition(" ")
    if not rest:
        command = await services.memory.find_kept(invocation.tenant, page, services.now())
        return await services.dispatch(replace(invocation, text=command)) if command else word_expired(invocation)
    if not page.isdecimal() or not line.startswith("/"):
        return word_usage(invocation, COMMAND)
    message = await services.dispatch(replace(invocation, text=line))
    return replace(message, page=int(page)) if message.fingerprint == fingerprint else word_changed(message)
