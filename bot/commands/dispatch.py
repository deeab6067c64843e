"""An Invocation in, the Message that answers it out."""

from collections.abc import Mapping
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


def make_dispatch(table: Mapping[str, tuple[Command, Handler]], library: Library, aliases: Aliases) -> Dispatch:
    """The function that answers any Invocation out of this table of commands and this library."""
    commands = {name: command for name, (command, _) in table.items()}

    async def dispatch(invocation: Invocation) -> Message:
        name, argument = parse(invocation.text)
        if name not in commands:
            return refusals.word_unknown_command(invocation, name, _nearest(name, commands))
        command, handler = table[name]
        if not says_something(argument) and (argument or command.argument.required):
            return refusals.word_usage(invocation, command)
        if len(argument) > LONGEST_ARGUMENT:
            return refusals.word_too_long(invocation, command, LONGEST_ARGUMENT)
        try:
            return await handler(replace(invocation, argument=argument), services)
        except UserError as error:
            return refusals.word_user_error(invocation, error)
        except Exception:  # noqa: BLE001 (the person gets one calm line, the log gets the rest)
            _log.exception("command failed", command=name, tenant=invocation.tenant)
            return refusals.word_failure(invocation)

    services = Services(library, aliases, commands, dispatch)
    return dispatch


def _nearest(name: str, commands: Mapping[str, Command]) -> tuple[Command, ...]:
    """The commands that may have been meant, likeliest first; all of them when none is close."""
    listed = {known: command for known, command in commands.items() if command.listed}
    close = process.extract(name, listed.keys(), scorer=fuzz.ratio, score_cutoff=_CLOSE_ENOUGH)
    return tuple(listed[match] for match, _, _ in close) or tuple(listed.values())
