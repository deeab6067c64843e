"""Cue words of the data files as phrasebooks, and what they say of a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, cast

from bot.extraction.facts import Kind, SaidBy, Status
from bot.extraction.phrases import Found, Phrasebook
from bot.extraction.reading import Passage
from bot.extraction.tokens import Token
from bot.extraction.wordlists import read_sections


class DealCue(NamedTuple):
    """A word that tells of a deal: its kind, and whether it is a verb (somebody acts) or a noun (the deal itself)."""

    kind: Kind
    is_verb: bool


def _read_deal_cues() -> Phrasebook[DealCue]:
    entries: list[tuple[str, DealCue]] = []
    for section, phrases in read_sections("deal_cues.txt").items():
        kind, _, form = section.partition(" ")
        entries += [(phrase, DealCue(cast("Kind", kind), form == "verbs")) for phrase in phrases]
    return Phrasebook(entries)


def _read_labels(file: str) -> Phrasebook[str]:
    return Phrasebook((phrase, label) for label, phrases in read_sections(file).items() for phrase in phrases)


DEAL_CUES = _read_deal_cues()
VALUE_CUES = _read_labels("value_cues.txt")
_STATUS_CUES = _read_labels("status_cues.txt")
_SOURCE_CUES = _read_labels("source_cues.txt")
_STATUS_ORDER: tuple[Status, ...] = (
    "cancelled", "paused", "in_talks", "approved", "signed", "completed", "announced",
)  # fmt: skip


def find_statuses(tokens: Sequence[Token]) -> list[Found[str]]:
    """Every word of the sentence that tells how far something is."""
    return _STATUS_CUES.find(tokens)


def decide_status(labels: set[str]) -> Status | None:
    """The status that the words speak for: an ending before talks, talks before a signature, that before a plan."""
    return next((status for status in _STATUS_ORDER if status in labels), None)


def who_says(passage: Passage) -> SaidBy:
    """Whether a sentence rests on unnamed sources, on a party's own word, or on the reporter."""
    labels = {found.label for found in _SOURCE_CUES.find(passage.tokens)}
    if "source" in labels or "rumoured" in labels:
        return "source"
    return "party" if "party" in labels else "reporter"
