"""Which facts of two subjects stand side by side, in the order in which they are read (pure)."""

from collections.abc import Iterable
from itertools import chain

from bot.briefings.briefing import Cited
from bot.briefings.sides import Side
from bot.extraction.facts import Place
from bot.library.records import Record

OF_PROJECT = ("place", "capacity_mw", "cost_usd", "timing_text", "operator", "partners", "gpus")
OF_DEAL = ("value_text", "date", "valuation_usd", "stake_percent", "round", "lead")
"""Fields that are shown of a project and of a deal, in their order; a deal's parties stand above them."""
_TABLES = (("person",), ("project", *OF_PROJECT, "besides"), ("deal", *OF_DEAL))
_SHOWN_AS = {"cost_usd": "cost_text"}
_NOTHING = (None, (), Place())


def put_side_by_side(left: Side, right: Side) -> tuple[str, ...]:
    """The names of the rows that either side states: its office, then its project, then its deal.

    What both have something of comes first.
    """
    stated = [set(cite_rows(side)) for side in (left, right)]
    in_order = sorted(_TABLES, key=lambda names: not all(side.intersection(names) for side in stated))
    return tuple(name for names in in_order for name in names if any(name in side for side in stated))


def cite_rows(side: Side) -> dict[str, tuple[int, ...]]:
    """The citations in each row of a side, by its name."""
    rows: dict[str, tuple[int, ...]] = {}
    if side.person:
        rows["person"] = (side.person.citation,)
    if side.project:
        rows |= {"project": (side.project.citation,), **_cite_fields(side.project, OF_PROJECT)}
    if side.besides:
        sized = ((one.citation, one.evidence.get("capacity_mw", one.citation)) for one in side.besides)
        rows["besides"] = tuple(chain.from_iterable(sized))
    if side.deal:
        rows |= {"deal": (side.deal.citation,), **_cite_fields(side.deal, OF_DEAL)}
    if side.valued:
        rows |= _cite_fields(side.valued, ("valuation_usd",))
    return rows


def is_stated(cited: Cited[Record], name: str) -> bool:
    """Whether a fact has something in this field."""
    return getattr(cited.fact, _SHOWN_AS.get(name, name), None) not in _NOTHING


def _cite_fields(cited: Cited[Record], names: Iterable[str]) -> dict[str, tuple[int, ...]]:
    return {name: (cited.evidence.get(name, cited.citation),) for name in names if is_stated(cited, name)}
