"""Who stands where: names, and the records and articles that name them; each question reads through an index."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Select, Subquery, Table, and_, bindparam, func, select, union_all
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.database.tables import article_names, articles, names, record_names, records
from bot.library.article import Heading, Visible
from bot.library.names import KnownName, merge_forms
from bot.library.reading import HEADING, AnyRow, to_heading
from bot.library.records import load, type_name

RecordsByType = Mapping[type[Any], tuple[tuple[Heading, Any], ...]]
"""Of each type its records, with their articles."""

Subjects = Sequence[Collection[str]]
"""At least one; each is the `name_key`s of its spellings, one of which must stand there."""

# Statements are built once: SQLAlchemy takes longer to build one of these than SQLite to answer it.
_KNOWN = select(names.c.key, names.c.name, names.c.kind, names.c.articles, names.c.deals).where(
    names.c.tenant.in_(bindparam("tenants", expanding=True)), names.c.key.in_(bindparam("keys", expanding=True))
)

# SQLite takes 32,766 parameters a statement, PostgreSQL 65,535.
_PARAMETERS = 10_000


async def known_names(connection: AsyncConnection, visible: Visible, keys: Sequence[str]) -> Mapping[str, KnownName]:
    """Those of the keys that are names in some article, in the order of `keys`."""
    forms: list[Any] = []
    for start in range(0, len(keys), _PARAMETERS):
        asked = {"tenants": visible, "keys": keys[start : start + _PARAMETERS]}
        forms += (await connection.execute(_KNOWN, asked)).all()
    merged = merge_forms(forms)
    return {key: merged[key] for key in keys if key in merged}


async def find_records(
    connection: AsyncConnection, visible: Visible, types: Sequence[type[Any]], subjects: Subjects, limit: int
) -> RecordsByType:
    """Records that name every subject, main ones first, then the newest; of one day by key, however they came in.

    Here and below, the rarest of the subjects comes first: see `rarest_first`.
    """
    named = {type_name(one): one for one in types}
    asked = {"limit": limit, **_numbered("type", named), **_numbered("tenant", visible), **_spellings(subjects)}
    rows = (await connection.execute(_select_records(len(visible), len(named), len(subjects)), asked)).all()
    order = {tenant: -place for place, tenant in enumerate(visible)}
    found: Mapping[str, list[AnyRow]] = {name: [] for name in named}
    newest = sorted(rows, key=lambda row: (row.main, row.day, row.key, -row.number, order[row.tenant]), reverse=True)
    for row in newest:
        found[row.type].append(row)
    return {
        one: tuple((to_heading(row), load(one, row.record)) for row in found[name][:limit])
        for name, one in named.items()
    }


async def find_articles(
    connection: AsyncConnection, visible: Visible, subjects: Subjects, limit: int
) -> tuple[Heading, ...]:
    """Articles in which every subject stands, the newest first; of one day by key, however they came in."""
    asked = {"limit": limit, **_numbered("tenant", visible), **_spellings(subjects)}
    rows = (await connection.execute(_select_articles(len(visible), len(subjects)), asked)).all()
    order = {tenant: -place for place, tenant in enumerate(visible)}
    newest = sorted(rows, key=lambda row: (row.day, row.key, order[row.tenant]), reverse=True)
    return tuple(map(to_heading, newest[:limit]))


async def count_articles(connection: AsyncConnection, visible: Visible, subjects: Subjects) -> int:
    """In how many articles every subject stands."""
    statement, spellings = _count_articles(len(subjects)), _spellings(subjects)
    return sum([await connection.scalar(statement, {"tenant_0": tenant, **spellings}) or 0 for tenant in visible])


def rarest_first(subjects: Subjects, known: Mapping[str, KnownName], count: Callable[[KnownName], int]) -> Subjects:
    """The subject with the lowest count first: a question is read along the index of that one."""
    return sorted(subjects, key=lambda keys: sum(count(known[key]) for key in keys if key in known))


def _numbered(name: str, values: Iterable[str]) -> Mapping[str, str]:
    """A parameter of `_naming` or `_select_records` for each of the values."""
    return {f"{name}_{number}": value for number, value in enumerate(values)}


def _spellings(subjects: Subjects) -> Mapping[str, Sequence[str]]:
    """The parameters of `_naming`."""
    return {f"subject_{number}": sorted(keys) for number, keys in enumerate(subjects)}


@cache
def _select_records(tenants: int, types: int, subjects: int) -> Select[*tuple[Any, ...]]:
    columns = ("tenant", "type", "main", "published", "article", "number")
    named = [_naming(record_names, "name", columns, subjects, tenant) for tenant in range(tenants)]
    of_type = [
        one.where(one.selected_columns.type == bindparam(f"type_{number}")) for one in named for number in range(types)
    ]
    first = _first(of_type, columns[2:])
    place = [records.c[column] == first.c[column] for column in ("tenant", "article", "type", "number")]
    return (
        select(*HEADING, first.c.main, first.c.published.label("day"), first.c.number, records.c.type, records.c.record)
        .join(first, and_(articles.c.tenant == first.c.tenant, articles.c.id == first.c.article))
        .join(records, and_(*place))
    )


@cache
def _select_articles(tenants: int, subjects: int) -> Select[*tuple[Any, ...]]:
    named = [_naming_articles(subjects, tenant) for tenant in range(tenants)]
    first = _first(named, ("published", "article"))
    return select(*HEADING, first.c.published.label("day")).join(
        first, and_(articles.c.tenant == first.c.tenant, articles.c.id == first.c.article)
    )


@cache
def _count_articles(subjects: int) -> Select[int]:
    return select(func.count()).select_from(_naming_articles(subjects).subquery())


def _naming_articles(subjects: int, tenant: int = 0) -> Select[*tuple[Any, ...]]:
    return _naming(article_names, "key", ("tenant", "published", "article"), subjects, tenant)


def _first(each: Sequence[Select[*tuple[Any, ...]]], order: Sequence[str]) -> Subquery:
    """The newest of each, read along its index and no further than the limit; all in one statement."""
    newest = [one.order_by(*(one.selected_columns[column].desc() for column in order)) for one in each]
    return union_all(*(select(one.limit(bindparam("limit")).subquery()) for one in newest)).subquery()


def _naming(table: Table, name: str, columns: Sequence[str], subjects: int, tenant: int) -> Select[*tuple[Any, ...]]:
    """What a tenant has a row of in `table` for every subject, once, whichever of the spellings stand there."""
    rows = table.alias()
    statement = select(*(rows.c[column] for column in columns)).distinct()
    statement = statement.where(rows.c.tenant == bindparam(f"tenant_{tenant}"))
    statement = statement.where(rows.c[name].in_(bindparam("subject_0", expanding=True)))
    for number in range(1, subjects):
        other = table.alias()
        same = [other.c[column] == rows.c[column] for column in columns]
        spelled = other.c[name].in_(bindparam(f"subject_{number}", expanding=True))
        statement = statement.where(select(other.c[name]).where(*same, spelled).exists())
    return statement
