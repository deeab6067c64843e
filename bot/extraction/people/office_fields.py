"""What an office is about, behind it: "vice president of talent", and where the words for that end."""

from __future__ import annotations

import re

from bot.extraction.facts import Mention
from bot.extraction.names.candidates import ROLES
from bot.extraction.people.affiliations import behind_base, employer_of_field, organization_after
from bot.extraction.people.role_words import behind_listed_offices, is_capital_field
from bot.extraction.reading import Passage
from bot.extraction.text.tokens import Token
from bot.extraction.words.phrases import Found
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_LINKS = frozenset(("and", "&"))
_FIELD_WORDS = r"[A-Z][\w-]{1,20}(?: [A-Z][\w-]{1,20}){0,2}"
_LISTED = re.compile(rf"(?:, {_FIELD_WORDS}){{1,4}},? and {_FIELD_WORDS}")
_PLAIN_WORDS = r"(?!(?:who|which|and|has|was|is)\b)[a-z][\w-]{1,20}(?: [a-z][\w-]{1,20})?"
_LISTED_PLAIN = re.compile(rf"(?:, {_PLAIN_WORDS}){{1,4}},? and {_PLAIN_WORDS}(?= at )")
_BEHIND_FIELD = frozenset(("as", "at", "in", "from", "to", "when", "while", "with"))
_BEHIND_FIELD |= _GRAMMAR["saying"] | _GRAMMAR["verbs that end a noun's words"]
_TIMES = _GRAMMAR["time at work"] | {"term", "terms"}
_NEAR_TIME = 6  # words: "for more than five years"
_FIELD = 9  # words of an office's field: "of engineering and research"
_FIELD_GAPS = (" ", "-", " & ")
_FIELD_JOINTS = (" ", " – ", " - ", " & ")  # "VP Research", "Vice President – Lamps"


def behind_field(passage: Passage, at: int) -> int:
    """The word behind the field that begins at word `at`: "vice president of talent, who"."""
    tokens = passage.tokens
    if at >= len(tokens) or tokens[at].lower not in ("of", "for") or _is_span(passage, at):
        return at
    owners = (m for m in passage.mentions if m.kind in ("organization", "person", "place"))
    near = {n: m for m in owners if at < (n := passage.word_at(m.start)) <= at + _FIELD}
    named_at = min(near, default=len(tokens))
    if named_at in near and near[named_at].kind == "person" and tokens[named_at].gap == ". ":
        return at  # "a spokesman for Sen. Jane Roe"
    link = named_at - 1 - (tokens[named_at - 1].lower == "the")
    if named_at < len(tokens) and _is_linked(passage, at, link):
        return link
    end = len(tokens) if len(tokens) - at <= _FIELD else at
    words = range(at + 1, min(at + _FIELD, len(tokens)))
    last = next((n for n in words if tokens[n].gap not in _FIELD_GAPS or _ends_field(tokens[n])), end)
    listed = _behind_listed(passage, at, last)
    if named_at >= last or listed > last:
        return at if last > at and tokens[last - 1].lower == "the" else listed
    if tokens[named_at - 1].lower in _LINKS:
        return named_at - 1
    return _behind_region(passage, near[named_at]) if _is_field(passage, at, near[named_at]) else at


def _is_span(passage: Passage, at: int) -> bool:
    """Whether "for" at word `at` tells how long: "was chief for more than five years"."""
    words = passage.tokens[at + 1 : at + _NEAR_TIME]
    time = next((n for n, token in enumerate(words) if token.lower in _TIMES), None)
    is_one = all(token.lower != "for" and not token.word[0].isupper() for token in words[:time])
    return passage.lower[at] == "for" and time is not None and is_one


def _behind_region(passage: Passage, place: Mention) -> int:
    """The word behind a place, or behind a region that begins with it: "Asia South", "Atlantis and North Africa"."""
    tokens, at = passage.tokens, passage.word_at(place.end)
    while at < len(tokens) and tokens[at].gap in _FIELD_GAPS:
        following = at + (tokens[at].lower in _LINKS)
        named = (m for m in passage.mentions if m.kind == "place" and passage.word_at(m.start) == following)
        region = next(named, None)
        is_direction = tokens[at].lower in _GRAMMAR["directions"] and tokens[at].word[0].isupper()
        if not (region or is_direction):
            break
        at = passage.word_at(region.end) if region else following + 1
    return at


def _behind_listed(passage: Passage, at: int, last: int) -> int:
    """The word behind a list of fields: "Minister of Works, Hammers and Public Yards", "of lamps, and yards at"."""
    if last <= at + 1:
        return last
    end = passage.tokens[last - 1].end
    pattern = _LISTED if passage.tokens[at + 1].word[0].isupper() else _LISTED_PLAIN
    listed = pattern.match(passage.text, end - passage.sentence.start)
    return passage.word_at(passage.sentence.start + listed.end()) if listed else last


def _is_linked(passage: Passage, at: int, link: int) -> bool:
    """Whether a field ends before the "for" of word `link`: "director of shops for the Acme"."""
    tokens = passage.tokens
    is_plain = all(tokens[n].gap in _FIELD_GAPS and not _ends_field(tokens[n]) for n in range(at + 1, link))
    return link > at + 1 and tokens[link].lower in ("at", "for", "of") and is_plain


def _is_field(passage: Passage, at: int, named: Mention) -> bool:
    """Whether what looks like a name is the field itself: "for Atlantis", "of Shops & Volunteering at Acme"."""
    first = passage.word_at(named.start)
    is_place = named.kind == "place" and passage.tokens[at].lower == "for" and first == at + 1
    is_based = behind_base(passage, first) != first
    return (is_place and not is_based) or employer_of_field(passage, at, named) is not None


def _ends_field(token: Token) -> bool:
    """Whether a word stands behind an office's field: "head of sales to leave", but not "head of go-to-market"."""
    return token.gap == " " and token.lower in _BEHIND_FIELD


def behind_offices(passage: Passage, role: Found[str]) -> int:
    """The word behind an office, those that are joined to it, and the field in capitals of the last."""
    tokens, end = passage.tokens, role.last
    while end + 1 < len(tokens) and (tokens[end].lower == "and" or tokens[end].gap == " & "):
        following = ROLES.match(tokens, end + (tokens[end].lower == "and"))
        if following is None:
            break
        end = following.last
    end += passage.lower[end : end + 1] == ["officer"]  # "founder and chief executive officer"
    listed = behind_listed_offices(tokens, end)
    end = listed if organization_after(passage, listed) else end
    while end < len(tokens) and is_capital_field(tokens[end]) and tokens[end].gap in _FIELD_JOINTS:
        end += 1
    return end
