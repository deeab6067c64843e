"""The commands: one file each, one line each in COMMANDS."""

from bot.chat import Command
from bot.commands import (
    about,
    add,
    ask,
    brief,
    citations,
    compare,
    deal,
    hello,
    home,
    infra,
    more,
    profile,
    remove,
    share,
    show,
    sources,
    talent,
    timeline,
    wrong,
)
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
    "add": (add.COMMAND, add.run),
    "help": (help_command.COMMAND, help_command.run),
    "remove": (remove.COMMAND, remove.run),
    "show": (show.COMMAND, show.run),
    "citations": (citations.COMMAND, citations.run),
    "more": (more.COMMAND, more.run),
    "share": (share.COMMAND, share.run),
    "wrong": (wrong.COMMAND, wrong.run),
    "about": (about.COMMAND, about.run),
    "hello": (hello.COMMAND, hello.run),
    "home": (home.COMMAND, home.run),
}
