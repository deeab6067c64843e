"""The form that asks for an argument that was left out (pure)."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import JsonValue

from bot.adapters.slack.place import Place
from bot.chat import Command, Payload, Phrases

FORM = "argument_form"
ARGUMENT = "argument"
"""The block of the form's one input; its action_id is the command's name."""

_LONGEST_TITLE = 24
_LONGEST_OPTION = 75
_LONGEST_VALUE = 150
_MOST_OPTIONS = 100
"""Characters and options that Block Kit takes: https://docs.slack.dev/reference/block-kit/composition-objects"""


def find_unfinished(text: str, commands: Mapping[str, Command]) -> Command | None:
    """The command whose required argument the line leaves out; `/brief deal` leaves out that of `/deal`."""
    name, *rest = text.removeprefix("/").casefold().split() or [""]
    if name == "brief" and len(rest) == 1:
        name, rest = rest[0].removeprefix("/"), []
    command = commands.get(name)
    return command if command and command.listed and command.argument.required and not rest else None


def make_form(command: Command, place: Place, phrases: Phrases) -> Payload:
    """The view that asks for the command's argument, and keeps where the answer goes."""
    return {
        "type": "modal",
        "callback_id": FORM,
        "private_metadata": json.dumps({"command": command.name, "channel": place.channel, "thread": place.thread}),
        "title": _plain(f"/{command.name}"[:_LONGEST_TITLE]),
        "submit": _plain(phrases.form_submit),
        "close": _plain(phrases.form_cancel),
        "blocks": [
            {"type": "section", "text": _plain(command.summary)},
            {
                "type": "input",
                "block_id": ARGUMENT,
                "label": _plain(command.argument.name),
                "hint": _plain(command.argument.description),
                "element": _make_input(command),
            },
        ],
    }


def _make_input(command: Command) -> dict[str, JsonValue]:
    if command.argument.completes:
        return {"type": "external_select", "action_id": command.name, "min_query_length": 1, "focus_on_load": True}
    return {
        "type": "plain_text_input",
        "action_id": command.name,
        "max_length": command.longest,
        "focus_on_load": True,
    }


def read_form(view: Mapping[str, Any]) -> tuple[str, str | None, str | None]:
    """The command line that a sent form makes, and the channel and the thread that it was opened in."""
    kept = json.loads(view["private_metadata"])
    given = view["state"]["values"][ARGUMENT][kept["command"]]
    value = (given.get("selected_option") or given).get("value") or ""
    return f"/{kept['command']} {value}".strip(), kept["channel"], kept["thread"]


def make_options(command: str, typed: str, lines: Sequence[str]) -> list[dict[str, JsonValue]]:
    """What the form's menu offers: the typed words themselves, so that any words can be sent, then what completes them.

    Nothing is offered for more words than an option can carry: a shorter question would be another.
    """
    completed = (line.removeprefix(f"/{command} ").strip() for line in lines)
    values = dict.fromkeys((" ".join(typed.split()), *completed))
    fitting = [value for value in values if 0 < len(value) <= _LONGEST_VALUE]
    return [{"text": _plain(value[:_LONGEST_OPTION]), "value": value} for value in fitting[:_MOST_OPTIONS]]


def _plain(text: str) -> dict[str, JsonValue]:
    return {"type": "plain_text", "text": text, "emoji": False}
