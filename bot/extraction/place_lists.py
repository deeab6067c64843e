"""Places that stand in one list: "in Acmeville, Widgetville and Fooville"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.extraction.facts import Mention
from bot.extraction.reading import Passage

_ASIDE = re.compile(r"\([^()]*\)")  # "Acmeville (100 MW), Widgetville (50 MW)"
_ENDS = frozenset(("and", "or", "&", "as well as"))


def listed_behind(passage: Passage, mentions: Sequence[Mention]) -> set[int]:
    """Where those places begin that go on the list of the one before.

    Only "and" makes a list of what commas part: "In Acmeville, Widgetville" may be two clauses or a town in another.
    """
    found: set[int] = set()
    is_list = False
    for one, two in reversed(list(pairwise(mentions))):
        words = _ASIDE.sub("", passage.between(one.end, two.start))
        link = words.strip(" ,;")
        is_list = link in _ENDS or ";" in words or (is_list and words.strip() == ",")
        if is_list and (not link or link in _ENDS):
            found.add(two.start)
    return found
