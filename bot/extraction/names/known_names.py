"""Words that may be a name, and what the gazetteer knows of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.extraction.names.forms import SPELLED_FORMS, is_company_form
from bot.extraction.names.gazetteer import KnownName, Names
from bot.extraction.text.tokens import Token, written
from bot.extraction.words.wordlists import read_word_sections

_DEALS = read_word_sections("grammar.txt")["told again"]
_GAPS = (" ", " & ", "-", ", ", "")
_SHORTEST_DATELINE = 4  # letters
_LONGEST_LAND = 3  # words
_FEDERAL = frozenset(("America", "United States"))


@dataclass(slots=True, eq=False)  # like tokens, not frozen: an article has hundreds
class Candidate:
    """The words `first` to `last` (not included) of a sentence; `known` when the gazetteer has them so.

    Nobody writes it, and it equals itself alone.
    """

    first: int
    last: int
    written: str
    known: KnownName | None = None
    is_person: bool = False

    @property
    def is_sure(self) -> bool:
        """Whether the gazetteer alone tells what it is: no ordinary word, no town that people are called after."""
        known = self.known
        return known is not None and not known.careful and (known.kind != "place" or " " in known.name)


def match_known(text: str, tokens: Sequence[Token], at: int, names: Names) -> Candidate | None:
    """The longest known name that begins at word `at`."""
    word = tokens[at].word
    longest = names.longest.get(word, 0)
    if at == 0 and word.isupper():  # "UK minister", "ACMEVILLE, Texas"; what is known of "ABC Norway" as a whole counts
        longest = max(longest, names.longest.get(word.title(), 0))
    if not longest or (at + 1 < len(tokens) and tokens[at + 1].gap == "$"):  # "US$10 billion"
        return None
    last, stop = at + 1, min(at + longest, len(tokens))
    while last < stop and tokens[last].gap in _GAPS:
        last += 1
    while last > at:
        name = written(text, tokens[at:last]) if last > at + 1 else tokens[at].word
        known = names.known.get(name) or (_in_dateline(name, names) if at == 0 else None)
        is_part = at == 0 and last == 1 and word.isupper() and known is not None and known.kind != "place"
        if known and not is_part and not (tokens[last - 1].word == "Department" and _is_of_land(tokens, at, names)):
            return Candidate(at, last, name, known)
        last -= 1
    return None


def _is_of_land(tokens: Sequence[Token], first: int, names: Names) -> bool:
    """Whether a department is a land's own, and not the one that is known so: "Acmeland's", "Acmeland Lamp Department".

    But "America's", "U.S. Energy Department" is the known one.
    """
    if first == 0 or tokens[first].gap != " " or not tokens[first - 1].word[0].isupper():
        return False
    begins = range(max(0, first - _LONGEST_LAND), first)
    lands = (names.known.get(" ".join(token.word for token in tokens[at:first])) for at in begins)
    land = next((one for one in lands if one is not None and one.kind == "place"), None)
    return tokens[first - 1].is_possessive if land is None else land.name not in _FEDERAL


def _in_dateline(name: str, names: Names) -> KnownName | None:
    """The place that a text begins with, in capitals: "ACMEVILLE, Texas - Acme said"."""
    known = names.known.get(name.title()) if name.isupper() and len(name) >= _SHORTEST_DATELINE else None
    return known if known and known.kind == "place" else None


def find_known(name: str, names: Names) -> KnownName | None:
    """What the gazetteer knows of a name, also with its legal form: "Acme Group Inc" for "Acme"."""
    if known := names.known.get(name):
        return known
    words = name.split()
    while len(words) > 1 and is_company_form(words[-1]):
        form = words.pop()
        shorter = " ".join(words).rstrip(" &,")
        plain = names.known.get(shorter)
        is_other = plain is not None and form in SPELLED_FORMS and _are_initials_of_another(shorter, plain)
        if plain and plain.kind == "organization" and not plain.careful and not is_other:
            return plain
    return None


def find_known_at(tokens: Sequence[Token], first: int, last: int, name: str, names: Names) -> KnownName | None:
    """What the gazetteer knows of a name that stands from word `first` to `last`."""
    if tokens[last - 1].word == "Department" and _is_of_land(tokens, first, names):
        return None
    return find_known(name, names)


def _are_initials_of_another(written: str, known: KnownName) -> bool:
    """Whether initials stand for a longer name, which may not be meant with a word behind: "AB Holdings"."""
    return written.isupper() and " " not in written and written != known.name.upper()


def is_land_of(text: str, tokens: Sequence[Token], land: Candidate, last: int, names: Names) -> bool:
    """Whether a place only says whose a known body is to which a run goes on: "United States Federal Lamp Office"."""
    if land.known is None or land.known.kind != "place":
        return False
    body = match_known(text, tokens, land.last, names)
    return body is not None and body.last >= last and body.is_sure


def end_before_field(tokens: Sequence[Token], known: Candidate | None, last: int) -> int:
    """Where a run of capitals that ends at a word ends as a name: before the field of a deal, in "the Acme AI deal"."""
    if known is None or known.known is None or known.known.kind != "organization" or last != known.last + 1:
        return last
    is_field = tokens[known.last].word == "AI" and last < len(tokens) and tokens[last].gap == " "
    word = tokens[min(last, len(tokens) - 1)].lower
    return known.last if is_field and not _DEALS.isdisjoint((word, word.removesuffix("s"))) else last
