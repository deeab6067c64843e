"""What a sentence tells of a company's people: who comes and goes, who is let go, what they are paid (pure)."""

from bot.briefings.composing.topics import TALENT
from bot.briefings.lines import Line
from bot.briefings.meaning.cue_words import find_cues
from bot.extraction.facts import Facts

_CUES = "move_cues.txt"
_MOVED, _STAFFED, TOLD_OF = 3, 2, 1


def weigh_staffing(line: Line, facts: Facts) -> int:
    """3 where somebody comes or goes, 2 where people are let go or paid, 1 where the staff is spoken of, else 0."""
    told = line.passage.text[line.last.start - line.passage.start : line.last.end - line.passage.start].lower()
    if _moves(line, facts, told):
        return _MOVED
    if any(find_cues(_CUES, what).search(told) for what in ("lays off", "keeps")):
        return _STAFFED
    return TOLD_OF if find_cues(_CUES, "speaks of staff").search(told) else 0


def _moves(line: Line, facts: Facts, told: str) -> bool:
    """Whether somebody who is named, or whose work is, comes or goes."""
    if not any(find_cues(_CUES, what).search(told) for what in ("leaves", "hires")):
        return False
    people = (one.start for one in facts.mentions if one.kind == "person")
    named = any(line.last.start <= start < line.last.end for start in people)
    return named or find_cues(_CUES, "lost staff").search(told) is not None


def speaks_of_staff(text: str) -> bool:
    """Whether a company's sentence on work is of people who learn or work: not of those who build its sites, of whom
    its customers employ, or of who writes programs with what it makes.
    """
    small = text.lower()
    rest = find_cues(_CUES, "no staff").sub(" ", small)
    return TALENT.search(rest) is not None
