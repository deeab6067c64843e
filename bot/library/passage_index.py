"""The passages in the search index: how they are put in, and how they are found."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b

import tantivy
from tantivy import Occur, Query

from bot.library.index import add_state
from bot.library.names import name_key
from bot.library.words import stemming_analyzer

ANALYZERS = {"stems": stemming_analyzer()}

# A word of the title counts this many times as much as one of the passage; more of it finds fewer passages that answer
# (of 1,500 questions on SQuAD 94.6 % in the first twelve at 2, 95.5 % at 1).
_TITLE_BOOST = 1.2

# From this share of all passages on, those of the tenants are picked out of what is found for all.
_MOST_SEEN = 0.5


@dataclass(frozen=True, slots=True)
class IndexedPassage:
    """A passage on its way into the index; `body` is its sentences alone."""

    id: int
    article: int
    tenant: str
    body: str
    title: str
    publisher: str | None
    published: str | None


@dataclass(frozen=True, slots=True)
class Filters:
    """Which articles to search in; the dates are ISO, as exact as they are known, both included."""

    tenants: tuple[str, ...]
    source: str | None = None
    since: str | None = None
    until: str | None = None


def _make_schema() -> tantivy.Schema:
    """Numbers are signed, since tantivy-py deletes nothing by an unsigned one, and says nothing.

    `owner` is the tenant again, as a number, which is all that tantivy-py reads fast.
    """
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("body", tokenizer_name="stems", index_option="freq")
    builder.add_text_field("title", tokenizer_name="stems", index_option="freq")
    builder.add_text_field("tenant", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("source", tokenizer_name="raw", index_option="basic")
    builder.add_integer_field("published", fast=True)
    builder.add_integer_field("article", indexed=True)
    builder.add_integer_field("passage", fast=True)
    builder.add_integer_field("owner", fast=True)
    return add_state(builder).build()


SCHEMA = _make_schema()


def make_document(passage: IndexedPassage) -> tantivy.Document:
    """A passage as a document; one without a date has no `published`, so that no range of dates finds it."""
    document = tantivy.Document()
    document.add_integer("passage", passage.id)
    document.add_integer("article", passage.article)
    document.add_text("tenant", passage.tenant)
    document.add_integer("owner", _number(passage.tenant))
    document.add_text("body", passage.body)
    document.add_text("title", passage.title)
    if passage.publisher:
        document.add_text("source", name_key(passage.publisher))
    if passage.published:
        document.add_integer("published", _first_day(passage.published))
    return document


def find_passages(
    searcher: tantivy.Searcher, stems: Sequence[str], filters: Filters, share: float, limit: int
) -> Mapping[int, float]:
    """Ids of passages and their scores: those with every stem first, then those with any, each best first.

    `share` is that of the filters' tenants in all passages.
    """
    if not stems or limit < 1:
        return {}
    found = _search(searcher, _all_of(stems), filters, limit) if len(stems) > 1 else {}
    if len(found) < limit:
        seen = _search_all(searcher, stems, filters, share, limit) if share >= _MOST_SEEN else None
        any_of = _search(searcher, _any_of(stems), filters, limit) if seen is None else seen
        found |= {passage: score for passage, score in any_of.items() if passage not in found}
    return dict(list(found.items())[:limit])


def _search(searcher: tantivy.Searcher, words: Query, filters: Filters, limit: int) -> dict[int, float]:
    """What passes the filters."""
    query = Query.boolean_query([(Occur.Must, part) for part in (words, *_filter(filters))])
    hits = searcher.search(query, limit, count=False).hits
    ids = searcher.fast_field_values("passage", [address for _, address in hits])
    return {int(passage or 0): score for (score, _), passage in zip(hits, ids, strict=True)}


def _search_all(
    searcher: tantivy.Searcher, stems: Sequence[str], filters: Filters, share: float, limit: int
) -> dict[int, float] | None:
    """The same as of any stem, but without a filter, so that tantivy skips what scores too little: some more are
    searched for than are wanted, and those of other tenants left out. None where too few are left.
    """
    if filters != Filters(filters.tenants):
        return None
    most = limit + math.ceil(3 * limit * (1 - share))
    hits = searcher.search(_any_of(stems), most, count=False).hits
    addresses = [address for _, address in hits]
    ids, owners = (searcher.fast_field_values(field, addresses) for field in ("passage", "owner"))
    tenants = {_number(tenant) for tenant in filters.tenants}
    found = zip(hits, ids, owners, strict=True)
    seen = {int(passage or 0): score for (score, _), passage, owner in found if owner in tenants}
    return seen if len(seen) >= limit or len(hits) < most else None


def count_passages(searcher: tantivy.Searcher, tenant: str, stem: str | None = None) -> int:
    """How many passages a tenant has; with a stem, in how many of them it stands."""
    terms = {"tenant": tenant} | ({"body": stem} if stem else {})
    words = [Query.term_query(SCHEMA, field, term, index_option="basic") for field, term in terms.items()]
    query = Query.boolean_query([(Occur.Must, Query.const_score_query(word, 0.0)) for word in words])
    return int(searcher.search(query, 1, count=True).count or 0)  # type: ignore[attr-defined] # tantivy's stub leaves it out


def _all_of(stems: Sequence[str]) -> Query:
    """Every stem in the passage or in the title."""
    return Query.boolean_query([(Occur.Must, _any_of([stem])) for stem in stems])


def _any_of(stems: Sequence[str]) -> Query:
    """Any stem, in the passage or in the title: flat, which takes tantivy two thirds of the time of a nested query."""
    words = [Query.term_query(SCHEMA, "body", stem, index_option="freq") for stem in stems]
    for stem in stems:
        title = Query.term_query(SCHEMA, "title", stem, index_option="freq")
        words.append(Query.boost_query(title, _TITLE_BOOST))
    return Query.boolean_query([(Occur.Should, word) for word in words])


def _filter(filters: Filters) -> Iterable[Query]:
    """What every hit must fulfill; it adds nothing to a score."""
    tenants = [Query.term_query(SCHEMA, "tenant", tenant, index_option="basic") for tenant in filters.tenants]
    queries = [Query.boolean_query([(Occur.Should, tenant) for tenant in tenants])]
    if filters.source is not None:
        queries.append(Query.term_query(SCHEMA, "source", name_key(filters.source), index_option="basic"))
    if filters.since is not None or filters.until is not None:
        since = _first_day(filters.since) if filters.since else 0
        until = _last_day(filters.until) if filters.until else 99991231
        queries.append(Query.range_query(SCHEMA, "published", tantivy.FieldType.Integer, since, until))
    return [Query.const_score_query(query, 0.0) for query in queries]


def _number(tenant: str) -> int:
    """64 bits that no two tenants share; were it so, the database would still give out none but the asker's."""
    return int.from_bytes(blake2b(tenant.encode(), digest_size=8).digest(), signed=True)


def _first_day(date: str) -> int:
    """2026-02 → 20260201."""
    return int(date.replace("-", "") + "0101"[len(date.replace("-", "")) - 4 :])


def _last_day(date: str) -> int:
    """2026-02 → 20260231: no such day, but none of the month is later."""
    return int(date.replace("-", "") + "1231"[len(date.replace("-", "")) - 4 :])
