"""Who leaves, where the words do not say whom: "Acme chief Jane Roe has resigned", "Roe is leaving the company"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from bot.extraction.facts import Mention
from bot.extraction.people.move_ends import has_gone
from bot.extraction.people.moves import Move
from bot.extraction.people.role_words import role_ending_at
from bot.extraction.reading import Passage, Reading
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_GOING = _GRAMMAR["going"]
_SENT = _GRAMMAR["sent away"]
_OFF = frozenset(("aside", "down", "go", "off", "out", "ways"))
_PARTICLES = dict.fromkeys(("forced", "laid", "let", "part", "pushed", "step"), _OFF)
_LEFT_THINGS = _GRAMMAR["same subject"] | _GRAMMAR["left at work"]
_BEFORE_LEFT = _GRAMMAR["determiners"]
_BEHIND = _GRAMMAR["behind going"]
_DOUBT = _GRAMMAR["going in doubt"]
_BETWEEN = _GRAMMAR["before going"]
_PASSIVE = frozenset(("be", "been", "being", "is", "was", "were"))
_PRONOUNS = frozenset(("he", "she"))
_PLANS = frozenset(("announcement", "decision", "plan", "plans"))
_LETTING_GO = _GRAMMAR["letting go"]
_BEHIND_LETTING_GO = frozenset(("of", "with"))
_APART = _GRAMMAR["prepositions"] - {"of", "for", "including"} | _GRAMMAR["clause openers"] | {"back", "to"}
_LONGEST_OFFICE = 8  # words: "its longtime chief executive", with whose it is
_NOUNS = _GRAMMAR["a going"]


def find_leavers(reading: Reading) -> dict[str, Move]:
    """By name everybody who leaves with no word of where to: from "the company" of the sentence, or where they work."""
    moves: dict[str, Move] = {}
    for passage in reading.passages:
        for person, at, is_company in _departures(passage):
            named = {name for group in passage.groups if group.last <= at for name in group.names}
            from_ = named.pop() if is_company and len(named) == 1 else None
            moves.setdefault(person.name, Move(person.name, from_, None, passage, has_gone(passage, at)))
    return moves


def with_company_left(moves: Mapping[str, Move], leavers: Mapping[str, Move]) -> dict[str, Move]:
    """The moves, from "the company" that the same sentence says is left: "has left the company to start Acme"."""
    same = {name for name, move in moves.items() if name in leavers and leavers[name].passage is move.passage}
    left = {name for name in same if moves[name].from_ is None and leavers[name].from_ != moves[name].to}
    return {name: replace(move, from_=leavers[name].from_) if name in left else move for name, move in moves.items()}


def _departures(passage: Passage) -> Iterator[tuple[Mention, int, bool]]:
    """Whom a sentence tells to leave, without doubt and with no name for what; by which word; whether "the company"."""
    people = [mention for mention in passage.mentions if mention.kind == "person"]
    if not people or any(passage.tokens[at].word != "May" for at in passage.find_words(_DOUBT)):
        return
    for at in passage.find_words(_GOING | _SENT | _NOUNS):
        if passage.lower[at] in _SENT and not _is_passive(passage, at):
            continue
        last = _end_of_verb(passage, at)
        person = _who(passage, at, people) if last is not None and _is_all(passage, at, last) else None
        if person is not None and last is not None:
            yield person, at, passage.lower[last : last + 1] == ["the"]
    for at in passage.find_words(_LETTING_GO):
        if person := _let_go(passage, at, people):
            yield person, at, False


def _is_passive(passage: Passage, at: int) -> bool:
    return not (passage.lower[at].endswith("ing") or _PASSIVE.isdisjoint(passage.lower[max(0, at - 1) : at]))


def _end_of_verb(passage: Passage, at: int) -> int | None:
    """The word behind a verb of leaving, with its particle; None where the verb at word `at` is none of these."""
    lower = passage.lower
    stem = next((stem for stem in _PARTICLES if lower[at].startswith(stem)), None)
    if stem is None:
        return at + 1
    return None if _PARTICLES[stem].isdisjoint(lower[at + 1 : at + 2]) else at + 2


def _is_all(passage: Passage, at: int, last: int) -> bool:
    """Whether nothing but a post, a time, a reason or the company itself stands behind the verb, or nothing at all."""
    tokens, lower = passage.tokens, passage.lower
    if last >= len(tokens) or tokens[last].gap != " " or lower[at] in _NOUNS:
        return True
    if lower[last] not in _BEFORE_LEFT and lower[at - 2 : at] == ["decision", "to"]:
        return True
    if lower[last] in _BEFORE_LEFT:
        return not _LEFT_THINGS.isdisjoint(lower[last + 1 : last + 4])
    return lower[last] in _BEHIND or lower[last] in _GRAMMAR["news days"]


def _who(passage: Passage, at: int, people: list[Mention]) -> Mention | None:
    """Who leaves by the word at `at`: the name before it, the one whose office stands between, or "she"."""
    tokens, lower = passage.tokens, passage.lower
    before = [one for one in people if passage.word_at(one.end) <= at]
    if lower[at] in _NOUNS:
        return next((one for one in before if _owns(passage, one, at)), None)
    first = at
    while first > 0 and tokens[first].gap == " " and lower[first - 1] in _BETWEEN:
        first -= 1
    if not before or first == 0:
        return None
    is_pronoun = lower[first - 1] in _PRONOUNS | {"who"} and tokens[first].gap == " "
    if is_pronoun and lower[first - 1] == "who":
        return before[-1] if passage.word_at(before[-1].end) == first - 1 else None
    if is_pronoun:
        return before[-1] if len({one.name for one in before}) == 1 else None
    if passage.word_at(before[-1].end) == first:
        is_owned = tokens[first - 1].is_possessive  # "Roe's decision to leave", but not "Roe's staff left"
        return None if is_owned and _PLANS.isdisjoint(lower[first:at]) else before[-1]
    opening = passage.word_at(before[-1].end)
    is_aside = tokens[first].gap == ", " and tokens[opening].gap == ", " and lower[opening] != "and"
    return before[-1] if is_aside else None


def _let_go(passage: Passage, at: int, people: list[Mention]) -> Mention | None:
    """Whom the one before a verb sends away or loses: "fired Jane Roe", "parted ways with its chief, Jane Roe"."""
    tokens, lower = passage.tokens, passage.lower
    if _is_passive(passage, at):
        return None
    first = _end_of_verb(passage, at) or len(tokens)
    while first < len(tokens) and lower[first] in _BEHIND_LETTING_GO:
        first += 1
    person = next((one for one in people if passage.word_at(one.start) >= first), None)
    end = passage.word_at(person.start) if person else first
    if person is None or end - first > _LONGEST_OFFICE or tokens[passage.word_at(person.end) - 1].is_possessive:
        return None
    if end == first:
        return person
    role = role_ending_at(passage, end)
    is_apart = any("," in token.gap for token in tokens[first:end]) or not _APART.isdisjoint(lower[first:end])
    return person if role is not None and role[0] >= first and not is_apart else None


def _owns(passage: Passage, person: Mention, at: int) -> bool:
    """ "Jane Roe's departure", "Jane Roe's decision to leave"."""
    last = passage.word_at(person.end)
    return passage.tokens[last - 1].is_possessive and at - last <= 1
