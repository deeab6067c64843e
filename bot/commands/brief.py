"""`/brief`: anything; picks the command that fits. Text without a slash is this command's argument."""

from collections.abc import Mapping
from dataclasses import replace

from bot.briefings.kind import pick_kind
from bot.chat import Argument, Command, Invocation, Message
from bot.commands.handler import Services

COMMAND = Command(
    name="brief",
    summary="Anything: picks the briefing that fits",
    argument=Argument("anything", "a name, a question, or another command with its words"),
    examples=("/brief mercor", "/brief deal mercor"),
)


_ALSO_WORDS = frozenset({"help", "sources"})
"""Commands whose names open ordinary sentences: “help me understand this”."""


async def run(invocation: Invocation, services: Services) -> Message:
    """The answer of the command named first in the argument, else of the kind that the words ask for."""
    line = _as_command(invocation.argument, services.commands)
    if line is None:
        kind = await pick_kind(services.view(invocation), invocation.argument)
        line = f"/{kind} {invocation.argument}"
    message = await services.dispatch(replace(invocation, text=line))
    return replace(message, answer=message.answer.model_copy(update={"command": invocation.text}))


def _as_command(argument: str, commands: Mapping[str, Command]) -> str | None:
    """The command line that the argument already is, with or without its slash; None when it is plain words."""
    name, _, rest = argument.lstrip("/").partition(" ")
    name = name.casefold()
    if name not in commands or not commands[name].listed or (name == COMMAND.name and not rest):
        return None
    plain = not argument.startswith("/") and name in _ALSO_WORDS and rest and rest.casefold() not in commands
    return None if plain else f"/{name} {rest}"
