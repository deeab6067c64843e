"""Records and articles are found by whom they name, under any spelling, with one question to the database."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import event

from bot.database.database import Database
from bot.extraction.facts import Deal, Facts, Person
from bot.library.article import SHARED, Added, Draft
from bot.library.library import Library
from bot.library.search import Search

Add = Callable[..., Awaitable[Added]]
Make = Callable[..., tuple[Draft, Facts]]

NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)
EVERYONE = (SHARED,)
QUORVEX = ("Quorvex", "organization")
PLIM = ("Plim Motors", "organization")


async def test_records_are_found_by_all_the_names_they_have_main_and_newest_first(library: Library, add: Add) -> None:
    both, alone = [("Quorvex", "Plim Motors")], [("Quorvex",)]
    await add("old", "Old.", deals=both, published="2024-05")
    await add("mention", "Mention.", deals=both, published="2026-01-02", main=False)
    await add("new", "New.", deals=both, published="2026")
    await add("undated", "Undated.", deals=both)
    await add("own", "Own.", deals=alone, published="2025", tenant="one")
    await add("hidden", "Hidden.", deals=both, tenant="another")
    visible = ("one", SHARED)

    async def find(*names: str, limit: int = 100) -> list[str]:
        found = await library.find_records(visible, [Deal], [{name} for name in names], limit)
        return [heading.key for heading, _ in found[Deal]]

    assert await find("plim motors", "quorvex") == ["new", "old", "undated", "mention"]
    assert await find("quorvex") == ["new", "own", "old", "undated", "mention"]
    assert await find("quorvex", limit=2) == ["new", "own"]
    assert await find("quorvex", "nobody") == []
    assert await library.find_records(visible, [Person], [{"quorvex"}]) == {Person: ()}


async def test_records_of_several_types_are_found_at_once_each_up_to_the_limit(library: Library, make: Make) -> None:
    for number in range(3):
        draft, facts = make(f"{number}", f"Text {number}.", deals=[("Quorvex", "Plim")], published=f"202{number}")
        person = Person(name="Ann Quill", organization="Quorvex", quote="Text", start=0, end=4)
        await library.add(SHARED, draft, replace(facts, people=(person,)), "1", NOW)
    found = await library.find_records(EVERYONE, [Person, Deal], [{"quorvex"}], limit=2)
    keys = {one: [heading.key for heading, _ in records] for one, records in found.items()}
    assert keys == {Person: ["2", "1"], Deal: ["2", "1"]}
    assert {type(record) for _, record in found[Person]} == {Person}


async def test_records_of_one_article_keep_the_order_of_its_text(library: Library, make: Make) -> None:
    draft, facts = make("042", "Text.", deals=[("Quorvex", str(number)) for number in range(12)])
    await library.add(SHARED, draft, facts, "1", NOW)
    found = await library.find_records(EVERYONE, [Deal], [{"quorvex"}])
    assert tuple(deal for _, deal in found[Deal]) == facts.deals


async def test_articles_that_name_somebody_are_found_the_newest_first(library: Library, add: Add) -> None:
    await add("a", "A.", names=[QUORVEX], published="2025")
    await add("b", "B.", names=[QUORVEX, PLIM], published="2026-02-03")
    await add("c", "C.", names=[PLIM])
    assert [one.key for one in await library.articles_naming(EVERYONE, [{"quorvex"}])] == ["b", "a"]
    assert [one.key for one in await library.articles_naming(EVERYONE, [{"plim motors"}], limit=1)] == ["b"]


async def test_articles_that_name_several_are_found_before_any_is_left_out(library: Library, add: Add) -> None:
    for number in range(5):
        await add(f"{number}", f"Text {number}.", names=[QUORVEX], published="2026")
    await add("both", "Both.", names=[QUORVEX, PLIM], published="2024")
    await add("later", "Later.", names=[("Plim", "organization"), QUORVEX, PLIM], published="2025")
    await add("alone", "Alone.", names=[PLIM], published="2026")
    await add("own", "Own.", names=[PLIM, QUORVEX], tenant="one")
    await add("hidden", "Hidden.", names=[PLIM, QUORVEX], tenant="another")
    visible, both = ("one", SHARED), [{"quorvex"}, {"plim motors", "plim", "plim inc"}]

    async def find(limit: int) -> list[str]:
        return [one.key for one in await library.articles_naming(visible, both, limit)]

    assert await find(limit=10) == ["later", "both", "own"]
    assert await find(limit=1) == ["later"]
    assert await library.count_naming(visible, both) == 3
    assert await library.count_naming(visible, [{"quorvex"}]) == 8
    assert await library.count_naming(visible, [{"plim motors"}, {"nobody"}]) == 0


async def test_a_record_that_has_two_spellings_of_a_name_is_found_once(library: Library, add: Add) -> None:
    await add("twice", "Twice.", deals=[("Plim Motors", "Plim", "Quorvex")], published="2026")
    await add("once", "Once.", deals=[("Plim", "Quorvex")], published="2025")
    await add("alone", "Alone.", deals=[("Plim", "Plim Motors")], published="2026")
    names = [{"plim", "plim motors"}, {"quorvex", "quorvex labs"}]
    for subjects in (names, names[::-1]):
        found = await library.find_records(EVERYONE, [Deal], subjects, limit=2)
        assert [heading.key for heading, _ in found[Deal]] == ["twice", "once"]


async def test_names_are_counted_alike_in_whatever_order_articles_come(library: Library, add: Add) -> None:
    forms = ["QUORVEX", "Quorvex", "quorvex", "Quorvex"]
    for order, tenant in ((forms, "one"), (forms[::-1], "another")):
        for number, form in enumerate(order):
            await add(f"{number}", f"Text {number}.", names=[(form, "organization")], deals=[(form,)], tenant=tenant)
    one, another = [await library.known_names((tenant,), ["quorvex"]) for tenant in ("one", "another")]
    assert one == another
    assert (one["quorvex"].name, one["quorvex"].articles, one["quorvex"].deals) == ("Quorvex", 4, 4)


async def test_names_are_read_along_an_index_and_those_of_one_spelling_only_to_the_limit(tmp_path: Path) -> None:
    """As SQLite plans it; PostgreSQL would read so small a table whole."""
    database = await Database.open(f"sqlite:///{tmp_path}/a.sqlite3")
    library = Library(database, Search.open(database, tmp_path))
    one = await _steps(database, library, [{"quorvex"}])
    two = await _steps(database, library, [{"plim", "plim motors"}, {"quorvex", "quorvex labs"}])
    assert [step for step in one + two if "SCAN" in step and "anon" not in step] == []
    assert [step for step in one if "TEMP B-TREE" in step] == []
    assert sum("SEARCH article_names_1 USING PRIMARY KEY (tenant=? AND key=?)" in step for step in one + two) == 4
    await database.close()


async def _steps(database: Database, library: Library, names: list[set[str]]) -> list[str]:
    """How SQLite answers the three questions for these names."""
    asked: list[tuple[str, tuple[object, ...]]] = []

    def note(_conn: object, _cursor: object, statement: str, parameters: tuple[object, ...], *_more: object) -> None:
        asked.append((statement, parameters))

    event.listen(database._readers.sync_engine, "before_cursor_execute", note)
    await library.find_records(EVERYONE, [Deal], names)
    await library.articles_naming(EVERYONE, names)
    await library.count_naming(EVERYONE, names)
    event.remove(database._readers.sync_engine, "before_cursor_execute", note)
    questions = [(statement, values) for statement, values in asked if statement.startswith("SELECT")]
    async with database.reading() as connection:
        plans = [
            await connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
            for statement, values in questions
        ]
        return [row.detail for plan in plans for row in plan]
