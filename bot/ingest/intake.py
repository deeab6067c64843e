"""What people name or paste, taken in.

An address
  → fetch      what it gives (web/)
  → recognize  a page, a text, a PDF or Word file, a feed (documents/kinds.py)
  → read       its article, and what it declares about it (documents/)
  → extract, title, add, catch up   as for a file (pipeline.py)
"""

import asyncio
import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from pathlib import PureWindowsPath
from typing import TYPE_CHECKING, TypeVar, TypeVarTuple

from bot.extraction import EXTRACTOR_VERSION, Names, extract
from bot.extraction.facts import Facts
from bot.ingest.decoding import UndecodableError, decode_text
from bot.ingest.documents.document import Document, UnreadableError, begin
from bot.ingest.documents.kinds import Kind, recognize
from bot.ingest.documents.page import find_feed
from bot.ingest.documents.reading import read_document
from bot.ingest.feeds.feed import Item
from bot.ingest.files import make_draft, make_key
from bot.ingest.language import is_english, keep_what_is_sure
from bot.ingest.outcome import Reason, Refused, Taken
from bot.ingest.pipeline import find_title, has_sentence
from bot.ingest.received import Received
from bot.ingest.sidecar import Sidecar, SidecarError, parse_sidecar
from bot.ingest.web.address import AddressError, is_front_page, make_page_key, read_address
from bot.ingest.web.fetched import Fetched, FetchError
from bot.library.article import Draft
from bot.library.library import Library
from bot.library.removed import Removed

if TYPE_CHECKING:
    from bot.ingest.web.fetch import Fetcher

_MOST_READ_AT_ONCE = 2
"""Threads that read. Each keeps the memory of the largest page that it ever read, so these few read all there is."""
_MOST_RECEIVED_AT_ONCE = 4
"""Files, of up to 20 MB each, that are held at a time."""
_FEWEST_WORDS = 20
_WITHDRAWN = (Reason.RETRACTED, Reason.GONE)
"""Why a page that was here is taken out of all answers."""
_MOST_CHARACTERS = 2_000_000

_Given = TypeVarTuple("_Given")
_Read = TypeVar("_Read")


class Intake:
    """The way in for addresses and texts, into the tenant of who adds them; nothing is open before it is needed."""

    def __init__(self, library: Library, names: Callable[[], Names], now: Callable[[], datetime]) -> None:
        self._library = library
        self._names = names
        self._now = now
        self._fetcher: Fetcher | None = None
        self._readers = ThreadPoolExecutor(_MOST_READ_AT_ONCE, "reading")
        self.receiving = asyncio.Semaphore(_MOST_RECEIVED_AT_ONCE)

    async def close(self) -> None:
        """Close what is open."""
        if self._fetcher is not None:
            await self._fetcher.close()
        self._readers.shutdown(wait=False, cancel_futures=True)

    async def read(self, function: Callable[[*_Given], _Read], *given: *_Given) -> _Read:
        """What the function makes of what is given, in a thread that reads; the others wait until one is free."""
        return await asyncio.get_running_loop().run_in_executor(self._readers, function, *given)

    @property
    def fetcher(self) -> "Fetcher":
        """What fetches, for all who do."""
        if self._fetcher is None:
            from bot.ingest.web.fetch import Fetcher  # noqa: PLC0415 (only who fetches waits for aiohttp)

            self._fetcher = Fetcher()
        return self._fetcher

    async def add_address(self, tenant: str, typed: str, added_by: str | None = None) -> Taken | Refused:
        """Add the article that stands at an address."""
        try:
            fetched = await self.fetcher.fetch_page(read_address(typed))
        except (AddressError, FetchError) as error:
            return Refused(typed, error.reason)
        return await self._add_fetched(tenant, typed, fetched, added_by)

    async def _add_fetched(self, tenant: str, source: str, fetched: Fetched, added_by: str | None) -> Taken | Refused:
        """Add the article that was fetched."""
        kind = recognize(fetched.content, fetched.content_type)
        if kind in (Kind.FEED, Kind.JSON_FEED):
            return Refused(source, Reason.FEED)
        if kind is Kind.OPML:
            return Refused(source, Reason.FEED_LIST)
        if kind is Kind.HTML and is_front_page(fetched.address) and find_feed(fetched.content):
            return Refused(source, Reason.SITE if is_front_page(read_address(source)) else Reason.NO_ARTICLE)
        if kind is None:
            return Refused(source, Reason.FORMAT)
        try:
            draft, facts = await self.read(self._read, kind, fetched)
        except UnreadableError as error:
            return Refused(source, error.reason)
        return await self._add(tenant, source, replace(draft, added_by=added_by), facts)

    async def add_again(self, tenant: str, key: str, url: str) -> Taken | None:
        """Take what stands now at the address of the page under that key; None where it gives no such page.

        An article that its publisher has withdrawn goes.
        """
        if make_page_key(url) != key:
            return None
        try:
            fetched = await self.fetcher.fetch_page(url)
            kind = recognize(fetched.content, fetched.content_type) or Kind.FEED
            draft, facts = await self.read(self._read, kind, fetched)
        except (FetchError, UnreadableError) as error:
            if error.reason in _WITHDRAWN:
                await self.remove(tenant, key)
            return None
        is_there = draft.key == key and await self._library.article((tenant,), key) is not None
        return await self._add(tenant, url, draft, facts) if is_there else None

    async def add_carried(self, tenant: str, publisher: str, item: Item) -> Taken | Refused:
        """Add an item out of the text that its feed carries."""
        page = f"<html><body><article>{item.content}</article></body></html>".encode("utf-8", "replace")
        fetched = Fetched(item.url or "", page, "text/html", "utf-8")
        try:
            draft, facts = await self.read(self._read, Kind.HTML, fetched)
        except UnreadableError as error:
            return Refused(item.url or item.name, error.reason)
        key = draft.key if item.url else make_key(f"item-{item.marks[0][:12]}")
        told = replace(draft, key=key, title=item.name, publisher=publisher, published=item.published, url=item.url)
        return await self._add(tenant, item.url or item.name, told, facts)

    async def add_file(self, tenant: str, file: Received, added_by: str | None = None) -> Taken | Refused:
        """Add the article in a file, which is called by the stem of its name as any file."""
        name, stem = file.name, PureWindowsPath(file.name).stem
        try:
            sidecar = parse_sidecar(file.sidecar, f"{stem}.json") if file.sidecar is not None else Sidecar()
            draft, facts = await self.read(self._read_file, file, make_key(stem), sidecar)
        except UnreadableError as error:
            return Refused(name, error.reason)
        except SidecarError as error:
            return Refused(name, error.reason, error.detail)
        return await self._add(tenant, name, replace(draft, added_by=added_by), facts)

    async def add_text(self, tenant: str, text: str, added_by: str | None = None) -> Taken | Refused:
        """Add a pasted text."""
        source = " ".join(text.split())[:60]
        try:
            decoded = decode_text(text.encode("utf-8", "surrogatepass"))
        except UndecodableError as error:
            return Refused(source, error.reason)
        if len(decoded) > _MOST_CHARACTERS:
            return Refused(source, Reason.TOO_LARGE)
        if not any(map(str.isalpha, decoded)):
            return Refused(source, Reason.NO_SENTENCE)
        draft, facts = await self.read(self._extract, Draft("", "", decoded))
        if len(decoded.split()) < _FEWEST_WORDS:
            return Refused(source, Reason.NO_ARTICLE)
        if not has_sentence(decoded, facts):
            return Refused(source, Reason.NO_SENTENCE)
        first = facts.sentences[0]
        title = draft.title or begin(decoded[first.start : first.end])
        slug = "-".join(re.findall(r"\w+", title.casefold())[:8])
        draft = replace(draft, key=make_key(f"{slug}-{sha256(decoded.encode()).hexdigest()[:6]}"))
        return await self._add(tenant, source, replace(draft, title=title, added_by=added_by), facts)

    async def remove(self, tenant: str, key: str, added_by: str | None = None, *, for_good: bool = True) -> bool:
        """Remove an article of the tenant's own, only that person's where one is given; False if there is none.

        What is not removed for good can be restored for a day.
        """
        kept_from = None if for_good else self._now()
        is_removed = await self._library.remove(tenant, key, added_by, kept_from=kept_from)
        await self._library.catch_up()
        return is_removed

    async def find_removed(self, tenant: str, key: str) -> Removed | None:
        """The article that was removed under that key, if it can be restored."""
        return await self._library.find_removed(tenant, key, self._now())

    async def restore(self, tenant: str, removed: Removed) -> bool:
        """Put a removed article back as it was; False where another has its key, or it is back already."""
        draft, facts = await self.read(self._extract, removed.draft)
        is_back = await self._library.put_back(tenant, replace(removed, draft=draft), facts, EXTRACTOR_VERSION)
        await self._library.catch_up()
        return is_back

    async def catch_up(self) -> None:
        """Let the search index drop what was deleted."""
        await self._library.catch_up()

    def _read(self, kind: Kind, fetched: Fetched) -> tuple[Draft, Facts]:
        document = read_document(kind, fetched.content, fetched.address)
        return self._extract_article(_draft(document, fetched.address))

    def _read_file(self, file: Received, key: str, sidecar: Sidecar) -> tuple[Draft, Facts]:
        return self._extract_article(make_draft(key, read_document(file.kind, file.content), sidecar))

    def _extract_article(self, draft: Draft) -> tuple[Draft, Facts]:
        if len(draft.text) > _MOST_CHARACTERS:
            raise UnreadableError(Reason.TOO_LARGE)
        read, facts = self._extract(draft)
        if not has_sentence(draft.text, facts):
            raise UnreadableError(Reason.NO_SENTENCE)
        return replace(read, title=read.title or read.key), facts

    def _extract(self, draft: Draft) -> tuple[Draft, Facts]:
        found = extract(draft.text, self._names(), draft.title, is_article=draft.is_article)
        facts = keep_what_is_sure(draft.text, found)
        return replace(draft, title=draft.title or find_title(draft.text, facts)), facts

    async def _add(self, tenant: str, source: str, draft: Draft, facts: Facts) -> Taken:
        added = await self._library.add(tenant, draft, facts, EXTRACTOR_VERSION, self._now())
        await self._library.catch_up()
        return Taken(source, draft, facts, added, is_english(draft.text))


def _draft(document: Document, address: str) -> Draft:
    url = document.url or address
    key = make_page_key(url)
    told = (document.title, document.text, document.publisher, document.published, url)
    return Draft(key, *told, is_page=True, is_article=document.is_article)
