"""The two articles that every new library begins with."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from importlib.resources import files
from pathlib import Path

from bot.extraction import EXTRACTOR_VERSION, Names
from bot.extraction.facts import Facts
from bot.library.article import SHARED, Draft
from bot.library.library import Library

_MARK = "seeds"


async def fill_seeds(library: Library, names: Callable[[], Names], now: datetime) -> bool:
    """Add the seeds to the shared tenant, once in a database's life; False when that was done before.

    A seed that was removed does not come back. Don't call it when seeds are off.
    """
    if await library.has_added(_MARK):
        return False
    drafts = await asyncio.to_thread(_read_seeds, names())
    return await library.add_once(_MARK, SHARED, drafts, EXTRACTOR_VERSION, now)


def _read_seeds(names: Names) -> list[tuple[Draft, Facts]]:
    from bot.ingest.files import find_files  # noqa: PLC0415 (slow to import; not needed where they were added before)
    from bot.ingest.outcome import Refused  # noqa: PLC0415 (as above)
    from bot.ingest.pipeline import read_article  # noqa: PLC0415 (as above)

    found = [file if isinstance(file, Refused) else read_article(file, names) for file in find_files([_folder()])]
    return [article for article in found if not isinstance(article, Refused)]


def _folder() -> Path:
    """In the wheel `bot/seeds`; in an editable install the top folder beside `bot`."""
    package = Path(str(files("bot")))
    shipped = package / "seeds"
    return shipped if shipped.is_dir() else package.parent / "seeds"
