"""What a text goes on to tell of somebody by a pronoun: "She served as chief of Acme", "Widget, where he was chief"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.extraction.facts import Mention
from bot.extraction.names.candidates import ROLES
from bot.extraction.names.forms import HONORIFICS
from bot.extraction.people.affiliations import organization_after
from bot.extraction.people.earlier_work import is_school
from bot.extraction.people.office_behind import Office, apposed, office_behind
from bot.extraction.people.pronouns import learn_pronouns
from bot.extraction.people.role_words import behind_honorifics
from bot.extraction.reading import Passage
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_WORKING = _GRAMMAR["working"]
_BODIES = ("board", "committee", "council", "team")
_PRONOUNS = frozenset(("he", "she"))
_OWN = frozenset(("his", "her", "him"))
_PAST = frozenset(("was", "served", "worked", "spent", "held"))
_CAREER = frozenset(("served", "spent", "worked"))
_BEHIND_CAREER = frozenset(("as", "at", "for", "in"))
_BEFORE = _GRAMMAR["former"] | {"earlier", "once"}
_AT_WORK = frozenset(("building", "designing", "heading", "leading", "managing", "rising", "running", "working"))
_YEARS = frozenset(("career", "decade", "decades", "year", "years"))
_BEHIND_YEARS = frozenset(("and", "as", "before", "until"))
_TIMELY = frozenset(("also", "earlier", "formerly", "most", "previously", "recently"))
_OPENING = frozenset(("before", "earlier", "previously", "prior"))
_ONCE = _GRAMMAR["former"] | {"earlier"}
_TIMES = _GRAMMAR["time at work"]
_NEAR_TIME = 6  # words: "spent more than a decade"
_NEAR_OPENING = 10  # words: "Prior to joining the lamp group Acme, she"
_NEAR_WORK = 8  # words: "spent more than a decade as chief"


def find_careers(passages: Sequence[Passage]) -> list[tuple[str, Office]]:
    """The offices, and places of work, that sentences about "him" or "her" give the one told of right before."""
    found = [told for passage in passages for told in _told_by_name(passage)]
    if all(_PRONOUNS.isdisjoint(passage.vocabulary) for passage in passages):
        return found
    pronouns = learn_pronouns(passages)
    who: str | None = None
    before: Passage | None = None
    for passage in passages:
        is_quoted = '"' in passage.text or "“" in passage.text
        at = None if is_quoted else _opening_pronoun(passage)
        named = _subject(passage) or (who if at is not None else None)
        for pronoun, whose in ((at, None), *(() if is_quoted else _where(passage))):
            office = _office(passage, pronoun, whose) if pronoun is not None else None
            if named and office and _fits(named, passage.lower[pronoun or 0], pronouns):
                found.append((named, office))
        who, before = _goes_on(passage, before, who), passage
    return found


def _told_by_name(passage: Passage) -> list[tuple[str, Office]]:
    """What is said of a subject's past: "Roe previously worked at Acme", "Before Acme, Roe spent a year at Widget"."""
    if _CAREER.isdisjoint(passage.vocabulary):
        return []
    person = next((mention for mention in passage.mentions if mention.kind == "person"), None)
    first = behind_honorifics(passage.tokens, passage.word_at(person.start)) if person else 0
    is_titled = first == 1 and passage.lower[0] in HONORIFICS
    is_opened = 0 < first < _NEAR_OPENING and passage.lower[0] in _OPENING and _is_only_comma(passage, first)
    if person is None or not (first == 0 or is_titled or is_opened):
        return []
    last = passage.word_at(person.end)
    is_before = not _BEFORE.isdisjoint(passage.lower[last : last + 1])
    at = last + (is_before or passage.lower[last : last + 1] == ["also"])
    office = _office(passage, at - 1, None) if _is_career(passage, at) else None
    if office is None or not _is_over(passage, at, office, is_told=is_before or is_opened):
        return []
    return [(person.name, replace(office, former=True))]


def _is_over(passage: Passage, at: int, office: Office, *, is_told: bool) -> bool:
    """Whether the work that a verb at word `at` tells of is past, and was a job.

    An office was held, or years were spent, and nothing else is said to be done there; or it is told to be before.
    But not "worked at Acme on a model", "spent months at Acme talking to staff", "spent two years at Acme's trial".
    """
    where = (m for m in passage.mentions if m.name == office.organization and passage.word_at(m.start) > at)
    last = next((passage.word_at(m.end) for m in where), None)
    if last is None or "still" in passage.vocabulary:
        return False
    if office.role is not None:
        return True
    if passage.tokens[last - 1].is_possessive or office.organization is None or is_school(office.organization):
        return False
    behind = passage.lower[last : last + 2]
    is_told = is_told or (behind[:1] == ["before"] and behind[-1].endswith("ing"))
    is_told = is_told or (behind[:1] == ["as"] and behind[-1] in ("a", "an", "its"))
    is_told = is_told or behind[:1] == ["until"] or (behind[:1] == ["from"] and behind[-1].isdigit())
    if is_told and passage.lower[at] != "spent":
        return True
    is_end = not behind or passage.tokens[last].gap != " " or behind[0] in _BEHIND_YEARS
    if behind and behind[0].endswith("ing"):
        is_end = behind[0] in _AT_WORK
    return is_end and not _YEARS.isdisjoint(passage.lower[at + 1 : last])


def _is_only_comma(passage: Passage, first: int) -> bool:
    return passage.tokens[first].gap == ", " and all("," not in token.gap for token in passage.tokens[1:first])


def _is_career(passage: Passage, at: int) -> bool:
    """Whether a verb at word `at` tells where somebody worked: "worked at", "spent ten years at", "served as"."""
    if at + 1 >= len(passage.tokens) or any(token.gap != " " for token in passage.tokens[at : at + 2]):
        return False
    verb, behind = passage.lower[at], passage.lower[at + 1 : at + _NEAR_TIME]
    if verb == "spent":
        return not _TIMES.isdisjoint(behind)
    return verb in _CAREER and behind[0] in _BEHIND_CAREER


def _goes_on(passage: Passage, before: Passage | None, who: str | None) -> str | None:
    """Of whom the next sentence may go on: the one whom this one is about, or still `who` was meant `before`."""
    people = {mention.name for mention in passage.mentions if mention.kind == "person"}
    about = _subject(passage) or (next(iter(people)) if len(people) == 1 else None)
    is_same = _goes_straight_on(passage, before) or not (_PRONOUNS | _OWN).isdisjoint(passage.vocabulary)
    return about or (who if is_same and not people else None)


def _goes_straight_on(passage: Passage, before: Passage | None) -> bool:
    return before is not None and before.sentence.paragraph == passage.sentence.paragraph


def _subject(passage: Passage) -> str | None:
    """The person with whose name a sentence begins."""
    first = next((mention for mention in passage.mentions if mention.kind == "person"), None)
    return first.name if first and first.start == passage.sentence.start else None


def _fits(name: str, pronoun: str, pronouns: Mapping[str, str]) -> bool:
    return pronouns.get(name, pronoun) == pronoun


def _opening_pronoun(passage: Passage) -> int | None:
    """The word "he" or "she" that a sentence opens with, also behind "Prior to joining Acme,"."""
    at = next((n for n, word in enumerate(passage.lower[:_NEAR_OPENING]) if word in _PRONOUNS), None)
    if at is None or any(m.kind == "person" and passage.word_at(m.start) < at for m in passage.mentions):
        return None
    return at if at == 0 or passage.tokens[at].gap == ", " else None


def _where(passage: Passage) -> list[tuple[int, Mention]]:
    """Every "he" or "she" behind an organization and "where": "comes from Acme, where she served as"."""
    found: list[tuple[int, Mention]] = []
    for at in passage.find_words(frozenset(("where",))):
        whose = next((m for m in passage.mentions if m.kind == "organization" and passage.word_at(m.end) == at), None)
        if whose and passage.lower[at + 1 : at + 2] and passage.lower[at + 1] in _PRONOUNS:
            found.append((at + 1, whose))
    return found


def _office(passage: Passage, pronoun: int, whose: Mention | None) -> Office | None:
    """What the words behind a pronoun say that somebody is or was, and at whose; None where they do not say whose."""
    at = pronoun + 1
    while whose is None and passage.lower[at : at + 1] and passage.lower[at] in _TIMELY:
        at += 1
    office = _worked(passage, pronoun + 1) or office_behind(passage, at, None)
    if office is None or (office.organization is None and whose is None) or _is_body(passage, office):
        return None
    words = passage.lower[pronoun + 1 : pronoun + 4]
    has_served = {"has", "served"} <= set(words) and "since" not in passage.vocabulary
    is_past = has_served or not _PAST.isdisjoint(words)
    organization = office.organization or (whose.name if whose else None)
    return replace(office, organization=organization, former=office.former or is_past, is_guess=False)


def _is_body(passage: Passage, office: Office) -> bool:
    """Whether what looks like an office is a part of a body's name: "a member of the executive board"."""
    return any(f"{office.role} {body}" in passage.text for body in _BODIES)


def _worked(passage: Passage, at: int) -> Office | None:
    """ "He spent 16 years at Acme, most recently as chief of lamps", "She spent a decade as chief of Acme"."""
    opening = passage.lower[at : at + 3]
    verb = next((at + n for n, word in enumerate(opening) if word == "spent" or word in _WORKING), None)
    if verb is None:
        return None
    near = range(verb + 1, min(verb + _NEAR_WORK, len(passage.tokens)))
    link = next((n for n in near if passage.lower[n] in ("at", "for", "with")), None)
    where = organization_after(passage, link) if link is not None else None
    words = range(verb + 1, min((link or verb) + _NEAR_WORK, len(passage.tokens) - 1))
    given = (ROLES.match(passage.tokens, n + 1) for n in words if passage.lower[n] == "as")
    role = next((role for role in given if role), None)
    office = apposed(passage, at, role, None) if role else Office(None, None, True, passage)
    return replace(office, organization=where.name if where else office.organization)


def formerly_of(passage: Passage, last: int) -> str | None:
    """ "Jane Roe, formerly of Acme", "Roe, who was earlier with Acme", "Jane Roe and John Poe, both formerly of"."""
    at = last + sum(word in ("all", "both", "was", "who") for word in passage.lower[last : last + 2])
    found = None if _ONCE.isdisjoint(passage.lower[at : at + 1]) else organization_after(passage, at + 1)
    return found.name if found else None
