"""The office that a sentence gives a person, and the organization it belongs to.

An office stands beside the name: "Acme chief executive Jane Roe", "Jane Roe, Acme's chief executive", "Jane Roe, an
analyst at Acme". An organization that is only "the company" is the one that the text spoke of last.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.extraction.affiliations import (
    bare_organization,
    country_before,
    founded_by,
    organization_after,
    organization_before,
    organization_below,
    organization_right_behind,
    owner_of,
    subject_before,
)
from bot.extraction.candidates import ROLES
from bot.extraction.facts import Mention
from bot.extraction.moves import behind_moving, has_ended
from bot.extraction.phrases import Found
from bot.extraction.reading import Passage
from bot.extraction.role_words import role_ending_at, with_field, would_be
from bot.extraction.tokens import Token
from bot.extraction.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_FORMER = _GRAMMAR["former"]
_LINKS = frozenset(("and", "&"))
_BEHIND_FIELD = frozenset(("at", "in", "from", "with", *_GRAMMAR["saying"]))
_PLAIN = _GRAMMAR["plain before an office"]
_DEGREES = read_word_sections("name_cues.txt")["degrees"] | {"Jr", "Sr"}
_NEAR_ENDED = 3  # words: "ousted its flamboyant chief"
_REACH = 8  # words of an apposition in which an office is looked for
_FIELD = 9  # words of an office's field: "of engineering and research"
_FIELD_GAPS = (" ", "-", " & ")
_IS = _GRAMMAR["office is"]
_BREAKS = _GRAMMAR["no office"]
_HIRING = read_word_sections("name_cues.txt")["hiring"]
_STATES = _GRAMMAR["state offices"]


@dataclass(frozen=True, slots=True)
class Office:
    """What one place of the text says of a person."""

    role: str | None
    organization: str | None
    former: bool
    passage: Passage
    is_guess: bool = False


def find_office(passage: Passage, mention: Mention, focus: str | None, here: str | None) -> Office:
    first, last = passage.word_at(mention.start), passage.word_at(mention.end)
    before = _office_before(passage, first, focus, here)
    if before and (before.organization is None or before.is_guess):
        behind = _office_after(passage, last, focus)
        is_sure = behind and behind.organization and not (behind.is_guess or behind.former)
        before = behind if behind and is_sure and _may_be_one(before, behind) else before
    office = (
        before
        or _new_office(passage, first, last, focus)
        or _office_after(passage, last, focus)
        or Office(None, bare_organization(passage, first, last, focus), former=False, passage=passage)
    )
    is_led = office.former or (office.role is None and office.organization is None)
    founded = founded_by(passage, first, last, focus) if is_led else None
    return Office(None, founded, former=False, passage=passage) if founded else office


def _may_be_one(before: Office, behind: Office) -> bool:
    """Whether only a title stands before a name, or the office behind it: not "chief Roe, a director of Acme"."""
    one, other = (before.role or "").lower(), (behind.role or "").lower()
    return one in _GRAMMAR["titles of learning"] or one.startswith(other) or other.startswith(one)


def _office_before(passage: Passage, first: int, focus: str | None, here: str | None) -> Office | None:
    """ "Acme founder and chief executive Jane Roe", "Acme’s chief scientist, Jane Roe"."""
    role = role_ending_at(passage, first)
    if role is None:
        return None
    start, end = role
    words = passage.words(start, end)
    organization = organization_before(passage, start) or _organization_within(passage, start, end)
    at = passage.word_at(organization.start) if organization else start
    former = any(token.lower in _FORMER for token in passage.tokens[max(0, at - 2) : start])
    former = former or has_ended(passage.tokens[max(0, at - _NEAR_ENDED) : start])
    if organization is None and first - end <= 1:
        behind = organization_after(passage, passage_word_after(passage, first))
        subject = subject_before(passage, start) or focus
        owner = owner_of(passage, start, subject)
        is_plain = start == 0 or passage.tokens[start - 1].lower in _PLAIN or "," in passage.tokens[start].gap
        guess = None if _is_others(passage.tokens, start, end) else (subject or here) if is_plain else subject
        name = behind.name if behind else owner or country_before(passage, start, end) or guess
        return Office(words, name, former, passage, is_guess=name is not None and name == guess)
    return Office(words, organization.name if organization else None, former, passage)


def _organization_within(passage: Passage, start: int, end: int) -> Mention | None:
    """The organization that the words of an office end with: "an official of the Acme Board, Jane Roe"."""
    owners = [m for m in passage.mentions if m.kind == "organization" and start < passage.word_at(m.start)]
    return next((m for m in owners if passage.word_at(m.end) == end), None)


def passage_word_after(passage: Passage, first: int) -> int:
    """The word behind the name that begins at word `first`."""
    mention = next((m for m in passage.mentions if passage.word_at(m.start) == first), None)
    return passage.word_at(mention.end) if mention else first + 1


def _office_after(passage: Passage, last: int, focus: str | None) -> Office | None:
    """ "Jane Roe, Acme’s chief scientist", "Jane Roe, 41, an analyst at Acme", "Jane Roe, who is chief of Acme"."""
    tokens = passage.tokens
    if last >= len(tokens):
        return None
    at = _after_brackets(tokens, last)
    if tokens[at].gap.startswith(",") and tokens[at].word.isdigit() and at + 1 < len(tokens):
        at += 1
    while at + 1 < len(tokens) and tokens[at].word in _DEGREES and tokens[at].gap in (", ", "."):
        at += 1
    follows = tokens[at].gap.startswith((",", " (", "),", "., "))
    if moved := behind_moving(tokens, at):
        at, follows = moved, True
    while at < len(tokens) and (tokens[at].lower in _IS or would_be(tokens, at)):
        at, follows = at + 1, True
    for word in range(at, min(at + _REACH, len(tokens)) if follows else at):
        if word > at and any(mark in tokens[word].gap for mark in (",", ".", ";", ")", "”", "“")):
            return None
        role = ROLES.match(tokens, word)
        if role:
            return _apposed(passage, last, role._replace(first=with_field(passage, word, role.last, at)), focus)
        if tokens[word].lower in _BREAKS:
            return None
    return None


def _is_others(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether an office is of a state, or of what the word before it names: "Zorblatian spokesman"."""
    is_named = start > 1 and tokens[start].gap == " " and tokens[start - 1].word[0].isupper()
    is_public = any(token.lower in _GRAMMAR["public fields"] for token in tokens[start : end - 1])
    return is_named or is_public or _is_state(tokens[end - 1])


def _is_state(token: Token) -> bool:
    """Whether an office is one of a state: "President Roe", but not "the firm's president"."""
    return token.lower in _STATES and token.word != "president"


def _behind_field(passage: Passage, at: int) -> int:
    """The word behind the field of an office: "vice president of talent, who"."""
    tokens = passage.tokens
    if at >= len(tokens) or tokens[at].lower not in ("of", "for"):
        return at
    end = len(tokens) if len(tokens) - at <= _FIELD else at
    words = range(at + 1, min(at + _FIELD, len(tokens)))
    last = next((n for n in words if tokens[n].gap not in _FIELD_GAPS or tokens[n].lower in _BEHIND_FIELD), end)
    owners = (m for m in passage.mentions if m.kind in ("organization", "person", "place"))
    named_at = min((n for m in owners if at < (n := passage.word_at(m.start)) <= at + _FIELD), default=len(tokens))
    if named_at < len(tokens) and tokens[named_at - 1].lower in _LINKS:
        return named_at - 1
    named = named_at < last
    return at if named or (last > at and tokens[last - 1].lower == "the") else last


def _new_office(passage: Passage, first: int, last: int, focus: str | None) -> Office | None:
    """ "Acme hired Jane Roe as its chief scientist": whose office it is the hiring tells."""
    tokens = passage.tokens
    if first == 0 or tokens[first - 1].lower not in _HIRING:
        return None
    at = last
    while at < len(tokens) and tokens[at].gap == " " and tokens[at].lower in _GRAMMAR["before a new office"]:
        at += 1
    role = ROLES.match(tokens, at) if at < len(tokens) and tokens[at].gap == " " else None
    office = _apposed(passage, last, role, None) if role else None
    is_by_person = not any(g.names and g.last < first for g in passage.groups)  # "Poe also named Jane Roe as"
    is_open = office is not None and office.organization is None and is_by_person
    return replace(office, organization=focus, is_guess=True) if office and is_open else office


def find_office_now(passage: Passage, mention: Mention) -> Office | None:
    """ "Jane Roe, the former chief of Acme, is now chief of Widget": what somebody is now, told behind it."""
    tokens = passage.tokens
    words = range(passage.word_at(mention.end), len(tokens) - 1)
    at = next((n for n in words if tokens[n].lower == "now" and tokens[n - 1].lower in _IS), None)
    between = (m for m in passage.mentions if m.kind == "person" and mention.end <= m.start)
    if at is None or any(passage.word_at(m.start) < at for m in between):
        return None
    first = at + 1 + (tokens[at + 1].lower in ("a", "an", "the", "its"))
    role = ROLES.match(tokens, first) if first < len(tokens) else None
    office = _apposed(passage, first, role, None) if role else None
    return office if office and office.organization else None


def find_role_hired_for(passage: Passage, name: str) -> str | None:
    """ "hired Jane Roe, Acme's former chief, as head of shops": what the one of that `name` becomes."""
    last = next((passage.word_at(m.end) for m in passage.mentions if m.name == name), len(passage.tokens))
    tokens = passage.tokens
    words = [at for at in range(last, len(tokens) - 1) if tokens[at].lower == "as"]
    words += [at + 2 for at in words if tokens[at + 1].lower in ("its", "their") and at + 3 < len(tokens)]
    role = next((role for at in words if (role := ROLES.match(tokens, at + 1))), None)
    return _apposed(passage, last, role, None).role if role else None


def _after_brackets(tokens: Sequence[Token], at: int) -> int:
    """The word behind "(pictured above)", or the same word when no short brackets open there."""
    if not tokens[at].gap.startswith(" ("):
        return at
    end = min(at + _REACH, len(tokens))
    return next((word for word in range(at + 1, end) if tokens[word].gap.startswith("),")), at)


def _apposed(passage: Passage, last: int, role: Found[str], focus: str | None) -> Office:
    end = role.last
    while end + 1 < len(passage.tokens) and passage.tokens[end].lower in _LINKS:
        following = ROLES.match(passage.tokens, end + 1)
        if following is None:
            break
        end = following.last
    end += [token.lower for token in passage.tokens[end : end + 1]] == [
        "officer"
    ]  # "founder and chief executive officer"
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
    is_state = _is_state(passage.tokens[end - 1])
    leads_on = field < len(passage.tokens) and passage.tokens[field].gap == " "
    is_guess = name is None and not former and not is_state and not leads_on
    former = former or has_ended(passage.tokens[last : role.first])
    return Office(passage.words(role.first, field), focus if is_guess else name, former, passage, is_guess=is_guess)
