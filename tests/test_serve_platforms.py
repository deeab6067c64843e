"""`briefbot serve` with both platforms at once: one bot, whichever of them refuses, fails or is asked to stop."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from aiohttp import web

from tests.adapters.read_back import Seen, read_discord, read_slack
from tests.fakes.discord import FakeDiscord, run_discord
from tests.fakes.discord import Fault as DiscordFault
from tests.fakes.discord_events import guild, slash
from tests.fakes.discord_gateway import TOKEN
from tests.fakes.discord_objects import Json
from tests.fakes.slack import FakeSlack
from tests.fakes.slack_people import Person, over_http
from tests.fakes.slack_values import APP_TOKEN, BOT_TOKEN, SIGNING_SECRET, Fault
from tests.hosting import Serve, fetch, poll, serving

pytestmark = pytest.mark.parametrize("transport", ["http", "socket"])
RESPONSE_SECRET = "secret-"  # noqa: S105 (how the fake's response addresses begin)


@dataclass
class HoldingSlack(FakeSlack):
    """A Slack that takes answers only while `open` is set; `asked` is set when the first one comes."""

    open: asyncio.Event = field(default_factory=asyncio.Event)
    asked: asyncio.Event = field(default_factory=asyncio.Event)

    async def _take_response(self, request: web.Request) -> web.StreamResponse:
        self.asked.set()
        await self.open.wait()
        return await super()._take_response(request)


@dataclass
class Hosted:
    """Both platforms, a person on Slack, and the bot between them."""

    slack: HoldingSlack
    discord: FakeDiscord
    serve: Serve
    person: Person

    async def until_healthy(self, *platforms: str) -> None:
        address = await self.serve.address()

        async def look() -> bool:
            _, parts = await fetch(f"{address}/readyz")
            return all(parts[platform] for platform in platforms)

        await poll(look)

    async def ask_on_discord(self) -> Json:
        """Somebody types `/deal mercor`; what Discord told the bot."""
        asked = slash("deal", companies="mercor")
        await self.discord.gateway.send("INTERACTION_CREATE", asked)
        return asked

    async def see_on_discord(self, asked: Json) -> Seen:
        return read_discord(await self.discord.answer(asked["token"]))

    async def see_on_slack(self) -> Seen:
        return read_slack((await self.slack.see())[-1].body)


@asynccontextmanager
async def hosting(environment: dict[str, str], transport: str, **changes: str) -> AsyncIterator[Hosted]:
    """`briefbot serve` with the tokens of both platforms, unless they are changed."""
    async with HoldingSlack().serve() as slack, run_discord([guild()]) as discord:
        assert isinstance(slack, HoldingSlack)
        slack.open.set()
        tokens = {"BRIEFBOT_SLACK_BOT_TOKEN": BOT_TOKEN, "BRIEFBOT_DISCORD_TOKEN": TOKEN}
        transports = {
            "http": {"BRIEFBOT_SLACK_SIGNING_SECRET": SIGNING_SECRET}, "socket": {"BRIEFBOT_SLACK_APP_TOKEN": APP_TOKEN}
        }  # fmt: skip
        addresses = {
            "BRIEFBOT_SLACK_API_URL": slack.api_url,
            "BRIEFBOT_DISCORD_API_URL": discord.api_url,
            "BRIEFBOT_DISCORD_GATEWAY_URL": discord.gateway.url,
        }
        async with serving(environment, **tokens | transports[transport] | addresses | changes) as serve:
            over_socket = transport == "socket"
            send = slack.send_envelope if over_socket else over_http(await serve.address())
            yield Hosted(slack, discord, serve, Person(slack, send))


async def test_a_command_is_answered_the_same_on_both(transport: str, own_environment: dict[str, str]) -> None:
    async with hosting(own_environment, transport) as hosted:
        await hosted.until_healthy("Slack", "Discord")
        assert (await hosted.person.type("/deal", "mercor")).status == 200
        on_slack = await hosted.see_on_slack()
        on_discord = await hosted.see_on_discord(await hosted.ask_on_discord())
        assert on_slack.title.startswith("OpenAI and Mercor")
        assert (on_slack.words, on_slack.numbers) == (on_discord.words, on_discord.numbers)


async def test_what_is_in_work_on_both_when_asked_to_stop_is_delivered(
    transport: str, own_environment: dict[str, str]
) -> None:
    """Both take their time and then ask to be asked again, which only a bot that still works does."""
    async with hosting(own_environment, transport) as hosted:
        await hosted.until_healthy("Slack", "Discord")
        hosted.slack.open.clear()
        hosted.slack.fail("response_url", Fault(status=429, retry_after="0"))
        hosted.discord.faults = [DiscordFault("/webhooks/*", status=429, retry_after=0)]
        await hosted.person.type("/deal", "mercor")
        await hosted.slack.asked.wait()
        edit, answering = "/webhooks/*", asyncio.Event()
        hosted.discord.held[edit] = answering
        asked = await hosted.ask_on_discord()
        await hosted.discord.call("PATCH", edit)
        hosted.serve.signal()
        await hosted.serve.until("Stopping")
        assert hosted.slack.seen == []
        assert (await fetch(f"{await hosted.serve.address()}/readyz"))[0] == 503
        hosted.slack.open.set()
        answering.set()
        assert (await hosted.see_on_slack()).title == (await hosted.see_on_discord(asked)).title
        assert await hosted.serve.end() == 0
    assert len(hosted.slack.seen) == 1


@pytest.mark.parametrize("refused", ["Slack", "Discord"])
async def test_a_platform_that_refuses_its_token_leaves_the_other_answering(
    transport: str, refused: str, own_environment: dict[str, str]
) -> None:
    wrong = {f"BRIEFBOT_{'SLACK_BOT' if refused == 'Slack' else 'DISCORD'}_TOKEN": "made-up-and-wrong"}
    async with hosting(own_environment, transport, **wrong) as hosted:
        await hosted.serve.until(f"{refused} is given up")
        if refused == "Slack":
            await hosted.until_healthy("Discord")
            seen = await hosted.see_on_discord(await hosted.ask_on_discord())
        else:
            await hosted.until_healthy("Slack")
            await hosted.person.type("/deal", "mercor")
            seen = await hosted.see_on_slack()
        assert seen.title.startswith("OpenAI and Mercor")
        status, parts = await fetch(f"{await hosted.serve.address()}/readyz")
        assert (status, parts[refused]) == (200, False)
        hosted.serve.signal()
        assert await hosted.serve.end() == 0
    assert "made-up-and-wrong" not in "".join(hosted.serve.lines)


async def test_no_secret_is_logged_whatever_fails(transport: str, own_environment: dict[str, str]) -> None:
    slack_faults: dict[str, list[Fault]] = {
        "response_url": [Fault(status=500), Fault(status=404, error="used_url"), Fault(drop=True)],
        "chat.postEphemeral": [Fault(error="invalid_auth"), Fault(status=500)],
    }
    discord_faults = [
        DiscordFault("/interactions/*", status=404, code=10062),
        DiscordFault("/webhooks/*", status=401, code=50027),
        DiscordFault("/webhooks/*", status=400, code=50035),
    ]
    tokens: list[str] = []
    async with hosting(own_environment, transport) as hosted:
        await hosted.until_healthy("Slack", "Discord")
        for way, faults in slack_faults.items():
            hosted.slack.fail(way, *faults)
        hosted.discord.faults = list(discord_faults)
        for number in range(3):
            await hosted.person.type("/deal", "mercor")
            await until_responses(hosted.slack, number + 1)
            tokens.append((await hosted.ask_on_discord())["token"])
            await hosted.discord.call("POST", "/interactions/*", number + 1)
        hosted.serve.signal()
        assert await hosted.serve.end() == 0
    log = "".join(hosted.serve.lines)
    assert "Slack did not take it" in log
    assert hosted.discord.faults == []
    for secret in (TOKEN, BOT_TOKEN, APP_TOKEN, SIGNING_SECRET, RESPONSE_SECRET, "secret-ticket", *tokens):
        assert secret not in log
    assert all(_is_object(line) for line in hosted.serve.lines)


async def until_responses(slack: FakeSlack, wanted: int) -> None:
    await slack.until(lambda: sum(way == "response_url" for way, _ in slack.calls) >= wanted)


def _is_object(line: str) -> bool:
    read: Any = json.loads(line)
    return isinstance(read, dict)
