"""Which sentences speak of a data center or the like, and what they say of it."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import pairwise

from bot.extraction.facts import Amount
from bot.extraction.projects.capacity import builds_capacity
from bot.extraction.projects.one_more import says_one_more
from bot.extraction.projects.said_of import KINDS, is_only_said_of, is_other_campus, is_plural, is_role, is_trade
from bot.extraction.projects.works import works_begun
from bot.extraction.reading import Passage
from bot.extraction.text.tokens import Token
from bot.extraction.words.phrases import Phrasebook
from bot.extraction.words.wordlists import read_sections, read_word_sections

_SECTIONS = read_sections("project_cues.txt")
_WORDS = read_word_sections("project_words.txt")
_NO_CUES = ("facility", "sized facility", "continuation")
_ADVERBS = read_word_sections("grammar.txt")["adverbs"]
CUES = Phrasebook(
    ((phrase, label) for label, told in _SECTIONS.items() if label not in _NO_CUES for phrase in told), between=_ADVERBS
)
_FACILITY = Phrasebook((phrase, label) for label in ("facility", "sized facility") for phrase in _SECTIONS[label])
_NEWER = frozenset(("current", "future", "latest", "new", "newest", "next", "second", "third", "fourth", "this"))
_DEPICTING = _WORDS["depicts"]
_BUILT_SITES = frozenset(("built", "constructed", "developed"))
_BUILT = 4  # words: "will now be built"
_OPENING = 6  # words: "The gas plants of the company"
_NEAR_BUILDING = 3  # words: "is building its site"
_SITE_TO_PLACE = 4  # words: "four sites in the capital of Acmeland"
_SCHEDULED = 4  # words: "completion is now targeted"
_RUN = 3  # words: "geothermal-powered | hyperscale data center"
_ONE = frozenset(("a", "an", "the", "another"))
LEAST_COST = 1e6  # of any currency


@lru_cache(maxsize=100)  # each rule asks again
def facility_words(passage: Passage) -> Sequence[int]:
    """Where the words for facilities begin; "data center technicians" are none, a "40 MW park" is one."""
    if retells_fiction(passage):
        return []
    cues = (cue for cue in _FACILITY.find_in(passage) if cue.label == "facility" or any(map(_is_size, passage.amounts)))
    cues = (one for one in cues if builds_capacity(passage, one) or not is_only_said_of(passage, one.last))
    cues = (one for one in cues if not (is_role(passage, one) or is_other_campus(passage, one)))
    found = [cue.first for cue in cues if not (_is_in_name(passage, cue.first) or is_trade(passage, cue))]
    return sorted({*found, *_sized_sites(passage)})


def retells_fiction(passage: Passage) -> bool:
    """Whether a sentence begins with a film or the like, and retells it: "The film depicts a supercomputer"."""
    if passage.vocabulary.isdisjoint(_DEPICTING):
        return False
    verb = next(iter(passage.find_words(_DEPICTING)))
    return not _WORDS["works of fiction"].isdisjoint(passage.lower[: min(verb, _OPENING)])


def _is_in_name(passage: Passage, at: int) -> bool:
    """Whether a word belongs to the name of an organization: "Acme Data Centers"."""
    start = passage.starts[at]
    return any(m.kind == "organization" and m.start <= start < m.end for m in passage.mentions)


def _sized_sites(passage: Passage) -> list[int]:
    """The sites right behind a sum: "a 150 MW park", "the £10 billion campus"."""
    tokens = passage.tokens
    ends = [passage.word_at(amount.end) for amount in passage.amounts if _is_size(amount)]
    ends = [at + (at < len(tokens) and tokens[at].lower in _WORDS["kinds"]) for at in ends]
    return [at for at in ends if at < len(tokens) and tokens[at].lower in _WORDS["sites"]]


def _is_size(amount: Amount) -> bool:
    return amount.unit in ("GPU", "MW") or (amount.value or 0) >= LEAST_COST


def is_about_facility(passage: Passage) -> bool:
    """Whether a sentence speaks of a data center or the like."""
    return bool(facility_words(passage))


def is_about_site(passage: Passage, *, has_place: bool) -> bool:
    """Whether a sentence of an article on data centers speaks of a site: "opened a site in Acmeville"."""
    return _tells_of_site(passage, has_place=has_place) and not tells_of_power(passage)


def _tells_of_site(passage: Passage, *, has_place: bool) -> bool:
    if has_place and has_size(passage) and "capacity" not in passage.vocabulary:
        return True
    if _tells_of_building(passage) or (has_place and says_one_more(passage)):
        return True
    if not speaks_of_sites(passage):
        return False
    if has_place and (tells_progress(passage) or _opens_with_built(passage)):
        return True
    places = [passage.word_at(mention.start) for mention in passage.mentions if mention.kind == "place"]
    before = (token for at in places for token in passage.tokens[max(0, at - 1 - _SITE_TO_PLACE) : at])
    return any(token.lower in _WORDS["sites"] and (token.word.islower() or not token.gap) for token in before)


def _opens_with_built(passage: Passage) -> bool:
    """ "Two of the new sites will be developed in": a word for sites in the first ones, and that they are built."""
    sites = [at for at in passage.find_words(_WORDS["sites"]) if at < _OPENING]
    behind = passage.lower[sites[0] + 1 : sites[0] + 1 + _BUILT] if sites else ()
    return any(one in _WORDS["being"] and two in _BUILT_SITES for one, two in pairwise(behind))


def _tells_of_building(passage: Passage) -> bool:
    """ "is building a site": a word for building, and right behind it a word for a site."""
    behind = (passage.tokens[at + 1 : at + 1 + _NEAR_BUILDING] for at in passage.find_words({"building", "build"}))
    return any(token.lower in _WORDS["sites"] for tokens in behind for token in tokens)


def tells_progress(passage: Passage) -> bool:
    """Whether a sentence says what something costs or how far it is."""
    labels = {cue.label for cue in CUES.find_in(passage)}
    return (
        bool(labels & {"under_construction", "operational"})
        or bool(works_begun(passage))
        or _is_scheduled(passage)
        or ("cost" in labels and any((amount.value or 0) >= LEAST_COST for amount in passage.amounts))
    )


def _is_scheduled(passage: Passage) -> bool:
    """ "and completion is targeted for 2031": by when a step of the work is to be done."""
    steps = passage.find_words(_WORDS["steps of work"])
    return any(not _WORDS["scheduled"].isdisjoint(passage.lower[at + 1 : at + _SCHEDULED]) for at in steps)


def tells_of_one(passage: Passage) -> bool:
    """Whether a sentence tells of a single facility: "the data center", "one of the largest campuses"; not "sites"."""
    return _has_single(passage, _ONE)


def is_new(passage: Passage, at: int) -> bool:
    """Whether a sentence brings a facility up before word `at`: "a new 58 MW data center known as X"."""
    return _has_single(passage, _ONE - {"the"}, at)


def _has_single(passage: Passage, articles: AbstractSet[str], end: int | None = None) -> bool:
    """Whether one of these words stands before a facility."""
    words = passage.lower
    facilities = facility_words(passage)
    cues = [cue for cue in _FACILITY.find_in(passage) if cue.first in facilities] if facilities else ()
    return any(
        (end is None or cue.first < end)
        and (
            not is_plural(words[cue.last - 1])
            or ("one", "of") in pairwise(words[max(0, cue.first - KINDS) : cue.first])
        )
        and _is_one(passage.tokens[max(0, cue.first - KINDS) : cue.first], articles)
        for cue in cues
    )


def _is_one(before: Sequence[Token], articles: AbstractSet[str]) -> bool:
    """Whether an article, or whose it is, stands before a facility: "Acmeland's largest data center"."""
    return any(token.lower in articles or token.is_possessive for token in before)


def has_size(passage: Passage) -> bool:
    """Whether a sentence gives a power or a number of chips."""
    return any(amount.unit in ("MW", "GPU") for amount in passage.amounts)


def speaks_of_sites(passage: Passage) -> bool:
    """Whether a sentence has any word for a site."""
    return not _WORDS["sites"].isdisjoint(passage.vocabulary)


def tells_of_power(passage: Passage) -> bool:
    """Whether a sentence has a word for what makes power: "reactors", "solar"."""
    return bool(_power_words(passage))


def _power_words(passage: Passage) -> list[int]:
    """Where the words for what makes power begin; a plant that makes chips is none."""
    cues = [cue for cue in CUES.find_in(passage) if cue.label == "not capacity"]
    if not cues:
        return []
    has_power = any(amount.unit == "MW" for amount in passage.amounts)
    told = [cue for cue in cues if has_power or passage.tokens[cue.first].lower not in _WORDS["yields"]]
    told = [cue for cue in told if not (_makes_chips(passage, cue.last - 1) or _is_of_models(passage, cue.first))]
    told = [cue for cue in told if not (_says_trade(passage, cue.last) or _is_landmark(passage, cue.first))]
    return [cue.first for cue in told if not _runs_facility(passage, cue.last)]


def _runs_facility(passage: Passage, at: int) -> bool:
    """Whether what makes power only says by what a site runs: "a geothermal-powered data center"."""
    at += passage.lower[at : at + 1] in (["energy"], ["gas"], ["power"])  # "a geothermal energy-powered data center"
    is_run = not _WORDS["run by"].isdisjoint(passage.lower[at : at + 1]) and passage.tokens[at].gap == "-"
    return is_run and any(at < one <= at + _RUN for one in facility_words(passage))


def _is_of_models(passage: Passage, at: int) -> bool:
    """Whether "generation" tells of what is newer, and not of power: "the next generation of models"."""
    return passage.lower[at] == "generation" and passage.lower[at - 1 : at] != [] and passage.lower[at - 1] in _NEWER


def _is_landmark(passage: Passage, at: int) -> bool:
    """Whether what makes power only says where a site lies: "near a decommissioned coal power plant"."""
    return not (_WORDS["near"] | _WORDS["left"]).isdisjoint(passage.lower[max(0, at - _SITE_TO_PLACE) : at])


def _says_trade(passage: Passage, at: int) -> bool:
    """Whether a word for power only says what a firm does: "the solar company", "a renewable investment firm"."""
    return not _WORDS["firms"].isdisjoint(passage.lower[at : at + 2])


def _makes_chips(passage: Passage, at: int) -> bool:
    return passage.tokens[max(0, at - 1)].lower in _WORDS["chip makers"]


def name_kind(passage: Passage) -> str | None:
    """What the first facility of a sentence is: a chip plant or a data center; None without one, or with but a campus,
    which may be either.
    """
    at = min(facility_words(passage), default=None)
    if at is None or passage.lower[at] in _WORDS["either kind"]:
        return None
    makes_chips = not _WORDS["chip makers"].isdisjoint(passage.lower[at : at + _SITE_TO_PLACE])
    return "chip plant" if makes_chips else "data center"


def is_about_power(passage: Passage) -> bool:
    """Whether a sentence tells of a power plant that only serves a facility: "The plants beside the campus"."""
    plants = _power_words(passage)
    if not plants or plants[0] >= _OPENING:
        return False
    return not any(at < plants[0] for at in facility_words(passage))


def is_sized(passage: Passage) -> bool:
    """Whether a sentence gives a power, a number of chips, or a sum of money that could be a cost."""
    power = () if tells_of_power(passage) else ("MW",)
    return any(a.unit in ("GPU", *power) or (a.value or 0) >= 10 * LEAST_COST for a in passage.amounts)
