"""Whom "it" and "the company" stand for behind a sentence, and whose deal "the round" is."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.deals.telling import Telling
from bot.extraction.reading import Group, Passage
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_NO_FOCUS = _GRAMMAR["relative"] | _GRAMMAR["subject pronouns"]
_FORMER = frozenset(("ex", "former"))  # "The former Acme chief said"
_LAST = 4  # tellings among which one is of whom a deal is
_OPENING = 4  # words: "The latest funding round"


def whose_deal(passage: Passage, focus: tuple[str, ...], tellings: Sequence[Telling]) -> tuple[str, ...]:
    """Whom a sentence may mean: "The latest funding round" is of nobody of whom no deal was told, if any was."""
    opening = passage.lower[:_OPENING]
    if not tellings or opening[:1] != ["the"]:
        return focus
    noun = next((at for at, word in enumerate(opening) if word in _GRAMMAR["told again"]), None)
    if noun is None or any(group.first <= noun for group in passage.groups):
        return focus
    return focus if any(not set(telling.parties).isdisjoint(focus) for telling in tellings[-_LAST:]) else ()


def find_focus(passage: Passage, tellings: Sequence[Telling], index: int) -> tuple[str, ...]:
    """Whom "it" stands for after a sentence: its first subject; the one whose round it is, where others take part."""
    if tellings and tellings[-1].index == index and tellings[-1].cue.label.act == "taking part":
        return tellings[-1].actors
    subject = next((group for group in passage.groups if group.before == "" and group.names), None)
    if (
        subject is None
        or not _FORMER.isdisjoint(passage.lower[max(0, subject.first - 1) : subject.first])
        or not _NO_FOCUS.isdisjoint(passage.lower[: subject.first + 1])
    ):
        return ()
    if owner := _owner_behind_deal(passage, subject):
        return owner
    following = passage.tokens[subject.last].lower if subject.last < len(passage.tokens) else ""
    is_known = bool(tellings) and set(subject.names) <= set(tellings[-1].parties)
    is_market = index > 0 and following in ("shares", "stock") and not is_known  # the news is of another
    return () if is_market else subject.names


def _owner_behind_deal(passage: Passage, group: Group) -> tuple[str, ...]:
    """Whose deal it is that opens a sentence with the other side's name: "The Acme investment is part of Widget's"."""
    is_deal = passage.lower[group.last : group.last + 1] != [] and passage.lower[group.last] in _GRAMMAR["told again"]
    if not is_deal or group.first != 1 or passage.lower[0] not in _GRAMMAR["pointing back"] or group.is_possessive:
        return ()
    return next((g.names for g in passage.groups if g.first > group.last and g.is_possessive and g.names), ())
