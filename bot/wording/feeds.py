"""What the bot says of feeds: how each is, what was added, paused, checked and removed."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from html import escape

from bot.chat import Answer, Choice, Choices, Command, Invocation, Message, Outcome, Part, Role, TextFile, Words
from bot.ingest.feeds.feed import Checked, Feed, Imported, Status, Subscribed
from bot.ingest.outcome import Reason, Refused
from bot.library.standing import Standings
from bot.wording.adding import REASONS
from bot.wording.shortening import count, cut
from bot.wording.standing import list_standings

STATUSES = {Status.ACTIVE: "read", Status.PAUSED: "paused", Status.DISABLED: "given up, no longer read"}
_MOST_SHOWN = 20
_MOST_CHOSEN = 5
_MOST_LOST = 10
_MOST_LISTED = 10
_LONGEST_LISTED = 80
"""Characters of a feed's title or address in what is said of a list of feeds."""


def word_feeds(invocation: Invocation, feeds: Sequence[Feed], standings: Standings, now: datetime) -> Message:
    """Every feed with its health, those that are lost first; and the sources that the channel takes in its own way."""
    taken = [list_standings(standings)] if standings.sources else []
    if not feeds:
        text = "A curator or administrator adds one: /feeds add and its address, or that of the site."
        said = [text, *taken]
        return _say(invocation, "answer", "No feed is read here.", tuple(map(Words, said)), text="\n".join(said))
    lost = [feed for feed in feeds if feed.status is Status.DISABLED]
    feeds = [*lost, *(feed for feed in feeds if feed.status is not Status.DISABLED)]
    lines = [_describe(feed, now) for feed in feeds[:_MOST_SHOWN]]
    if len(feeds) > _MOST_SHOWN:
        lines.append(f"and {count(len(feeds) - _MOST_SHOWN, 'other')}; /feeds export lists all")
    lines += taken
    may_change = invocation.role >= Role.CURATOR
    choices = tuple(choice for feed in feeds[:_MOST_CHOSEN] for choice in _choices(feed)) if may_change else ()
    parts: tuple[Part, ...] = (*map(Words, lines), *((Choices("", choices),) if choices else ()))
    title = count(len(feeds), "feed") + (f", {len(lost):,} no longer read" if lost else "")
    return _say(invocation, "answer", title, parts, text="\n".join(lines), choices=choices)


def word_lost(titles: Sequence[str]) -> str:
    """That these feeds are read no more, and what to do."""
    more = f" and {len(titles) - _MOST_LOST:,} more" if len(titles) > _MOST_LOST else ""
    return f"No longer read: {', '.join(titles[:_MOST_LOST])}{more}. /feeds says why; /feeds resume reads one again."


def word_subscribed(invocation: Invocation, subscribed: Subscribed | Refused) -> Message:
    """What is read from now on, with its newest items; or why not."""
    if isinstance(subscribed, Refused):
        text = f"{subscribed.source}: it {REASONS[subscribed.reason]}."
        return _say(invocation, "no_answer", "That feed was not added.", (Words(text),), text=text)
    feed = subscribed.feed
    title = f"{'Read from now on' if subscribed.is_new else 'Already read here'}: {feed.title}"
    newest = [
        f"{item.name or item.url or 'an item without words'} · {item.published or 'date not stated'}"
        for item in subscribed.newest
    ]
    text = "\n".join([feed.url, "Its newest items:" if newest else "It has no items yet.", *newest])
    undo = (Choice(title="Undo", command=f"/feeds remove {feed.url}"),) if subscribed.is_new else ()
    choices = (Choice(title="Check now", command=f"/feeds check {feed.url}"), *undo)
    return _say(invocation, "answer", title, (Words(text), Choices("", choices)), text=text, choices=choices)


def word_imported(invocation: Invocation, imported: Imported) -> Message:
    """Which feeds of a list are read from now on, short enough for one page."""
    added, refused = imported.added, imported.refused
    title = _title_imported(imported)
    told = [cut(one.title, _LONGEST_LISTED) for one in added[:_MOST_LISTED]]
    if len(added) > _MOST_LISTED:
        told.append(f"and {count(len(added) - _MOST_LISTED, 'other')}")
    if imported.known:
        told.append(_word_known(len(imported.known), "other" if added else "feed"))
    told += [f"{cut(one.source, _LONGEST_LISTED)}: it {REASONS[one.reason]}." for one in refused[:_MOST_LISTED]]
    if len(refused) > _MOST_LISTED:
        told.append(f"and {count(len(refused) - _MOST_LISTED, 'other')} that can't be read either.")
    if added:
        told.append("Their articles come in within the next hours; /feeds shows how each is.")
    text = "\n".join(told)
    choices = (Choice(title="Feeds", command="/feeds"),)
    outcome: Outcome = "answer" if added or imported.known else "no_answer"
    return _say(invocation, outcome, title, (Words(text), Choices("", choices)), text=text, choices=choices)


def _title_imported(imported: Imported) -> str:
    if imported.added:
        return f"{count(len(imported.added), 'feed is', 'feeds are')} read from now on."
    return "No feed was added: those of the list are read here already." if imported.known else "No feed was added."


def _word_known(number: int, noun: str) -> str:
    if number == 1:
        return f"1 {noun} was here before, and stays as it was."
    return f"{number:,} {noun}s were here before, and stay as they were."


def word_checked(invocation: Invocation, feed: Feed, checked: Checked | Refused) -> Message:
    """What the check brought."""
    if isinstance(checked, Refused):
        text = f"{feed.url}: it {REASONS[checked.reason]}."
        return _say(invocation, "no_answer", f"{feed.title} could not be checked.", (Words(text),), text=text)
    refused = f"; {count(checked.refused, 'item')} without an article that can be read" if checked.refused else ""
    added = f"{count(checked.added, 'article')} added" if checked.added else "Nothing new"
    text = f"{added}{refused}."
    return _say(invocation, "answer", f"Checked: {feed.title}", (Words(text),), text=text)


def word_changed(invocation: Invocation, feed: Feed, done: str, undo: str | None = None) -> Message:
    """What was done with the feed, and the command that takes it back."""
    choices = (Choice(title="Undo", command=f"/feeds {undo} {feed.url}"),) if undo else ()
    parts = (Words(feed.url), *((Choices("", choices),) if choices else ()))
    return _say(invocation, "answer", f"{done}: {feed.title}", parts, text=feed.url, choices=choices)


def word_unknown_feed(invocation: Invocation, which: str) -> Message:
    """No feed has that address or title."""
    text = "/feeds lists those that are read here."
    return _say(invocation, "no_answer", f"No feed here is “{which}”.", (Words(text),), text=text)


def word_usage(invocation: Invocation, command: Command) -> Message:
    """How the command is used."""
    text = f"Type {command.usage}: {command.argument.description}."
    choices = tuple(Choice(title=example, command=example) for example in command.examples)
    return _say(
        invocation, "usage", f"/{command.name} is used like this:", (Words(text), Choices("", choices)), text=text
    )


def word_export(invocation: Invocation, feeds: Sequence[Feed]) -> Message:
    """The feeds as OPML, which other readers of feeds take."""
    outlines = [f'<outline type="rss" text="{escape(feed.title)}" xmlUrl="{escape(feed.url)}"/>' for feed in feeds]
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0"><head><title>Briefbot</title></head><body>'
    text = "\n".join((head, *outlines, "</body></opml>"))
    title = f"{count(len(feeds), 'feed')} as OPML"
    message = _say(invocation, "answer", title, (Words(text),), text=text)
    return replace(message, file=TextFile("feeds.opml", f"{text}\n"))


def _describe(feed: Feed, now: datetime) -> str:
    checked = f"checked {word_ago(feed.checked_at, now)}" if feed.checked_at else "not checked yet"
    newest = f"last news {word_ago(feed.new_at, now)}" if feed.new_at else "no news yet"
    told = [STATUSES[feed.status], checked, newest, count(feed.items, "article")]
    if feed.failures and feed.reason:
        told.append(f"{count(feed.failures, 'failure')} in a row: it {REASONS[Reason(feed.reason)].partition('. ')[0]}")
    if feed.status is Status.ACTIVE:
        told.append(f"next check {feed.next_at:%Y-%m-%d %H:%M} UTC")
    return f"{feed.title} · {feed.url}\n{' · '.join(told)}"


def _choices(feed: Feed) -> Iterator[Choice]:
    change = "pause" if feed.status is Status.ACTIVE else "resume"
    yield Choice(title=f"{change.capitalize()}: {feed.title}", command=f"/feeds {change} {feed.url}")
    yield Choice(title=f"Check: {feed.title}", command=f"/feeds check {feed.url}")


def word_ago(then: datetime, now: datetime) -> str:
    """How long before `now` it was, such as `3 hours ago`."""
    minutes = int((now - then).total_seconds() // 60)
    if minutes < 1:
        return "just now"
    for size, noun in ((1_440, "day"), (60, "hour")):
        if minutes >= size:
            return f"{count(minutes // size, noun)} ago"
    return f"{count(minutes, 'minute')} ago"


def _say(
    invocation: Invocation,
    outcome: Outcome,
    title: str,
    parts: Sequence[Part],
    *,
    text: str,
    choices: tuple[Choice, ...] = (),
) -> Message:
    commands = tuple(choice.command for choice in choices)
    answer = Answer(command=invocation.text, outcome=outcome, title=title, text=text, suggestions=commands)
    return Message(title, tuple(parts), answer)
