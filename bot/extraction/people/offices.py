"""The office that a sentence gives a person, and the organization it belongs to.

An office stands beside the name: "Acme chief executive Jane Roe", "Jane Roe, Acme's chief executive", "Jane Roe, an
analyst at Acme". An organization that is only "the company" is the one that the text spoke of last.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from bot.extraction.facts import Mention
from bot.extraction.names.candidates import ROLES
from bot.extraction.people.affiliations import (
    bare_organization,
    country_before,
    organization_after,
    organization_before,
)
from bot.extraction.people.arms import behind_arm, owner_of_part
from bot.extraction.people.careers import formerly_of
from bot.extraction.people.earlier_work import was_left
from bot.extraction.people.founders import founded_by, owner_of
from bot.extraction.people.moves import has_ended
from bot.extraction.people.office_behind import Office, apposed, is_degree, office_behind
from bot.extraction.people.role_words import behind_honorifics, is_state, role_ending_at
from bot.extraction.people.subjects import loser_before, subject_before, subject_of_own, whole
from bot.extraction.reading import Passage
from bot.extraction.text.tokens import Token
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_PLAIN = _GRAMMAR["plain before an office"]
_LONGEST_OFFICE = 8  # words: "from deputy chief of lamps to"
_BEFORE_HOLDER = re.compile(r"(?: \([^()]{1,30}\))?,? ")  # between an organization and its chief's name
_NOBLE = frozenset(("prince", "princess", "sheikh"))  # all that news says of some
_RULERS = _GRAMMAR["rulers"]
_LED_BY_RULERS = frozenset(("Academy", "Bank", "College", "Department", "Institute", "School", "University"))
_NEAR_ENDED = 3  # words: "ousted its flamboyant chief"
_CUES = read_word_sections("name_cues.txt")
_CALLINGS = _GRAMMAR["callings"]
_RICH = _CALLINGS | {"billionaire", "businessman", "businesswoman", "entrepreneur"}
_WALKS = _GRAMMAR["professions"] | _CALLINGS
_BODIES = _CUES["no names alone"] - {"Board", "Company", "Department", "Firm", "Group"}


def find_office(passage: Passage, mention: Mention, focus: str | None, here: str | None) -> Office:
    first, last = passage.word_at(mention.start), passage.word_at(mention.end)
    before = _office_before(passage, first, focus, here)
    if before and (before.organization is None or before.is_guess):
        behind = office_behind(passage, last, focus)
        is_sure = behind and behind.organization and not behind.is_guess
        is_sure = is_sure and behind and (not behind.former or (before.role or "").lower() in _RICH)
        before = behind if behind and is_sure and _may_be_one(before, behind) else before
    office = (
        before
        or _new_office(passage, first, last, focus)
        or office_behind(passage, last, focus)
        or _bare(passage, first, last, focus)
    )
    if was_left(passage, mention, office.organization):
        office = replace(office, former=True)
    if before and before.organization and not before.is_guess and office is before:
        behind = office_behind(passage, last, focus)
        is_other = behind and behind.organization not in (None, before.organization) and not behind.is_guess
        office = replace(before, before=behind) if behind and is_other else before
    are_several = (office.role or "").endswith("s")  # "founded by Acme engineers Jane Roe and John Poe"
    is_led = office.former or are_several or (office.role is None and office.organization is None)
    founded = founded_by(passage, first, last, focus) if is_led else None
    founded = None if founded == office.organization else founded
    return Office(None, founded, False, passage, before=office if office.role else None) if founded else office


def _bare(passage: Passage, first: int, last: int, focus: str | None) -> Office:
    """What is said of a person without an office."""
    left = formerly_of(passage, last)
    title = passage.words(first - 1, first) if first and passage.lower[first - 1] in _NOBLE else None
    return Office(title, left or bare_organization(passage, first, last, focus), left is not None, passage)


def _may_be_one(before: Office, behind: Office) -> bool:
    """Whether only a title stands before a name, or the office behind it: not "chief Roe, a director of Acme"."""
    one, other = (before.role or "").lower(), (behind.role or "").lower()
    is_title = one.split()[-1] in _GRAMMAR["titles of learning"] and "chief" not in one
    return is_title or one.split()[-1] in _WALKS or one.startswith(other) or other.startswith(one)


def _office_before(passage: Passage, first: int, focus: str | None, here: str | None) -> Office | None:
    """ "Acme founder and chief executive Jane Roe", "Acme’s chief scientist, Jane Roe"."""
    role = role_ending_at(passage, first)
    if role is None:
        return _office_over_organization(passage, first)
    start, end = role
    within = _organization_within(passage, start, end)
    organization = organization_before(passage, start) or within
    if organization and behind_arm(passage, organization, start) == start:
        start = passage.word_at(organization.end)  # "Acme's lamp arm chief"
    until = _before_link(passage.tokens, start, passage.word_at(within.start)) if within else end
    words = passage.words(start, _without_epithet(passage.tokens, start, until))
    if organization and organization.kind == "place" and passage.tokens[end - 1].lower in _WALKS:
        return Office(words, None, False, passage)
    at = _first_of_list(passage, organization) if organization else start
    former = not _GRAMMAR["former"].isdisjoint(passage.lower[max(0, at - 2) : start]) or _is_then(passage, {at, start})
    last = passage_word_after(passage, first)
    is_owner = passage.tokens[last - 1].is_possessive  # "fired chief Roe's deputy"
    former = former or (not is_owner and has_ended(passage.tokens[max(0, at - _NEAR_ENDED) : start]))
    if organization is None and first - end <= 1:
        behind = organization_after(passage, last)
        behind = None if behind and _is_met_there(passage, start, end, behind) else behind
        subject = whole(passage, start) or subject_of_own(passage, start) or focus
        owner = _named_beside(passage, start) or loser_before(passage, start) or owner_of(passage, start, subject)
        is_plain = start == 0 or passage.tokens[start - 1].lower in _PLAIN or "," in passage.tokens[start].gap
        is_other = _is_others(passage.tokens, start, end) or _is_of_institution(passage.tokens, start, end)
        guess = None if is_other else (subject or here) if is_plain else subject
        is_calling = passage.tokens[end - 1].lower in _WALKS  # "Acme, founded by tycoon Jane Roe"
        owner = owner or (founded_by(passage, first, last, focus) if is_calling else None)
        name = behind.name if behind else owner or country_before(passage, start, end) or guess
        return Office(words, name, former, passage, is_guess=name is not None and name == guess)
    return Office(words, organization.name if organization else None, former, passage)


def _is_met_there(passage: Passage, start: int, end: int, place: Mention) -> bool:
    """Whether a ruler is only met at a company: "They met President Roe at Acme", but not "President Roe at Acme"."""
    is_subject = start == 0 or passage.tokens[start].gap != " " or passage.lower[start - 1] in _GRAMMAR["saying"]
    is_at = passage.lower[passage.word_at(place.start) - 1] == "at" and passage.lower[end - 1] in _RULERS
    return is_at and not is_subject and _LED_BY_RULERS.isdisjoint(place.name.split())


def _is_then(passage: Passage, words: Collection[int]) -> bool:
    """Whether an office was held at the time told of: "then-Acme chief Jane Roe", "Acme's then-chief, Jane Roe"."""
    return any(at > 0 and passage.lower[at - 1] == "then" and passage.tokens[at].gap == "-" for at in words)


def _named_beside(passage: Passage, start: int) -> str | None:
    """Whom "its" stands for right behind a name: "a suit against Acme and its chief executive, Jane Roe"."""
    own = next((at for at in range(start - 1, max(0, start - _NEAR_ENDED), -1) if passage.lower[at] == "its"), None)
    if own is None or passage.lower[own - 1] != "and" or any("," in t.gap for t in passage.tokens[own : start + 1]):
        return None
    named = (m for m in passage.mentions if m.kind == "organization" and passage.word_at(m.end) == own - 1)
    return next((m.name for m in named if not passage.tokens[own - 2].is_possessive), None)


def _first_of_list(passage: Passage, organization: Mention) -> int:
    """The first word of the list that an organization ends: "former Acme and Widget researchers"."""
    at = passage.word_at(organization.start)
    return next((group.first for group in passage.groups if group.first <= at < group.last), at)


def _is_of_institution(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether an office is of a body without a name: "chief executive of the council Jane Roe"."""
    last = tokens[end - 1].word
    is_body = last.islower() and last.capitalize() in _BODIES
    return is_body and any(token.lower == "the" for token in tokens[start:end])


def _without_epithet(tokens: Sequence[Token], start: int, end: int) -> int:
    """The end of an office before "of the chip giant", which only says whose it is."""
    of = next((at for at in range(start, end - 2) if tokens[at].lower == "of" and tokens[at + 1].lower == "the"), end)
    return of if tokens[end - 1].lower in _CUES["organization before"] else end


def _before_link(tokens: Sequence[Token], start: int, named: int) -> int:
    """The end of an office before "for Acme", whose it is: "A spokesperson for the lamp maker Acme, Jane Roe"."""
    at = named - 1
    while at > start + 1 and tokens[at].word.islower() and tokens[at].lower not in ("at", "for", "of"):
        at -= 1
    return at if tokens[at].lower in ("at", "for", "of") else named


def _office_over_organization(passage: Passage, first: int) -> Office | None:
    """An office, whose, and who: "The Director General, Acme Agency (AA), Jane Roe, said", "Chairman Acme Jane Roe"."""
    first = behind_honorifics(passage.tokens, first)
    if part := _office_over_part(passage, first):
        return part
    at = passage.tokens[first].start
    owners = (m for m in passage.mentions if m.kind == "organization" and m.end < at)
    whose = next((m for m in owners if _BEFORE_HOLDER.fullmatch(passage.between(m.end, at))), None)
    at_owner = passage.word_at(whose.start) if whose else 0
    at_owner -= at_owner > 1 and passage.tokens[at_owner - 1].lower == "at"  # "director at Acme Jane Roe"
    role = role_ending_at(passage, at_owner) if whose else None
    is_at = passage.tokens[at_owner].lower == "at"
    if whose is None or role is None or not (is_at or passage.tokens[role[1] - 1].word[0].isupper()):
        return None
    is_apposed = passage.tokens[role[0]].gap == ", "  # "Jane Roe, Director General, Acme Agency, John Poe"
    return None if is_apposed else Office(passage.words(*role), whose.name, False, passage)


def _office_over_part(passage: Passage, first: int) -> Office | None:
    """An office, a part of whose, and who: "The head of Acme's lamp arm, Jane Roe, said"."""
    whose = owner_of_part(passage, first)
    link = passage.word_at(whose.start) - 1 if whose else 0
    role = role_ending_at(passage, link) if link > 0 and passage.lower[link] == "of" else None
    if whose is None or role is None or passage.tokens[role[0]].gap == ", ":  # "Jane Roe, head of Acme's arm, John Poe"
        return None
    return Office(passage.words(*role), whose.name, False, passage)


def _organization_within(passage: Passage, start: int, end: int) -> Mention | None:
    """The organization that the words of an office end with: "an official of the Acme Board, Jane Roe"."""
    owners = [m for m in passage.mentions if m.kind == "organization" and start < passage.word_at(m.start)]
    last = next((m for m in owners if passage.word_at(m.end) == end), None)
    is_listed = last is not None and passage.tokens[passage.word_at(last.start) - 1].lower in ("and", "&")
    return None if is_listed else last


def passage_word_after(passage: Passage, first: int) -> int:
    """The word behind the name that begins at word `first`."""
    mention = next((m for m in passage.mentions if passage.word_at(m.start) == first), None)
    return passage.word_at(mention.end) if mention else first + 1


def _is_others(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether an office is of a state, or of what the word before it names: "Zorblatian spokesman"."""
    is_named = start > 1 and tokens[start].gap == " " and tokens[start - 1].word[0].isupper()
    is_public = any(token.lower in _GRAMMAR["public fields"] for token in tokens[start : end - 1])
    is_ranked = end - start > 2 and tokens[end - 2].lower == "vice"  # "Executive Vice President Roe"
    field = next((at for at in range(start + 1, end) if tokens[at].lower in ("of", "for")), end)
    is_public = is_public or tokens[end - 1].lower in _CALLINGS
    return is_named or is_public or (is_state(tokens[field - 1]) and not is_ranked)


def _new_office(passage: Passage, first: int, last: int, focus: str | None) -> Office | None:
    """ "Acme hired Jane Roe as its chief scientist": whose office it is the hiring tells."""
    tokens = passage.tokens
    if first == 0 or tokens[first - 1].lower not in _CUES["hiring"]:
        return None
    at = _behind_old_office(tokens, last)
    while at < len(tokens) and tokens[at].gap in (" ", ", ") and tokens[at].lower in _GRAMMAR["before a new office"]:
        at += 1
    role = ROLES.match(tokens, at) if at < len(tokens) and tokens[at].gap == " " else None
    office = apposed(passage, last, role, None) if role else None
    is_by_person = not any(g.names and g.last < first for g in passage.groups)  # "Poe also named Jane Roe as"
    taker = focus if is_by_person else subject_before(passage, first)
    is_open = office is not None and office.organization is None and taker is not None
    return replace(office, organization=taker, is_guess=True) if office and is_open else office


def _behind_old_office(tokens: Sequence[Token], at: int) -> int:
    """The "to" of "from deputy chief to chief" at word `at`, or the same word; degrees stand before neither."""
    while at + 1 < len(tokens) and is_degree(tokens, at):
        at += 1
    if at >= len(tokens) or tokens[at].lower != "from":
        return at
    words = range(at + 1, min(at + _LONGEST_OFFICE, len(tokens)))
    return next((n for n in words if tokens[n].lower == "to"), at)
