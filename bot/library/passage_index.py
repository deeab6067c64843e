"""The passages in the search index: how they are put in, and how they are found."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

import tantivy
from tantivy import Occur, Query

from bot.library.index import add_state
from bot.library.names import name_key
from bot.library.words import stemming_analyzer

ANALYZERS = {"stems": stemming_analyzer()}

# A word of the title counts this many times as much as one of the passage.
_TITLE_BOOST = 2.0


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


def make_schema() -> tantivy.Schema:
    """Numbers are signed, since tantivy-py deletes nothing by an unsigned one, and says nothing."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("body", tokenizer_name="stems", index_option="freq")
    builder.add_text_field("title", tokenizer_name="stems", index_option="freq")
    builder.add_text_field("tenant", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("source", tokenizer_name="raw", index_option="basic")
    builder.add_integer_field("published", fast=True)
    builder.add_integer_field("article", indexed=True)
    builder.add_integer_field("passage", fast=True)
    return add_state(builder).build()


def make_document(passage: IndexedPassage) -> tantivy.Document:
    """A passage as a document; one without a date has no `published`, so that no range of dates finds it."""
    document = tantivy.Document()
    document.add_integer("passage", passage.id)
    document.add_integer("article", passage.article)
    document.add_text("tenant", passage.tenant)
    document.add_text("body", passage.body)
    document.add_text("title", passage.title)
    if passage.publisher:
        document.add_text("source", name_key(passage.publisher))
    if passage.published:
        document.add_integer("published", _first_day(passage.published))
    return document


def find_passages(
    searcher: tantivy.Searcher, schema: tantivy.Schema, stems: Sequence[str], filters: Filters, limit: int
) -> Mapping[int, float]:
    """Ids of passages and their scores: those with every stem first, then those with any, each best first."""
    if not stems or limit < 1:
        return {}
    found: dict[int, float] = {}
    for words in (_all_of(schema, stems), _any_of(schema, stems)):
        query = Query.boolean_query([(Occur.Must, part) for part in (words, *_filter(schema, filters))])
        hits = searcher.search(query, limit, count=False).hits
        ids = searcher.fast_field_values("passage", [address for _, address in hits])
        for (score, _), passage in zip(hits, ids, strict=True):
            found.setdefault(int(passage or 0), score)
        if len(found) >= limit or len(stems) == 1:
            break
    return dict(islice(found.items(), limit))


def count_passages(
    searcher: tantivy.Searcher, schema: tantivy.Schema, stems: Iterable[str], filters: Filters
) -> tuple[Mapping[str, int], int]:
    """In how many of the passages that pass the filters each stem stands, and how many those are."""
    seen = [(Occur.Must, query) for query in _filter(schema, filters)]

    def count(*words: Query) -> int:
        query = Query.boolean_query([*seen, *((Occur.Must, word) for word in words)])
        found = searcher.search(query, 1, count=True)
        return int(found.count or 0)  # type: ignore[attr-defined] # tantivy's stub leaves it out

    return {stem: count(Query.term_query(schema, "body", stem, index_option="basic")) for stem in stems}, count()


def _all_of(schema: tantivy.Schema, stems: Sequence[str]) -> Query:
    """Every stem in the passage or in the title."""
    return Query.boolean_query([(Occur.Must, _any_of(schema, [stem])) for stem in stems])


def _any_of(schema: tantivy.Schema, stems: Sequence[str]) -> Query:
    """Any stem, in the passage or in the title: flat, which takes tantivy two thirds of the time of a nested query."""
    words = [Query.term_query(schema, "body", stem, index_option="freq") for stem in stems]
    for stem in stems:
        title = Query.term_query(schema, "title", stem, index_option="freq")
        words.append(Query.boost_query(title, _TITLE_BOOST))
    return Query.boolean_query([(Occur.Should, word) for word in words])


def _filter(schema: tantivy.Schema, filters: Filters) -> Iterable[Query]:
    """What every hit must fulfill; it adds nothing to a score."""
    tenants = [Query.term_query(schema, "tenant", tenant, index_option="basic") for tenant in filters.tenants]
    queries = [Query.boolean_query([(Occur.Should, tenant) for tenant in tenants])]
    if filters.source is not None:
        queries.append(Query.term_query(schema, "source", name_key(filters.source), index_option="basic"))
    if filters.since is not None or filters.until is not None:
        since = _first_day(filters.since) if filters.since else 0
        until = _last_day(filters.until) if filters.until else 99991231
        queries.append(Query.range_query(schema, "published", tantivy.FieldType.Integer, since, until))
    return [Query.const_score_query(query, 0.0) for query in queries]


def _first_day(date: str) -> int:
    """2026-02 → 20260201."""
    return int(date.replace("-", "") + "0101"[len(date.replace("-", "")) - 4 :])


def _last_day(date: str) -> int:
    """2026-02 → 20260231: no such day, but none of the month is later."""
    return int(date.replace("-", "") + "1231"[len(date.replace("-", "")) - 4 :])
