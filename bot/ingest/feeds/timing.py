"""When a feed is checked next (pure)."""

from datetime import datetime, timedelta
from hashlib import sha256

SHORTEST, LONGEST = 600, 86_400
"""Seconds between two checks."""
MOST_FAILURES = 12
"""In a row, over about a week; then the feed is disabled."""


def adapt(interval: int, *, has_new: bool) -> int:
    """The next interval: sooner for a feed that has news, later for one that has none."""
    return max(SHORTEST, interval // 2) if has_new else min(LONGEST, interval * 3 // 2)


def stay_away(interval: int, max_age: int) -> int:
    """Seconds until the next check: not before what was given is too old, as the site says, but once a day."""
    return min(LONGEST, max(interval, max_age))


def back_off(failures: int, wait: int | None) -> int:
    """Seconds to stay away after so many failures in a row, and at least as long as the site asks."""
    return min(LONGEST, max(SHORTEST << min(failures, 10), wait or 0))


def spread(now: datetime, seconds: int, url: str) -> datetime:
    """The time of the next check: up to a tenth later, so that feeds that began together do not stay together."""
    share = int.from_bytes(sha256(url.encode("utf-8", "replace")).digest()[:2]) / 0xFFFF
    return now + timedelta(seconds=seconds * (1 + share / 10))
