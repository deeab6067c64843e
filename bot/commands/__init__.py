"""The commands: what each does is in the file of its name, which is imported when it is first asked for."""

from dataclasses import dataclass
from importlib import import_module

from bot.chat import Command, Invocation, Message
from bot.commands.handler import Handler, Services
from bot.commands.pressed import PRESSED
from bot.commands.typed import TYPED


@dataclass(frozen=True, slots=True)
class _Later:
    """The handler of the command with that name: whoever asks one thing waits for no module of the others."""

    name: str

    async def __call__(self, invocation: Invocation, services: Services) -> Message:
        handler: Handler = import_module(f"bot.commands.{self.name}").run
        return await handler(invocation, services)


COMMANDS: dict[str, tuple[Command, Handler]] = {
    command.name: (command, _Later(command.name)) for command in (*TYPED, *PRESSED)
}


def import_all() -> None:
    """Import every command now: where many are served, none shall hold up the event loop by its first use."""
    for name in COMMANDS:
        import_module(f"bot.commands.{name}")
