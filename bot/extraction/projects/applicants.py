"""Who asks for leave to build: "gives Acme permission", "an application by Acme", "Acme's appeal"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bot.extraction.projects.bystanders import rules
from bot.extraction.reading import Group, Passage
from bot.extraction.words.wordlists import read_word_sections

_WORDS = read_word_sections("project_words.txt")
_GIVES = frozenset(
    ("denied", "gave", "given", "gives", "giving", "granted", "granting", "grants", "refused", "refuses")
)
_ALLOWS = frozenset(("allow", "allowing", "allows"))
_BUILDING = frozenset(("build", "construct", "develop", "expand", "proceed"))
_LEAVE = _WORDS["leave"] | {"ahead", "light"}  # "the go-ahead", "the green light"
APPEALS = frozenset(("appeal", "appeals"))
_RULING = _WORDS["gives leave"] | {
    "council",
    "filed",
    "lodged",
    "permission",
    "planning",
    "refused",
    "rejected",
    "submitted",
}
_SIGNS = _LEAVE | _WORDS["asked for"] | _WORDS["applicants"] | APPEALS
_BUILT = _LEAVE.union(*(_WORDS[kind] for kind in ("sites", "facilities", "works on sites")), ("data", "rezoning"))
_ASKED = 9  # words: "lodged by Acme Ltd for a data centre"
_BEHIND = 3  # words: "granted Acme outline planning permission"
_BY = 5  # words: "application for planning permission by"


def applicant_of(passage: Passage) -> str | None:
    """Who asks for leave to build by a sentence, if anybody; nobody where it is given "to Acme for X and to Widget"."""
    if passage.vocabulary.isdisjoint(_SIGNS):
        return None
    groups = [group for group in passage.groups if group.names and not rules(group.names[0])]
    if sum(group.before == "to" for group in groups) > 1:
        return None
    return next((group.names[0] for group in groups if _asks(passage, group)), None)


def _asks(passage: Passage, group: Group) -> bool:
    before = passage.lower[max(0, group.first - _BY) : group.first]
    behind = passage.lower[group.last : group.last + _BEHIND]
    if group.is_possessive:
        return _is_asked(passage, group.last, behind)
    if behind[:1] == ["the"] and not _WORDS["applicants"].isdisjoint(behind[1:2]):  # "Acme, the applicant,"
        return True
    last = before[-1] if before else ""
    if last in _GIVES:
        return not _WORDS["leave"].isdisjoint(behind)
    if last in _ALLOWS:
        return not (_BUILDING.isdisjoint(behind) or _WORDS["leave"].isdisjoint(passage.vocabulary))
    if last == "to":
        return behind[:1] in (["for"], ["to"]) and not _LEAVE.isdisjoint(before[-_BEHIND:])
    is_by = last in ("by", "from") and _is_asked(passage, group.first - len(before), before)
    return is_by or last in _WORDS["applicants"]


def _is_asked(passage: Passage, first: int, words: Sequence[str]) -> bool:
    """Whether words, from word `first` on, tell of leave that is asked for; an appeal is that of who builds where it is
    against a refusal.
    """
    if not APPEALS.isdisjoint(words):
        against = (passage.lower[at + 1 : at + _BEHIND] for at in passage.find_words({"against"}))
        return any(word.startswith(("refus", "reject")) for behind in against for word in behind)
    is_of_use = any(one in _WORDS["asked for"] and two == "of" for one, two in pairwise(words))
    asked = next((first + at + 1 for at, word in enumerate(words) if word in _WORDS["asked for"]), None)
    is_ruled_on = not (is_of_use or _RULING.isdisjoint(passage.vocabulary))
    return is_ruled_on and asked is not None and asks_to_build(passage, asked)


def asks_to_build(passage: Passage, at: int) -> bool:
    """Whether what is asked for before word `at` is to build, as far as that is told: "for a campus", "to build one".

    Not "for a loan", "for tax breaks", "to stop the campus".
    """
    words = passage.lower[at : at + _ASKED]
    aim = next((n for n, word in enumerate(words) if word in ("for", "to")), None)
    if aim is None:
        return True
    if words[aim] == "to":
        return not _BUILDING.isdisjoint(words[aim + 1 : aim + 2])
    verb = words.index("to") + 1 if "to" in words else 0
    return not (_BUILT.isdisjoint(words[aim + 1 :]) or (verb and _BUILDING.isdisjoint(words[verb : verb + 1])))
