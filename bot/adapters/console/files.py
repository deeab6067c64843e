"""Files that are named by their paths, as only who has the machine may."""

import asyncio
import re
from dataclasses import replace
from functools import partial
from pathlib import Path

from bot.chat import Attachment, Invocation

_ADD = re.compile(r"/?add\s+['\"]?(.+?)['\"]?", re.IGNORECASE)


def attach_file(invocation: Invocation) -> Invocation:
    """The command; where what is to be added is the path of a file, with that file and its sidecar sent along."""
    added = _ADD.fullmatch(invocation.text.strip())
    file = _find_file(added[1]) if added else None
    if file is None:
        return invocation
    sidecar = _find_file(str(file.with_suffix(".json")))
    beside = partial(_read, sidecar) if sidecar else None
    attached = Attachment(file.name, partial(_read, file), beside=beside)
    return replace(invocation, text=f"/add {file.name}", attachments=(attached,))


def _find_file(typed: str) -> Path | None:
    """The file at that path; None where the words are none, as in a pasted text."""
    try:
        path = Path(typed).expanduser()
        return path if path.is_file() else None
    except (OSError, RuntimeError, ValueError):  # longer than a name may be, or nobody's home
        return None


async def _read(path: Path, most: int) -> bytes | None:
    """What a file begins with; None where it may not be read."""

    def read() -> bytes:
        with path.open("rb") as opened:
            return opened.read(most + 1)

    try:
        return await asyncio.to_thread(read)
    except OSError:
        return None
