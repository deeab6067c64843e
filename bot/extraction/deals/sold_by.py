"""Who parts with a company where only the sentence behind its purchase tells it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.extraction.deals.details import told_on
from bot.extraction.deals.drafts import NEXT, Draft
from bot.extraction.reading import Passage

_PURCHASES = frozenset(("acquisition", "buyout", "purchase", "takeover"))
_NEAR_SELLER = 6  # words: "The purchase from the buyout firm Acme"
_SIDES = 2


def add_sellers(draft: Draft, passages: Sequence[Passage]) -> None:
    """Take in who sells by what goes on about a purchase: "The purchase from Acme and Widget will bolster"."""
    first = next((telling for telling in draft.tellings if telling.index >= 0), None)
    if first is None or draft.kind != "acquisition" or len(draft.parties) != _SIDES:
        return
    for passage in told_on(passages[: first.index + NEXT + 1], first.index):
        if passage.lower[2:3] != ["from"] or passage.lower[1] not in _PURCHASES:
            continue
        seller = next((group for group in passage.groups if group.names), None)
        if seller and seller.before == "from" and seller.first <= _NEAR_SELLER:
            index = next(at for at, one in enumerate(passages) if one is passage)
            cue = first.cue._replace(first=0, last=0)
            draft.add(
                replace(first, passage=passage, index=index, cue=cue, sellers=seller.names, value=None, status=None)
            )
            return
