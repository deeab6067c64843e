"""The feeds, as a page lists them."""

from collections.abc import Iterator
from datetime import datetime

from bot.chat import Choice, Field
from bot.chat.boards import FeedCard
from bot.ingest.feeds.feed import Feed, Status
from bot.ingest.outcome import Reason
from bot.wording.adding import REASONS
from bot.wording.feeds import STATUSES, word_ago


def word_feed_card(feed: Feed, now: datetime) -> FeedCard:
    """One feed with its health at that moment."""
    trouble = f"it {REASONS[Reason(feed.reason)].partition('. ')[0]}" if feed.failures and feed.reason else ""
    return FeedCard(
        title=feed.title,
        address=feed.url,
        state=STATUSES[feed.status],
        is_well=feed.status is not Status.DISABLED and not feed.failures,
        health=tuple(_health(feed, now)),
        trouble=trouble,
        actions=tuple(_actions(feed)),
    )


def _health(feed: Feed, now: datetime) -> Iterator[Field]:
    yield Field("Last checked", word_ago(feed.checked_at, now) if feed.checked_at else "never")
    yield Field("Last news", word_ago(feed.new_at, now) if feed.new_at else "none yet")
    yield Field("Articles", f"{feed.items:,}")
    yield Field("Failures in a row", f"{feed.failures:,}")
    is_read = feed.status is Status.ACTIVE
    yield Field("Next check", f"{feed.next_at:%Y-%m-%d %H:%M} UTC" if is_read else "none")


def _actions(feed: Feed) -> Iterator[Choice]:
    change = "pause" if feed.status is Status.ACTIVE else "resume"
    for title, action in (("Check now", "check"), (change.capitalize(), change), ("Remove", "remove")):
        yield Choice(title=title, command=f"/feeds {action} {feed.url}")
