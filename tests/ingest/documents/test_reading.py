"""Pages, PDF and Word files into articles."""

import io
import zipfile

import docx
import pypdf
import pytest

from bot.ingest.documents.document import UnreadableError
from bot.ingest.documents.kinds import Kind, recognize
from bot.ingest.documents.page import find_feed
from bot.ingest.documents.reading import read_document
from bot.ingest.outcome import Reason
from tests.fakes.web import MORE, STORY, make_page

ADDRESS = "https://lantern.example/mill"


def refused(kind: Kind, content: bytes, address: str | None = None) -> Reason:
    with pytest.raises(UnreadableError) as caught:
        read_document(kind, content, address)
    return caught.value.reason


def test_a_page_is_its_article_and_what_it_declares() -> None:
    head = '<link rel="canonical" href="https://lantern.example/news/mill">'
    document = read_document(Kind.HTML, make_page(head=head).encode(), ADDRESS)
    assert document.text == f"{STORY}\n\n{MORE}"
    assert (document.title, document.publisher) == ("Quorvex and Brindle open a mill", "The Daily Lantern")
    assert (document.published, document.url) == ("2026-02-16", "https://lantern.example/news/mill")


def test_what_a_page_does_not_declare_is_not_known() -> None:
    page = f"<html><body><article><p>{STORY}</p><p>{MORE} On March 3, 2021 it rained.</p></article></body></html>"
    document = read_document(Kind.HTML, page.encode(), ADDRESS)
    assert (document.published, document.publisher) == (None, "lantern.example")


def test_markup_and_marks_that_hide_are_no_part_of_a_title() -> None:
    page = make_page(title="Mill &lt;b&gt; opens \u202e\u200b today").encode()
    assert read_document(Kind.HTML, page, ADDRESS).title == "Mill <b> opens today"


def test_a_page_in_another_encoding_is_read() -> None:
    page = make_page(f"{STORY} Müller grüßt.", MORE).replace("<head>", '<head><meta charset="iso-8859-1">')
    assert "Müller grüßt." in read_document(Kind.HTML, page.encode("iso-8859-1"), ADDRESS).text


def test_a_page_without_an_article_is_refused() -> None:
    assert (
        refused(Kind.HTML, b"<html><body><nav><a href='/'>Home</a></nav></body></html>", ADDRESS) == Reason.NO_ARTICLE
    )
    assert refused(Kind.HTML, make_page("Sign in to go on.").encode(), ADDRESS) == Reason.NO_ARTICLE


def test_a_scrap_before_a_paywall_is_refused_from_the_web_and_kept_from_a_file() -> None:
    head = '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": false}</script>'
    page = make_page(STORY, head=head).encode()
    assert refused(Kind.HTML, page, ADDRESS) == Reason.PAYWALL
    assert STORY in read_document(Kind.HTML, page).text


@pytest.mark.parametrize("tags", [1_000, 20_000, 1_000_000])
def test_nested_tags_without_end_are_refused_or_read_and_nothing_breaks(tags: int) -> None:
    page = b"<html><body>" + b"<div>" * tags + STORY.encode() + b"</div>" * tags
    assert refused(Kind.HTML, page, ADDRESS) == Reason.NO_ARTICLE


def test_of_a_million_tags_nothing_is_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    def find(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr("bot.ingest.documents.page._extract", find)
    assert refused(Kind.HTML, b"<div>" * 1_000_000, ADDRESS) == Reason.NO_ARTICLE


def make_pdf(password: str = "", pages: int = 1) -> bytes:
    writer, written = pypdf.PdfWriter(), io.BytesIO()
    for _ in range(pages):
        writer.add_blank_page(100, 100)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    writer.write(written)
    return written.getvalue()


def make_pdf_of_aes() -> bytes:
    """A PDF in the encryption of PDF 2.0."""
    keys = "".join(f"/{name} <{'00' * size}>" for name, size in (("O", 48), ("U", 48), ("OE", 32), ("UE", 32)))
    filters = "/CF<</StdCF<</CFM/AESV3/Length 32>>>>/StmF/StdCF/StrF/StdCF"
    parts = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>"]
    parts.append(f"<</Filter/Standard/V 5/R 6/Length 256/P -4 {keys}/Perms <{'00' * 16}>{filters}>>")
    document, rows = "%PDF-2.0\n", "0000000000 65535 f \n"
    for number, part in enumerate(parts, 1):
        rows += f"{len(document):010} 00000 n \n"
        document += f"{number} 0 obj{part}endobj\n"
    trailer = "<</Size 4/Root 1 0 R/Encrypt 3 0 R/ID[<00><00>]>>"
    return f"{document}xref\n0 4\n{rows}trailer{trailer}\nstartxref\n{len(document)}\n%%EOF".encode()


@pytest.mark.parametrize(("kind", "content"), [(Kind.HTML, b"\x89PNG"), (Kind.HTML, b""), (Kind.PDF, b"%PDF-1.7\n")])
def test_the_log_does_not_tell_of_what_strangers_send(
    caplog: pytest.LogCaptureFixture, kind: Kind, content: bytes
) -> None:
    refused(kind, content, ADDRESS)
    assert caplog.records == []


def test_a_pdf_that_is_broken_closed_or_without_text_is_refused() -> None:
    assert refused(Kind.PDF, b"%PDF-1.7\nnothing") == Reason.BROKEN
    assert refused(Kind.PDF, make_pdf("secret")) == Reason.ENCRYPTED
    assert refused(Kind.PDF, make_pdf_of_aes()) == Reason.ENCRYPTED
    assert refused(Kind.PDF, make_pdf(pages=201)) == Reason.TOO_LARGE
    assert refused(Kind.PDF, make_pdf()) == Reason.NO_ARTICLE


def test_a_word_file_is_its_paragraphs() -> None:
    document, written = docx.Document(), io.BytesIO()
    document.core_properties.title = "A mill opens"
    for paragraph in (STORY, "", MORE):
        document.add_paragraph(paragraph)
    document.save(written)
    read = read_document(Kind.DOCX, written.getvalue())
    assert (read.title, read.text) == ("A mill opens", f"{STORY}\n\n{MORE}")
    assert recognize(written.getvalue(), "application/octet-stream") is Kind.DOCX


@pytest.mark.parametrize(
    "told", ["about:blank", "Untitled-1", "Microsoft Word - mill.docx", "mill_final.pdf", "Mill deal final.docx", ""]
)
def test_what_a_program_writes_for_a_title_is_none(told: str) -> None:
    document, written = docx.Document(), io.BytesIO()
    document.add_paragraph(STORY)
    document.core_properties.title = told
    document.save(written)
    assert read_document(Kind.DOCX, written.getvalue()).title == ""


def test_a_word_file_that_is_broken_or_a_bomb_is_refused() -> None:
    assert refused(Kind.DOCX, b"PK\x03\x04 word/") == Reason.BROKEN
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", b"a" * 60_000_000)
    assert refused(Kind.DOCX, packed.getvalue()) == Reason.TOO_LARGE


@pytest.mark.parametrize(
    ("content", "content_type", "kind"),
    [
        (b"\xef\xbb\xbf <!DOCTYPE html><p>", "text/plain", Kind.HTML),
        (b'<?xml version="1.0"?><rss version="2.0"><channel>', "text/html", Kind.FEED),
        (b'<?xml version="1.0"?>\n<!-- a --><feed xmlns="http://www.w3.org/2005/Atom">', "", Kind.FEED),
        (b"<rdf:RDF xmlns:rdf='x'>", "", Kind.FEED),
        (b'{"version": "https://jsonfeed.org/version/1.1"}', "application/json", Kind.JSON_FEED),
        (b'<opml version="2.0">', "", Kind.OPML),
        (b"%PDF-1.4", "text/html", Kind.PDF),
        (b"Quorvex hires.", "text/plain", Kind.TEXT),
        (b'{"a": 1}', "application/json", None),
        (b"\x89PNG\r\n", "image/png", None),
        (b"", "", None),
    ],
)
def test_content_is_known_by_what_it_is(content: bytes, content_type: str, kind: Kind | None) -> None:
    assert recognize(content, content_type) is kind


def test_the_feed_that_a_page_declares_is_found() -> None:
    link = b'<link type="application/rss+xml" title="News" href="/feed.xml?a=1&amp;b=2" rel="alternate">'
    assert find_feed(b"<head><link rel='stylesheet' href='a.css'>" + link) == "/feed.xml?a=1&b=2"
    assert find_feed(b"<head></head>") is None
