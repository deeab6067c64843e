"""`/add`: an article by its address, a pasted text, or a file; the answer is what was understood of it."""

import re
from dataclasses import replace

from bot.chat import Argument, Attachment, Command, Invocation, Message, Role
from bot.commands.handler import Services
from bot.commands.parsing import clean, raw_argument
from bot.ingest.documents.kinds import Kind
from bot.ingest.outcome import Reason, Refused
from bot.ingest.received import is_read, receive
from bot.ingest.web.address import looks_like_address
from bot.wording.feeds import word_imported
from bot.wording.intake import word_all_taken, word_taken

COMMAND = Command(
    name="add",
    summary="Add an article: its address, its pasted text, or a file",
    argument=Argument("article", "the address of an article, or its text", completes=False),
    examples=("/add https://example.com/news/article",),
    changes=True,
    longest=100_000,
    takes_files=True,
)


_ADDRESS = re.compile(r"https?://[^\s<>]+[^\s<>.,;:!?)]")
_MOST_BESIDE = 20
"""Words with which people send an address; more are a text of their own."""


async def run(invocation: Invocation, services: Services) -> Message:
    """Add it to what the asker's workspace, server or own library holds, where nobody else sees it."""
    files = _find_files(invocation)
    if files:
        messages = [await _add_file(invocation, services, file) for file in files]
        return messages[0] if len(messages) == 1 else word_all_taken(invocation, messages)
    by = invocation.actor.id if invocation.actor else None
    if (address := _find_address(invocation.argument)) is not None:
        taken = await services.intake.add_address(invocation.tenant, address, by)
        if isinstance(taken, Refused) and taken.reason is Reason.FEED and invocation.role >= Role.CURATOR:
            return await services.dispatch(replace(invocation, text=f"/feeds add {address}"))
    else:
        taken = await services.intake.add_text(invocation.tenant, raw_argument(invocation.text), by)
        if isinstance(taken, Refused):  # it is called by its first words, which stand as they were typed
            taken = replace(taken, source=clean(taken.source))
    return word_taken(invocation, taken)


def _find_files(invocation: Invocation) -> tuple[Attachment, ...]:
    """The files that are meant: those that can be read; none where only a picture stands beside a link or a text."""
    readable = tuple(file for file in invocation.attachments if is_read(file.name))
    words = invocation.argument
    says_more = _ADDRESS.search(words) is not None or len(words.split()) >= _MOST_BESIDE
    return readable if readable or says_more else invocation.attachments


async def _add_file(invocation: Invocation, services: Services, file: Attachment) -> Message:
    received = await receive(clean(file.name), file.read)
    if isinstance(received, Refused):
        return word_taken(invocation, received)
    if received.kind is not Kind.OPML:
        by = invocation.actor.id if invocation.actor else None
        return word_taken(invocation, await services.intake.add_file(invocation.tenant, received, by))
    if invocation.role < Role.CURATOR:
        return word_taken(invocation, Refused(received.name, Reason.FOR_CURATORS))
    imported = await services.feeds.import_list(invocation.tenant, received.name, received.content)
    if isinstance(imported, Refused):
        return word_taken(invocation, imported)
    return word_imported(invocation, imported)


def _find_address(argument: str) -> str | None:
    """The address that the words are, or the only one among a few words, as in a message that recommends it."""
    if looks_like_address(argument):
        return argument
    found = set(_ADDRESS.findall(argument))
    return found.pop() if len(found) == 1 and len(argument.split()) < _MOST_BESIDE else None
