"""A library of a few made-up articles, for tests of what a user types and what the bot says."""

import json
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from bot.app import App, open_app
from bot.extraction import load_names
from bot.ingest.files import find_files
from bot.ingest.pipeline import add_files
from bot.library.article import SHARED
from bot.settings import Settings

NOW = datetime(2031, 3, 1, 9, tzinfo=UTC)


class News(NamedTuple):
    """An article; its key is its place in the list: `news0`, `news1` …"""

    title: str
    text: str
    published: str = "2031-02-01"
    publisher: str = "The Daily Lantern"


@asynccontextmanager
async def open_library(folder: Path, articles: Sequence[News]) -> AsyncIterator[App]:
    """The bot over these articles and no others."""
    settings = Settings(database_url=f"sqlite:///{folder}/news.sqlite3", data_folder=folder, seeds="off")
    (folder / "news").mkdir()
    for number, article in enumerate(articles):
        (folder / "news" / f"news{number}.txt").write_text(article.text + "\n", encoding="utf-8")
        sidecar = {"title": article.title, "publisher": article.publisher, "published": article.published}
        (folder / "news" / f"news{number}.json").write_text(json.dumps(sidecar))
    async with open_app(settings) as app:
        async for _ in add_files(app.library, SHARED, find_files([folder / "news"]), load_names(), lambda: NOW):
            pass
        yield app
