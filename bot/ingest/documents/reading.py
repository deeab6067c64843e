"""Bytes of a known kind into a document."""

from bot.ingest.decoding import UndecodableError, decode_text
from bot.ingest.documents.document import Document, UnreadableError
from bot.ingest.documents.kinds import Kind
from bot.ingest.documents.office import read_docx, read_pdf
from bot.ingest.documents.page import read_page
from bot.ingest.outcome import Reason


def read_document(kind: Kind, content: bytes, address: str | None = None) -> Document:
    """The article in these bytes; `address` is where they came from. Raises UnreadableError."""
    match kind:
        case Kind.TEXT:
            return Document(_decode(content), url=address)
        case Kind.HTML:
            return read_page(content, address)
        case Kind.PDF:
            return read_pdf(content)
        case Kind.DOCX:
            return read_docx(content)
        case _:
            raise UnreadableError(Reason.FORMAT)


def _decode(content: bytes) -> str:
    try:
        return decode_text(content)
    except UndecodableError as error:
        raise UnreadableError(error.reason) from error
