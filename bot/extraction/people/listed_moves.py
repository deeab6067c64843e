"""Those who move as a list tells: "six Acme engineers joined Widget, including Roe", "new hires from Acme include"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.facts import Mention
from bot.extraction.people.role_words import role_ending_at
from bot.extraction.reading import Passage
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_STAFF = _GRAMMAR["staff that moves"]
_HIRES = frozenset(("hires", "recruits"))
_LEAVERS = frozenset(("departures", "exits"))
_LINKS = frozenset(("are", "include", "included", "includes", "is", "were"))
_OF_TIME = _GRAMMAR["time at work"] | {"earlier", "in", "last", "recent", "recently", "the", "this", "week", "weeks"}
_NEAR_STAFF = 6  # words: "researchers have recently joined"
_NEAR_LINK = 6  # words: "new hires from the lamp lab Acme include"
_NEAR_NAME = 4  # words: "include the lamp scholar Jane Roe"
_REACH = 10  # words: "joined the lamp lab Acme in recent weeks, including"


def listed_movers(passage: Passage, at: int) -> list[Mention]:
    """Those of the staff before the verb at word `at` whom "including" names behind where they go or come from."""
    if "including" not in passage.vocabulary or _STAFF.isdisjoint(passage.lower[max(0, at - _NEAR_STAFF) : at]):
        return []
    words = range(at + 1, min(at + _REACH, len(passage.tokens)))
    link = next((n for n in words if passage.lower[n] == "including" and "," in passage.tokens[n].gap), None)
    where = next((g for g in reversed(passage.groups) if link is not None and at < g.first and g.last <= link), None)
    if link is None or where is None or not _OF_TIME.issuperset(passage.lower[where.last : link]):
        return []
    return _listed(passage, link + 1)


def staff_before(passage: Passage, at: int) -> str | None:
    """Whose staff moves by the verb at word `at`: "six Acme researchers have joined"."""
    named = (g for g in passage.groups if len(g.names) == 1 and at - _NEAR_STAFF <= g.last < at)
    return next((g.names[0] for g in named if passage.lower[g.last] in _STAFF), None)


def find_listed(passage: Passage, topic: str | None) -> tuple[list[Mention], str | None, str | None]:
    """Whom a sentence lists as hires or departures, whom they leave and join: "Acme's new hires from Widget include".

    Whose they are is told by their owner, or they are those of the `topic`.
    """
    for at in passage.find_words(_HIRES | _LEAVERS):
        words = range(at + 1, min(at + 1 + _NEAR_LINK, len(passage.tokens)))
        link = next((n for n in words if passage.lower[n] in _LINKS), None)
        if link is None or any("," in token.gap for token in passage.tokens[at : link + 1]):
            continue
        source = next(
            (g.names[0] for g in passage.groups if g.names and at < g.first < link and g.before == "from"), None
        )
        owners = (g for g in passage.groups if g.names and 0 <= at - g.last <= _NEAR_NAME)
        owner = next((g.names[0] for g in owners if g.is_possessive or g.last == at), topic)
        left, taker = (source or owner, None) if passage.lower[at] in _LEAVERS else (source, owner)
        return (_listed(passage, link + 1) if left != taker else []), left, taker
    return [], None, None


def is_of_last(passage: Passage, at: int, movers: Sequence[Mention]) -> bool:
    """Whether a verb tells of the last of a list alone: "lamp head Jane Roe, and chief John Poe, who left"."""
    if len(movers) < 2 or "who" not in passage.lower[max(0, at - 2) : at]:
        return False
    return passage.between(movers[1].end, movers[0].start).strip(" ,") not in ("", "and")


def _is_listed_at(passage: Passage, at: int, person: Mention) -> bool:
    """Whether a list that begins at word `at` names a person first, and nothing of theirs: "include Roe's shop"."""
    first, tokens = passage.word_at(person.start), passage.tokens
    if first - at > _NEAR_NAME or tokens[passage.word_at(person.end) - 1].is_possessive:
        return False
    is_one_noun = all(token.gap in (" ", "-") for token in tokens[at + 1 : first + 1])
    return is_one_noun and (first == at or tokens[first - 1].lower not in _GRAMMAR["prepositions"])


def _listed(passage: Passage, at: int) -> list[Mention]:
    """The people of the list that begins at word `at`, with what is told of each between commas."""
    people = [m for m in passage.mentions if m.kind == "person" and passage.word_at(m.start) >= at]
    if not people or not _is_listed_at(passage, at, people[0]):
        return []
    found = people[:1]
    for person in people[1:]:
        first = passage.word_at(person.start)
        office = role_ending_at(passage, first)
        begin = office[0] if office else first
        is_last = passage.lower[begin - 1] == "and" and "," in passage.tokens[begin - 1].gap
        is_next = passage.between(found[-1].end, passage.tokens[begin].start).strip(" ,") in ("", "and")
        if is_last or is_next:
            found.append(person)
    return found
