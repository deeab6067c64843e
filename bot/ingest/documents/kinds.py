"""What bytes are, by what stands at their beginning; a server's or a file's word counts only where they say nothing."""

import re
from enum import StrEnum
from pathlib import PurePath

_FEED = re.compile(rb"<(?:\w+:)?(?:rss|feed|rdf)[\s>]", re.IGNORECASE)
_OPML = re.compile(rb"<opml[\s>]", re.IGNORECASE)
_HTML = re.compile(rb"<(?:!doctype html|html|head|body|article|meta|div|p)[\s>]", re.IGNORECASE)
_JSON_FEED = re.compile(rb'"version"\s*:\s*"https?:\\?/\\?/jsonfeed\.org')
_SHOWN = 4_096
_SUFFIXES = {
    ".txt": "text", ".md": "text", ".html": "html", ".htm": "html", ".xhtml": "html", ".pdf": "pdf", ".docx": "docx",
    ".opml": "opml",
}  # fmt: skip
_TYPES = {"text/plain": "text", "text/markdown": "text", "text/html": "html", "application/xhtml+xml": "html"}


class Kind(StrEnum):
    """The kinds of content that are read."""

    TEXT = "text"
    HTML = "html"
    PDF = "pdf"
    DOCX = "docx"
    FEED = "feed"
    JSON_FEED = "json_feed"
    OPML = "opml"


def kind_of_file(path: PurePath) -> Kind | None:
    """The kind that a file's name promises; None for what is not read."""
    found = _SUFFIXES.get(path.suffix.lower())
    return Kind(found) if found else None


def recognize(content: bytes, content_type: str) -> Kind | None:
    """The kind of what a server gave as that type; None for what is not read."""
    begin = content[:_SHOWN].removeprefix(b"\xef\xbb\xbf").lstrip()
    signs = (
        (Kind.PDF, begin.startswith(b"%PDF-")),
        (Kind.DOCX, begin.startswith(b"PK\x03\x04") and b"word/" in content),
        (Kind.JSON_FEED, begin.startswith(b"{") and _JSON_FEED.search(begin)),
        (Kind.HTML, _HTML.match(begin)),
        (Kind.OPML, begin.startswith(b"<") and _OPML.search(begin)),
        (Kind.FEED, begin.startswith(b"<") and _FEED.search(begin)),
        (Kind.HTML, _HTML.search(begin)),
    )
    promised = _TYPES.get(content_type)
    return next((kind for kind, is_there in signs if is_there), Kind(promised) if promised else None)
