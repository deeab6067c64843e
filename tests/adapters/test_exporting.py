"""The list of feeds as a file where the platform takes one, and in words where it does not."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest
import pytest_asyncio

from bot.app import App
from bot.ingest.feeds.parse import read_opml
from tests.adapters.conftest import PLATFORMS, OnDiscord, OnSlack, Platform
from tests.adapters.test_contract import told
from tests.fakes.discord import Fault as DiscordFault
from tests.fakes.slack_values import Fault as SlackFault

pytestmark = pytest.mark.asyncio(loop_scope="module")

FEEDS = {"https://lantern.example/feed?a=1&b=2": "The “Lantern” & <Post>"}


@pytest_asyncio.fixture(autouse=True, loop_scope="module")
async def feeds(app: App) -> AsyncIterator[None]:
    """A feed is read in the workspace and in the server."""
    for tenant in ("slack:T1", "discord:201"):
        for address, title in FEEDS.items():
            await app.feeds.store.add(tenant, address, title, datetime(2026, 3, 1, tzinfo=UTC))
    yield
    for tenant in ("slack:T1", "discord:201"):
        for address in FEEDS:
            await app.feeds.store.remove(tenant, address)


async def export_on_slack(place: Platform, number: int) -> list[str]:
    """What is told last, of so many messages."""
    assert isinstance(place, OnSlack)
    place.slack.uploads.clear()
    before = len(place.slack.seen)
    await place.person.type("/brief", "/feeds export")
    seen = (await place.slack.see(before + number))[before:]
    assert len(seen) == number
    assert place.faults(seen[-1].body) == []
    return told(place.read(seen[-1].body))


@pytest.mark.parametrize("name", PLATFORMS[:2])
async def test_on_slack_the_file_is_sent_to_who_asked(platforms: dict[str, Platform], name: str) -> None:
    place = platforms[name]
    assert await export_on_slack(place, 2) == ["1 feed as OPML", "The file is in your direct messages with me."]
    assert isinstance(place, OnSlack)
    assert read_opml(place.slack.uploads["feeds.opml"]) == FEEDS
    assert next(body for method, body in place.slack.calls[::-1] if method == "chat.postMessage")["channel"] == "U1"
    done = next(body for method, body in place.slack.calls[::-1] if method == "files.completeUploadExternal")
    assert done["channel_id"] == "DU1", "the conversation with who asked"


@pytest.mark.parametrize("name", PLATFORMS[:2])
async def test_where_slack_takes_no_file_the_list_is_told_in_words(platforms: dict[str, Platform], name: str) -> None:
    place = platforms[name]
    assert isinstance(place, OnSlack)
    place.slack.calls.clear()
    place.slack.fail("files.getUploadURLExternal", SlackFault(error="missing_scope"))
    title, *lines = await export_on_slack(place, 2)
    assert title == "1 feed as OPML"
    assert 'xmlUrl="https://lantern.example/feed?a=1&amp;b=2"' in "".join(lines)
    deleted = [body for method, body in place.slack.calls if method == "chat.delete"]
    assert [(body["channel"], body["ts"]) for body in deleted] == [("DU1", "9.9")], "no line without its file is left"
    place.slack.fail("chat.postMessage", SlackFault(error="messages_tab_disabled"))
    assert "".join((await export_on_slack(place, 1))[1:]).startswith("<?xml")


@pytest.mark.parametrize("way", ["command", "mention"])
async def test_on_discord_the_file_is_in_the_answer(platforms: dict[str, Platform], way: str) -> None:
    place = platforms["discord"]
    assert isinstance(place, OnDiscord)
    place.discord.attached.clear()
    page = await (place.type("/feeds export") if way == "command" else place.mention("/feeds export"))
    assert told(place.read(page)) == ["1 feed as OPML"]
    assert read_opml(place.discord.attached["feeds.opml"]) == FEEDS
    assert page["attachments"] == [{"id": "0", "filename": "feeds.opml"}]
    assert page["components"][-1] == {"type": 13, "file": {"url": "attachment://feeds.opml"}}  # type: ignore[index]


async def test_where_discord_takes_no_file_the_list_is_told_in_words(platforms: dict[str, Platform]) -> None:
    place = platforms["discord"]
    assert isinstance(place, OnDiscord)
    place.discord.faults = [DiscordFault("/channels/*/messages", 403, 50013)]
    page = await place.mention("/feeds export")
    assert told(place.read(page))[:2] == ["1 feed as OPML", '<?xml version="1.0" encoding="UTF-8"?>']
    assert "attachments" not in page
