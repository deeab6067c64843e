"""`/add`: an article by its address, or a pasted text; the answer is what was understood of it."""

import re
from dataclasses import replace

from bot.chat import Argument, Command, Invocation, Message, Role
from bot.commands.handler import Services
from bot.commands.parsing import clean, raw_argument
from bot.ingest.outcome import Reason, Refused
from bot.ingest.web.address import looks_like_address
from bot.wording.intake import word_taken

COMMAND = Command(
    name="add",
    summary="Add an article: its address, or its pasted text",
    argument=Argument("article", "the address of an article, or its text", completes=False),
    examples=("/add https://example.com/news/article",),
    changes=True,
    longest=100_000,
)


_ADDRESS = re.compile(r"https?://[^\s<>]+[^\s<>.,;:!?)]")
_MOST_BESIDE = 20
"""Words with which people send an address; more are a text of their own."""


async def run(invocation: Invocation, services: Services) -> Message:
    """Add it to what the asker's workspace, server or own library holds, where nobody else sees it."""
    by = invocation.actor.id if invocation.actor else None
    if invocation.attachment is not None:
        name, content = invocation.attachment.name, invocation.attachment.content
        taken = await services.intake.add_file(invocation.tenant, name, content, by)
    elif (address := _find_address(invocation.argument)) is not None:
        taken = await services.intake.add_address(invocation.tenant, address, by)
        if isinstance(taken, Refused) and taken.reason is Reason.FEED and invocation.role >= Role.CURATOR:
            return await services.dispatch(replace(invocation, text=f"/feeds add {address}"))
    else:
        taken = await services.intake.add_text(invocation.tenant, raw_argument(invocation.text), by)
        if isinstance(taken, Refused):  # it is called by its first words, which stand as they were typed
            taken = replace(taken, source=clean(taken.source))
    return word_taken(invocation, taken)


def _find_address(argument: str) -> str | None:
    """The address that the words are, or the only one among a few words, as in a message that recommends it."""
    if looks_like_address(argument):
        return argument
    found = set(_ADDRESS.findall(argument))
    return found.pop() if len(found) == 1 and len(argument.split()) < _MOST_BESIDE else None
