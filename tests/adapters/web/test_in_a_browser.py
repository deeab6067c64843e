"""The page in a real browser: by mouse, by keyboard alone, without a script, and under hostile articles."""

import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, Page, Response, expect

from bot.app import open_app
from bot.chat import Invocation, Role
from bot.preview.previewing import site_of
from bot.settings import Settings
from tests.adapters.web.browsing import chromium, faults_of
from tests.adapters.web.conftest import Visitor, visiting

pytestmark = pytest.mark.asyncio(loop_scope="module")

MERCOR = "/articles/000_0216ff77320ac3bb"
INDIA = "/articles/004_564825283638d997"
HOSTILE = '<script>document.title="moss"</script> \u202ejavascript:alert(1) <img src=x onerror=alert(1)>'
FEEDS = {"https://moss.example/feed": HOSTILE, f"https://fern.example/{'f' * 200}": "Fern Post"}
PEAT = "Peatworks has signed a partnership with Quillback Seeds to sell seeds in every town for $3 million."
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


def _write_news(folder: Path) -> Path:
    """A hostile article that a digest tells of, since it comes in after its topic was followed."""
    file = folder / "news.txt"
    file.write_text(f"{HOSTILE}\n\nGlimmer Labs has signed a partnership with Fernworks for $2 million.")
    return file


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def visitor(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Visitor]:
    """The running page, whose library has a hostile article beside the seeds."""
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
    await expect(slack).to_contain_text("Removed: peat")
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


async def test_a_payload_is_copied(page: Page, context: BrowserContext, visitor: Visitor) -> None:
    await context.grant_permissions(["clipboard-read", "clipboard-write"], origin=visitor.address)
    await page.goto("/?command=/deal+mercor&tab=payload&platform=slack")
    await page.get_by_role("button", name="Copy").click()
    await expect(page.get_by_role("button", name="Copied")).to_be_visible()
    copied = json.loads(await page.evaluate("navigator.clipboard.readText()"))
    assert copied == visitor.app.render_slack(await visitor.app.answer("/deal mercor"))


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
