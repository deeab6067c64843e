"""What the adapters have kept for them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.chat import Invocation, Message, Receipt
from bot.commands.correcting import note_posted
from bot.library.cited import Cited
from bot.tenants.memory import Memory


@dataclass(frozen=True, slots=True)
class KeptNotes:
    """`Notes` in the database."""

    memory: Memory
    cited: Cited
    now: Callable[[], datetime]

    async def is_new(self, event: str) -> bool:
        return await self.memory.is_new(event, self.now())

    async def read(self, name: str) -> str | None:
        return await self.memory.read_note(name)

    async def write(self, name: str, value: str) -> None:
        await self.memory.write_note(name, value)

    async def note_posted(self, invocation: Invocation, message: Message, receipt: Receipt) -> None:
        await note_posted(invocation, message, receipt, cited=self.cited, memory=self.memory, now=self.now())
