"""What is said with files (pure)."""

from collections.abc import Sequence

from bot.chat import Attachment

_ADD = "add"
"""The command that takes files."""


def say_with_files(words: str, files: Sequence[Attachment]) -> str:
    """The command line: files that come with no words, or with “add” in front of them, are to be added."""
    first, *rest = words.split(maxsplit=1) or [""]
    if not files or first.removeprefix("/").casefold() not in {"", _ADD}:
        return words
    return f"/{_ADD} {rest[0].strip() if rest else files[0].name}"
