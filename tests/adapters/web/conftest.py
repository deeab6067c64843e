"""The page, running on this machine over the real core, and a person who visits it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import aiohttp
import pytest

from bot.adapters.web.site import Site, make_site
from bot.app import App, open_app
from bot.preview.previewing import site_of
from bot.serve.listening import HttpServer, address_of, open_listener
from bot.settings import Settings
from tests.adapters.web.reading import Element, read


@dataclass(frozen=True, slots=True)
class Visitor:
    """A person with a browser that runs no script; `app` is the bot behind the page."""

    app: App
    address: str
    session: aiohttp.ClientSession

    async def open(self, path: str, **parameters: str) -> Element:
        """A page, which must be there."""
        async with self.session.get(self.address + path, params=parameters) as response:
            assert response.status == 200, await response.text()
            return read(await response.text())

    async def ask(self, command: str, **look: str) -> Element:
        """The page with the answer to a command."""
        return await self.open("/", command=command, **look)

    async def send(self, form: Element, **chosen: str) -> Element:
        """The page that follows when a posted form is sent."""
        assert form.attributes["method"] == "post"
        fields = form.fields() | chosen
        async with self.session.post(self.address + form.attributes["action"], data=fields) as response:
            assert response.status == 200, await response.text()
            return read(await response.text())


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    """The bot on the seeds."""
    settings = Settings(database_url=f"sqlite:///{tmp_path / 'library.sqlite3'}", data_folder=tmp_path)
    async with open_app(settings) as opened:
        yield opened


@asynccontextmanager
async def visiting(app: App, site: Site) -> AsyncIterator[Visitor]:
    """The page, and somebody who visits it."""
    server = HttpServer(make_site(site))
    with open_listener("127.0.0.1", 0) as listener:
        serving = asyncio.create_task(server.serve([listener]))
        async with aiohttp.ClientSession() as session:
            yield Visitor(app, address_of(listener), session)
        site.live.close()
        server.should_exit = True
        await serving


@pytest.fixture
async def visitor(app: App) -> AsyncIterator[Visitor]:
    """Somebody who visits the page of that bot."""
    async with visiting(app, site_of(app)) as visits:
        yield visits
