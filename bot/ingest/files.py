"""Files and folders into drafts."""

import os
import stat
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from bot.ingest.documents.document import Document, UnreadableError
from bot.ingest.documents.kinds import Kind, kind_of_file
from bot.ingest.documents.reading import read_document
from bot.ingest.feeds.parse import read_opml
from bot.ingest.outcome import Reason, Refused
from bot.ingest.sidecar import Sidecar, SidecarError, read_sidecar
from bot.library.article import Draft

MOST_BYTES = 2_000_000
"""A larger text is refused: no news article comes near."""
_MOST_DOCUMENT_BYTES = 20_000_000
"""The same for a page, a PDF or a Word file, in which pictures may stand."""


def find_files(paths: Iterable[Path]) -> tuple[Path | Refused, ...]:
    """The articles' files under these paths, sorted within each folder, hidden ones and sidecars left out.

    Its length is the total of a progress bar. What can't be taken is in it as Refused: what isn't there, what is
    of no kind that is read, a folder that can't be read or holds nothing. Links are followed, into each folder once.
    """
    found: list[Path | Refused] = []
    for path in paths:
        within = list(_walk(path)) if _is_folder(path) else [_judge(path)]
        found += within or [Refused(str(path), Reason.NO_FILES)]
    return tuple(found)


def _walk(top: Path) -> Iterator[Path | Refused]:
    """Every file below a folder, in the order of a sorted tree, however deep."""
    waiting = [top]
    seen: set[str] = set()
    while waiting:
        path = waiting.pop()
        if not _is_folder(path):
            yield _judge(path)
            continue
        real = os.path.realpath(path)
        if real in seen:
            continue
        seen.add(real)
        try:
            children = sorted(child for child in path.iterdir() if not child.name.startswith("."))
        except OSError as error:
            yield Refused(str(path), Reason.UNREADABLE, error.strerror or "")
        else:
            stems = {child.stem for child in children if kind_of_file(child)}
            waiting += [child for child in reversed(children) if child.suffix != ".json" or child.stem not in stems]


def _is_folder(path: Path) -> bool:
    return os.path.isdir(path)  # noqa: PTH112 - Path's raises where a name is too long or a folder can't be entered


def _judge(path: Path) -> Path | Refused:
    """A path that is no folder: the file, or why it is none."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return Refused(str(path), Reason.MISSING)
    except OSError as error:
        return Refused(str(path), Reason.UNREADABLE, error.strerror or "")
    if not stat.S_ISREG(mode):
        return Refused(str(path), Reason.NOT_A_FILE)
    return path if kind_of_file(path) else Refused(str(path), Reason.TYPE)


def read_file(path: Path) -> Draft | Refused:
    """One file and its sidecar as a draft; its title is empty where neither gives one."""
    kind = kind_of_file(path) or Kind.TEXT
    most = most_bytes(kind)
    try:
        with path.open("rb") as file:
            data = file.read(most + 1)
    except OSError as error:
        return Refused(str(path), Reason.UNREADABLE, error.strerror or "")
    if len(data) > most:
        return Refused(str(path), Reason.TOO_LARGE)
    try:
        document = read_document(kind, data)
        sidecar = read_sidecar(path)
    except UnreadableError as error:
        return Refused(str(path), error.reason)
    except SidecarError as error:
        return Refused(str(path), error.reason, error.detail)
    return make_draft(make_key(path.stem), document, sidecar)


def most_bytes(kind: Kind) -> int:
    """How large a file of that kind may be."""
    return MOST_BYTES if kind in (Kind.TEXT, Kind.OPML) else _MOST_DOCUMENT_BYTES


def read_list(path: Path) -> tuple[str, ...] | Refused:
    """The addresses of the feeds in an OPML file."""
    try:
        with path.open("rb") as file:
            return tuple(read_opml(file.read(MOST_BYTES)))
    except OSError as error:
        return Refused(str(path), Reason.UNREADABLE, error.strerror or "")
    except UnreadableError as error:
        return Refused(str(path), error.reason)


def make_draft(key: str, document: Document, sidecar: Sidecar) -> Draft:
    """The sidecar says more surely than the document what it is."""
    return Draft(
        key,
        sidecar.title or document.title,
        document.text,
        sidecar.publisher or document.publisher,
        sidecar.published or document.published,
        sidecar.url or document.url,
        is_article=document.is_article,
    )


def make_key(stem: str) -> str:
    """The key that a file of this stem asks for: one word that survives being typed after a command.

    In NFKC, as chat programs and keyboards may write it; what can't be printed, white space and `@` are hyphens.
    """
    normal = unicodedata.normalize("NFKC", stem)
    return "".join("-" if one in " @" or not one.isprintable() else one for one in normal)
