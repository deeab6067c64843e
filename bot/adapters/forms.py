"""Which line opens which form (pure)."""

from collections.abc import Mapping

from bot.chat import Command, Form


def find_form(text: str, commands: Mapping[str, Command]) -> tuple[str, Form] | None:
    """The line as the form goes on with it, and the form; `/brief digest edit` opens that of `/digest edit`."""
    name, *rest = text.removeprefix("/").split() or [""]
    if name.casefold() == "brief" and rest:
        name, *rest = rest
    command = commands.get(name.removeprefix("/").casefold())
    argument = " ".join(rest).casefold()
    opened = [form for form in command.forms if form.opened_by.fullmatch(argument)] if command else []
    return (f"/{command.name} {argument}", opened[0]) if command and opened else None
