"""What the bot says of what it holds of people, workspaces and servers."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.chat import Answer, Choice, Choices, Field, Invocation, Message, Part, Table, Words

HELP = "What is held of a workspace, a server or a person: export, forget."
HELP_EXPORT = "Print every row that is held of them, as JSON lines."
HELP_FORGET = "Delete all that is held of them, for good."
HELP_TENANT = "such as slack:T024BE7LD, discord:1100000000000000000 or discord:user:1200000000000000000"
HELP_PERSON = "only what names this person, by the platform's id"
FORGOTTEN = "Forgotten. Copies made by `briefbot backup` are not touched."

IN_THE_TERMINAL = (
    "Here nobody is named. The library is the database that BRIEFBOT_DATABASE_URL names; delete it to forget all."
)
ADMINISTRATORS_ONLY = (
    "Only administrators of this workspace or server can do that. /privacy export shows what is yours."
)

KINDS: Mapping[str, str] = {
    "article_names": "Names in articles",
    "articles": "Articles",
    "changes": "Notes for the search index",
    "cited": "Answers in channels, with what they cite, for 90 days",
    "counters": "Counters",
    "curators": "Curators",
    "deliveries": "Messages of digests",
    "events": "Ids of requests of the last two days",
    "feed_items": "Items of feeds that were read",
    "feeds": "Feeds",
    "follows": "Topics that channels follow",
    "kept_commands": "Commands behind buttons, for 30 days",
    "names": "Counts of names",
    "passages": "Passages of articles",
    "properties": "Notes of the bot",
    "record_names": "Names in facts",
    "records": "Facts",
    "removed": "Articles that were removed, for a day",
    "reports": "Answers reported as wrong",
    "revisions": "Earlier versions of articles",
    "schedules": "Digests",
    "sources": "Sources that channels hide, prefer or lower",
    "sketches": "Numbers by which copies are found",
    "texts": "Texts of articles",
    "threads": "Last questions of conversations, for 30 days",
    "muted": "Stories muted in channels",
    "told": "Articles told in digests",
}
"""What each table holds, in words."""

_UNTOLD = frozenset(
    {
        "tenant",
        "id",
        "text_hash",
        "facts_hash",
        "extractor",
        "story",
        "next_at",
        "covered_until",
        "is_silent",
        "is_article",
    }
)
"""Columns that say nothing to a person; `briefbot privacy export` prints them, too."""


def word_privacy(invocation: Invocation) -> Message:
    """What can be asked."""
    text = (
        "Of you I keep your id on this platform: with the articles that you add, the topics and digests that you set, "
        "the answers that you share, and the last question of a conversation. Questions are not kept otherwise."
    )
    choices = (
        Choice(title="Show what is held of me", command="/privacy export"),
        Choice(title="Forget me", command="/privacy forget"),
        Choice(title="Everything here (administrators)", command="/privacy export all"),
    )
    return _say(invocation, "What I keep", text, choices)


def word_export(
    invocation: Invocation, rows: Sequence[tuple[str, Mapping[str, Any]]], counted: Mapping[str, int]
) -> Message:
    """Every row that names who asks, and what their own library holds, where they have one."""
    lines = [f"{KINDS[table]} · {' · '.join(_told(row))}" for table, row in rows]
    lines += [f"In your own library · {KINDS[table]}: {rows:,}" for table, rows in counted.items()]
    text = "\n".join(lines)
    return _say(invocation, "What is held of you here", text, (Choice(title="Forget me", command="/privacy forget"),))


def word_held(invocation: Invocation, counted: Mapping[str, int]) -> Message:
    """How much of what is held, and how all of it is printed."""
    table = Table(tuple(Field(KINDS[name], f"{rows:,}") for name, rows in counted.items()))
    how = f"Whoever hosts the bot prints every row with: briefbot privacy export {invocation.tenant}"
    choices = (Choice(title="Forget everything", command="/privacy forget all"),)
    text = "\n".join((*(f"{field.label}: {field.value}" for field in table.fields), how))
    return _say(invocation, "What is held here", text, choices, (table, Words(how)))


def word_nothing(invocation: Invocation, *, is_all: bool) -> Message:
    """There is nothing to show or to delete: of all who are there, or of who asks."""
    return _say(invocation, "Nothing is held here." if is_all else "Nothing is held of you here.", None)


def word_sure(invocation: Invocation, *, is_all: bool, is_alone: bool) -> Message:
    """What would be deleted, and the button that does it; `is_alone` where the library is that of who asks."""
    if is_alone:
        title = "Forget you, and your own library?"
        text = (
            "Your own articles, feeds, digests and topics are deleted for good. Your id is taken off what you added "
            "elsewhere, which stays for the others. Messages stay. /privacy export lists it."
        )
    elif is_all:
        title = "Forget everything that is held here?"
        text = "Its articles, feeds, digests and topics are deleted for good, for all who are here. Messages stay."
    else:
        title = "Forget you?"
        text = (
            "Your id is taken off the articles, topics and digests, which stay for the others; remove first what shall "
            "go, for you can't undo it afterwards. /privacy export lists it."
        )
    command = f"{invocation.text.strip()} yes"
    return _say(invocation, title, text, (Choice(title="Yes, forget", command=command),))


def word_forgotten(invocation: Invocation) -> Message:
    """It is done."""
    text = "Copies that whoever hosts the bot made before, and the messages in channels, are not touched."
    return _say(invocation, "Forgotten.", text)


def _told(row: Mapping[str, Any]) -> Iterator[str]:
    for name, value in row.items():
        if value not in (None, "") and name not in _UNTOLD:
            shown = f"{value:%Y-%m-%d %H:%M} UTC" if isinstance(value, datetime) else value
            yield f"{name.replace('_', ' ')}: {shown}"


def _say(
    invocation: Invocation, title: str, text: str | None, choices: tuple[Choice, ...] = (), parts: Sequence[Part] = ()
) -> Message:
    commands = tuple(choice.command for choice in choices)
    answer = Answer(command=invocation.text, outcome="answer", title=title, text=text, suggestions=commands)
    said = parts or ((Words(text),) if text else ())
    return Message(title, (*said, *((Choices("", choices),) if choices else ())), answer)
