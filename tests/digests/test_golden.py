"""Ten days of digests over an invented library: each says exactly what is new, and nothing comes twice."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from sqlalchemy import insert

from bot.app import App
from bot.briefings.meaning.aliases import make_aliases
from bot.briefings.view import View
from bot.chat import Receipt
from bot.database.digest_tables import deliveries
from bot.digests.delivery import Key, Rendered, State
from bot.digests.follow import parse_follow
from bot.digests.gather import gather_digest
from bot.digests.ledger import Ledger, new_row
from bot.digests.stored import make_told
from bot.digests.story import Composed
from bot.digests.subscription import Channel, Subscription
from bot.digests.words import parse_wish
from bot.extraction import extract, load_names, load_spellings
from bot.library.article import SHARED, Draft
from bot.wording.digests import word_digest
from tests.digests.invented import DAYS, Told, articles, companies

START = datetime(2026, 3, 1, 8, tzinfo=UTC)
CHANNEL = Channel("slack:T1", "C1")
OTHERWISE = 5
"""Stories that a second paper tells with another sum."""


async def follow(app: App, topic: str) -> Subscription:
    """The channel follows the topic, and has a digest."""
    await app.digests.follow(CHANNEL, parse_follow(topic, START), "U1")
    daily = parse_wish("daily at 17").schedule
    return await app.digests.subscribe(CHANNEL, daily, "U1", START, is_silent=False)


async def take_in(app: App, day: int) -> list[Told]:
    """The articles of that day come in at 09:00."""
    todays = [one for one in articles() if one.day == day]
    drafts = [
        (Draft(one.key, one.title, one.text, one.publisher, one.published), extract(one.text, load_names()))
        for one in todays
    ]
    if drafts:
        await app.library.add_all(SHARED, drafts, "1", START + timedelta(days=day, hours=1))
    return todays


async def compose_day(app: App, subscription: Subscription, day: int) -> Composed:
    """The digest of that day at 17:00, which then counts as told."""
    occurrence = START + timedelta(days=day, hours=9)
    record = await app.digests.read_record(CHANNEL)
    since = record.covered_until
    assert since is not None
    view = View(app.library, (CHANNEL.tenant, SHARED), make_aliases(load_spellings()))
    composed = await gather_digest(view, record, since, occurrence)
    key = Key(CHANNEL.tenant, subscription.id, occurrence)
    async with app.database.writing() as connection:
        await connection.execute(insert(deliveries).values(new_row(key, CHANNEL.id, State.PENDING, occurrence)))
    ledger = Ledger(app.database, "me", ("slack",))
    (delivery,) = await ledger.claim(timedelta(minutes=1), 1)
    stories = tuple(one for story in composed.stories for one in make_told(story))
    assert await ledger.store_rendered(delivery, Rendered(({"text": "made"},), occurrence, stories), since)
    (posting,) = await ledger.claim(timedelta(minutes=1), 1)
    assert await ledger.record_sent(posting, Receipt(CHANNEL.id, "1"))
    return composed


async def test_each_digest_says_exactly_what_is_new_and_nothing_twice(app: App) -> None:
    subscription = await follow(app, "deal")
    told: list[str] = []
    for day in range(DAYS + 2):
        new = {one.key for one in await take_in(app, day) if one.is_new}
        composed = await compose_day(app, subscription, day)
        shown = [item.article.key for story in composed.stories for item in story.items]
        assert set(shown) == new, f"day {day}"
        told += shown
        for story in composed.stories:
            steps = [(change.what, change.before, change.after) for change in story.changes]
            number = int(story.lead.article.key[:2])
            assert steps == _expected(story.lead.article.key, number), story.lead.article.key
    assert len(list(articles())) == 3 * 2 * DAYS
    assert len(told) == len(set(told)) == 2 * 2 * DAYS + OTHERWISE


def _expected(key: str, story: int) -> list[tuple[str, str, str]]:
    """What has changed in the story since it was told before."""
    first, said = story + 2, story + 7 if story % 4 == 0 else story + 2
    if key.endswith("signed"):
        return [("status", "in_talks", "signed"), ("value", f"${said} billion", f"${story + 12} billion")]
    return [("value", f"${first} billion", f"${said} billion")] if key.endswith("otherwise") else []


async def test_a_digest_quotes_the_sentence_that_carries_each_story_and_what_changed(app: App) -> None:
    subscription = await follow(app, "deal")
    for day in range(2):
        await take_in(app, day)
        await compose_day(app, subscription, day)
    await take_in(app, 2)
    message = word_digest(await compose_day(app, subscription, 2), is_late=False, goes_on=False)
    buyer, labs = companies(0)
    said = f"{buyer} has signed an agreement to acquire {labs} for $12 billion, the companies said."
    assert said in [point.text for section in message.answer.sections for point in section.points]
    drawn = str(message.parts)
    assert "Status since last told" in drawn
    assert "in talks → signed" in drawn
    assert "$7 billion → $12 billion" in drawn


async def test_a_story_must_have_as_many_independent_origins_as_the_filter_says(app: App) -> None:
    subscription = await follow(app, "deal; origins 2")
    await take_in(app, 0)
    composed = await compose_day(app, subscription, 0)
    assert composed.stories == ()
    assert {why for _, why in composed.dropped} == {"origins"}
    await take_in(app, 1)
    (story,) = (await compose_day(app, subscription, 1)).stories
    assert {item.article.key for item in story.items} == {"00-talks", "00-otherwise"}
    assert story.origins == 2
    for day in (2, 3):
        await take_in(app, day)
        told = [item.article.key for one in (await compose_day(app, subscription, day)).stories for item in one.items]
        assert not {"00-talks", "00-otherwise"} & set(told), "it is told once"
        assert ("00-signed" in told) == (day == 2), "a story that has enough of them goes on"


async def test_a_reprint_that_was_left_out_does_not_come_back_with_the_next_step(app: App) -> None:
    subscription = await follow(app, "deal; origins 2")
    first, second, step = (one for one in articles() if one.key in ("00-talks", "00-otherwise", "00-signed"))
    reprint = replace(first, key="00-reprint", publisher="Pebble Post")
    second = replace(second, text=second.text.replace("$7 billion", "$2 billion"))
    told = []
    for day, todays in enumerate(([first, second], [reprint], [step])):
        for one in todays:
            draft = Draft(one.key, one.title, one.text, one.publisher, one.published)
            await app.library.add(
                SHARED, draft, extract(one.text, load_names()), "1", START + timedelta(days=day, hours=1)
            )
        composed = await compose_day(app, subscription, day)
        told.append({item.article.key for story in composed.stories for item in story.items})
    assert told == [{"00-talks", "00-otherwise"}, set(), {"00-signed"}]
