"""What may follow from what is typed so far."""

import re
from collections.abc import Iterable, Mapping

from bot.chat import Command, Complete, Invocation
from bot.commands.handler import Handler, visible_tenants
from bot.library.article import Visible
from bot.library.library import Library
from bot.library.names import KnownName
from bot.library.reader import Reader
from bot.patterns import lazy_pattern

_MOST_OFFERED = 10
_MOST_PUBLISHERS = 5
_LOOKED_AT = 40
"""Names, of which those that the command is not asked about are left out."""
_LONGEST_NAME = 5
"""Words at the end of the line that are tried as the beginning of a name."""
_ONLY: Mapping[str, frozenset[str]] = {
    "deal": frozenset({"organization"}),
    "infra": frozenset({"place", "project", "organization"}),
}
"""The kinds of names that a command is asked about; other commands are asked about any."""
_FIRST: Mapping[str, frozenset[str]] = {
    "profile": frozenset({"person", "organization"}),
    "who": frozenset({"person"}),
}
"""The kinds of names that are offered before others."""
_WHO = lazy_pattern(r"who\b", re.IGNORECASE)


def make_complete(table: Mapping[str, tuple[Command, Handler]], library: Library) -> Complete:
    """The function that completes a command's name, then the names that the library knows."""

    async def complete(invocation: Invocation) -> tuple[str, ...]:
        typed = invocation.text.lstrip()
        name, space, argument = typed.partition(" ")
        visible = visible_tenants(invocation)
        if typed.startswith("/") and not space:
            listed = (known for known, (command, _) in table.items() if command.listed)
            return tuple(f"/{known} " for known in listed if known.startswith(name[1:].casefold()))
        async with library.snapshot() as snapshot:
            if typed.startswith("/"):
                found = table.get(name[1:].casefold())
                return await _complete_argument(snapshot, visible, found[0], argument) if found else ()
            return await _complete_words(snapshot, visible, "who" if _WHO.match(typed) else "", typed) if typed else ()

    return complete


async def _complete_argument(library: Reader, visible: Visible, command: Command, argument: str) -> tuple[str, ...]:
    if not command.argument.completes:
        return ()
    publishers = await library.publishers(visible, argument) if command.name == "sources" else ()
    names = await _complete_words(library, visible, command.name, argument)
    offered = dict.fromkeys((*publishers[:_MOST_PUBLISHERS], *names))
    return tuple(f"/{command.name} {words}" for words in offered)[:_MOST_OFFERED]


async def _complete_words(library: Reader, visible: Visible, asked: str, typed: str) -> tuple[str, ...]:
    words = typed.split()
    for start in range(max(0, len(words) - _LONGEST_NAME), max(1, len(words))):
        names = _order(asked, await library.complete(visible, " ".join(words[start:]), _LOOKED_AT))
        if names:
            return tuple(" ".join((*words[:start], name)) for name in names)
    return ()


def _order(asked: str, names: Iterable[KnownName]) -> tuple[str, ...]:
    """The names that fit what is asked, those of its first kinds first."""
    fitting = [name for name in names if asked not in _ONLY or name.kind in _ONLY[asked]]
    first = _FIRST.get(asked, frozenset())
    return tuple(name.name for name in sorted(fitting, key=lambda name: name.kind not in first))[:_MOST_OFFERED]
