"""Who builds or runs what a sentence tells of, also where it only says "it" or "the company"."""

from __future__ import annotations

from bot.extraction.reading import Group, Passage
from bot.extraction.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_WORDS = read_word_sections("project_words.txt")
_NEAR = 8  # words: "Acme data centers in Atlantis"
_AGENT = 4  # words: "developed by the firm Acme"
_BUILDS = 3  # words: "Acme is now developing"
_OPENING = 3  # words: "The company", "In May it"
_OWNING = ("", "by", "for")


def acting_groups(passage: Passage) -> list[Group]:
    """The parties of a sentence without the makers of chips ("4,000 Acme chips") and the employers of who is quoted."""
    return [g for g in passage.groups if g.names and not _is_maker(passage, g)]


def _is_maker(passage: Passage, group: Group) -> bool:
    if group.last >= len(passage.tokens):
        return False
    token = passage.tokens[group.last]
    is_model = token.word[0].isupper() and any(letter.isdigit() for letter in token.word)
    return token.gap == " " and not group.is_possessive and (token.lower in _WORDS["chips"] or is_model)


def party_before(passage: Passage, at: int) -> str | None:
    """The organization named last before a word, which must be near: "Acme data centers in Atlantis"."""
    owning = (g for g in acting_groups(passage) if g.before in _OWNING or g.is_possessive)
    before = [group for group in owning if group.last <= at]
    return before[-1].names[0] if before and at - before[-1].last <= _NEAR else None


def agent_of(passage: Passage) -> str | None:
    """Who builds or runs it by the words "built by", "is being developed by"."""
    for group in acting_groups(passage):
        before = [token.lower for token in passage.tokens[max(0, group.first - _AGENT) : group.first]]
        if "by" in before and any(word in _WORDS["built"] for word in before[: before.index("by")]):
            return group.names[0]
    return None


def _builder_behind(passage: Passage, at: int) -> str | None:
    """Who is told of right behind: "campuses in Atlantis that Acme is developing"."""
    for group in acting_groups(passage):
        behind = passage.tokens[group.last : group.last + _BUILDS]
        is_relative = at < group.first <= at + _NEAR and passage.tokens[group.first - 1].lower in ("that", "which")
        if is_relative and any(token.lower in _WORDS["builds"] for token in behind):
            return group.names[0]
    return None


def subject_of(passage: Passage) -> str | None:
    """The organization that a sentence is about: the first one that acts."""
    return next((g.names[0] for g in acting_groups(passage) if g.before == "" or g.is_possessive), None)


def says_it(passage: Passage) -> bool:
    """Whether the first words stand for who was named before: "The company", "Its", "It"."""
    return any(token.lower in _GRAMMAR["same subject"] or token.lower == "its" for token in passage.tokens[:_OPENING])


def find_actor(passage: Passage, at: int, before: str | None) -> str | None:
    """Who stands for the facility at word `at`; `before` is whom the sentences before were about.

    "Acme said ... . The startup is building a campus in Atlantis" is Acme's, whatever names stand between.
    """
    behind = agent_of(passage) or _builder_behind(passage, at)
    if behind:
        return behind
    near = party_before(passage, at)
    own = subject_of(passage)
    if before and says_it(passage) and (near is None or near == own):
        first = next(iter(acting_groups(passage)), None)
        if first is None or first.before != "" or first.first > _OPENING:
            return before
    return near or own or before
