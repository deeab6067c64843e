"""Sentences on several sites, clause by clause: "Acme will build a campus in Texas, while Widget plans one in Ohio"."""

from __future__ import annotations

from bot.extraction.passages import cut_clause
from bot.extraction.projects.facilities import has_size, is_about_facility, is_new, speaks_of_sites
from bot.extraction.projects.one_more import find_ones
from bot.extraction.reading import Passage
from bot.extraction.words.clauses import find_turns, is_named_to_act
from bot.extraction.words.wordlists import read_word_sections

_WORDS = read_word_sections("project_words.txt")
_VERBS = read_word_sections("name_cues.txt")["organization verbs"] | _WORDS["clause verbs"]
_ANOTHER = frozenset(("another", "one"))
_JOINTS = frozenset(("and", "but"))
_CONTRASTS = frozenset(("whereas", "while"))
_SUBJECT = 5  # words: "and, say people at the firm Acme"
_APPOSITION = 14  # words: ", a subsidiary of the operator Widget,"


def split_clauses(text: str, passage: Passage) -> list[Passage]:
    """The clauses of a sentence that tell each of a site of its own, in order; else the sentence alone."""
    if len(passage.amounts) + sum(mention.kind == "place" for mention in passage.mentions) <= 1:
        return [passage]
    clauses: list[Passage] = []
    end = len(passage.tokens)
    for first in reversed(_find_openings(passage)):
        if not _has_places(passage, first, end):
            continue
        clause = cut_clause(text, passage, first, end)
        is_contrasted = _is_contrasted(clause)
        if not (is_contrasted or _tells_of_site(clause, is_first=False)):
            continue
        if is_contrasted or _tells_of_site(cut_clause(text, passage, 0, first), is_first=True):
            clauses.insert(0, clause)
            end = first
    return [cut_clause(text, passage, 0, end), *clauses] if clauses else [passage]


def _has_places(passage: Passage, first: int, end: int) -> bool:
    """Whether a place stands before word `first` and from there on: without them nothing need be cut."""
    if "same" in passage.vocabulary or passage.lower[first] in _CONTRASTS:
        return True
    start, stop = passage.starts[first], passage.starts[end] if end < len(passage.tokens) else passage.sentence.end
    places = [mention.start for mention in passage.mentions if mention.kind == "place"]
    return bool(places) and places[0] < start and any(start <= place < stop for place in places)


def _find_openings(passage: Passage) -> list[int]:
    """The words that may begin a clause of its own."""
    return [at for at in find_turns(passage, _JOINTS, _opens) if 0 < at < len(passage.tokens) - 1]


def _opens(passage: Passage, at: int) -> bool:
    """Whether a verb stands there, or a party and what it does: "and will build", "and Acme also plans"."""
    if not _VERBS.isdisjoint(passage.lower[at : at + 1]):
        return True
    another, being = passage.lower[at : at + 1], passage.lower[at + 1 : at + 2]
    if not (_ANOTHER.isdisjoint(another) or _WORDS["being"].isdisjoint(being)):
        return True  # "and another is being built"
    parties = [mention for mention in passage.mentions if mention.kind == "organization"]
    names = {passage.word_at(party.start): passage.word_at(party.end) for party in parties}
    if at - 1 in names.values():
        return False  # "Acme and its unit Widget plan"
    names = {first: _behind_apposition(passage, last) for first, last in names.items()}
    return is_named_to_act(passage, range(at, at + _SUBJECT), names, _VERBS)


def _behind_apposition(passage: Passage, last: int) -> int:
    """The word behind a name, or behind the commas in which it is described: "Acme, a unit of Widget, plans"."""
    parted = [at for at in range(last, min(last + _APPOSITION, len(passage.tokens))) if "," in passage.tokens[at].gap]
    return parted[1] if parted[1:] and parted[0] == last else last


def _tells_of_site(clause: Passage, *, is_first: bool) -> bool:
    """Whether words have a site and where it is."""
    has_place = any(mention.kind == "place" for mention in clause.mentions) or _is_at_same_place(clause)
    is_sized = has_size(clause) and not is_first
    is_site = is_sized or is_about_facility(clause) or speaks_of_sites(clause) or bool(find_ones(clause))
    return has_place and is_site


def _is_contrasted(clause: Passage) -> bool:
    """Whether somebody else has a new site, wherever that stands: "while Widget plans a 200 MW data center"."""
    is_other = clause.lower[0] in _CONTRASTS and bool(clause.groups) and not clause.groups[0].before
    return is_other and has_size(clause) and is_new(clause, len(clause.tokens))


def _is_at_same_place(clause: Passage) -> bool:
    """Whether a clause says that its site stands where the one before does: "a 200 MW campus in the same area"."""
    same = clause.find_words({"same"})
    return has_size(clause) and any(not _WORDS["areas"].isdisjoint(clause.lower[at + 1 : at + 2]) for at in same)
