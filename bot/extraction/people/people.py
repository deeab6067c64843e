"""People: what they are where, and the exact words that are theirs.

An office stands beside the name: "Acme chief executive Jane Roe", "Jane Roe, Acme's chief executive", "Jane Roe, an
analyst at Acme". An organization that is only "the company" is the one that the text spoke of last.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from bot.extraction.facts import Deal, Mention, Person, Quote
from bot.extraction.names.parties import OUTLETS
from bot.extraction.people.careers import find_careers
from bot.extraction.people.charges import find_charge
from bot.extraction.people.departures import find_leavers, with_company_left, with_office_left
from bot.extraction.people.moves import Move, find_moves
from bot.extraction.people.new_offices import find_office_now, find_role_hired_for, is_seat
from bot.extraction.people.office_behind import Office
from bot.extraction.people.office_changes import as_person, tell_office
from bot.extraction.people.offices import find_office
from bot.extraction.people.quotations import Quotation, find_quotations
from bot.extraction.people.respective import is_respective, own_role
from bot.extraction.people.subjects import opens_with_pronoun
from bot.extraction.people.successions import with_place_left
from bot.extraction.reading import Passage, Reading
from bot.extraction.text.sentences import LONGEST
from bot.extraction.words.wordlists import read_word_sections

_CUES = read_word_sections("name_cues.txt")
_INSTITUTIONS = _CUES["no names alone"] | _CUES["institution heads"]
_REPORTERS = read_word_sections("grammar.txt")["reporters"]


def find_people(reading: Reading, deals: Sequence[Deal], authors: Sequence[str] = ()) -> tuple[Person, ...]:
    """One record of every office of a person, and one for every quotation of theirs, in the order of the text.

    `deals` tell who was hired by whom; the `authors` of the text are no part of what it tells.
    """
    offices = {name: found for name, found in _offices(reading).items() if name not in authors}
    roles = {name: [office.role for office in found if office.role] for name, found in offices.items()}
    quotations = find_quotations(reading.passages, reading.text, roles)
    speakers = {quotation.speaker for quotation in quotations}
    at = {passage.sentence.start: passage for passage in reading.passages}
    titled = {name for name, held in roles.items() if held}
    hirings = [deal for deal in deals if deal.kind == "hiring" and not is_seat(deal, titled, at)]
    hirings.sort(key=lambda deal: deal.main)
    hired = {name: deal for deal in hirings for name in deal.parties[1:]}
    leavers = with_office_left(find_leavers(reading), offices)
    moves = leavers | _moves_of_hired(hirings, offices, at) | with_company_left(find_moves(reading), leavers)
    hired = {name: deal for name, deal in hired.items() if not _is_leaving(moves.get(name), deal.parties[0])}
    places = {name: move.to for name, move in moves.items() if move.to}
    places |= {name: deal.parties[0] for name, deal in hired.items()}
    offices = with_place_left(offices, reading.passages, places)
    told_in = {name: move.passage for name, move in moves.items() if move.to}
    told_in |= {name: at[deal.start] for name, deal in hired.items() if deal.start in at}
    given = {name: own_role(at, name, find_role_hired_for(at, name)) for name, at in told_in.items()}
    goals = {move.to for move in moves.values()} | {deal.parties[0] for deal in hirings}
    people = [
        told
        for name, found in offices.items()
        for office in (_without_goal(office, moves.get(name), goals) for office in found)
        if _is_told(name, office, is_speaker=name in speakers)
        for told in tell_office(name, office, hired.get(name), moves.get(name), given.get(name))
    ]
    people = _once_each(people)
    known = {person.name: person for person in reversed(people)}
    careers = _careers(reading, people)
    told_of = {person.name for person in careers}
    people = [p for p in people if p.role or p.organization or p.from_ or p.name not in told_of] + careers
    people += [_quoted(known[q.speaker], q, reading) for q in quotations if q.speaker in known]
    return tuple(sorted(people, key=lambda person: person.start))


def _is_leaving(move: Move | None, company: str) -> bool:
    """Whether somebody is about to leave whom they once joined: "Roe is leaving Acme. She joined Acme in 2001"."""
    return move is not None and move.from_ == company and move.to is None and not move.has_left


def _once_each(people: Sequence[Person]) -> list[Person]:
    """The records without those that say no more than one before."""
    told = {(one.name, one.role, one.organization, one.former, one.from_, one.to): one for one in reversed(people)}
    first = {id(one) for one in told.values()}
    return [one for one in people if id(one) in first]


def _moves_of_hired(hirings: Sequence[Deal], people: Collection[str], at: Mapping[int, Passage]) -> dict[str, Move]:
    """The moves of those whom somebody hires from another one, by name; `at` are the passages by where they start."""
    moves: dict[str, Move] = {}
    for deal in hirings:
        left = [party for party in deal.parties[1:] if party not in people]
        hired = [party for party in deal.parties[1:] if party in people]
        if deal.start not in at or not left:
            continue
        if len(left) == 1:
            moves |= {name: Move(name, left[0], deal.parties[0], at[deal.start]) for name in deal.parties[1:]}
        elif len(left) == len(hired) and is_respective(at[deal.start]):  # else nobody says who leaves which
            pairs = zip(hired, left, strict=True)
            moves |= {name: Move(name, own, deal.parties[0], at[deal.start]) for name, own in pairs}
    return moves


def _without_goal(office: Office, move: Move | None, goals: Collection[str | None]) -> Office:
    """The office of one who moves, without the guess whose it is where others go there: they hardly leave it."""
    is_led_away = move is not None and move.to not in (None, office.organization)
    is_goal = is_led_away and office.is_guess and office.organization in goals
    return replace(office, organization=None) if is_goal else office


def _careers(reading: Reading, people: Sequence[Person]) -> list[Person]:
    """What is told of those `people` by a pronoun, of organizations that are not known for theirs yet."""
    known = {(person.name, person.organization) for person in people}
    left = {(person.name, person.from_) for person in people}
    names = {name for name, _ in known}
    found: list[Person] = []
    for name, office in find_careers(reading.passages):
        is_left = office.role is None and (name, office.organization) in left
        if name in names and (name, office.organization) not in known and not is_left:
            found.append(as_person(name, office))
            known.add((name, office.organization))
    return found


def _offices(reading: Reading) -> dict[str, list[Office]]:
    """By name every different office that the text gives a person; one without any where it gives none."""
    topic = reading.topic
    offices: dict[str, list[Office]] = {}
    called: dict[str, str] = {}
    focus, paragraph = topic, 0
    for passage in reading.passages:
        if passage.sentence.paragraph != paragraph:
            paragraph = passage.sentence.paragraph
            focus = next(iter(reading.headings.get(paragraph, ())), topic)
        here = None if opens_with_pronoun(passage) else next((g.names[0] for g in passage.groups if g.names), None)
        people = [mention for mention in passage.mentions if mention.kind == "person"]
        called |= _institutions(passage)
        told = [find_office(passage, mention, focus, here or focus) for mention in people]
        found = _share([_of_institution(office, called) for office in told], people, passage)
        if is_respective(passage):
            found = [replace(o, role=own_role(passage, m.name, o.role)) for m, o in zip(people, found, strict=True)]
        for mention, office in zip(people, found, strict=True):
            known = offices.setdefault(mention.name, [])
            _add(known, office)
            if office.before:
                _add(known, office.before)
            if charge := find_charge(passage, mention, here or focus):
                _add(known, charge)
            if now := find_office_now(passage, mention, here or focus):
                _add_now(known, office, now)
        focus = _subject(passage) or _led(found) or focus
    return offices


def _institutions(passage: Passage) -> dict[str, str]:
    """By noun the institution that a sentence names with it: the college of "Acmeville Community College"."""
    names = [mention.name for mention in passage.mentions if mention.kind == "organization"]
    return {word.lower(): name for name in names for word in name.split() if word in _INSTITUTIONS}


def _of_institution(office: Office, called: Mapping[str, str]) -> Office:
    """The office, of the institution that its first word stands for: "College President Jane Roe"."""
    noun, _, rest = (office.role or "").partition(" ")
    whose = called.get(noun.lower()) if rest and (office.organization is None or office.is_guess) else None
    return replace(office, organization=whose, is_guess=False) if whose else office


def _led(found: Sequence[Office]) -> str | None:
    """What the people of a sentence lead now: the next one may go on about it."""
    return next((o.organization for o in found if o.role and o.organization and not o.former and not o.is_guess), None)


def _subject(passage: Passage) -> str | None:
    """The one organization that a sentence is about: no list of several, and none that hangs on a preposition.

    But "At Acme, ..." and "What is left of Acme ..." are about Acme.
    """
    person = next((passage.word_at(m.start) for m in passage.mentions if m.kind == "person"), len(passage.tokens))
    for group in passage.groups:
        opens = (group.first == 1 and group.before != "despite") or (group.before == "of" and group.last <= person)
        if group.names and (opens or not group.before):
            return group.names[0] if len(group.names) == 1 else None
    return None


def _share(found: list[Office], people: Sequence[Mention], passage: Passage) -> list[Office]:
    """The people of one list share an office in the plural ("Acme co-founders Jane Roe and John Poe")."""
    for order in (range(1, len(people)), range(len(people) - 2, -1, -1)):
        for at in order:
            other = at - 1 if order.step > 0 else at + 1
            first, second = sorted((at, other))
            between = passage.between(people[first].end, people[second].start).strip(" ,")
            shared = found[other].role is None or (found[other].role or "").endswith("s") or is_respective(passage)
            own = found[at].role
            is_next = own is not None and between.replace(own, "").strip(" ,") in ("", "and")
            is_open = found[at].organization is None and not found[at].former
            if at > other and is_next and is_open and not found[other].is_guess:
                found[at] = replace(found[at], organization=found[other].organization)
            if between in ("", "and") and shared and found[at].role is None and found[at].organization is None:
                found[at] = found[other]
    return found


def _add(known: list[Office], new: Office) -> None:
    """Keep an office that says more than those known; what one lacks the next may give."""
    first = known[0] if known else None
    if first is None or (first.role is None and first.organization is None):
        known[:1] = [new]
    elif new.organization and first.organization is None and first.role and new.former <= first.former:
        known[0] = replace(first, organization=new.organization) if new.role is None else new
    elif new.organization and all(new.organization != office.organization for office in known) and not new.is_guess:
        known.append(new)


def _add_now(known: list[Office], told: Office, now: Office) -> None:
    """Keep what somebody is now; what else the same sentence told is over then: "Roe, who ran Acme, is now"."""
    if told.organization != now.organization and told in known:
        known[known.index(told)] = replace(told, former=told.former or not told.is_guess)
    _add(known, now)


def _is_told(name: str, office: Office, *, is_speaker: bool) -> bool:
    """Whether enough is said of a person for a record: an office, words of theirs or a full name; no reporters."""
    role = (office.role or "").lower().split()
    if not is_speaker and ((office.organization in OUTLETS and not role) or _REPORTERS & set(role)):
        return False
    return bool(office.role or office.organization or is_speaker or " " in name)


def _quoted(person: Person, quotation: Quotation, reading: Reading) -> Person:
    """The speaker's record with the words; its own quote is what they stand in, the office's sentence is evidence."""
    start = reading.passages[quotation.first].sentence.start
    end = reading.passages[quotation.last].sentence.end
    if end - start > LONGEST:
        start, end = quotation.span.start, min(quotation.span.end, quotation.span.start + LONGEST)
    office = Quote(person.quote, person.start, person.end)
    told = {"role": person.role, "organization": person.organization, "from": person.from_, "to": person.to}
    behind = {name: person.evidence.get(name, office) for name, value in told.items() if value is not None}
    return replace(
        person,
        said=reading.text[quotation.span.start : quotation.span.end],
        quote=reading.text[start:end],
        start=start,
        end=end,
        evidence=behind if start > person.start or end < person.end else {},
    )
