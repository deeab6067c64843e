"""A platform's question to the core: answered within a limit, drawn, and always with something to send."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import structlog

from bot.chat import Bot, Invocation, Message, Payload, Receipt, TextFile

Render = Callable[[Message], Sequence[Payload]]

_LONGEST_ANSWER = 60
"""Seconds for the core; a person waits no longer."""
_LONGEST_BEFORE_FORM = 1.0
"""Seconds, of the three within which both platforms take a form."""
_LONGEST_LOOKUP = 15
"""Seconds for the notes: longer than SQLite waits for another writer, and with the answer within what work may take."""

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Asked:
    """The page to send, and the answer that it is of; None where it only says sorry."""

    payload: Payload
    message: Message | None = None

    @property
    def file(self) -> TextFile | None:
        """What the answer gives as a file."""
        return self.message.file if self.message else None


async def ask(bot: Bot, render: Render, invocation: Invocation, sorry: Payload) -> Asked:
    """The page that is wanted of the core's answer; `sorry` where the core or the drawing fails."""
    try:
        async with asyncio.timeout(_LONGEST_ANSWER):
            message = await bot.dispatch(invocation)
        pages = render(message)
        return Asked(pages[min(max(message.page, 1), len(pages)) - 1], message)
    except Exception:  # noqa: BLE001 (the person gets one calm line, the log gets the rest)
        _log.exception("answering failed", tenant=invocation.tenant)
        return Asked(sorry)


async def may_fill_in(bot: Bot, invocation: Invocation) -> bool:
    """Whether a form may ask for what the line leaves out: not where the core answers anything else to it, or late."""
    try:
        async with asyncio.timeout(_LONGEST_BEFORE_FORM):
            return (await bot.dispatch(invocation)).answer.outcome == "usage"
    except Exception:  # noqa: BLE001 (the line is answered without a form)
        _log.exception("a form was not opened", tenant=invocation.tenant)
        return False


async def note_posted(bot: Bot, invocation: Invocation, asked: Asked, receipt: Receipt | None) -> None:
    """Keep where an answer stands that others see; without that it is there all the same, and is not corrected."""
    if asked.message is None or receipt is None:
        return
    try:
        async with asyncio.timeout(_LONGEST_LOOKUP):
            await bot.notes.note_posted(invocation, asked.message, receipt)
    except Exception:  # noqa: BLE001 (whatever the notes are kept in)
        _log.exception("a public answer will not be corrected", tenant=invocation.tenant)


async def is_new(bot: Bot, event: str) -> bool:
    """Whether the event is to be answered: not when it came before; one that can't be looked up is, a person waits."""
    try:
        async with asyncio.timeout(_LONGEST_LOOKUP):
            return await bot.notes.is_new(event)
    except Exception:  # noqa: BLE001 (whatever the notes are kept in)
        _log.exception("an event can't be told from its repetition")
        return True
