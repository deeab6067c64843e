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
_APPEALS = frozenset(("appeal", "appeals"))
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
_SIGNS = _LEAVE | _WORDS["asked for"] | _WORDS["applicants"] | _APPEALS
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
        return _is_asked(passage, behind)
    if (behind[:1] == ["the"] and not _WORDS["applicants"].isdisjoint(behind[1:2])) or not before:
        return bool(behind[:1] == ["the"])  # "Acme, the applicant,"
    if before[-1] in _GIVES:
        return not _WORDS["leave"].isdisjoint(behind)
    if before[-1] in _ALLOWS:
        return not (_BUILDING.isdisjoint(behind) or _WORDS["leave"].isdisjoint(passage.vocabulary))
    if before[-1] == "to":
        return behind[:1] in (["for"], ["to"]) and not _LEAVE.isdisjoint(before[-_BEHIND:])
    is_by = before[-1] in ("by", "from") and _is_asked(passage, before)
    return is_by or before[-1] in _WORDS["applicants"]


def _is_asked(passage: Passage, words: Sequence[str]) -> bool:
    """Whether words tell of what is asked for; an appeal is that of who builds where it is against a refusal."""
    if not _APPEALS.isdisjoint(words):
        return any(word.startswith(("refus", "reject")) for word in passage.vocabulary)
    is_of_use = any(one in _WORDS["asked for"] and two == "of" for one, two in pairwise(words))
    return not (is_of_use or _WORDS["asked for"].isdisjoint(words) or _RULING.isdisjoint(passage.vocabulary))
