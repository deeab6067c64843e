"""The part of a sentence that says what an amount is, or what a question asks (pure)."""

from collections.abc import Collection
from itertools import pairwise

from bot.briefings.lines import Line
from bot.briefings.synonyms import meanings
from bot.extraction.facts import Amount, Quote, Sentence
from bot.patterns import lazy_pattern

LONGEST_WHOLE = 400
"""Characters of a sentence that is quoted as a whole."""
_BOUNDARY = lazy_pattern(r"\s*(?:[;:]|[,—–]\s*(?:and|but|while|with|which|of which|including)\b|\s[—–]\s)\s*")
_PARTED = lazy_pattern(r";\s+")


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


def telling_part(line: Line, asked: Collection[str], amounts: Collection[Amount]) -> Line:
    """Of a long sentence the parts between semicolons around the one that tells most of what is asked, by meaning.

    The one with these amounts, if it has any. Before it stands what it leans on, so that comes first.
    """
    if len(line.text) <= LONGEST_WHOLE:
        return line
    cuts = [0, *(parted.end() for parted in _PARTED.finditer(line.text)), len(line.text)]
    parts = list(pairwise(cuts))
    held = [sum(start <= one.start - line.start < end for one in amounts) for start, end in parts]
    told = [len(set(meanings(line.text[start:end])) & set(asked)) for start, end in parts]
    best = max(range(len(parts)), key=lambda at: (held[at], told[at]))
    first, last = parts[best]
    first = min(cut for cut in cuts if cut == first or (cut < first and last - cut <= LONGEST_WHOLE))
    last = max(cut for cut in cuts if cut == last or (cut > last and cut - first <= LONGEST_WHOLE))
    text = line.text[first:last].rstrip("; \n")
    part = Sentence(line.start + first, line.start + first + len(text), line.paragraph)
    return Line(line.passage, part, part)
