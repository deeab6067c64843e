"""What a deal's card says of those who tell of it, and of how far it is."""

from pathlib import Path

from tests.commands.answers import fields, section
from tests.commands.news import News, open_library

_SIGNED = "Brindle Works and Fernleaf Systems have announced a partnership to grow moss."
_UNDATED = News("Brindle Works joins Fernleaf Systems", _SIGNED, "")
_EARLY = News("Brindle Works and Fernleaf Systems plan moss", _SIGNED.replace("grow moss", "dry moss"), "2031-01-24")
_LATE = News("Fernleaf Systems tells of Brindle Works", _SIGNED.replace("grow moss", "sell moss"), "2031-02-01")


async def test_an_article_without_a_day_is_called_neither_the_newest_nor_the_first(tmp_path: Path) -> None:
    async with open_library(tmp_path, [_UNDATED, _EARLY, _LATE]) as app:
        told_by = fields(await app.answer("/deal brindle fernleaf"))["Told by"]
    assert told_by.startswith("3 articles")
    assert "2031-02-01; first: " in told_by
    assert told_by.endswith("2031-01-24")


async def test_with_one_day_known_none_is_called_the_first(tmp_path: Path) -> None:
    async with open_library(tmp_path, [_UNDATED, _LATE]) as app:
        told_by = fields(await app.answer("/deal brindle fernleaf"))["Told by"]
    assert told_by.endswith("2031-02-01")
    assert "first" not in told_by


async def test_how_far_a_deal_is_is_quoted_where_another_article_tells_it(tmp_path: Path) -> None:
    bought = "Brindle Works said it will buy Fernleaf Systems for $11 million."
    closed = "Brindle Works has completed its $11 million acquisition of Fernleaf Systems."
    passing = f"Ottermere Group grows rye. Its rivals are few.\n\n{closed}"
    articles = [News("Brindle Works to buy Fernleaf Systems", bought, "2031-01-24"), News("Rye", passing, "2031-03-01")]
    async with open_library(tmp_path, articles) as app:
        message = await app.answer("/deal brindle fernleaf")
    assert message.title.endswith("completed")
    assert section(message, "The deal") == [bought, closed]


async def test_the_day_of_a_deal_is_that_of_an_article_that_tells_it_as_far_along(tmp_path: Path) -> None:
    talks = "Brindle Works is in talks to acquire Fernleaf Systems, people said on Friday."
    told = "Brindle Works said on Monday it will buy Fernleaf Systems for $11 million."
    again = "Brindle Works has announced the acquisition of Fernleaf Systems for $11 million."
    articles = [
        News("Brindle Works in talks to buy Fernleaf Systems", talks, "2031-01-24"),
        News("Brindle Works to buy Fernleaf Systems", told, "2031-01-28"),
        News("Brindle Works and its Fernleaf Systems", again, "2031-01-29"),
    ]
    async with open_library(tmp_path, articles) as app:
        message = await app.answer("/deal brindle fernleaf")
    assert fields(message)["Date"].startswith("2031-01-27")


async def test_what_an_earlier_article_expects_is_not_told_of_a_deal_that_has_come_about(tmp_path: Path) -> None:
    talks = (
        "Brindle Works is in advanced talks to acquire Fernleaf Systems for $11 million, people said.\n\n"
        "The potential deal could be announced as soon as Monday. The deal is expected to close in May.\n\n"
        "Fernleaf Systems told its staff in a statement that the deal is about moss."
    )
    closed = "Brindle Works has completed its $11 million acquisition of Fernleaf Systems."
    early = News("Brindle Works in talks to buy Fernleaf Systems", talks, "2031-01-24")
    late = News("Brindle Works owns Fernleaf Systems", closed, "2031-02-28")
    async with open_library(tmp_path, [early, late]) as app:
        message = await app.answer("/deal brindle fernleaf")
    told = [point.text for one in message.answer.sections if one.heading != "Earlier" for point in one.points]
    assert closed in told
    assert any("is about moss" in text for text in told)
    assert not any("talks" in text or "Monday" in text or "expected to close" in text for text in told)


async def test_before_a_deal_is_agreed_what_is_expected_is_told(tmp_path: Path) -> None:
    talks = (
        "Brindle Works is in advanced talks to acquire Fernleaf Systems for $11 million, people said.\n\n"
        "The deal with Fernleaf Systems could be announced as soon as Monday."
    )
    async with open_library(tmp_path, [News("Brindle Works in talks to buy Fernleaf Systems", talks)]) as app:
        message = await app.answer("/deal brindle fernleaf")
    assert any("as soon as Monday" in point.text for one in message.answer.sections for point in one.points)
