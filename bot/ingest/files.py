"""Files and folders into drafts."""

import os
import stat
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from bot.ingest.decoding import UndecodableError, decode_text
from bot.ingest.outcome import Reason, Refused
from bot.ingest.sidecar import SidecarError, read_sidecar
from bot.library.article import Draft

MOST_BYTES = 2_000_000
"""A larger file is refused: no news article comes near."""

_SUFFIXES = (".txt", ".md")


def find_files(paths: Iterable[Path]) -> tuple[Path | Refused, ...]:
    """The articles' files under these paths, sorted within each folder, hidden ones and sidecars left out.

    Its length is the total of a progress bar. What can't be taken is in it as Refused: what isn't there, what is
    neither .txt nor .md, a folder that can't be read or holds nothing. Links are followed, into each folder once.
    """
    found: list[Path | Refused] = []
    for path in paths:
        within = list(_walk(path)) if _is_folder(path) else [_judge(path)]
        found += within or [Refused(path, Reason.NO_FILES)]
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
            yield Refused(path, Reason.UNREADABLE, error.strerror or "")
        else:
            stems = {child.stem for child in children if child.suffix.lower() in _SUFFIXES}
            waiting += [child for child in reversed(children) if child.suffix != ".json" or child.stem not in stems]


def _is_folder(path: Path) -> bool:
    return os.path.isdir(path)  # noqa: PTH112 - Path's raises where a name is too long or a folder can't be entered


def _judge(path: Path) -> Path | Refused:
    """A path that is no folder: the file, or why it is none."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return Refused(path, Reason.MISSING)
    except OSError as error:
        return Refused(path, Reason.UNREADABLE, error.strerror or "")
    if not stat.S_ISREG(mode):
        return Refused(path, Reason.NOT_A_FILE)
    return path if path.suffix.lower() in _SUFFIXES else Refused(path, Reason.TYPE)


def read_file(path: Path) -> Draft | Refused:
    """One file and its sidecar as a draft; its title is empty where the sidecar gives none."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        return Refused(path, Reason.UNREADABLE, error.strerror or "")
    if len(data) > MOST_BYTES:
        return Refused(path, Reason.TOO_LARGE)
    try:
        text = decode_text(data)
        sidecar = read_sidecar(path)
    except UndecodableError as error:
        return Refused(path, error.reason)
    except SidecarError as error:
        return Refused(path, error.reason, error.detail)
    return Draft(make_key(path.stem), sidecar.title or "", text, sidecar.publisher, sidecar.published, sidecar.url)


def make_key(stem: str) -> str:
    """The key that a file of this stem asks for: one word that survives being typed after a command.

    In NFKC, as chat programs and keyboards may write it; what can't be printed, white space and `@` are hyphens.
    """
    normal = unicodedata.normalize("NFKC", stem)
    return "".join("-" if one in " @" or not one.isprintable() else one for one in normal)
