"""The office that stands behind a name: "Jane Roe, Acme's chief scientist", "Jane Roe, who is chief of Acme"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.extraction.facts import Mention
from bot.extraction.names.candidates import ROLES
from bot.extraction.names.office_book import FIELDS
from bot.extraction.people.affiliations import (
    organization_after,
    organization_before,
    organization_below,
    organization_right_behind,
)
from bot.extraction.people.arms import behind_arm
from bot.extraction.people.founders import owner_of
from bot.extraction.people.moves import behind_moving, gives_up, sayer_before
from bot.extraction.people.office_fields import behind_field, behind_offices
from bot.extraction.people.role_words import is_state, with_field, would_be
from bot.extraction.people.subjects import subject_before
from bot.extraction.reading import Passage
from bot.extraction.text.tokens import Token
from bot.extraction.words.phrases import Found
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_FORMER = _GRAMMAR["former"]
_BEHIND_OFFICE = frozenset(("and", "on", "last", "this", "effective", "after", "when", "while"))  # "was made chief on"
_BEFORE_SECOND = _FORMER | {"a", "an", "longtime", "the"}
_DEGREES = read_word_sections("name_cues.txt")["degrees"] | {"Jr", "Sr"}
_REACH = 8  # words of an apposition in which an office is looked for
_DASHES = (" – ", " — ", " - ", "—", "–")
_IS = _GRAMMAR["office is"]
_ARE = frozenset(("are", "were"))
_PRAISE = frozenset(("leader",))  # "said Roe is an exceptional leader"
_WAS = frozenset(("was", "served", "been"))
_FINITE = frozenset(("became", "becomes", "has", "is", "served", "serves", "was", "will", "would"))
_JUST_OVER = (("had", "been"), ("most", "recently"), ("until", "recently"))
_NEAR_NEXT = 5  # words: "head of product engineering Roe"
_NEAR_UNTIL = 4  # words: "was chief of Acme until"
_NAMED = frozenset(("appointed", "elected", "named"))
_PASSIVE = frozenset(("be", "been", "is", "was", "were"))
_HIRING = read_word_sections("name_cues.txt")["hiring"]
_BREAKS = _GRAMMAR["no office"]
_PROFESSIONS = _GRAMMAR["professions"] | {f"{word}s" for word in _GRAMMAR["professions"]}


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
    follows = tokens[at].gap.startswith((",", " (", "),", "., ")) or (
        tokens[at].gap in _DASHES and ROLES.match(tokens, at) is not None
    )
    if moved := behind_moving(tokens, at):
        at, follows = moved, True
    elif at == last and tokens[at].gap == ", " and tokens[at].lower in _FINITE and _hangs_on_preposition(passage, last):
        return None  # "Jane Roe, who founded it with John Poe, will become its chief"
    verb = at + (tokens[at].lower in _ARE and _ends_list(passage, last))
    behind_verbs = _behind_verbs(tokens, verb) if verb < len(tokens) else at
    at, follows = behind_verbs, follows or behind_verbs > at
    for word in range(at, min(at + _REACH, len(tokens)) if follows else at):
        if word > at and any(mark in tokens[word].gap for mark in (",", ".", ";", ")", "”", "“")):
            return None
        role = ROLES.match(tokens, word)
        if role:
            longer = (
                ROLES.match(tokens, role.last) if role.last < len(tokens) and tokens[role.last].gap == " " else None
            )
            role = role._replace(last=longer.last) if longer else role  # "the billionaire founder of"
            whole = role._replace(first=with_field(passage, word, role.last, at))
            office = apposed(passage, last, whole, focus)
            is_praise = office.is_guess and office.role in _PRAISE
            return None if is_praise or _is_of_next(passage, role.last) else office
        if (tokens[word].lower in _BREAKS and not _goes_on(tokens, at, word)) or _is_doing(tokens, word):
            return None
    return None


def _goes_on(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Whether "and" at word `at` only joins an office to what else one is: "a lamp pioneer and founder of Acme"."""
    if tokens[at].lower != "and" or tokens[first].lower not in ("a", "an") or at == first + 1:
        return False
    behind = at + 1 + (tokens[at + 1 : at + 2] != [] and tokens[at + 1].lower in _BEFORE_SECOND)
    is_noun = all(token.word.islower() and token.gap in (" ", "-") for token in tokens[first + 1 : behind])
    return is_noun and behind < len(tokens) and ROLES.match(tokens, behind) is not None


def _hangs_on_preposition(passage: Passage, last: int) -> bool:
    """Whether the name that ends before word `last` is no subject: "with Jane Roe"."""
    named = next((m for m in passage.mentions if passage.word_at(m.end) == last), None)
    first = passage.word_at(named.start) if named else 0
    return first > 0 and passage.lower[first - 1] in _GRAMMAR["prepositions"]


def _ends_list(passage: Passage, last: int) -> bool:
    """Whether the name that ends before word `last` is the last of people in a list: "Jane Roe and John Poe"."""
    people = [mention for mention in passage.mentions if mention.kind == "person"]
    at = next((n for n, mention in enumerate(people) if passage.word_at(mention.end) == last), 0)
    return at > 0 and passage.between(people[at - 1].end, people[at].start).strip(" ,") == "and"


def _behind_verbs(tokens: Sequence[Token], at: int) -> int:
    """The word behind those that bring in an office: "has been named", "would become", "is"."""
    at += _is_named(tokens, at)
    while at < len(tokens) and (_says_what_is(tokens, at) or would_be(tokens, at) or is_given_office(tokens, at)):
        at += 1
    return at


def _is_named(tokens: Sequence[Token], at: int) -> bool:
    """Whether a headline gives an office to the one before word `at`: "Jane Roe named chief of Acme"."""
    is_verb = tokens[at].lower in _NAMED and tokens[at].gap == " " and at + 1 < len(tokens)
    return is_verb and (tokens[at + 1].lower == "as" or ROLES.match(tokens, at + 1) is not None)


def _is_doing(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word tells what somebody does and not what they are: "has been personally hiring researchers"."""
    if not tokens[at].lower.endswith("ing"):
        return False
    before = tokens[at - 1].lower
    return before.endswith("ly") or (before in _IS and tokens[at].lower not in FIELDS)


def _is_of_next(passage: Passage, end: int) -> bool:
    """Whether the office before word `end` is that of the next in a list: "Jane Roe, Acme chief John Poe and"."""
    tokens, at = passage.tokens, end
    field = tokens[end + 1 : end + 2] if passage.lower[end : end + 1] == ["of"] else []
    if field and field[0].word.islower():  # "Roe, head of lamps John Poe and"
        at = next((n for n in range(end, min(end + _NEAR_NEXT, len(tokens))) if not tokens[n].word.islower()), end)
    if at == len(tokens) or any(token.gap != " " for token in tokens[end : at + 1]):
        return False
    named = (m for m in passage.mentions if m.kind == "person" and m.start == tokens[at].start)
    return any(at == end or not tokens[passage.word_at(m.end) - 1].is_possessive for m in named)


def _says_what_is(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word brings in what somebody is: "is", "has been", but not the "has" of "has hired"."""
    following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    helps = tokens[at].lower == "has" and following.endswith("ed")
    return (tokens[at].lower in _IS and not helps) or (tokens[at].lower == "had" and following == "been")


def is_given_office(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word says that one is given an office: the "named" of "has been named chief", "named to serve as"."""
    before = tokens[at - 1].lower
    is_to_serve = before in _HIRING and [token.lower for token in tokens[at : at + 2]] == ["to", "serve"]
    return is_to_serve or (tokens[at].lower in _HIRING and before in _PASSIVE)


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
    tokens, end = passage.tokens, behind_offices(passage, role)
    field = behind_field(passage, end)
    organization = (
        organization_before(passage, role.first)
        or organization_after(passage, end)
        or organization_after(passage, field)
        or organization_below(passage, end)
    )
    is_of_land = organization is not None and organization.kind == "place" and tokens[end - 1].lower in _PROFESSIONS
    is_one_of = is_of_land and passage.lower[last] == "one"
    organization = None if is_one_of else organization  # "one of Norway's top engineers"
    owner = _owner(passage, last, role.first, end, focus)
    organization = organization or (None if owner else organization_right_behind(passage, end))
    organization = organization or (None if owner else _opening_organization(passage, last, role.first))
    former = _is_over(passage, last, role.first, field)
    name = organization.name if organization else owner
    leads_on = field < len(tokens) and tokens[field].gap == " " and tokens[field].lower not in _BEHIND_OFFICE
    is_ranked = end > 1 and passage.tokens[end - 2].lower == "vice"  # "Senior Vice President"
    is_of_state = is_state(passage.tokens[end - 1]) and not is_ranked
    is_guess = name is None and not former and not is_of_state and not leads_on
    is_guess = is_guess and not is_one_of
    is_guess = is_guess and tokens[role.first - 1].lower not in ("her", "his")  # "Roe parted ways with Poe, her chief"
    former = former or gives_up(passage.tokens[last : role.first])
    is_behind = organization is not None and organization.start > passage.tokens[role.first].start
    part = behind_arm(passage, organization) if organization and is_behind else None
    return Office(
        passage.words(role.first, part or field), focus if is_guess else name, former, passage, is_guess=is_guess
    )


def _is_over(passage: Passage, last: int, first: int, end: int) -> bool:
    """Whether words say that an office is held no more: "a former chief", "was most recently", "was chief until"."""
    words = passage.lower[last:first]
    is_then = ("one", "time") in pairwise(words)  # "a one-time chief of Acme"
    is_then = is_then or (words[:1] == ["then"] and passage.tokens[last].gap == ", ")  # "Roe, then chief of Acme"
    is_last_one = any(pair in _JUST_OVER for pair in pairwise(words))
    is_told_end = "until" in passage.lower[end : end + _NEAR_UNTIL]
    has_ended = is_told_end and not _WAS.isdisjoint(words) and _NAMED.isdisjoint(words)  # "was named chief until"
    return is_then or is_last_one or has_ended or any(word in _FORMER or word == "earlier" for word in words)


def _owner(passage: Passage, last: int, first: int, end: int, focus: str | None) -> str | None:
    """Whom "its" beside an office stands for: "Acme said Roe, its chief", "Acme said Roe, head of its shops".

    An office without any that is given up is of who says so: "Acme said Roe had resigned as chief".
    """
    tokens = passage.tokens
    is_behind = passage.lower[end : end + 2] in (["of", "its"], ["for", "its"])
    subject = subject_before(passage, last) if is_behind or tokens[first - 1].lower == "its" else None
    owner = subject if is_behind else owner_of(passage, first, subject or focus)
    return owner or (sayer_before(passage, last) if gives_up(tokens[last:first]) else None)


def _opening_organization(passage: Passage, last: int, first: int) -> Mention | None:
    """The organization that an apposition opens with: "Jane Roe, Acme lamps and engineering instructor"."""
    found = next((m for m in passage.mentions if passage.word_at(m.start) == last), None)
    if found is None or found.kind != "organization" or passage.tokens[last].gap != ", ":
        return None
    between = passage.tokens[passage.word_at(found.end) : first + 1]
    is_plain = all(token.word.islower() and not set(",;“”").intersection(token.gap) for token in between)
    is_before = passage.word_at(found.end) <= first
    return found if is_before and is_plain and len(between) <= _REACH else None
