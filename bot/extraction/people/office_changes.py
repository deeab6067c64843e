"""The records of one office: of those who keep it, are hired for another one, join or leave."""

from __future__ import annotations

from dataclasses import replace

from bot.extraction.facts import Deal, Person, Quote
from bot.extraction.names.candidates import ROLES
from bot.extraction.people.moves import Move
from bot.extraction.people.new_offices import find_role_hired_for, is_appointed
from bot.extraction.people.office_behind import Office
from bot.extraction.text.tokens import tokenize
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_STARTING = _GRAMMAR["starting"]
_THEN = frozenset(("after", "before", "since", "when"))  # "said that before joining Acme"
_BECOMING = _GRAMMAR["joining"] | {"as", "become"}


def tell_office(name: str, office: Office, deal: Deal | None, move: Move | None, given: str | None) -> list[Person]:
    """The record of an office; of one who had it before being hired as something else, with the new one before it.

    `given` is the role that the sentence of the hiring gives.
    """
    person = as_person(name, office)
    taker = deal.parties[0] if deal is not None else move.to if move is not None and given else None
    told = deal.start if deal is not None else move.passage.sentence.start if move is not None else None
    is_new = office.role == given and office.passage.sentence.start == told  # "left Acme to join Widget as chief"
    if office.is_guess and taker is not None and (office.organization == taker or is_new):
        person = replace(person, organization=None)  # until the hiring or the move says so
    is_led_away = deal is None and office.is_guess and move is not None and move.to not in (None, office.organization)
    moved = _moved(person, deal, move, is_led_away=is_led_away)
    is_open = office.former or office.role is None
    is_named_anew = office.is_guess and is_appointed(office.passage, name)
    role = _of_one(find_role_hired_for(office.passage, name)) if deal is not None or is_named_anew else None
    is_other = role != _of_one(office.role) and (is_named_anew or not office.is_guess)
    role = role if is_open or is_other else None
    is_vague = not (office.former or (person.role and person.organization))  # "Roe has been a founder of many groups"
    if role is None and is_vague and given:
        return [replace(moved, role=_of_one(given))]
    before = [replace(person, former=True)] if office.role else []
    has_left = office.former or is_led_away or person.organization is not None  # an office without whose is the new one
    is_led_away = is_led_away or (office.former and move is not None and move.to is not None)
    is_left = (deal is not None or is_led_away) and has_left and moved.organization != person.organization
    return [replace(moved, role=role, former=False), *before] if role or (is_left and before) else [moved]


def _moved(person: Person, deal: Deal | None, move: Move | None, *, is_led_away: bool) -> Person:
    """A person who was hired belongs to who hired them, and comes from where they were; so with who joins or leaves.

    A move leads away from where one was only guessed to be.
    """
    from_: str | None
    to: str | None
    if deal is None and move is not None and _joined_then(person, move):
        return person
    if move is not None and deal is None and _leaves(person, move):
        evidence = {**person.evidence} if move.passage.sentence.start == person.start else {"from": move.passage.quote}
        return replace(person, from_=person.organization, former=person.former or move.has_left, evidence=evidence)
    if deal is not None and (person.organization != deal.parties[0] or person.role is None):
        quote, to = Quote(deal.quote, deal.start, deal.end), deal.parties[0]
        left = move.from_ if move is not None and move.to in (None, to) else None
        from_ = left if person.organization in (None, to) else person.organization
    elif move is not None and (is_led_away or person.organization in (None, move.from_) or (person.former and move.to)):
        quote, from_, to = move.passage.quote, move.from_ or person.organization, move.to
        from_ = None if from_ == to else from_  # "former Acme chief Roe is joining Acme again"
    elif move is not None and _is_led_from_office(person, move):
        return replace(person, from_=person.organization, to=move.to)
    elif move is not None and _starts_anew(person, move):
        evidence = {**person.evidence, "from": move.passage.quote}
        return replace(person, from_=move.from_, to=move.to, evidence=evidence)
    else:
        return person
    fields = ("organization", "from", "to") if quote.start != person.start else ()
    is_hired = deal is not None and deal.status not in ("rumoured", "in_talks", "cancelled")
    stays = person.organization is not None and not (person.former or is_hired or is_led_away)
    is_open = person.role is not None and person.organization is None and deal is None and _is_of_before(move)
    organization = person.organization if stays or is_open else to or from_
    is_former = person.former and not (person.role is None and organization == to)  # "hired Roe, formerly of Acme"
    is_former = is_former or (move is not None and move.has_left and from_ is not None and organization == from_)
    evidence = dict.fromkeys(fields, quote)
    return replace(person, organization=organization, former=is_former, from_=from_, to=to, evidence=evidence)


def _joined_then(person: Person, move: Move) -> bool:
    """Whether somebody joined where they are no more: "former Acme engineer Roe said that before joining Acme"."""
    if not person.former or move.to is None or move.to != person.organization:
        return False
    words = move.passage.lower
    return any(words[max(0, at - 1)] in _THEN for at in move.passage.find_words(_GRAMMAR["joining"]))


def _leaves(person: Person, move: Move) -> bool:
    """Whether a move only leads away from the organization whose office somebody had when it was told."""
    is_away = move.to is None and move.from_ in (None, person.organization) and _is_left(person.role, move.role)
    return is_away and person.organization is not None and person.start <= move.passage.sentence.start


def _is_left(role: str | None, left: str | None) -> bool:
    """Whether an office is the one that is left, where that is said: "CEO" as "chief executive"."""
    if left is None or role is None:
        return left is None
    short, long = sorted((role.lower(), left.lower()), key=len)
    initials = "".join(word[0] for word in long.split())
    return short == long or (len(initials) > 1 and short.startswith(initials))


def _is_led_from_office(person: Person, move: Move) -> bool:
    """Whether a sentence gives somebody an office and leads away from it: "Roe, a director at Acme, is leaving for"."""
    is_away = move.is_leaving and move.from_ is None and move.to not in (None, person.organization)
    is_own = person.organization is not None and person.role is not None and not person.former
    return is_away and is_own and person.start == move.passage.sentence.start


def _is_of_before(move: Move | None) -> bool:
    """Whether an office beside a move is not the one that is moved to: "Roe, an engineer, left to start Acme"."""
    words = move.passage.vocabulary if move is not None and move.to is not None else frozenset[str]()
    return not _STARTING.isdisjoint(words) and _BECOMING.isdisjoint(words)


def _starts_anew(person: Person, move: Move) -> bool:
    """Whether the sentence of a move tells what somebody starts: "left Acme to found a startup called Widget"."""
    is_own = person.organization is not None and person.start == move.passage.sentence.start
    is_start = move.to == person.organization or (move.to is None and person.role is None)
    return is_own and move.from_ is not None and is_start


def as_person(name: str, office: Office) -> Person:
    """The record of an office as it stands."""
    quote = office.passage.quote
    return Person(
        name=name,
        quote=quote.quote,
        start=quote.start,
        end=quote.end,
        role=_of_one(office.role),
        organization=office.organization,
        former=office.former,
    )


def _of_one(role: str | None) -> str | None:
    """The office of one of those who share it: "co-CEO" for "co-CEOs", but "head of works" as it stands."""
    if role is None or not role.endswith("s"):
        return role
    last = tokenize(role[:-1], 0, len(role) - 1)
    return role[:-1] if ROLES.match_before(last, len(last)) is not None else role
