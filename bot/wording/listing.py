"""The articles of the library, in words."""

from collections.abc import Sequence
from itertools import groupby

from bot.briefings.briefing import Listing, Suggestion
from bot.chat import Answer, Choice, Choices, Invocation, Message, Part, Source, Sources, Words
from bot.library.article import Heading
from bot.library.standing import Standings
from bot.wording.sources import word_origin
from bot.wording.standing import WORDS

_UNNAMED = "Source not stated"
_EMPTY = "Whoever hosts the bot adds articles with: briefbot add FILE-OR-FOLDER"


def word_listing(invocation: Invocation, listing: Listing, standings: Standings) -> Message:
    """The articles under the name of their source, and how the channel takes it."""
    if not listing.articles:
        title = f"No article is from or about “{listing.topic}”." if listing.topic else "The library is empty."
        text = "/sources alone lists what the library holds." if listing.topic else _EMPTY
        suggestions = ("/sources",) if listing.topic else ()
        answer = Answer(command=invocation.text, outcome="no_answer", title=title, suggestions=suggestions)
        return Message(title, (Words(text),), answer)
    title = _title(listing)
    by_source = groupby(listing.articles, lambda one: one.publisher)
    groups = [(_head(name, standings), tuple(group)) for name, group in by_source]
    parts: tuple[Part, ...] = tuple(Sources(name, tuple(map(_source, group))) for name, group in groups)
    text = "\n".join(f"{article.title} · {word_origin(article)}" for article in listing.articles)
    return Message(title, parts, Answer(command=invocation.text, outcome="answer", title=title, text=text))


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


def _source(article: Heading) -> Source:
    return Source(article.title, article.published or "date not stated", article.url, "")
