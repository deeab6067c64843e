"""`/more`: the next page of an answer, or a command that was too long for its button; sent by buttons."""

from dataclasses import replace

from bot.chat import Invocation, Message
from bot.commands.handler import Services
from bot.wording.conversation import word_changed, word_lapsed


async def run(invocation: Invocation, services: Services) -> Message:
    """The page of the answer, if it still is the same answer; else its first page, and a line that says so.

    What leads to no answer is the button of another version, or too old.
    """
    page, _, rest = invocation.argument.partition(" ")
    fingerprint, _, line = rest.partition(" ")
    if not rest:
        command = await services.memory.find_kept(invocation.tenant, page, services.now())
        return await services.dispatch(replace(invocation, text=command)) if command else word_lapsed(invocation)
    if not page.isdecimal() or not line.startswith("/"):
        return word_lapsed(invocation)
    message = await services.dispatch(replace(invocation, text=line, is_page=True))
    return replace(message, page=int(page)) if message.fingerprint == fingerprint else word_changed(message)
