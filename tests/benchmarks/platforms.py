"""How many commands a second `briefbot serve` answers on each platform, on loopback, and what that costs it.

Slack's requests come signed, over HTTP; Discord's over its gateway. The fakes and whoever asks are in this process, so
that the bot has to share the machine with them.
"""

import asyncio
import os
import tempfile
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import cycle
from pathlib import Path
from time import perf_counter, time
from typing import IO, Any
from unittest.mock import patch

import aiohttp

from bot.adapters.slack.manifest import PATH
from bot.app import open_app
from bot.extraction import EXTRACTOR_VERSION
from bot.library.article import SHARED
from bot.settings import Settings
from tests.benchmarks.changing import changing
from tests.benchmarks.library import Options
from tests.benchmarks.load import Load, Platform, Process, find_held, free_port, offer, running
from tests.benchmarks.news import News
from tests.benchmarks.questions import make_commands
from tests.benchmarks.result import Goal, Result
from tests.benchmarks.stages import measure_stages
from tests.benchmarks.timing import p99
from tests.fakes.discord import FakeDiscord, run_discord
from tests.fakes.discord_events import guild, slash
from tests.fakes.discord_gateway import TOKEN
from tests.fakes.slack import FakeSlack
from tests.fakes.slack_people import Person, encode, sign
from tests.fakes.slack_values import BOT_TOKEN, SIGNING_SECRET, Ack

_ARTICLES = 80
"""As many as one newsroom's week, beside the seeds."""
_COMMANDS = 60
"""Of each kind."""
_TURNS = 3
_SEEDS = {
    "deal": "/deal mercor",
    "infra": "/infra india",
    "profile": "/profile openai",
    "ask": "/ask what does oracle bring to stargate",
}
_OPTIONS = {"deal": "companies", "infra": "place", "profile": "name", "ask": "question"}
_RATE_GOAL = Goal("value", 100, at_least=True)
_MEMORY_GOAL = Goal("ratio", 1.1)


async def run(options: Options) -> AsyncIterator[Result]:
    """The highest rate that is held, acknowledgements, processor time and memory."""
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        log = stack.enter_context((folder / "log").open("wb"))
        settings = Settings(database_url=f"sqlite:///{folder / 'library.sqlite3'}", data_folder=folder)
        news = News(_ARTICLES)
        commands = await _fill(settings, news)
        slack = await stack.enter_async_context(FakeSlack().serve())
        discord = await stack.enter_async_context(run_discord([guild()]))
        session = await stack.enter_async_context(aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=10)))
        bot = await stack.enter_async_context(_serve(settings, slack, discord, log))
        on_slack = OnSlack(slack, session, bot.address)
        stack.enter_context(patch.object(slack, "seen", _Answers(on_slack)))
        on_discord = OnDiscord(discord)
        stack.enter_context(patch.object(discord, "_carry_out", on_discord.watch(discord._carry_out)))
        mixed = cycle(commands)
        total = 0.0
        for name, platform in (("Slack", on_slack), ("Discord", on_discord)):
            held, results = await _measure(name, platform, bot, options.seconds, mixed)
            for result in results:
                yield result
            total = total or next(result.value for result in results if result.unit == "ms a command")
            async with changing(settings, news):
                anew = await find_held(platform, options.seconds, mixed)
            yield _rate(f"{name}, held while an article changes every second", anew, options.seconds)
            if name == "Slack":
                yield await _compare(on_slack, held.rate, options.seconds, mixed, log)
        async for result in measure_stages(settings, commands, total):
            yield result


async def _fill(settings: Settings, news: News) -> Sequence[str]:
    """Store the seeds and generated news; equal shares of four commands about both."""
    articles = [news.write(number) for number in range(_ARTICLES)]
    async with open_app(settings) as app:
        await app.library.add_all(SHARED, articles, EXTRACTOR_VERSION, datetime.now(UTC))
        await app.library.catch_up()
    made = make_commands(news, _ARTICLES, _COMMANDS)
    parties = [deal.parties[0] for _, facts in articles for deal in facts.deals]
    profiles = [f"/profile {name}" for name, _ in zip(cycle(parties), range(_COMMANDS), strict=False)]
    kinds = {**made, "profile": profiles}
    with_seeds = [[_SEEDS[kind], *kinds[kind]] for kind in _SEEDS]
    return [command for four in zip(*with_seeds, strict=True) for command in four]


def _serve(settings: Settings, slack: FakeSlack, discord: FakeDiscord, log: IO[bytes]) -> Any:  # noqa: ANN401 (a context)
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("BRIEFBOT_", "SLACK_"))}
    port = free_port()
    ours = {
        "BRIEFBOT_DATABASE_URL": settings.database_url,
        "BRIEFBOT_DATA_FOLDER": str(settings.data_folder),
        "BRIEFBOT_SLACK_BOT_TOKEN": BOT_TOKEN,
        "BRIEFBOT_SLACK_SIGNING_SECRET": SIGNING_SECRET,
        "BRIEFBOT_SLACK_API_URL": slack.api_url,
        "BRIEFBOT_DISCORD_TOKEN": TOKEN,
        "BRIEFBOT_DISCORD_API_URL": discord.api_url,
        "BRIEFBOT_DISCORD_GATEWAY_URL": discord.gateway.url,
        "BRIEFBOT_PORT": str(port),
    }
    return running("-m", "bot", "serve", port=port, health="/readyz", environment=kept | ours, log=log)


async def _measure(
    name: str, platform: Platform, bot: Process, seconds: float, commands: Iterator[str]
) -> tuple[Load, list[Result]]:
    """The rate that is held; then, at that rate once more, what it costs."""
    held = await find_held(platform, seconds, commands)
    memory, cpu = bot.memory, bot.cpu
    again = await offer(platform, held.rate, seconds, commands)
    used = (bot.cpu - cpu) / max(1, len(again.times))
    return held, [
        _rate(f"{name}, held", held, seconds),
        Result(f"{name}, acknowledgement p99", p99(held.times), "ms"),
        Result(f"{name}, processor time", used, "ms a command"),
        Result(f"{name}, memory after", bot.memory, "MB", "before", memory, _MEMORY_GOAL),
    ]


def _rate(title: str, held: Load, seconds: float) -> Result:
    return Result(f"{title}, for {seconds:g} s", held.rate if held.is_held else 0, "commands/s", goal=_RATE_GOAL)


async def _compare(on_slack: "OnSlack", rate: float, seconds: float, commands: Iterator[str], log: IO[bytes]) -> Result:
    """Acknowledgements at half the rate that is held, in turns with those of a bare Bolt app."""
    port = free_port()
    arguments = "-m", "tests.benchmarks.bare_bolt", str(port)
    times: dict[str, list[float]] = {"bot": [], "bare": []}
    async with running(*arguments, port=port, health="/livez", environment=os.environ, log=log) as bare:
        silent = OnSlack(FakeSlack(address="http://127.0.0.1"), on_slack.session, bare.address, answers=False)
        for _ in range(_TURNS):
            for name, platform in (("bot", on_slack), ("bare", silent)):
                times[name] += (await offer(platform, rate / 2, seconds / _TURNS, commands)).times
    title = "Slack, acknowledgement p99 at half that rate"
    return Result(title, p99(times["bot"]), "ms", "a bare Bolt app", p99(times["bare"]))


@dataclass
class OnSlack:
    """Somebody in Slack; `answers` says whether the bot will answer or only acknowledge."""

    slack: FakeSlack
    session: aiohttp.ClientSession
    address: str
    answers: bool = True
    answered: int = 0
    failed: int = 0

    async def ask(self, command: str) -> float | None:
        name, _, words = command.partition(" ")
        start = perf_counter()
        try:
            ack = await Person(self.slack, self._send).type(name, words)
        except (aiohttp.ClientError, TimeoutError):
            return None
        self.answered += not self.answers
        return 1000 * (perf_counter() - start) if ack == Ack(200, "") else None

    async def _send(self, kind: str, payload: dict[str, Any]) -> Ack:
        body, content_type = encode(kind, payload)
        headers = {"Content-Type": content_type, **sign(body, str(int(time())))}
        async with self.session.post(self.address + PATH, data=body, headers=headers) as response:
            return Ack(response.status, await response.text())


class _Answers(list[Any]):
    """Stands for what the fake Slack has seen, which would fill the memory: only counts."""

    def __init__(self, platform: OnSlack) -> None:
        super().__init__()
        self._platform = platform

    def append(self, seen: Any) -> None:  # noqa: ANN401 (list's)
        self._platform.answered += 1
        self._platform.failed += "blocks" not in seen.body


@dataclass
class OnDiscord:
    """Somebody in a Discord server."""

    discord: FakeDiscord
    answered: int = 0
    failed: int = 0
    waiting: dict[str, asyncio.Future[bool]] = field(default_factory=dict)

    async def ask(self, command: str) -> float | None:
        name, _, words = command.removeprefix("/").partition(" ")
        asked = slash(name)
        asked["data"]["options"] = [{"name": _OPTIONS[name], "type": 3, "value": words}]
        acknowledged = self.waiting[asked["token"]] = asyncio.get_running_loop().create_future()
        start = perf_counter()
        await self.discord.gateway.send("INTERACTION_CREATE", asked)
        try:
            async with asyncio.timeout(10):
                deferred = await acknowledged
        except TimeoutError:
            return None
        return 1000 * (perf_counter() - start) if deferred else None

    def watch(self, carry_out: Any) -> Any:  # noqa: ANN401 (the fake's own)
        """The fake's own way to carry out a request, with a look at what it is; what it keeps is dropped."""

        def look(authorization: str | None, path: str, body: Any) -> Any:  # noqa: ANN401 (JSON)
            match path.strip("/").split("/"):
                case ["interactions", _, token, "callback"] if token in self.waiting:
                    self.waiting.pop(token).set_result("content" not in body.get("data", {}))
                case ["webhooks", *_]:
                    self.answered += 1
                    self.failed += "components" not in body
            self.discord.calls.clear()
            return carry_out(authorization, path, body)

        return look
