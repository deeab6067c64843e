"""What a document is read into, and why one can't be."""

import html
import unicodedata
from dataclasses import dataclass

from bot.ingest.outcome import Reason

_LONGEST_LINE = 300
_LONGEST_NAME = 80
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn"}


@dataclass(frozen=True, slots=True)
class Document:
    """The text of an article and what the document says about it; `published` is an ISO date."""

    text: str
    title: str = ""
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    is_article: bool = False
    """Whether the furniture of its page is not in the text."""


class UnreadableError(Exception):
    """A document that gives no article."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason


def clean_line(text: str | None) -> str:
    """A title or a name as one line, without markup of characters, control and direction characters."""
    spaced = " ".join(html.unescape(text or "").split())
    seen = "".join(one for one in unicodedata.normalize("NFC", spaced) if unicodedata.category(one) not in _UNSEEN)
    return seen[:_LONGEST_LINE].strip()


def begin(text: str) -> str:
    """The words that a text begins with, by which it is called where it has no title."""
    line = clean_line(text)
    return line if len(line) <= _LONGEST_NAME else f"{line[:_LONGEST_NAME].rpartition(' ')[0] or line[:_LONGEST_NAME]}…"


def plain_line(markup: object) -> str:
    """The same of markup, whose scripts and tags are left out."""
    import nh3  # noqa: PLC0415 (only who reads feeds waits for it)

    return clean_line(nh3.clean(str(markup), tags=set())) if markup else ""
