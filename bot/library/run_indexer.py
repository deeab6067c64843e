"""The indexer in a process of its own: in this one, who asks meanwhile would wait for Python's lock again and again."""

import asyncio
import contextlib
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from bot.library.index import IndexUnusableError

_PROGRAM = (sys.executable, "-m", "bot.library.indexer")
_PAUSE = 0.5
"""Seconds between two looks at what it has committed."""


async def run_indexer(address: str, data_folder: Path, reload: Callable[[], None]) -> int:
    """Catch up as far as it goes, and search in what is committed meanwhile; return the program's exit code.

    Who is cancelled stops it; it takes up where it was the next time.
    """
    process = _start(address, data_folder)
    try:
        while await asyncio.to_thread(_is_at_it, process):
            with contextlib.suppress(IndexUnusableError):  # it is being made anew; who searches has the one before
                await asyncio.to_thread(reload)
    finally:
        process.terminate()
        await asyncio.shield(asyncio.to_thread(process.wait))
    return process.returncode


def _is_at_it(process: "subprocess.Popen[str]") -> bool:
    """Whether it goes on after a pause."""
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(_PAUSE)
    return process.returncode is None


def _start(address: str, data_folder: Path) -> "subprocess.Popen[str]":
    process = subprocess.Popen(_PROGRAM, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)  # noqa: S603 (ours)
    with contextlib.suppress(BrokenPipeError):  # its exit code tells more
        process.stdin.write(f"{address}\n{data_folder}\n")  # type: ignore[union-attr] # it is a pipe
        process.stdin.close()  # type: ignore[union-attr]
    return process
