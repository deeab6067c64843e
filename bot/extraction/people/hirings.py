"""Who hires whom, and whom the hired leave."""

from __future__ import annotations

from itertools import pairwise

from bot.extraction.facts import Kind, Mention
from bot.extraction.names.candidates import ROLES
from bot.extraction.people.move_ends import is_offer_refused, only_takes_part
from bot.extraction.people.moves import people_before
from bot.extraction.reading import Group, Passage
from bot.extraction.words.cues import DealCue
from bot.extraction.words.phrases import Found
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_BEFORE_EMPLOYER = read_word_sections("name_cues.txt")["organization before"] | _GRAMMAR["determiners"]
_CALLED = frozenset(("company", "group", "firm", "start-up", "startup", "lab", "bank", "chipmaker"))
_NEAR_OFFICE = 5  # words between "will become" and the office
_NEAR_EMPLOYER = 2  # words: "joins the startup Acme", "head of the startup Acme"
_NEAR_PERSON = 12  # words between a verb of hiring and the person: offices stand between
_BEHIND_HIRED = _GRAMMAR["succeeding"] | (_GRAMMAR["clause openers"] - {"as"})
_BEHIND_HIRED |= _GRAMMAR["a going"] | {"following"}  # "named a chief, following the departure of Roe"
_BEHIND_HIRED |= {"who", "what", "when", "report", "reporting", "alongside", "said", "says", "successor"}
_HIRING = read_word_sections("name_cues.txt")["hiring"] | _GRAMMAR["taking people"]
_SUCCESSORS = frozenset(("replacement", "successor"))
_DECLINING = frozenset(("decline", "declined", "declines", "refused", "refuses"))
_MOST_HIRED = 3  # people that one sentence tells to be hired


def find_employer(
    passage: Passage, cue: Found[DealCue], topic: str | None, focus: tuple[str, ...] = ()
) -> tuple[str, ...]:
    """Who gives an office to the one before a verb; `topic`, whom the article is about, in "joins from Acme".

    Where somebody is only "named as her successor" it is the `focus`, of whom the sentence before told.
    """
    if cue.label.act == "joining":
        return _joined(passage, cue, topic)
    is_known = len(focus) == 1 and _is_made_successor(passage, cue)
    return _office_giver(passage, cue) or (focus if is_known else ())


def _is_made_successor(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether somebody is "appointed as Roe’s successor", "named her replacement"."""
    words = passage.tokens[cue.last : cue.last + _NEAR_OFFICE]
    return any(
        noun.lower in _SUCCESSORS and noun.gap == " " and (whose.is_possessive or whose.lower in ("her", "his"))
        for whose, noun in pairwise(words)
    )


def _joined(passage: Passage, cue: Found[DealCue], topic: str | None) -> tuple[str, ...]:
    near = next((g for g in passage.groups if 0 <= g.first - cue.last <= _NEAR_EMPLOYER), None)
    is_acted_on = near is not None and _is_acted_on(passage, cue.last, near.first)
    if is_acted_on or is_offer_refused(passage, cue.last - 1):
        return ()
    if any(word in _DECLINING and to == "to" for word, to in pairwise(passage.lower[max(0, cue.first - 2) : cue.last])):
        return ()
    if near is not None and only_takes_part(passage.tokens, near.first, near.last):
        return ()
    ahead = passage.lower[cue.last : cue.last + _NEAR_OFFICE]
    if near is None and ahead[:1] == ["the"] and topic and not _CALLED.isdisjoint(ahead[1:3]):
        return (topic,)
    if near is None or near.before != "from":
        return near.names[:1] if near else ()
    return (topic,) if topic and topic not in near.names else ()


def _is_acted_on(passage: Passage, start: int, first: int) -> bool:
    """Whether "to" before word `start` tells what is done to those named at word `first`: "moved to sue Acme"."""
    word = passage.tokens[first - 1].word
    is_plain = word.isalpha() and word.islower() and word not in _BEFORE_EMPLOYER
    return first > start and passage.lower[start - 1] == "to" and is_plain


def _office_giver(passage: Passage, cue: Found[DealCue]) -> tuple[str, ...]:
    """ "Jane Roe will become chief executive of Acme", "Acme said that Jane Roe will become chief executive".

    Also "Acme's John Poe to retire, Jane Roe to be new chief executive".
    """
    tokens, groups = passage.tokens, passage.groups
    ahead = range(cue.last, min(cue.last + _NEAR_OFFICE, len(tokens)))
    office = next((found for at in ahead if (found := ROLES.match(tokens, at))), None)
    if office is None:
        return ()
    people = {passage.word_at(m.start) for m in passage.mentions if m.kind == "person"}
    behind = (g.names[:1] for g in groups if g.before in ("of", "at") and 0 < g.first - office.last <= _NEAR_EMPLOYER)
    named = (g for g in groups if g.last <= cue.first and g.before == "" and not g.is_possessive)
    subjects = (g.names[:1] for g in named if passage.lower[g.first - 1] not in _GRAMMAR["leaving"] or g.first == 0)
    owners = (g.names[:1] for g in groups if g.last <= cue.first and g.is_possessive and g.last in people)
    return next((names for names in (*behind, *subjects, *owners) if names), ())


def find_hired_below(passage: Passage, cue: Found[DealCue], following: Passage | None) -> tuple[str, ...]:
    """Whom a sentence tells to be hired by an office alone, where the next begins with the name.

    "Acme has hired a former shop chief. Jane Roe will run its shops."
    """
    if following is None or cue.label.kind != "hiring" or any(m.kind == "person" for m in passage.mentions):
        return ()
    words = passage.lower[cue.last : cue.last + _NEAR_PERSON]
    parted = (at for at, word in enumerate(words) if word in _GRAMMAR["before other objects"])
    if _GRAMMAR["those hired"].isdisjoint(words[: next(parted, len(words))]):
        return ()
    opening = (m for m in following.mentions[:1] if m.kind == "person" and m.start == following.sentence.start)
    return tuple(m.name for m in opening if _takes_up_work(following, following.word_at(m.end)))


def _takes_up_work(passage: Passage, at: int) -> bool:
    """Whether words tell what one who is hired will do: "will run its shops"."""
    words = passage.lower[at : at + 2]
    return len(words) > 1 and words[0] in ("will", "would") and words[1] in _GRAMMAR["taking up work"]


def is_given_office(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether what is chosen is a person for an office: "taps a shop veteran as its chief executive"."""
    tokens = passage.tokens
    ends = {group.last for group in passage.groups}  # "picked Acme as its cloud provider"
    behind = range(cue.last + 1, min(cue.last + _NEAR_PERSON, len(tokens) - 1))
    links = (at for at in behind if tokens[at].lower == "as" and not (at in ends and tokens[at].gap == " "))
    given = next(links, None)
    if given is None or any(_is_chosen(passage, group) for group in passage.groups if cue.last <= group.first < given):
        return False
    return any(ROLES.match(tokens, at) for at in range(given + 1, min(given + _NEAR_OFFICE, len(tokens))))


def _is_chosen(passage: Passage, group: Group) -> bool:
    """Whether an organization is chosen itself: not in "taps an Acme veteran", "a veteran of Acme"."""
    following = passage.tokens[group.last : group.last + 2]
    is_of_person = any(token.lower in _GRAMMAR["those hired"] for token in following)
    return group.before == "" and not group.is_possessive and not is_of_person


def is_person_chosen(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether a person is chosen, with no word for what between: "tapped former shop chief Jane Roe to lead"."""
    people = (m for m in passage.mentions if m.kind == "person")
    chosen = next((m for m in people if passage.word_at(m.start) >= cue.last), None)
    if chosen is None or passage.tokens[passage.word_at(chosen.end) - 1].is_possessive:
        return False
    between = passage.tokens[cue.last : passage.word_at(chosen.start)]
    is_parted = any(token.lower in _GRAMMAR["before other objects"] or "," in token.gap for token in between)
    return len(between) <= _NEAR_OFFICE and not is_parted


def as_passive(passage: Passage, cue: Found[DealCue]) -> Found[DealCue]:
    """The cue, as one of becoming where the hired stands before it: "Jane Roe has been appointed chief of Acme"."""
    before = passage.tokens[cue.first - 1].lower if cue.first else ""
    is_hired = cue.label.kind == "hiring" and cue.label.is_verb and before in ("been", "was", "were", "is", "being")
    return cue._replace(label=cue.label._replace(act="becoming")) if is_hired else cue


def is_hired(passage: Passage, cue: Found[DealCue], kind: Kind) -> bool:
    """Whether the words tell a hiring as done: "tapped", "named", "the appointment of"."""
    word = passage.tokens[cue.last - 1].lower
    return kind == "hiring" and cue.label.act in ("", "buying") and (word.endswith("ed") or word == "appointment")


def find_hired(passage: Passage, cue: Found[DealCue]) -> tuple[str, ...]:
    """Who is hired and whom they leave: "hires Jane Roe from Acme", "hires the founders of Acme"."""
    people = {passage.word_at(m.start): m for m in passage.mentions if m.kind == "person"}
    end = cue.last + _NEAR_PERSON
    if cue.label.act in ("joining", "becoming"):
        hired = people_before(passage, cue.first)[::-1][:_MOST_HIRED]
    else:
        is_named = cue.label.is_verb or passage.lower[cue.last : cue.last + 1] == ["of"]
        stop = _end_of_hired(passage, cue, end)
        people = {at: m for at, m in people.items() if not _only_says(passage, m)}
        hired = [m for at, m in people.items() if is_named and cue.last <= at <= stop][:_MOST_HIRED]
    left = [g.names for g in passage.groups if cue.last <= g.first <= end and g.before == "from"]
    if not hired:
        near = range(cue.last, cue.last + _NEAR_OFFICE)
        left += [g.names for g in passage.groups if g.first in near and g.before == "of" and not g.is_possessive]
    offices = ((g, ROLES.match(passage.tokens, g.last)) for g in passage.groups if g.last < len(passage.tokens))
    left += [g.names for g, office in offices if office and people.get(office.last) in hired]
    ends = {passage.word_at(m.end) for m in hired}
    left += [g.names for g in passage.groups if g.is_possessive and g.first in ends]
    is_nobody = cue.label.act in ("joining", "becoming") or passage.lower[cue.last : cue.last + 1] in (["from"], ["by"])
    if not hired and is_nobody:
        return ()  # "with 11 new hires poached from Acme", "Acme engineer joins Widget from Foo"
    names = [m.name for m in hired] + (list(left[0]) if left and (hired or cue.label.is_verb) else [])
    return tuple(dict.fromkeys(names))


def _end_of_hired(passage: Passage, cue: Found[DealCue], end: int) -> int:
    """The word up to which the hired are named: "replacing", "who", "after", "said", "as founder Roe", or `end`.

    Also "and Widget named" of "Acme named Roe chief and Widget named Poe chairman".
    """
    others = {g.first - 1 for g in passage.groups if not _HIRING.isdisjoint(passage.lower[g.last : g.last + 1])}
    words = range(cue.last, min(end, len(passage.tokens)))
    stops = (at for at in words if passage.lower[at] in _BEHIND_HIRED or at in others or opens_clause(passage, at))
    return next(stops, end)


def _only_says(passage: Passage, person: Mention) -> bool:
    """Whether somebody behind a comma tells of the hiring: "will keep hiring researchers, Roe added"."""
    tokens, end = passage.tokens, passage.word_at(person.end)
    is_apart = tokens[passage.word_at(person.start)].gap == ", "
    return is_apart and end < len(tokens) and tokens[end].gap == " " and tokens[end].lower in _GRAMMAR["saying"]


def opens_clause(passage: Passage, at: int) -> bool:
    """Whether "as" at word `at` tells what happens besides: "named Roe chief as founder John Poe leaves"."""
    if passage.lower[at : at + 1] != ["as"] or at + 1 == len(passage.tokens):
        return False
    office = ROLES.match(passage.tokens, at + 1)
    first = office.last if office else at + 1
    people = (passage.word_at(m.start) for m in passage.mentions if m.kind == "person")
    return first in people and passage.tokens[first].gap == " "
