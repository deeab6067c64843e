"""What a person finds in the library and in an article."""

import json
from pathlib import Path

import pytest

from bot.app import App
from tests.adapters.web.conftest import Visitor
from tests.adapters.web.reading import Element

MERCOR = "000_0216ff77320ac3bb"
INDIA = "004_564825283638d997"
TITLE = "<script>alert(1)</script> \u202ejavascript:alert(1)"


async def add(app: App, folder: Path, name: str, text: str, **about: str) -> None:
    (folder / f"{name}.txt").write_text(text, "utf-8")
    (folder / f"{name}.json").write_text(json.dumps(about), "utf-8")
    async for _ in app.add(app.find([folder / f"{name}.txt"])):
        pass


def words_of(text: Element) -> str:
    return "".join(text.text.split())


async def test_a_citation_opens_its_article_at_the_quoted_words(visitor: Visitor) -> None:
    page = await visitor.ask("/deal mercor", width="narrow")
    for platform in ("slack", "discord"):
        address = page.one("section", class_=platform).all("a", class_="cite")[1].attributes["href"]
        assert address.endswith("#words")
        article = await visitor.open(address.removesuffix("#words"))
        (mark,) = (one for one in article.all("mark") if one.attributes.get("id") == "words")
        assert mark.text.startswith("In a strategic move that highlights India's growing prominence")
        assert "width=narrow" in article.link("Ask")


async def test_an_article_shows_its_whole_text_and_greys_what_is_no_news(visitor: Visitor) -> None:
    stored = await visitor.app.library.article((visitor.app.tenant,), INDIA)
    assert stored is not None
    page = await visitor.open(f"/articles/{INDIA}")
    text = page.one("article", class_="text")
    shown = "".join(words_of(one) for one in text.all("p")[2:])
    assert shown == "".join(stored.text.split())
    assert all("Stargate" not in one.text for one in text.all("s", class_="left-out"))
    assert any("YOU ARE AT" in one.text for one in text.all("s", class_="left-out"))


async def test_every_fact_leads_to_its_words(visitor: Visitor) -> None:
    page = await visitor.open(f"/articles/{INDIA}")
    titles = [fact.one("h3").text for fact in page.all("section", class_="fact")]
    assert "Stargate · United States · announced" in titles
    for title in ("Stargate · United States · announced", "$500 billion"):
        (fact,) = (one for one in page.all("section", class_="fact") if one.one("h3").text == title)
        article = await visitor.open(fact.one("h3").link(title).removesuffix("#words"))
        marked = "".join(one.text for one in article.one("article", class_="text").all("mark")[1:])
        assert "Stargate" in marked or marked == "$500 billion"
        assert title in [fact.one("h3").text for fact in article.all("section", class_="now")]


async def test_a_doubtful_reading_is_reported_where_it_stands(visitor: Visitor) -> None:
    page = await visitor.open(f"/articles/{MERCOR}")
    fact = page.all("section", class_="fact")[0]
    sent = await visitor.send(fact.one("form"))
    assert "noted as doubtful" in sent.one("section", class_="slack").text
    (report,) = await visitor.app.reports()
    assert report.command.startswith(f"/show {MERCOR} 137 356")
    assert "OpenAI has forged" in report.answer


@pytest.mark.parametrize(
    "place", [("", ""), ("5", "2"), ("0", "999999"), ("-1", "4"), ("x", "é"), ("9" * 5_000, "9" * 5_000)]
)
async def test_a_place_that_the_text_has_not_marks_nothing(visitor: Visitor, place: tuple[str, str]) -> None:
    page = await visitor.open(f"/articles/{MERCOR}", start=place[0], end=place[1])
    assert not page.all("mark")


async def test_an_article_that_is_not_there_is_told_calmly(visitor: Visitor) -> None:
    async with visitor.session.get(f"{visitor.address}/articles/moss") as response:
        assert response.status == 404
        assert "There is no such page." in await response.text()


async def test_the_library_lists_its_articles_with_what_was_read(visitor: Visitor) -> None:
    page = await visitor.open("/articles")
    assert page.one(class_="count").text == "2 articles in the library."
    assert page.link("OpenAI eyes India for AI infrastructure partnership") == f"/articles/{INDIA}"
    assert any(one.text == "2 deals" for one in page.all("p", class_="read"))


async def test_a_search_finds_articles_and_leads_to_the_words(visitor: Visitor) -> None:
    page = await visitor.open("/articles", words="academy")
    assert page.one(class_="count").text.startswith("1 article with these words.")
    address = page.link("OpenAI eyes India for AI infrastructure partnership")
    article = await visitor.open(address.removesuffix("#words"))
    assert "Academy" in "".join(one.text for one in article.one("article", class_="text").all("mark"))
    nothing = await visitor.open("/articles", words="quux")
    assert nothing.one(class_="count").text.startswith("There is no article with these words.")


async def test_a_publisher_s_articles_are_listed_alone(visitor: Visitor, tmp_path: Path) -> None:
    await add(visitor.app, tmp_path, "moss", "Moss\n\nGlimmer Labs grows moss.", publisher="Moss Post")
    for asked in ({"publisher": "moss post"}, {"publisher": "Moss Post", "words": "moss"}):
        page = await visitor.open("/articles", **asked)
        assert [one.text for one in page.one("ul", class_="shelf").all("h2")] == ["moss"]
        assert page.one(class_="count").text.endswith(f"of “{asked['publisher']}”. Show all")
    assert page.one("datalist").one("option").attributes["value"] == "Moss Post"


async def test_a_pasted_text_is_added_and_can_be_taken_back(visitor: Visitor) -> None:
    page = await visitor.open("/articles")
    news = "Glimmer Labs has signed a partnership with Quillback Robotics to grow <b>moss</b> on roofs."
    text = f"Moss deal\r\n\r\n{news}\r\n\r\n{'The moss grows on the wall, and the wall is long. ' * 300}"
    added = await visitor.send(page.one("details").one("form"), article=text)
    slack = added.one("section", class_="slack")
    assert slack.one("h3").text == "Added: Moss deal"
    assert "Glimmer Labs" in (await visitor.ask("/deal glimmer")).one("section", class_="discord").one("h3").text
    undo = next(form for form in slack.all("form") if form.text == "Undo")
    assert "Removed" in (await visitor.send(undo)).one("section", class_="slack").one("h3").text
    assert (await visitor.open("/articles")).one(class_="count").text == "2 articles in the library."


@pytest.mark.parametrize(
    "command", ["/add https://moss.example/a", "/add Moss grows on the wall.", f"/remove {MERCOR}"]
)
async def test_a_mere_link_adds_and_removes_nothing(visitor: Visitor, command: str) -> None:
    page = await visitor.ask(command)
    assert page.one("main").one("form").attributes["method"] == "post"
    assert (await visitor.open("/articles")).one(class_="count").text == "2 articles in the library."


async def test_a_long_list_goes_on(visitor: Visitor, tmp_path: Path) -> None:
    for number in range(60):
        (tmp_path / f"moss{number}.txt").write_text(f"Moss {number}\n\nGlimmer Labs grows moss {number}.")
    async for _ in visitor.app.add(visitor.app.find([tmp_path])):
        pass
    page = await visitor.open("/articles")
    assert page.one(class_="count").text == "50 of 62 articles in the library."
    following = await visitor.open(page.link("Show more"))
    assert len(following.one("ul", class_="shelf").all("li")) == 62


async def test_a_hostile_title_acts_nowhere(visitor: Visitor, tmp_path: Path) -> None:
    about = {"title": TITLE, "publisher": "<img src=x onerror=alert(1)>", "url": 'https://moss.example/"><script>'}
    news = "Glimmer Labs has signed a partnership with Quillback Robotics to grow <b>moss</b>."
    text = f'{news}\n\n\u202e"><script>moss()</script>'
    await add(visitor.app, tmp_path, "moss", text, **about)
    for path, parameters in (
        ("/articles", {}),
        ("/articles", {"words": "moss"}),
        ("/articles/moss", {"start": "0", "end": "40"}),
        ("/", {"command": "/deal glimmer"}),
        ("/", {"command": "/sources"}),
    ):
        page = await visitor.open(path, **parameters)
        assert [one.attributes["src"] for one in page.all("script")] == ["/static/page.js"]
        assert not [one for one in page.all() if one.tag in ("b", "iframe") or "onerror" in one.attributes]
        assert not [one for one in page.all("a") if one.attributes["href"].startswith("javascript:")]
        assert "\u202e" not in page.text


async def test_what_may_follow_is_told_as_json(visitor: Visitor) -> None:
    async with visitor.session.get(f"{visitor.address}/complete", params={"typed": "/deal mer"}) as response:
        assert await response.json() == ["/deal Mercor"]
