"""The part of a sentence that says what an amount is, or what a question asks (pure)."""

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from bot.briefings.lines import Line
from bot.briefings.meaning.synonyms import meanings
from bot.extraction.facts import Amount, Quote, Sentence
from bot.extraction.figures.amounts import words_with_bound
from bot.patterns import lazy_pattern

LONGEST_WHOLE = 400
"""Characters of a sentence that is quoted as a whole."""
_BOUNDARY = lazy_pattern(
    r"\s*(?:[;:]|(?P<joint>[,—–]\s*and)\b|[,—–]\s*(?:but|while|(?P<leaning>with|which|of which|including))\b"
    r"|\s[—–]\s)\s*"
)
"""What leans on the words before it says nothing without them: “Fernleaf, which is worth $3 billion”."""
_MEMBER = lazy_pattern(r"\w+|[A-Z][\w&.'’-]*(?: [A-Z][\w&.'’-]*)*")
"""What stands between the last comma of a list and its “and”: “moss, ferns, and rain”."""
_PARTED = lazy_pattern(r";\s+")
_PAUSED = lazy_pattern(r"[,;:]\s+|\s?[—–]\s?|\s-\s")
_PAUSES = ",;:—–- \n"
_OPENS_RANGE = lazy_pattern(r"\b(?:between|from) $", re.IGNORECASE)
_LEANT_ON = lazy_pattern(
    r"\b(?:not|no|never|neither|if|unless|whether|according to|sa(?:id|ys)|told|accus\w+|alleg\w+|claim\w*"
    r"|den(?:y|ies|ied|ying)|disput\w+|doubt\w*|false\w*|refut\w+|reject\w+|report(?:s|ed|edly)?|rumou?r\w*)\b|n['’]t\b",
    re.IGNORECASE,
)
"""Words without which what else a sentence says may be another thing, or nobody's."""


def clause_around(line: Line, amount: Amount) -> Quote:
    """The words between the boundaries next to the amount; the whole sentence where it has none."""
    start, end = _sentence_around(line, amount)
    for boundary in _BOUNDARY.finditer(line.text, start, end):
        if boundary["joint"] and _is_in_list(line.text[start : boundary.start()]):
            continue
        if line.start + boundary.end() <= amount.start and not boundary["leaning"]:
            start = boundary.end()
        elif line.start + boundary.start() >= amount.end:
            end = boundary.start()
            break
    return Quote(line.text[start:end], line.start + start, line.start + end)


def _sentence_around(line: Line, amount: Amount) -> tuple[int, int]:
    """Where the sentence of a quote that holds the amount begins and ends in its words."""
    inside = (one for one in line.passage.sentences if line.start <= one.start <= amount.start)
    for one in inside:
        if amount.end <= one.end <= line.end:
            return one.start - line.start, one.end - line.start
    return 0, len(line.text)


def _is_in_list(before: str) -> bool:
    """Whether an “and” behind these words, with a comma, ends a list and no clause."""
    _, comma, last = before.rpartition(",")
    return bool(comma) and _MEMBER.fullmatch(last.strip()) is not None


def as_written(line: Line, amount: Amount, amounts: Collection[Amount]) -> str:
    """The sum with its bound as the quote has it; of a range that another of these amounts ends, all of it."""
    ends = [one for one in amounts if amount.low is not None and (one.low, one.high) == (amount.low, amount.high)]
    if len(ends) > 1:
        first, last = ends[0].start - line.start, ends[-1].end - line.start
        opens = _OPENS_RANGE.search(line.text, 0, first)
        return line.text[opens.start() if opens else first : last]
    return words_with_bound(line.text, amount, line.start)


def telling_part(line: Line, asked: Collection[str], amounts: Collection[Amount]) -> Line:
    """Of a long sentence the parts together that tell most of what is asked, by meaning, and hold these amounts.

    It is parted at semicolons, and where a part is still too long at commas and dashes, too, if what is left out
    neither denies it nor says who tells it. The earliest of several that tell as much comes with what leans on it.
    """
    first, last = 0, len(line.text)
    for boundary in (_PARTED, _PAUSED):
        if last - first > LONGEST_WHOLE:
            cuts = [first, *(one.end() for one in boundary.finditer(line.text, first, last)), last]
            start, end = _most_telling(line, list(pairwise(cuts)), asked, amounts)
            if boundary is _PARTED or not _LEANT_ON.search(f"{line.text[first:start]} {line.text[end:last]}"):
                first, last = start, end
    text = line.text[first:last].rstrip(_PAUSES) if last < len(line.text) else line.text[first:last]
    if text == line.text:
        return line
    part = Sentence(line.start + first, line.start + first + len(text), line.paragraph)
    return Line(line.passage, part, part)


def _most_telling(
    line: Line, parts: Sequence[tuple[int, int]], asked: Collection[str], amounts: Collection[Amount]
) -> tuple[int, int]:
    """Where neighbors among the parts begin and end that are no longer than a whole sentence may be."""
    told = [frozenset(asked).intersection(meanings(line.text[start:end])) for start, end in parts]
    best, most = parts[0], (-1, -1)
    end = 0
    for begin, (start, _) in enumerate(parts):
        end = max(end, begin + 1)
        while end < len(parts) and parts[end][1] - start <= LONGEST_WHOLE:
            end += 1
        first, last = start, parts[end - 1][1]
        held = sum(first <= one.start - line.start < last for one in amounts)
        tells = (held, len(frozenset[str]().union(*told[begin:end])))
        if tells > most:
            best, most = (first, last), tells
    return best
