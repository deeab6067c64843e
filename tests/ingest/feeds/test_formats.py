"""Feeds of every format, each with all that its specification's examples have, read from the web into the library.

The documents are of our own; `documents/` holds one for each example.
"""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.database.database import Database
from bot.extraction import load_names
from bot.ingest.feeds.feed import Checked, Item, Subscribed
from bot.ingest.feeds.reader import FeedReader
from bot.ingest.feeds.store import FeedStore
from bot.ingest.intake import Intake
from bot.library.library import Library
from tests.fakes.web import MORE, STORY, FakeWeb, make_page
from tests.ingest.conftest import Clock

TENANT = "slack:T1"
DOCUMENTS = Path(__file__).parent / "documents"
LANTERN = "The Daily Lantern"
MILL, RYE = "A mill opens in Barrowmere", "Rye is dear this spring"

Row = tuple[str, str | None, str | None]
"""Of an item: its title, the path of its address, its date."""

FORMATS: dict[str, tuple[str, list[Row]]] = {
    "rss_0.90.xml": (LANTERN, [(MILL, "/mill", None), (RYE, "/rye", None)]),
    "rss_0.91.xml": (LANTERN, [("The Café of Barrowmere", "/mill", None), (RYE, "/rye", None)]),
    "rss_0.92.xml": ("The Lantern's Notebook", [("", None, None), (RYE, "/rye", None)]),
    "rss_1.0.xml": (LANTERN, [(MILL, "/mill", "2026-02-16"), (RYE, "/rye", None)]),
    "rss_2.0.xml": (
        LANTERN,
        [(MILL, "/mill", "2026-02-16"), (RYE, "/rye", "2026-02-16"), ("", None, "2026-02-13")],
    ),
    "atom_single.xml": (LANTERN, [(MILL, "/mill", "2026-02-16")]),
    "atom_extensive.xml": (LANTERN, [(MILL, "/news/2026/mill", "2026-02-16")]),
    "atom_0.3.xml": (LANTERN, [(MILL, "/mill", "2026-02-16")]),
    "json_simple.json": (LANTERN, [("", "/mill", None), ("", "/rye", None)]),
    "json_podcast.json": ("Lantern Aloud", [(MILL, "/mill", "2026-02-16")]),
    "json_microblog.json": ("Ada's notes", [("", "/2347259", "2026-02-16"), ("", None, None)]),
}


@pytest.fixture
async def reader(library: Library, database: Database, clock: Clock, web: FakeWeb) -> AsyncIterator[FeedReader]:
    for number, path in enumerate(("/mill", "/news/2026/mill", "/rye")):
        web.serve(path, make_page(STORY.replace("$40", f"${number}7"), MORE, title=f"Page {path}"))
    intake = Intake(library, load_names, clock)
    yield FeedReader(FeedStore(database), intake, clock)
    await intake.close()


async def subscribe(reader: FeedReader, web: FakeWeb, name: str) -> Subscribed:
    """Serve a document, its addresses being those of the web here, and read it."""
    document = re.sub(rb"(\w\.example)\b", rb"\1:%d" % web.port, (DOCUMENTS / name).read_bytes())
    kind = "application/feed+json" if name.endswith("json") else "application/xml"
    subscribed = await reader.subscribe(TENANT, web.serve("/feed", document, kind))
    assert isinstance(subscribed, Subscribed), subscribed
    return subscribed


def row_of(item: Item) -> Row:
    return item.title, item.url and re.sub(r"^http://\w+\.example:\d+", "", item.url), item.published


@pytest.mark.parametrize("name", sorted(path.name for path in DOCUMENTS.iterdir()))
async def test_every_format_is_understood(reader: FeedReader, web: FakeWeb, name: str) -> None:
    read = await subscribe(reader, web, name)
    assert (read.feed.title, [row_of(item) for item in read.newest]) == FORMATS[name]


@pytest.mark.parametrize("name", sorted(FORMATS))
async def test_every_item_s_page_is_in_the_library_once(
    reader: FeedReader, web: FakeWeb, library: Library, name: str
) -> None:
    feed = (await subscribe(reader, web, name)).feed
    await reader.check(feed)
    (feed,) = await reader.store.find(TENANT)
    assert await reader.check(feed) == Checked(feed, 0, 0)
    held = [one.title async for one in library.articles((TENANT,))]
    paths = {path for _, path, _ in FORMATS[name][1] if path in web.answers}
    assert sorted(title for title in held if title.startswith("Page ")) == sorted(f"Page {path}" for path in paths)


async def find_carried(reader: FeedReader, web: FakeWeb, library: Library, name: str) -> list[tuple[object, ...]]:
    """Of each article that its feed carried: publisher, title, date, text."""
    await reader.check((await subscribe(reader, web, name)).feed)
    headings = [one async for one in library.articles((TENANT,)) if not one.title.startswith("Page ")]
    texts = [await library.article((TENANT,), one.key) for one in headings]
    return [
        (one.publisher, one.title, one.published, text and text.text) for one, text in zip(headings, texts, strict=True)
    ]


async def test_a_note_without_a_title_and_an_address_is_called_by_its_first_words(
    reader: FeedReader, web: FakeWeb, library: Library
) -> None:
    (told,) = await find_carried(reader, web, library, "rss_0.92.xml")
    assert told == (
        "The Lantern's Notebook",
        "Quorvex Labs and Brindle Mills will grind rye in Barrowmere together from the…",
        None,
        (
            "Quorvex Labs and Brindle Mills will grind rye in Barrowmere together from the spring of next year on, "
            "said the two companies on Monday in a joint statement."
        ),
    )


async def test_a_note_of_plain_text_keeps_its_signs_and_paragraphs(
    reader: FeedReader, web: FakeWeb, library: Library
) -> None:
    _, told = sorted(await find_carried(reader, web, library, "json_microblog.json"), key=str)
    assert told == (
        "Ada's notes",
        "The mill of Quorvex Labs & Brindle Mills is where I talk with the miller, the…",
        "2026-02-16",
        (
            "The mill of Quorvex Labs & Brindle Mills is where I talk with the miller, the mayor and many of the "
            "farmers whom I know.\n\nRye <b> spelt, they say in Barrowmere; and I write down every word of theirs for "
            "all who read my notes."
        ),
    )


async def test_plain_text_of_atom_keeps_its_signs(reader: FeedReader, web: FakeWeb, library: Library) -> None:
    atom = (DOCUMENTS / "atom_single.xml").read_text("utf-8")
    told = f"Rye &lt;b&gt; spelt. {STORY} {MORE}"
    web.answers.pop("/mill")
    web.serve("/feed", re.sub(r"(\w\.example)\b", rf"\1:{web.port}", atom.replace("Some text.", told)), "text/xml")
    subscribed = await reader.subscribe(TENANT, web.address("/feed"))
    assert isinstance(subscribed, Subscribed)
    await reader.check(subscribed.feed)
    (heading,) = [one async for one in library.articles((TENANT,))]
    article = await library.article((TENANT,), heading.key)
    assert article is not None
    assert article.text.startswith("Rye <b> spelt. Quorvex")
