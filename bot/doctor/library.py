"""The database, the data folder and the search index of this machine."""

import asyncio
import os
import tempfile
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

from bot.database.database import Database
from bot.database.errors import DatabaseError
from bot.library.index import IndexUnusableError
from bot.library.search import Search
from bot.settings import Settings
from bot.tenants.memory import Memory
from bot.wording import diagnosis
from bot.wording.database import word_database_error
from bot.wording.diagnosis import Finding


async def check_library(settings: Settings) -> AsyncIterator[Finding]:
    """What is found; a database that is not there yet is made, and an older one migrated, as at every start."""
    yield await asyncio.to_thread(_check_folder, settings.data_folder)
    try:
        database = await Database.open(settings.database_url)
    except DatabaseError as error:
        yield diagnosis.database_unusable(word_database_error(error))
        return
    try:
        yield await _check_writing(database)
        yield await _check_index(database, settings.data_folder)
    finally:
        await database.close()


async def _check_writing(database: Database) -> Finding:
    try:
        await Memory(database).write_note("doctor", datetime.now(UTC).isoformat())
    except DatabaseError as error:
        return diagnosis.database_unusable(word_database_error(error))
    return diagnosis.DATABASE_WORKS


async def _check_index(database: Database, data_folder: Path) -> Finding:
    try:
        search = Search.open(database, data_folder)
        missing = await search.catch_up()
    except DatabaseError as error:
        return diagnosis.database_unusable(word_database_error(error))
    except IndexUnusableError:
        return diagnosis.INDEX_IN_MEMORY
    return diagnosis.index_works(missing) if search.is_kept else diagnosis.INDEX_IN_MEMORY


def _check_folder(folder: Path) -> Finding:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return diagnosis.folder_works(str(folder))
    except OSError as error:
        return diagnosis.folder_unusable(str(folder), error.strerror or "it takes no file", _describe(folder))


def _describe(folder: Path) -> str:
    """Who we are, and whose the nearest folder is that exists."""
    user = getattr(os, "geteuid", lambda: "unknown")()
    for place in (folder, *folder.parents):
        try:
            status = place.stat()
        except OSError:
            continue
        return f"I am user {user}; {place} belongs to user {status.st_uid}, mode {status.st_mode & 0o7777:o}"
    return f"I am user {user}"
