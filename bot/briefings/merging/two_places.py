"""One site that articles tell of under two places: a village, and the town near it (pure)."""

import re
from collections.abc import Iterator, Sequence
from itertools import product

from bot.briefings.briefing import Told
from bot.briefings.merging.project_signs import Key, firm_of, lie_apart
from bot.extraction.facts import Project

_LYING = (
    r",? (?:(?:just |\d+ (?:miles|kilomet(?:er|re)s) )?"
    r"(?:in|near|outside|close to|(?:north|south|east|west)\w* of)|a (?:suburb|village) (?:in|near|of)) "
)
"""What stands between a village and the town that tells where it is."""
Group = list[Told[Project]]


def join_places(groups: Sequence[Group]) -> list[Group]:
    """The groups, those of one operator that draw or cost the same joined where they tell of one site.

    So they do where an article says that the place of one lies at that of the other, or both sums are the same in one
    region. Not where an article tells of both as two.
    """
    joined: list[Group] = []
    known: dict[Key, Group] = {}
    for group in groups:
        keys = list(dict.fromkeys(key for told in group for key in _sums(told.fact)))
        same = next((known[key] for key in keys if key in known and _is_one_site(known[key], group)), None)
        if same is None:
            joined.append(same := group)
        else:
            same += group
        for key in keys:
            known.setdefault(key, same)
    return joined


def _sums(project: Project) -> Iterator[Key]:
    """What one operator's site draws and costs."""
    firm = firm_of(project)
    if firm and project.place.city:
        stated = (("MW", project.capacity_mw), ("USD", project.cost_usd))
        yield from ((unit, firm, str(value)) for unit, value in stated if value is not None)


def _is_one_site(one: Group, other: Group) -> bool:
    if not {told.article for told in one}.isdisjoint({told.article for told in other}):
        return False
    pairs = [(mine.fact, theirs.fact) for mine, theirs in product(one, other)]
    if any(_differ(*pair) or lie_apart(pair[0].place, pair[1].place) for pair in pairs):
        return False
    return any(_tell_where(*pair) or _cost_and_draw_the_same(*pair) for pair in pairs)


def _differ(one: Project, other: Project) -> bool:
    """Whether a sum of one is not the other's, or each has a name of its own: a second phase, another site."""
    sums = ((one.capacity_mw, other.capacity_mw), (one.cost_usd, other.cost_usd))
    are_named = all(project.place.city not in project.name for project in (one, other) if project.place.city)
    return are_named or any(None not in pair and pair[0] != pair[1] for pair in sums)


def _tell_where(one: Project, other: Project) -> bool:
    """Whether a sentence of either tells that one's place lies at the other's: "in Acmeton, near Acmeville"."""
    towns = (one.place.city, other.place.city)
    if towns[0] is None or towns[1] is None or towns[0] == towns[1]:
        return False
    mine, theirs = re.escape(towns[0]), re.escape(towns[1])
    said = re.compile(rf"\b(?:{mine}{_LYING}{theirs}|{theirs}{_LYING}{mine})(?!\w)")
    quotes = (quote for told in (one, other) for quote in (told.quote, *(q.quote for q in told.evidence.values())))
    return any(map(said.search, quotes))


def _cost_and_draw_the_same(one: Project, other: Project) -> bool:
    sums = (one.capacity_mw, one.cost_usd)
    is_near = one.place.region is not None and one.place.region == other.place.region
    return is_near and None not in sums and sums == (other.capacity_mw, other.cost_usd)
