"""Which sentences go on about what was told of before, and which turn to another facility."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bot.extraction.projects.facilities import facility_words
from bot.extraction.projects.uses import before_noun
from bot.extraction.reading import Passage
from bot.extraction.text.tokens import Token
from bot.extraction.words.phrases import Phrasebook
from bot.extraction.words.wordlists import read_sections, read_word_sections

_WORDS = read_word_sections("project_words.txt")
_CONTINUATION = Phrasebook((phrase, "same") for phrase in read_sections("project_cues.txt")["continuation"])
_GOING_ON = _WORDS["going on"] | _WORDS["starts"] | _WORDS["begun"] | _WORDS["scheduled"]
_SITES = _WORDS["sites"] | _WORDS["called sites"]
_LED_IN = 16  # words: "Spanning 1,200 acres of former farmland in Acmeville, Acme County, the"
_LED_BY = 4  # words: "Meanwhile, Acme's partner | Widget is building it"
_BESIDE = frozenset(("already", "also", "elsewhere", "separately", "too"))
_STEP = 2  # words: "Full completion"
_RULERS = _WORDS["lands"] | {"board", "city", "commission", "council", "county", "state"}
_SAYING = read_word_sections("grammar.txt")["saying"] | {"claims", "claimed"}
_GETTING = frozenset(("attracted", "attracts", "drew", "got", "receive", "received", "receives", "secured", "won"))
_OPENING = 6  # words at the start of a sentence that say what it goes on about


def refers_back(passage: Passage) -> bool:
    """Whether the first words of a sentence say that it goes on about what was told of before."""
    is_told = opens_with_place(passage) or _opens_with_step(passage)
    return is_told or (bool(_CONTINUATION.find(_main_opening(passage))) and not _is_by_ruler(passage))


def _is_by_ruler(passage: Passage) -> bool:
    """Whether a government tells of itself in the first words: "The state government claims it received"; but "The
    county said it will open" tells of a site.
    """
    at = next((at for at, word in enumerate(passage.lower[:_OPENING]) if word == "it"), 0)
    is_own = at > 1 and not _GETTING.isdisjoint(passage.lower[at + 1 : at + 1 + _STEP])
    return is_own and passage.lower[at - 2] in _RULERS and passage.lower[at - 1] in _SAYING


def _opens_with_step(passage: Passage) -> bool:
    """Whether a sentence begins with a step of the work on what was told of: "Full completion is targeted for"; but
    not with what names its own object, "Construction of the bridge", nor with other things, "Construction costs".
    """
    return any(one in _WORDS["steps of work"] and two in _GOING_ON for one, two in pairwise(passage.lower[: _STEP + 1]))


def builds_it(passage: Passage) -> bool:
    """Whether a sentence begins with who builds what was told of right before: "Acme is building it by hand".

    Behind other nouns, "it" may stand for one of these: "Acme wants a road and the city is building it".
    """
    pairs = enumerate(pairwise(passage.lower))
    at = next((at for at, (one, two) in pairs if two == "it" and one in _WORDS["builds"]), 0)
    builder = next((group for group in reversed(passage.groups) if not group.before and group.last <= at), None)
    if builder is None or builder.first > _LED_BY or not {"and", "but"}.isdisjoint(passage.lower[: builder.first]):
        return False
    return _WORDS["before doing"].issuperset(passage.lower[builder.last : at])


def plans_to_build(passage: Passage) -> bool:
    """Whether somebody plans to build: "Acme and Widget plan to develop large campuses"; not "one more"."""
    behind = (passage.lower[at + 1 : at + 3] for at in passage.find_words(_WORDS["intending"]))
    planned = any(words[:1] == ["to"] and not _WORDS["builds"].isdisjoint(words[1:]) for words in behind)
    return planned and not says_more(passage)


def opens_with_place(passage: Passage) -> bool:
    """Whether a sentence begins with where it lies: "Located in Acmeville"."""
    return passage.lower[:1] in (["located"], ["situated"])


def speaks_of_initiative(passage: Passage) -> bool:
    """Whether a sentence goes on about a program and not about a building."""
    return not _WORDS["initiatives"].isdisjoint(passage.lower[:_OPENING])


def is_another(passage: Passage) -> bool:
    """Whether a sentence tells of one more facility beside the one before: "a second site", "another campus"."""
    if passage.vocabulary.isdisjoint(_WORDS["others"]):
        return False
    words = passage.lower
    nouns = _WORDS["sites"] | _WORDS["facilities"]
    told = (at for at in passage.find_words(_WORDS["others"]) if words[at - 1 : at] != ["any"])  # "than any other"
    return any(not nouns.isdisjoint(words[at + 1 : at + 4]) for at in told)


def says_more(passage: Passage) -> bool:
    """Whether a sentence tells of what stands or comes beside what was told: "It also runs data centers in"."""
    return is_another(passage) or not passage.vocabulary.isdisjoint(_BESIDE)


def opens_with_site(passage: Passage) -> bool:
    """Whether a sentence begins with what was told of before: "The facility", "It"."""
    opening = _main_opening(passage)
    words = [token.lower for token in opening]
    if words[:1] in (["the"], ["this"]):
        words[1:] = words[1 + _size_of_sum(passage, opening[1:]) :]
        is_known = words[1] in _SITES and words[1][-1] != "s" if len(words) > 1 else False
        return is_known or not _WORDS["facilities"].isdisjoint(words)
    return words[:1] == ["it"]


def _size_of_sum(passage: Passage, tokens: Sequence[Token]) -> int:
    """How many words the sum is that a few words begin with: "The 520 MW complex"."""
    start = tokens[0].start if tokens else -1
    return next((sum(token.start < a.end for token in tokens) for a in passage.amounts if a.start == start), 0)


def _main_opening(passage: Passage) -> Sequence[Token]:
    """The first words of a sentence, behind what it is introduced with: "With 288 MW of capacity, it is"."""
    tokens = passage.tokens
    if not tokens or not (tokens[0].lower in _WORDS["lead-ins"] or tokens[0].lower.endswith(("ed", "ing"))):
        return tokens[:_OPENING]
    begins = (at for at in range(1, min(_LED_IN, len(tokens))) if "," in tokens[at].gap)
    start = next((at for at in begins if tokens[at].lower in ("it", "the", "this")), 0)
    return tokens[start : start + _OPENING]


def is_definite(passage: Passage) -> bool:
    """Whether a sentence speaks of a facility as known: "the data center", "its giant campus", "the $2 billion hub"."""
    words = passage.lower
    sites = [at for at, word in enumerate(words) if word in _WORDS["sites"]]
    return any(_is_known(words[max(0, at - 2) : at], words[at : at + 2]) for at in (*sites, *_begins(passage)))


def _is_known(before: Sequence[str], noun: Sequence[str]) -> bool:
    """Whether a word before a noun makes it a known one: not so "that" before many, "says that data centers"."""
    is_clause = before[-1:] == ["that"] and noun[-1].endswith("s")
    return not (is_clause or _WORDS["known"].isdisjoint(before))


def _begins(passage: Passage) -> list[int]:
    """Where facilities begin, with the sum before them: "$2 billion hub"."""
    sums = {passage.word_at(amount.end): passage.word_at(amount.start) for amount in passage.amounts}
    return [sums.get(at, at) for at in facility_words(passage)]


def is_named_as_known(passage: Passage) -> bool:
    """Whether a sentence speaks of "the data center" or "the project", whoever does something with it."""
    words = passage.lower
    if opens_with_site(passage) or any(words[at - 1] == "the" for at in passage.find_words(_WORDS["sites"]) if at):
        return True
    return any(before_noun(words, at) == "the" for at in _begins(passage))
