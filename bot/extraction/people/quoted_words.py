"""What stands in quotation marks, and whether it is speech."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.extraction.facts import Span

_MARK = re.compile(r"[“”\"]")
_SINGLE = re.compile(  # looks back behind the mark, which is found at once
    r"['‘](?<![^\s(].)([A-Z](?:(?![\s(]['‘][A-Z])[^“”\"\n]){0,800}?(?:[,.!?](?=['’](?:\s|\Z))|[^\s,.!?](?=['’][.,](?:\s|\Z))))['’]"
)
_LONGEST_TITLE = 6  # words
_SMALL = frozenset(("a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"))
_SHORTEST = 2  # words that are quoted for what they say and not for a single term


def is_speech(words: Sequence[str]) -> bool:
    """Whether quoted words are said: no single term, and no title ("Closing Bell: Overtime", "Lamps for Good")."""
    are_titled = not any(word[0].islower() and word not in _SMALL for word in words)
    is_short = len(words) == _SHORTEST and words[-1][-1] == "."  # the full stop of the sentence: "dubbed “Lamp Works.”"
    is_title = len(words) <= _LONGEST_TITLE and (words[-1][-1].isalnum() or is_short) and are_titled
    return len(words) >= _SHORTEST and not is_title


def find_quoted(text: str, start: int, end: int) -> list[Span]:
    """What stands between an opening mark and the next closing one; a mark that is never closed closes at the end.

    Single marks count in a paragraph without double ones, where a sentence or a part of one ends within them.
    """
    spans: list[Span] = []
    opened: int | None = None
    for mark in _MARK.finditer(text, start, end):
        opens = mark.group() == "“" or (mark.group() == '"' and opened is None)
        if opens:
            opened = mark.end()
        elif opened is not None:
            spans += _trimmed(text, opened, mark.start())
            opened = None
    if opened is not None and text[end - 1 : end] in ".!?":
        spans += _trimmed(text, opened, end)
    if not spans and ("'" in text[start:end] or "‘" in text[start:end]):
        spans = [Span(*match.span(1)) for match in _SINGLE.finditer(text, start, end)]
        spans = [part for span in spans for part in _trimmed(text, span.start, span.end)]
    return spans


def _trimmed(text: str, start: int, end: int) -> list[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] == ","):
        end -= 1
    return [Span(start, end)] if start < end else []
