from collections.abc import Awaitable, Callable
from pathlib import Path

from bot.app import App
from bot.chat import Answer, Message
from tests.commands.answers import points
from tests.commands.news import News, open_library

Say = Callable[[str], Awaitable[Message]]
CheckQuotes = Callable[[Answer], Awaitable[None]]


async def test_steps_without_a_date_stand_in_the_articles_order(say: Say, check_quotes: CheckQuotes) -> None:
    message = await say("/timeline stargate")
    (section,) = message.answer.sections
    assert section.heading == "Undated, in the article's order"
    starts = [message.answer.citations[point.citation - 1].start for point in section.points]
    assert starts == sorted(starts)
    assert all(point.date is None for point in section.points)
    assert any("following his inauguration in January" in point for point in points(message))
    assert not any("2025" in point for point in points(message))
    await check_quotes(message.answer)


async def test_dated_articles_come_in_the_order_of_their_days(app: App, say: Say, tmp_path: Path) -> None:
    news = tmp_path / "news"
    news.mkdir()
    for day, words in (
        ("2026-03-04", "Glimmer Labs opened its moss farm in Bergen on Wednesday."),
        ("2026-01-02", "Glimmer Labs announced a moss farm in Bergen."),
        ("2026-02-03", "Glimmer Labs signed a lease for its moss farm in Bergen."),
    ):
        (news / f"{day}.txt").write_text(f"{words} It is the largest of its kind.\n", encoding="utf-8")
        (news / f"{day}.json").write_text(f'{{"title": "Moss farm {day}", "published": "{day}"}}', encoding="utf-8")
    async for _ in app.add(app.find([news])):
        pass
    message = await say("/timeline glimmer labs")
    dates = [point.date for section in message.answer.sections for point in section.points]
    assert dates == ["2026-01-02", "2026-02-03", "2026-03-04"]


async def test_a_step_is_dated_by_its_own_sentence_then_by_its_article(app: App, say: Say, tmp_path: Path) -> None:
    news = tmp_path / "news"
    news.mkdir()
    (news / "farm.txt").write_text(
        "Glimmer Labs will open its moss farm in Bergen, it said. Glimmer Labs announced the farm on January 5, 2026.\n"
    )
    (news / "farm.json").write_text('{"title": "Moss farm", "published": "2026-03-04"}')
    (news / "lease.txt").write_text(
        "BERGEN, Norway, Feb. 2, 2026 - Glimmer Labs signed a lease for a farm in Bergen.\n\n"
        'The company paid in 2026. "We will open Glimmer Labs to all," said its founder, Ada Thornbury.\n\n'
        "Glimmer Labs will hire ten gardeners for its farm.\n"
    )
    (news / "plan.txt").write_text("Glimmer Labs plans a second moss farm in Bergen.\n")
    async for _ in app.add(app.find([news])):
        pass
    dated, undated = (await say("/timeline glimmer labs")).answer.sections
    assert [(point.date, point.text.split(" ")[-2:]) for point in dated.points] == [
        ("2026-01-05", ["5,", "2026."]),
        ("2026-02-02", ["in", "Bergen."]),
        ("2026-02-02", ["its", "farm."]),
        ("2026-03-04", ["it", "said."]),
    ]
    assert [point.text for point in undated.points] == ["Glimmer Labs plans a second moss farm in Bergen."]


async def test_a_topic_that_is_not_known_gets_no_answer(say: Say) -> None:
    assert (await say("/timeline atlantis")).answer.outcome == "no_answer"


async def test_what_was_done_before_the_news_does_not_stand_under_the_day_of_its_article(tmp_path: Path) -> None:
    news = News(
        "Velmora opens a mill",
        "Velmora opened a mill in Barrowmere on Thursday.\n\nVelmora bought the land in mid-2029.\n\n"
        "Last month, Velmora hired a miller.\n\nVelmora had signed a lease for another site.\n\n"
        "Velmora said it had agreed a price with farmers.",
        "2031-02-08",
    )
    async with open_library(tmp_path, (news,)) as app:
        dated, undated = (await app.answer("/timeline velmora")).answer.sections
    assert [point.date for point in dated.points] == ["2029", "2031-01", "2031-02-06", "2031-02-08"]
    assert [point.text for point in undated.points] == ["Velmora had signed a lease for another site."]


async def test_what_another_outlet_tells_besides_stands_in_place_of_what_it_tells_again(tmp_path: Path) -> None:
    first = "Velmora signed a deal for a mill in Barrowmere."
    again = "Velmora signed a deal on Friday for a mill in Barrowmere."
    besides = "Velmora will hire ten millers."
    goods = ("flour", "bread", "oats", "yeast", "honey", "rye", "salt", "butter", "milk", "jam")
    news = [News("Velmora and its mill", first, "2031-02-07"), News("A mill", f"{again}\n\n{besides}", "2031-02-08")]
    news += [
        News(f"{good} and shops", f"Velmora opened shops for {good}.", f"20{n}-01-08")
        for n, good in enumerate(goods, 14)
    ]
    async with open_library(tmp_path, news) as app:
        (section,) = (await app.answer("/timeline velmora")).answer.sections
    texts = [point.text for point in section.points]
    assert first in texts
    assert besides in texts
    assert again not in texts
