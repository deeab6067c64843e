"""The adapter as a whole: with the real core, with what the environment holds, and when it stops."""

import os
from pathlib import Path

import pytest

from bot.adapters.slack.adapter import SlackAdapter, SlackSettings
from bot.app import open_app
from bot.chat import Bot, Invocation
from bot.commands import COMMANDS
from bot.settings import Settings
from bot.wording.platforms import PHRASES
from tests.adapters.slack.conftest import StandIn, serve
from tests.fakes.slack import FakeSlack
from tests.fakes.slack_people import Person, over_http
from tests.fakes.slack_values import APP_TOKEN, BOT_TOKEN, SIGNING_SECRET


async def test_the_seeds_answer_on_slack(tmp_path: Path, slack: FakeSlack, core: StandIn) -> None:
    library = Settings(database_url=f"sqlite:///{tmp_path / 'library.sqlite3'}", data_folder=tmp_path)
    settings = SlackSettings(BOT_TOKEN, signing_secret=SIGNING_SECRET, api_url=slack.api_url)
    async with open_app(library) as app:
        commands = {name: command for name, (command, _) in COMMANDS.items()}
        adapter = SlackAdapter(Bot(app.dispatch, app.complete, commands, PHRASES, core), settings)
        async with serve(adapter) as address:
            person = Person(slack, over_http(address))
            await person.type("/deal", "mercor")
            [seen] = await slack.see()
            said = await app.dispatch(Invocation("/deal mercor", "slack:T1"))
            assert said.title in seen.text
            assert said.answer.citations
            assert await person.complete("deal", "merc") == ["merc", "Mercor"]


async def test_oauth_in_the_environment_changes_nothing(
    bot: Bot, slack: FakeSlack, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET", "SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET"):
        monkeypatch.setenv(name, "of-something-else")
    monkeypatch.setenv("HOME", str(tmp_path))
    adapter = SlackAdapter(bot, SlackSettings(BOT_TOKEN, signing_secret=SIGNING_SECRET, api_url=slack.api_url))
    async with serve(adapter) as address:
        person = Person(slack, over_http(address))
        await person.mention("deal mercor")
        assert (await slack.see())[0].way == "chat.postMessage"
    assert os.listdir(tmp_path) == []  # noqa: PTH208 (at the end, nothing else waits)


def test_settings_do_not_print_secrets() -> None:
    assert "made-up" not in repr(SlackSettings(BOT_TOKEN, APP_TOKEN, SIGNING_SECRET))


async def test_over_http_the_bot_is_healthy(bot: Bot) -> None:
    assert SlackAdapter(bot, SlackSettings(BOT_TOKEN, signing_secret=SIGNING_SECRET)).is_healthy()
