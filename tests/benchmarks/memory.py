"""What the bot takes of memory after many answers, and its index of the disk."""

import asyncio
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator, Sequence
from contextlib import closing
from pathlib import Path

from bot.library.article import SHARED
from tests.benchmarks.filling import ASKER
from tests.benchmarks.library import Options, make_library, make_questions
from tests.benchmarks.result import Goal, Result

_SEED_COMMANDS = ("/deal mercor", "/infra india", "/talent india", "/ask what does oracle bring to stargate") * 10


async def run(options: Options) -> AsyncIterator[Result]:
    """Memory is RssAnon of a process of its own: what it has for itself, without mapped files."""
    with tempfile.TemporaryDirectory() as folder:
        used = await asyncio.to_thread(_measure, Path(folder) / "seeds.sqlite3", SHARED, "on", _SEED_COMMANDS)
    yield Result("memory, seeds", used, "MB", goal=Goal("value", 120))
    file = await make_library(options, options.passages)
    commands = [command for kind in make_questions(options.passages, 60).values() for command in kind]
    used = await asyncio.to_thread(_measure, file, ASKER, "off", commands)
    yield Result(f"memory, {options.passages:,} passages", used, "MB", goal=Goal("value", 600))
    index = _folder_size(Path(f"{file}.index"))
    yield Result("index on disk", index, "MB", "texts", _text_size(file), Goal("ratio", 1))


def _measure(file: Path, tenant: str, seeds: str, commands: Sequence[str]) -> float:
    """Megabytes."""
    call = [sys.executable, "-m", "tests.benchmarks.resident", f"sqlite:///{file}", tenant, seeds]
    done = subprocess.run(call, input="\n".join(commands), check=True, capture_output=True, encoding="utf-8")
    return int(done.stdout) / 1000


def _folder_size(folder: Path) -> float:
    """Megabytes."""
    return sum(part.stat().st_size for part in folder.rglob("*")) / 1e6


def _text_size(file: Path) -> float:
    """Megabytes of the articles' texts."""
    with closing(sqlite3.connect(file)) as connection:
        (size,) = connection.execute("SELECT sum(length(CAST(text AS BLOB))) FROM texts").fetchone()
    return float(size) / 1e6
