"""The running page, whose library has a hostile article beside the seeds, and a browser that looks at it."""

import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, Page

from bot.app import open_app
from bot.chat import Invocation, Role
from bot.preview.previewing import site_of
from bot.settings import Settings
from tests.adapters.web.browsing import chromium
from tests.adapters.web.conftest import Visitor, visiting

HOSTILE = '<script>document.title="moss"</script> \u202ejavascript:alert(1) <img src=x onerror=alert(1)>'
FEEDS = {"https://moss.example/feed": HOSTILE, f"https://fern.example/{'f' * 200}": "Fern Post"}


def _write_news(folder: Path) -> Path:
    """A hostile article that a digest tells of, since it comes in after its topic was followed."""
    file = folder / "news.txt"
    file.write_text(f"{HOSTILE}\n\nGlimmer Labs has signed a partnership with Fernworks for $2 million.")
    return file


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def visitor(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Visitor]:
    """Somebody who visits the page."""
    folder = tmp_path_factory.mktemp("library")
    (folder / "hostile.txt").write_text(f"{HOSTILE}\n\nGlimmer Labs has signed a partnership with Quillback Robotics.")
    (folder / "hostile.json").write_text(json.dumps({"title": HOSTILE, "publisher": HOSTILE}))
    async with open_app(Settings(database_url=f"sqlite:///{folder}/library.sqlite3", data_folder=folder)) as app:
        async for _ in app.add(app.find([folder / "hostile.txt"])):
            pass
        store, now = app.feeds.store, datetime.now(UTC)
        for address, title in FEEDS.items():
            await store.add(app.tenant, address, title, now)
        await store.change(app.tenant, next(iter(FEEDS)), failures=3, reason="timeout")
        await app.dispatch(Invocation("/follow glimmer", app.tenant, channel="preview", role=Role.ADMINISTRATOR))
        async for _ in app.add(app.find([_write_news(folder)])):
            pass
        async with visiting(app, site_of(app)) as visits:
            yield visits


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with chromium() as running:
        yield running


@pytest_asyncio.fixture(loop_scope="module")
async def context(browser: Browser, visitor: Visitor) -> AsyncIterator[BrowserContext]:
    opened = await browser.new_context(base_url=visitor.address)
    yield opened
    await opened.close()


@pytest_asyncio.fixture(loop_scope="module")
async def page(context: BrowserContext) -> AsyncIterator[Page]:
    """A tab in which nothing may go wrong: no error of a script, nothing that the policy had to stop, no dialog."""
    opened = await context.new_page()
    faults: list[str] = []
    opened.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.on("dialog", lambda dialog: faults.append(dialog.message))
    yield opened
    assert [fault for fault in faults if "404" not in fault] == []
