"""The search index: derived from the database, disposable, caught up by change number."""

import asyncio
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Self

import structlog
import tantivy
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.database.database import Database
from bot.library import name_index, passage_index
from bot.library.changes import Changes, count_changes, last_change, read_changes
from bot.library.index import IndexUnusableError, StoredIndex, tantivy_errors
from bot.library.passage_index import Filters
from bot.library.words import stems

# Part of the index's state: raise it when analyzers, documents or schemas change, and every index is made anew.
_VERSION = 1

# Articles a commit. A commit takes some 15 ms whatever is in it; an article some 2 ms.
_BATCH = 500

# Bytes that tantivy may fill before it writes a segment; 15 MB is its least.
_PASSAGE_HEAP = 40_000_000
_NAME_HEAP = 15_000_000

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
            folder / "passages" if folder else None, passage_index.make_schema(), passage_index.ANALYZERS
        )
        self._names = StoredIndex(folder / "names" if folder else None, name_index.make_schema(), name_index.ANALYZERS)
        self._catching_up = asyncio.Lock()
        self._cursor = self._read_cursor()

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

    def find_passages(self, words: str, filters: Filters, limit: int) -> Mapping[int, float]:
        """Ids of passages and their scores, best first. Blocks: call it in a thread."""
        wanted = tuple(dict.fromkeys(stems(words)))
        return passage_index.find_passages(self._passages.searcher, self._passages.schema, wanted, filters, limit)

    def has_words(self, words: str, filters: Filters) -> bool:
        """Whether each stem of `words` stands in some passage. Blocks: call it in a thread."""
        searcher, schema = self._passages.searcher, self._passages.schema
        return all(passage_index.find_passages(searcher, schema, (stem,), filters, 1) for stem in stems(words))

    def count_passages(self, words: str, filters: Filters) -> tuple[Mapping[str, int], int]:
        """In how many passages each stem of `words` stands, and how many there are. Blocks: call it in a thread."""
        searcher, schema = self._passages.searcher, self._passages.schema
        return passage_index.count_passages(searcher, schema, stems(words), filters)

    def find_beginning(self, tenants: Sequence[str], prefix: str, limit: int) -> tuple[str, ...]:
        """Keys of names that may complete `prefix`, the likeliest first. Blocks: call it in a thread."""
        return name_index.find_beginning(self._names.searcher, self._names.schema, tenants, prefix, limit)

    def find_similar(self, tenants: Sequence[str], words: str, limit: int) -> tuple[str, ...]:
        """Keys of names that `words` may mean, in no telling order. Blocks: call it in a thread."""
        return name_index.find_similar(self._names.searcher, self._names.schema, tenants, words, limit)

    async def catch_up(self, batches: int | None = None) -> int:
        """Take in what changed, at most so many batches; return how many changed articles are still missing.

        Waits for nobody: while this process or another one is at it, it only says what is missing.
        """
        if not self._catching_up.locked():
            async with self._catching_up:
                await self._catch_up_somehow(batches)
        async with self._database.reading() as connection:
            return await count_changes(connection, self._cursor)

    async def _catch_up_somehow(self, batches: int | None) -> None:
        """In the index as it is; if that can't be used, in a new one; if the disk takes none, in memory."""
        try:
            return await self._catch_up(batches)
        except IndexUnusableError as error:
            _log.warning("the search index is made anew", folder=str(self._folder), error=str(error))
        try:
            await asyncio.to_thread(self._make_anew, self._folder)
            return await self._catch_up(batches)
        except IndexUnusableError as error:
            _log.warning("the search index is kept in memory", folder=str(self._folder), error=str(error))
        await asyncio.to_thread(self._make_anew, None)
        return await self._catch_up(batches)

    async def is_current(self, connection: AsyncConnection) -> bool:
        """Whether everything that the connection reads can be searched."""
        return self._cursor == await last_change(connection)

    async def _catch_up(self, batches: int | None) -> None:
        await asyncio.to_thread(self._reload)
        async with self._database.reading() as connection:
            if await self.is_current(connection):
                return
        writers = await asyncio.to_thread(self._open_writers)
        if writers is None:
            return
        try:
            # Another process may have committed between our reload and our lock.
            await asyncio.to_thread(self._reload)
            async with self._database.reading() as connection:
                last = await last_change(connection)
            if self._cursor > last:
                self._cursor = 0  # the database was restored from a copy
            while self._cursor < last and batches != 0:
                async with self._database.reading() as connection:
                    changes = await read_changes(connection, self._cursor, _BATCH)
                await asyncio.to_thread(self._write, writers, changes)
                batches = batches - 1 if batches else None
        finally:
            await asyncio.to_thread(self._close, writers)

    def _open_writers(self) -> _Writers | None:
        """The writers of passages and names; None while another process has them."""
        passages = self._passages.open_writer(_PASSAGE_HEAP)
        names = self._names.open_writer(_NAME_HEAP) if passages else None
        return (passages, names) if passages and names else None

    def _close(self, writers: _Writers) -> None:
        with tantivy_errors():
            for writer in writers:
                writer.wait_merging_threads()

    def _write(self, writers: _Writers, changes: Changes) -> None:
        """Commit a batch. What is written twice, since a process died between the two commits, is the same."""
        passages, names = writers
        with tantivy_errors():
            if self._cursor == 0:
                passages.delete_all_documents()
                names.delete_all_documents()
            for article in changes.articles:
                passages.delete_documents_by_term("article", article)
            for passage in changes.passages:
                passages.add_document(passage_index.make_document(passage))
            for name in changes.names:
                names.delete_documents_by_term("id", name_index.name_id(name))
                names.add_document(name_index.make_document(name))
        self._names.commit(names, f"{self._identity} {changes.last}")
        self._passages.commit(passages, f"{self._identity} {changes.last}")
        self._reload()

    def _reload(self) -> None:
        self._passages.reload()
        self._names.reload()
        self._cursor = self._read_cursor()

    def _read_cursor(self) -> int:
        """Up to which change both indexes go; 0 when one is empty, another database's, or of another version."""
        states = [stored.read_state() or "" for stored in (self._passages, self._names)]
        start = f"{self._identity} "
        return min(int(state.removeprefix(start)) if state.startswith(start) else 0 for state in states)

    def _make_anew(self, folder: Path | None) -> None:
        for stored, name in ((self._passages, "passages"), (self._names, "names")):
            stored.make_anew(folder / name if folder else None)
        self._cursor = 0
