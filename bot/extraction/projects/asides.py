"""Which sentences turn aside: to what is denied, counted up, only a measure, another company's or taught."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bot.extraction.places.lists import lists_what_stands
from bot.extraction.projects.facilities import (
    facility_words,
    has_size,
    is_about_facility,
    name_kind,
    tells_of_one,
    tells_of_power,
    tells_progress,
)
from bot.extraction.projects.others import tells_of_others
from bot.extraction.projects.references import is_definite, opens_with_site
from bot.extraction.projects.several import is_of_several
from bot.extraction.projects.uses import before_noun
from bot.extraction.reading import Passage
from bot.extraction.words.wordlists import read_word_sections

_WORDS = read_word_sections("project_words.txt")
_NEGATIONS = read_word_sections("grammar.txt")["negations"] - {"without"}
_OWNED = (_WORDS["sites"] | _WORDS["many"]) - {"buildings"}
_OWNING = _WORDS["having"] | {"across"}
_GENERAL = frozenset(("", "as", "because", "how", "since", "that"))
_COMPARED = 8  # words: "larger than all the investments in data centers"
_SUBJECT = 5  # words: "Acmeland's data center market"
_LONG_SUBJECT = 10  # words: "Investments in Acmeland's overall | data center market"
_HEADS = frozenset(("center", "centre", "datacenter", "datacentre"))
_OPENING = 6  # words: "Among the firm's previous projects"
_TRAINED = frozenset(("trained", "training"))
_MODELS = frozenset(("cluster", "clusters", "gpus", "model", "models"))
_MAKING = _WORDS["making"]
_MADE_AT = 7  # words: "by the chipmaker Acme at its"
_MADE_WHERE = frozenset(("at", "by", "from", "in", "inside"))
_POWERING = frozenset(("power", "powering", "powers"))
_POWERED = 6  # words: "power the company's artificial intelligence | infrastructure"
_TO_COME = _WORDS["works on"] | {"construction", "constructed", "developed", "new", "opens"}
_TOLD_BEHIND = 12  # words: "data centers | with 1.2 GW that are under construction"
_HEAD = 3  # words: "AI data centers"
_NEGATED = 4  # words between "not" and what it denies


def is_beside_the_point(passage: Passage, told: int = 0) -> bool:
    """Whether every facility of a sentence is denied, counted up, or only what another is measured by; or it is on
    several of those `told` of.
    """
    if (
        _is_denied(passage)
        or (told > 1 and is_of_several(passage))
        or _is_inventory(passage)
        or _is_compared(passage)
        or _is_of_all_there_are(passage)
    ):
        return True
    if lists_what_stands(passage) or _is_where_made(passage) or _is_only_powered(passage):
        return True
    return _is_of_before(passage) or _is_of_market(passage) or _is_of_land(passage)


def _is_of_market(passage: Passage) -> bool:
    """Whether a sum is that of a market or a land: "The market will have ten gigawatts", but not "the site"."""
    opening = next((group.first for group in passage.groups if group.names), len(passage.tokens))
    is_market = not _WORDS["markets"].isdisjoint(passage.lower[:_SUBJECT]) or any(
        passage.lower[at - 1] in _HEADS
        for at in passage.find_words(_WORDS["markets"])
        if 0 < at < min(opening, _LONG_SUBJECT)
    )
    is_market = bool(passage.amounts) and is_market
    return is_market and not (is_definite(passage) or tells_of_one(passage))


def _is_of_land(passage: Passage) -> bool:
    """Whether a sum is what a country wants to reach or to draw: "the country plans to attract $200 billion".

    But "the ministry expects Acme to spend $2 billion" tells of Acme.
    """
    if not passage.amounts or is_definite(passage) or tells_of_one(passage):
        return False
    lands = passage.find_words(_WORDS["lands"])
    meant = (
        at + n for at in lands for n in (1, 2) if not _WORDS["intending"].isdisjoint(passage.lower[at + n : at + n + 1])
    )
    return any(not passage.tokens[at + 1].word[0].isupper() for at in meant if at + 1 < len(passage.tokens))


def _is_of_all_there_are(passage: Passage) -> bool:
    """Whether a sentence tells what data centers do wherever they stand: "estimates that data centers could use"."""
    words = passage.lower
    at = facility_words(passage)
    return bool(at) and all(
        before_noun(words, one) in _GENERAL
        and words[one : one + 2] == ["data", "centers"]
        and _acts(words[one + 2 :][:2])
        for one in at
    )


def _acts(words: Sequence[str]) -> bool:
    return not _WORDS["uses up"].isdisjoint(words)


def _is_where_made(passage: Passage) -> bool:
    """Whether every facility of a sentence only tells where something is made: "its chips, made at a fab in Acmeland".

    Not so where one is new or built: "will be made at a new plant".
    """
    if passage.vocabulary.isdisjoint(_MAKING) or tells_progress(passage):
        return False
    making = passage.find_words(_MAKING)
    at = facility_words(passage) if name_kind(passage) == "chip plant" else ()
    return bool(at) and all(any(_is_at(passage.lower[verb + 1 : one]) for verb in making) for one in at)


def _is_at(between: Sequence[str]) -> bool:
    """Whether words between what is done and a facility say that it is done there, and that this stands: "at its",
    "by Acme at a"; not "at a new".
    """
    is_there = 0 < len(between) <= _MADE_AT and not _MADE_WHERE.isdisjoint(between)
    return is_there and _WORDS["works on"].isdisjoint(between)


def _is_only_powered(passage: Passage) -> bool:
    """Whether a power plant or a deal for power is told of, and every facility is only what it serves: "will restart a
    reactor to power its data centers"; not "to power its 200 MW data center" or "its new data center".
    """
    if passage.vocabulary.isdisjoint(_POWERING):
        return False
    if not (tells_of_power(passage) or "energy" in passage.vocabulary):
        return False
    powering = [verb for verb in passage.find_words(_POWERING) if _is_verb(passage, verb)]
    at = facility_words(passage)
    sized = {passage.word_at(amount.start) for amount in passage.amounts}
    near = ([n for n in powering if 0 < one - n <= _POWERED and not _is_to_come(passage, n + 1, one)] for one in at)
    served = [one for one, verbs in zip(at, near, strict=True) if verbs and sized.isdisjoint(range(verbs[-1], one))]
    return bool(at) and len(served) == len(at)


def _is_to_come(passage: Passage, first: int, at: int) -> bool:
    """Whether the facility at a word is told to be new or built, from word `first` on: "its new data center", "a data
    center it is building"; not in what is told next, "its data centers, and plans to".
    """
    tokens = passage.tokens
    parted = (n for n in range(at + 1, len(tokens)) if "," in tokens[n].gap or tokens[n].lower == "and")
    last = min(next(parted, len(tokens)), at + _TOLD_BEHIND)
    return not _TO_COME.isdisjoint(passage.lower[first:last])


def _is_verb(passage: Passage, at: int) -> bool:
    """Whether "power" is what something does: "to power"; not "computing power"."""
    before = passage.lower[max(0, at - 1) : at]
    return passage.lower[at] != "power" or not (_WORDS["before doing"] | {"to"}).isdisjoint(before)


def _is_of_before(passage: Passage) -> bool:
    """Whether a sentence begins with what somebody built before: "The firms' previous projects include"."""
    if passage.vocabulary.isdisjoint(_WORDS["many projects"]):
        return False
    opening = passage.lower[:_OPENING]
    return any(one in _WORDS["before"] and two in _WORDS["many projects"] for one, two in pairwise(opening))


def _is_inventory(passage: Passage) -> bool:
    """Whether a sentence counts what somebody has, and tells of nothing built: "has a portfolio of 19 sites"."""
    has_all = not _WORDS["inventories"].isdisjoint(passage.vocabulary) and "carbon" not in passage.vocabulary
    if "existing" in passage.vocabulary and any(
        one in _WORDS["having"] and two == "existing" for one, two in pairwise(passage.lower)
    ):
        return True
    if _is_home_to_many(passage):
        return True
    is_counted = (has_all and not (tells_of_others(passage) or opens_with_site(passage))) or _has_many(passage)
    return is_counted and _WORDS["works on"].isdisjoint(passage.vocabulary)


def _is_home_to_many(passage: Passage) -> bool:
    """Whether every facility stands behind "home to", and is one of many: "home to the largest concentration of";
    not so of those to come: "will be home to".
    """
    words = passage.lower
    homes = [at for at in passage.find_words({"home"}) if words[at + 1 : at + 2] == ["to"] and words[at - 1] != "be"]
    at = facility_words(passage) if homes and not is_definite(passage) else ()
    many = _WORDS["many"] | {"hubs", "factories"}
    is_many = (not many.isdisjoint(passage.lower[one : one + _HEAD]) for one in at)
    return (
        bool(at)
        and all(is_many)
        and all(
            any(0 < one - home <= _COMPARED and not _is_to_come(passage, home, one) for home in homes) for one in at
        )
    )


def _has_many(passage: Passage) -> bool:
    """Whether a sentence counts what somebody runs: "operates seven data centers", "230 MW across 12 facilities"."""
    if passage.vocabulary.isdisjoint(_OWNING):
        return False
    words = passage.lower
    places = {*facility_words(passage), *(at for at in passage.find_words(_OWNED) if words[at][-1] == "s")}
    owned = (at for at in places if at > 1 and words[at - 2] in _OWNING)
    return any(words[at - 1].isdigit() or words[at - 1] in _WORDS["counts"] for at in owned)


def _is_compared(passage: Passage) -> bool:
    """Whether every facility of a sentence is only what another is measured by: "larger than any in Acmeland"."""
    if passage.vocabulary.isdisjoint(_WORDS["compared"]):
        return False
    sums = {passage.word_at(amount.start) for amount in passage.amounts}  # "more than $8 billion" compares nothing
    told = [at for at in passage.find_words(_WORDS["compared"]) if at + 1 not in sums]
    told = [at for at in told if _WORDS["growing"].isdisjoint(passage.lower[at + 1 : at + 2])]  # "more than double"
    at = facility_words(passage)
    return bool(at) and all(any(one - _COMPARED <= than < one for than in told) for one in at)


def _is_denied(passage: Passage) -> bool:
    """Whether every facility of a sentence is said not to be: "does not own a data center"."""
    if passage.vocabulary.isdisjoint(_NEGATIONS):
        return False
    words = passage.lower
    at = facility_words(passage)
    return bool(at) and all(not _NEGATIONS.isdisjoint(words[max(0, one - _NEGATED) : one]) for one in at)


def is_of_another_company(passage: Passage) -> bool:
    """Whether a sentence turns to somebody else: "Another competitor, Acme"."""
    return not _WORDS["other companies"].isdisjoint(passage.lower[:2])


def is_about_skills(passage: Passage) -> bool:
    """Whether a sentence tells of what people are taught, and of nothing that is built; models are trained, too."""
    skills = _WORDS["skills"] & passage.vocabulary
    is_taught = bool(skills - _TRAINED if _MODELS & passage.vocabulary else skills)
    return is_taught and not (is_about_facility(passage) or has_size(passage))
