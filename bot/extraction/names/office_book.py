"""The offices that people hold, found among words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.extraction.text.tokens import Token
from bot.extraction.words.phrases import Found, Phrasebook
from bot.extraction.words.wordlists import read_sections

_OFFICES = read_sections("roles.txt")
FIELDS = frozenset(_OFFICES["fields"])
_CHIEFS = frozenset((*_OFFICES["offices that need a field"], "executive"))
_OFFICERS = frozenset(("officer", "officers"))
_TIMES_TOO = frozenset(_OFFICES["times too"])
_VERBS_TOO = frozenset(_OFFICES["verbs too"])
_BEFORE_VERB = frozenset(("can", "could", "may", "might", "not", "should", "to", "who", "will", "would"))
_BEHIND_NOUN = frozenset(("and", "at", "for", "in", "of", "on"))  # "promoted to head of shops"
_LONGEST_FIELD = 4  # words: "chief risk and compliance officer"
_LONGEST_LIST = 6  # words: "legal, people and works officer"
_LONGEST = 6  # words: "senior executive vice president"


class OfficeBook(Phrasebook[str]):
    """Offices by name, and every "chief ... officer" whatever the field: new ones come up every year.

    One of the words `before` may stand before each: "group chief executive", "acting director".
    """

    def __init__(self, entries: Iterable[tuple[str, str]], before: frozenset[str]) -> None:
        super().__init__(entries)
        self._before = before
        self._openings = self.first_words | before | {"chief"}
        self._endings = self.last_words | _OFFICERS | _CHIEFS

    def match(self, tokens: Sequence[Token], at: int) -> Found[str] | None:
        """The longest office that begins at word `at`."""
        if tokens[at].lower not in self._openings or _is_time(tokens, at):
            return None
        if self._is_before(tokens, at):
            found = self.match(tokens, at + 1)
            return found._replace(first=at) if found else super().match(tokens, at)
        chief = _match_chief_officer(tokens, at) if tokens[at].lower == "chief" else None
        found = chief or super().match(tokens, at)
        if found is not None and found.label in _VERBS_TOO and _is_verb(tokens, at):
            return None
        if found is None or any(")" in token.gap for token in tokens[at + 1 : found.last]):
            return None
        is_owned = any(token.is_possessive for token in tokens[at : found.last - 1])  # "Acme AI’s chief"
        return None if is_owned else found

    def match_before(self, tokens: Sequence[Token], end: int, most: int = _LONGEST) -> int | None:
        """The first word of the longest office, of at most so many words, that ends right before word `end`."""
        if end == 0 or tokens[end - 1].lower not in self._endings:
            return None
        offices = ((at, self.match(tokens, at)) for at in range(max(0, end - most), end))
        return next((at for at, office in offices if office and office.last == end), None)

    def _is_before(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether an office may begin before its own word: "group chief", but not the "Group chief" of "Acme Group"."""
        if tokens[at].lower not in self._before or at + 1 >= len(tokens) or tokens[at + 1].gap != " ":
            return False
        return tokens[at].word.islower() or at == 0 or tokens[at].gap != " " or tokens[at - 1].word.islower()


def _is_time(tokens: Sequence[Token], at: int) -> bool:
    """Whether what may be an office only says when: "at 5 pm"."""
    return at > 0 and tokens[at].lower in _TIMES_TOO and tokens[at - 1].word[-1].isdigit()


def _is_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether what may be an office is what somebody does: "will head its shops", "hired to lead research"."""
    before = at - 1 - (at > 1 and tokens[at - 1].lower == "co" and tokens[at].gap == "-")
    if before < 0 or tokens[before].lower not in _BEFORE_VERB or tokens[before + 1].gap != " ":
        return False
    return at + 1 < len(tokens) and tokens[at + 1].gap == " " and tokens[at + 1].lower not in _BEHIND_NOUN


def _match_chief_officer(tokens: Sequence[Token], at: int) -> Found[str] | None:
    """ "chief risk officer", "chief market analyst" at the "chief" of word `at`; the plain "chief officer" is none."""
    for last in range(at + 1, min(at + _LONGEST_FIELD + 2, len(tokens))):
        if tokens[last].gap == ", " and _is_list_of_fields(tokens, at + 1):
            continue
        if tokens[last].gap not in (" ", "-", " & "):
            return None
        if tokens[last].lower in _OFFICERS:
            return Found(at, last + 1, "chief officer") if last > at + 1 else None
        is_of_field = all(token.lower in FIELDS for token in tokens[at + 1 : last])
        if tokens[last].lower in _CHIEFS and last > at + 1 and is_of_field:
            return Found(at, last + 1, "chief officer")
    return None


def _is_list_of_fields(tokens: Sequence[Token], at: int) -> bool:
    """Whether fields with commas and "and" stand before "officer" from word `at` on: "people, policy and works"."""
    words = tokens[at : at + _LONGEST_LIST]
    end = next((n for n, token in enumerate(words) if token.lower in _OFFICERS), 0)
    listed = {token.lower for token in words[:end]}
    return "and" in listed and listed - {"and"} <= FIELDS
