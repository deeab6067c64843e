"""A core that says back what it was asked, and notes in memory: for what Discord does, whatever the answer is."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

from pydantic import JsonValue

from bot.adapters.discord.client import Client
from bot.adapters.discord.identifying import Identifies
from bot.adapters.work import Work
from bot.chat import Answer, Bot, Choice, Command, Invocation, Message, Outcome, Payload, Receipt
from bot.commands import COMMANDS
from bot.wording.platforms import PHRASES

CARD = 1 << 15
"""The message flag of Components V2."""
COMMANDS_BY_NAME = {name: command for name, (command, _) in COMMANDS.items()}


class MemoryNotes:
    """Notes for as long as the test runs; `down` makes them fail."""

    def __init__(self) -> None:
        self.events: set[str] = set()
        self.kept: dict[str, str] = {}
        self.down = False
        self.posted: list[tuple[Invocation, Message, Receipt]] = []

    async def is_new(self, event: str) -> bool:
        self._look()
        new = event not in self.events
        self.events.add(event)
        return new

    async def read(self, name: str) -> str | None:
        self._look()
        return self.kept.get(name)

    async def write(self, name: str, value: str) -> None:
        self._look()
        self.kept[name] = value

    async def note_posted(self, invocation: Invocation, message: Message, receipt: Receipt) -> None:
        self._look()
        self.posted.append((invocation, message, receipt))

    def _look(self) -> None:
        if self.down:
            raise ConnectionError("the database is gone")


@dataclass
class Core:
    """What was asked, and what to answer: `say` may raise, answers wait for `open`, `offers` is what completes."""

    asked: list[Invocation] = field(default_factory=list)
    typed: list[Invocation] = field(default_factory=list)
    offers: tuple[str, ...] = ()
    say: Callable[[Invocation], Message] = lambda asked: message(f"You asked: {asked.text}")
    heard: asyncio.Event = field(default_factory=asyncio.Event)
    open: asyncio.Event = field(default_factory=asyncio.Event)
    notes: MemoryNotes = field(default_factory=MemoryNotes)

    def __post_init__(self) -> None:
        self.open.set()

    async def dispatch(self, invocation: Invocation) -> Message:
        self.asked.append(invocation)
        self.heard.set()
        await self.open.wait()
        return self.say(invocation)

    async def complete(self, invocation: Invocation) -> tuple[str, ...]:
        self.typed.append(invocation)
        return self.offers

    def bot(self, commands: dict[str, Command] | None = None) -> Bot:
        known = COMMANDS_BY_NAME if commands is None else commands
        return Bot(self.dispatch, self.complete, known, PHRASES, self.notes)


def message(title: str, *actions: str, outcome: Outcome = "answer") -> Message:
    """A message with that title and a button for each command."""
    answer = Answer(command="", outcome=outcome, title=title)
    return Message(title, (), answer, tuple(Choice(title=command, command=command) for command in actions))


def draw(message: Message) -> tuple[Payload, ...]:
    """The title, two pages of it, and under it a button and a menu's entry for each action."""
    return tuple(_draw_page(message, page) for page in (1, 2))


def _draw_page(message: Message, page: int) -> Payload:
    buttons: list[JsonValue] = [
        {"type": 2, "style": 2, "label": one.title, "custom_id": one.command} for one in message.actions
    ]
    options: list[JsonValue] = [{"label": one.title, "value": one.command} for one in message.actions]
    menu: JsonValue = {"type": 3, "custom_id": "/menu 1", "options": options}
    rows: list[JsonValue] = [{"type": 1, "components": row} for row in (buttons, [menu]) if message.actions]
    text: JsonValue = {"type": 10, "content": f"{message.title} (page {page})"}
    return {"flags": CARD, "components": [text, *rows], "allowed_mentions": {"parse": []}}


def make_client(core: Core, most: int = 200, bot: Bot | None = None) -> Client:
    """A client that is not connected."""
    return Client(bot or core.bot(), draw, Work(most), Identifies(core.notes))
