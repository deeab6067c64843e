"""Who builds what a sentence tells of, by a clause on it or on them: "that Acme is developing", "which will build"."""

from __future__ import annotations

from bot.extraction.projects.actors import acting_groups
from bot.extraction.projects.objects import find_object
from bot.extraction.reading import Group, Passage
from bot.extraction.words.wordlists import read_word_sections

_WORDS = read_word_sections("project_words.txt")
NEAR = 8  # words: "Acme data centers in Atlantis"
BUILDS = 3  # words: "Acme is now developing"
MAKES = _WORDS["builds"] | {"began", "completed", "finished", "opened", "opens", "started", "unveiled"}
_BUILDING = frozenset(("build", "building", "builds", "constructing", "developing"))
_RACING = 6  # words: "which is also planning to build"


def builder_behind(passage: Passage, at: int) -> str | None:
    """Who is told of right behind: "campuses in Atlantis that Acme is developing", "the campus, which Acme opened"."""
    if passage.vocabulary.isdisjoint(MAKES):
        return None
    for group in acting_groups(passage):
        behind = passage.tokens[group.last : group.last + BUILDS]
        is_relative = at < group.first <= at + NEAR and passage.tokens[group.first - 1].lower in ("that", "which")
        if is_relative and any(token.lower in MAKES for token in behind):
            return group.names[0]
        if at < group.first <= at + NEAR and _plans_there(passage, group):
            return group.names[0]
    return None


def builder_in_relative(passage: Passage, at: int = 0) -> str | None:
    """Who builds by a clause on a party: "competes with Acme, which is racing to build a campus".

    Where somebody else builds before, only what stands behind it at word `at` is theirs: "Acme opened a campus to
    compete with Widget, which is building one".
    """
    if passage.vocabulary.isdisjoint(MAKES) or passage.vocabulary.isdisjoint(("that", "which")):
        return None
    for group in acting_groups(passage):
        first = group.last + 1
        if group.is_possessive or first >= len(passage.tokens) or passage.lower[group.last] not in ("that", "which"):
            continue
        verb = next(
            (at for at in range(first, first + _RACING) if not _BUILDING.isdisjoint(passage.lower[at : at + 1])), 0
        )
        told = passage.tokens[first : verb + 1]
        if verb and not any("," in token.gap for token in told) and find_object(passage, verb + 1) is not None:
            return None if at < group.last and _is_built_before(passage, group) else group.names[0]
    return None


def _is_built_before(passage: Passage, group: Group) -> bool:
    """Whether another party before this one builds or has a site: "Acme opened a campus", "Acme said its campus"."""
    before = [one for one in acting_groups(passage) if not one.before and one.last < group.first]
    verbs = (n for one in before for n in range(one.last, one.last + BUILDS) if passage.lower[n] in MAKES | {"its"})
    sites = (find_object(passage, n + 1) for n in verbs if n < group.first)
    return any(site is not None and site < group.first for site in sites)


def _plans_there(passage: Passage, group: Group) -> bool:
    """Whether a party builds a site at a place: "land in Acmeville, where Widget plans a campus"."""
    verbs = range(group.last, min(group.last + BUILDS, len(passage.tokens)))
    is_there = passage.lower[group.first - 1] == "where" and not group.is_possessive
    return is_there and any(passage.lower[n] in MAKES and find_object(passage, n + 1) is not None for n in verbs)
