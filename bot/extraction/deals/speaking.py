"""Whom "it" and "the company" stand for behind one who speaks for a company, and what is only said of a deal there."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.deals.telling import Telling
from bot.extraction.facts import Kind
from bot.extraction.names.candidates import ROLES
from bot.extraction.reading import Passage
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_OWN = frozenset(("company", "firm", "group"))  # a "startup" or a "chipmaker" is as often another
_PRONOUNS = frozenset(("it", "its", "they", "their"))
_NOUNS = _GRAMMAR["same subject"] - _PRONOUNS
_OPENING = 4  # words: "For Acme, it is"
_OWNING: frozenset[Kind] = frozenset(("acquisition", "funding", "investment"))
_GLAD = frozenset(
    ("delighted", "excited", "forward", "glad", "happy", "honored", "honoured", "pleased", "proud", "thrilled")
)
_NEAR_GLAD = 6  # words: "excited to be joining forces"
_OUTSIDE = _GRAMMAR["professions"] | {"analyst", "analysts", "partner"}  # they speak of other companies


def find_spoken_for(passage: Passage) -> tuple[str, ...]:
    """Acme in "Acme CEO Jane Roe said it will invest", "Acme's chief executive Jane Roe said the company"."""
    if passage.vocabulary.isdisjoint(_GRAMMAR["saying"]):
        return ()
    people = {passage.word_at(m.end): passage.word_at(m.start) for m in passage.mentions if m.kind == "person"}
    for end, first in people.items():
        if end < len(passage.tokens) and passage.lower[end] in _GRAMMAR["saying"] and _goes_on(passage, end + 1):
            held = [group.names for group in passage.groups if group.names and _is_office(passage, group.last, first)]
            if held:
                return held[-1]
    return ()


def _goes_on(passage: Passage, at: int) -> bool:
    """Whether a clause with "it" or "the company" for its subject begins at a word."""
    words = passage.lower[at : at + 3]
    words = words[1:] if words[:1] == ["that"] else words
    return words[:1] == ["it"] or (words[:1] == ["the"] and not _OWN.isdisjoint(words[1:2]))


def _is_office(passage: Passage, first: int, last: int) -> bool:
    """Whether some words are an office within a company: "CEO", but not "analyst"."""
    role = ROLES.match(passage.tokens, first) if first < last else None
    return role is not None and role.last == last and _OUTSIDE.isdisjoint(passage.lower[first:last])


def turns_to_others(passage: Passage, focus: tuple[str, ...]) -> bool:
    """Whether a sentence is about others than "it" stood for, without a subject: "For Acme, the move is a bet"."""
    named = [group for group in passage.groups if group.names]
    is_about = any(group.before == "" or not set(group.names).isdisjoint(focus) for group in named)
    is_called = not _NOUNS.isdisjoint(passage.vocabulary) or not _PRONOUNS.isdisjoint(passage.lower[:_OPENING])
    return bool(named) and not is_about and not is_called


def only_welcomes(telling: Telling, tellings: Sequence[Telling]) -> bool:
    """Whether who is bought or given money calls that a partnership: "We look forward to partnering with Acme"."""
    if telling.kind != "partnership" or telling.passage.vocabulary.isdisjoint(_GLAD):
        return False
    cue, parties = telling.cue, set(telling.parties)
    before = telling.passage.lower[max(0, cue.first - _NEAR_GLAD) : cue.first]
    is_glad = not _GLAD.isdisjoint(before) and "announce" not in before
    return is_glad and any(known.kind in _OWNING and parties <= set(known.parties) for known in tellings)
