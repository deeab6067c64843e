"""What the bot says of a topic that is to be followed, and of its filters."""

from collections.abc import Iterator
from typing import get_args

from bot.digests.topic import Filters, FollowError, Reason
from bot.extraction.facts import Kind

_OFF_LADDER = ("paused", "cancelled")
UNKNOWN = "No article here is on that yet. If the name is right, its news comes as soon as there is any."
_UNKNOWN_SOURCE = "No article here is from “{}” yet. /sources lists the sources by their names."
_FOLLOWS = {
    Reason.NO_TOPIC: "Name what is to be followed, such as /follow mercor or /follow deal.",
    Reason.FILTER: (
        "“{given}” is no filter. There are: with WORDS, without WORDS, kind KIND, from SOURCE, origins NUMBER, status "
        "STATUS, sum AMOUNT. Put a semicolon before each."
    ),
    Reason.PATTERN: "{given} is no pattern that I can search for safely. Use plain words instead.",
    Reason.NUMBER: "“{given}” is no number that fits. Say, for example: origins 2, or: sum 1 billion",
    Reason.KIND: "“{given}” is no kind of deal. There are: {kinds}.",
    Reason.MANY: "A topic takes at most {given} filters. Follow it with fewer, or as several topics.",
    Reason.STATUS: (
        "“{given}” is no status. There are: rumoured, in talks, announced, signed, approved, under construction, "
        "operational, completed; paused, cancelled."
    ),
}


def word_follow_error(error: FollowError) -> str:
    """What is wrong with a topic, and what to say instead."""
    return _FOLLOWS[error.reason].format(given=error.given, kinds=", ".join(map(_plain, get_args(Kind))))


def word_unknown_source(source: str) -> str:
    """A filter takes a source of which there is nothing."""
    return _UNKNOWN_SOURCE.format(source)


def word_filters(filters: Filters) -> Iterator[str]:
    """Each filter, such as `at least 2 independent sources`."""
    yield from (f"with {words}" for words in filters.must)
    yield from (f"without {words}" for words in filters.must_not)
    if filters.kinds:
        yield f"of the kind {' or '.join(map(_plain, filters.kinds))}"
    yield from (f"from {source}" for source in filters.sources)
    if filters.origins > 1:
        yield f"at least {filters.origins} independent sources"
    if filters.status:
        yield f"{'' if filters.status in _OFF_LADDER else 'at least '}{_plain(filters.status)}"
    if filters.sum_usd is not None:
        yield f"at least ${filters.sum_usd:,.0f}"


def _plain(word: str) -> str:
    return word.replace("_", " ")
