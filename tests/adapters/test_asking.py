"""What the platforms share when they ask the core: a person waits for nothing that may never come."""

import asyncio
from dataclasses import dataclass

import pytest

from bot.adapters import asking as module
from bot.adapters.asking import is_new
from bot.chat import Bot, Invocation, Message, Receipt
from bot.wording.platforms import PHRASES


@dataclass(frozen=True, slots=True)
class SilentNotes:
    """Notes in a database whose server is gone without a word."""

    async def is_new(self, event: str) -> bool:
        await asyncio.Event().wait()
        return not event

    async def read(self, name: str) -> str | None:
        return name

    async def write(self, name: str, value: str) -> None:
        del name, value

    async def note_posted(self, invocation: Invocation, message: Message, receipt: Receipt) -> None:
        del invocation, message, receipt


async def never(_: Invocation) -> Message:
    raise AssertionError("the core is not asked")


async def nothing(_: Invocation) -> tuple[str, ...]:
    return ()


async def test_an_event_is_answered_though_the_database_does_not_say_whether_it_is_new(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "_LONGEST_LOOKUP", 0.01)
    async with asyncio.timeout(10):
        assert await is_new(Bot(never, nothing, {}, PHRASES, SilentNotes()), "an event")
