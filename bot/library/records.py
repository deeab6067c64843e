"""Facts as rows: each record (a deal, a person …) is one, to be found and read alone; the rest is another."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from typing import Any, TypeVar

from pydantic import TypeAdapter

from bot.extraction.facts import Deal, Facts, Initiative, Person, Project

AnyRecord = Deal | Project | Person | Initiative
Record = TypeVar("Record", bound=AnyRecord)

RECORDS: Mapping[str, type[AnyRecord]] = {
    "deals": Deal,
    "projects": Project,
    "people": Person,
    "initiatives": Initiative,
}
"""The fields of Facts whose items are records, and the type of each."""

_MOST_KEPT = 2_000
"""Records that stay read, some 3 kB each: what one answer shows, the next ones and its buttons read again."""


@cache  # each is made when first used: a single question needs few of them
def _adapter(name: str) -> TypeAdapter[Any]:
    kinds: tuple[type[Any], ...] = (Facts, *RECORDS.values())
    return TypeAdapter(next(kind for kind in kinds if kind.__name__ == name))


def type_name(record: type[Any]) -> str:
    """The field of Facts that holds records of this type."""
    return next(name for name, kind in RECORDS.items() if kind is record)


def split_facts(facts: Facts) -> tuple[str, Mapping[str, Sequence[AnyRecord]]]:
    """Facts into the JSON of what is no record, and the records by their field."""
    records = {name: getattr(facts, name) for name in RECORDS}
    return dump(_with_records(facts, dict.fromkeys(RECORDS, ()))), records


def join_facts(reading: str, records: Mapping[str, Sequence[str]]) -> Facts:
    """What `split_facts` split, the records in their order as JSON."""
    rest: Facts = _adapter(Facts.__name__).validate_json(reading)
    loaded = {name: tuple(load(RECORDS[name], record) for record in rows) for name, rows in records.items()}
    return _with_records(rest, loaded)


def _with_records(facts: Facts, records: Mapping[str, Any]) -> Facts:
    return replace(facts, **records)


def dump(value: Facts | AnyRecord) -> str:
    """A value as compact JSON; `load` gives an equal one back."""
    return _adapter(type(value).__name__).dump_json(value, exclude_defaults=True).decode()


def load(kind: type[Record], record: str) -> Record:
    """A record out of its JSON; of equal JSON the same record."""
    loaded: Record = _load(kind.__name__, record)
    return loaded


@lru_cache(maxsize=_MOST_KEPT)
def _load(name: str, record: str) -> Any:  # noqa: ANN401 - any record
    return _adapter(name).validate_json(record)
