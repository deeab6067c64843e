"""The votes of a whole article on what its names are: every place of the text, the lists, and at last the headline."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import pairwise

from bot.extraction.facts import NameKind
from bot.extraction.names.appositions import Votes
from bot.extraction.names.candidates import ORGANIZATION_ENDINGS, ROLES
from bot.extraction.names.gazetteer import Names
from bot.extraction.names.joints import LONGEST_NAME
from bot.extraction.names.kinds import count_votes, decide_kind
from bot.extraction.names.known_names import Candidate
from bot.extraction.names.people import is_made_leader
from bot.extraction.text.tokens import Token, opens_sentence
from bot.extraction.words.wordlists import read_word_sections

_KINDS: tuple[NameKind, ...] = ("organization", "place", "project", "person", "product")  # of as many votes the first
_SAID = 1.4  # votes for an organization for each one for a person, where nothing is told but that it spoke
_WEAK = 1.2  # less than any verb of a company gives

GENERIC_ENDINGS = read_word_sections("name_cues.txt")["generic endings"]


def count_all_votes(
    sentences: Sequence[Sequence[Token]],
    candidates: Sequence[Sequence[Candidate]],
    title: Sequence[Token],
    names: Names,
) -> tuple[Mapping[str, Votes], Mapping[str, int]]:
    """The votes for every written form, and how often it stands within a sentence; none for what is sure.

    A headline has capitals of its own: it is asked only of names on which the article itself says nothing.
    """
    votes: Mapping[str, Votes] = defaultdict(lambda: dict.fromkeys(_KINDS, 0.0))
    seen_within: Counter[str] = Counter()
    for tokens, found in zip(sentences, candidates, strict=True):
        for candidate in found:
            if not candidate.is_sure:
                count_votes(tokens, candidate, votes[candidate.written], names)
            seen_within[candidate.written] += not _is_sentence_case_only(tokens, candidate)
    for tokens, found in zip(sentences, candidates, strict=True):
        _vote_in_lists(tokens, found, votes)
    _vote_for_short_forms(votes)
    _vote_for_surnames(votes, names)
    for candidate in _again_in_title(title, seen_within):
        if decide_kind(votes[candidate.written]) is None:
            count_votes(title, candidate, votes[candidate.written], names)
        elif is_made_leader(title, candidate.first, candidate.last):
            votes[candidate.written]["person"] += 2
    return votes, seen_within


def _vote_for_short_forms(votes: Mapping[str, Votes]) -> None:
    """An organization with a word of its kind left out is one too: "Acme Hammer" for "Acme Hammer Energy".

    So is a person of whom the given name stands alone.
    """
    for name in list(votes):
        given, _, surname = name.partition(" ")
        if surname and " " not in surname and given in votes and decide_kind(votes[name]) == "person":
            votes[given]["person"] += 1.5
        shorter, _, last = name.rpartition(" ")
        if last in GENERIC_ENDINGS and shorter in votes and decide_kind(votes[name]) == "organization":
            votes[shorter]["organization"] += 2


def _vote_for_surnames(votes: Mapping[str, Votes], names: Names) -> None:
    """Whose last name alone speaks later is a person, and so is that name: companies keep the first word of theirs.

    Not where anything but speaking is told of either: shares, a purchase, an office there.
    """
    for name in list(votes):
        given, _, surname = name.partition(" ")
        spoken = votes[surname] if surname in votes and surname not in ORGANIZATION_ENDINGS else {}
        speaks = spoken.get("person", 0)
        if not speaks or spoken.get("organization", 0) > _SAID * speaks or given in votes:
            continue
        is_known = any(part in names.known or part in names.adjectives for part in (given, surname))
        if (
            not is_known
            and not surname.isupper()
            and all(votes[name][kind] < _WEAK for kind in _KINDS if kind != "person")
        ):
            votes[name]["person"] += 2.5
            votes[surname]["person"] += 1.5


def _is_sentence_case_only(tokens: Sequence[Token], candidate: Candidate) -> bool:
    """Whether a single word may owe its capital to the start of its sentence."""
    return candidate.last - candidate.first == 1 and opens_sentence(tokens, candidate.first)


def _again_in_title(title: Sequence[Token], known: Container[str]) -> Iterator[Candidate]:
    """The places of the headline where names of the article stand, the longest first."""
    words = [token.word for token in title]
    at = 0
    while at < len(title):
        ends = range(min(at + LONGEST_NAME, len(title)), at, -1)
        last = next((end for end in ends if " ".join(words[at:end]) in known), None)
        if last:
            yield Candidate(at, last, " ".join(words[at:last]))
        at = last or at + 1


def _vote_in_lists(tokens: Sequence[Token], found: Sequence[Candidate], votes: Mapping[str, Votes]) -> None:
    """Names in one list are of one kind: "Acme, Widget and Foo"."""
    is_list = False  # read from its end: a comma parts a list only where "and" follows
    listed: list[tuple[Candidate, Candidate]] = []
    for one, other in reversed(list(pairwise(found))):
        joint = _joint(tokens, one, other)
        is_list = joint == "and" or (joint == "," and is_list)
        if is_list:
            listed.append((one, other))
    for one, other in (*listed, *reversed(listed)):  # what is known of the first is so of the last, too
        for known, unknown in ((one, other), (other, one)):
            kind = known.known.kind if known.known and not known.known.careful else decide_kind(votes[known.written])
            if kind in ("organization", "person") and not (kind == "organization" and unknown.is_person):
                votes[unknown.written][kind] += 1.5
            elif kind == "place" and not unknown.written.isupper() and decide_kind(votes[unknown.written]) is None:
                votes[unknown.written][kind] += 1


def _joint(tokens: Sequence[Token], one: Candidate, other: Candidate) -> str:
    """What joins two names to a list: "and" or a comma; else nothing."""
    if _is_modifier(tokens, one) or _is_modifier(tokens, other):
        return ""
    between = [tokens[at].lower for at in range(one.last, other.first)]
    if between == ["and"]:
        return "" if _are_apart(tokens, one, other) else "and"
    return "," if not between and tokens[other.first].gap == ", " else ""


def _are_apart(tokens: Sequence[Token], one: Candidate, other: Candidate) -> bool:
    """Whether "and" goes on with others: "Roe at Acme and Poe at Widget", "Acme, led by Roe, and Widget, run by"."""
    link = tokens[one.first - 1].lower if one.first else ""
    follows = tokens[other.last].lower if other.last < len(tokens) and tokens[other.last].gap == " " else ""
    is_aside = link == "by" and tokens[one.last].gap.startswith(",")
    return is_aside or (link == follows and link in ("at", "of"))


def _is_modifier(tokens: Sequence[Token], candidate: Candidate) -> bool:
    """Whether a name only belongs to the next words: "Acme's Jane Roe", "Acme chairman Jane Roe"."""
    at = candidate.last
    return tokens[at - 1].is_possessive or (
        at < len(tokens) and tokens[at].gap == " " and ROLES.match(tokens, at) is not None
    )
