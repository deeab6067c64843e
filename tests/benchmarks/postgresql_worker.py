"""`python -m tests.benchmarks.postgresql_worker write|ask URL FOLDER FIRST COUNT`: one process on a shared database.

A writer adds so many articles, from the first number on. An asker asks about them until the file FOLDER/stop is there,
and looks at the changes after the last that it saw. Each prints one JSON object.
"""

import asyncio
import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

from sqlalchemy import select
from structlog.testing import capture_logs

from bot.app import App, open_app
from bot.chat import Invocation
from bot.database.tables import changes
from bot.extraction import EXTRACTOR_VERSION
from bot.library.article import SHARED
from bot.settings import Settings
from tests.benchmarks.library import make_questions
from tests.benchmarks.news import News

_BATCH = 25


async def main(role: str, url: str, folder: Path, first: int, count: int) -> None:
    """Each process has an index of its own, as on machines of their own."""
    settings = Settings(database_url=url, data_folder=folder / f"{role}-{first}", seeds="off")
    with capture_logs() as logs:
        async with open_app(settings) as app:
            done = await (_write(app, first, count) if role == "write" else _ask(app, folder, count))
    failures = [line for line in logs if line["log_level"] in ("warning", "error", "critical")]
    print(json.dumps(done | {"failures": failures}, default=str))  # noqa: T201 - the parent reads it


async def _write(app: App, first: int, count: int) -> dict[str, object]:
    news = News(count)
    times = []
    for start in range(first, first + count, _BATCH):
        articles = [news.write(number) for number in range(start, min(start + _BATCH, first + count))]
        before = perf_counter()
        await app.library.add_all(SHARED, articles, EXTRACTOR_VERSION, datetime.now(UTC))
        times.append((perf_counter() - before) * 1000 / len(articles))
    return {"times": times}


async def _ask(app: App, folder: Path, count: int) -> dict[str, object]:
    """`seen` are the change numbers in the order in which they became visible."""
    commands = [command for kind in zip(*make_questions(4 * count, 50).values(), strict=True) for command in kind]
    times: list[float] = []
    seen: list[int] = []
    stopping = False
    while not stopping:
        stopping = (folder / "stop").exists()
        before = perf_counter()
        await app.dispatch(Invocation(commands[len(times) % len(commands)], SHARED))
        times.append((perf_counter() - before) * 1000)
        async with app.library._database.reading() as connection:
            newer = select(changes.c.number).where(changes.c.number > (seen or [0])[-1]).order_by(changes.c.number)
            seen += (await connection.execute(newer)).scalars().all()
    await app.library.catch_up()
    found = app.library._search._passages.searcher.num_docs
    return {"times": times, "seen": seen, "indexed": found - 1}


if __name__ == "__main__":
    role, url, folder, first, count = sys.argv[1:]
    asyncio.run(main(role, url, Path(folder), int(first), int(count)))
