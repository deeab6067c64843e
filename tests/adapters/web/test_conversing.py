"""The other ways to ask: mentions in a thread, and the menu of a message."""

import pytest

from tests.adapters.web.conftest import Visitor

BOTH = ("slack", "discord")


async def follow_up(visitor: Visitor, first: str, then: str) -> list[str]:
    """What the next form of the thread leads to, as the titles of both answers on Slack."""
    page = await visitor.open("/", place="mention", command=first)
    fields = page.one("form", class_="composer").fields()
    assert (fields["place"], fields["said"]) == ("mention", first)
    page = await visitor.open("/", **fields | {"command": then})
    return [one.text for one in page.one("section", class_="slack").all("h3")]


async def test_a_mention_is_answered_for_all_who_are_there(visitor: Visitor) -> None:
    page = await visitor.open("/", place="mention", command="deal mercor")
    for platform in BOTH:
        drawing = page.one("section", class_=platform)
        assert drawing.one("span", class_="typed").text == "@Briefbot deal mercor"
        assert drawing.one("h3").text == "OpenAI and Mercor · partnership · announced"
        assert not drawing.all(class_="only")


async def test_a_mention_in_the_thread_follows_up_the_last_answer(visitor: Visitor) -> None:
    first, then = await follow_up(visitor, "/infra india", "and in the UAE?")
    assert first.startswith("OpenAI and Indian government")
    assert "Abu Dhabi" in then


async def test_the_way_it_is_asked_stays_when_it_is_looked_at_differently(visitor: Visitor) -> None:
    page = await visitor.open("/", place="mention", command="and in the UAE?", said="/infra india")
    dark = await visitor.open(page.link("Dark"))
    assert [one.text for one in dark.all("span", class_="typed")][:2] == [
        "@Briefbot /infra india",
        "@Briefbot and in the UAE?",
    ]


async def test_the_menu_of_a_message_briefs_on_its_names(visitor: Visitor) -> None:
    message = "Did you see that OpenAI talks with Mercor?"
    page = await visitor.open("/", place="menu", command=message)
    for platform in BOTH:
        drawing = page.one("section", class_=platform)
        assert drawing.one("span", class_="typed").text == message
        assert "Colleague" in drawing.one("div", class_="said").text
        assert "Mercor" in [one.text for one in drawing.all("a", class_="press")]
    assert page.one("textarea").text.strip() == message


async def test_a_message_that_names_a_changing_command_changes_nothing(visitor: Visitor) -> None:
    await visitor.open("/", place="menu", command="/wrong /deal mercor")
    page = await visitor.open("/", place="mention", command="/help", said="/wrong /deal mercor")
    assert page.one("main").one("form").attributes["method"] == "post"
    assert await visitor.app.reports() == ()


@pytest.mark.parametrize("place", ["mention", "menu", "<script>"])
async def test_before_anything_is_said_the_bot_greets(visitor: Visitor, place: str) -> None:
    page = await visitor.open("/", place=place)
    assert "Hello, I am Briefbot." in page.one("section", class_="discord").text
