"""Sentences on several sites, clause by clause: "Acme will build a campus in Texas, while Widget plans one in Ohio"."""

from __future__ import annotations

from collections.abc import Iterator

from bot.extraction.passages import cut_clause
from bot.extraction.project_facilities import has_size, is_about_facility, speaks_of_sites
from bot.extraction.reading import Passage
from bot.extraction.wordlists import read_word_sections

_WORDS = read_word_sections("project_words.txt")
_VERBS = read_word_sections("name_cues.txt")["organization verbs"] | _WORDS["clause verbs"]
_SUBJECT = 4  # words: "and the local firm Acme"
_VERB = 2  # words: "Acme also plans"
_APPOSITION = 14  # words: ", a subsidiary of the operator Widget,"
_ONE = frozenset(("another", "one"))


def split_clauses(text: str, passage: Passage) -> list[Passage]:
    """The clauses of a sentence that tell each of a site of its own, in order; else the sentence alone."""
    if len(passage.amounts) + sum(mention.kind == "place" for mention in passage.mentions) <= 1:
        return [passage]
    clauses: list[Passage] = []
    end = len(passage.tokens)
    for first in reversed(list(_find_openings(passage))):
        if not _has_places(passage, first, end):
            continue
        clause = cut_clause(text, passage, first, end)
        if not _tells_of_site(clause, is_first=False):
            continue
        if _tells_of_site(cut_clause(text, passage, 0, first), is_first=True):
            clauses.insert(0, clause)
            end = first
    return [cut_clause(text, passage, 0, end), *clauses] if clauses else [passage]


def _has_places(passage: Passage, first: int, end: int) -> bool:
    """Whether a place stands before word `first` and from there on: without them nothing need be cut."""
    if "same" in passage.vocabulary:
        return True
    start, stop = passage.starts[first], passage.starts[end] if end < len(passage.tokens) else passage.sentence.end
    places = [mention.start for mention in passage.mentions if mention.kind == "place"]
    return bool(places) and places[0] < start and any(start <= place < stop for place in places)


def _find_openings(passage: Passage) -> Iterator[int]:
    """The words that may begin a clause of its own: "while", what follows a semicolon, "and" before who does what."""
    for at, token in enumerate(passage.tokens[1:-1], start=1):
        is_joint = token.lower in ("and", "but")
        opens = is_joint and (passage.lower[at + 1] in _VERBS or _opens_with_subject(passage, at + 1))
        if opens or ";" in token.gap or token.lower in ("while", "whereas"):
            yield at


def _opens_with_subject(passage: Passage, at: int) -> bool:
    """Whether a party and what it does stand there: "the local firm Acme also plans"; no second one of a list."""
    parties = [mention for mention in passage.mentions if mention.kind == "organization"]
    ends = {passage.word_at(mention.end): passage.word_at(mention.start) for mention in parties}
    last, first = next(((last, first) for last, first in ends.items() if at <= first <= at + _SUBJECT), (at, at))
    is_subject = last > at and at - 1 not in ends and _VERBS.isdisjoint(passage.lower[at:first])
    verb = _behind_apposition(passage, last)
    return is_subject and not _VERBS.isdisjoint(passage.lower[verb : verb + _VERB])


def _behind_apposition(passage: Passage, last: int) -> int:
    """The word behind a name, or behind the commas in which it is described: "Acme, a unit of Widget, plans"."""
    parted = [at for at in range(last, min(last + _APPOSITION, len(passage.tokens))) if "," in passage.tokens[at].gap]
    return parted[1] if parted[1:] and parted[0] == last else last


def _tells_of_site(clause: Passage, *, is_first: bool) -> bool:
    """Whether words have a site and where it is."""
    has_place = any(mention.kind == "place" for mention in clause.mentions) or _is_at_same_place(clause)
    is_sized = has_size(clause) and not is_first
    is_site = is_sized or is_about_facility(clause) or speaks_of_sites(clause) or not _ONE.isdisjoint(clause.lower)
    return has_place and is_site


def _is_at_same_place(clause: Passage) -> bool:
    """Whether a clause says that its site stands where the one before does: "a 200 MW campus in the same area"."""
    same = clause.find_words({"same"})
    return has_size(clause) and any(not _WORDS["areas"].isdisjoint(clause.lower[at + 1 : at + 2]) for at in same)
