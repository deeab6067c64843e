"""An answer as other programs read it: the models that print as the machine-readable contract says."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, JsonValue, SkipValidation

Outcome = Literal["answer", "no_answer", "clarify", "usage"]


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
    facts: tuple[dict[str, SkipValidation[JsonValue]], ...] = ()
    sections: tuple[Section, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    citations: tuple[Citation, ...] = ()
    choices: tuple[Choice, ...] = ()
    suggestions: tuple[str, ...] = ()
    subject: str | None = None
    """What the answer is about, where its first fact does not tell: many side by side, a profile's name."""
