"""Asking in a real browser: by mouse, by keyboard alone, and without a script."""

import json

import pytest
from playwright.async_api import Browser, BrowserContext, Page, expect

from tests.adapters.web.conftest import Visitor

pytestmark = pytest.mark.asyncio(loop_scope="module")

MERCOR = "/articles/000_0216ff77320ac3bb"


async def test_a_command_is_completed_while_it_is_typed_and_answered(page: Page) -> None:
    await page.goto("/")
    field = page.get_by_role("combobox", name="Command or question")
    await expect(field).to_be_focused()
    await field.press_sequentially("/dea")
    await expect(page.get_by_role("option", name="/deal")).to_be_visible()
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await expect(field).to_have_value("/deal ")
    await field.press_sequentially("mer")
    offer = page.get_by_role("option")
    await expect(offer).to_have_text(["/deal Mercor"])
    await page.keyboard.press("ArrowDown")
    await expect(offer).to_have_attribute("aria-selected", "true")
    assert await field.get_attribute("aria-activedescendant") == await offer.get_attribute("id")
    await page.keyboard.press("Enter")
    await page.keyboard.press("Enter")
    for platform in ("Slack", "Discord"):
        answer = page.get_by_role("region", name=platform)
        await expect(answer.get_by_role("heading", level=3)).to_have_text("OpenAI and Mercor · partnership · announced")


async def test_escape_closes_what_is_offered_and_leaves_what_is_typed(page: Page) -> None:
    await page.goto("/")
    field = page.get_by_role("combobox", name="Command or question")
    await field.press_sequentially("/de")
    await expect(page.get_by_role("option", name="/deal")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("listbox")).to_be_hidden()
    await expect(field).to_have_value("/de")


async def test_an_offer_can_be_clicked(page: Page) -> None:
    await page.goto("/")
    field = page.get_by_role("combobox", name="Command or question")
    await field.press_sequentially("/infra ind")
    await page.get_by_role("option", name="/infra India").first.click()
    await expect(field).to_have_value("/infra India")


async def test_buttons_menus_and_citations_lead_on(page: Page) -> None:
    await page.goto("/?command=/deal+mercor")
    discord = page.get_by_role("region", name="Discord")
    await discord.get_by_role("combobox", name="Show in article").select_option("[2] paragraph 1")
    await discord.get_by_role("button", name="Open").click()
    await expect(page.get_by_role("region", name="Slack")).to_contain_text("vast pool of AI engineering talent")
    await page.go_back()
    await page.get_by_role("region", name="Slack").get_by_role("link", name="Timeline").click()
    await expect(page).to_have_url("/?command=%2Ftimeline+OpenAI")
    await page.get_by_role("region", name="Slack").get_by_role("link", name="[1]").first.click()
    await expect(page.locator("#words")).to_be_in_viewport()
    await expect(page.locator(".fact.now").first).to_be_in_viewport()


async def test_everything_is_reached_by_keyboard(page: Page) -> None:
    await page.goto(f"{MERCOR}?theme=dark")
    await page.keyboard.press("Tab")
    await expect(page.get_by_role("link", name="Skip to the answer")).to_be_focused()
    await page.keyboard.press("Enter")
    for _ in range(2):
        await page.keyboard.press("Tab")
    focused = page.locator(":focus")
    await expect(focused).to_have_text("OpenAI, Mercor")
    assert await focused.evaluate("element => getComputedStyle(element).outlineStyle") == "solid"
    await page.keyboard.press("Tab")
    await expect(page.get_by_role("button", name="Report as wrong: OpenAI and Mercor")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("region", name="Slack")).to_contain_text("noted as doubtful")


async def test_without_a_script_all_can_be_read_asked_and_reported(browser: Browser, visitor: Visitor) -> None:
    context = await browser.new_context(base_url=visitor.address, java_script_enabled=False)
    page = await context.new_page()
    await page.goto("/")
    await page.get_by_role("textbox", name="Command or question").fill("/infra india")
    await page.get_by_role("button", name="Ask").click()
    slack = page.get_by_role("region", name="Slack")
    await expect(slack).to_contain_text("OpenAI is exploring collaboration with the Indian government")
    await slack.get_by_role("button", name="Wrong?").click()
    await expect(slack).to_contain_text("noted as doubtful")
    await page.goto("/?command=/infra+india&tab=payload")
    await expect(page.get_by_role("button", name="Copy")).to_have_count(0)
    assert "/infra india" in [report.command for report in await visitor.app.reports()]
    await context.close()


async def test_a_thread_goes_on(page: Page) -> None:
    await page.goto("/")
    await page.get_by_role("link", name="Mention").click()
    for line in ("/infra india", "and in the UAE?"):
        await page.get_by_label("Message to Briefbot in a thread").fill(line)
        await page.keyboard.press("Enter")
        await expect(page.get_by_role("region", name="Slack")).to_contain_text(f"@Briefbot {line}")
    titles = page.get_by_role("region", name="Discord").get_by_role("heading", level=3)
    await expect(titles.nth(1)).to_contain_text("Abu Dhabi")
    await page.get_by_role("link", name="New thread").click()
    await expect(page.get_by_role("region", name="Slack")).to_contain_text("Hello, I am Briefbot.")


async def test_a_payload_is_copied(page: Page, context: BrowserContext, visitor: Visitor) -> None:
    await context.grant_permissions(["clipboard-read", "clipboard-write"], origin=visitor.address)
    await page.goto("/?command=/deal+mercor&tab=payload&platform=slack")
    await page.get_by_role("button", name="Copy").click()
    await expect(page.get_by_role("button", name="Copied")).to_be_visible()
    copied = json.loads(await page.evaluate("navigator.clipboard.readText()"))
    assert copied == visitor.app.render_slack(await visitor.app.answer("/deal mercor"))
