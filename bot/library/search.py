"""The search index: derived from the database, disposable, caught up by change number."""

import asyncio
import contextlib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Self

import structlog
import tantivy

from bot.database.database import Database
from bot.library import name_index, passage_index
from bot.library.changes import Changes, count_changes, last_change, read_ahead, read_batches, read_names
from bot.library.index import IndexUnusableError, StoredIndex, tantivy_errors
from bot.library.name_index import IndexedName
from bot.library.run_indexer import run_indexer
from bot.library.searchable import Searchable

# Part of the index's state: raise it when analyzers, documents or schemas change, and every index is made anew.
_VERSION = 2

# Articles a commit.
_COMMIT = 10_000

# Bytes that tantivy may fill before it writes a segment, for each of its threads; 15 MB is its least.
_PASSAGE_HEAP = 40_000_000
_NAME_HEAP = 15_000_000

# Changed articles from which on a process of its own takes them in; it takes a second to start.
_MANY = 5_000

# Seconds that who asks waits for a catching up that was begun before and has few articles to go.
_PATIENCE = 1.0

_Writers = tuple[tantivy.IndexWriter, tantivy.IndexWriter]

_log = structlog.get_logger(__name__)


class Search:
    """Finds passages and names. Whichever process holds the writer's lock catches up, the others reload."""

    def __init__(self, database: Database, folder: Path | None) -> None:
        """Use `open`. Raises IndexUnusableError."""
        self._database = database
        self._folder = folder
        self._identity = f"{database.id} {_VERSION}"
        self._passages = StoredIndex(
            folder / "passages" if folder else None, passage_index.SCHEMA, passage_index.ANALYZERS
        )
        self._names = StoredIndex(folder / "names" if folder else None, name_index.SCHEMA, name_index.ANALYZERS)
        self._catching_up = asyncio.Lock()
        self.current = self._look()

    @classmethod
    def open(cls, database: Database, data_folder: Path) -> Self:
        """Open or make the index: beside a SQLite file, else in `data_folder` under the database's id.

        In memory where it can't be made there. A damaged or older index is made anew from the database.
        """
        folder = Path(f"{database.file}.index") if database.file else data_folder / f"{database.id}.index"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / "writable").touch()
            return cls(database, folder)
        except (OSError, IndexUnusableError) as error:
            _log.warning("the search index is kept in memory", folder=str(folder), error=str(error))
        return cls(database, None)

    @property
    def is_kept(self) -> bool:
        """Whether the index outlives the process: not where its folder can't be written."""
        return self._passages.is_kept and self._names.is_kept

    async def catch_up(self, most: int | None = None) -> int:
        """Take in what changed, in at most so many articles; return how many changed articles are still missing.

        While this process is at it already, it waits a moment where no more than so many are missing; while another one
        is at it, it only says what is missing.
        """
        if not self._catching_up.locked():
            async with self._catching_up:
                if most is None and self._folder and await self._count_missing() >= _MANY:
                    await self._catch_up_apart(self._folder)
                await self._catch_up_somehow(most)
        missing = await self._count_missing()
        if 0 < missing <= (most or 0) and self._catching_up.locked():
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(_PATIENCE), self._catching_up:
                    pass
            missing = await self._count_missing()
        return missing

    async def _count_missing(self) -> int:
        async with self._database.reading() as connection:
            return await count_changes(connection, self.current.cursor)

    async def catch_up_here(self) -> None:
        """Take in all that changed in this process, however much."""
        async with self._catching_up:
            await self._catch_up_somehow(None)

    async def _catch_up_apart(self, folder: Path) -> None:
        """In a process of its own; what it leaves is taken in here."""
        _log.info("catching up the search index", folder=str(folder))
        code = await run_indexer(self._database.address, folder.parent, self._reload)
        if code:
            _log.warning("the indexer failed", code=code)

    async def _catch_up_somehow(self, most: int | None) -> None:
        """In the index as it is; if that can't be used, in a new one; if the disk takes none, in memory."""
        try:
            return await self._catch_up(most)
        except IndexUnusableError as error:
            _log.warning("the search index is made anew", folder=str(self._folder), error=str(error))
        try:
            await asyncio.to_thread(self._make_anew, self._folder)
            return await self._catch_up(most)
        except IndexUnusableError as error:
            _log.warning("the search index is kept in memory", folder=str(self._folder), error=str(error))
        await asyncio.to_thread(self._make_anew, None)
        return await self._catch_up(most)

    async def _catch_up(self, most: int | None) -> None:
        await asyncio.to_thread(self._reload)
        async with self._database.reading() as connection:
            if await self.current.is_of(connection):
                return
        writers = await asyncio.to_thread(self._open_writers)
        if writers is None:
            return
        try:
            # Another process may have committed between our reload and our lock.
            await asyncio.to_thread(self._reload)
            await self._take_in(writers, most)
        finally:
            await _to_its_end(self._close, writers)

    async def _take_in(self, writers: _Writers, most: int | None) -> None:
        async with self._database.reading() as connection:
            last = await last_change(connection)
        after, named = self.current.cursor, self._read_cursor(self._names)
        is_new = not 0 < after <= last  # also where the database was restored from a copy
        if is_new:
            after, named = 0, await self._begin_anew(writers)
        written = 0
        read = read_batches(self._database.reading, after, last, most, named)
        async with contextlib.aclosing(read_ahead(read)) as batches:
            async for changes in batches:
                await _to_its_end(self._write, writers, changes, not is_new or changes.last > named)
                after, written = changes.last, written + len(changes.articles)
                if written >= _COMMIT:
                    await _to_its_end(self._commit, writers, after)
                    written = 0
        await _to_its_end(self._commit, writers, after)

    async def _begin_anew(self, writers: _Writers) -> int:
        """Write each name once, not once for each batch of articles that it stands in; return the last change."""
        await _to_its_end(self._clear, writers)
        async with self._database.reading() as connection:
            last = await last_change(connection)
            async for names in read_names(connection):
                await _to_its_end(self._add_names, writers, names)
        await _to_its_end(self._names.commit, writers[1], f"{self._identity} {last}")
        return last

    def _open_writers(self) -> _Writers | None:
        """The writers of passages and names; None while another process has them. A new index takes two cores."""
        passages = self._passages.open_writer(_PASSAGE_HEAP, threads=1 if self.current.cursor else 2)
        names = self._names.open_writer(_NAME_HEAP) if passages else None
        return (passages, names) if passages and names else None

    def _close(self, writers: _Writers) -> None:
        with tantivy_errors():
            for writer in writers:
                writer.wait_merging_threads()

    def _clear(self, writers: _Writers) -> None:
        with tantivy_errors():
            for writer in writers:
                writer.delete_all_documents()

    def _add_names(self, writers: _Writers, names: Iterable[IndexedName]) -> None:
        with tantivy_errors():
            for name in names:
                writers[1].add_document(name_index.make_document(name))

    def _write(self, writers: _Writers, changes: Changes, replaces: bool) -> None:  # noqa: FBT001 - called by position
        """Hand a batch to tantivy, which works on it in its own threads; `replaces` where articles may be there."""
        with tantivy_errors():
            for article in changes.articles if replaces else ():
                writers[0].delete_documents_by_term("article", article)
            for passage in changes.passages:
                writers[0].add_document(passage_index.make_document(passage))
            for name in changes.names:
                writers[1].delete_documents_by_term("id", name_index.name_id(name))
        self._add_names(writers, changes.names)

    def _commit(self, writers: _Writers, last: int) -> None:
        """What is written twice, since a process died between the two commits, is the same."""
        if last > self._read_cursor(self._names):
            self._names.commit(writers[1], f"{self._identity} {last}")
        self._passages.commit(writers[0], f"{self._identity} {last}")
        self._reload()

    def _reload(self) -> None:
        self._passages.reload()
        self._names.reload()
        newest = self._look()
        if newest.cursor != self.current.cursor:  # or what the current one remembers is forgotten for nothing
            self.current = newest

    def _look(self) -> Searchable:
        """Both indexes as they are, up to the change to which both go."""
        cursor = min(self._read_cursor(stored) for stored in (self._passages, self._names))
        return Searchable(self._passages.searcher, self._names.searcher, cursor)

    def _read_cursor(self, stored: StoredIndex) -> int:
        """Up to which change an index goes; 0 when it is empty, another database's, or of another version."""
        state, start = stored.read_state() or "", f"{self._identity} "
        return int(state.removeprefix(start)) if state.startswith(start) else 0

    def _make_anew(self, folder: Path | None) -> None:
        for stored, name in ((self._passages, "passages"), (self._names, "names")):
            stored.make_anew(folder / name if folder else None)
        self.current = self._look()


async def _to_its_end(work: Callable[..., None], *arguments: object) -> None:
    """In a thread; who is cancelled waits for it all the same, or two threads would have the writers."""
    task = asyncio.create_task(asyncio.to_thread(work, *arguments))
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.wait([task])
        raise
