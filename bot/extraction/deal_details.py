"""What else a sentence tells of a deal: who leads a round, what the deal is for, and on what condition."""

from __future__ import annotations

import re

from bot.extraction.cues import DealCue
from bot.extraction.phrases import Found
from bot.extraction.reading import Passage
from bot.extraction.wordlists import read_word_sections

_CLAUSE_END = re.compile(r"[,;.]\s|[,;.]?\Z|\s[—–]\s|—")
_CONDITION = re.compile(
    r"\b(?:subject to|contingent (?:up)?on|conditional on|pending|provided that|if approved)\b", re.IGNORECASE
)
_GRAMMAR = read_word_sections("grammar.txt")
_NOT_A_PURPOSE, _BEFORE_TO = _GRAMMAR["no purpose"], _GRAMMAR["no purpose behind"]
_MOST_AHEAD = 25  # words between a deal and what it is for


def find_lead(passage: Passage) -> str | None:
    """Who leads a round: the name behind "led by"."""
    tokens = passage.tokens
    for group in passage.groups:
        before = [token.lower for token in tokens[max(0, group.first - 4) : group.first]]
        if group.names and "led" in before and "by" in before:
            return group.names[0]
    return None


def find_purpose(passage: Passage, cue: Found[DealCue]) -> str | None:
    """What the deal is for: "to" with a verb behind the cue, up to the end of the clause; the exact words."""
    tokens = passage.tokens
    for at in range(cue.last, min(cue.last + _MOST_AHEAD, len(tokens) - 1)):
        following = tokens[at + 1]
        begins = tokens[at].lower == "to" and tokens[at - 1].lower not in _BEFORE_TO
        if begins and following.word.islower() and following.lower not in _NOT_A_PURPOSE:
            return _clause(passage, tokens[at].start)
    return None


def find_conditions(passage: Passage) -> str | None:
    """On what the deal depends: "subject to ..." up to the end of the clause; the exact words."""
    match = _CONDITION.search(passage.text)
    return _clause(passage, passage.sentence.start + match.start()) if match else None


def _clause(passage: Passage, start: int) -> str:
    rest = passage.between(start, passage.sentence.end)
    end = _CLAUSE_END.search(rest)
    return rest[: end.start()] if end else rest
