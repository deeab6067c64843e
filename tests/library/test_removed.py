"""What was removed is put back as it was, for a day; on both databases."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from sqlalchemy import select

from bot.database.database import Database
from bot.database.tables import articles, removed
from bot.digests.pruning import prune
from bot.extraction import EXTRACTOR_VERSION, extract, load_names
from bot.library.article import Draft
from bot.library.library import Library
from bot.library.removed import KEPT_FOR

NOW = datetime(2031, 3, 1, 9, tzinfo=UTC)
LATER = NOW + timedelta(days=40)
TEAM, OTHER = "slack:T1", "slack:T2"
MILL = Draft(
    "mill",
    "The mill",
    "Quorvex Labs has opened a mill.",
    "Moss Post",
    "2031-02",
    "https://moss.example/mill",
    is_page=True,
    is_article=True,
    added_by="U1",
)


async def put(library: Library, draft: Draft, now: datetime = NOW) -> None:
    await library.add(TEAM, draft, extract(draft.text, load_names(), draft.title), EXTRACTOR_VERSION, now)


async def put_back(library: Library, now: datetime = LATER) -> bool:
    was = await library.find_removed(TEAM, "mill", now)
    return was is not None and await library.put_back(
        TEAM, was, extract(was.draft.text, load_names(), was.draft.title), EXTRACTOR_VERSION
    )


async def test_all_is_as_it_was(library: Library, database: Database) -> None:
    async def read() -> object:
        async with database.reading() as connection:
            row = (await connection.execute(select(articles))).mappings().one()
        earlier = await library.earlier_texts((TEAM,), ["mill"])
        return {name: row[name] for name in row if name not in {"id", "story"}}, earlier

    await put(library, replace(MILL, text="Quorvex Labs plans a mill."))
    await put(library, MILL, NOW + timedelta(days=1))
    before = await read()
    assert await library.remove(TEAM, "mill", kept_from=LATER)
    assert await put_back(library)
    assert await read() == before
    found = await library.search((TEAM,), "quorvex mill", 5)
    assert [passage.text for passage in found.passages] == [MILL.text]


async def test_it_is_put_back_once_and_takes_nothing_s_place(library: Library) -> None:
    await put(library, MILL)
    await library.remove(TEAM, "mill", kept_from=LATER)
    was = await library.find_removed(TEAM, "mill", LATER)
    assert was is not None
    assert await library.find_removed(OTHER, "mill", LATER) is None
    facts = extract(was.draft.text, load_names(), was.draft.title)
    await put(library, replace(MILL, text="Quorvex Labs has sold its mill."))
    assert not await library.put_back(TEAM, was, facts, EXTRACTOR_VERSION)
    await library.remove(TEAM, "mill")
    assert await library.put_back(TEAM, was, facts, EXTRACTOR_VERSION)
    await library.remove(TEAM, "mill")
    assert not await library.put_back(TEAM, was, facts, EXTRACTOR_VERSION), "it was put back before"


async def test_what_is_removed_for_good_or_by_nobody_who_may_is_not_kept(library: Library, database: Database) -> None:
    await put(library, MILL)
    assert not await library.remove(TEAM, "mill", "U2", kept_from=LATER)
    await library.remove(TEAM, "mill")
    async with database.reading() as connection:
        assert (await connection.execute(select(removed))).all() == []


async def test_after_a_day_it_is_gone(library: Library, database: Database) -> None:
    await put(library, MILL)
    await put(library, replace(MILL, key="farm", text="Quorvex Labs has opened a farm."))
    await library.remove(TEAM, "mill", kept_from=NOW)
    assert await library.find_removed(TEAM, "mill", NOW + KEPT_FOR) is not None
    over = NOW + KEPT_FOR + timedelta(seconds=1)
    assert await library.find_removed(TEAM, "mill", over) is None
    await library.remove(TEAM, "farm", kept_from=over)
    async with database.reading() as connection:
        assert (await connection.scalars(select(removed.c.key))).all() == ["farm"]


async def test_what_nobody_removes_anything_after_is_deleted_too(library: Library, database: Database) -> None:
    await put(library, MILL)
    await library.remove(TEAM, "mill", kept_from=datetime.now(UTC) - KEPT_FOR - timedelta(hours=1))
    assert not await prune(database)
    async with database.reading() as connection:
        assert (await connection.execute(select(removed))).all() == []
