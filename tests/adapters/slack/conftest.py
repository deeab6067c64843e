"""The bot on a fake Slack, over HTTP and over Socket Mode: every test that takes `person` runs on both."""

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from io import StringIO

import pytest
import structlog
import uvicorn
from starlette.applications import Starlette

from bot.adapters.slack.adapter import SlackAdapter, SlackSettings
from bot.chat import Answer, Bot, Invocation, Message, Outcome, Receipt, Words
from bot.commands import COMMANDS
from bot.wording.platforms import PHRASES
from tests.fakes.slack import FakeSlack
from tests.fakes.slack_people import Person, over_http
from tests.fakes.slack_values import APP_TOKEN, BOT_TOKEN, SIGNING_SECRET


@dataclass
class StandIn:
    """A core that answers every line with itself, remembers what it was asked, and can be told to do otherwise."""

    asked: list[Invocation] = field(default_factory=list)
    events: set[str] = field(default_factory=set)
    notes: dict[str, str] = field(default_factory=dict)
    before: Callable[[], Awaitable[None]] | None = None
    """Awaited before each answer; it may raise."""
    is_gone: bool = False
    """Whether the database is."""
    offers: tuple[str, ...] = ()
    posted: list[tuple[Invocation, Message, Receipt]] = field(default_factory=list)
    page: int = 1
    outcome: Outcome = "answer"

    async def dispatch(self, invocation: Invocation) -> Message:
        self.asked.append(invocation)
        if self.before is not None:
            await self.before()
        title = f"Answer to {invocation.text}"
        answer = Answer(command=invocation.text, outcome=self.outcome, title=title)
        return Message(title, (Words("Northwind bought Contoso."),), answer, page=self.page, again=invocation.text)

    async def complete(self, invocation: Invocation) -> tuple[str, ...]:
        self.asked.append(invocation)
        if self.before is not None:
            await self.before()
        return self.offers

    async def is_new(self, event: str) -> bool:
        self._touch()
        if event in self.events:
            return False
        self.events.add(event)
        return True

    async def read(self, name: str) -> str | None:
        self._touch()
        return self.notes.get(name)

    async def write(self, name: str, value: str) -> None:
        self._touch()
        self.notes[name] = value

    async def note_posted(self, invocation: Invocation, message: Message, receipt: Receipt) -> None:
        self._touch()
        self.posted.append((invocation, message, receipt))

    def _touch(self) -> None:
        if self.is_gone:
            raise ConnectionError("the database is gone")

    @property
    def texts(self) -> list[str]:
        return [invocation.text for invocation in self.asked]


@pytest.fixture
def core() -> StandIn:
    return StandIn()


@pytest.fixture
def bot(core: StandIn) -> Bot:
    commands = {name: command for name, (command, _) in COMMANDS.items()}
    return Bot(core.dispatch, core.complete, commands, PHRASES, core)


@pytest.fixture(autouse=True)
def logged() -> Iterator[StringIO]:
    """What the bot logs, as it is printed."""
    written, before = StringIO(), structlog.get_config()
    renderer = structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback)
    structlog.configure(processors=[renderer], logger_factory=structlog.PrintLoggerFactory(written))
    yield written
    structlog.configure(**before)


@pytest.fixture
async def slack() -> AsyncIterator[FakeSlack]:
    async with FakeSlack().serve() as fake:
        yield fake


@pytest.fixture(params=["http", "socket"])
def transport(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def adapter(bot: Bot, slack: FakeSlack, transport: str) -> SlackAdapter:
    if transport == "socket":
        return SlackAdapter(bot, SlackSettings(BOT_TOKEN, app_token=APP_TOKEN, api_url=slack.api_url))
    return SlackAdapter(bot, SlackSettings(BOT_TOKEN, signing_secret=SIGNING_SECRET, api_url=slack.api_url))


@dataclass
class Running:
    """The adapter while it carries; `stop` lets it finish what it began."""

    task: asyncio.Task[None]

    async def stop(self) -> None:
        self.task.cancel()
        with suppress(asyncio.CancelledError):
            await self.task


@pytest.fixture
async def running(adapter: SlackAdapter) -> AsyncIterator[Running]:
    running = Running(asyncio.create_task(adapter.run()))
    yield running
    await running.stop()


@pytest.fixture
async def person(adapter: SlackAdapter, running: Running, slack: FakeSlack, transport: str) -> AsyncIterator[Person]:
    """Somebody in the workspace, when the bot is ready for them."""
    assert not running.task.done()
    if transport == "socket":
        yield Person(slack, slack.send_envelope)
    else:
        async with serve(adapter) as address:
            yield Person(slack, over_http(address))


@asynccontextmanager
async def serve(adapter: SlackAdapter) -> AsyncIterator[str]:
    """The address where the adapter's routes listen."""
    listening = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(Starlette(routes=adapter.routes()), log_config=None, lifespan="off"))
    serving = asyncio.create_task(server.serve(sockets=[listening]))
    yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    server.should_exit = True
    await serving
