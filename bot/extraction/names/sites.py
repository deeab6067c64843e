"""What a name is, told by the words for something built around it: "which Acme calls X", "the X data center"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bot.extraction.names.appositions import Votes
from bot.extraction.names.gazetteer import Names
from bot.extraction.names.known_names import Candidate
from bot.extraction.names.surroundings import is_business, is_land
from bot.extraction.text.tokens import Token
from bot.extraction.words.wordlists import read_word_sections

_CUES = read_word_sections("name_cues.txt")
_PROJECT = read_word_sections("project_words.txt")
_GAPS_BEFORE = (" ", ", ", " “", ' "', " ‘", " (", " '")
_CALLING = 4  # words: "what it calls the"
_SITES = _PROJECT["sites"] | _PROJECT["facilities"]
_FACILITIES = _PROJECT["facilities"] | {"clusters", "superclusters"}
_PROJECTS = _PROJECT["facilities"] | {"project"}
_LYING = _PROJECT["sides"] | {"in", "of", "near", "on", "about", "within"}
_CALLED = 5  # words: "as the project is called"
_TOWN = 5  # words: "a small town near"
_NAMED = 5  # words: "the project, which it calls"
_LIKE = 5  # words: "a proposed $600 million X"
_DESCRIBING = _PROJECT["kinds"] | {"million", "billion", "megawatt", "mw", "gw"}
_BEHIND_CAMPUS = read_word_sections("grammar.txt")["prepositions"] | _CUES["auxiliaries"] | _PROJECT["extending"]
_KNOWING = frozenset(("also", "commonly", "informally", "internally", "is", "locally", "now", "officially", "publicly"))
_WHERE = frozenset(("at", "in", "near", "outside"))
_BUILT = 6  # words: "is a large data center"


def vote_by_site(tokens: Sequence[Token], candidate: Candidate, votes: Votes, names: Names) -> None:
    """Add what the words for a site say about the name that stands there."""
    first, last = candidate.first, candidate.last
    if first and tokens[first].gap in _GAPS_BEFORE:
        _vote_by_words_before(tokens, first, votes, is_owner=tokens[last - 1].is_possessive)
        is_apposed = tokens[first].gap == ", " and last < len(tokens) and tokens[last].gap.startswith(",")
        is_built = tokens[first - 1].lower in _PROJECTS
        is_machine = is_built and tokens[first - 1].lower.startswith("super")
        votes["project"] += (6 if is_machine else 2.5) if is_apposed and is_built else 0
    is_person = last - first == 2 and candidate.is_person  # "Jane Park includes"
    if last - first > 1 and (_is_campus(tokens, first, last) or (_extends(tokens, last) and not is_person)):
        votes["project"] += 4
    if _is_called(tokens, last):
        votes["project"] += 20  # said outright
    if _is_in_land(tokens, first, names):
        votes["place"] += 1.5
    if last < len(tokens) and tokens[last].gap == " " and tokens[last].lower in _PROJECT["behind places"]:
        votes["place"] += 2.5
    if last < len(tokens) and _is_town(tokens, last):
        votes["place"] += 4
    name = tokens[first:last]
    if last + 1 < len(tokens) and tokens[last].gap == " " and tokens[last].word.isdigit():
        last += 1  # "the Acme 2 data center"
    if last >= len(tokens) or tokens[last].gap != " " or tokens[last - 1].is_possessive:
        return
    if " ".join(token.word for token in name) not in names.adjectives:  # "Latin American data center"
        _vote_by_words_behind(tokens, range(first, last), votes)


def _is_called(tokens: Sequence[Token], last: int) -> bool:
    """ "X, as the project is called": what stands before is the name of something built."""
    told = tokens[last : last + _CALLED]
    if not told or told[0].gap != ", " or told[0].lower != "as":
        return False
    return any(token.lower in _SITES for token in told) and any(token.lower in _CUES["naming"] for token in told)


def _extends(tokens: Sequence[Token], last: int) -> bool:
    """Whether a name ends as a site's does and it is told what is there: "Acme Campus will include six halls"."""
    if tokens[last - 1].lower not in _PROJECT["stretches"] or tokens[last - 1].is_possessive:
        return False
    at = last + (last < len(tokens) and tokens[last].lower in _CUES["auxiliaries"])
    return at < len(tokens) and tokens[at].gap == " " and tokens[at].lower in _PROJECT["extending"]


def _is_campus(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether "the" stands before a campus and no noun behind it: "the Acme Campus in"; but "the Acme Campus app"."""
    if tokens[last - 1].word != "Campus" or first == 0 or tokens[first - 1].lower != "the":
        return False
    following = tokens[last : last + 1]
    return all(token.gap != " " or token.lower in _BEHIND_CAMPUS for token in following)


def _is_in_land(tokens: Sequence[Token], first: int, names: Names) -> bool:
    """Whether a name stands in a country or region: "a campus in Acmeland's X"; but not "a stake in Acmeland's X"."""
    if first < 2 or not tokens[first - 1].is_possessive or tokens[first].gap != " ":
        return False
    is_inside = tokens[first - 2].lower in ("in", "near") and tokens[max(0, first - 3)].lower not in _CUES["held in"]
    return is_inside and is_land(tokens[first - 1].word, names)


def _is_town(tokens: Sequence[Token], last: int) -> bool:
    """Whether the words behind a name make a town of it: "X is a municipality in Acmeland", "X, a town of"."""
    is_told = tokens[last].gap == " " and tokens[last].lower in ("is", "was")
    told = tokens[last + is_told : last + is_told + _TOWN] if is_told or tokens[last].gap == ", " else ()
    if not told or told[0].lower not in _CUES["articles"]:
        return False
    return any(one.lower in _PROJECT["towns"] and two.lower in _LYING for one, two in pairwise(told))


def _vote_by_words_before(tokens: Sequence[Token], first: int, votes: Votes, *, is_owner: bool) -> None:
    """ "the campus, which Acme calls X", "what it calls the X, a center"; "the state of X", "a campus at X".

    But "the largest campus in X's portfolio" stands in no X.
    """
    before, what = tokens[first - 1].lower, tokens[max(0, first - 2)].lower
    if (what if before == "the" else before) in _CUES["naming"] or (before, what) == ("as", "known"):
        is_object = any(token.lower == "what" for token in tokens[max(0, first - _CALLING) : first])
        named = tokens if first == 1 or is_object else tokens[:first]
        if _names_facility(named) or _names_site(tokens, named[-_NAMED:] if first > 1 else named):
            votes["project"] += 4
    elif before == "as" and _is_known_facility(tokens, first - 2):
        votes["project"] += 4
    if before == "of" and what in _PROJECT["sides"]:
        votes["place"] += 3
    if not is_owner and before in ("of", "at", "in") and what in _PROJECT["areas" if before == "of" else "facilities"]:
        votes["place"] += 3
    if not is_owner and before == "near" and what in _SITES:
        votes["place"] += 3


def _is_known_facility(tokens: Sequence[Token], at: int) -> bool:
    """Whether words that end at `at` say how a facility is known: "the campus in Acmeville, known internally", "a site
    referred to", "the campus, which it refers to"; but not "the campus gets a chip known internally".
    """
    at -= tokens[at].lower in _KNOWING
    is_referred = tokens[at].lower == "to"
    verb = at - is_referred
    if verb < 1 or tokens[verb].lower not in (("refer", "referred", "refers") if is_referred else ("known",)):
        return False
    at = verb - 1
    if tokens[verb].lower != "known" and tokens[at - 1].lower == "which":  # "which it refers to"
        at -= 2
    while at > 0 and (tokens[at].word[0].isupper() or tokens[at].lower in _KNOWING or tokens[at].lower in _WHERE):
        at -= 1
    return tokens[at].lower in _FACILITIES or _names_site(tokens, tokens[at : at + 1])


def _vote_by_words_behind(tokens: Sequence[Token], name: range, votes: Votes) -> None:
    """ "the X data center", "the X AI data center", "Acme X is a large data center".

    But "a $600 million X data center" may be one of several of X, where the article tells what the company X does.
    """
    last = name.stop
    words = [token.lower for token in tokens[last : last + _BUILT]]
    is_told = words[0] in ("is", "was") and words[1:2] in (["a"], ["an"], ["the"])
    if len(name) > 1 and is_told and _names_facility(tokens[last : last + _BUILT]):
        votes["project"] += 2
    at = last + (words[0] == "ai")
    at += words[at - last :][:1] == ["data"]
    nouns = _CUES["data centers"] if at and tokens[at - 1].lower == "data" else _CUES["ai sites"] if at > last else ()
    if at >= len(tokens) or tokens[at].lower not in nouns or is_business(tokens, at + 1):
        return
    is_firm = tokens[at].word[0].isupper() and tokens[at].word[-1] == "s"  # "Acme Data Centers"
    if not is_firm:
        votes["project"] += 0.5 if _is_one_of_several(tokens, name.start) else 1.8


def _is_one_of_several(tokens: Sequence[Token], first: int) -> bool:
    """Whether "a" stands before a name, and between them at most what a site is like: "a new 50 MW X data center"; or
    what a site costs: "the $600 million X data center".
    """
    for at in range(first - 1, max(-1, first - 1 - _LIKE), -1):
        if tokens[at].lower in ("a", "an") or tokens[at].lower.startswith(("$", "€", "£")) or "$" in tokens[at].gap:
            return True
        if not (tokens[at].word[0].isdigit() or tokens[at].lower in _DESCRIBING):
            return False
    return False


def _names_site(tokens: Sequence[Token], named: Sequence[Token]) -> bool:
    """Whether a sentence that tells of land or power says what "the project" or "the development" is called.

    So does one on "the complex" or "the $3 billion project".
    """
    called = [at for at, token in enumerate(named) if token.lower in _PROJECT["called sites"]]
    if not called:
        return False
    is_large = any(named[at].lower == "complex" or (at and named[at - 1].lower == "billion") for at in called)
    return is_large or any(token.lower in _PROJECT["signs of building"] for token in tokens)


def _names_facility(tokens: Sequence[Token]) -> bool:
    facilities = [at for at, token in enumerate(tokens) if token.lower in _FACILITIES]
    return bool(facilities) and not is_business(tokens, facilities[-1] + 1)
