"""`/add`: an article by its address, a pasted text, or a file; the answer is what was understood of it."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial

from bot.chat import Attachment, Invocation, Message, Role
from bot.commands.handler import Services
from bot.commands.parsing import clean, raw_argument
from bot.commands.typed import ADD
from bot.ingest.documents.kinds import Kind
from bot.ingest.feeds.feed import Imported
from bot.ingest.outcome import READ_AS_FEEDS, Reason, Refused, Taken
from bot.ingest.received import is_read, receive
from bot.ingest.sidecar import MOST_BYTES
from bot.ingest.web.address import looks_like_address
from bot.patterns import lazy_pattern
from bot.wording.feeds import word_imported
from bot.wording.intake import word_all_taken, word_taken

_ADDRESS = lazy_pattern(r"https?://[^\s<>]+[^\s<>.,;:!?)]")
_MOST_BESIDE = 20
"""Words with which people send an address; more are a text of their own."""
_MOST_FILES = 10
"""As many as people send with one message; what became of them stands on one page."""
_LONGEST = 45.0
"""Seconds for all files; who asked waits no longer than a minute, and is told what was done."""


async def run(invocation: Invocation, services: Services) -> Message:
    """Add it to what the asker's workspace, server or own library holds, where nobody else sees it."""
    words = _find_words(invocation)
    address = _find_address(words)
    files = _find_files(invocation.attachments, words, address)
    if not files:
        return await _add_words(invocation, services, address)
    taken = await _add_all(invocation, services, files[:_MOST_FILES], address)
    if len(taken) > 1:
        message = word_all_taken(invocation, taken, [clean(file.name) for file in files[_MOST_FILES:]])
    else:
        (one,) = taken
        message = word_imported(invocation, one) if isinstance(one, Imported) else word_taken(invocation, one)
    return replace(message, again=f"/{ADD.name}")  # no button brings the files again


def _find_words(invocation: Invocation) -> str:
    """What was said with the files; a file's name, with which platforms fill an empty line, is nothing."""
    names = {clean(file.name) for file in invocation.attachments}
    return "" if invocation.argument in names else invocation.argument


def _find_files(attachments: tuple[Attachment, ...], words: str, address: str | None) -> tuple[Attachment, ...]:
    """The files that are meant: those that can be read; none where only a picture stands beside a link or a text."""
    readable = tuple(file for file in attachments if is_read(file.name))
    says_more = address is not None or _ADDRESS.search(words) is not None or len(words.split()) >= _MOST_BESIDE
    return readable if readable or says_more else attachments


async def _add_words(invocation: Invocation, services: Services, address: str | None) -> Message:
    by = invocation.actor.id if invocation.actor else None
    if address is not None:
        taken = await services.intake.add_address(invocation.tenant, address, by)
        is_feed = isinstance(taken, Refused) and taken.reason in READ_AS_FEEDS
        if is_feed and invocation.role >= Role.CURATOR:
            return await services.dispatch(replace(invocation, text=f"/feeds add {address}"))
    else:
        taken = await services.intake.add_text(invocation.tenant, raw_argument(invocation.text), by)
        if isinstance(taken, Refused):  # it is called by its first words, which stand as they were typed
            taken = replace(taken, source=clean(taken.source))
    return word_taken(invocation, taken)


async def _add_all(
    invocation: Invocation, services: Services, files: tuple[Attachment, ...], address: str | None
) -> list[Taken | Imported | Refused]:
    """What became of each file, and of the address beside them, in their order."""
    end = asyncio.get_running_loop().time() + _LONGEST
    adding: list[tuple[str, Callable[[], Awaitable[Taken | Imported | Refused]]]] = [
        (clean(file.name), partial(_add_file, invocation, services, file)) for file in files
    ]
    if address is not None:
        by = invocation.actor.id if invocation.actor else None
        adding.append((address, partial(services.intake.add_address, invocation.tenant, address, by)))
    taken: list[Taken | Imported | Refused] = []
    for name, add in adding:
        try:
            async with asyncio.timeout_at(end):
                taken.append(await add())
        except TimeoutError:
            taken.append(Refused(name, Reason.NO_TIME))
    return taken


async def _add_file(invocation: Invocation, services: Services, file: Attachment) -> Taken | Imported | Refused:
    if file.is_elsewhere:
        return Refused(clean(file.name), Reason.ELSEWHERE)
    async with services.intake.receiving:
        received = await receive(clean(file.name), file.read, file.size)
        if isinstance(received, Refused):
            return received
        if received.kind is not Kind.OPML:
            by = invocation.actor.id if invocation.actor else None
            told = await file.beside(MOST_BYTES) if file.beside else None
            return await services.intake.add_file(invocation.tenant, replace(received, sidecar=told), by)
        if invocation.role < Role.CURATOR:
            return Refused(received.name, Reason.FOR_CURATORS)
        return await services.feeds.import_list(invocation.tenant, received.name, received.content)


def _find_address(words: str) -> str | None:
    """The address that the words are, or the only one among a few words, as in a message that recommends it."""
    if looks_like_address(words):
        return words
    found = set(_ADDRESS.findall(words))
    return found.pop() if len(found) == 1 and len(words.split()) < _MOST_BESIDE else None
