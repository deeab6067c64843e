"""The whole names of programs: with their company, their land, and what "for", a colon or a hyphen joins to them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from bot.extraction.facts import Mention
from bot.extraction.names.parties import COUNTRIES
from bot.extraction.reading import Passage
from bot.extraction.words.wordlists import read_sections, read_word_sections

_NAMED = frozenset(read_sections("initiative_cues.txt")["named"])
_ARTICLES = read_word_sections("initiative_cues.txt")["articles"]
_OF_PEOPLES = ("ean", "ese", "ian", "ican", "ish")  # adjectives
_COUNTING = ("Million ", "Thousand ", "Lakh ", "Crore ")  # "the 2 Million Hammer Talent programme"
_OTHERS = ("organization", "person", "place")


def join_parts(passage: Passage, found: Sequence[Mention]) -> list[str]:
    """The whole names of programs, each with the part of it that a colon joins: "Hammer Academy: AI for Lamps"."""
    named: list[str] = []
    for before, mention in zip((None, *found), found, strict=False):
        name = whole_name(passage, mention)
        if before is not None and passage.between(before.end, mention.start) == ": ":
            name = f"{named.pop()}: {name}"
        named.append(name)
    return named


@lru_cache(maxsize=1)  # few articles tell of any program: none has use for it but where one is told
def companies_of(texts: tuple[Passage, ...]) -> frozenset[str]:
    """The organizations that the sentences of an article name, by their whole names."""
    return frozenset(whole_name(told, m) for told in texts for m in told.mentions if m.kind == "organization")


def whole_name(passage: Passage, mention: Mention) -> str:
    """The name with the company right before it: "Acme Campus", where only "Campus" is new; or with the land of "the
    Acmeland AI Mission".
    """
    before = next((m for m in passage.mentions if m.end + 1 == mention.start and m.kind != "person"), None)
    land, owner = (before if before and before.kind == kind else None for kind in ("place", "organization"))
    at = passage.word_at(land.start) if land else 0
    if land and at and passage.lower[at - 1] == "the" and passage.between(land.end, mention.start) == " ":
        return passage.between(land.start, mention.end)
    is_rest = " " not in mention.name or ends_with_place(mention)
    if owner is not None and passage.between(owner.end, mention.start) == " " and is_rest:
        return f"{owner.name} {mention.name}"
    if mention.name.startswith(_COUNTING) and passage.lower[max(0, passage.word_at(mention.start) - 1)].isdigit():
        return passage.words(passage.word_at(mention.start) - 1, passage.word_at(mention.end))
    return _with_opening(passage, mention, _with_field(passage, mention))


def _with_opening(passage: Passage, mention: Mention, name: str) -> str:
    """The name with "AI" and the people before it, which begin no name: "the Acmelandian AI Initiative"."""
    if mention.name.rpartition(" ")[2] not in _NAMED or not name.startswith(mention.name):
        return name
    first = passage.word_at(mention.start)
    if first < 1:
        return name
    at = first - (passage.tokens[first - 1].word == "AI" and passage.tokens[first].gap == " ")
    is_people = at > 1 and passage.tokens[at].gap == " " and passage.tokens[at - 1].word.endswith(_OF_PEOPLES)
    at -= is_people and passage.tokens[at].word == "AI" and passage.lower[at - 2] in ("its", "the")
    return f"{passage.words(at, first)} {name}" if at < first else name


def ends_with_place(mention: Mention) -> bool:
    """Whether a name ends with the land of a program: the "Academy Acmeland" of "Acme Academy Acmeland"."""
    rest, _, land = mention.name.rpartition(" ")
    return rest.rpartition(" ")[2] in _NAMED and land in COUNTRIES


def _with_field(passage: Passage, mention: Mention) -> str:
    """The name with what "for" joins to it: "Acme AI for Hammer Scholarships", "National Program for Hammers"."""
    is_joined = " for " in mention.name
    if not is_joined and mention.name.rpartition(" ")[2] not in _NAMED:
        return mention.name
    first, last = passage.word_at(mention.start), passage.word_at(mention.end)
    if is_joined:
        return _behind_hyphen(passage, first, last)
    if first > 1 and passage.lower[first - 1] == "for":
        before = next((m for m in passage.mentions if passage.word_at(m.end) == first - 1), None)
        start = passage.word_at(before.start) if before else 0
        is_one = before is not None and passage.between(before.end, mention.start) == " for "
        is_called = start > 0 and passage.lower[start - 1] in _ARTICLES  # not "thanked Acme for Scholarships"
        return passage.words(start, last) if is_one and is_called else mention.name
    end = last + 1
    if passage.lower[last:end] != ["for"]:
        return mention.name
    while end < len(passage.tokens) and passage.tokens[end].gap == " " and passage.tokens[end].word[0].isupper():
        end += 1
    names_other = any(passage.word_at(m.start) in range(last, end) for m in passage.mentions if m.kind in _OTHERS)
    return mention.name if names_other or end == last + 1 else passage.words(first, end)


def _behind_hyphen(passage: Passage, first: int, last: int) -> str:
    """The words of a name with what a hyphen joins to the last: "Acme for Start-ups Academies"."""
    if last < len(passage.tokens) and passage.tokens[last].gap == "-":
        last += 1
        while last < len(passage.tokens) and passage.tokens[last].gap == " " and passage.tokens[last].word[0].isupper():
            last += 1
    return passage.words(first, last)
