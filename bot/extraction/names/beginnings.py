"""Where a name may begin: at most words with a capital that are not owed to something else."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.extraction.names.exchange_codes import is_exchange_code
from bot.extraction.names.forms import ACRONYMS, is_adverb, is_ex, is_given_month, is_initial, is_share_class, is_unit
from bot.extraction.names.gazetteer import Names
from bot.extraction.names.joints import CALENDAR, goes_on, is_field_for
from bot.extraction.names.known_names import Candidate, find_known
from bot.extraction.text.tokens import Token, is_capitalised, is_small_partner, opens_sentence
from bot.extraction.words.wordlists import read_word_sections

_CUES = read_word_sections("name_cues.txt")
_ENDINGS_IN_WORDS = _CUES["organization endings"] - ACRONYMS
_GRAMMAR = read_word_sections("grammar.txt")
_OPENINGS = _GRAMMAR["clause openers"] | _GRAMMAR["openings"] | _GRAMMAR["prepositions"]
_OPENINGS |= {"because", "how", "if", "once", "unless", "until", "where", "why"}
_OF_FIRMS = frozenset(("Capital", "Group", "Holding", "Holdings", "Partners", "Ventures"))  # not "Company Data"
_NUMBERED = re.compile(r"\d{1,3}(?!Billion|Crore|Lakh|Million|Percent)[A-Z][a-z]{4,}")
"""What is named with a number before it: "4Widget"."""
_PARTIES = frozenset(("D", "I", "R"))
_RANKS = frozenset(("I", "II", "III", "IV", "V"))
_RANKED = frozenset(("level", "phase", "stage", "tier"))


def find_beginnings(tokens: Sequence[Token], names: Names) -> list[int]:
    """The words with which a name may begin: most have no capital, and are told so at once."""
    found = [
        at
        for at, token in enumerate(tokens)
        if not at or not token.word.islower() or token.word in names.longest or token.word == "government"
    ]
    partisans = [at for at in found if tokens[at].word in _PARTIES and _is_partisan(tokens, at, names)]
    return [at for at in found if at not in partisans and at - 1 not in partisans] if partisans else found


def begins_name(tokens: Sequence[Token], at: int, names: Names) -> bool:
    """Whether a name that is not known begins at a word."""
    word = tokens[at].word
    if word.isdigit():
        return any(t.gap == " " and t.word in _ENDINGS_IN_WORDS for t in tokens[at + 1 : at + 2])
    if (
        not is_capitalised(word)
        or (word[0].isdigit() and not _NUMBERED.fullmatch(word))
        or (word in CALENDAR and not is_given_month(tokens, at))
        or (word in _CUES["degrees"] and not is_initial(tokens, at))
        or (word[0] == "I" and (len(word) == 1 or word[1] in "'’"))
    ):
        return False
    if word.isupper() and at + 1 < len(tokens) and tokens[at + 1].gap.startswith("$"):
        return False  # "CA$2 billion"
    if word in _RANKS and at > 0 and tokens[at - 1].lower in _RANKED:  # "a tier IV data center"
        return False
    if (
        is_exchange_code(word)
        or is_unit(tokens, at)
        or is_adverb(tokens, at)
        or is_ex(tokens, at)
        or is_share_class(tokens, at)
    ):
        return False
    plain = tokens[at].lower.replace("’", "'").partition("'")[0]
    is_word = plain in names.common_words or (at == 0 and tokens[at].lower in _CUES["naming"])
    common = is_word and not is_initial(tokens, at) and not (word == "AI" and is_field_for(tokens, at, at + 1, names))
    opens = opens_sentence(tokens, at) and word not in names.adjectives and word not in _CUES["project openings"]
    opens = opens and not (_is_trade_of_firm(tokens, at) or _has_small_partner(tokens, at))
    return not (common and (opens or not goes_on(tokens, at + 1)))


def begins_none(tokens: Sequence[Token], at: int, names: Names) -> bool:
    """Whether a word without a capital begins no name, as most do; "d-Acme" may be one."""
    word = tokens[at].word
    if not word.islower() or word in names.longest or word == "government":
        return False
    return at + 1 == len(tokens) or tokens[at + 1].gap != "-"


def with_openings(
    sentences: Sequence[Sequence[Token]], candidates: Sequence[Sequence[Candidate]], names: Names
) -> list[tuple[Candidate, ...]]:
    """The names of every sentence, the first with an ordinary word that opens it where the text has both as one name.

    "Rival Foods said" is of "Rival Foods" where "shares of Rival Foods" stand elsewhere; but "When Acme bought" only
    opens a clause. So is a name that goes on as one elsewhere: "to Acme Rotary Sails" where that signs.
    """
    written = {candidate.written for found in candidates for candidate in found}
    joined = [list(found) for found in candidates]
    for tokens, found in zip(sentences, joined, strict=True):
        is_next = bool(found) and found[0].first == 1 and tokens[1].gap == " "
        if is_next and is_capitalised(tokens[0].word) and tokens[0].lower not in _OPENINGS:
            longer = f"{tokens[0].word} {found[0].written}"
            if longer in written:
                found[0] = Candidate(0, found[0].last, longer, find_known(longer, names), found[0].is_person)
        for at in range(len(found) - 2, -1, -1):
            one, other = found[at : at + 2]
            if one.last == other.first and f"{one.written} {other.written}" in written:
                found[at : at + 2] = [Candidate(one.first, other.last, f"{one.written} {other.written}")]
    return [tuple(found) for found in joined]


def _is_trade_of_firm(tokens: Sequence[Token], at: int) -> bool:
    """Whether a firm is called by its trade: "Consultancy Partners raised", but not "Consultancy Capital Lamps"."""
    if tokens[at].lower not in _CUES["organization before"] or not goes_on(tokens, at + 1):
        return False
    return tokens[at + 1].word in _OF_FIRMS and not goes_on(tokens, at + 2)


def _has_small_partner(tokens: Sequence[Token], at: int) -> bool:
    """Whether an ordinary word begins a name that goes on in small: "Nine & i Holdings said"."""
    return at + 1 < len(tokens) and is_small_partner(tokens, at + 1)


def _is_partisan(tokens: Sequence[Token], at: int, names: Names) -> bool:
    """Whether a letter before a state says of which party one is: "Jane Roe (D-Calif.)", "John Poe, R-Texas"."""
    if tokens[at].gap not in (", ", " (") or at + 1 >= len(tokens):
        return False
    state = tokens[at + 1]
    return state.gap == "-" and (state.word.rstrip(".") in names.abbreviations or state.word in names.places)
