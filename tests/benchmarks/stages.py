"""What a slash command on Slack costs of processor time, stage by stage, within one process and one at a time."""

import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from itertools import count
from typing import Any

from starlette.applications import Starlette

from bot.adapters.slack.adapter import SlackAdapter, SlackSettings
from bot.adapters.slack.manifest import PATH
from bot.app import App, open_app
from bot.chat import Invocation, Message, Receipt
from bot.settings import Settings
from tests.benchmarks.library import answering_anew
from tests.benchmarks.result import Result
from tests.fakes.slack import FakeSlack
from tests.fakes.slack_people import Person, encode, sign
from tests.fakes.slack_values import BOT_TOKEN, SIGNING_SECRET

_Act = Callable[[str], Awaitable[object]]


@dataclass(frozen=True, slots=True)
class _Asked:
    """Notes to which every event is known, so that nothing is answered."""

    async def is_new(self, event: str) -> bool:
        return not event

    async def read(self, name: str) -> str | None:
        return name

    async def write(self, name: str, value: str) -> None:
        del name, value

    async def note_posted(self, invocation: Invocation, message: Message, receipt: Receipt) -> None:
        del invocation, message, receipt


async def measure_stages(settings: Settings, commands: Sequence[str], total: float) -> AsyncIterator[Result]:
    """Milliseconds a command; the rest of the total, which a whole process used, is sending and the loop itself.

    An answer is given again there, as in the process that was asked; one that is made anew stands beside it.
    """
    async with open_app(settings) as app:
        stages = _make_stages(app)
        for command in commands:
            await app.dispatch(Invocation(command, "slack:T1"))
        used = {name: await _time(act, commands) for name, act in stages.items()}
        with answering_anew():
            anew = await _time(stages["answering"], commands)
    for name, milliseconds in used.items():
        yield Result(f"Slack, processor time: {name}", milliseconds, "ms", "a whole command", total)
    yield Result("Slack, processor time: answering anew", anew, "ms", "answering", used["answering"])
    rest = max(0.0, total - sum(used.values()))
    yield Result("Slack, processor time: sending and the rest", rest, "ms", "a whole command", total)


def _make_stages(app: App) -> dict[str, _Act]:
    secrets = SlackSettings(BOT_TOKEN, signing_secret=SIGNING_SECRET)
    adapter, ids = SlackAdapter(app.bot, secrets), count()
    web = Starlette(routes=SlackAdapter(replace(app.bot, notes=_Asked()), secrets).routes())
    drawn = {}

    async def take(command: str) -> None:
        """Signature, Bolt and the reading of the request, to its acknowledgement."""

        async def send(_: str, payload: dict[str, Any]) -> Any:  # noqa: ANN401 (the fake's)
            body, content_type = encode("slash_commands", payload)
            await _post(web, body, {"Content-Type": content_type, **sign(body, str(int(time.time())))})

        name, _, words = command.partition(" ")
        await Person(FakeSlack(), send).type(name, words)

    async def note(_: str) -> None:
        await app.bot.notes.is_new(f"benchmark:{next(ids)}")

    async def answer(command: str) -> None:
        drawn[command] = await app.dispatch(Invocation(command, "slack:T1"))

    async def draw(command: str) -> None:
        adapter.render(drawn[command])

    return {
        "taking the request": take, "noting its id": note, "answering": answer, "drawing": draw
    }  # fmt: skip


async def _time(act: _Act, commands: Sequence[str]) -> float:
    """Milliseconds of processor time of all threads for one command."""
    start = time.process_time()
    for command in commands:
        await act(command)
    return 1000 * (time.process_time() - start) / len(commands)


async def _post(web: Starlette, body: bytes, headers: dict[str, str]) -> None:
    statuses: list[int] = []

    async def receive() -> dict[str, object]:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: Any) -> None:  # noqa: ANN401 (ASGI's)
        if message["type"] == "http.response.start":
            statuses.append(message["status"])

    raw = [(name.lower().encode(), value.encode()) for name, value in headers.items()]
    scope = {"type": "http", "method": "POST", "path": PATH, "raw_path": PATH.encode(), "query_string": b""}
    await web({**scope, "root_path": "", "scheme": "http", "http_version": "1.1", "headers": raw}, receive, send)
    assert statuses == [200], statuses
