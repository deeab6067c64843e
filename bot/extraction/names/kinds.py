"""What a name is, told by the words around it everywhere in the article."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from bot.extraction.facts import NameKind
from bot.extraction.names.actions import find_actions, takes_office
from bot.extraction.names.appositions import Votes, is_quoted, noun_before, vote_by_apposition
from bot.extraction.names.candidates import ORGANIZATION_ENDINGS, ROLES
from bot.extraction.names.forms import HONORIFICS, behind_number, is_base, is_short_title
from bot.extraction.names.gazetteer import Names
from bot.extraction.names.known_names import Candidate
from bot.extraction.names.office_book import FIELDS
from bot.extraction.names.offices import (
    ends_with_field,
    ends_with_role,
    is_given_office,
    vote_behind_comma,
    vote_behind_link,
)
from bot.extraction.names.sites import vote_by_site
from bot.extraction.names.surroundings import behind_auxiliaries, is_land, stands_before_its_site, stands_before_land
from bot.extraction.text.tokens import Token, is_capitalised
from bot.extraction.words.wordlists import read_word_sections

_CUES = read_word_sections("name_cues.txt")
_BEFORE: tuple[tuple[frozenset[str], NameKind, float], ...] = (
    (_CUES["organization before"], "organization", 3.0),
    (_CUES["party before"], "organization", 0.7),
    (_CUES["place before"], "place", 1.2),
    (_CUES["project before"], "project", 1.0),
    (_CUES["product before"], "product", 1.2),
)
_AFTER: tuple[tuple[frozenset[str], NameKind, float], ...] = (
    (_CUES["organization after"], "organization", 2.0),
    (_CUES["organization verbs"], "organization", 1.2),
    (_CUES["project after"], "project", 1.8),
    (_CUES["product after"], "product", 1.5),
)
_GAPS_BEFORE = (" ", ". ", ", ", "), ", " “", ' "', " ‘", " (", " '")
_BEFORE_SUM = (" $", " US$", " €", " £", " ₹")  # "Acme's $9 million round"
_BRANDS = frozenset(("prince", "princess"))  # companies begin with them, too: "Princess Lamps"
_APPOSITION = 9  # words
_PREDICATE = 3  # words: "is the founder"
_ENDINGS: tuple[tuple[AbstractSet[str], NameKind], ...] = (
    (ORGANIZATION_ENDINGS, "organization"),
    (_CUES["place endings"], "place"),
    (_CUES["project endings"], "project"),
)

_GRAMMAR = read_word_sections("grammar.txt")
_STARTED = _GRAMMAR["what is started"]
_DIRECTIONS = _GRAMMAR["directions"]
_KINDS = read_word_sections("project_words.txt")["kinds"]


def count_votes(tokens: Sequence[Token], candidate: Candidate, votes: Votes, names: Names) -> None:
    """Add what one place of the text says about the name that stands there."""
    _vote_by_form(tokens, candidate, votes, names)
    if candidate.last - candidate.first > 1 and tokens[candidate.first].word in _CUES["project openings"]:
        votes["project"] += 6
    _vote_by_words_before(tokens, candidate, votes)
    vote_by_site(tokens, candidate, votes, names)
    _vote_by_words_after(tokens, candidate, votes, names)
    for kind, weight in find_actions(tokens, candidate.first, candidate.last):
        votes[kind] += weight


def decide_kind(votes: Votes) -> NameKind | None:
    """The kind with the most votes; None when nothing speaks for any."""
    best = max(votes, key=lambda kind: votes[kind], default=None)
    return best if best and votes[best] > 0 else None


def _vote_by_form(tokens: Sequence[Token], candidate: Candidate, votes: Votes, names: Names) -> None:
    first_word, last_word = tokens[candidate.first].word, tokens[candidate.last - 1].word
    length = candidate.last - candidate.first
    for endings, kind in _ENDINGS if length > 1 else ():
        votes[kind] += 4 if last_word in endings else 0
    if _ends_as_site(tokens[candidate.first : candidate.last], names):
        votes["project"] += 4
    inner = range(candidate.first, candidate.last - 2)
    if any(tokens[n].word in ORGANIZATION_ENDINGS and tokens[n + 1].lower == "of" for n in inner):
        votes["organization"] += 4
    if length > 2 and tokens[candidate.first + 1].lower == "for":
        votes["organization" if first_word in _CUES["no names alone"] else "project"] += 8
    if tokens[candidate.first].lower in _DIRECTIONS and last_word in names.known:
        votes["place"] += 4
    _vote_by_form_of_person(tokens[candidate.first : candidate.last], candidate, votes)
    if length > 1 and tokens[candidate.first].word in _CUES["place openings"]:
        votes["place"] += 1.5
    elif length > 1 and is_land(last_word, names) and not _is_plain(tokens[candidate.first], names):
        votes[_kind_with_land(tokens[candidate.first : candidate.last - 1], names)] += 1.1
    if length > 1 and any(c.isdigit() for c in last_word) and first_word not in names.first_names:
        votes["product"] += 1.5


def _ends_as_site(words: Sequence[Token], names: Names) -> bool:
    """ "Acme AI Data Center"; but "Acme Data Centers" is a firm, and "AI Data Center" no name."""
    is_center = len(words) > 1 and words[-1].lower in ("center", "centre") and words[-2].lower == "data"
    return is_center and any(not (word.lower in _KINDS or _is_plain(word, names)) for word in words[:-2])


def _is_plain(token: Token, names: Names) -> bool:
    """Whether a word is no name of its own: "North Acmeland", "Digital Acmeland"."""
    return token.lower in _DIRECTIONS or token.lower in names.common_words or token.lower in FIELDS


def _kind_with_land(words: Sequence[Token], names: Names) -> NameKind:
    """What a name before a country is: the branch of a company, known, called like one or by initials; or a project."""
    if len(words) > 1 and words[-1].word in ORGANIZATION_ENDINGS:  # "Acme Power Europe"
        return "organization"
    known = names.known.get(" ".join(token.word for token in words))
    is_company = known is not None and known.kind == "organization"
    are_initials = len(words) == 1 and sum(letter.isupper() for letter in words[0].word) > 1
    return "organization" if is_company or are_initials else "project"


def _vote_by_form_of_person(words: Sequence[Token], candidate: Candidate, votes: Votes) -> None:
    if candidate.is_person:
        votes["person"] += 3
    elif words[1:] == words[-1:] and words[-1].word in _CUES["common surnames"] and words[-1].gap == " ":
        votes["person"] += 1.5
    is_pair = any(word.gap == " & " for word in words[1:])  # "Roe & Poe"
    if words[-1].word in _CUES["no surnames"] or is_pair:
        votes["person"] -= 6
        votes["organization"] += 1.5 if is_pair and words[2:] == [] else 0
    if len(words) == 3 and _has_double_given_name(words):
        votes["person"] += 1


def _has_double_given_name(words: Sequence[Token]) -> bool:
    """ "Xan-Bu Roe", a short given name of two parts."""
    return words[1].gap == "-" and words[2].gap == " " and len(words[0].word) < 6 and len(words[1].word) < 6


def _vote_by_words_before(tokens: Sequence[Token], candidate: Candidate, votes: Votes) -> None:
    if (first := candidate.first) == 0:
        return
    token, before = tokens[first], tokens[first - 1]
    is_long = candidate.last - first > 1
    if before.lower in HONORIFICS and token.gap in (" ", ". "):
        votes["person"] += 4 if is_long or before.lower not in _BRANDS else 1.6
    if token.gap not in _GAPS_BEFORE:
        return
    if token.gap in (", ", "), "):
        vote_behind_comma(tokens, first, votes, is_long=is_long)
    if before.lower in ("including", "like") and any(ROLES.match(tokens, at) for at in range(max(0, first - 6), first)):
        votes["person"] += 1.5
    is_next = token.gap == " " or is_short_title(tokens, first)
    if is_next and before.lower in _CUES["traders"] and not candidate.is_person:
        votes["organization"] += 2  # "developers Acme and Widget Assets"
    elif is_next and (ends_with_role(tokens, first) or ends_with_field(tokens, first)):
        votes["person"] += 3 if is_long else 1.6 if before.word[0].isupper() else 1
    if token.gap == " ":
        _vote_behind_noun(before.lower, votes, is_long=is_long)
    is_of_name = candidate.is_person and first > 1 and before.word[0].isupper() and tokens[first - 2].word[0].isupper()
    if not (before.is_possessive or is_of_name):  # "director of the Acme Agency Jane Roe"
        _vote_by_word(noun_before(tokens, first), _BEFORE, votes)
    votes["organization"] += 3 if before.lower == "based" and before.gap.endswith("-") else 0
    vote_behind_link(tokens, candidate, votes, is_long=is_long)


def _vote_behind_noun(before: str, votes: Votes, *, is_long: bool) -> None:
    """ "Acme student Jane Roe"; but what has an article is hardly a person: "the Planning Regulator told"."""
    if is_long and before in _CUES["person before"]:
        votes["person"] += 2
    if before == "the":
        votes["person"] -= 2


def _vote_by_word(word: str, cues: Sequence[tuple[frozenset[str], NameKind, float]], votes: Votes) -> None:
    for words, kind, weight in cues:
        if word in words:
            votes[kind] += weight


def _vote_by_words_after(tokens: Sequence[Token], candidate: Candidate, votes: Votes, names: Names) -> None:
    at = behind_number(tokens, candidate.last)
    if at >= len(tokens):
        return
    after, is_possessive = tokens[at], tokens[at - 1].is_possessive
    if is_base(tokens, at):
        votes["place"] += 6
    if after.gap.startswith((", ", " — ", " – ")) or is_quoted(tokens, candidate.first, at):
        votes["person"] += 3 if after.word in _CUES["degrees"] else 0
        before = tokens[max(0, candidate.first - 1) : candidate.first]
        is_listed = any(is_capitalised(token.word) for token in before) and tokens[candidate.first].gap == ", "
        is_town = is_listed or any(token.lower in _CUES["town before"] for token in before)
        if is_town and stands_before_land(tokens, at, names):
            votes["place"] += 4
        votes["place"] += 1.5 if stands_before_its_site(tokens, at, names) else 0
        vote_by_apposition(tokens[at : at + _APPOSITION], votes, is_person=candidate.is_person)
    if after.gap != " ":
        votes["organization"] += 1 if is_possessive and after.gap in _BEFORE_SUM else 0
        return
    if ROLES.match(tokens, at):
        votes["organization"] += 0 if candidate.is_person and takes_office(tokens, candidate.first, at) else 3
    elif is_possessive and candidate.is_person and _owns_startup(tokens, at):
        votes["person"] += 2
    elif is_possessive:
        owns_people = after.lower in _CUES["organization after"] or _role_is_near(tokens, at)
        votes["organization"] += 3.5 if after.word in names.first_names else 1.6 if owns_people else 1.0
    else:
        _vote_by_next_word(tokens, at, candidate, votes)


def _owns_startup(tokens: Sequence[Token], at: int) -> bool:
    """ "Roe’s new startup Acme", which words of no name stand before."""
    noun = next((n for n in range(at, min(at + 4, len(tokens) - 1)) if tokens[n].lower in _STARTED), None)
    return noun is not None and is_capitalised(tokens[noun + 1].word) and all(t.word.islower() for t in tokens[at:noun])


def _role_is_near(tokens: Sequence[Token], at: int) -> bool:
    """ "Acme’s longtime chief executive"."""
    return any(ROLES.match(tokens, word) for word in range(at, min(at + 4, len(tokens))))


def _vote_by_next_word(tokens: Sequence[Token], at: int, candidate: Candidate, votes: Votes) -> None:
    """ "Acme shares", "the Acme campus", "Acme raised", "Roe said"."""
    lower = tokens[at].lower
    if candidate.last - candidate.first > 1:
        _vote_by_predicate(tokens, at, votes)
    if is_given_office(tokens, behind_auxiliaries(tokens, at)):
        votes["person"] += 2
        return
    if (
        lower not in _CUES["organization verbs"]
        and tokens[behind_auxiliaries(tokens, at)].lower in _CUES["organization verbs"]
    ):
        votes["organization"] += 1.2
    _vote_by_word(lower, _AFTER, votes)
    if lower in _CUES["auxiliaries"] and {"in", "talks"} <= {token.lower for token in tokens[at + 1 : at + 4]}:
        votes["organization"] += 1.2
    if lower in _CUES["programs"] and candidate.first and tokens[candidate.first - 1].lower in _CUES["articles"]:
        votes["project"] += 3
    if lower in _CUES["person verbs"]:
        votes["person"] += 1.8 if candidate.last - candidate.first > 1 else 0.9


def _vote_by_predicate(tokens: Sequence[Token], at: int, votes: Votes) -> None:
    """ "Jane Roe is the founder", "Jane Roe of Acme said": what people are and where they belong."""
    following = range(at + 1, min(at + 1 + _PREDICATE, len(tokens)))
    if tokens[at].lower in ("is", "was") and any(ROLES.match(tokens, word) for word in following):
        votes["person"] += 2
    if tokens[at].lower == "of" and following and tokens[at + 1].word[0].isupper():
        votes["person"] += 1.2
