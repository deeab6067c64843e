"""What a name is, told by an office or a part beside it: "the chief of Acme, Jane Roe", "the lamp unit of Acme"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.names.appositions import Votes
from bot.extraction.names.candidates import ROLES
from bot.extraction.names.known_names import Candidate
from bot.extraction.names.office_book import FIELDS
from bot.extraction.text.tokens import Token
from bot.extraction.words.wordlists import read_word_sections

_CUES = read_word_sections("name_cues.txt")
_GRAMMAR = read_word_sections("grammar.txt")
_LONG_APPOSITION = 12  # words: "The Director General, National Hammer Technology Development Agency, Jane Roe"
_SMALL = _CUES["connectors"] | {"of", "and", "for", "the"}
_LONGEST_OFFICE = 4  # words: "senior executive vice president"
_NEAR_OFFICE = 6  # words: "has been named to serve as its next chief"


def vote_behind_comma(tokens: Sequence[Token], first: int, votes: Votes, *, is_long: bool) -> None:
    """ "Jane Roe, managing director, Acme", "Acme's chief executive, Jane Roe"."""
    if _is_office_holder(tokens, first):
        votes["organization"] += 2.5
    elif is_long and (ends_with_role(tokens, first) or _ends_with_office(tokens, first)):
        votes["person"] += 2


def vote_behind_link(tokens: Sequence[Token], candidate: Candidate, votes: Votes, *, is_long: bool) -> None:
    """ "A founder of Acme", "the lamp business of Acme"."""
    has_article = tokens[candidate.first - 1].lower == "the"
    link = candidate.first - 1 - has_article
    if link < 0 or tokens[link].lower not in _CUES["office links"]:
        return
    if link and tokens[link].lower == "of" and tokens[link - 1].lower in _GRAMMAR["businesses sold"]:
        votes["organization"] += 1.5
    is_owner = candidate.is_person and tokens[candidate.last - 1].is_possessive  # "a founder of Jane Roe's Acme"
    if not is_owner:
        has_role = link > 0 and (ends_with_role(tokens, link) or has_field_before(tokens, link))
        votes["organization"] += 2.5 if has_role else 0.8 if is_long and not has_article else 0


def _is_office_holder(tokens: Sequence[Token], first: int) -> bool:
    """Whether a person and an office between two commas stand before a word: "Jane Roe, managing director, Acme"."""
    roles = (at for at in range(max(1, first - _LONGEST_OFFICE), first) if tokens[at].gap == ", ")
    return any((role := ROLES.match(tokens, at)) and role.last == first and _is_capital(tokens[at - 1]) for at in roles)


def _is_capital(token: Token) -> bool:
    return token.word[0].isupper() and not token.is_possessive


def _ends_with_office(tokens: Sequence[Token], first: int) -> bool:
    """Whether an office and whose it is stand before a comma: "a chief of Acme, Roe", "The Chairman, Acme, Roe"."""
    for at in range(max(0, first - _LONG_APPOSITION), first - 1):
        role = ROLES.match(tokens, at)
        is_apart = role is not None and role.last < first and tokens[role.last].gap == ", "
        if role and is_apart and tokens[at].gap == " " and tokens[at].word[0].isupper():
            is_name = all(t.word[0].isupper() or t.lower in _SMALL for t in tokens[role.last : first])
            return is_name and all(t.gap != ", " for t in tokens[role.last + 1 : first])
        if role and role.last < first - 1 and tokens[role.last].lower in _CUES["office links"]:
            return not any("," in token.gap for token in tokens[role.last : first])
    return False


def ends_with_role(tokens: Sequence[Token], first: int) -> bool:
    return first > 0 and not tokens[first - 1].is_possessive and ROLES.match_before(tokens, first) is not None


def is_given_office(tokens: Sequence[Token], at: int) -> bool:
    """Whether the verb at word `at` gives an office to its subject: "has been named chief executive"."""
    is_passive = tokens[at].lower in _CUES["hiring"] and tokens[at - 1].lower in ("be", "been", "is", "was")
    return is_passive and any(ROLES.match(tokens, n) for n in range(at + 1, min(at + _NEAR_OFFICE, len(tokens))))


def ends_with_field(tokens: Sequence[Token], first: int) -> bool:
    """Whether an office and its fields with capitals stand before a word: "Minister for Works and Housing Roe"."""
    at = first - 1
    while at > 1 and (tokens[at].lower in _SMALL - {"of", "for"} or (tokens[at].lower in FIELDS and at > first - 6)):
        at -= 1
    is_field = at < first - 1 and tokens[first - 1].word[0].isupper() and tokens[at].lower in ("of", "for")
    return is_field and ends_with_role(tokens, at)


def has_field_before(tokens: Sequence[Token], at: int) -> bool:
    """Whether an office and its field stand before the "at" of word `at`: "head of shops and works at Acme"."""
    if tokens[at].lower not in ("at", "for"):
        return False
    for first in range(at - 2, max(0, at - _LONG_APPOSITION), -1):
        if "," in tokens[first + 1].gap:
            return False
        if tokens[first].lower == "of" and ends_with_role(tokens, first):
            return True
    return False
