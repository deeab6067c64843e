"""What is other than a channel was told of a story (pure).

An article of an earlier day than what was told tells how it was before: that is history, and no change.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from typing import get_args

from bot.digests.story import Change, Item, Known
from bot.digests.subject import main_deal
from bot.extraction.facts import Status
from bot.library.names import name_key

_CLOSE = 0.05
"""Of the larger; sums that differ by less are the same sum, told roughly."""
_OFF_LADDER = frozenset({"paused", "cancelled"})
_LADDER = get_args(Status)


def find_changes(known: Known, state: Known) -> Iterator[Change]:
    """Each step, sum, size and party that the channel was told otherwise, or not; of one day, sources differ."""
    moved = is_step(known.status, state.status)
    if moved:
        yield Change("status", known.status or "", state.status or "")
    if known.value_text and state.value_text and _differ(known.value_usd, state.value_usd):
        is_change = moved or not _is_same_day(known.value_on, state.value_on)
        yield Change("value" if is_change else "differs", known.value_text, state.value_text)
    if _differ(known.capacity_mw, state.capacity_mw):
        before, after = (f"{one.capacity_text or one.capacity_mw}" for one in (known, state))
        is_change = moved or not _is_same_day(known.capacity_on, state.capacity_on)
        yield Change("capacity" if is_change else "differs", before, after)
    there = {name_key(party) for party in known.parties}
    joined = [party for party in state.parties if name_key(party) not in there]
    if there and joined:
        yield Change("party", ", ".join(known.parties), ", ".join(joined))


def find_contradiction(items: Sequence[Item]) -> Iterator[Change]:
    """The first two sums of one deal that are not the same, where it is as far by both."""
    deals = [deal for item in items if (deal := main_deal(item)) and deal.value_text]
    for one, other in combinations(deals, 2):
        if one.status == other.status and _differ(one.value_usd, other.value_usd):
            yield Change("differs", one.value_text or "", other.value_text or "")
            return


def is_history(known: Known, state: Known) -> bool:
    """Whether an article tells only how it was before what the channel was told."""
    kept = forget_older(known, state)
    return kept != state and not any(find_changes(known, kept))


def forget_older(known: Known, state: Known) -> Known:
    """The state without what the channel was told otherwise by an article of a later day.

    A step up the ladder came later than what is below it, whatever the day of its article.
    """
    if is_step(known.status, state.status) and not {known.status, state.status} & _OFF_LADDER:
        return state
    if state.status != known.status and _is_older(state.status_on, known.status_on):
        state = replace(state, status=None)
    if _differ(known.value_usd, state.value_usd) and _is_older(state.value_on, known.value_on):
        state = replace(state, value_usd=None, value_text=None)
    if _differ(known.capacity_mw, state.capacity_mw) and _is_older(state.capacity_on, known.capacity_on):
        state = replace(state, capacity_mw=None, capacity_text=None)
    return state


def is_step(before: Status | None, after: Status | None) -> bool:
    """Whether the one follows the other: up the ladder, off it, or on it again. An article that tells less is none."""
    if before is None or after is None:
        return False
    off = not _OFF_LADDER.isdisjoint((before, after))
    return before != after and (off or _LADDER.index(after) > _LADDER.index(before))


def is_as_far(status: Status | None, least: Status) -> bool:
    """Whether it is at least so far on the ladder; what is off it had been signed, if no more.

    Where `least` is off the ladder, whether it is that.
    """
    if least in _OFF_LADDER:
        return status == least
    reached: Status = "under_construction" if status in _OFF_LADDER else status or "rumoured"
    return _LADDER.index(reached) >= _LADDER.index(least)


def keep_known(known: Known, state: Known) -> Known:
    """What new articles leave out, or tell less of, still holds; what they tell alike holds on the later day."""
    same_value = not _differ(known.value_usd, state.value_usd)
    same_capacity = not _differ(known.capacity_mw, state.capacity_mw)
    state = replace(
        state,
        status_on=_later(known.status_on, state.status_on) if known.status == state.status else state.status_on,
        value_on=_later(known.value_on, state.value_on) if same_value else state.value_on,
        capacity_on=_later(known.capacity_on, state.capacity_on) if same_capacity else state.capacity_on,
    )
    if state.value_text is None:
        state = replace(state, value_usd=known.value_usd, value_text=known.value_text, value_on=known.value_on)
    if state.capacity_mw is None:
        megawatts, told = known.capacity_mw, known.capacity_text
        state = replace(state, capacity_mw=megawatts, capacity_text=told, capacity_on=known.capacity_on)
    if known.status and known.status != state.status and not is_step(known.status, state.status):
        state = replace(state, status=known.status, status_on=known.status_on)
    parties = {name_key(party): party for party in (*state.parties, *known.parties)}
    return replace(state, parties=tuple(parties.values()))


def _is_older(day: str | None, other: str | None) -> bool:
    """Whether the one day is before the other, as exactly as both are known."""
    if day is None or other is None:
        return False
    exact = min(len(day), len(other))
    return day[:exact] < other[:exact]


def _later(day: str | None, other: str | None) -> str | None:
    return day if other is None or _is_older(other, day) else other


def _is_same_day(day: str | None, other: str | None) -> bool:
    return day is not None and other is not None and not _is_older(day, other) and not _is_older(other, day)


def _differ(one: float | None, other: float | None) -> bool:
    return one is not None and other is not None and abs(one - other) > _CLOSE * max(abs(one), abs(other))
