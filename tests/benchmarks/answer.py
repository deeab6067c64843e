"""Whole answers, an Invocation in and a Message out, beside the searches and reads that they need."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from functools import partial

import aiosqlite

from bot.app import App
from bot.library.passage_index import Filters
from tests.benchmarks.filling import ASKER
from tests.benchmarks.library import Options, answer, make_library, make_questions, open_library
from tests.benchmarks.replay import Recorded, forget_answers, recording
from tests.benchmarks.result import Goal, Result
from tests.benchmarks.rivals import PASSAGES, make_rivals
from tests.benchmarks.timing import p50, p99, time_in_turns

FLOOR = "same searches and reads"
LEAST = "same searches and passages, no names and facts"
_P50_GOAL = Goal("ratio", 2)
_P99_GOAL = Goal("ratio", 3)
_FTS5_GOAL = Goal("ratio", 0.1)


async def run(options: Options) -> AsyncIterator[Result]:
    """`/deal`, `/infra` and `/ask` against their floor; the search for a question against other engines."""
    file = await make_library(options, options.passages)
    questions = make_questions(options.passages)
    async with open_library(file) as app, aiosqlite.connect(file) as driver:
        for kind, commands in questions.items():
            answered, times = await time_answers(app, driver, commands)
            for name, share, goal in (("p50", p50, _P50_GOAL), ("p99", p99, _P99_GOAL)):
                yield Result(f"{kind} {name}", share(times["answer"]), "ms", FLOOR, share(times["floor"]), goal)
                yield Result(f"{kind} {name}", share(times["answer"]), "ms", LEAST, share(times["least"]))
            yield Result(f"{kind} answered", 100 * answered, "%")
        search = partial(_search, app)
        rivals = await asyncio.to_thread(make_rivals, file)
        times = await time_in_turns({"search": search, **rivals}, [command[5:] for command in questions["ask"]])
        for rival in rivals:
            wanted = _FTS5_GOAL if rival == "SQLite FTS5" else None
            for name, share in (("p50", p50), ("p99", p99)):
                yield Result(
                    f"question search {name}", share(times["search"]), "ms", rival, share(times[rival]), wanted
                )


async def time_answers(
    app: App, driver: aiosqlite.Connection, commands: Sequence[str]
) -> tuple[float, dict[str, list[float]]]:
    """The share of commands that got an answer, and the times of each answer and of its floors."""
    recorded: dict[str, Recorded] = {}
    answered = 0
    for command in commands:
        with recording(app.library) as recorded[command]:
            answered += (await answer(app, command)).answer.outcome == "answer"

    async def answer_anew(command: str) -> None:
        forget_answers(app)
        await answer(app, command)

    async def floor(command: str) -> None:
        await recorded[command].replay(driver)

    async def least(command: str) -> None:
        await recorded[command].replay_passages(driver)

    act: dict[str, Callable[[str], Awaitable[object]]] = {
        "answer": answer_anew,
        "floor": floor,
        "least": least,
    }
    return answered / len(commands), await time_in_turns(act, commands)


async def _search(app: App, question: str) -> object:
    """The search of a question as the library makes it, with its tenants; in this thread, as the others are."""
    return app.library._search.current.find_passages(question, Filters((ASKER, "shared")), PASSAGES)
