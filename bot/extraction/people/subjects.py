"""Whom a sentence is about: the organization that it names first."""

from __future__ import annotations

from bot.extraction.names.candidates import ROLES
from bot.extraction.reading import Group, Passage
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_FORMER = _GRAMMAR["former"]
_LOSING = _GRAMMAR["losing"]
_TOWARDS = frozenset(("against", "for", "from", "to", "with"))  # "Roe left for Acme, while", "our work with Acme"
_PURCHASES = read_word_sections("name_cues.txt")["purchases"]
_OURS = frozenset(("we", "our", "us", "we're", "we’re", "we've", "we’ve", "we'll", "we’ll"))
_NEAR_LOSS = 6  # words: "which has also lost another"
_NEAR_FORMER = 2  # words: "a former Acme researcher"


def opens_with_pronoun(passage: Passage) -> bool:
    """Whether a sentence goes on about the one before it: "Its staff will join Acme, and chief Jane Roe"."""
    return passage.lower[:1] in (["it"], ["its"], ["they"], ["their"])


def subject_before(passage: Passage, at: int) -> str | None:
    """The organization that the sentence names first, before word `at`; none where that is a list of several."""
    if opens_with_pronoun(passage):
        return None
    before = (g for g in passage.groups if g.last <= at and g.before not in _TOWARDS and not _is_of_office(passage, g))
    before = (group for group in before if not _is_spoken_of(passage, group))
    first = next((group.names for group in before if group.names), ())
    return first[0] if len(first) == 1 else None


def _is_of_office(passage: Passage, group: Group) -> bool:
    """Whether names only tell whose office somebody held: "Jane Roe, a former Acme researcher, and John Poe, its"."""
    is_former = not _FORMER.isdisjoint(passage.lower[max(0, group.first - _NEAR_FORMER) : group.first])
    return is_former and group.last < len(passage.tokens) and ROLES.match(passage.tokens, group.last) is not None


def _is_spoken_of(passage: Passage, group: Group) -> bool:
    """Whether whoever speaks speaks of another: "“We trust Acme”, said", "The takeover of Acme will help it"; but "At
    Acme, we".
    """
    first = group.first - (passage.lower[group.first - 1] == "the")
    is_bought = group.before == "of" and first > 1 and passage.lower[first - 2] in _PURCHASES
    is_quoted = passage.text[:1] in '“"' and not _OURS.isdisjoint(passage.vocabulary)
    return is_bought or (is_quoted and group.before not in ("at", "as"))


def subject_of_own(passage: Passage, start: int) -> str | None:
    """What a sentence is about; before "her co-founder" no place that she is only told to be at."""
    if start == 0 or passage.lower[start - 1] not in ("her", "his"):
        return subject_before(passage, start)
    return next((g.names[0] for g in passage.groups if g.names and g.last <= start and g.before != "at"), None)


def whole(passage: Passage, start: int) -> str | None:
    """Whose people somebody is one of: "the Acme team, including founder Jane Roe"."""
    if start == 0 or passage.lower[start - 1] != "including":
        return None
    return next((g.names[0] for g in reversed(passage.groups) if g.names and g.last < start), None)


def loser_before(passage: Passage, start: int) -> str | None:
    """Who loses the one with the office from word `start` on: "a blow to Acme, which also lost another co-founder"."""
    words = range(max(1, start - _NEAR_LOSS), start)
    verb = next((at for at in words if passage.lower[at] in _LOSING), None)
    which = next((at for at in words if passage.lower[at] == "which" and verb is not None and at < verb), None)
    return next((g.names[0] for g in passage.groups if g.names and g.last == which), None)
