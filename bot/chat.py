"""All that the core knows of chat: a Command is defined once, an Invocation is one use of it, a Message answers it.

A Message is neutral: every platform draws it, none is named in it. It keeps the Answer that it was worded from,
which prints as the machine-readable contract says.
"""

import unicodedata
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Literal

from pydantic import BaseModel, ConfigDict, JsonValue

Outcome = Literal["answer", "no_answer", "clarify", "usage"]


def printable(text: str) -> str:
    """The text without control and direction characters, which could move a cursor or hide what stands there.

    Line ends stay, any other white space is a space.
    """
    return "".join(map(_printable, text))


def _printable(character: str) -> str:
    if character.isspace():
        return "\n" if character == "\n" else " "
    return "" if unicodedata.category(character) in {"Cc", "Cf", "Cs"} else character


class UserError(Exception):
    """What a person did that can't be done; its text is shown to them and says what to do next."""


@dataclass(frozen=True, slots=True)
class Argument:
    """What a command is given: free text, which may be left out unless `required`.

    `completes` says whether the names that the library knows are offered while it is typed.
    """

    name: str
    description: str
    required: bool = True
    completes: bool = True


@dataclass(frozen=True, slots=True)
class Command:
    """One command as people see it; help, usage, examples and completion come from here alone.

    `summary` is one line without a full stop, at most 100 characters (Discord's limit for a description).
    `examples` are whole command lines.
    """

    name: str
    summary: str
    argument: Argument
    examples: tuple[str, ...]
    listed: bool = True
    """Whether people type it: help and completion leave out what only buttons and prompts send."""

    @property
    def usage(self) -> str:
        """The command line with its argument's place, such as `/deal <companies>` or `/help [command]`."""
        left, right = ("<", ">") if self.argument.required else ("[", "]")
        return f"/{self.name} {left}{self.argument.name}{right}"


@dataclass(frozen=True, slots=True)
class Invocation:
    """One use of a command: the text as it was typed, and the tenant whose library answers.

    `command` and `argument` are the command's name and what follows it, cleaned; dispatch fills them in.
    """

    text: str
    tenant: str
    command: str = ""
    argument: str = ""


class _Contract(BaseModel):
    """A value that other programs read; its field names are fixed."""

    model_config = ConfigDict(frozen=True)


class Point(_Contract):
    """Words of an article: a citation's quote or a part of it."""

    text: str
    citation: int
    date: str | None = None


class Section(_Contract):
    """Points under one heading; the heading is the bot's, the points are the articles'."""

    heading: str
    points: tuple[Point, ...]


class Citation(_Contract):
    """Where quoted words stand: `article_text[start:end] == quote`, in code points."""

    number: int
    article: str
    title: str
    publisher: str | None
    published: str | None
    url: str | None
    paragraph: int
    quote: str
    start: int
    end: int


class ConflictValue(_Contract):
    """One side of a disagreement, with the words that it was read from."""

    value: float | str
    text: str
    citation: int


class Conflict(_Contract):
    """One field of one subject on which sources differ."""

    field: str
    subject: str
    values: tuple[ConflictValue, ...]


class Choice(_Contract):
    """One of the things that may be meant, and the command that asks for it."""

    title: str
    command: str


class Answer(_Contract):
    """What a command answers, as other programs read it."""

    command: str
    outcome: Outcome
    title: str
    understood: str | None = None
    text: str | None = None
    facts: tuple[dict[str, JsonValue], ...] = ()
    sections: tuple[Section, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    citations: tuple[Citation, ...] = ()
    choices: tuple[Choice, ...] = ()
    suggestions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Words:
    """The bot's own words; lines are kept as they are broken."""

    text: str


@dataclass(frozen=True, slots=True)
class Field:
    """One entry of a fact table: a label, a value, and the numbers of the citations that it rests on."""

    label: str
    value: str
    citations: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """Facts that stand beside each other."""

    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """Two things side by side: for each label the field of the left one and that of the right one."""

    left: str
    right: str
    rows: tuple[tuple[Field, Field], ...]


@dataclass(frozen=True, slots=True)
class Quotes:
    """Quoted points under a heading."""

    heading: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """One cited article: its title, where it came from, and where in it each citation stands."""

    title: str
    origin: str
    url: str | None
    places: str


@dataclass(frozen=True, slots=True)
class Sources:
    """The articles that the answer quotes."""

    heading: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Quoted words among the words around them, all of one article."""

    before: str
    quote: str
    after: str


@dataclass(frozen=True, slots=True)
class Choices:
    """Commands to go on with; a platform that has buttons makes them buttons."""

    heading: str
    choices: tuple[Choice, ...]


Part = Words | Table | Grid | Quotes | Excerpt | Sources | Choices


@dataclass(frozen=True, slots=True)
class Message:
    """An answer to be drawn: a title and its parts in order, and the Answer that it was worded from."""

    title: str
    parts: tuple[Part, ...]
    answer: Answer


Dispatch = Callable[[Invocation], Awaitable[Message]]
"""Answers one Invocation; never raises for what a person typed."""

Complete = Callable[[Invocation], Awaitable[tuple[str, ...]]]
"""Whole command lines that may follow from what is typed so far, likeliest first."""
