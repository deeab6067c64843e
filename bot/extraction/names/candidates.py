"""Runs of capitalised words that may be names, parted where one name ends and the next begins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.extraction.names.acronyms import end_of_spelled_out
from bot.extraction.names.beginnings import begins_name, find_beginnings
from bot.extraction.names.forms import (
    ACRONYMS,
    HONORIFICS,
    is_field,
    is_form_alone,
    is_legal_form,
    is_nickname,
    is_person_form,
    is_surname,
    is_syllable,
    is_title,
    is_title_alone,
    may_end,
    may_end_name,
)
from bot.extraction.names.gazetteer import KnownName, Names
from bot.extraction.names.governments import GOVERNMENTS, match_government
from bot.extraction.names.joints import (
    LONGEST_NAME,
    ends_as_organization,
    goes_on,
    is_connector,
    is_joined,
    names_program,
)
from bot.extraction.names.known_names import Candidate, end_before_field, find_known_at, is_land_of, match_known
from bot.extraction.names.office_book import FIELDS, OfficeBook
from bot.extraction.names.regions import match_region, says_origin
from bot.extraction.names.units import acts_as_one
from bot.extraction.text.tokens import Token, written
from bot.extraction.words.phrases import Found
from bot.extraction.words.wordlists import read_sections, read_word_sections

_CUES = read_word_sections("name_cues.txt")
ORGANIZATION_ENDINGS = _CUES["organization endings"]
_CONNECTORS = _CUES["connectors"]
_UNNAMED = _CUES["no names alone"] | _CUES["languages"] | _CUES["partisans"]
_JOINING = _CONNECTORS | {"of", "and", "for"}
_OFFICES = read_sections("roles.txt")
ROLES = OfficeBook(
    (
        (role + ending, role)
        for role in _OFFICES["roles"]
        for ending in ("", "s")
        if not ending or role not in (*_OFFICES["verbs too"], *_OFFICES["times too"])
    ),
    before=frozenset(_OFFICES["before offices"]),
)
_LONGEST_TITLE = 4  # words: "Right Honorable Lord Roe"


def find_candidates(text: str, tokens: Sequence[Token], names: Names) -> Iterator[Candidate]:
    """Every run of the sentence that may be a name, in order."""
    last = 0
    names_government = not GOVERNMENTS.isdisjoint([token.lower for token in tokens])
    for at in find_beginnings(tokens, names):
        if at < last:
            continue
        if names_government and (government := match_government(tokens, at, names)):
            last, name = government
            yield Candidate(at, last, name, KnownName(name, "organization"))
            continue
        known = match_known(text, tokens, at, names)
        is_longer = known is not None and known.last > at + 1  # "In Acmeville, ON Widgets said"
        if not is_longer and (region := match_region(tokens, at, names)):
            yield Candidate(at, at + 1, region, KnownName(region, "place"))
            continue
        if known is None and not begins_name(tokens, at, names):
            continue
        last = end_before_field(tokens, known, _end_of_run(tokens, at, names))
        if known and known.last >= last:
            last = known.last
            yield known
        else:
            for candidate in _part_run(text, tokens, range(at, last), known, names):
                last = max(last, candidate.last)
                yield candidate


def _end_of_run(tokens: Sequence[Token], first: int, names: Names) -> int:
    if spelled_out := end_of_spelled_out(tokens, first):
        return spelled_out
    at = first + 1
    while at < len(tokens) and at - first < LONGEST_NAME:
        is_number = tokens[at].word.isdigit() and tokens[at].gap == "-" and not tokens[at - 1].is_possessive
        is_number = is_number and tokens[at - 1].word not in ACRONYMS  # "USD-70-million"
        if goes_on(tokens, at) or is_number or is_surname(tokens, at, names):
            at += 1
        elif is_legal_form(tokens, at):
            return at + 1
        elif tokens[at].word in _JOINING and goes_on(tokens, at + 1) and is_connector(tokens, first, at, names):
            at += 2
        elif is_syllable(tokens, at, names):
            at += 1
        elif is_nickname(tokens, at, names):
            at += 2
        elif tokens[at].word in _CONNECTORS and goes_on(tokens, at + 2) and tokens[at + 1].word in _CONNECTORS:
            at += 3
        else:
            break
    return at


def _behind_field(tokens: Sequence[Token], first: int, last: int) -> int:
    """Where a name begins behind the field of an office: "Minister of Works and Housing Jane Roe"."""
    if first == 0 or tokens[first - 1].lower not in _JOINING:
        return first
    at = next((n for n in range(first, last) if tokens[n].lower not in FIELDS), last)
    if at == first or last - at < 2:
        return first
    offices = (ROLES.match(tokens, n) for n in range(max(0, first - LONGEST_NAME), first - 1))
    return at if any(office and tokens[office.last].lower in _JOINING for office in offices) else first


def _part_run(
    text: str, tokens: Sequence[Token], run: range, opening: Candidate | None, names: Names
) -> Iterator[Candidate]:
    """The names of a run that an `opening` may begin: known ones, roles and adjectives end the one before them."""
    last = run.stop
    start = at = _behind_field(tokens, run.start, last)
    while at < last:
        known = opening if at == run.start else match_known(text, tokens, at, names) if at == start else None
        if known and known.last < last and _only_begins(tokens, known, last, names):
            at = next((n for n in range(known.last, last) if _role_at(tokens, start, n, last, names)), last)
            continue
        whole_ends_as_organization = ends_as_organization(tokens, start, last, names)
        role = _role_at(tokens, start, at, last, names)
        if known and (
            known.last >= last or not whole_ends_as_organization or is_land_of(text, tokens, known, last, names)
        ):
            yield known
            start = at = known.last
        elif role and (not whole_ends_as_organization or _is_office_alone(tokens, start, role, last)):
            if not is_field(tokens, start, role.last, names):
                yield from _name(text, tokens, start, at, names)
            start = at = min(role.last, last)
        elif at == start and says_origin(tokens, at, names) and not whole_ends_as_organization:
            start = at = at + 1
        elif at > start and tokens[at].word in names.first_names and at + 1 < last and not whole_ends_as_organization:
            titles = HONORIFICS & {tokens[max(0, start - 1)].lower, tokens[start].lower}  # "Datuk Xan Jane Roe"
            is_one = tokens[at].gap == "-" or tokens[start].word in names.first_names  # "Xan-Jane Roe"
            is_one = is_one or bool(titles) or is_nickname(tokens, at, names)
            is_one = is_one and not (tokens[at].gap == " & " and at > start + 1)  # "Jane Roe & John Poe"
            if is_one or is_syllable(tokens, at + 1, names):
                at += 1
                continue
            yield from _name(text, tokens, start, at, names)
            start = at
        else:
            at += 1
    if start < last:
        yield from _name(text, tokens, start, last, names)


def _role_at(tokens: Sequence[Token], start: int, at: int, last: int, names: Names) -> Found[str] | None:
    """The office at a word of a run; none where it ends a name: "Jane Dean", or what is no person's: "Acme Fellows".

    Nor where a program is called after many of them: "Acme Scholars Program".
    """
    role = ROLES.match(tokens, at)
    if role is None or start == at or role.last != at + 1:
        return role
    is_last = role.last == last
    is_surname_of_one = is_last and at == start + 1 and tokens[start].word in names.first_names
    are_many = is_last or tokens[at].lower.endswith("s")
    if are_many and not is_last and tokens[at + 1].word in ORGANIZATION_ENDINGS:  # "Black Founders Fund"
        return None
    return None if is_surname_of_one or (are_many and names_program(tokens, start, last)) else role


def _is_office_alone(tokens: Sequence[Token], start: int, role: Found[str], last: int) -> bool:
    """Whether an office in capitals stands right before a company: "Jane Roe, CEO Acme Ventures"."""
    is_first = start == role.first and role.last == start + 1 and last - role.last > 1
    return is_first and tokens[start].word.isupper() and tokens[start].gap == ", "


def _only_begins(tokens: Sequence[Token], known: Candidate, last: int, names: Names) -> bool:
    """Whether the run to word `last` is one name that only begins like a known one."""
    return (
        is_joined(tokens, known.first, last)
        or _only_begins_like(tokens, known, names)
        or _is_longer_than_place(tokens, known, names)
        or (known.known is not None and known.known.kind != "place" and names_program(tokens, known.first, last))
        or acts_as_one(tokens, known, last, names, ROLES)
    )


def _is_longer_than_place(tokens: Sequence[Token], place: Candidate, names: Names) -> bool:
    """Whether a name only begins like a place: "Texas Instruments", "Florence York, who"; but not "US President"."""
    is_place = place.known is not None and place.known.kind == "place" and place.written[-1].islower()
    if not is_place or ROLES.match(tokens, place.last):
        return False
    word, behind = tokens[place.last].word, tokens[place.last + 1 : place.last + 2]
    is_told = any(token.gap == ", " and token.lower in ("a", "an", "who") for token in behind)
    is_other = word in names.longest or word in names.first_names or word in names.adjectives
    return not is_other or (is_told and place.written in names.first_names)


def _only_begins_like(tokens: Sequence[Token], known: Candidate, names: Names) -> bool:
    """Whether another name begins with an ordinary word that is an organization's too: "Target Jones"."""
    if known.known is None or not known.known.careful or known.last >= len(tokens):
        return False
    word = tokens[known.last].word
    is_part = word in ACRONYMS or word in names.longest or word in names.first_names
    return not (is_part or tokens[known.last - 1].is_possessive or ROLES.match(tokens, known.last))


def _behind_titles(tokens: Sequence[Token], first: int, last: int, names: Names) -> int:
    """The word behind the titles of a name, and behind small words; but "Prince Acme County" begins with its title."""
    for at in range(min(last - 2, first + _LONGEST_TITLE - 1), first - 1, -1):
        if tokens[at].lower in HONORIFICS:
            if ends_as_organization(tokens, first, last, names):
                return first
            first = at + 1
            break
    while first < last and (tokens[first].lower in HONORIFICS or not may_end_name(tokens[first].word)):
        first += 1
    return first


def _name(text: str, tokens: Sequence[Token], first: int, last: int, names: Names) -> Iterator[Candidate]:
    """One name without small words at its ends, unless nothing but acronyms or an ordinary word is left."""
    first = _behind_titles(tokens, first, last, names)
    last -= last - first > 2 and tokens[last - 1].word in _CUES["seats behind a name"]
    while last > first and (is_title(tokens, last) or not may_end(tokens, first, last, names)):
        last -= 1
    if first >= last or is_title_alone(tokens, last):
        return
    if all(tokens[n].word.rstrip("+") in ACRONYMS or tokens[n].lower in _CUES["fields"] for n in range(first, last)):
        return
    if last - first == 1 and (tokens[first].lower in names.common_words or len(tokens[first].word) < 2):
        return
    word = tokens[first].word
    if last - first == 1 and (word in names.adjectives or word in _UNNAMED or is_form_alone(tokens, first)):
        return
    are_fields = all(tokens[n].lower in FIELDS or tokens[n].word == "AI" for n in range(first, last))
    if are_fields and not (last - first > 2 and names_program(tokens, first, last)):
        return  # "Planning Director Jane Roe", "the County"
    is_person = last - first > 1 and is_person_form(tokens, first, last, names)
    name = written(text, tokens[first:last])
    yield Candidate(first, last, name, find_known_at(tokens, first, last, name, names), is_person)
