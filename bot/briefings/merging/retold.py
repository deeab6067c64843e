"""Which steps of a timeline a later article only tells again (pure)."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache

from bot.briefings.briefing import Told
from bot.briefings.lines import Line, says_the_same
from bot.briefings.meaning.cue_words import find_cues
from bot.briefings.meaning.synonyms import meanings
from bot.briefings.merging.same_deal import group_deals, merge_states
from bot.extraction.facts import Deal
from bot.extraction.words.wordlists import read_sections
from bot.library.article import Heading
from bot.patterns import lazy_pattern

_ANNOUNCED = lazy_pattern(r"\b[Aa]nnounc|\bhad (?:agreed|signed|struck)\b")
_SUM = lazy_pattern(
    r"(?:[$€£₹]|\b(?:USD|EUR|GBP|INR)\s)(\d+(?:[.,]\d+)*)|\b(\d+(?:\.\d+)?)(?=\s?(?:per ?cent|%|MW|GW|mega|giga))"
)
_DAYS_OF_A_WEEK = 7
_NEAR_DAYS = 3
"""Days within which other outlets follow up on what one has told."""
_SAME_SHARE = 0.5
"""Of what the shorter sentence means, told on neighboring days."""
_LENGTH_OF_A_DAY = len("2026-03-03")
_LENGTH_OF_A_MONTH = len("2026-03")
Stated = Mapping[tuple[Heading, int], tuple[int, str]]
"""Which state of which deal the sentence of an article tells, and how far it had got."""


def states_of(deals: Sequence[Told[Deal]]) -> Stated:
    """Where each deal is told, and which of its tellings are of one state."""
    states = [state for group in group_deals(deals, (), ()) for state in merge_states(group)]
    return {
        (told.article, told.fact.start): (number, _how_far(told.fact))
        for number, state in enumerate(states)
        for told in state.sources
    }


def _how_far(deal: Deal) -> str:
    """How far a deal has got; what is announced, agreed or signed is one step."""
    return "announced" if deal.status == "signed" else deal.status


def find_retold(steps: Sequence[Line], days: Mapping[Line, str | None], stated: Stated) -> set[Line]:
    """The steps that a later article tells again: of the same day or the days before, or of that month."""
    by_day = sorted(steps, key=lambda step: step.article.published or "")
    return {
        later
        for at, later in enumerate(by_day)
        if any(_tells_again(later, earlier, days, stated) for earlier in by_day[:at])
    }


def _tells_again(later: Line, earlier: Line, days: Mapping[Line, str | None], stated: Stated) -> bool:
    day, known = days[later] or "", days[earlier] or ""
    told, retold = earlier.article.published or "", later.article.published or ""
    if not len(known) == len(told) == len(retold) == _LENGTH_OF_A_DAY or later.article == earlier.article:
        return False
    if len(day) == _LENGTH_OF_A_DAY and known <= day <= retold and _days_between(told, retold) <= _NEAR_DAYS:
        one, other = later.text, earlier.text
        is_one = _is_one_state(later, earlier, stated) and _share_a_deed(one, other)
        return not _brings_a_sum(one, other) and (is_one or _means_the_same(one, other))
    is_announced = len(day) == _LENGTH_OF_A_MONTH and _ANNOUNCED.search(later.text) is not None
    is_news = _days_between(known, told) < _DAYS_OF_A_WEEK or (is_announced and _ANNOUNCED.search(earlier.text))
    is_same = (day == known or is_announced) and known.startswith(day) and day != retold
    return bool(is_news) and is_same and _tells_of_one_deed(later.text, earlier.text)


def _days_between(earlier: str, later: str) -> int:
    return (date.fromisoformat(later) - date.fromisoformat(earlier)).days


def _is_one_state(one: Line, other: Line, stated: Stated) -> bool:
    state = stated.get((one.article, one.last.start))
    return state is not None and state == stated.get((other.article, other.last.start))


def _brings_a_sum(later: str, earlier: str) -> bool:
    """Whether the later sentence has sums, and the earlier none of them."""
    sums = set(_SUM.findall(later))
    return bool(sums) and sums.isdisjoint(_SUM.findall(earlier))


def _means_the_same(one: str, other: str) -> bool:
    """Whether two sentences share half of what they mean."""
    mine, theirs = set(meanings(one)), set(meanings(other))
    return len(mine & theirs) > _SAME_SHARE * min(len(mine), len(theirs))


def _tells_of_one_deed(one: str, other: str) -> bool:
    """Whether two sentences of one day tell the same: of the many deeds of a day most are told in other words."""
    return _share_a_deed(one, other) or says_the_same(one, other)


def _share_a_deed(one: str, other: str) -> bool:
    return any(deed.search(one) and deed.search(other) for deed in _deeds())


@cache
def _deeds() -> Sequence[re.Pattern[str]]:
    """Each kind of deed with its words, to know one that is told again: a purchase as made or as closed."""
    file = "step_cues.txt"
    return [find_cues(file, section) for section in read_sections(file) if section.startswith("kind of ")]
