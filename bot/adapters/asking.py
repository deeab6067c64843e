"""A platform's question to the core: answered within a limit, drawn, and always with something to send."""

import asyncio
from collections.abc import Callable, Sequence

import structlog

from bot.chat import Bot, Invocation, Message, Payload

Render = Callable[[Message], Sequence[Payload]]

_LONGEST_ANSWER = 60
"""Seconds for the core; a person waits no longer."""
_LONGEST_LOOKUP = 15
"""Seconds for the notes: longer than SQLite waits for another writer, and with the answer within what work may take."""

_log = structlog.get_logger(__name__)


async def ask(bot: Bot, render: Render, invocation: Invocation, sorry: Payload) -> Payload:
    """The page that is wanted of the core's answer; `sorry` where the core or the drawing fails."""
    try:
        async with asyncio.timeout(_LONGEST_ANSWER):
            message = await bot.dispatch(invocation)
        pages = render(message)
        return pages[min(max(message.page, 1), len(pages)) - 1]
    except Exception:  # noqa: BLE001 (the person gets one calm line, the log gets the rest)
        _log.exception("answering failed", tenant=invocation.tenant)
        return sorry


async def is_new(bot: Bot, event: str) -> bool:
    """Whether the event is to be answered: not when it came before; one that can't be looked up is, a person waits."""
    try:
        async with asyncio.timeout(_LONGEST_LOOKUP):
            return await bot.notes.is_new(event)
    except Exception:  # noqa: BLE001 (whatever the notes are kept in)
        _log.exception("an event can't be told from its repetition")
        return True
