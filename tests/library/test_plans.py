"""Every question to SQLite is answered along an index, and along the one of what is asked for."""

import inspect
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import event

from bot.database.database import Database
from bot.extraction.facts import Deal, Facts, Project
from bot.library.article import SHARED, Draft, Heading, Visible
from bot.library.changes import read_changes
from bot.library.library import Library
from bot.library.reader import Reader
from bot.library.search import Search

Make = Callable[..., tuple[Draft, Facts]]

NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)
ALONE, BOTH = (SHARED,), ("one", SHARED)
KEYS = [f"{number}" for number in range(12)]
HEADINGS = [
    Heading(SHARED, key, key, "The Daily Lantern", "2026-02", None, id=number) for number, key in enumerate(KEYS)
]
TWO = [["quorvex"], ["plim motors", "plim"]]
GROWING = "articles|texts|changes|passages|records|record_names|article_names|names"

QUESTIONS: dict[str, Callable[[Library, Visible], object]] = {
    "article": lambda library, visible: library.article(visible, "1"),
    "articles": lambda library, visible: library.articles(visible),
    "arrived": lambda library, visible: library.arrived(visible, NOW - timedelta(days=1), NOW, 5),
    "earlier_texts": lambda library, visible: library.earlier_texts(visible, ["1", "2"]),
    "facts": lambda library, visible: library.facts(visible, KEYS),
    "facts_of": lambda library, _visible: library.facts_of(HEADINGS),
    "records_of": lambda library, _visible: library.records_of(Deal, HEADINGS),
    "find_records": lambda library, visible: library.find_records(visible, [Deal, Project], TWO),
    "articles_naming": lambda library, visible: library.articles_naming(visible, TWO),
    "count_naming": lambda library, visible: library.count_naming(visible, TWO),
    "known_names": lambda library, visible: library.known_names(visible, ["quorvex", "plim"]),
    "complete": lambda library, visible: library.complete(visible, "quo", 5),
    "keys_beginning": lambda library, visible: library.keys_beginning(visible, "quo", 5),
    "similar_names": lambda library, visible: library.similar_names(visible, ["quorvx"], 5),
    "passages_of": lambda library, _visible: library.passages_of(HEADINGS),
    "search": lambda library, visible: library.search(visible, "mill rye", 12),
    "has_words": lambda library, visible: library.has_words(visible, "mill"),
    "frequencies": lambda library, visible: library.frequencies(visible, "mill"),
    "published_by": lambda library, visible: library.published_by(visible, "Daily Lantern", 5),
    "newest": lambda library, visible: library.newest(visible, 5),
    "count": lambda library, visible: library.count(visible),
    "last_change": lambda library, _visible: library.last_change(),
    "publishers": lambda library, visible: library.publishers(visible, "lan"),
    "publishers_at": lambda library, visible: library.publishers_at(visible, "lantern.example"),
}
WALKED = {
    "arrived": "USE TEMP B-TREE FOR ORDER BY",
    "count": r"SEARCH articles USING COVERING INDEX \w+ \(tenant=\?\)",
    "newest": r"SEARCH articles USING INDEX ix_articles_tenant_published \(tenant=\?\)",
}
"""What walks the articles of a tenant, to count them or from the newest one until there are enough; and what sorts only
those that came in of late."""


@pytest.fixture
async def library(tmp_path: Path, make: Make) -> AsyncIterator[Library]:
    database = await Database.open(f"sqlite:///{tmp_path}/library.sqlite3")
    library = Library(database, Search.open(database, tmp_path))
    for key in KEYS:
        story = make(
            key, f"The mill grinds rye {key}.", publisher="The Daily Lantern", published="2026-02",
            names=[("Quorvex", "organization")], deals=[("Quorvex", "Plim Motors")],
        )  # fmt: skip
        await library.add(SHARED, *story, "1", NOW)
    await library.catch_up()
    yield library
    await database.close()


async def plans(database: Database, ask: Callable[[], Awaitable[object]]) -> list[str]:
    """The steps of SQLite's plan for every statement of this question."""
    asked: list[tuple[str, tuple[object, ...]]] = []

    def note(_conn: object, _cursor: object, statement: str, parameters: tuple[object, ...], *_more: object) -> None:
        asked.append((statement, parameters))

    engine = database._readers.sync_engine
    event.listen(engine, "before_cursor_execute", note)
    await ask()
    event.remove(engine, "before_cursor_execute", note)
    steps: list[str] = []
    async with database.reading() as connection:
        for statement, parameters in asked:
            if statement.startswith("SELECT"):
                rows = await connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
                steps += [row.detail for row in rows]
    return steps


def reads_too_much(step: str) -> bool:
    """Whether a step walks a table that grows, or all that a tenant has in one, or sorts what has an order."""
    walked = re.match(rf"SCAN ({GROWING})\b", step)
    whole = re.match(rf"SEARCH ({GROWING})(_\d+)? USING .*\(tenant=\?\)$", step)
    return bool(walked or whole) or step == "USE TEMP B-TREE FOR ORDER BY"


def test_every_question_is_asked_here() -> None:
    asked = {name for name, _ in inspect.getmembers(Reader, inspect.isfunction) if not name.startswith("_")}
    assert set(QUESTIONS) == asked


@pytest.mark.parametrize("visible", [ALONE, BOTH])
@pytest.mark.parametrize("name", QUESTIONS)
async def test_a_question_reads_along_the_index_of_what_it_asks_for(
    name: str, visible: Visible, library: Library
) -> None:
    async def ask() -> None:
        answer = QUESTIONS[name](library, visible)
        if isinstance(answer, Awaitable):
            await answer
        else:
            assert isinstance(answer, AsyncIterator)
            assert [one async for one in answer]

    steps = await plans(library._database, ask)
    assert steps
    assert [step for step in steps if reads_too_much(step) and not re.fullmatch(WALKED.get(name, "$"), step)] == []


async def test_catching_up_reads_only_what_changed(library: Library) -> None:
    async def ask() -> None:
        async with library._database.reading() as connection:
            await read_changes(connection, 0, 5)

    steps = await plans(library._database, ask)
    assert steps
    assert [step for step in steps if reads_too_much(step)] == []
