"""Text from outside, made safe to print."""

import unicodedata


def printable(text: str) -> str:
    """The text without control and direction characters, which could move a cursor or hide what stands there.

    Line ends stay, any other white space is a space.
    """
    if text.isprintable():  # most texts are, and this is a hundred times as fast
        return text
    return "".join(map(_printable, text))


def _printable(character: str) -> str:
    if character.isspace():
        return "\n" if character == "\n" else " "
    return "" if unicodedata.category(character) in {"Cc", "Cf", "Cs"} else character
