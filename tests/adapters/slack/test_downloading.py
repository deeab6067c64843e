"""Files that come with a message: read with the bot's token, and only where Slack keeps them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiohttp import web
from slack_sdk.web.async_client import AsyncWebClient

from bot.adapters.slack import downloading
from bot.adapters.slack.downloading import Downloading
from tests.adapters.slack.conftest import StandIn
from tests.fakes.listening import listen
from tests.fakes.slack import FakeSlack
from tests.fakes.slack_people import Person
from tests.fakes.slack_values import BOT_TOKEN, Fault


@pytest.fixture
def files(slack: FakeSlack) -> Downloading:
    return Downloading(AsyncWebClient(BOT_TOKEN, slack.api_url))


async def test_a_file_is_read_up_to_what_is_wanted_and_one_more(slack: FakeSlack, files: Downloading) -> None:
    (file,) = await files.attach([slack.keep_file("moss.txt", b"Moss grows.")])
    assert (file.name, await file.read(100)) == ("moss.txt", b"Moss grows.")
    assert await file.read(3) == b"Moss"


async def test_of_an_endless_file_no_more_is_read_than_is_wanted() -> None:
    async def send(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        while True:
            await response.write(b"Moss" * 10_000)

    app = web.Application()
    app.router.add_get("/endless", send)
    async with listen(app) as place:
        files = Downloading(AsyncWebClient(BOT_TOKEN, f"http://{place}/api/"))
        (file,) = await files.attach([{"name": "moss.txt", "url_private": f"http://{place}/endless"}])
        assert await file.read(4) == b"MossM"


async def test_without_the_scope_there_is_no_file_and_the_log_in_page_is_none(
    slack: FakeSlack, files: Downloading
) -> None:
    (file,) = await files.attach([slack.keep_file("moss.txt", b"Moss grows.")])
    slack.is_revoked = True
    assert await file.read(100) is None


@asynccontextmanager
async def open_stranger() -> AsyncIterator[tuple[str, list[str | None]]]:
    """Another host; what tokens it was sent."""
    told: list[str | None] = []

    async def take(request: web.Request) -> web.Response:
        told.append(request.headers.get("Authorization"))
        return web.Response(body=b"Moss grows.")

    app = web.Application()
    app.router.add_get("/{path:.*}", take)
    async with listen(app) as place:
        yield place.replace("127.0.0.1", "localhost"), told


async def test_the_token_is_sent_to_slacks_hosts_alone(slack: FakeSlack, files: Downloading) -> None:
    async with open_stranger() as (place, told):
        for address in (f"http://{place}/moss.txt", f"http://127.0.0.1@{place}/", "file:///etc/passwd", "http://[", ""):
            (file,) = await files.attach([slack.keep_file("moss.txt", b"") | {"url_private": address}])
            assert await file.read(100) is None, address
        slack.files["F9"] = b""
    assert told == []


async def test_a_file_that_slack_only_points_to_is_not_asked_for(slack: FakeSlack, files: Downloading) -> None:
    kept = [slack.keep_file("moss.txt", b"Moss."), slack.keep_file("fern.txt", b"Fern.") | {"is_external": True}]
    own, pointed = await files.attach(kept)
    assert (own.is_elsewhere, pointed.is_elsewhere) == (False, True)
    assert await own.read(9) == b"Moss."
    assert await pointed.read(9) is None, "the bot's token opens it, but who sent it did not"


@pytest.mark.parametrize(
    ("address", "is_slacks"),
    [
        ("https://files.slack.com/files-pri/T1-F1/moss.txt", True),
        ("https://slack.com/moss.txt", True),
        ("http://files.slack.com/moss.txt", False),
        ("https://slack.com.example/moss.txt", False),
        ("https://notslack.com/moss.txt", False),
        ("https://docs.example/moss.txt", False),
    ],
)
def test_only_the_api_and_what_is_below_it_is_slack(address: str, *, is_slacks: bool) -> None:
    assert Downloading(AsyncWebClient(BOT_TOKEN))._is_slacks(address) is is_slacks


async def test_a_file_that_never_ends_is_given_up(
    slack: FakeSlack, files: Downloading, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(downloading, "_LONGEST", 0)
    (file,) = await files.attach([slack.keep_file("moss.txt", b"Moss grows.")])
    assert await file.read(100) is None


async def test_files_of_a_message_and_of_what_it_forwards_come_with_the_shortcut(
    person: Person, slack: FakeSlack, core: StandIn
) -> None:
    own, forwarded = slack.keep_file("moss.txt", b"Moss."), slack.keep_file("fern.pdf", b"Fern.")
    await person.use_shortcut("", "add_this", files=[own], attachments=[{"files": [forwarded]}])
    await slack.see()
    (asked,) = core.asked
    assert asked.text == "/add moss.txt"
    assert [(file.name, await file.read(9)) for file in asked.attachments] == [
        ("moss.txt", b"Moss."),
        ("fern.pdf", b"Fern."),
    ]


async def test_a_file_written_to_the_bot_directly_is_to_be_added(
    person: Person, slack: FakeSlack, core: StandIn
) -> None:
    await person.write("", subtype="file_share", files=[slack.keep_file("moss.txt", b"Moss.")])
    await slack.see()
    assert core.texts == ["/add moss.txt"]
    await person.write("what is moss", subtype="file_share", files=[slack.keep_file("moss.txt", b"Moss.")])
    await slack.see(2)
    assert core.texts[1:] == ["what is moss"]


async def test_a_file_that_another_workspace_shares_is_looked_up(
    person: Person, slack: FakeSlack, core: StandIn
) -> None:
    await person.use_shortcut("", "add_this", files=[slack.share_file("moss.txt", b"Moss.")])
    await slack.see()
    (asked,) = core.asked
    (file,) = asked.attachments
    assert (asked.text, file.is_elsewhere, await file.read(9)) == ("/add moss.txt", False, b"Moss.")


async def test_a_shared_file_that_is_kept_elsewhere_or_of_which_slack_does_not_tell_stays_there(
    slack: FakeSlack, files: Downloading
) -> None:
    outside, unknown = (slack.share_file(name, b"Moss.") for name in ("moss.txt", "fern.txt"))
    slack.shared[outside["id"]]["is_external"] = True
    for shared in (outside, unknown):
        (file,) = await files.attach([shared])
        assert (file.is_elsewhere, await file.read(9)) == (True, None)
        slack.fail("files.info", Fault(error="file_not_found"))
