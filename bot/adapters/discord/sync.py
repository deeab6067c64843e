"""Tells Discord of the commands: when they have changed, not at every start (200 new commands a day are allowed)."""

import json
from hashlib import sha256

import structlog
from discord import app_commands

from bot.adapters.discord.commands import CommandTree
from bot.chat import Notes

_log = structlog.get_logger(__name__)

_NOTE = "discord commands"


async def sync_changed_commands(tree: CommandTree, notes: Notes) -> None:
    """Overwrite Discord's commands if ours are others than last time. A fault is logged: the old ones go on working."""
    try:
        if await notes.read(_NOTE) != _version(tree):
            await sync_commands(tree, notes)
    except Exception:  # noqa: BLE001 (the bot answers all the same)
        _log.exception("Discord's commands could not be brought up to date; `briefbot discord sync` tries again")


async def sync_commands(tree: CommandTree, notes: Notes) -> int:
    """Overwrite all of Discord's commands with ours; how many there are. Raises discord's errors."""
    synced: list[app_commands.AppCommand] = await tree.sync()
    await notes.write(_NOTE, _version(tree))
    _log.info("Discord's commands are up to date", commands=len(synced))
    return len(synced)


def _version(tree: CommandTree) -> str:
    """Another for other commands and for another application."""
    payload = [command.to_dict(tree) for command in tree.get_commands()]
    said = json.dumps([tree.client.application_id, payload], sort_keys=True)
    return sha256(said.encode()).hexdigest()
