"""What the core and a platform's adapter are to each other."""

import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import takewhile
from typing import Protocol
from unicodedata import normalize

from pydantic import JsonValue

from bot.chat.command import Command, Invocation
from bot.chat.message import Message

_MARKS = re.compile(r"[^\w/\s]")
"""What the core may leave out of a command line, and more."""
_MENTION = re.compile(r"<[^<>]*>|@\w+")
"""What the core takes for a space."""
_KEPT = re.compile(r"/more\s+\S+\s*$")
"""A key, which stands for a command that was too long for its button: it may be any."""

Payload = Mapping[str, JsonValue]
"""One page of a Message as a platform takes it: JSON, so that it can be stored and printed."""

CHART = "chart"
"""Under this name a payload that a `Poster` is given may have a Chart, as JSON, to be shown in the message."""

NOTIFIED = "notified"
"""Under this name it may have the Group, as JSON, that the message notifies, and nobody else."""

Dispatch = Callable[[Invocation], Awaitable[Message]]
"""Answers one Invocation; never raises for what a person typed."""

Complete = Callable[[Invocation], Awaitable[tuple[str, ...]]]
"""Whole command lines that may follow from what is typed so far, likeliest first."""


class UserError(Exception):
    """What a person did that can't be done; its text is shown to them and says what to do next."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """The bot's own words that belong to no answer; `wording` has them. `page` has the places {page} and {pages}."""

    more: str
    page: str
    busy: str
    failed: str
    form_submit: str
    form_send: str
    form_cancel: str
    brief_this: str
    add_this: str
    file: str
    file_sent: str


class Notes(Protocol):
    """What an adapter has kept for it, beyond a restart and for all replicas."""

    async def is_new(self, event: str) -> bool:
        """Whether this event, by the platform's id of it, was not asked about before; in the last day at least."""

    async def read(self, name: str) -> str | None:
        """What was written under that name last."""

    async def write(self, name: str, value: str) -> None:
        """Keep the value under that name."""

    async def note_posted(self, invocation: Invocation, message: Message, receipt: "Receipt") -> None:
        """Keep that this answer stands where others see it, so that it can be corrected."""


@dataclass(frozen=True, slots=True)
class Bot:
    """The core as adapters see it. `commands` are all of them by name, listed or not."""

    dispatch: Dispatch
    complete: Complete
    commands: Mapping[str, Command]
    phrases: Phrases
    notes: Notes

    def is_private(self, text: str) -> bool:
        """Whether only who asked sees the answer to this command line; to be settled before it is dispatched."""
        name = text.strip().removeprefix("/").partition(" ")[0].casefold()
        command = self.commands.get(name)
        return command is None or command.private

    def may_change(self, text: str) -> bool:
        """Whether this line, or one within it, may change what is kept; rather once too often than too seldom."""
        typed = normalize("NFKC", text)
        said = _MARKS.sub("", typed).casefold()
        changing = any(f"/{name}" in said for name, command in self.commands.items() if command.changes)
        words = _MARKS.sub("", _MENTION.sub(" ", typed)).casefold()
        return changing or _KEPT.search(said) is not None or any(map(self._begins_changing, words.split("/")))

    def _begins_changing(self, line: str) -> bool:
        """Whether a changing command stands, without its slash, where the line names its commands."""
        named = takewhile(lambda word: word in self.commands, line.split())
        return any(self.commands[name].changes and self.commands[name].listed for name in named)


@dataclass(frozen=True, slots=True)
class Target:
    """Where a message goes: a channel by the platform's id, and the message whose thread it belongs in."""

    channel: str
    thread: str | None = None


@dataclass(frozen=True, slots=True)
class Receipt:
    """A message that stands in a channel, by the platform's ids."""

    channel: str
    message: str


class Absence(StrEnum):
    """Why a message was not found."""

    NOT_FOUND = "not_found"
    """The channel's history was read, and it is not there."""
    UNREADABLE = "unreadable"
    """The platform does not let the bot read the history, so nobody can tell."""


class Refusal(StrEnum):
    """Why a platform did not take a message."""

    GONE = "gone"
    """There is no such channel, or the bot is not in it."""
    FORBIDDEN = "forbidden"
    """The bot may not post there."""
    INVALID = "invalid"
    """The platform finds a fault in the message."""
    BUSY = "busy"
    """Not now: the platform asks to wait."""


class NotPostedError(Exception):
    """The platform did not take the message, for certain; `wait` is how many seconds it asks to wait."""

    def __init__(self, refusal: Refusal, detail: str, wait: float = 0.0) -> None:
        super().__init__(f"{refusal}: {detail}")
        self.refusal = refusal
        self.wait = wait


class Poster(Protocol):
    """Posts to one platform, so that what was posted can be found again by its marker.

    Where a payload has a chart the message shows it; where that can't be, it is posted without.
    A marker is 20 letters and digits, another for each message. NotPostedError says that nothing was done; after any
    other error nobody knows what was.
    """

    async def post(self, target: Target, payload: Payload, marker: str) -> Receipt:
        """Post once; nothing is tried again."""

    async def find(self, target: Target, marker: str, since: datetime) -> Receipt | Absence:
        """The message with that marker, if it was posted since then."""

    async def edit(self, receipt: Receipt, payload: Payload, marker: str | None = None) -> None:
        """Put the payload in the message's place, with its marker if it has one."""


class Adapter(Protocol):
    """One platform: draws Messages and carries Invocations."""

    @property
    def poster(self) -> Poster:
        """What posts there without having been asked."""

    def render(self, message: Message) -> Sequence[Payload]:
        """The pages of the message, at least one."""

    async def run(self) -> None:
        """Carry until cancelled; then finish what was begun, and return."""
