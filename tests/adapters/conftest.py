"""The real core on Slack, over HTTP and over Socket Mode, and on Discord: a person in each, who types and presses."""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import Protocol

import pytest
import pytest_asyncio
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.adapters.discord.adapter import DiscordAdapter
from bot.adapters.discord.commands import option_name
from bot.adapters.discord.settings import DiscordSettings
from bot.adapters.slack.adapter import SlackAdapter, SlackSettings
from bot.adapters.slack.manifest import REGISTERED
from bot.adapters.slack.payloads import escape
from bot.app import App, open_app
from bot.chat import Adapter, Bot, Payload
from bot.commands import COMMANDS
from bot.settings import Settings
from bot.wording.platforms import PHRASES
from tests.adapters.limits import discord_faults, slack_faults, walk
from tests.adapters.read_back import Seen, read_discord, read_slack
from tests.adapters.slack.conftest import serve
from tests.fakes.discord import FakeDiscord, run_discord
from tests.fakes.discord_events import click, guild, message, slash, use_menu
from tests.fakes.discord_gateway import TOKEN
from tests.fakes.discord_objects import APPLICATION, Json
from tests.fakes.slack import FakeSlack
from tests.fakes.slack_people import Person, over_http
from tests.fakes.slack_values import APP_TOKEN, BOT_TOKEN, SIGNING_SECRET, Fault

PLATFORMS = ("slack over http", "slack over a socket", "discord")
NEWS = {
    "moss": "Glimmer Labs has signed a partnership with Quillback Robotics to grow moss on roofs for $30 million. "
    "Ada Thornbury, chief executive of Glimmer Labs, said the deal closes in May.",
    "fern": "Fernleaf Systems announced a partnership with Quillback Logistics to deliver ferns. "
    "Orla Thornbury, chief executive of Fernleaf Systems, called it a start.",
    "again": "Glimmer Labs has signed a partnership with Quillback Robotics to grow moss on roofs for $45 million.",
}
"""Made-up articles that are ambiguous and differ, beside the seeds."""


class Platform(Protocol):
    """A person named Ann on a platform; what she does gives the page that the platform received for it."""

    async def type(self, line: str) -> Payload:
        """A slash command."""

    async def mention(self, words: str) -> Payload:
        """Words said to the bot in a channel."""

    async def send(self, words: str, files: Mapping[str, bytes]) -> Payload:
        """Words said to the bot in a channel, with files."""

    async def keep(self, files: Mapping[str, bytes]) -> Payload:
        """“Add to library” on a message that has these files and no words."""

    async def press(self, command: str, shown: Payload) -> Payload:
        """The button or the entry of a menu that carries this command on the page shown."""

    def read(self, page: Payload) -> Seen:
        """What stands on the page."""

    def faults(self, page: Payload) -> list[str]:
        """What the platform would refuse, and whatever could ping somebody."""


@dataclass(frozen=True, slots=True)
class OnSlack:
    slack: FakeSlack
    person: Person

    async def type(self, line: str) -> Payload:
        """By the names that Slack knows, else through `/brief`; where the argument is missing no form can open."""
        self.slack.fail("views.open", Fault(error="expired_trigger_id"))
        before, (name, _, words) = len(self.slack.seen), line.removeprefix("/").partition(" ")
        if name in COMMANDS and name not in REGISTERED:
            name, words = "brief", f"/{name} {words}".strip()
        await self.person.type(f"/{name}", escape(words))
        return await self._page(before)

    async def mention(self, words: str) -> Payload:
        before = len(self.slack.seen)
        await self.person.mention(escape(words), thread_ts="1.0")
        return await self._page(before)

    async def send(self, words: str, files: Mapping[str, bytes]) -> Payload:
        before = len(self.slack.seen)
        await self.person.mention(escape(words), files=self._keep(files))
        return await self._page(before)

    async def keep(self, files: Mapping[str, bytes]) -> Payload:
        before = len(self.slack.seen)
        await self.person.use_shortcut("", "add_this", files=self._keep(files))
        return await self._page(before)

    def _keep(self, files: Mapping[str, bytes]) -> list[dict[str, object]]:
        return [self.slack.keep_file(name, content) for name, content in files.items()]

    async def press(self, command: str, shown: Payload) -> Payload:
        before = len(self.slack.seen)
        if any(option["value"] == command for node in walk(shown["blocks"]) for option in node.get("options", [])):
            await self.person.pick(command)
        else:
            await self.person.click(command, user={"id": "U1", "username": "Ann"})
        return await self._page(before)

    def read(self, page: Payload) -> Seen:
        return read_slack(page)

    def faults(self, page: Payload) -> list[str]:
        said = {name: page[name] for name in ("text", "blocks")}
        live = [name for name in ("link_names", "parse", "mrkdwn") if name in page]
        return [*slack_faults(said), *live, *(["<"] if "<" in str(page["text"]) else [])]

    async def _page(self, before: int) -> Payload:
        return (await self.slack.see(before + 1))[before].body


@dataclass(frozen=True, slots=True)
class OnDiscord:
    discord: FakeDiscord

    async def type(self, line: str) -> Payload:
        name, _, words = line.removeprefix("/").partition(" ")
        option = option_name(COMMANDS[name][0].argument.name) if name in COMMANDS else "words"
        asked = slash(name)
        asked["data"]["options"] = [{"name": option, "type": 3, "value": words}] if words else []
        return await self._interact(asked)

    async def mention(self, words: str) -> Payload:
        return await self.send(words, {})

    async def send(self, words: str, files: Mapping[str, bytes]) -> Payload:
        said, before = message(f"<@{APPLICATION}> {words}", attachments=self._keep(files)), len(self.discord.posted)
        await self.discord.gateway.send("MESSAGE_CREATE", said)
        await self.discord.changes.until(lambda: len(self.discord.posted) > before)
        return list(self.discord.posted.values())[before]

    async def keep(self, files: Mapping[str, bytes]) -> Payload:
        return await self._interact(use_menu(PHRASES.add_this, message("", attachments=self._keep(files))))

    def _keep(self, files: Mapping[str, bytes]) -> list[Json]:
        return [self.discord.keep_file(name, content) for name, content in files.items()]

    async def press(self, command: str, shown: Payload) -> Payload:
        for node in walk(shown["components"]):
            if any(option["value"] == command for option in node.get("options", [])):
                chosen = {"component_type": 3, "custom_id": node["custom_id"], "values": [command]}
                return await self._interact({**click(node["custom_id"]), "data": chosen})
        return await self._interact(click(command))

    def read(self, page: Payload) -> Seen:
        return read_discord(page)

    def faults(self, page: Payload) -> list[str]:
        return discord_faults({name: page[name] for name in ("flags", "components", "allowed_mentions")})

    async def _interact(self, interaction: Json) -> Payload:
        await self.discord.gateway.send("INTERACTION_CREATE", interaction)
        call = await self.discord.call("PATCH", f"/webhooks/*/{interaction['token']}/messages/@original")
        body: Payload = call.body
        return body


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def app(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[App]:
    """The core on the two seeds and the made-up news."""
    folder = tmp_path_factory.mktemp("library")
    for key, text in NEWS.items():
        (folder / f"{key}.txt").write_text(f"{text}\n", "utf-8")
        about = {"title": f"News of {key}", "published": "2026-02-03", "url": f"https://{key}.example/a_b(c)"}
        (folder / f"{key}.json").write_text(json.dumps(about), "utf-8")
    settings = Settings(database_url=f"sqlite:///{folder / 'library.sqlite3'}", data_folder=folder)
    async with open_app(settings) as app:
        async for _ in app.add(app.find([folder / f"{key}.txt" for key in NEWS])):
            pass
        yield app


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def platforms(app: App) -> AsyncIterator[dict[str, Platform]]:
    """Somebody on every platform, by its name."""
    async with AsyncExitStack() as stack:
        slack = await stack.enter_async_context(FakeSlack().serve())
        on_http = await stack.enter_async_context(open_http(app.bot, slack))
        on_socket = await stack.enter_async_context(open_socket(app.bot, slack))
        on_discord = await stack.enter_async_context(open_discord(app.bot))
        yield dict(zip(PLATFORMS, (on_http, on_socket, on_discord), strict=True))


@asynccontextmanager
async def open_http(bot: Bot, slack: FakeSlack) -> AsyncIterator[OnSlack]:
    """Somebody whose requests Slack sends over HTTP."""
    adapter = SlackAdapter(bot, SlackSettings(BOT_TOKEN, signing_secret=SIGNING_SECRET, api_url=slack.api_url))
    async with carry(adapter), serve(adapter) as address:
        yield OnSlack(slack, Person(slack, over_http(address)))


@asynccontextmanager
async def open_socket(bot: Bot, slack: FakeSlack) -> AsyncIterator[OnSlack]:
    """Somebody whose requests Slack sends over a socket."""
    async with carry(SlackAdapter(bot, SlackSettings(BOT_TOKEN, app_token=APP_TOKEN, api_url=slack.api_url))):
        yield OnSlack(slack, Person(slack, slack.send_envelope))


@asynccontextmanager
async def open_discord(bot: Bot) -> AsyncIterator[OnDiscord]:
    """Somebody in a server that has the bot; the addresses of the process are put back at the end."""
    with pytest.MonkeyPatch.context() as kept:
        for owner, name in ((Route, "BASE"), (DiscordWebSocket, "DEFAULT_GATEWAY")):
            kept.setattr(owner, name, getattr(owner, name))
        async with run_discord([guild()]) as discord:
            adapter = DiscordAdapter(bot, DiscordSettings(TOKEN, discord.api_url, discord.gateway.url))
            async with carry(adapter):
                await discord.gateway.connected()
                yield OnDiscord(discord)


@asynccontextmanager
async def carry(adapter: Adapter) -> AsyncIterator[None]:
    """The adapter carries for as long as the block lasts."""
    running = asyncio.create_task(adapter.run())
    try:
        yield
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
