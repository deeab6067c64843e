"""Every page in a real browser: for everybody, on any screen, and under hostile articles."""

import pytest
from playwright.async_api import Page, Response, expect

from tests.adapters.web.browsing import faults_of
from tests.adapters.web.conftest import Visitor

pytestmark = pytest.mark.asyncio(loop_scope="module")

INDIA = "/articles/004_564825283638d997"
PAGES = {
    "the first page": "/",
    "an answer": "/?command=/deal+mercor",
    "an answer in the dark": "/?command=/infra+india&theme=dark",
    "an answer on a phone": "/?command=/infra+uae&width=narrow&theme=light",
    "a thread": "/?place=mention&said=/infra+india&command=and+in+the+UAE?",
    "the menu of a message": "/?place=menu&command=OpenAI+talks+with+Mercor&theme=dark",
    "a payload": "/?command=/deal+mercor&tab=payload",
    "a payload in the dark": "/?command=/deal+mercor&tab=payload&theme=dark",
    "an article": f"{INDIA}?start=252&end=430",
    "an article in the dark": f"{INDIA}?theme=dark&start=252&end=430",
    "the library": "/articles?words=academy",
    "the library in the dark": "/articles?theme=dark",
    "the feeds": "/feeds",
    "the feeds in the dark": "/feeds?theme=dark",
    "the digests": "/digests",
    "the digests in the dark": "/digests?theme=dark",
    "the digests on a phone": "/digests?width=narrow",
    "a hostile article": "/articles/hostile",
    "a question before something is changed": "/?command=/wrong+/deal+mercor",
    "a page that is not there": "/moss",
}


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
async def test_nobody_is_kept_from_using_it(page: Page, path: str) -> None:
    await page.goto(path)
    assert await faults_of(page) == []


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
@pytest.mark.parametrize("width", [320, 640])
async def test_on_a_narrow_screen_and_enlarged_twice_nothing_is_cut_off(page: Page, path: str, width: int) -> None:
    await page.set_viewport_size({"width": width, "height": 700})
    await page.goto(path)
    assert await page.evaluate("document.documentElement.scrollWidth") <= width


async def test_it_loads_little_and_nothing_from_elsewhere_and_nothing_moves(page: Page, visitor: Visitor) -> None:
    loaded: list[Response] = []

    def note(response: Response) -> None:
        loaded.append(response)

    page.on("response", note)
    await page.goto("/?command=/infra+india", wait_until="networkidle")
    assert len(loaded) >= 4
    assert all(response.url.startswith(visitor.address) for response in loaded)
    assert sum([len(await response.body()) for response in loaded]) < 200_000
    assert await page.evaluate("document.getAnimations().length") == 0


async def test_a_hostile_article_does_nothing(page: Page) -> None:
    for path in (
        "/articles/hostile?start=0&end=60",
        "/articles?words=glimmer",
        "/?command=/deal+glimmer",
        "/?command=/sources",
        "/feeds",
        "/digests",
    ):
        await page.goto(path)
        await expect(page.get_by_text("<script>").first).to_be_visible()
        assert await page.title() != "moss"
        assert await page.locator("main img:not([src='/static/icon.svg'])").count() == 0


async def test_text_from_right_to_left_keeps_to_its_own_side(page: Page) -> None:
    await page.goto("/?command=" + "مرحبا")
    typed = page.locator(".typed").first
    assert await typed.evaluate("element => getComputedStyle(element).direction") == "rtl"
    assert await page.locator("main").evaluate("element => getComputedStyle(element).direction") == "ltr"
