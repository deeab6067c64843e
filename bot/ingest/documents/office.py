"""PDF and Word files into text."""

import io
import logging
import re
import zipfile

from bot.ingest.documents.document import Document, UnreadableError, clean_line
from bot.ingest.outcome import Reason

_MOST_PAGES = 200
_MOST_CHARACTERS = 2_000_000
_MOST_UNPACKED = 50_000_000
_NO_TITLE = re.compile(
    r"about:\w+|untitled\S*|microsoft word - .*|.*\.(?:docx?|odt|pages|pdf|rtf|te?xt|md|html?|indd|pptx?)",
    re.IGNORECASE,
)
"""What programs write where a title belongs: the name of the file, or that there is none."""


def read_pdf(content: bytes) -> Document:
    """The text of a PDF. Raises UnreadableError with BROKEN, ENCRYPTED, TOO_LARGE or NO_ARTICLE."""
    import pypdf  # noqa: PLC0415 (only PDF files need it)
    from pypdf.errors import DependencyError  # noqa: PLC0415 (as above)

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells of every mark that a file lacks
    try:
        reader = pypdf.PdfReader(io.BytesIO(content))
        _check(Reason.ENCRYPTED, is_wrong=reader.is_encrypted and not reader.decrypt(""))
        _check(Reason.TOO_LARGE, is_wrong=len(reader.pages) > _MOST_PAGES)
        text = "\n\n".join(page.extract_text() for page in reader.pages)
        title = reader.metadata.title if reader.metadata else None
    except UnreadableError:
        raise
    except DependencyError as error:  # it opens no file of AES by itself
        raise UnreadableError(Reason.ENCRYPTED) from error
    except Exception as error:  # a broken PDF fails in as many ways as there are
        raise UnreadableError(Reason.BROKEN) from error
    return _document(text, title)


def read_docx(content: bytes) -> Document:
    """The text of a Word file. Raises UnreadableError with BROKEN, TOO_LARGE or NO_ARTICLE."""
    import docx  # noqa: PLC0415 (only Word files need it)

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            unpacked = sum(file.file_size for file in packed.infolist())
        _check(Reason.TOO_LARGE, is_wrong=unpacked > _MOST_UNPACKED)
        opened = docx.Document(io.BytesIO(content))
        text = "\n\n".join(paragraph.text for paragraph in opened.paragraphs if paragraph.text.strip())
        title = opened.core_properties.title
    except UnreadableError:
        raise
    except Exception as error:  # as above
        raise UnreadableError(Reason.BROKEN) from error
    return _document(text, title)


def _check(reason: Reason, *, is_wrong: bool) -> None:
    if is_wrong:
        raise UnreadableError(reason)


def _document(text: str, title: str | None) -> Document:
    text = text.replace("\0", "").encode("utf-8", "replace").decode("utf-8")
    _check(Reason.NO_ARTICLE, is_wrong=not text.strip())
    _check(Reason.TOO_LARGE, is_wrong=len(text) > _MOST_CHARACTERS)
    named = clean_line(title)
    return Document(text, "" if _NO_TITLE.fullmatch(named) else named)
