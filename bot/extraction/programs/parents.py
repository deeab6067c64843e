"""The wider program that one told of belongs to: "The push is part of the Hammer Leap initiative, launched by Acme"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from bot.extraction.facts import Mention
from bot.extraction.names.parties import COUNTRIES
from bot.extraction.programs.drafts import Draft
from bot.extraction.programs.names import speaks_of_learning
from bot.extraction.programs.whole_names import companies_of, whole_name
from bot.extraction.reading import Passage
from bot.extraction.words.phrases import Found, Phrasebook
from bot.extraction.words.wordlists import read_sections, read_word_sections

_BELONGING = Phrasebook((phrase, "parent") for phrase in read_sections("initiative_cues.txt")["belonging to a program"])
_WORDS = read_word_sections("initiative_cues.txt")
_PARTING = read_word_sections("grammar.txt")["prepositions"] | {"that", "which", "who", "whose"}
_PARTS = (_WORDS["called"] | _WORDS["efforts"]) - {"accelerator"}  # not "the accelerator", which may be a chip
_POINTING = frozenset(("it", "this"))
_OF_THE_SAME = frozenset(("company's", "firm's", "its", "their"))  # "the company's broader scheme"
_EARLY = 6  # words: "The new training push is part of"
_NEAR_NAME = 5  # words: "part of the company's broad five-year | Hammer Leap"
_APPOSITION = 10  # words: ", the company's broader $4 billion, five-year commitment"
_NEAR_FOUNDER = 6  # words: "by the president and the government of Acmeland"


class Parent(NamedTuple):
    """A wider program: its name, who runs it, the words about it, and those before, about what belongs to it."""

    name: str
    run_by: list[str]
    about: Passage
    before: Passage


def find_parent(nearby: Sequence[Passage], current: Draft | None, texts: tuple[Passage, ...]) -> Parent | None:
    """The wider program that the last of some sentences names for the `current` one, or where they tell of learners.

    `texts` are all sentences of the article.
    """
    passage = nearby[-1]
    cue = next(iter(_BELONGING.find_in(passage)), None)
    if cue is None or not _tells_of_program(passage, cue, current):
        return None
    if current is None and not any(_is_of_learners(told) for told in nearby):
        return None
    mention = _find_called(passage, cue.last)
    if mention is None:
        return None
    name, last = whole_name(passage, mention), passage.word_at(mention.end)
    owner = max((one for one in companies_of(texts) if name.startswith(f"{one} ")), key=len, default=None)
    run_by = [owner] if owner else _founders(passage, last)
    is_of_same = not _OF_THE_SAME.isdisjoint(passage.lower[cue.last : last + _NEAR_NAME])
    if not run_by and current is not None and is_of_same:
        run_by = current.run_by[:1]
    return Parent(name, run_by, _part(passage, cue.last, len(passage.tokens)), _part(passage, 0, cue.last))


def _tells_of_program(passage: Passage, cue: Found[str], current: Draft | None) -> bool:
    """Whether a program, or what points at the `current` one, is said to belong to something."""
    subject = passage.lower[: min(cue.first, _EARLY)]
    if current is not None and not _POINTING.isdisjoint(subject[:1]):
        return True
    return not _PARTS.isdisjoint(subject)


def _is_of_learners(passage: Passage) -> bool:
    return speaks_of_learning(passage) or not _WORDS["learners"].isdisjoint(passage.vocabulary)


def _find_called(passage: Passage, at: int) -> Mention | None:
    """The first name near behind word `at` that a kind of program ends or follows: "the Hammer Leap initiative"."""
    behind = (m for m in passage.mentions if at <= passage.word_at(m.start) < at + _NEAR_NAME)
    return next((m for m in behind if m.kind not in ("person", "place") and _is_called_program(passage, m)), None)


def _is_called_program(passage: Passage, name: Mention) -> bool:
    """Whether a kind of program ends the name, or stands behind it: "X initiative", "X, its broader commitment"."""
    last = passage.word_at(name.end)
    behind = passage.lower[last : last + 1]
    if passage.lower[last - 1] in _WORDS["called"] or (behind and behind[0] in _WORDS["kinds of parents"]):
        return True
    if not behind or passage.tokens[last].gap != ", " or behind[0] in _PARTING:
        return False
    apposed = passage.lower[last : last + _APPOSITION]
    end = next((at for at, word in enumerate(apposed) if word in _PARTING), len(apposed))
    return not (_WORDS["kinds of parents"] | _WORDS["efforts"]).isdisjoint(apposed[:end])


def _founders(passage: Passage, last: int) -> list[str]:
    """Who launched what is named before word `last`: "launched in 2031 by Acme", "by the president of Acmeland"."""
    verb = next((at for at in passage.find_words(_WORDS["founded"]) if at >= last), None)
    by = next((at for at in passage.find_words({"by"}) if verb is not None and at > verb), None)
    if by is None:
        return []
    near = range(by + 1, by + 1 + _NEAR_FOUNDER)
    groups = (list(group.names) for group in passage.groups if group.names and group.first in near)
    countries = ([m.name] for m in passage.mentions if m.name in COUNTRIES and passage.word_at(m.start) in near)
    return next(groups, None) or next(countries, [])


def _part(passage: Passage, first: int, last: int) -> Passage:
    """The words `first` to `last` (not included) of a sentence, which is quoted whole."""
    start, end = passage.starts[first], passage.tokens[last - 1].end
    own = passage.sentence.start
    return replace(
        passage,
        sentence=replace(passage.sentence, start=start, end=end),
        text=passage.text[start - own : end - own],
        tokens=passage.tokens[first:last],
        starts=passage.starts[first:last],
        lower=passage.lower[first:last],
        vocabulary=frozenset(passage.lower[first:last]),
        mentions=[m for m in passage.mentions if start <= m.start and m.end <= end],
        amounts=[a for a in passage.amounts if start <= a.start and a.end <= end],
        groups=[group for group in passage.groups if first == 0 and group.last <= last],
        whole=passage.whole or passage,
    )
