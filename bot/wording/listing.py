"""The articles of the library, in words."""

from collections.abc import Sequence
from itertools import groupby

from bot.briefings.briefing import Listing, Suggestion
from bot.chat import Answer, Choice, Choices, Invocation, Message, Part, Source, Sources, Words
from bot.library.article import Heading
from bot.library.standing import Standings
from bot.wording.feeds import word_lost
from bot.wording.shortening import cut
from bot.wording.sources import word_origin
from bot.wording.standing import WORDS

_UNNAMED = "Source not stated"
_EMPTY = "Whoever hosts the bot adds articles with: briefbot add FILE-OR-FOLDER"


_MOST_REMOVED = 5
_LONGEST_LABEL = 60
"""Characters of a title on a button."""


def word_listing(
    invocation: Invocation,
    listing: Listing,
    standings: Standings,
    lost: Sequence[str] = (),
    removable: Sequence[Heading] = (),
) -> Message:
    """The articles under the name of their source, and how the channel takes it; below them the feeds that are lost.

    The articles that who asks may remove have a button each, where they are few enough to be what was looked for.
    """
    if not listing.articles:
        return _word_empty(invocation, listing, lost)
    title = _title(listing)
    by_source = groupby(listing.articles, lambda one: one.publisher)
    groups = [(_head(name, standings), tuple(group)) for name, group in by_source]
    parts: list[Part] = [Sources(name, tuple(map(_source, group))) for name, group in groups]
    lines = [f"{article.title} · {word_origin(article)}" for article in listing.articles]
    if lost:
        parts.append(Words(word_lost(lost)))
        lines.append(word_lost(lost))
    choices = tuple(map(_remove, removable)) if len(removable) <= _MOST_REMOVED else ()
    parts += [Choices("", choices)] if choices else []
    answer = Answer(
        command=invocation.text,
        outcome="answer",
        title=title,
        text="\n".join(lines),
        suggestions=tuple(choice.command for choice in choices),
    )
    return Message(title, tuple(parts), answer)


def _word_empty(invocation: Invocation, listing: Listing, lost: Sequence[str]) -> Message:
    """No article; and below it, too, the feeds that are lost."""
    title = f"No article is from or about “{listing.topic}”." if listing.topic else "The library is empty."
    told = ["/sources alone lists what the library holds." if listing.topic else _EMPTY]
    told += [word_lost(lost)] if lost else []
    answer = Answer(
        command=invocation.text,
        outcome="no_answer",
        title=title,
        text="\n".join(told[1:]) or None,
        suggestions=("/sources",) if listing.topic else (),
    )
    return Message(title, tuple(map(Words, told)), answer)


def _head(publisher: str | None, standings: Standings) -> str:
    standing = standings.of(publisher)
    return f"{publisher} · {WORDS[standing]}" if standing else publisher or _UNNAMED


def word_kind(invocation: Invocation, suggestions: Sequence[Suggestion]) -> Message:
    """What the library has of the kind that was asked for, each as a command."""
    title = "Which one? The library tells of these:" if suggestions else "The library tells of none."
    commands = tuple(f"/{one.command} {one.words}" for one in suggestions) or ("/sources",)
    answer = Answer(command=invocation.text, outcome="no_answer", title=title, suggestions=commands)
    return Message(title, (Choices("Try", tuple(Choice(title=one, command=one) for one in commands)),), answer)


def _title(listing: Listing) -> str:
    shown = len(listing.articles)
    count = "1 article" if listing.total == 1 else f"{listing.total or shown:,} articles"
    link = "from" if listing.is_source else "on"
    topic = f" {link} “{listing.topic}”" if listing.topic else " in the library"
    if listing.total is None:
        return f"The {shown} articles that fit “{listing.topic}” best"
    return f"{count}{topic}, {shown} of them shown" if shown < listing.total else f"{count}{topic}"


def _remove(article: Heading) -> Choice:
    return Choice(title=f"Remove: {cut(article.title, _LONGEST_LABEL)}", command=f"/remove {article.key}")


def _source(article: Heading) -> Source:
    return Source(article.title, article.published or "date not stated", article.url, "")
