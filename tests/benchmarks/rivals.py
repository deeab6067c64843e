"""Other search engines over the same passages: their words, their limit, no filters."""

import importlib
import importlib.util
import sqlite3
from collections.abc import Awaitable, Callable, Mapping
from contextlib import closing
from pathlib import Path

import tantivy

from bot.library import passage_index
from bot.library.words import STOP_WORDS, plain_analyzer, stems

PASSAGES = 12
"""As many as an answer to a question reads."""

Ask = Callable[[str], Awaitable[object]]


def make_rivals(file: Path) -> Mapping[str, Ask]:
    """The engines by name; bm25s only where it is installed."""
    rivals = {"tantivy alone": _tantivy(file), "SQLite FTS5": _fts5(file)}
    if importlib.util.find_spec("bm25s"):
        rivals["bm25s"] = _bm25s(file)
    return rivals


def _tantivy(file: Path) -> Ask:
    """The index as it is, any of the words, without tenants."""
    index = tantivy.Index.open(f"{file}.index/passages")
    searcher = index.searcher()

    async def ask(question: str) -> object:
        query = passage_index._any_of(tuple(dict.fromkeys(stems(question))))
        return searcher.search(query, PASSAGES, count=False).hits

    return ask


def _fts5(file: Path) -> Ask:
    """FTS5 with Porter's stems in a file of its own, made once; titles count twice."""
    index = file.with_name("fts5.sqlite3")
    if not index.exists():
        part = index.with_suffix(".part")
        part.unlink(missing_ok=True)
        with closing(sqlite3.connect(part)) as connection:
            connection.execute(
                "CREATE VIRTUAL TABLE f USING fts5(title, body, content='', tokenize='porter unicode61')"
            )
            connection.execute("INSERT INTO f(f, rank) VALUES ('rank', 'bm25(2.0, 1.0)')")
            connection.executemany("INSERT INTO f(rowid, title, body) VALUES (?, ?, ?)", _passages(file))
            connection.commit()
        part.rename(index)
    connection = sqlite3.connect(index, check_same_thread=False)

    async def ask(question: str) -> object:
        words = dict.fromkeys(word for word in plain_analyzer().analyze(question) if word not in STOP_WORDS)
        any_of = " OR ".join(f'"{word}"' for word in words)
        statement = "SELECT rowid FROM f WHERE f MATCH ? ORDER BY rank LIMIT ?"
        return connection.execute(statement, (any_of, PASSAGES)).fetchall()

    return ask


def _bm25s(file: Path) -> Ask:
    """In memory, made in every run."""
    bm25s = importlib.import_module("bm25s")
    retriever = bm25s.BM25()
    texts = [f"{title} {text}" for _, title, text in _passages(file)]
    retriever.index(bm25s.tokenize(texts, stopwords="en", show_progress=False), show_progress=False)

    async def ask(question: str) -> object:
        words = bm25s.tokenize(question, stopwords="en", show_progress=False)
        return retriever.retrieve(words, k=PASSAGES, show_progress=False)

    return ask


def _passages(file: Path) -> list[tuple[int, str, str]]:
    statement = (
        "SELECT passages.id, title, text FROM passages JOIN articles"
        " ON articles.tenant = passages.tenant AND articles.id = passages.article"
    )
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute(statement).fetchall()
