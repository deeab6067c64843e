"""Completion and the correction of typing errors over a million names, however many passages there are."""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from random import Random
from time import perf_counter, process_time

import aiosqlite

from bot.app import App
from bot.extraction.facts import Facts, Mention, Sentence
from bot.library.article import Draft
from tests.benchmarks.answer import FLOOR
from tests.benchmarks.filling import ASKER, fill, index
from tests.benchmarks.library import Options, open_library, version
from tests.benchmarks.questions import misspell
from tests.benchmarks.replay import Recorded, forget_answers, recording
from tests.benchmarks.result import Goal, Result
from tests.benchmarks.timing import p50, p99, time_in_turns
from tests.benchmarks.words import make_names

_NAMES = 1_000_000
_AN_ARTICLE = 100
_ASKED = 150
_VISIBLE = (ASKER, "shared")
_GOAL = Goal("value", 20)


async def run(options: Options) -> AsyncIterator[Result]:
    """Whole calls of the library, beside their searches and reads alone."""
    file = await _make_library(options)
    random = Random(7)  # noqa: S311 - no secret
    names = random.sample(make_names(_NAMES), _ASKED)
    async with open_library(file) as app, aiosqlite.connect(file) as driver:
        for label, typed, call in (
            ("completion of 2 letters", [name[:2] for name in names], _complete),
            ("completion of 5 letters", [name[:5] for name in names], _complete),
            ("completion of the last word", [name.split()[-1][:4] for name in names], _complete),
            ("correction", [misspell(random, name) for name in names], _correct),
            ("correction of one word", [misspell(random, name.split()[0] + "e") for name in names], _correct),
            ("correction of what is no name", [f"{name[::-1]}" for name in names], _correct),
        ):
            recorded = {}
            for text in typed:
                with recording(app.library) as recorded[text]:
                    await call(app, text)
            for clock, by in ((perf_counter, ""), (process_time, ", processor time")):
                times = await time_in_turns(_actions(app, call, recorded, driver), typed, clock)
                for name, share in (("p50", p50), ("p99", p99)):
                    yield Result(f"{label} {name}{by}", share(times["call"]), "ms", FLOOR, share(times["floor"]), _GOAL)


def _actions(
    app: App,
    call: Callable[[App, str], Awaitable[object]],
    recorded: dict[str, Recorded],
    driver: aiosqlite.Connection,
) -> dict[str, Callable[[str], Awaitable[object]]]:
    async def call_anew(text: str) -> None:
        forget_answers(app)
        await call(app, text)

    return {"call": call_anew, "floor": lambda text: recorded[text].replay(driver)}


async def _complete(app: App, text: str) -> object:
    return await app.library.complete(_VISIBLE, text, 10)


async def _correct(app: App, text: str) -> object:
    return await app.library.similar_names(_VISIBLE, [text], 8)


async def _make_library(options: Options) -> Path:
    file = options.folder / f"briefbot-benchmarks-names-{version()}" / "library.sqlite3"
    if not file.exists():
        await fill(file, write_names, _NAMES // _AN_ARTICLE)
        await index(file)
    return file


def write_names(number: int) -> tuple[Draft, Facts]:
    """An article of one sentence that names a hundred, no other article the same."""
    names = make_names(_NAMES)[number * _AN_ARTICLE : (number + 1) * _AN_ARTICLE]
    text = ", ".join(names) + "."
    mentions = tuple(Mention(name, "person", text.index(name), text.index(name) + len(name)) for name in names)
    return Draft(f"names-{number}", names[0], text), Facts(mentions=mentions, sentences=(Sentence(0, len(text), 1),))
