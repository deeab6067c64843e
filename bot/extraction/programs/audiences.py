"""Whom a program is for: "developers, startups and innovators"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.reading import Passage
from bot.extraction.text.tokens import Token
from bot.extraction.words.phrases import Phrasebook
from bot.extraction.words.wordlists import read_sections, read_word_sections

_AUDIENCE = Phrasebook((phrase, "audience") for phrase in read_sections("initiative_cues.txt")["audience"])
_GRAMMAR = read_word_sections("grammar.txt")
_LINK = _GRAMMAR["list links"]
_NO_MODIFIERS = _GRAMMAR["determiners"] | _GRAMMAR["prepositions"] | _LINK | {"this", "these", "those", "million"}
_MOST_MODIFIERS = 3  # words: "public high school teachers"
_MOST_BETWEEN = 4  # words: "nurses as well as young doctors"
_RUNNING = read_word_sections("initiative_cues.txt")["who may run it"]
_WITH = frozenset(("by", "from", "with"))
_NEAR_WITH = 3  # words: "with local partners"
_NEAR_WAY = 10  # words: "to train and then certify rural and urban nurses"


def names_people(passage: Passage) -> bool:
    """Whether a sentence names people whom a program may be for."""
    return bool(_AUDIENCE.find_in(passage))


def is_in_name(passage: Passage, at: int) -> bool:
    """Whether a word belongs to a name, so that no verb opens it: the "University" of "Open University"."""
    start = passage.starts[at]
    return any(m.start <= start < m.end for m in passage.mentions)


def _is_of_name(passage: Passage, at: int) -> bool:
    """Whether people are only those of a name, also of one that no list has: "Acme for Veterans"."""
    return is_in_name(passage, at) or (at > 0 and passage.tokens[at].word.istitle())


def names_people_behind(passage: Passage, at: int) -> bool:
    """Whether people stand near behind word `at`: "a program to train | rural nurses", but no model."""
    return any(at <= cue.first < at + _NEAR_WAY for cue in _AUDIENCE.find_in(passage))


def find_audience(passage: Passage) -> str | None:
    """The longest list of people that a sentence names, "developers, startups and innovators"; not those who run it."""
    found = [cue for cue in _AUDIENCE.find_in(passage) if not _is_of_name(passage, cue.first)]
    found = [cue for cue in found if not (_runs_it(passage, cue.first) or _speaks(passage, cue.last))]
    runs: list[tuple[int, int]] = []
    for cue in found:
        if runs and _is_listed(passage, runs[-1][1], cue.first):
            runs[-1] = (runs[-1][0], cue.last)
        else:
            runs.append((cue.first, cue.last))
    runs = [run for run in runs if passage.lower[run[0]] not in _RUNNING] or runs
    best = max(runs, key=lambda run: run[1] - run[0], default=None)
    if best is None:
        return None
    return passage.words(_first_of(passage, best[0]), best[1])


def _runs_it(passage: Passage, at: int) -> bool:
    """Whether people stand behind "with" or "by" who have to do with those that run a program: "with its partners"."""
    before = passage.lower[max(0, at - _NEAR_WITH) : at]
    return passage.lower[at] in _RUNNING and not _WITH.isdisjoint(before)


def _speaks(passage: Passage, at: int) -> bool:
    """Whether people before word `at` only say what the sentence tells: "officials said"."""
    behind = passage.tokens[at : at + 1]
    return bool(behind) and behind[0].gap == " " and behind[0].lower in _GRAMMAR["saying"]


def _first_of(passage: Passage, at: int) -> int:
    """The first word of those who follow "for": "for public school teachers"."""
    first = at
    while first > max(0, at - _MOST_MODIFIERS) and _is_modifier(passage.tokens, first - 1):
        first -= 1
    return first if first and passage.lower[first - 1] == "for" else at


def _is_modifier(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    is_plain = token.word.islower() or token.word == "AI"
    return (
        is_plain and tokens[at + 1].gap in (" ", "-") and token.lower not in _NO_MODIFIERS and not token.is_possessive
    )


def _is_listed(passage: Passage, last: int, first: int) -> bool:
    between: Sequence[str] = passage.lower[last:first]
    if not between:  # "women engineers"
        return passage.tokens[first].gap in (" ", ", ")
    if len(between) > _MOST_BETWEEN or any(word[0].isdigit() for word in between):
        return False  # "300 students and 40 staff"
    is_parted = "," in passage.tokens[last].gap and _WITH.isdisjoint(between)
    return is_parted or any(word in _LINK for word in between if word != "as" or "well" in between)
