"""The names of projects in a sentence: "the Acme campus", "Project Acme", "Acme 2"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from bot.extraction.facts import Mention
from bot.extraction.projects.facilities import has_size, is_about_facility, retells_fiction
from bot.extraction.projects.others import is_of_others
from bot.extraction.projects.references import refers_back
from bot.extraction.reading import Passage
from bot.extraction.words.wordlists import read_word_sections

_WORDS = read_word_sections("project_words.txt")
_MOST_DIGITS = 2
_CALLED = 5  # words: "as the campus is called"
_BESIDE = 9  # words: "next to Acme Inc and Widget Inc's flagship"
_OF_LANDMARK = frozenset(("and", "flagship", "its", "the"))
_OWNING = 5  # words: "its still under construction Acme"
_PREPOSITIONS = read_word_sections("grammar.txt")["prepositions"] - {"under"}


def project_names(passage: Passage) -> list[Mention]:
    """The projects that a sentence names; "Acme for Startups" is an initiative, the "Acme summit" a meeting, and a
    "Green Belt data center" stands in the country.
    """
    found = [m for m in passage.mentions if m.kind == "project" and not (" for " in m.name or m.name.endswith(" Belt"))]
    if not found:
        return []
    whole = [mention for mention in found if not _is_program(passage, mention)] or found
    return [_with_number(passage, mention) for mention in whole if not _is_meeting(passage, mention)]


def own_names(passage: Passage) -> list[Mention]:
    """The projects that a sentence names, without those of which it only tells beside, or where its site lies."""
    own = (mention for mention in project_names(passage) if not is_of_others(passage, mention.start))
    return [one for one in own if not (_is_landmark(passage, one) or _is_of_several(passage, one))]


def _is_of_several(passage: Passage, mention: Mention) -> bool:
    """Whether a name is that of sites in several places: "is also building Acme sites in Acmeville and Widgetville"."""
    if passage.lower[passage.word_at(mention.end) :][:1] not in (["campuses"], ["sites"]):
        return False
    return sum(one.kind == "place" and one.start > mention.end for one in passage.mentions) > 1


def _is_landmark(passage: Passage, mention: Mention) -> bool:
    """Whether a project only says where another lies: "two miles from the Acme campus", "next to Acme 2"."""
    at = passage.word_at(mention.start)
    before = passage.lower[max(0, at - _BESIDE) : at]
    while before and (before[-1] in _OF_LANDMARK or passage.tokens[at - 1].word[0].isupper()):
        before, at = before[:-1], at - 1  # "next to Acme's flagship"
    if before[-1:] in (["from"], ["of"]):
        return not _WORDS["distances"].isdisjoint(before)
    return before[-1:] == ["near"] or (before[-1:] == ["to"] and before[-2:-1] in (["next"], ["adjacent"], ["close"]))


def bare_name(name: str) -> str:
    """A name without the words behind it for what it is: "Acme" of "Acme Data Centre"."""
    words = name.split()
    while len(words) > 1 and words[-1].lower() in _WORDS["facilities"] | {"data"}:
        words.pop()
    return " ".join(words)


def is_named_here(passage: Passage, mention: Mention) -> bool:
    """Whether the sentence says that something is called so: "the campus, which Acme calls Widget", or "Widget, as the
    campus is called".
    """
    at, last = passage.word_at(mention.start), passage.word_at(mention.end)
    behind = passage.lower[last : last + _CALLED]
    if behind[:1] == ["as"] and not _WORDS["naming"].isdisjoint(behind):
        return True
    before = passage.lower[max(0, at - 2) : at]
    return not _WORDS["naming"].isdisjoint(before if before[-1:] == ["the"] else before[-1:])


def opens_with_naming(passage: Passage, mention: Mention) -> bool:
    """Whether a sentence begins with another name of the facility before: "Codenamed Widget, the site"."""
    return passage.word_at(mention.start) == 1 and passage.tokens[0].lower in _WORDS["naming"]


def is_owned(passage: Passage, mention: Mention) -> bool:
    """Whether a name stands behind "its" or "the company’s": "the company’s Acme campus", "its still unfinished X"."""
    at = passage.word_at(mention.start)
    for token in reversed(passage.tokens[max(0, at - _OWNING) : at]):
        if token.lower in ("its", "their") or (token.is_possessive and token.word[0].islower()):
            return True
        if not token.word.islower() or token.lower in _PREPOSITIONS or "," in token.gap:
            return False
    return False


def _is_program(passage: Passage, mention: Mention) -> bool:
    """Whether a name is that of a program, of which a site is a part: "Acme Norway, under its Acme program"."""
    at = passage.word_at(mention.end)
    return at < len(passage.tokens) and passage.tokens[at].lower in _WORDS["initiatives"]


def _is_meeting(passage: Passage, mention: Mention) -> bool:
    """Whether a name is that of a meeting: "the Acme summit", "during Acme 2031"."""
    first, last = passage.word_at(mention.start), passage.word_at(mention.end)
    before = passage.lower[max(0, first - 2) : first]
    behind = passage.lower[last : last + 1]
    return not _WORDS["meetings"].isdisjoint(behind) or "during" in before


def _with_number(passage: Passage, mention: Mention) -> Mention:
    """The name with the number behind it: the second of several of one name is another project."""
    at = passage.word_at(mention.end)
    if at < len(passage.tokens):
        token = passage.tokens[at]
        if token.gap == " " and token.word.isdigit() and len(token.word) <= _MOST_DIGITS:
            return replace(mention, name=f"{mention.name} {token.word}", end=token.end)
    return mention


def find_built_names(passages: Sequence[Passage]) -> set[str]:
    """The projects of which the text says that they compute: a film may be called like a project."""
    names: set[str] = set()
    is_on_building = any(map(is_about_facility, passages))
    for passage, following in zip_longest(passages, passages[1:]):
        mentions = project_names(passage)
        if mentions and not retells_fiction(passage):
            goes_on = following is not None and refers_back(following) and not project_names(following)
            told = (passage, following) if goes_on else (passage,)
            is_built = any(is_about_facility(p) or has_size(p) for p in told)
            names.update(
                mention.name
                for mention in mentions
                if is_built or is_named_here(passage, mention) or (is_on_building and _is_site(passage, mention))
            )
    return names


def _is_site(passage: Passage, mention: Mention) -> bool:
    """Whether a name stands before a word for a site: "its Acme complex"."""
    last = passage.word_at(mention.end)
    return not _WORDS["stretches"].isdisjoint(passage.lower[last : last + 1])
