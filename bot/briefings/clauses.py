"""The part of a sentence that says what an amount is (pure)."""

import re

from bot.briefings.lines import Line
from bot.extraction.facts import Amount, Quote

_BOUNDARY = re.compile(r"\s*(?:[;:]|[,—–]\s*(?:and|but|while|with|which|of which|including)\b|\s[—–]\s)\s*")


def clause_around(line: Line, amount: Amount) -> Quote:
    """The words between the boundaries next to the amount; the whole quote where it has none."""
    start, end = 0, len(line.text)
    for boundary in _BOUNDARY.finditer(line.text):
        if line.start + boundary.end() <= amount.start:
            start = boundary.end()
        elif line.start + boundary.start() >= amount.end:
            end = boundary.start()
            break
    return Quote(line.text[start:end], line.start + start, line.start + end)
