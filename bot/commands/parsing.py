"""Typed text in, a command name and a clean argument out (pure)."""

import re
import unicodedata

LONGEST_ARGUMENT = 500
"""Characters; longer than any question that people type, short enough to look up at once."""

_MENTION = re.compile(r"<(?:[@#!][^<>]{0,100})>|@(?:everyone|here|channel)\b", re.IGNORECASE)
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn"}


def clean(text: str) -> str:
    """The text in composed, half-width letters, without invisible characters and mention markup, on one line.

    The markup is Slack's (`<!channel>`, `<@U012>`, `<#C012|news>`) and Discord's (`<@123>`, `@everyone`).
    """
    spaced = "".join(" " if character.isspace() else character for character in text)
    seen = "".join(character for character in spaced if unicodedata.category(character) not in _UNSEEN)
    return " ".join(_MENTION.sub(" ", unicodedata.normalize("NFKC", seen)).split())


def parse(text: str) -> tuple[str, str]:
    """The command's name in lower case and its argument; text without a slash is an argument of `brief`."""
    line = clean(text)
    if not line.startswith("/"):
        return "brief", line
    name, _, argument = line[1:].partition(" ")
    return name.casefold(), argument.strip()


def says_something(argument: str) -> bool:
    """Whether the argument holds a letter or a digit."""
    return any(character.isalnum() for character in argument)
