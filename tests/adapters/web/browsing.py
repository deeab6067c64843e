"""The machine's own Chromium; without one, tests in a browser skip, or fail where a browser is required."""

import os
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, Page, async_playwright

REQUIRED = "BRIEFBOT_REQUIRE_BROWSER"
_NAMES = ("chromium", "chromium-browser", "google-chrome")
_ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run")
_SERIOUS = {"serious", "critical"}


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    """A browser; its own download is not used."""
    path = next(filter(None, map(shutil.which, _NAMES)), None)
    if path is None:
        reason = "there is no Chromium on this machine (Debian: apt-get install chromium)"
        if os.environ.get(REQUIRED):
            pytest.fail(reason)
        pytest.skip(reason)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=list(_ARGUMENTS))
        yield browser
        await browser.close()


async def faults_of(page: Page) -> list[str]:
    """What axe-core finds on the page that keeps somebody from using it."""
    found = await Axe().run(page)
    return [
        f"{fault['id']}: {node['html']}"
        for fault in found.response["violations"]
        if fault["impact"] in _SERIOUS
        for node in fault["nodes"]
    ]
