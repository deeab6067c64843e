"""A form as Discord's modal, and what was filled in (pure)."""

from collections.abc import Mapping
from typing import Any

import discord

from bot.chat import Blank, Form

_LONGEST_TITLE, _LONGEST_BLANK = 45, 150
"""Characters; the first is Discord's limit: https://discord.com/developers/docs/interactions/receiving-and-responding."""


def make_modal(line: str, form: Form) -> discord.ui.Modal:
    """The modal that asks for what goes on the line, which it keeps as its name."""
    modal = discord.ui.Modal(title=form.title[:_LONGEST_TITLE], custom_id=line, timeout=1)
    for blank in form.blanks:
        modal.add_item(discord.ui.Label(text=blank.label, description=blank.hint or None, component=_input(blank)))
    return modal


def read_modal(data: Mapping[str, Any]) -> tuple[str, dict[str, str]]:
    """The line, and what was filled in, by the names of the blanks."""
    values: dict[str, str] = {}
    for label in data.get("components", ()):
        given = label.get("component") or {}
        chosen = given.get("values") or [given.get("value")]
        said = str(chosen[0] or "")
        is_role = given.get("type") == discord.ComponentType.role_select.value
        values[str(given.get("custom_id"))] = f"<@&{said}>" if is_role and said else said
    return str(data.get("custom_id")), values


def _input(blank: Blank) -> discord.ui.Select[Any] | discord.ui.TextInput[Any] | discord.ui.RoleSelect[Any]:
    if blank.is_group:
        return discord.ui.RoleSelect(custom_id=blank.name, required=False, min_values=0)
    if not blank.choices:
        return discord.ui.TextInput(
            custom_id=blank.name, default=blank.value or None, required=False, max_length=_LONGEST_BLANK
        )
    options = [
        discord.SelectOption(label=one.title, value=one.command, default=one.command == blank.value)
        for one in blank.choices
    ]
    return discord.ui.Select(custom_id=blank.name, options=options)
