"""Feeds of every format into items."""

import io
from typing import Any

import feedparser
import pytest
from feedparser import parse as parse_feed

from bot.ingest.documents.document import UnreadableError
from bot.ingest.documents.kinds import Kind
from bot.ingest.feeds.parse import read_feed, read_opml
from bot.ingest.outcome import Reason

ADDRESS = "https://lantern.example/feed"

RSS_2 = """<?xml version="1.0"?><rss version="2.0"><channel><title>The Daily Lantern</title>
<item><guid>a1</guid><title>A mill opens</title><link>/mill</link><pubDate>Mon, 16 Feb 2026 08:00:00 GMT</pubDate>
<description>Quorvex opens a mill.</description></item></channel></rss>"""
RSS_091 = """<?xml version="1.0"?><rss version="0.91"><channel><title>The Daily Lantern</title>
<item><title>A mill opens</title><link>https://lantern.example/mill</link></item></channel></rss>"""
RSS_1 = """<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://lantern.example/"><title>The Daily Lantern</title></channel>
<item rdf:about="https://lantern.example/mill"><title>A mill opens</title><link>https://lantern.example/mill</link>
<dc:date>2026-02-16</dc:date></item></rdf:RDF>"""
ATOM = """<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom">
<title>The Daily Lantern</title>
<entry><id>urn:a1</id><title>A mill opens</title><link href="/mill"/><updated>2026-02-16T08:00:00Z</updated>
<content type="html">&lt;p&gt;Quorvex opens a mill.&lt;/p&gt;</content></entry></feed>"""
JSON = """{"version": "https://jsonfeed.org/version/1.1", "title": "The Daily Lantern", "items": [{"id": "a1",
"url": "/mill", "title": "A mill opens", "date_published": "2026-02-16T08:00:00Z",
"content_html": "<p>Quorvex</p>"}]}"""


@pytest.mark.parametrize(
    ("kind", "content"),
    [(Kind.FEED, RSS_2), (Kind.FEED, RSS_091), (Kind.FEED, RSS_1), (Kind.FEED, ATOM), (Kind.JSON_FEED, JSON)],
)
def test_every_format_gives_its_items(kind: Kind, content: str) -> None:
    read = read_feed(kind, content.encode(), ADDRESS)
    (item,) = read.items
    assert read.title == "The Daily Lantern"
    assert (item.title, item.url) == ("A mill opens", "https://lantern.example/mill")
    assert item.published in ("2026-02-16", None)


@pytest.mark.parametrize(
    "entity",
    ['<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">', '<!ENTITY b SYSTEM "file:///etc/passwd">'],
)
def test_entities_are_refused_before_they_are_read(entity: str) -> None:
    bomb = (
        f'<?xml version="1.0"?><!DOCTYPE rss [{entity}]><rss version="2.0"><channel><title>&b;</title></channel></rss>'
    )
    with pytest.raises(UnreadableError) as caught:
        read_feed(Kind.FEED, bomb.encode(), ADDRESS)
    assert caught.value.reason == Reason.BROKEN_FEED


def test_scripts_and_markup_are_no_part_of_a_title() -> None:
    title = "&lt;script&gt;alert(1)&lt;/script&gt;&lt;b&gt;Mill&lt;/b&gt; &lt;!channel&gt; opens"
    (item,) = read_feed(Kind.FEED, RSS_2.replace("A mill opens", title).encode(), ADDRESS).items
    assert item.title == "Mill opens"


def test_marks_that_can_not_be_seen_are_no_part_of_a_title() -> None:
    (item,) = read_feed(Kind.FEED, RSS_2.replace("A mill", "A \u202em\u200bill").encode(), ADDRESS).items
    assert item.title == "A mill opens"


def test_items_without_ids_and_dates_are_told_apart_by_what_they_say() -> None:
    items = "".join(f"<item><title>Mill {number}</title></item>" for number in (1, 2, 2))
    read = read_feed(Kind.FEED, f"<rss version='2.0'><channel>{items}</channel></rss>".encode(), ADDRESS)
    assert len({item.marks for item in read.items}) == 2


def test_of_fifty_thousand_items_the_first_are_read_and_the_others_not_even_parsed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sizes = []

    def parse(content: io.BytesIO, **given: Any) -> Any:  # noqa: ANN401 (as feedparser's own)
        sizes.append(len(content.getvalue()))
        return parse_feed(content, **given)

    monkeypatch.setattr(feedparser, "parse", parse)
    items = "".join(f"<item><title>Mill {number}</title></item>" for number in range(50_000))
    read = read_feed(
        Kind.FEED, f"<rss version='2.0'><channel>{items}<title>Lantern</title></channel></rss>".encode(), ADDRESS
    )
    assert [item.title for item in read.items] == [f"Mill {number}" for number in range(200)]
    assert (read.title, sizes[0] < 10_000) == ("Lantern", True)


DEEP = b"<a>" * 50_000 + b"</a>" * 50_000
UNPARSED = {
    "nested tags": b"<rss><channel><title>x</title>" + DEEP + b"</channel></rss>",
    "tags that never end": b"<rss><channel><title>x</title>" + b"<a>" * 100_000,
    "tags in an item": b"<rss><channel><item><title>x</title>" + DEEP + b"</item></channel></rss>",
    "sections that never end": b"<rss><channel>" + b"<a><![CDATA[]]>" * 50_000,
    "a section in comments": b"<rss><!-- <![CDATA[ -->" + DEEP + b"<!-- ]]> --></rss>",
    "a section in instructions": b"<rss><?a <![CDATA[ ?>" + DEEP + b"<?a ]]> ?></rss>",
    "a section in an attribute": b"<rss><a b='<![CDATA['>" + DEEP + b"<!-- ]]> --></a></rss>",
    "a section in a declaration": b'<!DOCTYPE rss [<!NOTATION n SYSTEM "<![CDATA[">]><rss>' + DEEP + b"</rss>",
}


@pytest.mark.parametrize("content", UNPARSED.values(), ids=UNPARSED)
def test_of_a_hundred_thousand_tags_nothing_is_parsed(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr(feedparser, "parse", None)
    monkeypatch.setattr("defusedxml.ElementTree.fromstring", None)
    with pytest.raises(UnreadableError) as caught:
        read_feed(Kind.FEED, content, ADDRESS)
    assert caught.value.reason is Reason.BROKEN_FEED
    with pytest.raises(UnreadableError) as caught:
        read_opml(content)
    assert caught.value.reason is Reason.BROKEN_FEED


def test_items_full_of_tags_are_read_as_far_as_they_go_and_whole_articles_in_sections_all() -> None:
    def read(text: str) -> int:
        items = "".join(
            f"<item><title>Mill {number}</title><description>{text}</description></item>" for number in range(60)
        )
        return len(read_feed(Kind.FEED, f"<rss version='2.0'><channel>{items}</channel></rss>".encode(), ADDRESS).items)

    assert read("<b>rye</b>" * 500) == 29
    assert read(f"<![CDATA[{'<b>rye</b>' * 500}]]>") == 60


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        (Kind.FEED, "<rss"),
        (Kind.FEED, "<rss version='2.0'><channel><title>Moss"),
        (Kind.JSON_FEED, '{"items": 3}'),
        (Kind.JSON_FEED, "{"),
        (Kind.JSON_FEED, '{"items": [3]}'),
    ],
)
def test_what_is_broken_is_refused(kind: Kind, content: str) -> None:
    with pytest.raises(UnreadableError):
        read_feed(kind, content.encode(), ADDRESS)


def test_a_list_of_feeds_is_read() -> None:
    opml = b"""<opml version="2.0"><body><outline text="News"><outline type="rss" xmlUrl="https://lantern.example/a"/>
    <outline type="rss" xmlUrl="https://lantern.example/b"/></outline></body></opml>"""
    assert list(read_opml(opml)) == ["https://lantern.example/a", "https://lantern.example/b"]
    with pytest.raises(UnreadableError):
        read_opml(b"<opml")
