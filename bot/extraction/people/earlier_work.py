"""Where somebody worked before: "After ten years at Acme, Roe joined Widget", "Roe worked at Acme before joining"."""

from __future__ import annotations

from bot.extraction.facts import Mention
from bot.extraction.people.role_words import behind_honorifics
from bot.extraction.reading import Group, Passage
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_TIMES = _GRAMMAR["time at work"] | {"spells", "stints"}
_AFTER = frozenset(("after", "following"))
_PLACES = frozenset(("at", "for", "in", "of", "with"))
_WORKED = frozenset(("was", "served", "worked", "spent", "led", "ran", "held", "headed", "had"))
_JOINING = frozenset(("joined", "joining"))
_SCHOOLS = frozenset(("academy", "college", "institute", "polytechnic", "school", "university"))
_NEAR_TIME = 12  # words: "Acme last week after a two-year stint at"
_NEAR_WORK = 4  # words: "who had previously worked"


def workplace_before(passage: Passage, at: int) -> str | None:
    """Where somebody was who joins others by the verb at word `at`."""
    link = _before_joining(passage, at)
    if link is not None:
        left = next((g for g in passage.groups if g.names and g.last == link and g.before in _PLACES), None)
        return left.names[0] if left else None
    if passage.lower[0] not in _AFTER:
        return next(
            (g.names[0] for g in passage.groups if g.names and g.first > at and _is_time_at(passage, at, g)), None
        )
    return next((g.names[0] for g in passage.groups if g.names and g.last < at and _is_over(passage, g)), None)


def joiner_behind(passage: Passage, at: int) -> list[Mention]:
    """Who joins, where that is told first by the verb at word `at`: "Before joining Acme, Jane Roe led Widget"."""
    if _before_joining(passage, at) != 0:
        return []
    people = (mention for mention in passage.mentions if mention.kind == "person")
    person = next((one for one in people if passage.word_at(one.start) > at), None)
    if person is None:
        return []
    first = behind_honorifics(passage.tokens, passage.word_at(person.start))
    return [person] if passage.tokens[first].gap == ", " else []


def was_left(passage: Passage, person: Mention, organization: str | None) -> bool:
    """Whether somebody's work at an `organization` was over when they joined another one, as the sentence says.

    "Roe was chief of Acme before joining Widget", "After ten years as chief of Acme, Roe joined Widget".
    """
    joining = passage.find_words(_JOINING)
    if not joining or organization is None:
        return False
    at = joining[0]
    joined = next((group.names for group in passage.groups if group.first > at), ())
    if not joined or organization in joined:
        return False
    if _before_joining(passage, at) is None:
        return workplace_before(passage, at) == organization
    last = passage.word_at(person.end)
    people = [mention for mention in passage.mentions if mention.kind == "person"]
    own = joiner_behind(passage, at) or [mention for mention in people if passage.word_at(mention.end) <= at]
    is_own = {mention.name for mention in own} == {person.name}
    return is_own and not _WORKED.isdisjoint(passage.lower[last : last + _NEAR_WORK])


def _before_joining(passage: Passage, at: int) -> int | None:
    """The word of "before" or "prior to" right before the verb at word `at`."""
    if passage.lower[at - 1 : at] == ["before"]:
        return at - 1
    return at - 2 if passage.lower[max(0, at - 2) : at] == ["prior", "to"] else None


def _is_time_at(passage: Passage, at: int, group: Group) -> bool:
    """Whether time at a list of names is told right behind: "rejoined Acme after two years at Widget"."""
    words = passage.lower[at + 1 : group.first]
    is_apart = any("," in token.gap for token in passage.tokens[at + 1 : group.first])
    if is_apart or "after" not in words or len(words) > _NEAR_TIME or group.before not in ("at", "with"):
        return False
    link = len(words) - 1 - words[::-1].index(group.before)
    return words[link - 1] in _TIMES and not is_school(group.names[0])


def is_school(name: str) -> bool:
    """Whether time with those of a name may well have been spent learning: "a year at the University of Acmeville"."""
    return not _SCHOOLS.isdisjoint(name.lower().split())


def _is_over(passage: Passage, group: Group) -> bool:
    """Whether a sentence opens with somebody's time with a list of names: "After a decade at Acme, Jane Roe"."""
    if group.last >= len(passage.tokens) or not passage.tokens[group.last].gap.startswith(","):
        return False
    if any("," in token.gap for token in passage.tokens[1 : group.first]) or group.is_possessive:
        return False
    is_time = not _TIMES.isdisjoint(passage.lower[1 : group.first])
    return group.first == 1 or (group.before in ("at", "with") and is_time)
