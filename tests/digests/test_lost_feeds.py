"""A feed that can be read no more is told where its tenant reads its digests, once."""

from datetime import UTC, datetime, timedelta

from bot.app import App
from bot.digests.composer import Composer
from bot.digests.deliver import Digest
from bot.digests.delivery import Delivery, Key, State
from bot.digests.follow import parse_follow
from bot.digests.subscription import Channel
from bot.digests.telling import cover
from bot.digests.words import parse_wish
from bot.ingest.feeds.feed import Status
from bot.ingest.outcome import Reason

NOW = datetime.now(UTC)
CHANNEL = Channel("slack:T1", "C1")
FEED = "https://lantern.example/feed"


async def lose(app: App, tenant: str, at: datetime, feed: str = FEED, title: str = "The <!channel> Lantern") -> None:
    """As the reader does with a feed that is gone."""
    await app.feeds.store.add(tenant, feed, title, NOW - timedelta(days=2))
    await app.feeds.store.change(tenant, feed, status=Status.DISABLED, reason=Reason.GONE, checked_at=at)


async def follow(app: App, channel: Channel) -> None:
    await app.digests.follow(channel, parse_follow("deal", NOW - timedelta(days=1)), "U1")
    await app.digests.subscribe(
        channel, parse_wish("daily at 9").schedule, "U1", NOW - timedelta(days=1), is_silent=True
    )


async def compose(composer: Composer, channel: Channel = CHANNEL) -> Digest:
    (subscription,) = await composer.digests.find_subscriptions(channel)
    delivery = Delivery(Key(channel.tenant, subscription.id, NOW), channel.id, State.PENDING, 1, None, None, None)
    return await composer.compose(delivery)


async def test_a_feed_that_is_lost_is_told_once_where_there_is_no_other_news(app: App, composer: Composer) -> None:
    await follow(app, CHANNEL)
    await lose(app, CHANNEL.tenant, NOW - timedelta(hours=1))
    digest = await compose(composer)
    assert digest.rendered is not None
    (payload,) = digest.rendered.payloads
    assert "No longer read: The &lt;!channel&gt; Lantern. /feeds says why" in str(payload)
    async with app.database.writing() as connection:
        await cover(connection, CHANNEL.tenant, CHANNEL.id, digest.until)
    assert (await compose(composer)).rendered is None


async def test_what_was_lost_before_or_elsewhere_is_not_told(app: App, composer: Composer) -> None:
    await follow(app, CHANNEL)
    await lose(app, CHANNEL.tenant, NOW - timedelta(days=1, hours=1))
    await lose(app, "slack:T2", NOW - timedelta(hours=1))
    assert (await compose(composer)).rendered is None


async def test_of_many_that_are_lost_the_first_are_named(app: App, composer: Composer) -> None:
    await follow(app, CHANNEL)
    for number in range(13):
        await lose(app, CHANNEL.tenant, NOW - timedelta(hours=1), f"{FEED}{number:02}", f"Lantern {number:02}")
    digest = await compose(composer)
    assert digest.rendered is not None
    assert "Lantern 08, Lantern 09 and 3 more." in str(digest.rendered.payloads[0])
