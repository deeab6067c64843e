"""The names in running text that the library knows."""

from collections.abc import Mapping, Sequence

from bot.briefings.meaning.resolve import LONGEST_NAME, split_words
from bot.briefings.view import View
from bot.library.names import KnownName, name_key

_MOST_NAMES = 8
_MOST_LOOKED_UP = 5_000
"""Runs of words in one question to the database."""


async def find_mentioned(view: View, text: str) -> tuple[str, ...]:
    """The known names in the text, the longest where several overlap, each once, in its order.

    A name is written with a capital; in a text without any, small letters will do. Authors are no subject.
    """
    words = split_words(text)
    small = not any(word[0].isupper() for word in words)
    begins = [small or word[0].isupper() or word[0].isdigit() for word in words]
    runs = {
        " ".join(words[start:end])
        for start, may_begin in enumerate(begins)
        if may_begin
        for end in range(start + 1, min(len(words), start + LONGEST_NAME) + 1)
    }
    keys = sorted({key for run in runs for key in (name_key(run), view.aliases.full_key(run))} - {""})
    known: dict[str, KnownName] = {}
    for start in range(0, len(keys), _MOST_LOOKED_UP):
        known |= await view.library.known_names(view.visible, keys[start : start + _MOST_LOOKED_UP])
    return tuple(dict.fromkeys(_longest_names(view, words, begins, known)))[:_MOST_NAMES]


def _longest_names(
    view: View, words: Sequence[str], begins: Sequence[bool], known: Mapping[str, KnownName]
) -> Sequence[str]:
    found: list[str] = []
    at = 0
    while at < len(words):
        length = LONGEST_NAME if begins[at] else 0
        while length and (name := _name(view, words[at : at + length], known)) is None:
            length -= 1
        if length and name:
            found.append(name.name)
        at += max(1, length)
    return found


def _name(view: View, words: Sequence[str], known: Mapping[str, KnownName]) -> KnownName | None:
    run = " ".join(words)
    name = known.get(view.aliases.full_key(run)) or known.get(name_key(run))
    return name if name and name.kind != "author" else None
