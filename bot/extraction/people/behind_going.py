"""What stands behind a word of leaving, where that plainly leads out of an office: a time, a reason, a new start."""

from __future__ import annotations

from dataclasses import dataclass

from bot.extraction.names.candidates import ROLES
from bot.extraction.reading import Passage
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_PLAIN = _GRAMMAR["plainly going"]
_NOUNS = _GRAMMAR["a going"]
_CALENDAR = _GRAMMAR["times of going"]
_BESIDE_CALENDAR = _GRAMMAR["beside times of going"]
_OWN = _GRAMMAR["determiners"] - {"a", "an", "our"}
_EMPLOYERS = _GRAMMAR["employers left"]
_THINGS = _GRAMMAR["posts left"] | _EMPLOYERS
_AWAY = frozenset(("from", "of", "with"))
_WITHIN = frozenset(("at", "of"))
_GOALS = _GRAMMAR["starting"] | _GRAMMAR["joining"] | _GRAMMAR["new starts"]
_TOLD = _GRAMMAR["told of a going"]
_NEAR_THING = 4  # words: "its French lamp maker"
_YEAR = 4  # digits


@dataclass(frozen=True, slots=True)
class Left:
    """What is left: "the company", an office, and whose that is, where this is said; whether long ago."""

    is_company: bool = False
    role: str | None = None
    organization: str | None = None
    has_year: bool = False


def read_behind(passage: Passage, at: int, last: int) -> Left | None:
    """What is left by the word at `at`, by what stands from word `last`; None where it may be a room or a matter."""
    word = passage.lower[at]
    first = behind_time(passage, last)
    thing = _thing_before(passage, first)
    is_company = thing is not None and passage.lower[thing - 1] in _EMPLOYERS
    is_company = is_company and passage.lower[first + (passage.lower[first] in _AWAY)] == "the"
    end = behind_time(passage, thing) if thing is not None else first
    role, organization, end = _office_at(passage, end) if thing is None else (None, None, end)
    if word in _NOUNS and thing is None and role is None and passage.lower[first : first + 1] == ["from"]:
        organization, behind = _named_at(passage, first + 1)
        end = behind_time(passage, behind) if organization else end
    is_event = word in _NOUNS or passage.lower[at - 2 : at] == ["decision", "to"]
    if not _ends(passage, end, is_plain=word in _PLAIN or thing is not None, is_event=is_event):
        return None
    has_year = any(len(token.word) == _YEAR and token.word.isdigit() for token in passage.tokens[last:end])
    return Left(is_company, role, organization, has_year)


def is_time(passage: Passage, at: int) -> bool:
    """Whether a time begins at word `at`: "on Friday"."""
    return behind_time(passage, at) > at


def behind_time(passage: Passage, first: int) -> int:
    """The word behind the times that begin at word `first`: "on Friday", "at the end of the month"."""
    at = end = first
    while at < len(passage.tokens) and not _is_apart(passage, at):
        word = passage.lower[at]
        if word in _CALENDAR or (word.isdigit() and at > first):
            end = at + 1
        elif word not in _BESIDE_CALENDAR:
            break
        at += 1
    return end


def _thing_before(passage: Passage, first: int) -> int | None:
    """The word behind "the company", "from her post" or the like at word `first`."""
    lower = passage.lower
    at = first + (lower[first : first + 1] != [] and lower[first] in _AWAY)
    if at >= len(lower) or lower[at] not in _OWN or _is_apart(passage, first):
        return None
    for n in range(at + 1, min(at + _NEAR_THING, len(lower))):
        if passage.tokens[n].gap not in (" ", "-") or passage.tokens[n].is_possessive:
            return None
        if lower[n] in _THINGS:
            return n + 1
    return None


def _office_at(passage: Passage, at: int) -> tuple[str | None, str | None, int]:
    """The office behind "as" at word `at`, the one named whose it is, and the word behind both."""
    if passage.lower[at : at + 1] != ["as"] or at + 1 >= len(passage.tokens):
        return None, None, at
    first = at + 1 + (passage.lower[at + 1] in _OWN)
    organization, first = _named_at(passage, first)
    office = ROLES.match(passage.tokens, first) if first < len(passage.tokens) else None
    if office is None:
        return None, None, at
    role, end = passage.words(first, office.last), office.last
    if organization is None and not _WITHIN.isdisjoint(passage.lower[end : end + 1]):
        organization, owner_end = _named_at(passage, end + 1)
        end = end if organization is None else owner_end
    return role, organization, behind_time(passage, end)


def _named_at(passage: Passage, at: int) -> tuple[str | None, int]:
    """The organization that is named at word `at`, and the word behind it."""
    named = (m for m in passage.mentions if m.kind == "organization" and passage.word_at(m.start) == at)
    owner = next(named, None)
    return (owner.name, passage.word_at(owner.end)) if owner is not None else (None, at)


def _is_apart(passage: Passage, at: int) -> bool:
    """Whether a sign stands before word `at` that ends a clause."""
    return not passage.tokens[at].gap.isspace() and passage.tokens[at].gap != "-"


def _ends(passage: Passage, at: int, *, is_plain: bool, is_event: bool) -> bool:
    """Whether nothing else follows at word `at`, only a new start, or, of a plain going, why one goes.

    An event may have its own verb: "Roe's departure surprised investors".
    """
    if at >= len(passage.tokens) or _is_apart(passage, at):
        return True
    word, behind = passage.lower[at], passage.lower[at + 1 : at + 2]
    if word == "to":
        return not _GOALS.isdisjoint(behind)
    if is_event and word in ("is", "was"):
        return not _GRAMMAR["making known"].isdisjoint(behind)
    return (is_event and word in _TOLD) or (is_plain and word in _GRAMMAR["why one goes"])
