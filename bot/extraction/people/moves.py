"""People who leave one organization and join another, and whose office passes on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.extraction.facts import Mention
from bot.extraction.names.candidates import ROLES
from bot.extraction.people.earlier_work import joiner_behind, workplace_before
from bot.extraction.people.founders import is_led_itself, leads_now
from bot.extraction.people.listed_moves import find_listed, is_of_last, listed_movers, staff_before
from bot.extraction.people.move_ends import ends_of_joining, ends_of_leaving, has_gone, is_call, is_denied
from bot.extraction.reading import Passage, Reading
from bot.extraction.text.tokens import Token
from bot.extraction.words.times import behind_time
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_JOINING = _GRAMMAR["joining"]
_MOVING = _JOINING | _GRAMMAR["leaving"] | _GRAMMAR["returning"]
_LOSING = _GRAMMAR["losing"]
_SAME = _GRAMMAR["same subject"] - _GRAMMAR["pronouns"] - {"it", "its", "their", "group"}
_NOT_ENDED = frozenset(("against", "at", "back", "by", "off", "on", "over", "to", "up", "with"))
_CAUSES = frozenset(("due", "owing"))  # "due to illness"
_NOT = _GRAMMAR["negations"] | {"no"}
_LEFT = frozenset(("leaves", "left"))
_YIELDING = frozenset(("room", "way"))  # "to make way for"
_PASSIVE = frozenset(("are", "been", "being", "is", "was", "were"))
_CHOSEN = read_word_sections("name_cues.txt")["hiring"] | {"chosen", "picked"}
_IN_CHARGE = frozenset(("head", "lead", "run"))
_REPLACING = frozenset(("replaced", "replaces"))
_NEAR_CHARGE = 3  # words: "been tapped to"
_NEAR_CHANGE = 8  # words before the verb: "who has already stepped down as"
_NEAR_OTHER = 14  # words: "is promoted from vice president of lamps to"
_NEAR_AS = 5  # words: "steps down as", "resigned from his post as"
_NEAR_SUCCESSION = 3  # words: "will soon succeed"
_REACH = 12  # words between the verb and where somebody goes


@dataclass(frozen=True, slots=True)
class Move:
    """Where a person goes from and to, and the sentence that says so.

    Neither is known of who only leaves; `has_left` tells that this is done, `role` which office alone is left, and
    `is_leaving` that the verb tells of leaving, and not of joining.
    """

    person: str
    from_: str | None
    to: str | None
    passage: Passage
    has_left: bool = False
    role: str | None = None
    is_leaving: bool = False


def find_moves(reading: Reading) -> dict[str, Move]:
    """The first move of every person."""
    moves: dict[str, Move] = {}
    for passage in reading.passages:
        for at in passage.find_words(_MOVING):
            if passage.lower[at] == "left" and passage.lower[at - 1] in _PASSIVE:  # "was left out"
                continue
            if is_denied(passage, at) or is_call(passage.tokens[at]):
                continue
            is_joining = passage.lower[at] in _JOINING
            listed = listed_movers(passage, at)
            movers = listed or people_before(passage, at, with_offices=True)
            movers = movers[:1] if is_of_last(passage, at, movers) else movers
            movers = movers or (joiner_behind(passage, at) if is_joining else [])
            for person in (mention.name for mention in movers):
                from_, to = ends_of_joining(passage, at) if is_joining else ends_of_leaving(passage, at)
                before = workplace_before(passage, at) if is_joining and to else None
                before = staff_before(passage, at) if listed and is_joining else before
                from_ = from_ or (None if before == to else before) or (None if to else _left_company(passage, at))
                if (from_ or to) and person not in moves:
                    has_left = not to and has_gone(passage, at)
                    moves[person] = Move(person, from_, to, passage, has_left, is_leaving=not is_joining)
        for move in (*_losses(passage), *_put_in_charge(passage), *_replacements(passage)):
            moves.setdefault(move.person, move)
        told, left, taker = find_listed(passage, reading.topic)
        for one in told:
            move = Move(one.name, left, taker, passage, has_left=taker is None, is_leaving=True)
            moves.setdefault(one.name, move)
    return moves


def _losses(passage: Passage) -> list[Move]:
    """ "Acme loses its chief scientist, Jane Roe, to Widget": those named last before "to", and where they go."""
    found: list[Move] = []
    for at in passage.find_words(_LOSING):
        before = [group for group in passage.groups if group.names and group.last <= at]
        towards = (g for g in passage.groups if g.names and at < g.first <= at + _REACH and g.before == "to")
        goal = next(towards, None)
        people = people_before(passage, goal.first, with_offices=True) if before and goal else []
        lost = [person for person in people if passage.word_at(person.start) > at]
        found += [Move(person.name, before[-1].names[0], goal.names[0], passage) for person in lost if goal]
    return found


def _replacements(passage: Passage) -> list[Move]:
    """ "Acme replaced its chief, Jane Roe, with John Poe": who leaves, and who comes."""
    people = [(passage.word_at(m.start), m.name) for m in passage.mentions if m.kind == "person"]
    for at in passage.find_words(_REPLACING) if len(people) > 1 else ():
        taker = next((g for g in reversed(passage.groups) if g.last <= at and g.names), None)
        behind = [(first, name) for first, name in people if first > at]
        if len(behind) < 2 or taker is None or taker.before or any(taker.last <= first < at for first, _ in people):
            continue
        (left, leaver), (came, successor) = behind[:2]
        if "with" in passage.lower[left:came] and left - at <= _NEAR_AS:
            return [Move(leaver, taker.names[0], None, passage, True), Move(successor, None, taker.names[0], passage)]
    return []


def _put_in_charge(passage: Passage) -> list[Move]:
    """ "Jane Roe has been tapped to run Acme"."""
    found: list[Move] = []
    for at in passage.find_words(_IN_CHARGE):
        before = passage.lower[max(0, at - _NEAR_CHARGE) : at]
        if len(before) == _NEAR_CHARGE and before[0] in _PASSIVE and before[1] in _CHOSEN and before[2] == "to":
            to = leads_now(passage, at - 1)
            to = to if to and is_led_itself(passage, at, to) else None
            found += [Move(person.name, None, to, passage) for person in people_before(passage, at) if to]
    return found


def people_before(passage: Passage, at: int, *, with_offices: bool = False) -> list[Mention]:
    """The people of the list right before the verb at word `at`, or the one named last before it; the last first.

    Offices may stand in the list: "Jane Roe and co-founder John Poe". Who only owns something does not act:
    "a founder of Jane Roe's startup Acme has left".
    """
    people = [(passage.word_at(m.end), m) for m in passage.mentions if m.kind == "person"]
    before = [m for end, m in people if end <= at and not passage.tokens[end - 1].is_possessive]
    movers: list[Mention] = []
    for mention in reversed(before):
        if movers and not _are_listed(passage, mention, movers[-1], with_offices=with_offices):
            break
        movers.append(mention)
    return movers


def _are_listed(passage: Passage, one: Mention, other: Mention, *, with_offices: bool) -> bool:
    """Whether nothing but "and", a comma and, `with_offices`, the other's office parts two people."""
    if passage.between(one.end, other.start).strip(" ,") in ("", "and"):
        return True
    first, last = passage.word_at(one.end), passage.word_at(other.start)
    first += passage.lower[first : first + 1] == ["and"]
    office = ROLES.match(passage.tokens, first) if with_offices and first < last else None
    return office is not None and office.last == last


def _left_company(passage: Passage, at: int) -> str | None:
    """Who "the company" is that somebody leaves by the verb at word `at`: the one that says so."""
    behind = passage.lower[at + 1 : at + 3]
    if passage.lower[at] not in _GRAMMAR["leaving"] or behind[:1] != ["the"] or not _SAME.intersection(behind[1:]):
        return None
    return sayer_before(passage, at)


def sayer_before(passage: Passage, at: int) -> str | None:
    """The one organization that says what stands at word `at`: "Acme said Roe had left the company"."""
    said = (g for g in passage.groups if len(g.names) == 1 and g.last < at and not g.before)
    return next((g.names[0] for g in said if passage.lower[g.last] in _GRAMMAR["saying"]), None)


def in_succession(passage: Passage, first: int, last: int, focus: str | None) -> str | None:
    """Whose office passes on from one person to another: "She succeeds Roe", "Acme said Roe would take over from Poe".

    The organization is the one that says so, else that of the sentence; else the `focus`, where "she" was told of and
    no office is named.
    """
    tokens = passage.tokens
    opening = set(passage.lower[:1]) & {"she", "he"}
    if not _is_succeeded(passage, first, is_subject=bool(opening)) and not _succeeds(passage, last):
        return None
    before = [g for g in passage.groups if g.names and g.last < first]
    said = (g for g in before if tokens[g.last].lower in _GRAMMAR["saying"])
    own = (g for g in before if not g.is_possessive and not g.before and not ROLES.match(tokens, g.last))
    is_other = not opening or any(ROLES.match(tokens, at) for at in range(len(tokens)))
    return next((group.names[0] for group in (*said, *own)), None if is_other else focus)


def _is_succeeded(passage: Passage, first: int, *, is_subject: bool) -> bool:
    """Whether a person, or "she" for a subject, succeeds the one who is named at word `first`."""
    before = passage.lower[max(0, first - 2) : first]
    is_verb = not _GRAMMAR["succeeding"].isdisjoint(before[-1:]) or before == ["over", "from"]
    people = (m for m in passage.mentions if m.kind == "person")
    return is_verb and (is_subject or any(passage.word_at(m.end) < first for m in people))


def _succeeds(passage: Passage, last: int) -> bool:
    """Whether the one who is named before word `last` succeeds a person who is named right behind the verb."""
    words = range(last, min(last + _NEAR_SUCCESSION, len(passage.tokens) - 1))
    lower = passage.lower
    verb = next((n for n in words if lower[n] in _GRAMMAR["succeeding"] or lower[n : n + 2] == ["take", "over"]), None)
    people = (passage.word_at(m.start) for m in passage.mentions if m.kind == "person")
    return verb is not None and any(verb < at <= verb + _NEAR_SUCCESSION for at in people)


def behind_moving(tokens: Sequence[Token], at: int) -> int | None:
    """The word of an office that somebody takes or gives up: "Roe steps down as chief", "is promoted to chief"."""
    at = behind_time(tokens, at)
    words = range(at, min(at + _NEAR_CHANGE, len(tokens) - 1))
    verb = next((n for n in words if tokens[n].lower in _GRAMMAR["changing office"]), None)
    if verb is None or any(tokens[n].gap != " " for n in range(at + 1, verb + 1)):
        return None
    reach = _NEAR_OTHER if tokens[verb + 1].lower == "from" else _NEAR_AS
    words = range(verb + 1, min(verb + reach, len(tokens) - 1))
    link = next((n for n in words if tokens[n].lower in ("as", "to")), None)
    return link + 1 if link is not None else None


def has_ended(words: Sequence[Token]) -> bool:
    """Whether words before the office of a name tell that it is held no more: "ousted its chief Roe".

    But not "fires back at its chief", "was fired by its chief", "left its chief in charge", "fired staff as its chief".
    """
    behind = None if any(word.lower in _LEFT for word in words) else _behind_end(words)
    return behind is not None and "as" not in behind and _NOT_ENDED.isdisjoint(behind)


def gives_up(words: Sequence[Token]) -> bool:
    """Whether words from a name to an office tell that it is held no more: "Roe resigned on Friday as chief".

    Why and when may stand before "as", but nothing that is done as the chief: "fired back as", "left to return as".
    """
    behind = _behind_end(words)
    if behind is None or "as" not in behind:
        return behind is not None and _NOT_ENDED.isdisjoint(behind)
    link = behind.index("as")
    is_ahead = any(pair[1] == "to" and pair[0] not in _CAUSES for pair in pairwise(["", *behind[:link]]))
    makes_way = not _YIELDING.isdisjoint(behind[:link])
    return "back" not in behind[:link] and (makes_way or not is_ahead) and _NOT_ENDED.isdisjoint(behind[link:])


def _behind_end(words: Sequence[Token]) -> list[str] | None:
    """What stands, without a comma, behind the first verb that ends an office."""
    verb = next((at for at, word in enumerate(words) if word.lower in _GRAMMAR["ended office"]), None)
    is_apart = any("," in word.gap for word in words[1:])
    is_denied = any(word.lower in _NOT for word in words[:verb])  # "has no plans to step down as"
    return None if verb is None or is_apart or is_denied else [word.lower for word in words[verb + 1 :]]
