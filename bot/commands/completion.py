"""What may follow from what is typed so far."""

from collections.abc import Mapping

from bot.chat import Command, Complete, Invocation
from bot.commands.handler import Handler, visible_tenants
from bot.library.article import Visible
from bot.library.library import Library

_MOST_OFFERED = 10
_LONGEST_NAME = 5
"""Words at the end of the line that are tried as the beginning of a name."""


def make_complete(table: Mapping[str, tuple[Command, Handler]], library: Library) -> Complete:
    """The function that completes a command's name, then the names that the library knows."""

    async def complete(invocation: Invocation) -> tuple[str, ...]:
        typed = invocation.text.lstrip()
        name, space, argument = typed.partition(" ")
        if typed.startswith("/") and not space:
            listed = (known for known, (command, _) in table.items() if command.listed)
            return tuple(f"/{known} " for known in listed if known.startswith(name[1:].casefold()))
        if typed.startswith("/"):
            return await _complete_names(invocation, table.get(name[1:].casefold()), argument)
        return await _complete_words(visible_tenants(invocation), "", typed) if typed else ()

    async def _complete_names(
        invocation: Invocation, found: tuple[Command, Handler] | None, argument: str
    ) -> tuple[str, ...]:
        if found is None or not found[0].argument.completes:
            return ()
        return await _complete_words(visible_tenants(invocation), f"/{found[0].name} ", argument)

    async def _complete_words(visible: Visible, before: str, typed: str) -> tuple[str, ...]:
        words = typed.split()
        for start in range(max(0, len(words) - _LONGEST_NAME), max(1, len(words))):
            names = await library.complete(visible, " ".join(words[start:]), _MOST_OFFERED)
            if names:
                return tuple(before + " ".join((*words[:start], known.name)) for known in names)
        return ()

    return complete
