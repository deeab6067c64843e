"""Text from outside, made safe to print."""

import unicodedata


def printable(text: str) -> str:
    """The text without control and direction characters, which could move a cursor or hide what stands there.

    Line ends stay, any other white space is a space.
    """
    return "\n".join(map(_printable_line, text.split("\n")))


def in_quotation_marks(text: str) -> str:
    """The words in quotation marks, of which those that they bring along themselves, opening or closing, are two."""
    if text.startswith('"'):
        return text + '"' * (text.count('"') % 2)
    opened = text if text.startswith("“") else f"“{text}"
    return f"{opened}”" if opened.count("“") > opened.count("”") else opened


def _printable_line(line: str) -> str:
    if line.isprintable():  # most lines are, and this is a hundred times as fast
        return line
    return "".join(map(_printable, line))


def _printable(character: str) -> str:
    if character.isspace():
        return " "
    return "" if unicodedata.category(character) in {"Cc", "Cf", "Cs"} else character
