"""Cue words of the data files as phrasebooks, and what they say of a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple, cast

from bot.extraction.facts import Kind, SaidBy, Status
from bot.extraction.phrases import Found, Phrasebook
from bot.extraction.reading import Passage
from bot.extraction.tokens import Token
from bot.extraction.wordlists import read_sections, read_word_sections


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


def _read_labels(file: str) -> Phrasebook[str]:
    return Phrasebook((phrase, label) for label, phrases in read_sections(file).items() for phrase in phrases)


_GRAMMAR = read_word_sections("grammar.txt")
_DEAL_CUES = _read_deal_cues()
VALUE_CUES = _read_labels("value_cues.txt")
_STATUS_CUES = _read_labels("status_cues.txt")
_SOURCE_CUES = _read_labels("source_cues.txt")
_ENDINGS = frozenset(("cancelled", "ended", "given up", "paused"))
_SUBORDINATING = (_GRAMMAR["clause openers"] | _GRAMMAR["relative"] | {"when", "because"}) - {"but"}
_REASONS = _GRAMMAR["giving reasons"]
_MADE = frozenset(("signed", "completed"))
_FIRM = _ENDINGS | _MADE | {"approved"}
_NEAR_NOT = 3  # words: "has not yet been signed"
_NEAR_BOARD = 8  # words: "the boards of Acme and Widget have unanimously approved"
_NEAR_FEW = 4  # words: "3 percent of its shareholders"
_NEAR_MAY = 3  # words: "may yet be scrapped"
_NEAR_ENDED = 6  # words between a verb and the talks that it ends
_NEAR_TALKS = 12  # words between talks and their ending: the names of those who talk stand between
_STATUS_ORDER: tuple[Status, ...] = (
    "cancelled", "paused", "in_talks", "rumoured", "approved", "signed", "completed", "announced",
)  # fmt: skip


def find_deal_cues(passage: Passage) -> list[Found[DealCue]]:
    """Every word of the sentence that tells of a deal, without those that only look like one: "including debt"."""
    found = _DEAL_CUES.find_in(passage)
    return [Found(cue.first, cue.last, cue.label) for cue in found if cue.label is not None]


def find_statuses(passage: Passage) -> list[Found[str]]:
    """Every word of the sentence that tells how far something is.

    A verb that may end anything ("ended", "broke off") counts where talks or an agreement end by it, and who fails to
    agree where the deal is theirs.
    """
    found = _STATUS_CUES.find_in(passage)
    is_made = any(cue.label in _MADE for cue in found)
    is_paused = any(cue.label == "paused" for cue in found)
    real = (cue for cue in found if cue.label not in _ENDINGS or not _is_only_possible(passage.tokens, cue))
    real = (cue for cue in real if not is_paused or cue.label != "cancelled" or not _is_reason(passage.tokens, cue))
    real = (cue for cue in real if cue.label != "ended" or _ends_agreement(passage.tokens, cue))
    real = (cue for cue in real if cue.label != "approved" or not _is_by_boards(passage.tokens, cue))
    real = (cue for cue in real if cue.label != "cancelled" or not _is_dissent(passage, cue))
    real = (cue for cue in real if cue.label not in _FIRM or not _is_negated(passage.tokens, cue))
    own = (cue for cue in real if cue.label != "given up" or not (is_made or _is_subordinate(passage.tokens, cue)))
    return [cue._replace(label="cancelled") if cue.label == "given up" else cue for cue in own]


def _is_by_boards(tokens: Sequence[Token], cue: Found[str]) -> bool:
    """Whether the sides themselves approve: "both boards approved the deal" is no leave from others."""
    near = [token.lower for token in tokens[max(0, cue.first - _NEAR_BOARD) : cue.last + _NEAR_BOARD]]
    return "boards" in near or ("board" in near and "directors" in near)


def _is_dissent(passage: Passage, cue: Found[str]) -> bool:
    """Whether only some vote against a deal: "two shareholders voted against it", "3% of holders voted against it"."""
    tokens = passage.tokens
    if tokens[cue.last - 1].lower != "against":
        return False
    before = tokens[max(0, cue.first - _NEAR_FEW) : cue.first]
    return any(token.lower in _GRAMMAR["few of many"] or token.word[0].isdigit() for token in before)


def _is_subordinate(tokens: Sequence[Token], cue: Found[str]) -> bool:
    """Whether a verb stands in a clause beside the main one: "after rivals failed to agree"."""
    begin = next((at for at in range(cue.first, 0, -1) if "," in tokens[at].gap), 0)
    return any(token.lower in _SUBORDINATING for token in tokens[begin : cue.first])


def _is_negated(tokens: Sequence[Token], cue: Found[str]) -> bool:
    """Whether something has not come about: "has not been withdrawn", "is not yet signed"."""
    before = tokens[max(0, cue.first - _NEAR_NOT) : cue.first]
    return any(token.lower in _GRAMMAR["negations"] for token in before)


def _is_reason(tokens: Sequence[Token], cue: Found[str]) -> bool:
    """Whether an ending only tells why something waits: "has been put on hold after talks broke down"."""
    return any(token.lower in _REASONS for token in tokens[max(0, cue.first - _NEAR_TALKS) : cue.first])


def _is_only_possible(tokens: Sequence[Token], cue: Found[str]) -> bool:
    """Whether something may come, as endings may: "could still fall apart"."""
    return any(token.lower in _GRAMMAR["may"] for token in tokens[max(0, cue.first - _NEAR_MAY) : cue.first])


def _ends_agreement(tokens: Sequence[Token], verb: Found[str]) -> bool:
    """Whether the object of a verb, or talks right before it, end: "ended months of talks", "talks have broken off"."""
    if verb.first and tokens[verb.first - 1].lower in _GRAMMAR["before a noun"]:
        return False
    behind = tokens[verb.last : verb.last + _NEAR_ENDED]
    parted = (
        at for at, token in enumerate(behind) if "," in token.gap or token.lower in _GRAMMAR["before other objects"]
    )
    stop = next(parted, len(behind))
    before = tokens[max(0, verb.first - _NEAR_TALKS) : verb.first]
    is_object = any(token.lower in _GRAMMAR["what is ended"] for token in behind[:stop])
    return is_object or any(token.lower in _GRAMMAR["talks"] for token in before)


def is_given_up(passage: Passage) -> bool:
    """Whether a sentence tells what somebody once meant to do and is not said to do: "had planned to supply"."""
    return "had" in passage.vocabulary and any(
        token.lower == "had" and following.lower in _GRAMMAR["given up"]
        for token, following in pairwise(passage.tokens)
    )


def decide_status(labels: set[str]) -> Status | None:
    """The status that the words speak for: an ending, else talks, else rumors, else a signature, else a plan."""
    known = labels | {"cancelled"} if "ended" in labels else labels
    known = known | {"in_talks"} if "nearing" in labels else known
    return next((status for status in _STATUS_ORDER if status in known), None)


def who_says(passage: Passage) -> SaidBy:
    """Whether a sentence rests on unnamed sources, on a party's own word, or on the reporter."""
    labels = {found.label for found in _SOURCE_CUES.find_in(passage)}
    if "source" in labels or "rumoured" in labels:
        return "source"
    return "party" if "party" in labels else "reporter"
