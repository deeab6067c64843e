"""A library of a few made-up texts, each with its headline on top."""

import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

from bot.app import App, open_app
from bot.settings import Settings


@asynccontextmanager
async def open_news(folder: Path, news: Mapping[str, str], days: Mapping[str, str] | None = None) -> AsyncIterator[App]:
    """The bot over these texts, by their keys, and no others; the days on which some were published."""
    settings = Settings(database_url=f"sqlite:///{folder / 'library.sqlite3'}", data_folder=folder, seeds="off")
    files = folder / "news"
    files.mkdir()
    for key, text in news.items():
        (files / f"{key}.txt").write_text(text + "\n", encoding="utf-8")
    for key, day in (days or {}).items():
        (files / f"{key}.json").write_text(json.dumps({"published": day}), encoding="utf-8")
    async with open_app(settings) as app:
        async for _ in app.add(app.find([files])):
            pass
        yield app
