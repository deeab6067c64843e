"""The bytes of a feed into its items: RSS, Atom and RDF by feedparser, JSON Feed, and lists of feeds as OPML."""

import html
import io
import json
import re
from datetime import date
from typing import Any
from urllib.parse import urljoin

from bot.ingest.documents.document import UnreadableError, clean_line, plain_line
from bot.ingest.documents.kinds import Kind
from bot.ingest.feeds.feed import Item, Read
from bot.ingest.outcome import Reason

_MOST_ITEMS = 200
"""Of a feed with more, the first."""
_MOST_TAGS = 30_000
"""Of items with more in all, the first; as many take some seconds, and those that 5 MB can hold more than a minute."""
_ITEM_END = re.compile(rb"</(?:\w+:)?(?:item|entry)\s*>")
_MARKUP = re.compile(
    rb"<!--.*?(?:-->|\Z)|<\?.*?(?:\?>|\Z)|<!\[CDATA\[(?P<plain>.*?)(?:\]\]>|\Z)"
    rb"|<[!/\w:](?:[^\"'<>]|\"[^\"]*(?:\"|\Z)|'[^']*(?:'|\Z))*+",
    re.DOTALL,
)
"""Comments, instructions, sections of plain characters, tags. None can fail behind its first characters, so that the
time is linear; and what looks like a section within another of them is none."""
_MOST_FEEDS = 500
_LONGEST_ID = 2_000


def read_feed(kind: Kind, content: bytes, address: str) -> Read:
    """The feed. Raises UnreadableError with BROKEN_FEED."""
    try:
        return _read_json(content, address) if kind is Kind.JSON_FEED else _read_xml(content, address)
    except (ValueError, TypeError, AttributeError, LookupError, RecursionError) as error:
        raise UnreadableError(Reason.BROKEN_FEED) from error


def read_opml(content: bytes) -> dict[str, str]:
    """The feeds in a list: the title of each by its address. Raises UnreadableError with BROKEN_FEED."""
    tree = _parse_safely(content)
    if tree is None:
        raise UnreadableError(Reason.BROKEN_FEED)
    feeds: dict[str, str] = {}
    for outline in tree.iter("outline"):
        address = (outline.get("xmlUrl") or outline.get("xmlurl") or "").strip()
        if address and len(feeds) < _MOST_FEEDS:
            feeds.setdefault(address, clean_line(outline.get("title") or outline.get("text")))
    return feeds


def _read_xml(content: bytes, address: str) -> Read:
    import feedparser  # noqa: PLC0415 (only who reads feeds waits for it)

    content = _shorten(content)
    is_whole = _parse_safely(content) is not None
    parsed = feedparser.parse(
        io.BytesIO(content),  # anything else it might open as a path or an address
        response_headers={"content-location": address},
        sanitize_html=False,  # six times as fast; ours is below
        resolve_relative_uris=False,
    )
    if not parsed.entries and not (parsed.version and is_whole):
        raise UnreadableError(Reason.BROKEN_FEED)
    items = tuple(_item(entry, address) for entry in parsed.entries[:_MOST_ITEMS])
    return Read(plain_line(parsed.feed.get("title")), items)


def _shorten(content: bytes) -> bytes:
    """The feed without the items that are not read: 50,000 would take a quarter of a minute."""
    ends = [end.end() for end in _ITEM_END.finditer(content)]
    kept = tags = 0
    for end in ends[:_MOST_ITEMS]:
        tags += _count_tags(content[kept:end])
        if tags > _MOST_TAGS:
            break
        kept = end
    return content[:kept] + content[ends[-1] :] if ends else content


def _count_tags(content: bytes) -> int:
    """How many there may be outside of sections of plain characters, in which feeds carry whole articles."""
    return content.count(b"<") - sum((found["plain"] or b"").count(b"<") for found in _MARKUP.finditer(content))


def _item(entry: Any, address: str) -> Item:  # noqa: ANN401 (feedparser's own dictionary)
    when = entry.get("published_parsed") or entry.get("updated_parsed")
    parts = entry.get("content") or [entry.get("summary_detail", {})]
    contents = [
        _mark_up(part["value"]) if part.get("type") == "text/plain" else part.get("value", "") for part in parts
    ]
    return Item(
        str(entry.get("id") or "")[:_LONGEST_ID],
        _link(entry.get("link"), address),
        plain_line(entry.get("title")),
        date(*when[:3]).isoformat() if when else None,
        max(contents, key=len),
    )


def _read_json(content: bytes, address: str) -> Read:
    parsed = json.loads(content)
    items = tuple(
        Item(
            str(entry.get("id") or "")[:_LONGEST_ID],
            _link(entry.get("url") or entry.get("external_url"), address),
            plain_line(entry.get("title")),
            _date(entry.get("date_published")),
            str(entry.get("content_html") or "") or _mark_up(str(entry.get("content_text") or "")),
        )
        for entry in parsed["items"][:_MOST_ITEMS]
    )
    return Read(plain_line(parsed.get("title")), items)


def _parse_safely(content: bytes) -> Any:  # noqa: ANN401 (an element; None for what is not well-formed)
    """The tree. Raises UnreadableError where the markup declares entities, leads elsewhere or never ends: a bomb."""
    from xml.etree.ElementTree import ParseError  # noqa: PLC0415 (as above)

    from defusedxml import DefusedXmlException  # noqa: PLC0415 (as above)
    from defusedxml.ElementTree import fromstring  # noqa: PLC0415 (as above)

    if _count_tags(content) > _MOST_TAGS:
        raise UnreadableError(Reason.BROKEN_FEED)
    try:
        return fromstring(content)
    except DefusedXmlException as error:
        raise UnreadableError(Reason.BROKEN_FEED) from error
    except (ParseError, ValueError, LookupError):
        return None  # many feeds are not well-formed, and are read all the same


def _link(link: object, address: str) -> str | None:
    found = urljoin(address, link.strip()) if isinstance(link, str) and link.strip() else ""
    return found if found.startswith(("https://", "http://")) else None


def _date(text: object) -> str | None:
    """The day; None for what is no date, for which no other item is given up."""
    try:
        return date.fromisoformat(text[:10]).isoformat() if isinstance(text, str) else None
    except ValueError:
        return None


def _mark_up(text: str) -> str:
    """A plain text as markup that says the same, with its paragraphs."""
    return "".join(f"<p>{html.escape(part)}</p>" for part in re.split(r"\n\s*\n", text))
