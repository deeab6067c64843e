"""The office that stands behind a name: "Jane Roe, Acme's chief scientist", "Jane Roe, who is chief of Acme"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.extraction.affiliations import (
    organization_after,
    organization_before,
    organization_below,
    organization_right_behind,
)
from bot.extraction.candidates import ROLES
from bot.extraction.founders import owner_of
from bot.extraction.moves import behind_moving, has_ended
from bot.extraction.phrases import Found
from bot.extraction.reading import Passage
from bot.extraction.role_words import is_capital_field, with_field, would_be
from bot.extraction.tokens import Token
from bot.extraction.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_FORMER = _GRAMMAR["former"]
_LINKS = frozenset(("and", "&"))
_BEHIND_FIELD = frozenset(("as", "at", "in", "from", "to", "when", "while", "with"))
_BEHIND_OFFICE = frozenset(("and", "on", "last", "this", "effective", "after", "when", "while"))  # "was made chief on"
_BEHIND_FIELD |= _GRAMMAR["saying"] | _GRAMMAR["verbs that end a noun's words"]
_DEGREES = read_word_sections("name_cues.txt")["degrees"] | {"Jr", "Sr"}
_REACH = 8  # words of an apposition in which an office is looked for
_FIELD = 9  # words of an office's field: "of engineering and research"
_FIELD_JOINTS = (" ", " – ", " - ", " & ")  # "VP Research", "Vice President – Lamps"
_FIELD_GAPS = (" ", "-", " & ")
_IS = _GRAMMAR["office is"]
_HIRING = read_word_sections("name_cues.txt")["hiring"]
_BREAKS = _GRAMMAR["no office"]
_STATES = _GRAMMAR["state offices"] | _GRAMMAR["reporters"]


@dataclass(frozen=True, slots=True)
class Office:
    """What one place of the text says of a person; `before` is what they were before they led what they lead now."""

    role: str | None
    organization: str | None
    former: bool
    passage: Passage
    is_guess: bool = False
    before: Office | None = None


def office_behind(passage: Passage, last: int, focus: str | None) -> Office | None:
    """ "Jane Roe, Acme’s chief scientist", "Jane Roe, 41, an analyst at Acme", "Jane Roe, who is chief of Acme"."""
    tokens = passage.tokens
    if last >= len(tokens):
        return None
    at = _after_brackets(tokens, last)
    if tokens[at].gap.startswith(",") and tokens[at].word.isdigit() and at + 1 < len(tokens):
        at += 1
    while at + 1 < len(tokens) and is_degree(tokens, at):
        at += 1
    follows = tokens[at].gap.startswith((",", " (", "),", "., "))
    if moved := behind_moving(tokens, at):
        at, follows = moved, True
    while at < len(tokens) and (tokens[at].lower in _IS or would_be(tokens, at) or _is_given_office(tokens, at)):
        at, follows = at + 1, True
    for word in range(at, min(at + _REACH, len(tokens)) if follows else at):
        if word > at and any(mark in tokens[word].gap for mark in (",", ".", ";", ")", "”", "“")):
            return None
        role = ROLES.match(tokens, word)
        if role:
            return apposed(passage, last, role._replace(first=with_field(passage, word, role.last, at)), focus)
        if tokens[word].lower in _BREAKS:
            return None
    return None


def _is_given_office(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word says that one is given an office: the "named" of "has been named chief", "named to serve as"."""
    before = tokens[at - 1].lower
    is_to_serve = before in _HIRING and [token.lower for token in tokens[at : at + 2]] == ["to", "serve"]
    return is_to_serve or (tokens[at].lower in _HIRING and before in _IS)


def is_degree(tokens: Sequence[Token], at: int) -> bool:
    """Whether a degree stands behind a name: "Jane Roe, Ph.D.,"."""
    return tokens[at].word in _DEGREES and tokens[at].gap in (", ", ".", "., ")


def _after_brackets(tokens: Sequence[Token], at: int) -> int:
    """The word behind "(pictured above)", or the same word when no short brackets open there."""
    if not tokens[at].gap.startswith(" ("):
        return at
    end = min(at + _REACH, len(tokens))
    return next((word for word in range(at + 1, end) if tokens[word].gap.startswith("),")), at)


def apposed(passage: Passage, last: int, role: Found[str], focus: str | None) -> Office:
    """The office that stands as `role` behind the name that ends at word `last`, and whose it is."""
    end = role.last
    while end + 1 < len(passage.tokens) and passage.tokens[end].lower in _LINKS:
        following = ROLES.match(passage.tokens, end + 1)
        if following is None:
            break
        end = following.last
    end += [token.lower for token in passage.tokens[end : end + 1]] == [
        "officer"
    ]  # "founder and chief executive officer"
    while (
        end < len(passage.tokens) and is_capital_field(passage.tokens[end]) and passage.tokens[end].gap in _FIELD_JOINTS
    ):
        end += 1
    field = _behind_field(passage, end)
    organization = (
        organization_before(passage, role.first)
        or organization_after(passage, end)
        or organization_after(passage, field)
        or organization_below(passage, end)
    )
    owner = owner_of(passage, role.first, focus)
    organization = organization or (None if owner else organization_right_behind(passage, end))
    former = any(token.lower in _FORMER for token in passage.tokens[last : role.first])
    name = organization.name if organization else owner
    leads_on = (
        field < len(passage.tokens)
        and passage.tokens[field].gap == " "
        and passage.tokens[field].lower not in _BEHIND_OFFICE
    )
    is_guess = name is None and not former and not is_state(passage.tokens[end - 1]) and not leads_on
    former = former or has_ended(passage.tokens[last : role.first])
    return Office(passage.words(role.first, field), focus if is_guess else name, former, passage, is_guess=is_guess)


def is_state(token: Token) -> bool:
    """Whether an office is one of a state: "President Roe", but not "the firm's president"."""
    return token.lower in _STATES and token.word != "president"


def _behind_field(passage: Passage, at: int) -> int:
    """The word behind the field of an office: "vice president of talent, who"."""
    tokens = passage.tokens
    if at >= len(tokens) or tokens[at].lower not in ("of", "for"):
        return at
    end = len(tokens) if len(tokens) - at <= _FIELD else at
    words = range(at + 1, min(at + _FIELD, len(tokens)))
    last = next((n for n in words if tokens[n].gap not in _FIELD_GAPS or _ends_field(tokens[n])), end)
    owners = (m for m in passage.mentions if m.kind in ("organization", "person", "place"))
    named_at = min((n for m in owners if at < (n := passage.word_at(m.start)) <= at + _FIELD), default=len(tokens))
    if named_at < len(tokens) and tokens[named_at - 1].lower in _LINKS:
        return named_at - 1
    named = named_at < last
    return at if named or (last > at and tokens[last - 1].lower == "the") else last


def _ends_field(token: Token) -> bool:
    """Whether a word stands behind an office's field: "head of sales to leave", but not "head of go-to-market"."""
    return token.gap == " " and token.lower in _BEHIND_FIELD
