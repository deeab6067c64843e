"""What may follow from what is typed so far."""

from collections.abc import Mapping

from bot.chat import Command, Complete, Invocation
from bot.commands.handler import Handler, visible_tenants
from bot.library.library import Library

_MOST_OFFERED = 10
_LONGEST_NAME = 5
"""Words at the end of the line that are tried as the beginning of a name."""


def make_complete(table: Mapping[str, tuple[Command, Handler]], library: Library) -> Complete:
    """The function that completes a command's name, then the names that the library knows."""

    async def complete(invocation: Invocation) -> tuple[str, ...]:
        typed = invocation.text.lstrip()
        if not typed.startswith("/"):
            return ()
        name, space, argument = typed[1:].partition(" ")
        if not space:
            listed = (known for known, (command, _) in table.items() if command.listed)
            return tuple(f"/{known} " for known in listed if known.startswith(name.casefold()))
        if name not in table or not table[name][0].argument.completes:
            return ()
        words = argument.split()
        for start in range(max(0, len(words) - _LONGEST_NAME), max(1, len(words))):
            names = await library.complete(visible_tenants(invocation), " ".join(words[start:]), _MOST_OFFERED)
            if names:
                return tuple(" ".join((f"/{name}", *words[:start], known.name)) for known in names)
        return ()

    return complete
