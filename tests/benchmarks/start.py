"""How soon a second `briefbot ask` is done, beside the import of what it can't do without."""

import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator, Sequence
from time import perf_counter

from tests.benchmarks.library import Options
from tests.benchmarks.result import Goal, Result
from tests.benchmarks.timing import p50

_ROUNDS = 15
_MUST = "import pydantic_settings, sqlalchemy.ext.asyncio, aiosqlite, tantivy, typer, rich"
_NOT_FOR_ASKING = ("slack_bolt", "slack_sdk", "discord", "starlette", "uvicorn", "alembic", "prompt_toolkit")
_LIST_MODULES = """
import sys
from bot.cli import cli
cli(["ask", "/deal mercor"], standalone_mode=False)
print("MODULES", *sys.modules)
"""


async def run(options: Options) -> AsyncIterator[Result]:
    """The library is that of the seeds, made by the first call, which compiles the modules too."""
    del options
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {
            "BRIEFBOT_DATABASE_URL": f"sqlite:///{folder}/library.sqlite3", "BRIEFBOT_DATA_FOLDER": folder
        }  # fmt: skip
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        ask = [sys.executable, "-m", "bot", "ask", "/deal mercor"]
        must = [sys.executable, "-c", _MUST]
        _run(ask, environment)
        times: dict[str, list[float]] = {"ask": [], "must": []}
        processor: dict[str, list[float]] = {"ask": [], "must": []}
        for _ in range(_ROUNDS):
            for name, command in (("ask", ask), ("must", must)):
                start, worked = perf_counter(), _processor_time()
                _run(command, environment)
                times[name].append(1000 * (perf_counter() - start))
                processor[name].append(1000 * (_processor_time() - worked))
        modules = set(_run([sys.executable, "-c", _LIST_MODULES], environment).partition("MODULES")[2].split())
    yield Result("second ask", p50(times["ask"]), "ms", "its imports", p50(times["must"]), Goal("ratio", 1.5))
    yield Result("second ask, processor time", p50(processor["ask"]), "ms", "its imports", p50(processor["must"]))
    needless = sum(module in modules for module in _NOT_FOR_ASKING)
    yield Result("packages imported that asking has no use for", needless, "packages", goal=Goal("value", 0))


def _processor_time() -> float:
    """Seconds of all processes that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _run(command: Sequence[str], environment: dict[str, str]) -> str:
    return subprocess.run(command, env=environment, check=True, capture_output=True, encoding="utf-8").stdout
