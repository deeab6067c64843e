"""Whatever the renderers emit is drawn, with every word; what can't be drawn is an error, never left out."""

from collections.abc import Callable, Sequence
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given, settings
from markupsafe import Markup
from pydantic import JsonValue

from bot.adapters.discord.payloads import render as render_discord
from bot.adapters.slack.payloads import render as render_slack
from bot.adapters.web.discord_drawing import draw_discord
from bot.adapters.web.look import Look
from bot.adapters.web.measuring import measure_discord, measure_slack
from bot.adapters.web.pressing import Pressing, UndrawableError
from bot.adapters.web.slack_drawing import draw_slack
from bot.chat import Choice, Message, Payload, Phrases, Source, Sources, Words
from tests.adapters.contract import without_space
from tests.adapters.messages import LARGEST, MESSAGES, PHRASES, message_of
from tests.adapters.read_back import Seen, read_discord, read_slack
from tests.adapters.web.reading import Element, read

Render = Callable[[Message, Phrases], Sequence[Payload]]
Draw = Callable[[Payload, Pressing], Markup]
PLATFORMS: dict[str, tuple[Render, Draw, Callable[[Payload], Seen]]] = {
    "slack": (render_slack, draw_slack, read_slack),
    "discord": (render_discord, draw_discord, read_discord),
}
PRESSING = Pressing(Look(), "token", lambda command: command.startswith("/wrong"), {1: "/articles/moss"}, "Open")
SAFE = {"p", "h3", "h4", "ul", "li", "blockquote", "strong", "a", "div", "hr"}
CONTROLS = {"form", "input", "button", "select", "option"}


def drawn(platform: str, message: Message) -> list[tuple[Element, Seen]]:
    render, draw, read_payload = PLATFORMS[platform]
    pages = render(message, PHRASES)
    return [(read(draw(page, PRESSING)), read_payload(page)) for page in pages]


def words_of(page: Element) -> str:
    """All but what stands on buttons and in menus, and the addresses of links that have no words of their own."""
    pressed = {id(one) for one in (*page.all(class_="row"),)}

    def text(element: Element) -> str:
        inside = "".join(one if isinstance(one, str) else text(one) for one in element.children)
        is_address = element.tag == "a" and inside == element.attributes["href"]
        return "" if id(element) in pressed or is_address else inside

    return without_space(text(page))


def commands_on(page: Element) -> set[str]:
    links = (urlsplit(one.attributes["href"]) for one in page.all("a", class_="press"))
    linked = {parse_qs(link.query)["command"][0] for link in links}
    posted = {one.attributes["value"] for one in page.all("input", name="command")}
    return linked | posted | {one.attributes["value"] for one in page.all("option") if one.attributes["value"]}


@pytest.mark.parametrize("platform", PLATFORMS)
@given(MESSAGES)
@settings(deadline=None, max_examples=60)
def test_a_page_shows_every_word_and_carries_every_command_of_the_payload(platform: str, message: Message) -> None:
    for page, seen in drawn(platform, message):
        words = "".join(text.replace(": ", "", 1) if ": " in text else text for _, text in seen.lines)
        assert words_of(page).replace(":", "") == without_space(words).replace(":", "")
        assert commands_on(page) == {command for _, command in seen.commands}


@pytest.mark.parametrize("platform", PLATFORMS)
@given(MESSAGES)
@settings(deadline=None, max_examples=60)
def test_nothing_that_an_article_says_becomes_markup(platform: str, message: Message) -> None:
    render, draw, _ = PLATFORMS[platform]
    for payload in render(message, PHRASES):
        for element in read(draw(payload, PRESSING)).all():
            assert element.tag in SAFE | CONTROLS
            assert not any(name.startswith("on") or name == "style" for name in element.attributes)
            assert element.attributes.get("href", "/").startswith(("/", "https://", "http://"))


@pytest.mark.parametrize("platform", PLATFORMS)
def test_the_largest_answer_is_drawn_on_all_its_pages(platform: str) -> None:
    pages = drawn(platform, LARGEST)
    assert len(pages) > 1
    assert all(seen.title == page.one("h3").text for page, seen in pages)


@pytest.mark.parametrize("platform", PLATFORMS)
def test_the_number_of_a_citation_leads_to_its_words(platform: str) -> None:
    ((page, _),) = drawn(platform, message_of(Words("“Moss grows.” [1] and [2]")))
    assert page.link("[1]") == "/articles/moss"
    assert len(page.all("a")) == 1


@pytest.mark.parametrize("platform", PLATFORMS)
def test_a_source_leads_out_only_to_the_web(platform: str) -> None:
    sources = Sources(
        "Sources", (Source("Moss", "", "https://moss.example/a", ""), Source("Fern", "", "javascript:a", ""))
    )
    ((page, _),) = drawn(platform, message_of(sources))
    (link,) = page.all("a")
    assert (link.text, link.attributes["href"]) == ("Moss", "https://moss.example/a")
    assert "noopener" in link.attributes["rel"]


@pytest.mark.parametrize("platform", PLATFORMS)
def test_a_button_that_changes_something_is_a_form_with_the_token(platform: str) -> None:
    actions = (Choice(title="Timeline", command="/timeline moss"), Choice(title="Wrong?", command="/wrong /deal moss"))
    ((page, _),) = drawn(platform, message_of(actions=actions))
    assert page.link("Timeline") == "/?command=%2Ftimeline+moss"
    assert page.one("form").fields() == {"command": "/wrong /deal moss", "token": "token"}


UNKNOWN_SLACK: tuple[JsonValue, ...] = (
    {"type": "image", "image_url": "https://moss.example"},
    {"type": "header", "text": {"type": "plain_text", "text": "Moss"}, "level": 2},
    {"type": "section", "text": {"type": "mrkdwn", "text": "*Moss* _grows_"}},
    {"type": "rich_text", "elements": [{"type": "rich_text_preformatted", "elements": []}]},
    {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [{"type": "emoji", "name": "moss"}]}]},
    {"type": "actions", "elements": [{"type": "datepicker"}]},
)
UNKNOWN_DISCORD: tuple[JsonValue, ...] = (
    {"type": 12, "items": []},
    {"type": 14, "spacing": 2},
    {"type": 10, "content": "*moss*"},
    {"type": 10, "content": "**moss"},
    {"type": 10, "content": "@everyone"},
    {"type": 1, "components": [{"type": 2, "style": 5, "label": "Moss", "url": "https://moss.example"}]},
)


@pytest.mark.parametrize("block", UNKNOWN_SLACK)
def test_what_slack_alone_can_draw_is_refused(block: JsonValue) -> None:
    with pytest.raises(UndrawableError):
        draw_slack({"text": "Moss", "blocks": [block]}, PRESSING)


@pytest.mark.parametrize("component", UNKNOWN_DISCORD)
def test_what_discord_alone_can_draw_is_refused(component: JsonValue) -> None:
    payload: Payload = {"flags": 1 << 15, "components": [component], "allowed_mentions": {"parse": []}}
    with pytest.raises(UndrawableError):
        draw_discord(payload, PRESSING)


def test_the_measures_are_within_the_limits_on_every_page() -> None:
    for render, measure in ((render_slack, measure_slack), (render_discord, measure_discord)):
        for payload in render(LARGEST, PHRASES):
            assert all(0 < one.taken <= one.limit for one in measure(payload))
