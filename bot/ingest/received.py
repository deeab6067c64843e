"""Files that people send along in chat."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import PureWindowsPath

from bot.ingest.documents.kinds import Kind, kind_of_file
from bot.ingest.files import most_bytes
from bot.ingest.outcome import Reason, Refused


@dataclass(frozen=True, slots=True)
class Received:
    """A file of a kind and a size that are read; what stands in the sidecar beside it, where there is one."""

    name: str
    kind: Kind
    content: bytes
    sidecar: bytes | None = None


def is_read(name: str) -> bool:
    """Whether a file of that name is of a kind that is read."""
    return kind_of_file(PureWindowsPath(name)) is not None


async def receive(
    name: str, read: Callable[[int], Awaitable[bytes | None]], size: int | None = None
) -> Received | Refused:
    """The file. `read` gives so many bytes and one, or None.

    It is not asked for what is of no kind that is read, or is too large by the `size` that is told of it.
    """
    kind = kind_of_file(PureWindowsPath(name))
    if kind is None:
        return Refused(name, Reason.TYPE)
    if size is not None and size > most_bytes(kind):
        return Refused(name, Reason.TOO_LARGE)
    content = await read(most_bytes(kind))
    if content is None:
        return Refused(name, Reason.NOT_GIVEN)
    return Received(name, kind, content) if len(content) <= most_bytes(kind) else Refused(name, Reason.TOO_LARGE)
