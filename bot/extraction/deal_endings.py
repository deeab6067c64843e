"""How a deal ends in words that name none: a denial right behind it, or a ruling of those who decide on it."""

from __future__ import annotations

import re
from collections.abc import Collection

from bot.extraction.facts import Quote
from bot.extraction.reading import Passage, Reading

_DENIAL = re.compile(
    r" (?:It|That|This|They|The deal|The round)\s(?:isn[’']t|is not|wasn[’']t|was not|won[’']t|will not|never was"
    r"|didn[’']t|did not)(?:\s(?:happening|true|so|going to happen|happen|to be|come to that|going ahead))?[.!]"
)
"""The whole of a sentence: “It isn't.” “That didn't happen.”"""
_RULED = frozenset(("prohibited", "blocked", "barred", "vetoed", "forbidden", "banned"))
_RULING = re.compile(
    rf"\b(?:has|have|had|was|were|been)?\s?(?:{'|'.join(sorted(_RULED))})\s"
    r"(?:the|its|their|that|this)\s(?:[\w-]+\s){0,3}"
    r"(?:purchase|sale|acquisition|takeover|merger|deal|transaction|investment)\b"
)
_UNSURE = re.compile(r"\b(?:may|might|could|would|should|if|not|never|unless|whether)\b|n[’']t\b")


def find_ending(reading: Reading, index: int, parties: Collection[str], *, is_main: bool) -> Quote | None:
    """The words that end the deal told of at `index`.

    A denial stands right behind it, and is quoted with it; of the article's main deal a ruling may stand anywhere that
    names one of the parties.
    """
    told = reading.passages[index].sentence
    if denial := _DENIAL.match(reading.text, told.end):
        return Quote(reading.text[told.start : denial.end()], told.start, denial.end())
    return next((one.quote for one in reading.passages if is_main and _is_ruling(one, parties)), None)


def _is_ruling(passage: Passage, parties: Collection[str]) -> bool:
    if passage.vocabulary.isdisjoint(_RULED):
        return False
    found = _RULING.search(passage.text)
    names = {mention.name for mention in passage.mentions}
    return found is not None and not _UNSURE.search(passage.text, 0, found.end()) and not names.isdisjoint(parties)
