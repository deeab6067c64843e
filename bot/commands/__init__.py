"""The commands: one file each, one line each in COMMANDS."""

from bot.chat import Command
from bot.commands import ask, brief, compare, deal, infra, profile, show, sources, talent, timeline
from bot.commands import help as help_command
from bot.commands.handler import Handler

COMMANDS: dict[str, tuple[Command, Handler]] = {
    "deal": (deal.COMMAND, deal.run),
    "infra": (infra.COMMAND, infra.run),
    "talent": (talent.COMMAND, talent.run),
    "profile": (profile.COMMAND, profile.run),
    "timeline": (timeline.COMMAND, timeline.run),
    "compare": (compare.COMMAND, compare.run),
    "ask": (ask.COMMAND, ask.run),
    "brief": (brief.COMMAND, brief.run),
    "sources": (sources.COMMAND, sources.run),
    "help": (help_command.COMMAND, help_command.run),
    "show": (show.COMMAND, show.run),
}
