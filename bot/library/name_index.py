"""The names in the search index: completion, typing errors and parts of names, over a million of them."""

from collections.abc import Sequence
from dataclasses import dataclass

import tantivy
from tantivy import Occur, Query

from bot.library.index import add_state
from bot.library.names import name_key

_FEW_LETTERS = 3

ANALYZERS = {"words": tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()}


@dataclass(frozen=True, slots=True)
class IndexedName:
    """A name on its way into the index, with the number of articles that it stands in."""

    tenant: str
    key: str
    articles: int


def _make_schema() -> tantivy.Schema:
    """`id` is tenant and key; `joined` is the key without spaces, so that `scaleai` finds `scale ai`.

    `begins` has the first letters of the key, `words_begin` those of each word: so few letters begin too many names
    to look each of them up.
    """
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("tenant", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("key", tokenizer_name="raw", index_option="basic", stored=True)
    builder.add_text_field("joined", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("words", tokenizer_name="words", index_option="basic")
    builder.add_text_field("begins", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("words_begin", tokenizer_name="raw", index_option="basic")
    builder.add_integer_field("articles", fast=True)
    return add_state(builder).build()


SCHEMA = _make_schema()


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
    for letters in _beginnings(name.key):
        document.add_text("begins", letters)
    for letters in {letters for word in name.key.split(" ") for letters in _beginnings(word)}:
        document.add_text("words_begin", letters)
    document.add_integer("articles", name.articles)
    return document


def _beginnings(text: str) -> set[str]:
    return {text[:length] for length in range(1, _FEW_LETTERS + 1)}


def find_beginning(searcher: tantivy.Searcher, tenants: Sequence[str], prefix: str, limit: int) -> tuple[str, ...]:
    """Keys of names that begin with `prefix`, those in most articles first; then those of which a later word does."""
    if not prefix.strip():
        return _keys(searcher, tenants, (Query.all_query(),), limit)
    key = name_key(prefix)
    if not key:
        return ()
    *words, last = key.split(" ")
    parts = [_term("words", word) for word in words]
    whole, later = _begins("key", "begins", key), _begins("words", "words_begin", last)
    return _keys(searcher, tenants, (whole, _all_of([*parts, later])), limit)


def find_similar(searcher: tantivy.Searcher, tenants: Sequence[str], words: str, limit: int) -> tuple[str, ...]:
    """Keys of names that `words` may mean: the whole but for spaces or all words nearly as typed, else any word.

    Two errors are looked for only where one explains nothing: that takes tantivy ten times as long.
    """
    key = name_key(words)
    if not key:
        return ()
    joined, typed = key.replace(" ", ""), key.split(" ")
    near = [_near("words", word, 1) for word in typed]
    found = _keys(searcher, tenants, (_near("joined", joined, 1), _all_of(near)), limit)
    if found:
        return found
    any_word = _near("words", key, 2) if len(typed) == 1 else _any_of(near)
    return _keys(searcher, tenants, (_near("joined", joined, 2), any_word), limit)


def _near(field: str, word: str, errors: int) -> Query:
    """The word with so many typing errors, if its length bears them: none to 2 letters, one to 5, else two."""
    borne = 0 if len(word) <= 2 else 1 if len(word) <= 5 else 2  # noqa: PLR2004 - the usual steps of fuzzy search
    distance = min(errors, borne)
    return Query.fuzzy_term_query(SCHEMA, field, word, distance=distance, transposition_cost_one=True)


def _begins(field: str, few: str, letters: str) -> Query:
    """What begins with the letters in `field`, of which `few` has the beginnings."""
    if len(letters) <= _FEW_LETTERS:
        return _term(few, letters)
    return Query.fuzzy_term_query(SCHEMA, field, letters, distance=0, prefix=True)


def _term(field: str, term: str) -> Query:
    return Query.term_query(SCHEMA, field, term, index_option="basic")


def _all_of(queries: Sequence[Query]) -> Query:
    return Query.boolean_query([(Occur.Must, query) for query in queries])


def _any_of(queries: Sequence[Query]) -> Query:
    return Query.boolean_query([(Occur.Should, query) for query in queries])


def _keys(searcher: tantivy.Searcher, tenants: Sequence[str], queries: Sequence[Query], limit: int) -> tuple[str, ...]:
    """What the queries find, each by the number of articles, the first query's before the second's."""
    # Not a term set: to build one takes tantivy a hundred times as long as such a search.
    seen = Query.const_score_query(_any_of([_term("tenant", tenant) for tenant in tenants]), 0.0)
    found: dict[str, None] = {}
    for query in queries:
        hits = searcher.search(_all_of([query, seen]), limit, count=False, order_by_field="articles").hits
        found.update(dict.fromkeys(str(searcher.doc(address).get_first("key")) for _, address in hits))
        if len(found) >= limit:
            break
    return tuple(found)[:limit]
