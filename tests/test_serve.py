"""`briefbot serve` as a subprocess, against Slack and Discord on loopback."""

import asyncio
import json
import signal
import socket
import subprocess
from collections.abc import AsyncIterator, Callable

import pytest

from bot.serve.probe import is_alive
from tests.fakes.discord import FakeDiscord, run_discord
from tests.fakes.discord_events import slash
from tests.fakes.discord_gateway import TOKEN
from tests.fakes.slack import FakeSlack
from tests.fakes.slack_people import Person, over_http
from tests.fakes.slack_values import APP_TOKEN, BOT_TOKEN, SIGNING_SECRET
from tests.hosting import Serve, fetch, poll, serving

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
async def slack() -> AsyncIterator[FakeSlack]:
    async with FakeSlack().serve() as fake:
        yield fake


@pytest.fixture
async def discord() -> AsyncIterator[FakeDiscord]:
    async with run_discord() as fake:
        yield fake


def over_socket(slack: FakeSlack, token: str = BOT_TOKEN) -> dict[str, str]:
    tokens = {"BRIEFBOT_SLACK_BOT_TOKEN": token, "BRIEFBOT_SLACK_APP_TOKEN": APP_TOKEN}
    return tokens | {"BRIEFBOT_SLACK_API_URL": slack.api_url}


def by_gateway(discord: FakeDiscord, token: str = TOKEN) -> dict[str, str]:
    addresses = {"BRIEFBOT_DISCORD_API_URL": discord.api_url, "BRIEFBOT_DISCORD_GATEWAY_URL": discord.gateway.url}
    return addresses | {"DISCORD_TOKEN": token}


async def until_healthy(serve: Serve, *platforms: str) -> None:
    address = await serve.address()

    async def look() -> bool:
        _, parts = await fetch(f"{address}/readyz")
        return all(parts[platform] for platform in platforms)

    await poll(look)


def test_without_any_token_it_says_how_and_ends_with_two(briefbot: Run) -> None:
    done = briefbot("serve", SLACK_BOT_TOKEN=None, SLACK_APP_TOKEN=None, DISCORD_TOKEN=None)
    assert done.returncode == 2
    for said in ("nothing to run", "BRIEFBOT_SLACK_BOT_TOKEN", "BRIEFBOT_DISCORD_TOKEN", "Set it up on Slack"):
        assert said in done.stderr


async def test_both_platforms_answer_from_one_process_until_it_is_asked_to_stop(
    slack: FakeSlack, discord: FakeDiscord, own_environment: dict[str, str]
) -> None:
    async with serving(own_environment, **over_socket(slack), **by_gateway(discord)) as serve:
        await until_healthy(serve, "Slack", "Discord")
        await Person(slack, slack.send_envelope).type("/deal", "mercor")
        assert "OpenAI and Mercor" in (await slack.see())[0].text
        asked = slash("deal", guild_id=None, companies="mercor")
        await discord.gateway.send("INTERACTION_CREATE", asked)
        assert "OpenAI and Mercor" in json.dumps(await discord.answer(asked["token"]))
        serve.signal()
        assert await serve.end() == 0
    log = "\n".join(serve.lines)
    for said in ("Slack runs, over Socket Mode.", "Discord runs, over its gateway.", "Stopped."):
        assert said in log
    for secret in (TOKEN, BOT_TOKEN, APP_TOKEN, "secret-ticket"):
        assert secret not in log
    assert all(json.loads(line) for line in serve.lines)


async def test_slack_over_http_is_answered_and_the_health_check_sees_it(
    slack: FakeSlack, own_environment: dict[str, str]
) -> None:
    secrets = {"SLACK_BOT_TOKEN": BOT_TOKEN, "SLACK_SIGNING_SECRET": SIGNING_SECRET}
    async with serving(own_environment, BRIEFBOT_SLACK_API_URL=slack.api_url, **secrets) as serve:
        await serve.until("Discord is not configured: set BRIEFBOT_DISCORD_TOKEN.")
        await until_healthy(serve, "Slack")
        address = await serve.address()
        assert (await Person(slack, over_http(address)).type("/deal", "mercor")).status == 200
        assert "OpenAI and Mercor" in (await slack.see())[0].text
        assert await fetch(f"{address}/livez") == (200, "ok")
        host, port = address.removeprefix("http://").split(":")
        assert await asyncio.to_thread(is_alive, host, int(port))
        assert await asyncio.to_thread(is_alive, "0.0.0.0", int(port))  # noqa: S104 (as in a container)
        serve.signal(signal.SIGINT)
        assert await serve.end() == 0
    assert not is_alive(host, int(port))


async def begin_an_answer(discord: FakeDiscord) -> tuple[str, asyncio.Event]:
    """The token of a question whose answer is on its way, and what lets it arrive."""
    asked = slash("deal", guild_id=None, companies="mercor")
    edit = f"/webhooks/*/{asked['token']}/messages/@original"
    discord.held[edit] = release = asyncio.Event()
    await discord.gateway.send("INTERACTION_CREATE", asked)
    await discord.call("PATCH", edit)
    return str(asked["token"]), release


async def test_an_answer_that_was_begun_is_finished_after_the_first_signal(
    discord: FakeDiscord, own_environment: dict[str, str]
) -> None:
    async with serving(own_environment, **by_gateway(discord)) as serve:
        await until_healthy(serve, "Discord")
        token, release = await begin_an_answer(discord)
        serve.signal()
        await serve.until("Stopping")
        release.set()
        assert "OpenAI and Mercor" in json.dumps(await discord.answer(token))
        assert await serve.end() == 0


async def test_a_second_signal_ends_it_at_once(discord: FakeDiscord, own_environment: dict[str, str]) -> None:
    async with serving(own_environment, **by_gateway(discord)) as serve:
        await until_healthy(serve, "Discord")
        _, release = await begin_an_answer(discord)
        serve.signal()
        await serve.until("Stopping")
        serve.signal()
        assert await serve.end() == 128 + signal.SIGTERM
        release.set()


async def test_refused_tokens_are_one_clear_line_each_and_the_other_platform_goes_on(
    slack: FakeSlack, discord: FakeDiscord, own_environment: dict[str, str]
) -> None:
    async with serving(own_environment, **over_socket(slack, "xoxb-wrong"), **by_gateway(discord)) as serve:
        line = json.loads(await serve.until("Slack is given up"))
        assert line["event"].endswith("Copy it again from api.slack.com/apps.")
        assert line.keys() == {"event", "level", "logger", "timestamp"}
        await until_healthy(serve, "Discord")
        serve.signal()
        assert await serve.end() == 0


async def test_with_every_token_refused_it_ends_and_says_so(
    discord: FakeDiscord, own_environment: dict[str, str]
) -> None:
    async with serving(own_environment, **by_gateway(discord, "wrong-token")) as serve:
        assert await serve.end() == 1
    *_, refused, last = serve.lines
    assert "Discord refuses BRIEFBOT_DISCORD_TOKEN" in refused
    assert last.startswith("No platform is left to run")
    assert "wrong-token" not in "".join(serve.lines)


async def test_a_port_that_is_taken_is_one_clear_line(own_environment: dict[str, str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        async with serving(own_environment, BRIEFBOT_PORT=port, DISCORD_TOKEN="made-up") as serve:  # noqa: S106
            assert await serve.end() == 1
    assert [line for line in serve.lines if "Set BRIEFBOT_PORT" in line] == serve.lines
