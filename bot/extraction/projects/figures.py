"""How large a project is: which power is the whole, which a phase, a hope or a plant's."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import astuple
from itertools import pairwise

from bot.extraction.facts import Amount, Phase, Place
from bot.extraction.figures.dates import find_timing
from bot.extraction.projects.facilities import CUES, facility_words
from bot.extraction.projects.phases import find_phase, tell_phases_only
from bot.extraction.projects.shares import names_of_places, own_sums
from bot.extraction.projects.totals import country_has, is_of_all, is_of_one, is_surpassed, labels_near, place_behind
from bot.extraction.reading import Passage
from bot.extraction.words.wordlists import read_word_sections

_WORDS = read_word_sections("project_words.txt")
_GRAMMAR = read_word_sections("grammar.txt")
_SITES = _WORDS["sites"] | _WORDS["facilities"] | {"building", "it", "they", "which"}
_NEAR = 5  # words between a sum and the word that says what it is
_CLOSE = 3
_GROWN = 7  # words: "data center in Acmeville, Acmeland, to"
_LEASE = 7  # words: "leases from Acme up to"
_PHASES = frozenset(("part", "phase", "stage", "step"))
_PHASE = 12  # words between a sum of power and its date
_ALL_OF = frozenset(("all", "entire", "full", "the", "whole"))
Found = tuple[Amount | None, Passage]


def find_capacity(passages: Sequence[Passage], places: Sequence[Place], sites: AbstractSet[str]) -> Found:
    """The power that is planned in all: the first sum that is neither a phase nor a power plant's; else the largest.

    `sites` are the names of all places where the text says that something stands.
    What it could grow to one day is no plan beside one: of "2 gigawatts by 2030 and could be scaled to 5" the 2 count.
    """
    told = [(amount, passage) for passage in passages for amount in _powers(passage, places, sites)]
    whole = next(((amount, passage) for amount, passage in told if _holds_phases(passage, amount)), None)
    if whole is not None:
        return whole
    seen: list[tuple[Amount, Passage]] = []
    dated: list[tuple[Amount, Passage]] = []
    grown: list[tuple[Amount, Passage]] = []
    for amount, passage in told:
        labels = labels_before(passage, amount)
        if "eventual" in labels:
            grown.append((amount, passage))
        elif "not total" in labels | labels_near(passage, amount, _CLOSE) or _is_of_phase(passage, amount):
            seen.append((amount, passage))
        elif _phase_timing(passage, amount) is not None:
            dated.append((amount, passage))
        else:
            return amount, passage
    if tell_phases_only(seen) and not (dated or grown):
        return None, passages[0]
    best = max(dated or [*seen, *grown], key=lambda pair: pair[0].value or pair[0].high or 0, default=None)
    return best or (None, passages[0])


def _is_of_phase(passage: Passage, amount: Amount) -> bool:
    """Whether a sum is the first of a sentence that begins with a phase: "The first phase of the site will have".

    So is one of several buildings: "The second building, of 150 MW"; and what stands beside a phase.
    """
    if find_phase(passage, amount):
        return True
    opening = set(passage.lower[:_CLOSE])
    is_building = not opening.isdisjoint(("building", "hall")) and not opening.isdisjoint(_WORDS["one of several"])
    return passage.amounts[0] == amount and (is_building or not opening.isdisjoint(_PHASES))


def _holds_phases(passage: Passage, amount: Amount) -> bool:
    """Whether a sum is that of which another is a phase: "the first phase of a larger 1.2-gigawatt project"."""
    if passage.vocabulary.isdisjoint(_PHASES):
        return False
    first = passage.word_at(amount.start)
    before = passage.lower[max(0, first - _NEAR) : first]
    behind = (before[at + 1 : at + 3] for at, word in enumerate(before) if word in _PHASES and word != "part")
    is_owned = _is_of_known(passage, amount)
    return any(words == ["of", "a"] or (words[:1] == ["of"] and is_owned) for words in behind)


def _powers(passage: Passage, places: Sequence[Place], sites: AbstractSet[str]) -> list[Amount]:
    """The sums of power that may be the facility's; the one right before another place is that one's."""
    sums = [a for a in passage.amounts if a.unit == "MW" and (a.value or a.high or 0) >= 1]
    sums = [a for a in sums if not (_is_plant(passage, a) or _is_market(passage, a) or is_of_all(passage, a, places))]
    sums = sorted(without_former(passage, sums), key=lambda amount: not _is_of_known(passage, amount))
    sums = [a for a in sums if not (_is_more(passage, a) or _is_rented(passage, a) or is_surpassed(passage, a))]
    sums = [amount for amount in sums if not _is_from_grid(passage, amount)]
    names = names_of_places(places)
    own = [amount for amount in sums if place_behind(passage, amount) in names]
    others = [amount for amount in sums if place_behind(passage, amount) is None]
    return own or own_sums(passage, others, places, sites)


def _is_of_known(passage: Passage, amount: Amount) -> bool:
    """Whether a sum is that of a site that somebody has, before those of its parts: "its 750 MW campus"."""
    first = passage.word_at(amount.start)
    before = passage.tokens[max(0, first - 1) : first]
    is_owned = any(token.is_possessive or token.lower in _WORDS["owning"] for token in before)
    return is_owned and is_of_one(passage, amount)


def _is_more(passage: Passage, amount: Amount) -> bool:
    """Whether a sum only comes on top of what a site has: "a further 290 MW"; but not "another 290 MW campus"."""
    first = passage.word_at(amount.start)
    is_more = not _WORDS["more of it"].isdisjoint(passage.lower[max(0, first - 1) : first])
    return is_more and not is_of_one(passage, amount)


def _is_plant(passage: Passage, amount: Amount) -> bool:
    """Whether the words around a sum, up to the next comma, tell of a power plant, a battery or what they give."""
    first, last = passage.word_at(amount.start), passage.word_at(amount.end)
    begin = max(0, first - _CLOSE)
    begin = next((at for at in range(first, begin, -1) if "," in passage.tokens[at].gap), begin)
    window = list(passage.tokens[begin:last])
    if _runs_site(passage, last):
        return False
    reach = _NEAR if passage.lower[last : last + 1] == ["of"] else _CLOSE
    for token in passage.tokens[last : last + reach]:
        if "," in token.gap:
            break
        window.append(token)
    return any(found.label == "not capacity" for found in CUES.find(window))


def _runs_site(passage: Passage, at: int) -> bool:
    """Whether the words from word `at` on say by what a site of that size runs: "4.5 GW gas-powered data center"."""
    words = passage.lower[at : at + _CLOSE + 1]
    behind = next((at + n + 1 for n, word in enumerate(words) if word in _WORDS["run by"]), -1)
    return behind in facility_words(passage) or passage.lower[behind : behind + 1] == ["data"]


def _is_rented(passage: Passage, amount: Amount) -> bool:
    """Whether a sum is only what somebody rents at a site: "leases 50 MW at the campus", but "a 50 MW site"."""
    if passage.vocabulary.isdisjoint(_WORDS["rented"]) or is_of_one(passage, amount):
        return False
    first = passage.word_at(amount.start)
    before = passage.tokens[max(0, first - _LEASE) : first + 1]
    renting = next((at for at, token in enumerate(before) if token.lower in _WORDS["rented"]), len(before))
    behind = before[renting + 1 : -1]
    if renting == len(before) or any("," in token.gap for token in before[renting + 1 :]):
        return False
    if before[renting].lower in _WORDS["taken up"] and not _is_by_company(passage, first - len(before) + 1 + renting):
        return False
    is_whole = before[-2].lower in _ALL_OF
    return not is_whole and all(token.lower in _WORDS["how much"] or token.word[0].isupper() for token in behind)


def _is_by_company(passage: Passage, verb: int) -> bool:
    """Whether a name stands right before a verb, and no site: "Acme has taken 50 MW"; but "the campus takes 50 MW"."""
    before = passage.tokens[max(0, verb - _CLOSE) : verb]
    is_named = any(token.word[0].isupper() and token.lower not in _GRAMMAR["determiners"] for token in before)
    return is_named and not any(token.lower in _SITES for token in before)


def _is_from_grid(passage: Passage, amount: Amount) -> bool:
    """Whether a sum is what a grid gives: "backed by 600 megawatts of national grid supply"."""
    if "grid" not in passage.vocabulary:
        return False
    last = passage.word_at(amount.end)
    return any(found.label == "grid supply" for found in CUES.find(passage.tokens[last : last + _NEAR]))


def without_former(passage: Passage, sums: Sequence[Amount]) -> list[Amount]:
    """The sums without those that grew to the next one."""
    grown = {id(one) for one, other in pairwise(sums) if _grows(passage, one, other)}
    return [amount for amount in sums if id(amount) not in grown]


def _grows(passage: Passage, one: Amount, other: Amount) -> bool:
    """Whether the first sum is what there is and the second what is to be: "from 80MW today to 1.8GW".

    So is it in "doubles its planned 80MW campus to 160MW".
    """
    first = passage.word_at(one.start)
    before = passage.lower[max(0, first - _NEAR) : first]
    between = passage.lower[passage.word_at(one.end) : passage.word_at(other.start)]
    is_from = (
        before[-1:] == ["from"]
        or before[-2:] == ["starting", "with"]
        or (one.unit == other.unit and not _WORDS["growing"].isdisjoint(before))
    )
    return is_from and len(between) <= _GROWN and "to" in between


def _is_market(passage: Passage, amount: Amount) -> bool:
    """Whether a power is that of all facilities of a country: "850MW of live capacity" of whom no name stands for,
    "Acmeland had 500 megawatts of capacity".
    """
    first = passage.word_at(amount.start)
    opening = passage.lower[:first]
    if "country" in opening[:2] or ("capacity" in passage.vocabulary and country_has(passage)):
        return True
    last = passage.word_at(amount.end)
    has = any(one == "has" and (two == "installed" or not two.endswith("ed")) for one, two in pairwise(passage.lower))
    return has and "has" in opening and not passage.groups and "capacity" in passage.lower[last : last + _NEAR]


def labels_before(passage: Passage, amount: Amount) -> set[str]:
    """What the words right before a sum say of it, as far as the sum before."""
    first = passage.word_at(amount.start)
    others = [passage.word_at(other.end) for other in passage.amounts if other.end <= amount.start]
    start = max([first - _NEAR, 0, *others])
    return {found.label for found in CUES.find(passage.tokens[start:first])}


def _phase_timing(passage: Passage, amount: Amount) -> str | None:
    """The date right behind a sum of power: "200MW expected to go live in 2026"; but "a 200MW campus" is no phase.

    It is one where it is to grow: "a 200MW campus by 2026 and expand it to 500MW".
    """
    if is_of_one(passage, amount) and not _is_to_grow(passage, amount):
        return None
    last = passage.word_at(amount.end)
    others = (passage.word_at(other.start) for other in passage.amounts if other.start >= amount.end)
    end = min(last + _PHASE, len(passage.tokens), *others)
    if last >= end:
        return None
    start = passage.sentence.start
    timing = find_timing(passage.text[amount.end - start : passage.tokens[end - 1].end - start])
    return timing.group() if timing else None


def _is_to_grow(passage: Passage, amount: Amount) -> bool:
    """Whether the next power is larger, and stands behind "expand it to"."""
    following = next((one for one in passage.amounts if one.start >= amount.end and one.unit == "MW"), amount)
    between = passage.lower[passage.word_at(amount.end) : passage.word_at(following.start)]
    return _is_less(amount, following) and "to" in between and not _WORDS["growing"].isdisjoint(between)


def _is_less(one: Amount, other: Amount) -> bool:
    return one.value is not None and other.value is not None and one.value < other.value


def find_phases(
    passages: Sequence[Passage], capacity: Amount | None, places: Sequence[Place], sites: AbstractSet[str]
) -> tuple[Phase, ...]:
    """Parts of the capacity with a date of their own; no power plants, and no sums of more than stands there."""
    phases: dict[float, Phase] = {}
    for passage in passages:
        for amount in own_sums(passage, passage.amounts, places, sites):
            if amount.unit != "MW" or not amount.value or amount == capacity:
                continue
            if not (_is_plant(passage, amount) or is_of_all(passage, amount, places)):
                when = _phase_timing(passage, amount)
                if when and "eventual" not in labels_before(passage, amount):
                    phases.setdefault(amount.value, Phase(amount.value, when, "announced", *astuple(passage.quote)))
    return tuple(phases.values())
