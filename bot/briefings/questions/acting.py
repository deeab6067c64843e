"""Of whom a sentence says what it says at a place: whoever acts there (pure)."""

from collections.abc import Collection

from bot.briefings.lines import Line
from bot.extraction.facts import Mention
from bot.patterns import lazy_pattern

_OF_LAST = lazy_pattern(r"\s*(?:which|who|whose)\b")
"""Behind a comma: what goes on about the name right before it."""
_GOES_ON = lazy_pattern(r",\s+[a-z]")
_OPENS = lazy_pattern(r"(?:[Tt]he )?")
_NO_ACTOR = lazy_pattern(r"\b(?:by|with|from|to|against|than|like)\s+(?:[a-z][\w-]*\s+){0,2}$")
"""What stands before whoever something is only done with, or by: “the start-up, backed by Fernleaf, has”."""


def find_actor(line: Line, at: int, names: Collection[Mention]) -> Mention | None:
    """The one of the names that acts at a place of the line; None where its sentence leaves open who does.

    That is the last one before, but none that only an inserted clause names: “Fernleaf, a rival of Quillback, has”.
    """
    before = names_before(line, at, names)
    if not before:
        return None
    comma = line.text.rfind(",", before[-1].end - line.start, at - line.start)
    if comma >= 0 and _OF_LAST.match(line.text, comma + 1):
        return before[-1]
    acting = [one for one in before if not _NO_ACTOR.search(line.text, 0, one.start - line.start)]
    if comma < 0:
        return acting[-1] if acting else None
    goes_on = [
        one for one in acting if one.end - line.start < comma and _GOES_ON.match(line.text, one.end - line.start)
    ]
    if goes_on:
        return goes_on[0]
    is_first = acting and _OPENS.fullmatch(line.text, find_opening(line, at) - line.start, acting[0].start - line.start)
    return acting[0] if is_first else None


def names_before(line: Line, at: int, names: Collection[Mention]) -> list[Mention]:
    """Those of the names that stand before the place in its sentence."""
    opening = find_opening(line, at)
    return [one for one in names if opening <= one.start and one.end <= at]


def find_opening(line: Line, at: int) -> int:
    """Where the sentence of the line begins that holds the place."""
    return max((one.start for one in line.passage.sentences if line.start <= one.start <= at), default=line.start)
