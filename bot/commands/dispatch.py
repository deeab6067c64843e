"""An Invocation in, the Message that answers it out."""

from collections.abc import Callable, Mapping
from dataclasses import replace

import structlog
from rapidfuzz import fuzz, process

from bot.briefings.aliases import Aliases
from bot.chat import Command, Dispatch, Invocation, Message, UserError
from bot.commands.handler import Handler, Services
from bot.commands.parsing import LONGEST_ARGUMENT, parse, says_something
from bot.library.library import Library
from bot.wording import refusals

_log = structlog.get_logger(__name__)

_CLOSE_ENOUGH = 60
"""rapidfuzz ratio from 0 to 100; one wrong or swapped letter in a word of four still passes."""


WordError = Callable[[Exception], str | None]
"""The sentence for an error that a person can do something about; None for a fault of ours."""


def make_dispatch(
    table: Mapping[str, tuple[Command, Handler]], library: Library, aliases: Aliases, word_error: WordError
) -> Dispatch:
    """The function that answers any Invocation out of this table of commands and this library."""
    commands = {name: command for name, (command, _) in table.items()}

    async def dispatch(invocation: Invocation) -> Message:
        name, argument = parse(invocation.text)
        refusal = _refuse(invocation, name, argument, commands)
        if refusal is not None:
            return refusal
        _, handler = table[name]
        try:
            return await handler(replace(invocation, command=name, argument=argument), services)
        except UserError as error:
            return refusals.word_user_error(invocation, error)
        except Exception as error:  # noqa: BLE001 (the person gets one calm line, the log gets the rest)
            _log.exception("command failed", command=name, tenant=invocation.tenant)
            return refusals.word_failure(invocation, word_error(error))

    services = Services(library, aliases, commands, dispatch)
    return dispatch


def _refuse(invocation: Invocation, name: str, argument: str, commands: Mapping[str, Command]) -> Message | None:
    """What is wrong with the line before anything is looked up; None when nothing is."""
    if max(len(name), len(argument)) > LONGEST_ARGUMENT:
        return refusals.word_too_long(invocation, LONGEST_ARGUMENT)
    if name not in commands:
        return refusals.word_unknown_command(invocation, name, _nearest(name, commands))
    missing = not says_something(argument) and (argument or commands[name].argument.required)
    return refusals.word_usage(invocation, commands[name]) if missing else None


def _nearest(name: str, commands: Mapping[str, Command]) -> tuple[Command, ...]:
    """The commands that may have been meant, likeliest first; all of them when none is close."""
    listed = {known: command for known, command in commands.items() if command.listed}
    close = process.extract(name, listed.keys(), scorer=fuzz.ratio, score_cutoff=_CLOSE_ENOUGH)
    return tuple(listed[match] for match, _, _ in close) or tuple(listed.values())
