"""The form that asks for an argument that was left out (pure)."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import JsonValue

from bot.adapters.forms import find_form
from bot.adapters.slack.place import Place
from bot.chat import Blank, Command, Form, Payload, Phrases

FORM = "argument_form"
ARGUMENT = "argument"
"""The block of the form's one input; its action_id is the command's name."""

_LONGEST_TITLE = 24
_LONGEST_OPTION = 75
_LONGEST_VALUE = 150
_MOST_OPTIONS = 100
_LONGEST_BLANK = 150
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


def make_blanks(line: str, form: Form, place: Place, phrases: Phrases) -> Payload:
    """The view that asks for what goes on the line, and keeps where the answer goes."""
    return {
        "type": "modal",
        "callback_id": FORM,
        "private_metadata": json.dumps({"line": line, "channel": place.channel, "thread": place.thread}),
        "title": _plain(form.title[:_LONGEST_TITLE]),
        "submit": _plain(phrases.form_send),
        "close": _plain(phrases.form_cancel),
        "blocks": [_make_blank(blank) for blank in form.blanks],
    }


def _make_blank(blank: Blank) -> JsonValue:
    block: dict[str, JsonValue] = {"type": "input", "block_id": blank.name, "label": _plain(blank.label)}
    block |= {"hint": _plain(blank.hint)} if blank.hint else {}
    if not blank.choices:
        first: dict[str, JsonValue] = {"initial_value": blank.value} if blank.value else {}
        element: JsonValue = {
            "type": "plain_text_input",
            "action_id": blank.name,
            "max_length": _LONGEST_BLANK,
            **first,
        }
        return {**block, "element": element, "optional": True}
    options = {one.command: _make_option(one.title, one.command) for one in blank.choices}
    picked = options[blank.value]
    menu: JsonValue = {
        "type": "static_select",
        "action_id": blank.name,
        "options": list(options.values()),
        "initial_option": picked,
    }
    return {**block, "element": menu}


def _make_option(title: str, value: str) -> dict[str, JsonValue]:
    return {"text": _plain(title[:_LONGEST_OPTION]), "value": value}


def _make_input(command: Command) -> dict[str, JsonValue]:
    if command.argument.completes:
        return {"type": "external_select", "action_id": command.name, "min_query_length": 1, "focus_on_load": True}
    return {
        "type": "plain_text_input",
        "action_id": command.name,
        "max_length": command.longest,
        "focus_on_load": True,
    }


def read_form(view: Mapping[str, Any], commands: Mapping[str, Command]) -> tuple[str, str | None, str | None]:
    """The command line that a sent form makes, and the channel and the thread that it was opened in."""
    kept = json.loads(view["private_metadata"])
    if "line" in kept:
        return _read_blanks(kept["line"], view["state"]["values"], commands), kept["channel"], kept["thread"]
    given = view["state"]["values"][ARGUMENT][kept["command"]]
    value = (given.get("selected_option") or given).get("value") or ""
    return f"/{kept['command']} {value}".strip(), kept["channel"], kept["thread"]


def _read_blanks(line: str, state: Mapping[str, Any], commands: Mapping[str, Command]) -> str:
    """The line with what was filled in; as it was where this version has no such form."""
    given = {name: (block[name].get("selected_option") or block[name]).get("value") for name, block in state.items()}
    found = find_form(line, commands)
    return found[1].fill(line, {name: value or "" for name, value in given.items()}) if found else line


def make_options(command: str, typed: str, lines: Sequence[str]) -> list[dict[str, JsonValue]]:
    """What the form's menu offers: the typed words themselves, so that any words can be sent, then what completes them.

    Nothing is offered for more words than an option can carry: a shorter question would be another.
    """
    completed = (line.removeprefix(f"/{command} ").strip() for line in lines)
    values = dict.fromkeys((" ".join(typed.split()), *completed))
    fitting = [value for value in values if 0 < len(value) <= _LONGEST_VALUE]
    return [_make_option(value, value) for value in fitting[:_MOST_OPTIONS]]


def _plain(text: str) -> dict[str, JsonValue]:
    return {"type": "plain_text", "text": text, "emoji": False}
