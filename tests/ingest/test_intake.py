"""What the web gives that is no article, a hair too much, or in a dress of its own."""

from collections.abc import AsyncIterator

import pytest
from aiohttp.web import Request, Response

from bot.extraction import load_names
from bot.ingest.intake import Intake
from bot.ingest.outcome import Reason, Refused, Taken
from bot.library.library import Library
from tests.fakes.web import MORE, STORY, FakeWeb, make_page
from tests.ingest.conftest import Clock

TENANT = "slack:T1"
GREETED = make_page(f"{STORY} Müller grüßt.", MORE)


@pytest.fixture
def backend() -> str:
    """The database is not what is tried here."""
    return "sqlite"


@pytest.fixture
async def intake(library: Library, clock: Clock, web: FakeWeb) -> AsyncIterator[Intake]:
    assert web.port
    intake = Intake(library, load_names, clock)
    yield intake
    await intake.close()


def serve(web: FakeWeb, content: bytes, content_type: str) -> str:
    """Serve it under that very header."""

    async def answer(_: Request) -> Response:
        return Response(body=content, headers={"Content-Type": content_type})

    web.answers["/it"] = answer
    return web.address("/it")


@pytest.mark.parametrize(
    ("content", "content_type"),
    [
        (GREETED.encode(), "text/html; charset=utf-8"),
        (GREETED.encode(), "text/html; charset=nonsense"),
        (GREETED.encode(), "image/png"),
        (GREETED.encode("latin-1"), "text/html; charset=utf-8"),
        (GREETED.encode("latin-1"), "text/html"),
        (GREETED.encode("utf-16"), "text/html; charset=utf-16"),
        (GREETED.encode("utf-16-le"), "text/html"),
        (f"{STORY} Müller grüßt.\n\n{MORE}".encode("cp1252"), "text/plain; charset=utf-8"),
    ],
)
async def test_a_page_is_read_whatever_its_server_says_of_it(
    intake: Intake, web: FakeWeb, content: bytes, content_type: str
) -> None:
    taken = await intake.add_address(TENANT, serve(web, content, content_type))
    assert isinstance(taken, Taken), taken
    assert "Müller grüßt." in taken.draft.text


@pytest.mark.parametrize(
    ("content", "content_type", "reason"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "text/html", Reason.NO_ARTICLE),
        (b"PK\x03\x04" + bytes(500), "text/html", Reason.NO_ARTICLE),
        (b"MZ" + bytes(500), "application/octet-stream", Reason.FORMAT),
        (b"", "text/html", Reason.NO_ARTICLE),
        (b"", "text/plain", Reason.EMPTY),
        (b"{}", "application/json", Reason.FORMAT),
        (f"{STORY}\0".encode(), "text/plain", Reason.NUL),
        (b"1 2 3\n" * 200, "text/plain", Reason.NO_SENTENCE),
        (b"Moss grows. " * 170_000, "text/plain", Reason.TOO_LARGE),
        (b"<html><body><article>" + b"<p>Moss grows on walls.</p>" * 90_000, "text/html", Reason.NO_ARTICLE),
    ],
)
async def test_what_is_no_article_is_refused_by_name(
    intake: Intake, web: FakeWeb, content: bytes, content_type: str, reason: Reason
) -> None:
    address = serve(web, content, content_type)
    assert await intake.add_address(TENANT, address) == Refused(address, reason)
