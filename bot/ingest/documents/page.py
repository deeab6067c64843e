"""A page into its article: trafilatura finds the text, the page's own declarations say what it is."""

import logging
import re
from typing import Any

from bot.ingest.documents.document import Document, UnreadableError, clean_line
from bot.ingest.outcome import Reason
from bot.ingest.web.address import settle_address, site_of

_FEWEST_WORDS = 20
_FEWEST_WORDS_OF_SUBSCRIBERS = 150
"""A page that names itself as for subscribers, and gives fewer, has kept the rest."""
_MOST_TAGS = 50_000
"""Some seconds of work; no article has as many."""
_CLOSED = re.compile(rb'isAccessibleForFree"?\s*[:=]\s*"?(?:false|no)\b', re.IGNORECASE)
_RETRACTED = re.compile(
    r"(?:\A|^[\w'’ ]{0,20}\b(?:note|notice|correction|retraction|update)\s?[:.–—-]\s?)"
    r"this (?:article|story|post) (?:has been|was) (?:retracted|withdrawn)\b",
    re.IGNORECASE | re.MULTILINE,
)
"""How a page says that its own article is withdrawn: with its first words, or in a note of its publisher."""
_FEED_LINK = re.compile(
    rb"<link\b(?=[^>]*\brel\s*=\s*[\"']?[^\"'>]*\balternate\b)"
    rb"(?=[^>]*\btype\s*=\s*[\"']?application/(?:rss\+xml|atom\+xml|feed\+json))[^>]*>",
    re.IGNORECASE,
)
_HREF = re.compile(rb"\bhref\s*=\s*[\"']?([^\"'\s>]+)", re.IGNORECASE)


def read_page(content: bytes, address: str | None = None) -> Document:
    """The article of a page. Raises UnreadableError with NO_ARTICLE, PAYWALL or RETRACTED.

    Without an address it is a file that somebody keeps: however short, it is what they have.
    """
    if content.count(b"<") > _MOST_TAGS:
        raise UnreadableError(Reason.NO_ARTICLE)
    found = _extract(content, address)
    title = clean_line(found.title) if found else ""
    lines = [line.strip() for line in (found.text or "").splitlines() if line.strip()] if found else []
    text = "\n\n".join(lines[1:] if lines[:1] == [title] else lines)
    words = len(text.split())
    if address and _RETRACTED.search(text):
        raise UnreadableError(Reason.RETRACTED)
    if address and words < _FEWEST_WORDS_OF_SUBSCRIBERS and _CLOSED.search(content):
        raise UnreadableError(Reason.PAYWALL)
    if words < (_FEWEST_WORDS if address else 1):
        raise UnreadableError(Reason.NO_ARTICLE)
    publisher = clean_line(found.sitename) or (site_of(address) if address else "")
    url = settle_address(address, found.url) if address else found.url
    return Document(text, title, publisher or None, found.date, url if url and _is_web(url) else None, is_article=True)


def find_feed(content: bytes) -> str | None:
    """The place of the first feed that a page declares, as it stands there."""
    for link in _FEED_LINK.finditer(content):
        href = _HREF.search(link[0])
        if href is not None:
            return clean_line(href[1].decode("utf-8", "replace"))
    return None


def _extract(content: bytes, address: str | None) -> Any:  # noqa: ANN401 (trafilatura's Document, or None)
    import trafilatura  # noqa: PLC0415 (half a second that only whoever reads a page waits for)

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it tells of every page without an article

    try:
        return trafilatura.bare_extraction(
            content,
            url=address,
            favor_precision=True,
            include_comments=False,
            with_metadata=True,
            # Only what the page declares: a date that is guessed from its text may be another story's.
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except (ValueError, TypeError, AttributeError, RecursionError, LookupError, AssertionError):
        return None  # markup that it stumbles over


def _is_web(url: str) -> bool:
    return url.startswith(("https://", "http://"))
