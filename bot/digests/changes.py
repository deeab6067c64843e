"""What is other than a channel was told of a story (pure)."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import get_args

from bot.digests.story import Change, Item, Known
from bot.digests.subject import main_deal
from bot.extraction.facts import Status
from bot.library.names import name_key

_CLOSE = 0.05
"""Of the larger; sums that differ by less are the same sum, told roughly."""
_OFF_LADDER = ("paused", "cancelled")
_LADDER = get_args(Status)


def find_changes(known: Known, state: Known) -> Iterator[Change]:
    """Each step, sum, size and party that the channel was told otherwise, or not."""
    if known.status and state.status and is_step(known.status, state.status):
        yield Change("status", known.status, state.status)
    if known.value_text and state.value_text and _differ(known.value_usd, state.value_usd):
        yield Change("value", known.value_text, state.value_text)
    if _differ(known.capacity_mw, state.capacity_mw):
        before, after = (f"{one.capacity_text or one.capacity_mw}" for one in (known, state))
        yield Change("capacity", before, after)
    there = {name_key(party) for party in known.parties}
    joined = [party for party in state.parties if name_key(party) not in there]
    if there and joined:
        yield Change("party", ", ".join(known.parties), ", ".join(joined))


def find_contradiction(items: Sequence[Item]) -> Iterator[Change]:
    """The first two sums of one deal that are not the same."""
    values = [deal for item in items if (deal := main_deal(item)) and deal.value_text]
    for other in values[1:]:
        if _differ(values[0].value_usd, other.value_usd):
            yield Change("differs", values[0].value_text or "", other.value_text or "")
            return


def is_step(before: Status, after: Status) -> bool:
    """Whether the one follows the other: up the ladder, off it, or on it again. An article that tells less is none."""
    off = (before in _OFF_LADDER, after in _OFF_LADDER)
    return before != after and (any(off) or _LADDER.index(after) > _LADDER.index(before))


def keep_known(known: Known, state: Known) -> Known:
    """What new articles leave out, or tell less of, still holds."""
    if state.value_text is None:
        state = replace(state, value_usd=known.value_usd, value_text=known.value_text)
    if state.capacity_mw is None:
        state = replace(state, capacity_mw=known.capacity_mw, capacity_text=known.capacity_text)
    if known.status is not None and (state.status is None or not is_step(known.status, state.status)):
        state = replace(state, status=known.status)
    parties = {name_key(party): party for party in (*state.parties, *known.parties)}
    return replace(state, parties=tuple(parties.values()))


def _differ(one: float | None, other: float | None) -> bool:
    return one is not None and other is not None and abs(one - other) > _CLOSE * max(abs(one), abs(other))
