"""The bot with an empty library, a fake Slack and a fake Discord, and what posts to them."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.adapters.discord.posting import DiscordPoster
from bot.adapters.discord.settings import DiscordSettings, use_addresses
from bot.adapters.slack.payloads import render
from bot.adapters.slack.posting import SlackPoster
from bot.app import App, open_app
from bot.chat import Poster
from bot.digests.composer import Composer
from bot.settings import Settings
from bot.wording.platforms import PHRASES
from tests.fakes.channels import FakeChannels
from tests.fakes.discord_gateway import TOKEN
from tests.fakes.slack_values import BOT_TOKEN


@pytest.fixture
async def app(url: str, tmp_path: Path) -> AsyncIterator[App]:
    async with open_app(Settings(database_url=url, data_folder=tmp_path, seeds="off")) as opened:
        yield opened


@pytest.fixture
def composer(app: App) -> Composer:
    return app.composer({"slack": lambda message: render(message, PHRASES)})


@pytest.fixture
async def channels() -> AsyncIterator[FakeChannels]:
    async with FakeChannels().serve() as fake:
        yield fake


@pytest.fixture(params=["slack", "discord"])
def platform(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
async def posters(channels: FakeChannels, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[dict[str, Poster]]:
    monkeypatch.setattr("discord.http.Route.BASE", "")
    monkeypatch.setattr("discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY", "")
    use_addresses(DiscordSettings(TOKEN, channels.discord_url))
    discord = DiscordPoster(TOKEN)
    yield {
        "slack": SlackPoster(AsyncWebClient(BOT_TOKEN, channels.slack_url, retry_handlers=[])),
        "discord": discord,
    }
    await discord.close()
