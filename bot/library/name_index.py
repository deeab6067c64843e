"""The names in the search index: completion, typing errors and parts of names, over a million of them."""

from collections.abc import Sequence
from dataclasses import dataclass

import tantivy
from tantivy import Occur, Query

from bot.library.index import add_state
from bot.library.names import name_key

ANALYZERS = {"words": tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()}


@dataclass(frozen=True, slots=True)
class IndexedName:
    """A name on its way into the index, with the number of articles that it stands in."""

    tenant: str
    key: str
    articles: int


def make_schema() -> tantivy.Schema:
    """`id` is tenant and key; `joined` is the key without spaces, so that `scaleai` finds `scale ai`."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("tenant", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("key", tokenizer_name="raw", index_option="basic", stored=True)
    builder.add_text_field("joined", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("words", tokenizer_name="words", index_option="basic")
    builder.add_integer_field("articles", fast=True)
    return add_state(builder).build()


def name_id(name: IndexedName) -> str:
    """What a name is deleted by."""
    return f"{name.tenant}\x1f{name.key}"


def make_document(name: IndexedName) -> tantivy.Document:
    """A name as a document."""
    document = tantivy.Document()
    document.add_text("id", name_id(name))
    document.add_text("tenant", name.tenant)
    document.add_text("key", name.key)
    document.add_text("joined", name.key.replace(" ", ""))
    document.add_text("words", name.key)
    document.add_integer("articles", name.articles)
    return document


def find_beginning(
    searcher: tantivy.Searcher, schema: tantivy.Schema, tenants: Sequence[str], prefix: str, limit: int
) -> tuple[str, ...]:
    """Keys of names that begin with `prefix`, those in most articles first; then those of which a later word does."""
    if not prefix.strip():
        return _keys(searcher, schema, tenants, (Query.all_query(),), limit)
    key = name_key(prefix)
    if not key:
        return ()
    whole = Query.regex_query(schema, "key", f"{key}.*")
    *words, last = key.split(" ")
    parts = [Query.term_query(schema, "words", word, index_option="basic") for word in words]
    parts.append(Query.regex_query(schema, "words", f"{last}.*"))
    return _keys(searcher, schema, tenants, (whole, _all_of(parts)), limit)


def find_similar(
    searcher: tantivy.Searcher, schema: tantivy.Schema, tenants: Sequence[str], words: str, limit: int
) -> tuple[str, ...]:
    """Keys of names that `words` may mean: all words nearly as typed, or the whole but for spaces, or any word."""
    key = name_key(words)
    if not key:
        return ()
    near = [_near(schema, "words", word) for word in key.split(" ")]
    joined = _near(schema, "joined", key.replace(" ", ""))
    any_word = Query.boolean_query([(Occur.Should, query) for query in near])
    return _keys(searcher, schema, tenants, (joined, _all_of(near), any_word), limit)


def _near(schema: tantivy.Schema, field: str, word: str) -> Query:
    """The word with as many typing errors as its length bears: none to 2 letters, one to 5, else two."""
    errors = 0 if len(word) <= 2 else 1 if len(word) <= 5 else 2  # noqa: PLR2004 - the usual steps of fuzzy search
    return Query.fuzzy_term_query(schema, field, word, distance=errors, transposition_cost_one=True)


def _all_of(queries: Sequence[Query]) -> Query:
    return Query.boolean_query([(Occur.Must, query) for query in queries])


def _keys(
    searcher: tantivy.Searcher,
    schema: tantivy.Schema,
    tenants: Sequence[str],
    queries: Sequence[Query],
    limit: int,
) -> tuple[str, ...]:
    """What the queries find, each by the number of articles, the first query's before the second's."""
    seen = Query.term_set_query(schema, "tenant", list(tenants))
    found: dict[str, None] = {}
    for query in queries:
        hits = searcher.search(_all_of([query, seen]), limit, count=False, order_by_field="articles").hits
        found.update(dict.fromkeys(str(searcher.doc(address).get_first("key")) for _, address in hits))
        if len(found) >= limit:
            break
    return tuple(found)[:limit]
