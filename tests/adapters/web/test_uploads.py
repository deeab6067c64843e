"""Files that a person sends to the page."""

import io

import aiohttp
import docx
import pytest

from tests.adapters.web.conftest import Visitor
from tests.adapters.web.reading import Element, read

NEWS = "Glimmer Labs has signed a partnership with Quillback Robotics to grow moss on roofs for $30 million."


def make_word_file(*paragraphs: str) -> bytes:
    document, written = docx.Document(), io.BytesIO()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.save(written)
    return written.getvalue()


async def post(visitor: Visitor, name: str, content: bytes, token: str | None = None) -> tuple[int, Element]:
    """Choose the file on the library's page and press Add."""
    form = (await visitor.open("/articles")).one("details").one("form")
    assert form.attributes["enctype"] == "multipart/form-data"
    fields = {**form.fields(), "article": ""} | ({} if token is None else {"token": token})
    sent = aiohttp.FormData(fields, quote_fields=False)
    sent.add_field("file", io.BytesIO(content), filename=name, content_type="application/octet-stream")
    async with visitor.session.post(f"{visitor.address}/articles", data=sent) as response:
        return response.status, read(await response.text())


async def count(visitor: Visitor) -> str:
    return (await visitor.open("/articles")).one(class_="count").text


async def test_a_word_file_is_added_under_its_name_and_told_what_was_understood(visitor: Visitor) -> None:
    status, page = await post(visitor, "moss deal.docx", make_word_file("Moss deal", NEWS))
    assert status == 200
    for platform in ("slack", "discord"):
        drawing = page.one("section", class_=platform)
        assert drawing.one("h3").text == "Added: Moss deal"
        assert "Glimmer Labs and Quillback Robotics" in drawing.text
    assert page.one("section", class_="slack").one("span", class_="typed").text == "/add moss deal.docx"
    answer = await visitor.ask("/deal glimmer")
    assert "$30 million" in answer.one("section", class_="slack").text
    article = await visitor.app.library.article((visitor.app.tenant,), "moss-deal")
    assert article is not None
    assert article.text == f"Moss deal\n\n{NEWS}"


async def test_a_file_of_the_same_name_does_not_replace_another_text(visitor: Visitor) -> None:
    await post(visitor, "news.txt", f"Moss deal\n\n{NEWS}".encode())
    await post(visitor, "news.txt", f"Fern deal\n\n{NEWS.replace('Glimmer', 'Fernleaf')}".encode())
    assert await count(visitor) == "4 articles in the library."


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("moss.exe", b"MZ", "it is not a kind of file I read."),
        ("moss.pdf", b"%PDF-1.7\nnothing", "it can't be read as what it says it is."),
        ("moss.docx", b"PK\x03\x04", "it can't be read as what it says it is."),
        ("moss.txt", b"", "it is empty."),
        ("moss.txt", b"a\0b", "it has NUL characters in it."),
        ("moss.txt", b"Moss grows. " * 200_000, "it is too large"),
    ],
)
async def test_what_is_no_article_is_refused_with_the_reason(
    visitor: Visitor, name: str, content: bytes, why: str
) -> None:
    status, page = await post(visitor, name, content)
    assert status == 200
    drawing = page.one("section", class_="slack")
    assert drawing.one("h3").text == "That was not added."
    assert why in drawing.text
    assert await count(visitor) == "2 articles in the library."


async def test_the_name_of_a_file_does_nothing(visitor: Visitor) -> None:
    for name in ("../../etc/passwd.txt", "..\\..\\moss.txt", "<script>alert(1)<|script>.txt", "@everyone.txt", ".txt"):
        status, page = await post(visitor, name, f"Moss deal {len(name)}\n\n{NEWS}".encode())
        assert status == 200
        assert [one.attributes["src"] for one in page.all("script")] == ["/static/page.js"]
    keys = {one.key async for one in visitor.app.library.articles((visitor.app.tenant,))}
    assert {"passwd", "moss"} < keys
    assert not any("/" in key or " " in key or "@" in key for key in keys)


async def test_a_file_from_elsewhere_or_too_large_is_not_taken(visitor: Visitor) -> None:
    status, _ = await post(visitor, "moss.txt", f"Moss\n\n{NEWS}".encode(), token="")
    assert status == 403
    status, page = await post(visitor, "moss.pdf", b"%PDF-1.7" + b"x" * 22_000_000)
    assert (status, page.one("h1").text) == (413, "That is too much for one command.")
    assert await count(visitor) == "2 articles in the library."
