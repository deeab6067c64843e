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
