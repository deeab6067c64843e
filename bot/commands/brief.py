"""`/brief`: anything; picks the command that fits. Text without a slash is this command's argument."""

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


async def run(invocation: Invocation, services: Services) -> Message:
    """The answer of the command named first in the argument, else of the kind that the words ask for."""
    name, rest = _split(invocation.argument)
    if name in services.commands and (rest or name != COMMAND.name):
        line = f"/{name} {rest}"
    else:
        kind = await pick_kind(services.view(invocation), invocation.argument)
        line = f"/{kind} {invocation.argument}"
    message = await services.dispatch(replace(invocation, text=line))
    return replace(message, answer=message.answer.model_copy(update={"command": invocation.text}))


def _split(argument: str) -> tuple[str, str]:
    name, _, rest = argument.lstrip("/").partition(" ")
    return name.casefold(), rest
