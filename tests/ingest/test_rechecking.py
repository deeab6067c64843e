"""Pages that messages cite are asked for again, each in its own hour of the day, on both databases."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.database.database import Database
from bot.extraction import load_names
from bot.ingest.intake import Intake
from bot.ingest.outcome import Reason, Refused, Taken
from bot.ingest.rechecking import Rechecker
from bot.library.cited import Cited, Posted
from bot.library.library import Library
from tests.fakes.web import MORE, STORY, FakeWeb, make_page
from tests.ingest.conftest import Clock

TENANT = "slack:T1"
POSTED = Posted(TENANT, "C1", "7.1", "/deal quorvex")


@pytest.fixture
async def intake(library: Library, clock: Clock, web: FakeWeb) -> AsyncIterator[Intake]:
    assert web.port
    intake = Intake(library, load_names, clock)
    yield intake
    await intake.close()


@pytest.fixture
def cited(database: Database) -> Cited:
    return Cited(database)


async def pass_a_day(cited: Cited, intake: Intake, clock: Clock) -> None:
    for _ in range(24):
        await Rechecker(cited, intake, clock).run_once()
        clock.now += timedelta(hours=1)


async def add(intake: Intake, address: str) -> str:
    taken = await intake.add_address(TENANT, address)
    assert isinstance(taken, Taken)
    return taken.added.key


async def test_a_page_that_is_cited_is_asked_for_once_a_day_and_its_change_makes_the_message_stale(
    cited: Cited, intake: Intake, clock: Clock, web: FakeWeb
) -> None:
    key = await add(intake, web.serve("/mill", make_page()))
    other = await add(intake, web.serve("/farm", make_page(MORE, STORY.replace("mill", "farm"), title="A farm")))
    await cited.record(POSTED, {key}, clock())
    web.asked.clear()
    await pass_a_day(cited, intake, clock)
    assert (web.asked.count("/mill"), web.asked.count("/farm"), other != key) == (1, 0, True)
    assert await cited.find_stale(("slack",), 10) == ()
    web.serve("/mill", make_page(STORY.replace("$40 million", "$60 million"), MORE))
    await pass_a_day(cited, intake, clock)
    (stale,) = await cited.find_stale(("slack",), 10)
    assert (stale.changed, stale.withdrawn) == (("Quorvex and Brindle open a mill",), ())


async def test_what_is_not_given_any_more_or_another_page_by_now_changes_nothing(
    cited: Cited, intake: Intake, clock: Clock, web: FakeWeb, library: Library
) -> None:
    key = await add(intake, web.serve("/mill", make_page()))
    await cited.record(POSTED, {key}, clock())
    web.serve("/", make_page(MORE, "Today all of Barrowmere talks of rye.", title="The Daily Lantern"))
    web.refuse("/mill", 404)
    await pass_a_day(cited, intake, clock)
    web.serve("/mill", "<p>gone</p>")
    await pass_a_day(cited, intake, clock)
    web.redirect("/mill", web.address("/"))
    await pass_a_day(cited, intake, clock)
    assert await cited.find_stale(("slack",), 10) == ()
    assert await library.count((TENANT,)) == 1


RETRACTION = "This article has been retracted by The Daily Lantern."


@pytest.mark.parametrize(
    "page",
    [
        f"<html><body><article><p>{RETRACTION}</p></article></body></html>",
        make_page(RETRACTION, STORY, MORE),
        make_page(f"Editor's note: {RETRACTION} It was wrong.", STORY, MORE),
        make_page(STORY, MORE, f"Retraction: {RETRACTION}"),
        None,
    ],
)
async def test_what_its_publisher_has_withdrawn_is_in_no_answer_any_more(
    cited: Cited, intake: Intake, clock: Clock, web: FakeWeb, library: Library, *, page: str | None
) -> None:
    key = await add(intake, web.serve("/mill", make_page()))
    await cited.record(POSTED, {key}, clock())
    if page is None:
        web.refuse("/mill", 410)
    else:
        web.serve("/mill", page)
    await pass_a_day(cited, intake, clock)
    (stale,) = await cited.find_stale(("slack",), 10)
    assert (stale.changed, stale.withdrawn) == ((), ("Quorvex and Brindle open a mill",))
    assert await library.count((TENANT,)) == 0


async def test_who_adds_a_withdrawn_page_again_is_told_so_and_only_the_bot_itself_takes_it_out(
    cited: Cited, intake: Intake, clock: Clock, web: FakeWeb, library: Library
) -> None:
    address = web.serve("/mill", make_page())
    key = await add(intake, address)
    await cited.record(POSTED, {key}, clock())
    web.serve("/mill", make_page(RETRACTION, MORE))
    assert await intake.add_address(TENANT, address, "U2") == Refused(address, Reason.RETRACTED)
    assert await library.count((TENANT,)) == 1
    await pass_a_day(cited, intake, clock)
    assert await library.count((TENANT,)) == 0


@pytest.mark.parametrize(
    ("title", "begin"),
    [
        ("Rival has withdrawn the offer: a mill opens", ""),
        ("Withdrawn: how Quillon Inc lost its nerve", ""),
        ("Why the report was retracted by Zorblat Labs", ""),
        ("A report on lamps", "Norvik's energy ministry has withdrawn the report on lamps that it gave in May."),
        ("A post is gone", "Quillon Inc said that the post was withdrawn by its chief executive on Monday."),
        ("A story of a story", "“This article has been retracted,” a note above the study of rye now says."),
        ("Another story", "Of the study a note says that this article was withdrawn in May."),
    ],
)
async def test_news_of_what_others_have_withdrawn_is_news(intake: Intake, web: FakeWeb, title: str, begin: str) -> None:
    told = f"{STORY} The offer of a rival was withdrawn, and its report was retracted a year ago."
    paragraphs = (*([begin] if begin else []), told, MORE)
    assert await add(intake, web.serve("/mill", make_page(*paragraphs, title=title)))


async def test_what_was_removed_does_not_come_back_and_what_was_posted_long_ago_is_left(
    cited: Cited, intake: Intake, clock: Clock, web: FakeWeb, library: Library
) -> None:
    address = web.serve("/mill", make_page())
    key = await add(intake, address)
    await cited.record(POSTED, {key}, clock())
    await intake.remove(TENANT, key)
    assert await intake.add_again(TENANT, key, address) is None
    await pass_a_day(cited, intake, clock)
    assert await library.count((TENANT,)) == 0
    await cited.record(POSTED, {await add(intake, address)}, clock())
    web.asked.clear()
    clock.now += timedelta(days=31)
    await pass_a_day(cited, intake, clock)
    assert web.asked == []


async def test_of_several_processes_one_asks_for_a_page(
    cited: Cited, intake: Intake, clock: Clock, web: FakeWeb
) -> None:
    key = await add(intake, web.serve("/mill", make_page()))
    for channel in ("C1", "C2"):
        await cited.record(replace(POSTED, channel=channel), {key}, clock())
    web.asked.clear()
    for _ in range(24):
        await asyncio.gather(*(Rechecker(cited, intake, clock).run_once() for _ in range(3)))
        clock.now += timedelta(hours=1)
    assert web.asked.count("/mill") == 1
    await pass_a_day(cited, intake, clock)
    assert web.asked.count("/mill") == 2
