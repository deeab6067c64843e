"""Adding articles, keeping feeds and turning the clock in a real browser."""

from datetime import UTC, datetime

import pytest
from playwright.async_api import Browser, Page, expect

from tests.adapters.web.browsing import faults_of
from tests.adapters.web.conftest import Visitor

pytestmark = pytest.mark.asyncio(loop_scope="module")

PEAT = "Peatworks has signed a partnership with Quillback Seeds to sell seeds in every town for $3 million."


async def test_an_article_is_added_by_keyboard(page: Page) -> None:
    await page.goto("/articles")
    await page.get_by_text("Add an article").focus()
    await page.keyboard.press("Enter")
    await page.keyboard.press("Tab")
    await page.keyboard.insert_text(
        "Fern deal\n\nFernleaf Systems has signed a partnership with Quillback Logistics to deliver ferns to every "
        "town on the coast before the winter comes."
    )
    await page.keyboard.press("Tab")
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    discord = page.get_by_role("region", name="Discord")
    await expect(discord).to_contain_text("Added: Fern deal")
    await discord.get_by_role("button", name="Undo").click()
    await expect(page.get_by_role("region", name="Slack")).to_contain_text("Removed")


async def test_a_text_file_is_added(page: Page) -> None:
    await page.goto("/articles")
    await page.get_by_text("Add an article").click()
    assert await faults_of(page) == []
    text = (
        "Loam deal\n\nLoamworks has signed a partnership with Quillback Seeds to sell seeds in every town. "
        + "It is long. " * 9
    )
    await page.get_by_label("Or a file").set_input_files(
        {"name": "loam.txt", "mimeType": "text/plain", "buffer": text.encode()}
    )
    await page.get_by_role("button", name="Add").click()
    slack = page.get_by_role("region", name="Slack")
    await expect(slack).to_contain_text("Added: Loam deal")
    await slack.get_by_role("button", name="Undo").click()
    await expect(slack).to_contain_text("Removed")


async def test_without_a_script_a_pdf_is_added(browser: Browser, visitor: Visitor) -> None:
    context = await browser.new_context(base_url=visitor.address, java_script_enabled=False)
    page = await context.new_page()
    await page.set_content(f"<h1>Peat deal</h1><p>{PEAT}</p>")
    printed = await page.pdf()
    await page.goto("/articles")
    await page.get_by_text("Add an article").click()
    await page.get_by_label("Or a file").set_input_files(
        {"name": "peat.pdf", "mimeType": "application/pdf", "buffer": printed}
    )
    await page.get_by_role("button", name="Add").click()
    slack = page.get_by_role("region", name="Slack")
    await expect(slack).to_contain_text("Peatworks and Quillback Seeds")
    await slack.get_by_role("button", name="Undo").click()
    await expect(slack).to_contain_text("Removed: Peat deal")
    await context.close()


async def test_a_feed_is_paused_and_read_again_by_keyboard(page: Page) -> None:
    await page.goto("/feeds")
    for pressed, then in (("Pause", "Paused."), ("Resume", "Read.")):
        await page.get_by_role("button", name=f"{pressed}: Fern Post").focus()
        await page.keyboard.press("Enter")
        await expect(page.get_by_role("region", name="Slack")).to_contain_text("Fern Post")
        await page.get_by_role("link", name="Feeds").click()
        await expect(page.get_by_role("listitem").filter(has_text="Fern Post").locator(".state")).to_have_text(then)


async def test_the_clock_is_turned_by_keyboard(page: Page) -> None:
    await page.goto("/digests")
    slack = page.get_by_role("region", name="Slack")
    await expect(slack.get_by_role("heading", level=3).nth(1)).to_contain_text("New since")
    stands = page.locator(".stands")
    first = await stands.text_content()
    await page.get_by_role("link", name="Later").focus()
    await page.keyboard.press("Enter")
    await expect(slack.get_by_role("heading", level=3).nth(1)).to_contain_text("Nothing new since")
    assert await stands.text_content() != first
    await expect(page.locator("#clock")).to_be_in_viewport()
    await page.get_by_role("link", name="Earlier").focus()
    await page.keyboard.press("Enter")
    await expect(stands).to_have_text(str(first))


async def test_a_list_stays_up_to_date_by_itself(page: Page, visitor: Visitor) -> None:
    store = visitor.app.feeds.store
    async with page.expect_response(lambda response: response.url.endswith("/events")):
        await page.goto("/feeds")
    await store.add(visitor.app.tenant, "https://loam.example/feed", "Loam Post", datetime.now(UTC))
    row = page.get_by_role("listitem").filter(has_text="Loam Post")
    await expect(row).to_be_visible(timeout=60_000)
    await expect(page.locator("#brought-up")).to_have_text("Something has changed: the list is up to date.")
    assert await faults_of(page) == []
    await store.remove(visitor.app.tenant, "https://loam.example/feed")
    await expect(row).to_have_count(0, timeout=60_000)


async def test_a_page_that_was_hidden_shows_what_changed_meanwhile(page: Page, visitor: Visitor) -> None:
    """A browser without a window hides nothing, so the page is told that it is hidden."""
    hide = "is => { Object.defineProperty(document, 'hidden', { configurable: true, get: () => is });"
    hide += " document.dispatchEvent(new Event('visibilitychange')); }"
    store = visitor.app.feeds.store
    async with page.expect_response(lambda response: response.url.endswith("/events")):
        await page.goto("/feeds")
    await page.evaluate(hide, True)
    await store.add(visitor.app.tenant, "https://peat.example/feed", "Peat Post", datetime.now(UTC))
    async with page.expect_response(lambda response: response.url.endswith("/events")):
        await page.evaluate(hide, False)
    await expect(page.get_by_role("listitem").filter(has_text="Peat Post")).to_be_visible(timeout=60_000)
    await store.remove(visitor.app.tenant, "https://peat.example/feed")
