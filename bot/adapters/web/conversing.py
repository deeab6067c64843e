"""How a person asks on the page: with a command, by mentioning the bot in a thread, or from a message's menu."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from starlette.datastructures import QueryParams

from bot.chat import Bot, Invocation, Message

PLACES = ("command", "mention", "menu")
"""The ways to ask; the first is meant where an address names none."""
_MOST_SAID = 5
"""Mentions of a thread that are answered anew for each page, since the page keeps nothing."""
_LONGEST_TYPED = 8_000
"""Characters, so that an address stays one that every browser takes."""
_START = "/hello"
"""What is answered before anything was asked."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What an address asks: the last line, and those that were said before it in the thread."""

    place: str
    line: str
    said: tuple[str, ...] = ()

    @property
    def parameters(self) -> dict[str, str | Sequence[str]]:
        """It as parameters of an address."""
        place = {"place": self.place} if self.place != PLACES[0] else {}
        return {**place, **({"said": self.said} if self.said else {}), "command": self.typed}

    @property
    def typed(self) -> str:
        """The line as a field and an address have it; a long text that was posted stands in neither."""
        return self.line if len(self.line) <= _LONGEST_TYPED else ""

    @property
    def thread_so_far(self) -> tuple[str, ...]:
        """What a next mention follows."""
        lines = (*self.said, self.line) if self.line else self.said
        return lines[-_MOST_SAID:] if self.place == "mention" else ()


@dataclass(frozen=True, slots=True)
class Turn:
    """What was said, empty where the bot speaks first, and the answer to it."""

    said: str
    message: Message
    is_private: bool


def read_asked(parameters: QueryParams) -> Asked:
    """What an address asks."""
    place = parameters.get("place", "")
    said = tuple(parameters.getlist("said")[-_MOST_SAID:]) if place == "mention" else ()
    return Asked(place if place in PLACES else PLACES[0], parameters.get("command", "").strip(), said)


async def converse(bot: Bot, asker: Invocation, asked: Asked) -> tuple[Turn, ...]:
    """The answers that the asker gets, each after what was said."""
    if not asked.line:
        return (Turn("", await bot.dispatch(replace(asker, text=_START)), is_private=False),)
    if asked.place == "menu":
        return (Turn(asked.line, await bot.dispatch(replace(asker, text=f"/about {asked.line}")), is_private=True),)
    if asked.place == "mention":
        lines = (*asked.said, asked.line)
        thread = f"preview:{sha256(lines[0].encode('utf-8', 'replace')).hexdigest()[:16]}"
        answered = [await bot.dispatch(replace(asker, text=line, thread=thread)) for line in lines]
        return tuple(Turn(line, message, is_private=False) for line, message in zip(lines, answered, strict=True))
    return (Turn(asked.line, await bot.dispatch(replace(asker, text=asked.line)), bot.is_private(asked.line)),)
