"""Nothing is lost with the index: deleted, damaged, older, another's, or without a place, it is made anew."""

import resource
import shutil
from collections.abc import Awaitable, Callable
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.database.database import Database
from bot.extraction.facts import Facts
from bot.library import index, name_index, search
from bot.library.article import SHARED, Added, Draft
from bot.library.library import Library
from bot.library.search import Search
from tests.library.indexed import EVERYONE, find, index_folder

Add = Callable[..., Awaitable[Added]]
Make = Callable[..., tuple[Draft, Facts]]

NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)


async def test_nothing_is_lost_with_the_index(library: Library, database: Database, add: Add, tmp_path: Path) -> None:
    await add("a", "The mill grinds rye.", names=[("Quorvex", "organization")])
    assert await find(library, "mill") == ["a"]
    shutil.rmtree(index_folder(database, tmp_path))
    opened = Library(database, Search.open(database, tmp_path))
    assert await find(opened, "mill") == ["a"]
    assert len(await opened.complete(EVERYONE, "quo", 5)) == 1


async def test_an_index_that_is_deleted_while_in_use_is_made_anew(
    library: Library, database: Database, add: Add, tmp_path: Path
) -> None:
    await add("a", "The mill grinds rye.")
    assert await find(library, "mill") == ["a"]
    shutil.rmtree(index_folder(database, tmp_path))
    await add("b", "Another mill.")
    assert sorted(await find(library, "mill")) == ["a", "b"]


@pytest.mark.parametrize("part", ["passages", "names"])
@pytest.mark.parametrize("name", ["meta.json", ".managed.json", "*.term", "*.fast", "*.store"])
async def test_a_damaged_index_is_made_anew(
    *, library: Library, database: Database, add: Add, tmp_path: Path, part: str, name: str
) -> None:
    await add("a", "The mill grinds rye.", names=[("Quorvex", "organization")])
    await library.catch_up()
    for path in (index_folder(database, tmp_path) / part).glob(name):
        path.write_bytes(b"no longer what it was")
    opened = Library(database, Search.open(database, tmp_path))
    assert await find(opened, "mill") == ["a"]
    assert len(await opened.complete(EVERYONE, "quo", 5)) == 1


async def test_an_index_of_another_schema_is_made_anew(database: Database, add: Add, tmp_path: Path) -> None:
    await add("a", "The mill grinds rye.")
    folder = index_folder(database, tmp_path)
    shutil.rmtree(folder)
    index.StoredIndex(folder / "passages", name_index.SCHEMA, {})
    opened = Library(database, Search.open(database, tmp_path))
    assert await find(opened, "mill") == ["a"]


async def test_an_older_index_is_made_anew(
    library: Library, database: Database, add: Add, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await add("a", "The mill grinds rye.")
    await library.catch_up()
    monkeypatch.setattr(search, "_VERSION", search._VERSION + 1)
    opened = Library(database, Search.open(database, tmp_path))
    assert opened._search.current.cursor == 0
    assert await find(opened, "mill") == ["a"]
    assert await opened.frequencies((SHARED,), "mill") == ({"mill": 1}, 1)


@pytest.mark.parametrize("counts", [(1, 3), (3, 1)])
async def test_the_index_of_another_database_is_made_anew(tmp_path: Path, make: Make, counts: tuple[int, int]) -> None:
    for count, name in zip(counts, ("first", "second"), strict=True):
        (tmp_path / "a.sqlite3").unlink(missing_ok=True)
        database = await Database.open(f"sqlite:///{tmp_path}/a.sqlite3")
        library = Library(database, Search.open(database, tmp_path))
        stories = [make(f"{name}{number}", f"The mill {name} {number}.") for number in range(count)]
        await library.add_all(SHARED, stories, "1", NOW)
        assert sorted(await find(library, name)) == [draft.key for draft, _ in stories]
        assert await library.frequencies((SHARED,), "mill") == ({"mill": count}, count)
        await database.close()


async def test_an_index_ahead_of_a_restored_database_is_made_anew(tmp_path: Path, make: Make) -> None:
    path = tmp_path / "a.sqlite3"
    database = await Database.open(f"sqlite:///{path}")
    await Library(database, Search.open(database, tmp_path)).add(SHARED, *make("a", "The mill."), "1", NOW)
    await database.close()
    shutil.copy(path, tmp_path / "copy")
    database = await Database.open(f"sqlite:///{path}")
    library = Library(database, Search.open(database, tmp_path))
    await library.add(SHARED, *make("b", "Another mill."), "1", NOW)
    assert sorted(await find(library, "mill")) == ["a", "b"]
    await database.close()
    shutil.move(tmp_path / "copy", path)
    database = await Database.open(f"sqlite:///{path}")
    restored = Library(database, Search.open(database, tmp_path))
    assert await find(restored, "mill") == ["a"]
    assert await restored.frequencies((SHARED,), "mill") == ({"mill": 1}, 1)
    await database.close()


async def test_where_no_folder_can_be_written_the_index_is_in_memory(
    open_folder: Path, tmp_path: Path, make: Make, as_plain_user: Callable[[], AbstractContextManager[None]]
) -> None:
    database = await Database.open(f"sqlite:///{tmp_path}/a.sqlite3")
    database.file = open_folder / "a.sqlite3"  # the same database, as if it lay where nothing can be made beside it
    _forbid_writing(open_folder)
    with as_plain_user():
        library = Library(database, Search.open(database, tmp_path))
    await library.add(SHARED, *make("a", "The mill grinds rye."), "1", NOW)
    assert await find(library, "mill") == ["a"]
    assert _files(open_folder) == []
    await database.close()


@pytest.mark.parametrize("part", ["passages", "names"])
async def test_where_a_part_of_the_index_can_not_be_made_the_whole_is_in_memory(
    database: Database, add: Add, tmp_path: Path, part: str
) -> None:
    await add("a", "The mill grinds rye.", names=[("Quorvex", "organization")])
    folder = index_folder(database, tmp_path)
    shutil.rmtree(folder)
    folder.mkdir()
    (folder / part).write_text("no folder")
    with capture_logs() as logs:
        opened = Library(database, Search.open(database, tmp_path))
    assert [entry["event"] for entry in logs] == ["the search index is kept in memory"]
    assert await find(opened, "mill") == ["a"]
    assert len(await opened.complete(EVERYONE, "quo", 5)) == 1
    assert (folder / part).read_text() == "no folder"


async def test_where_the_disk_is_full_the_index_moves_to_memory(library: Library, add: Add) -> None:
    await add("a", "The mill grinds rye.")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    with capture_logs() as logs:
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, limits[1]))  # as if there were no room for more
        try:
            assert await find(library, "mill") == ["a"]
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert [entry["event"] for entry in logs] == ["the search index is made anew", "the search index is kept in memory"]


def _forbid_writing(folder: Path) -> None:
    folder.chmod(0o555)


def _files(folder: Path) -> list[Path]:
    return list(folder.iterdir())
