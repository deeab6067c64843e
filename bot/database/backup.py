"""A copy of a SQLite database, whole however much is written meanwhile."""

import sqlite3
from contextlib import closing
from pathlib import Path


def back_up(file: Path, target: Path) -> None:
    """Copy the database to a new file. Raises FileExistsError, and OSError where it can't be written."""
    with target.open("xb"):
        pass
    try:
        with closing(sqlite3.connect(file)) as source, closing(sqlite3.connect(target)) as copy:
            source.backup(copy)
    except sqlite3.Error as error:
        target.unlink()
        raise OSError(str(error)) from error
