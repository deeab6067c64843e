"""Text as Discord's Markdown has it: nothing in it formats, links or pings, and it reads as it was."""

import re
from functools import lru_cache

from bot.adapters.splitting import Cell, Run

_SPECIAL = re.compile(r"[\\*_~`|<>\[\]@#]|:(?=//|[\w~+-]+:)")
"""What acts anywhere: emphasis, code, spoilers, links, mentions, headings; the colons of addresses and of emoji."""
_OPENING = re.compile(r"^( *)([-+])", re.MULTILINE)
_NUMBERING = re.compile(r"^( *\d+)\.", re.MULTILINE)
_UNLINKED = re.compile(r"[\[\]]|://")
"""What the words of a masked link can't hold: brackets end them, and Discord shows no link under another address."""


@lru_cache(maxsize=1_000)  # what is drawn was measured before, and buttons are the same under each answer
def escape(text: str) -> str:
    """The text with a backslash before everything that Discord's Markdown reads.

    Source: https://support.discord.com/hc/en-us/articles/210298617 and the formatting reference of its API.
    """
    escaped = _SPECIAL.sub(r"\\\g<0>", text)
    return _NUMBERING.sub(r"\1\\.", _OPENING.sub(r"\1\\\2", escaped))


def draw_cell(cell: Cell) -> str:
    """Runs beside each other, strong ones in bold, links under their words."""
    return "".join(_draw_run(run) for run in cell if run.text)


def _draw_run(run: Run) -> str:
    text = escape(run.text)
    if run.url and _UNLINKED.search(run.text):
        return f"{text} <{run.url}>"
    if run.url:
        return f"[{text}](<{run.url}>)"
    return f"**{text}**" if run.strong else text
