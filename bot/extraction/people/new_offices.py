"""What somebody is now, or becomes, beside what they were: "who now runs Acme", "hired Jane Roe as head of shops"."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from bot.extraction.facts import Deal, Mention, Person
from bot.extraction.names.candidates import ROLES
from bot.extraction.people.affiliations import organization_after
from bot.extraction.people.founders import leads_now
from bot.extraction.people.hirings import opens_clause
from bot.extraction.people.office_behind import Office, apposed, is_given_office
from bot.extraction.reading import Passage
from bot.extraction.text.tokens import Token
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_IS = _GRAMMAR["office is"]
_NEAR_SEAT = 4  # words: "join its advisory board"
_LONGEST_APPOSITION = 9  # words: ", vice president of lamps for the south,"
_BEFORE_GIVEN = _GRAMMAR["auxiliaries"] | {"be", "been", "now"}
_BEHIND_GIVEN = frozenset(("after", "and", "effective", "following", "until", "while"))
_POSTS = frozenset(("job", "position", "post", "role", "title"))
_HIRING = read_word_sections("name_cues.txt")["hiring"]
_RISING = frozenset(("elevated", "elevates", "promoted", "promotes"))
_HIRED = frozenset(("hired", "hires", "poached", "poaches"))
_RUNNING = frozenset(("executive", "management", "managing"))
_SEATS = frozenset(  # what one is on a board; of a "non-executive director" only the end is read
    ("", "chair", "chairman", "chairperson", "chairwoman", "director", "executive director", "independent director")
)
_BEFORE_OFFICE_NOW = _GRAMMAR["before a new office"] | {"as", "be", "become", "serve", "serves", "serving"}


def find_office_now(passage: Passage, mention: Mention, focus: str | None) -> Office | None:
    """What somebody is now: "Roe, the former chief of Acme, is now chief of Widget", "who now runs Widget"."""
    if "now" not in passage.vocabulary:
        return None
    tokens = passage.tokens
    last = passage.word_at(mention.end)
    words = range(last, len(tokens) - 1)
    at = next((n for n in words if tokens[n].lower == "now" and (n == last or _opens_now(tokens, n))), None)
    between = (m for m in passage.mentions if m.kind == "person" and mention.end <= m.start)
    if at is None or any(passage.word_at(m.start) < at for m in between):
        return None
    first = at + 1
    while first < len(tokens) - 1 and tokens[first].lower in _BEFORE_OFFICE_NOW:
        first += 1
    owner = next((m for m in passage.mentions if passage.word_at(m.start) == first), None)
    role = ROLES.match(tokens, passage.word_at(owner.end) if owner and owner.end < tokens[-1].start else first)
    if role:
        office = apposed(passage, first, role, focus)
        return office if office.organization else None
    where = _workplace(passage, first) or leads_now(passage, at)
    return Office(None, where, False, passage) if where else None


def _opens_now(tokens: Sequence[Token], at: int) -> bool:
    """Whether "now" stands where it tells what somebody is: "is now", "who now runs", ", now chief of Acme"."""
    return tokens[at - 1].lower in _IS | {"who", "and"} or tokens[at].gap == ", "


def _workplace(passage: Passage, at: int) -> str | None:
    """ "works at Acme", "at Acme": where the words from word `at` on say that somebody is."""
    at += passage.lower[at] in _GRAMMAR["working"]
    found = organization_after(passage, at) if passage.lower[at : at + 1] in (["at"], ["for"], ["with"]) else None
    return found.name if found else None


def find_role_hired_for(passage: Passage, name: str) -> str | None:
    """What the one of that `name` becomes.

    "Hired Jane Roe, Acme's former chief, as head of shops", "Jane Roe, Acme's former chief, was named head of shops".
    """
    named = next((m for m in passage.mentions if m.name == name), None)
    last = passage.word_at(named.end) if named else len(passage.tokens)
    tokens = passage.tokens[: _end_of_own(passage, name)]
    given = [at for at in range(last, len(tokens) - 1) if tokens[at].lower == "as" and not _is_past(tokens, at)]
    words = [at for at in given if not opens_clause(passage, at)]
    its = [at for at in words if tokens[at + 1].lower in ("its", "their", "a", "an", "the")]
    words += [at + length for length in (1, 2) for at in its if at + length + 1 < len(tokens)]  # "its first chief"
    words += [at for at in range(last + 1, len(tokens) - 1) if is_given_office(tokens, at) or _becomes(tokens, at)]
    words += [at for at in _right_behind(passage.tokens, last) if at + 1 < len(tokens)]
    if named and last < len(tokens) and tokens[last].gap == " " and _is_taken(passage, passage.word_at(named.start)):
        words.append(last - 1)
    words += [at for at in range(last, len(tokens) - 1) if tokens[at].lower == "to" and _RISING & passage.vocabulary]
    roles = (ROLES.match(tokens, at + 1) for at in words)
    role = next((role for role in roles if role and not _is_of_named(passage, role.last)), None)
    return apposed(passage, last, role, None).role if role else None


def _is_taken(passage: Passage, first: int) -> bool:
    """Whether a verb of hiring stands right before a name: "named | Jane Roe chief of shops"."""
    return first > 0 and passage.lower[first - 1] in _HIRING


def is_appointed(passage: Passage, name: str) -> bool:
    """Whether somebody gets another office where they are: "Jane Roe, chief of shops, has been appointed chair.".

    It stands alone: not in "was named chief of the year", "was hired by Acme as chair".
    """
    last = next((passage.word_at(m.end) for m in passage.mentions if m.name == name), len(passage.tokens))
    tokens = passage.tokens
    if last >= len(tokens) or tokens[last].gap != ", ":
        return False
    words = range(last + 1, min(last + _LONGEST_APPOSITION, len(tokens)))
    end = next((at for at in words if "," in tokens[at].gap), len(tokens))
    near = range(end + 1, min(end + _NEAR_SEAT, len(tokens) - 1))
    given = next((at for at in near if is_given_office(tokens, at)), None)
    if given is None or not _BEFORE_GIVEN.issuperset(passage.lower[end:given]):
        return False
    role = ROLES.match(tokens, given + 1)
    behind = tokens[role.last : role.last + 1] if role else []
    return role is not None and (not behind or behind[0].gap != " " or behind[0].lower in _BEHIND_GIVEN)


def _is_of_named(passage: Passage, at: int) -> bool:
    """Whether an office that ends before word `at` is that of whom it names: "reports to chief executive Jane Roe"."""
    is_close = at < len(passage.tokens) and passage.tokens[at].gap == " "
    return is_close and any(m.kind == "person" and m.start == passage.starts[at] for m in passage.mentions)


def is_seat(deal: Deal, titled: Collection[str], at: Mapping[int, Passage]) -> bool:
    """Whether those who are told to be hired keep their offices, and only get a seat on a board.

    `titled` are all whose office is told; `at` are the passages by where they start.
    """
    hired = [name for name in deal.parties[1:] if name in titled]
    is_hiring = deal.kind == "hiring" and deal.start in at and bool(hired)
    return is_hiring and all(_is_seated(at[deal.start], name) for name in hired)


def without_seats(deals: Sequence[Deal], people: Sequence[Person], passages: Sequence[Passage]) -> tuple[Deal, ...]:
    """The deals without the hirings of `people` who only get a seat on a board."""
    titled = {person.name for person in people if person.role}
    at = {passage.sentence.start: passage for passage in passages}
    return tuple(deal for deal in deals if not is_seat(deal, titled, at))


def _is_seated(passage: Passage, name: str) -> bool:
    """Whether the one of that `name` only gets a seat beside what they do: "named Jane Roe to its board".

    Who is hired, gets an office with it or sits among those who run the company does not: "to its management board".
    """
    last = next((passage.word_at(m.end) for m in passage.mentions if m.name == name), len(passage.tokens))
    if _GRAMMAR["seats"].isdisjoint(passage.lower[last:]) or not _HIRED.isdisjoint(passage.vocabulary):
        return False
    words = range(last, min(_end_of_own(passage, name), len(passage.tokens)))
    goals = (at for at in words if passage.lower[at] == "to" and (at == last or passage.tokens[at].gap == ", "))
    seats = (passage.lower[at + 1 : at + 1 + _NEAR_SEAT] for at in goals)
    is_seat = any(not _GRAMMAR["seats"].isdisjoint(seat) and _RUNNING.isdisjoint(seat) for seat in seats)
    return is_seat and (find_role_hired_for(passage, name) or "").lower() in _SEATS


def _right_behind(tokens: Sequence[Token], last: int) -> list[int]:
    """The word before an office that nothing brings in, of the one who is named before word `last`.

    "Named Jane Roe its chief", "named Jane Roe, a former Acme executive, chief of shops", "to the role of chief".
    """
    opening = tokens[last : last + 1]
    found = [last] if opening and opening[0].gap == " " and opening[0].lower in ("its", "their") else []
    found += [
        at for at in range(last + 1, len(tokens) - 1) if tokens[at - 1].lower in _POSTS and tokens[at].lower == "of"
    ]
    ends = [at for at in range(last + 1, len(tokens)) if tokens[at].gap == ", "]
    is_described = bool(opening) and opening[0].gap == ", " and bool(ends)
    return [*found, ends[0] - 1] if is_described and _is_office_alone(tokens, ends[0]) else found


def _is_office_alone(tokens: Sequence[Token], at: int) -> bool:
    """Whether an office at word `at` is no other person's: not "Acme chief John Poe said"."""
    role = ROLES.match(tokens, at)
    behind = tokens[role.last : role.last + 1] if role else []
    return role is not None and not (behind and behind[0].gap == " " and behind[0].word[0].isupper())


def _end_of_own(passage: Passage, name: str) -> int:
    """The word up to which a sentence speaks of a person: the next one who is not listed with them."""
    people = [m for m in passage.mentions if m.kind == "person"]
    at = next((n for n, m in enumerate(people) if m.name == name), len(people))
    for one, other in pairwise(people[at:]):
        if other.name != name and passage.between(one.end, other.start).strip(" ,") not in ("", "and"):
            return passage.word_at(other.start)
    return len(passage.tokens)


def _becomes(tokens: Sequence[Token], at: int) -> bool:
    """Whether somebody is to become what follows: "left to become chief scientist at Acme"."""
    return tokens[at].lower == "become" and tokens[at - 1].lower in ("to", "will")


def _is_past(tokens: Sequence[Token], at: int) -> bool:
    """Whether "as" at word `at` tells what somebody was before: "who previously served as"."""
    return not _GRAMMAR["serving"].isdisjoint(token.lower for token in tokens[max(0, at - 1) : at])
