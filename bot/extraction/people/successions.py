"""Who comes after whom: "Jane Roe replaces John Poe", so that both are of one organization, the one no more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from bot.extraction.facts import Mention
from bot.extraction.people.office_behind import Office
from bot.extraction.people.role_words import role_ending_at
from bot.extraction.reading import Passage
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_SUCCEEDING = _GRAMMAR["succeeding"]
_AHEAD = frozenset(("to", "will", "would"))
_NEAR = 8  # words: "replaces its longtime chief executive John Poe"


class Succession(NamedTuple):
    """Who comes, whether the other one has gone, and where it is told."""

    successor: str
    is_over: bool
    passage: Passage


def find_successions(passages: Sequence[Passage]) -> dict[str, Succession]:
    """By the name of who is replaced who comes after them, the first that is told."""
    found: dict[str, Succession] = {}
    for passage in passages:
        for at in passage.find_words(_SUCCEEDING):
            people = [mention for mention in passage.mentions if mention.kind == "person"]
            pair = _pair(passage, at, people)
            if pair and pair[0].name != pair[1].name:
                is_over = _AHEAD.isdisjoint(passage.lower[max(0, at - 2) : at])
                found.setdefault(pair[1].name, Succession(pair[0].name, is_over, passage))
    return found


def _pair(passage: Passage, at: int, people: Sequence[Mention]) -> tuple[Mention, Mention] | None:
    """Who comes and who goes by the verb at word `at`; "was replaced by" turns them round."""
    before = [one for one in people if passage.word_at(one.end) <= at and not _owns(passage, one)]
    behind = next((one for one in people if passage.word_at(one.start) > at), None)
    if not before or behind is None or _owns(passage, behind):
        return None
    is_passive = passage.lower[at + 1 : at + 2] == ["by"]
    first, end = at + 1 + is_passive, passage.word_at(behind.start)
    role = role_ending_at(passage, end) if first < end <= first + _NEAR else None
    if first != end and (role is None or role[0] < first):
        return None
    return (behind, before[-1]) if is_passive else (before[-1], behind)


def _owns(passage: Passage, person: Mention) -> bool:
    return passage.tokens[passage.word_at(person.end) - 1].is_possessive


def with_place_left(
    offices: Mapping[str, list[Office]], passages: Sequence[Passage], places: Mapping[str, str]
) -> dict[str, list[Office]]:
    """The offices, of those who are replaced at the place of who comes; `places` tell where people go, by name."""
    told = dict(offices)
    for name, succession in find_successions(passages).items():
        known = offices.get(name, [])
        place = places.get(succession.successor) or _place(offices.get(succession.successor, ()))
        if place and len(known) == 1 and _is_open(known[0], succession.passage):
            former = known[0].former or succession.is_over
            told[name] = [replace(known[0], organization=place, former=former, is_guess=False)]
    return told


def _is_open(office: Office, passage: Passage) -> bool:
    """Whether nothing tells where somebody is, or only the same sentence may."""
    return office.organization is None or (office.is_guess and office.passage is passage)


def _place(offices: Sequence[Office]) -> str | None:
    """Where somebody is by the first office that is no former one."""
    return next((one.organization for one in offices if one.organization and not one.former), None)
