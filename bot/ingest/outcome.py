"""What became of a file: taken or refused, and why."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from bot.extraction.facts import Facts
from bot.library.article import Added, Draft


class Reason(StrEnum):
    """Why a file was not taken; `wording` has the sentence."""

    MISSING = "missing"
    UNREADABLE = "unreadable"
    """The operating system doesn't let us read it."""
    NOT_A_FILE = "not_a_file"
    """A device, a pipe or a socket."""
    TYPE = "type"
    """Neither .txt nor .md."""
    TOO_LARGE = "too_large"
    """Over 2 MB."""
    EMPTY = "empty"
    """Nothing, or nothing but white space."""
    BINARY = "binary"
    """No text at all."""
    NUL = "nul"
    """A text with NUL characters, which no database keeps."""
    SURROGATE = "surrogate"
    """A text with halves of characters."""
    ENCODING = "encoding"
    """A text in an encoding that can't be told for certain."""
    SIDECAR = "sidecar"
    """The sidecar is no JSON object of title, publisher, published and url; `detail` names its file."""
    DATE = "date"
    """The sidecar's `published` is no date; `detail` is what stands there."""
    NO_FILES = "no_files"
    """The folder holds no file at all that could be an article."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that was not taken; `detail` names what was wrong in it, where that is known."""

    path: Path
    reason: Reason
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Taken:
    """A file that the library now holds (or held before), and what was read from it."""

    path: Path
    draft: Draft
    facts: Facts
    added: Added
