"""A name and its initials, of which one article tells both: "Acme Lamp Research Center (ALRC)"."""

import re
from collections.abc import Iterable, Iterator

from bot.briefings.view import View
from bot.library.names import KnownName, name_key

_SHORTEST, _LONGEST = 3, 8
"""Letters of initials."""
_MOST_WORDS = 10
"""Of a name, with its small words."""
_MOST_PASSAGES = 8
"""That are read to see whether one spells the initials out."""
_SMALL = frozenset(("and", "at", "for", "in", "of", "on", "the", "to"))


async def find_spelled_out(view: View, name: KnownName) -> frozenset[str]:
    """The key of the only name of which this one is the initials, by articles that give both.

    None for what is no initials, or is a name that is known by itself.
    """
    if not _is_initials(name.name) or view.aliases.is_real(name.name):
        return frozenset()
    texts = await _read(view, name.name)
    spelled = {name_key(full) for text in texts for full in _names_before(text, name.name)}
    known = await view.library.known_names(view.visible, sorted(spelled)) if len(spelled) == 1 else {}
    return frozenset(known)


async def find_initials(view: View, name: KnownName, known: Iterable[KnownName]) -> frozenset[str]:
    """Of these names those that articles give as the initials of this one, and of no other."""
    return frozenset([one.name for one in known if await find_spelled_out(view, one) == {name.key}])


def possible_initials(name: str) -> frozenset[str]:
    """What a name may be called for short: ALRC for Acme Lamp Research Center."""
    return frozenset(filter(_is_initials, _initials(name.split())))


def _is_initials(name: str) -> bool:
    """Whether a name is written as initials are: ALRC."""
    return name.isalpha() and name.isupper() and _SHORTEST <= len(name) <= _LONGEST


async def _read(view: View, words: str) -> list[str]:
    found = await view.library.search(view.visible, words, _MOST_PASSAGES)
    return [passage.text for passage in found.passages]


def _names_before(text: str, short: str) -> Iterator[str]:
    """What stands right before the initials in brackets and has them: "Acme Lamp Research Center (ALRC)"."""
    for found in re.finditer(rf" \(“?{short}”?\)", text):
        words = text[: found.start()].split()[-_MOST_WORDS:]
        for first in range(len(words) - 1, -1, -1):
            if words[first][0].isupper() and short in _initials(words[first:]):
                yield " ".join(words[first:])


def _initials(words: list[str]) -> set[str]:
    """The first letters of the words, with and without the small ones."""
    large = [word for word in words if word not in _SMALL]
    return {"".join(word[0] for word in chosen).upper() for chosen in (large, words)}
