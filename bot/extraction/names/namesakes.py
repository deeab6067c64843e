"""Whose a surname is that several people of an article have: of the one of them who was named last."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from bot.extraction.facts import Mention


def with_nearest_namesakes(
    text: str, mentions: Sequence[Sequence[Mention]], people: Iterable[str]
) -> list[tuple[Mention, ...]]:
    """The mentions of every sentence, a shared surname alone as that of whom was named last; `people` are all names."""
    given: dict[str, set[str]] = {}
    for name in people:
        words = name.split()
        if len(words) > 1:
            given.setdefault(words[-1], set()).add(words[0])
    shared = {surname for surname, firsts in given.items() if len(firsts) > 1}
    latest: dict[str, str] = {}
    return [
        tuple(_nearest(text, one, shared, latest) for one in found) if shared else tuple(found) for found in mentions
    ]


def _nearest(text: str, mention: Mention, shared: Collection[str], latest: dict[str, str]) -> Mention:
    """The mention, of whom `latest` has for its surname, which is kept there where a full name stands."""
    surname = mention.name.split()[-1]
    if mention.kind != "person" or surname not in shared:
        return mention
    if text[mention.start : mention.end] == surname:
        return replace(mention, name=latest.get(surname, mention.name))
    latest[surname] = mention.name
    return mention


def without_nickname(words: Sequence[str]) -> list[str]:
    """What somebody with a nickname is called, too: "Jane Roe" for "Xantho (Jane) Roe"."""
    plain = [word.strip('()"“”') for word in words]
    return [f"{first} {plain[-1]}" for first in plain[:-1]] if plain != list(words) else []
