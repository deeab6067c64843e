"""Quotation marks of other languages, read as the English ones that they stand for."""

from __future__ import annotations

import re

_LONGEST = 1000  # characters between two marks
_WITHIN = rf"([^«»„“”\n]{{1,{_LONGEST}}})"
_QUOTED = re.compile(rf"«{_WITHIN}»|»{_WITHIN}«|„{_WITHIN}[“”]")


def with_english_marks(text: str) -> str:
    """The text with “...” for each pair of «...», »...« and „...“, every character at its place."""
    return _QUOTED.sub(lambda found: f"“{found[0][1:-1]}”", text) if "«" in text or "„" in text else text
