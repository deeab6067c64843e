"""What tests of the search index share."""

from pathlib import Path

from bot.database.database import Database
from bot.library.article import SHARED
from bot.library.library import Library

EVERYONE = (SHARED,)


async def find(library: Library, words: str, limit: int = 10, **filters: str) -> list[str]:
    """The keys of what is found, once all that changed is searchable."""
    found = await library.search(EVERYONE, words, limit, **filters)
    assert found.behind == 0
    return [passage.article.key for passage in found.passages]


def index_folder(database: Database, tmp_path: Path) -> Path:
    """Where the index of that database is."""
    return Path(f"{database.file}.index") if database.file else tmp_path / f"{database.id}.index"
