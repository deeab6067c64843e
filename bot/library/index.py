"""One tantivy index: in a folder, or in memory where the folder can't be written."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import tantivy


class IndexUnusableError(Exception):
    """The index is damaged, of another schema, or can't be written. It is derived: make it anew."""


def add_state(builder: tantivy.SchemaBuilder) -> tantivy.SchemaBuilder:
    """The fields of the one document that is the index's own state: every schema needs them."""
    builder.add_text_field("is_state", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("state", tokenizer_name="raw", index_option="basic", stored=True)
    return builder


@contextmanager
def tantivy_errors() -> Iterator[None]:
    """Tantivy raises ValueError for everything; within this it, and what a folder raises, is IndexUnusableError."""
    try:
        yield
    except (ValueError, OSError) as error:
        raise IndexUnusableError(str(error)) from error


class StoredIndex:
    """An index and a snapshot of it to search in; `reload` takes a newer snapshot.

    Its state is a text that is committed together with the documents, so that the two always agree.
    """

    def __init__(
        self, folder: Path | None, schema: tantivy.Schema, analyzers: Mapping[str, tantivy.TextAnalyzer]
    ) -> None:
        """Open the index in `folder`, or make it; one that can't be opened is made anew, empty. None is in memory.

        Raises IndexUnusableError where none can be made.
        """
        self.schema = schema
        self._folder = folder
        self._analyzers = analyzers
        try:
            self._open()
        except IndexUnusableError:
            self.make_anew(folder)

    @property
    def is_kept(self) -> bool:
        """Whether it is in a folder."""
        return self._folder is not None

    def _open(self) -> None:
        with tantivy_errors():
            if self._folder:
                self._folder.mkdir(parents=True, exist_ok=True)
            self._index = tantivy.Index(self.schema, str(self._folder) if self._folder else None)
            for name, analyzer in self._analyzers.items():
                self._index.register_tokenizer(name, analyzer)
            self._index.config_reader("manual")
            self.searcher = self._index.searcher()

    def make_anew(self, folder: Path | None) -> None:
        """Throw away what is in the folder and begin an empty index there, or in memory. Raises IndexUnusableError."""
        self._folder = folder
        if folder:
            shutil.rmtree(folder, ignore_errors=True)  # another process may be at it, too
        self._open()

    def reload(self) -> None:
        """Search in what was committed last, by whichever process."""
        with tantivy_errors():
            self._index.reload()
            self.searcher = self._index.searcher()

    def open_writer(self, heap: int, threads: int = 1) -> tantivy.IndexWriter | None:
        """The writer, with so many bytes of memory a thread; None while another one is open, here or elsewhere."""
        try:
            return self._index.writer(heap * threads, threads)
        except ValueError as error:
            if "LockBusy" in str(error):
                return None
            raise IndexUnusableError(str(error)) from error

    def read_state(self) -> str | None:
        """The state of the snapshot; None in a new index."""
        query = tantivy.Query.term_query(self.schema, "is_state", "yes", index_option="basic")
        with tantivy_errors():
            hits = self.searcher.search(query, 1, count=False).hits
            return str(self.searcher.doc(hits[0][1]).get_first("state")) if hits else None

    def commit(self, writer: tantivy.IndexWriter, state: str) -> None:
        """Commit what the writer was given, and the new state."""
        document = tantivy.Document()
        document.add_text("is_state", "yes")
        document.add_text("state", state)
        with tantivy_errors():
            writer.delete_documents_by_term("is_state", "yes")
            writer.add_document(document)
            writer.commit()
