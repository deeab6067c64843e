"""The program that catches up the search index: `python -m bot.library.indexer`.

Its input is two lines: the database's address, which may hold a password and so is no argument, and the data folder.
"""

import asyncio
import os
import sys
from pathlib import Path

from bot.database.database import Database
from bot.library.search import Search

_NICE = 10
"""Those who ask come first."""


def main() -> None:
    """Read the two lines, catch up, end."""
    address, data_folder = sys.stdin.read().splitlines()
    if sys.platform != "win32":
        os.nice(_NICE)
    asyncio.run(_catch_up(address, Path(data_folder)))


async def _catch_up(address: str, data_folder: Path) -> None:
    database = await Database.open(address)
    try:
        await Search.open(database, data_folder).catch_up_here()
    finally:
        await database.close()


if __name__ == "__main__":
    main()
