"""`python -m tests.pictures [FOLDER]`: the page as README shows it, one picture a view."""

import asyncio
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from playwright.async_api import Browser

from bot.app import App, open_app
from bot.chat import Invocation, Role
from bot.preview.previewing import CHANNEL, site_of
from bot.settings import Settings
from tests.adapters.web.browsing import chromium
from tests.adapters.web.conftest import visiting

DOCS = Path(__file__).parents[2] / "docs"
NEWS = {
    "glimmer-30": (
        "Quillback takes Glimmer's moss",
        "Glimmer Labs has signed a partnership with Quillback Robotics to grow moss on roofs for $30 million.",
    ),
    "glimmer-45": (
        "Glimmer and Quillback sign",
        "Glimmer Labs has signed a partnership with Quillback Robotics to grow moss on roofs for $45 million.",
    ),
}
"""Two made-up articles that differ in a sum, for the pictures of a conflict and of a digest."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A view of the page, as wide and as high as it is shown."""

    name: str
    path: str
    width: int = 1240
    height: int = 900


PICTURES = (
    Picture("deal", "/?command=/deal+mercor&theme=light"),
    Picture("infra", "/?command=/infra+india&theme=light", height=960),
    Picture("digests", "/digests?theme=light", height=1290),
    Picture("infra-dark", "/?command=/infra+uae&theme=dark", height=820),
    Picture("phone", "/?command=/infra+uae&theme=light&width=narrow", width=900, height=1060),
    Picture("conflict", "/?command=/deal+glimmer&theme=light", height=760),
    Picture("article", "/articles/004_564825283638d997?start=1589&end=1790&theme=light#words", height=760),
)


async def main(folder: Path) -> None:
    """Make every picture, in a folder that is there."""
    with tempfile.TemporaryDirectory() as data:
        settings = Settings(database_url=f"sqlite:///{data}/library.sqlite3", data_folder=Path(data))
        async with open_app(settings) as app, chromium() as browser:
            await app.dispatch(Invocation("/follow deal", app.tenant, role=Role.ADMINISTRATOR, channel=CHANNEL))
            await _add_news(app, Path(data))
            async with visiting(app, site_of(app)) as visitor:
                for picture in PICTURES:
                    await _take(browser, visitor.address, picture, folder / f"{picture.name}.png")


async def _add_news(app: App, folder: Path) -> None:
    for name, (title, text) in NEWS.items():
        (folder / f"{name}.txt").write_text(f"{title}\n\n{text}\n", "utf-8")
    async for _ in app.add(app.find([folder / f"{name}.txt" for name in NEWS])):
        pass


async def _take(browser: Browser, address: str, picture: Picture, file: Path) -> None:
    page = await browser.new_page(viewport={"width": picture.width, "height": picture.height})
    await page.goto(address + picture.path)
    await page.screenshot(path=file)
    await page.close()


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]) if len(sys.argv) > 1 else DOCS))
