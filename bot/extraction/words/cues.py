"""Cue words of the data files as phrasebooks, and what they say of a sentence."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple, cast

from bot.extraction.facts import Kind, SaidBy
from bot.extraction.reading import Passage
from bot.extraction.words.phrases import Found, Phrasebook
from bot.extraction.words.wordlists import read_sections, read_word_sections


class DealCue(NamedTuple):
    """A word that tells of a deal: its kind, and whether it is a verb (somebody acts) or a noun (the deal itself).

    `act` is what the one before a verb does: "supplying" or "buying" in a contract, "selling" itself, "selling
    off" others, "paying", "joining" or "becoming" somebody, "taking part" in a round; empty where the kind says it all.
    """

    kind: Kind
    is_verb: bool
    act: str


def _read_deal_cues() -> Phrasebook[DealCue | None]:
    sections = dict(read_sections("deal_cues.txt"))
    entries: list[tuple[str, DealCue | None]] = [(phrase, None) for phrase in sections.pop("no deal")]
    for section, phrases in sections.items():
        kind, _, form = section.partition(" ")
        word, _, act = form.partition(" of ")
        entries += [(phrase, DealCue(cast("Kind", kind), word == "verbs", act)) for phrase in phrases]
    return Phrasebook(entries, between=_GRAMMAR["adverbs"])


def read_labels(file: str, between: frozenset[str] = frozenset()) -> Phrasebook[str]:
    """The phrases of a data file, each with its section for a label; `between` are words that may stand inside one."""
    entries = ((phrase, label) for label, phrases in read_sections(file).items() for phrase in phrases)
    return Phrasebook(entries, between)


_GRAMMAR = read_word_sections("grammar.txt")
_DEAL_CUES = _read_deal_cues()
VALUE_CUES = read_labels("value_cues.txt")
_SOURCE_CUES = read_labels("source_cues.txt")


def find_deal_cues(passage: Passage) -> list[Found[DealCue]]:
    """Every word of the sentence that tells of a deal, without those that only look like one: "including debt".

    Nor is a part of an organization's name one: "Acme Investments".
    """
    found = _DEAL_CUES.find_in(passage)
    cues = [Found(cue.first, cue.last, cue.label) for cue in found if cue.label is not None]
    return [cue for cue in cues if not _is_in_name(passage, cue)]


def _is_in_name(passage: Passage, cue: Found[DealCue]) -> bool:
    start, end = passage.tokens[cue.first].start, passage.tokens[cue.last - 1].end
    return any(m.kind == "organization" and m.start <= start and end <= m.end for m in passage.mentions)


def is_given_up(passage: Passage) -> bool:
    """Whether a sentence tells what somebody once meant to do and is not said to do: "had planned to supply"."""
    return "had" in passage.vocabulary and any(
        token.lower == "had" and following.lower in _GRAMMAR["given up"]
        for token, following in pairwise(passage.tokens)
    )


def who_says(passage: Passage) -> SaidBy:
    """Whether a sentence rests on unnamed sources, on a party's own word, or on the reporter."""
    labels = {found.label for found in _SOURCE_CUES.find_in(passage)}
    if not labels.isdisjoint(("report", "rumoured", "source")):
        return "source"
    return "party" if "party" in labels else "reporter"


def is_leaked(passage: Passage) -> bool:
    """Whether a sentence rests on people without a name, and not only on what an outlet or a document says."""
    return any(found.label in ("rumoured", "source") for found in _SOURCE_CUES.find_in(passage))
