"""Where the words of an office begin that stand before a name."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.candidates import HONORIFICS, ROLES
from bot.extraction.reading import Passage
from bot.extraction.tokens import Token
from bot.extraction.wordlists import read_word_sections

_LINKS = frozenset(("and", "&"))
_HIRING = read_word_sections("name_cues.txt")["hiring"]


def role_ending_at(passage: Passage, first: int) -> tuple[int, int] | None:
    """The words of an office that ends right before word `first`, offices joined with "and" together."""
    tokens = passage.tokens
    while first > 1 and tokens[first - 1].lower in HONORIFICS and tokens[first].gap in (" ", ". "):
        first -= 1
    if first == 0 or tokens[first].gap not in (" ", ", "):
        return None
    end = first
    start = _one_role_ending_at(tokens, end)
    if start is None:
        return None
    while start > 1 and tokens[start - 1].lower in _LINKS:
        other = _one_role_ending_at(tokens, start - 1)
        if other is None or any(
            m.kind == "person" and other <= passage.word_at(m.start) < start for m in passage.mentions
        ):
            break
        start = other
    is_list = tokens[start].gap == ", " and any(token.lower in _LINKS for token in tokens[start:end])
    start = (_one_role_ending_at(tokens, start) if is_list else None) or start
    inside = next((m for m in passage.mentions if m.start < tokens[start].start < m.end), None)
    later = passage.word_at(inside.end) if inside else start
    return (later if _ends_role(tokens, later, end) else start), end


def _ends_role(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether an office stands from word `at` to word `end`: "analyst" in "Acme Research analyst"."""
    role = ROLES.match(tokens, at) if at < end else None
    return role is not None and role.last == end


def _one_role_ending_at(tokens: Sequence[Token], end: int) -> int | None:
    for length in (6, 5, 4, 3, 2, 1):
        if end >= length:
            found = ROLES.match(tokens, end - length)
            if found and found.last == end:
                return end - length
    return _long_role_ending_at(tokens, end)


def _long_role_ending_at(tokens: Sequence[Token], end: int) -> int | None:
    """ "head of research", "managing director for Asia Pacific": an office, "of" or "for", and at most five words."""
    if tokens[end - 1].lower in _LINKS:  # "named Jane Roe head of research and John Poe head of sales"
        return None
    for at in range(end - 2, max(0, end - 7), -1):
        if any(mark in tokens[at + 1].gap for mark in (",", ";", "(", "“", '"')) or tokens[at + 1].is_possessive:
            return None
        if tokens[at].lower in _LINKS or tokens[at + 1].lower in _HIRING:
            return None
        if tokens[at].lower in ("of", "for"):
            for length in (4, 3, 2, 1):
                found = ROLES.match(tokens, at - length) if at >= length else None
                if found and found.last == at:
                    return at - length
    return None


def would_be(tokens: Sequence[Token], at: int) -> bool:
    """Whether "would be" or the like stands at a word: "said Jane Roe would become its chief"."""
    return tokens[at].lower == "would" and at + 1 < len(tokens) and tokens[at + 1].lower in ("be", "become", "serve")
