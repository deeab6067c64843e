"""What a person asks on the page, and sees."""

import asyncio
import io
import json
from dataclasses import replace

import pytest

from bot.app import App
from bot.chat import Invocation, Message
from bot.preview.previewing import site_of
from tests.adapters.messages import LARGEST
from tests.adapters.web.conftest import Visitor, visiting

BOTH = ("slack", "discord")


async def test_an_answer_stands_as_slack_and_as_discord_show_it(visitor: Visitor) -> None:
    page = await visitor.ask("/deal mercor")
    assert page.one("input", id="command").attributes["value"] == "/deal mercor"
    for platform in BOTH:
        drawing = page.one("section", class_=platform)
        assert drawing.one("h3").text == "OpenAI and Mercor · partnership · announced"
        assert "OpenAI has forged a significant partnership with Indian startup Mercor" in drawing.text
        assert "nly" in drawing.one(class_="only").text


async def test_before_anything_is_asked_the_bot_says_what_it_is(visitor: Visitor) -> None:
    page = await visitor.open("/")
    assert "Hello, I am Briefbot." in page.one("section", class_="slack").text
    assert page.link("/deal") == "/?command=%2Fdeal+mercor"
    assert not page.all(class_="said")


async def test_the_payload_is_the_very_one_that_would_be_sent(visitor: Visitor) -> None:
    page = await visitor.ask("/deal mercor", tab="payload")
    message = await visitor.app.answer("/deal mercor")
    for platform, render in (("slack", visitor.app.render_slack), ("discord", visitor.app.render_discord)):
        assert json.loads(page.one("pre", id=f"{platform}-payload").text) == render(message)
        assert all(int(one.attributes["value"]) > 0 for one in page.one("section", class_=platform).all("meter"))


async def test_a_button_a_choice_and_a_citation_lead_on(visitor: Visitor) -> None:
    page = await visitor.ask("/deal mercor", theme="dark")
    for platform in BOTH:
        drawing = page.one("section", class_=platform)
        timeline = await visitor.open(drawing.link("Timeline"))
        assert timeline.one("section", class_=platform).one("h3").text == "OpenAI"
        assert timeline.one("html").attributes["data-theme"] == "dark"
        menu = drawing.one("form", class_="menu")
        assert (menu.attributes["method"], menu.fields()) == ("get", {"theme": "dark"})
        option = menu.all("option")[1].attributes["value"]
        shown = await visitor.ask(option)
        assert "OpenAI has forged a significant partnership" in shown.one("section", class_=platform).text


async def test_more_leads_to_the_next_page(app: App) -> None:
    async def dispatch(invocation: Invocation) -> Message:
        page = 2 if invocation.text == LARGEST.page_command(2) else 1
        return replace(LARGEST, page=page)

    site = site_of(app)
    async with visiting(app, replace(site, bot=replace(app.bot, dispatch=dispatch))) as visitor:
        page = await visitor.ask("/brief moss", platform="discord")
        following = await visitor.open(page.link("More"))
    assert "Page 2 of" in following.one("section", class_="discord").text
    assert not following.all("section", class_="slack")


async def test_a_report_is_kept_only_when_it_was_sent_from_the_page(visitor: Visitor) -> None:
    asked = await visitor.ask("/wrong /deal mercor")
    assert await visitor.app.reports() == ()
    sent = await visitor.send(asked.one("main").one("form"))
    assert "noted as doubtful" in sent.one("section", class_="slack").text
    assert [report.command for report in await visitor.app.reports()] == ["/deal mercor"]


@pytest.mark.parametrize("token", ["", "guessed", "é"])
async def test_a_form_without_the_page_s_token_changes_nothing(visitor: Visitor, token: str) -> None:
    fields = {"command": "/wrong /deal mercor", "token": token}
    async with visitor.session.post(visitor.address, data=fields) as response:
        assert response.status == 403
        assert "older than the running bot" in await response.text()
    assert await visitor.app.reports() == ()


@pytest.mark.parametrize(
    "look", [{"platform": "slack"}, {"platform": "discord"}, {"width": "narrow"}, {"theme": "<script>"}, {"tab": "x"}]
)
async def test_the_way_it_is_looked_at_stays_in_every_link(visitor: Visitor, look: dict[str, str]) -> None:
    page = await visitor.ask("/deal mercor", **look)
    known = {name: value for name, value in look.items() if value not in ("<script>", "x")}
    assert len(page.all("section", class_="drawing")) == (1 if "platform" in known else 2)
    for name, value in known.items():
        assert f"{name}={value}" in page.all("section", class_="drawing")[0].link("Timeline")


@pytest.mark.parametrize(
    "line",
    [
        "",
        "/",
        "<script>alert(1)</script>",
        "javascript:alert(1)",
        "\u202e/deal \u200fmercor",
        "x" * 5_000,
        "\ud800\x00",
    ],
)
async def test_whatever_is_typed_is_answered_and_acts_in_nothing(visitor: Visitor, line: str) -> None:
    page = await visitor.ask(line.encode("utf-8", "replace").decode())
    assert len(page.all("section", class_="drawing")) == 2
    assert [one.attributes["src"] for one in page.all("script")] == ["/static/page.js"]


async def test_there_is_one_calm_line_for_what_is_not_there(visitor: Visitor) -> None:
    async with visitor.session.get(f"{visitor.address}/moss") as response:
        assert response.status == 404
        assert "There is no such page." in await response.text()
    async with visitor.session.post(visitor.address, data=io.BytesIO(b"command=" + b"x" * 1_500_000)) as response:
        assert response.status == 413


async def test_fifty_people_at_once_are_all_answered(visitor: Visitor) -> None:
    commands = ("/deal mercor", "/infra india", "/help", "/sources", "what does the academy do")
    pages = await asyncio.gather(*(visitor.ask(commands[number % 5]) for number in range(50)))
    assert all(page.one("section", class_="slack").all("h3") for page in pages)


async def test_a_page_with_all_that_it_loads_is_light(visitor: Visitor) -> None:
    page = await visitor.ask("/infra india")
    loaded = [one.attributes.get("src") or one.attributes["href"] for one in (*page.all("script"), *page.all("link"))]
    size = 0
    for path in ("/?command=/infra india", *loaded):
        async with visitor.session.get(visitor.address + path) as response:
            assert response.status == 200
            size += len(await response.read())
    assert size < 200_000
