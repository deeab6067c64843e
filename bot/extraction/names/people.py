"""What makes a name a person's: who speaks, leaves, founds a company, has kin, and whom others report to."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.names.candidates import ROLES
from bot.extraction.text.tokens import Token
from bot.extraction.words.wordlists import read_word_sections

_CUES = read_word_sections("name_cues.txt")
_GRAMMAR = read_word_sections("grammar.txt")
_BEHIND_FOUNDER = _GRAMMAR["prepositions"] | {"and", "who"}
_BEHIND_OFFICE = _GRAMMAR["prepositions"] | _GRAMMAR["clause openers"] | {"and", "but", "effective", "who"}
_NEAR_FOUNDING = 5  # words: "founded ten years ago by X"
_NEAR_REPORTING = 3  # words: "reports directly to X"
_OWN = frozenset(("her", "his"))
_GIVING = frozenset(("appointment", "election", "hiring", "nomination", "promotion"))
_LEADING = _CUES["leading offices"]
_LONGEST_NEW = 4  # words: "as its new chief"


def weigh_person(tokens: Sequence[Token], first: int, last: int) -> float:
    """How much the words around the name `first` to `last` (not included) speak for a person."""
    weight = 3.0 if _has(_CUES["kin"], tokens, first, last) or _has_own(tokens, last) else 0.0
    weight += 2 if is_made_leader(tokens, first, last) else 0
    if last - first < 2:  # a company is as often called by one word
        return weight
    weight += 3 if _has(_CUES["life"], tokens, first, last) else 0
    reports = _is_reported_to(tokens, first) or _reports(tokens, last)
    if reports or _leaves(tokens, last) or _is_speaker(tokens, first, last):
        weight += 2
    if _founds(tokens, first, last) or _speaks_in_person(tokens, first):
        weight += 3
    return weight


def is_made_leader(tokens: Sequence[Token], first: int, last: int) -> bool:
    """ "The appointment of Jane Roe as chief", "names Roe as its new chief": not as an adviser, as firms are."""
    if first == 0 or last + 1 >= len(tokens) or tokens[last].lower != "as" or tokens[last].gap != " ":
        return False
    is_noun = first > 1 and tokens[first - 1].lower == "of" and tokens[first - 2].lower in _GIVING
    if not (is_noun or tokens[first - 1].lower in _CUES["hiring"]):
        return False
    near = range(last + 1, min(last + 1 + _LONGEST_NEW, len(tokens)))
    at = next((n for n in near if tokens[n].lower not in _GRAMMAR["before a new office"]), last)
    role = ROLES.match(tokens, at)
    if role is None or all(token.lower not in _LEADING for token in tokens[role.first : role.last]):
        return False
    behind = tokens[role.last] if role.last < len(tokens) and tokens[role.last].gap == " " else None
    is_alone = behind is None or not behind.word.islower() or behind.lower in _BEHIND_OFFICE
    return tokens[role.last - 1].lower != "chief" or is_alone  # "its chief supplier"


def _has(words: frozenset[str], tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whose kin or life is told of: "X's widow", "the death of X", but not "X's sister company"."""
    is_owner = tokens[last - 1].is_possessive and last < len(tokens) and tokens[last].word in words
    is_behind = first > 1 and tokens[first - 1].lower == "of" and tokens[first - 2].lower in words
    return is_owner or (is_behind and not tokens[last - 1].is_possessive)


def _founds(tokens: Sequence[Token], first: int, last: int) -> bool:
    """ "a startup founded in 2019 by Jane Roe and", but not "founded by Acme Hammer engineers"."""
    if first == 0 or tokens[first - 1].lower != "by" or tokens[first].gap != " ":
        return False
    before = range(first - 2, max(-1, first - 2 - _NEAR_FOUNDING), -1)
    if not any(tokens[at].lower in _CUES["founding"] for at in before):
        return False
    return last >= len(tokens) or tokens[last].gap != " " or tokens[last].lower in _BEHIND_FOUNDER


def _speaks_in_person(tokens: Sequence[Token], first: int) -> bool:
    """ "In an interview, Jane Roe called", "Speaking in Oslo on Monday, Jane Roe called"."""
    if first == 0 or tokens[first].gap != ", ":
        return False
    opening = [token.lower for token in tokens[:first]]
    is_alone = not any("," in token.gap for token in tokens[1:first])
    return is_alone and (opening[0] == "speaking" or opening[:3] == ["in", "an", "interview"])


def _has_own(tokens: Sequence[Token], last: int) -> bool:
    """ "Jane Roe and her partner", "Roe and his colleagues"."""
    words = [token.lower for token in tokens[last : last + 2]]
    return words[:1] == ["and"] and words[1:] != [] and words[1] in _OWN


def _is_reported_to(tokens: Sequence[Token], first: int) -> bool:
    """ "will report directly to Jane Roe"."""
    if first == 0 or tokens[first - 1].lower != "to" or tokens[first].gap != " ":
        return False
    before = tokens[max(0, first - 1 - _NEAR_REPORTING) : first - 1]
    return any(token.lower in ("report", "reports", "reporting") for token in before)


def _reports(tokens: Sequence[Token], last: int) -> bool:
    """ "Jane Roe will report to", "Jane Roe reports directly to"."""
    words = [token.lower for token in tokens[last : last + 2 + _NEAR_REPORTING]]
    return verb_behind(tokens, last) in ("report", "reports") and "to" in words


def _is_speaker(tokens: Sequence[Token], first: int, last: int) -> bool:
    """ "…," said Jane Roe, who": whose words stand before."""
    if first == 0 or tokens[first].gap != " ":
        return False
    verb = tokens[first - 1]
    ends = last >= len(tokens) or tokens[last].gap[:1] in ",.;:" or tokens[last].lower in ("of", "at", "from")
    return verb.lower in _CUES["saying before"] and any(mark in verb.gap for mark in "”\"’'") and ends


def _leaves(tokens: Sequence[Token], last: int) -> bool:
    """Whether the name before word `last` is said to leave, as people do: "X has resigned"."""
    return verb_behind(tokens, last) in _CUES["leaving"]


def verb_behind(tokens: Sequence[Token], at: int) -> str:
    """The word that "has", "are" or "will also" at word `at` lead to, or that word itself; nothing behind a mark."""
    while at < len(tokens) and tokens[at].lower in _CUES["auxiliaries"] and tokens[at].gap == " ":
        at += 1
    return tokens[at].lower if at < len(tokens) and tokens[at].gap == " " else ""
