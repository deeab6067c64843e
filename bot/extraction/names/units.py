"""A known company and more capitals that act as one: "Acme Rotary Sails won a contract"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.names.forms import ACRONYMS, is_person_form
from bot.extraction.names.gazetteer import Names
from bot.extraction.names.known_names import Candidate
from bot.extraction.names.office_book import OfficeBook
from bot.extraction.text.tokens import Token
from bot.extraction.words.wordlists import read_word_sections

_PREPOSITIONS = read_word_sections("grammar.txt")["prepositions"]
_HELPERS = frozenset(("had", "has", "was"))
_SIGNING = frozenset(("awarded", "secured", "signed", "signs", "win", "wins", "won"))
_SIGNED = frozenset(("agreement", "contract", "contracts", "deal", "lease", "order", "orders"))
_NEAR = 6  # words: "a five-year, $2 billion contract"


def acts_as_one(tokens: Sequence[Token], known: Candidate, last: int, names: Names, roles: OfficeBook) -> bool:
    """Whether a company and two words or more up to word `last` sign as one; not so in "Acme Jane Roe signed".

    One word alone behind a company is as often its product.
    """
    is_company = known.known is not None and known.known.kind == "organization"
    if not is_company or last - known.last < 2 or not _signs(tokens, last):
        return False
    rest = tokens[known.last : last]
    if any(token.gap != " " or token.word in ACRONYMS or _is_known(token.word, names) for token in rest):
        return False
    is_person = rest[0].word in names.first_names or is_person_form(tokens, known.last, last, names)
    is_behind = known.first > 0 and tokens[known.first - 1].lower in _PREPOSITIONS  # "at Acme Jane Roe signed"
    return not (is_person or is_behind or any(roles.match(tokens, at) for at in range(known.last, last)))


def _is_known(word: str, names: Names) -> bool:
    return word in names.longest or word in names.adjectives


def _signs(tokens: Sequence[Token], at: int) -> bool:
    """Whether words from `at` on tell that somebody signs, or wins: "has signed", "won a $2 million order"."""
    at += at < len(tokens) and tokens[at].lower in _HELPERS
    if at >= len(tokens) or tokens[at].gap != " " or tokens[at].lower not in _SIGNING:
        return False
    return any(token.lower in _SIGNED for token in tokens[at + 1 : at + 1 + _NEAR])
