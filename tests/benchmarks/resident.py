"""`python -m tests.benchmarks.resident URL TENANT on|off`: answer the commands of the input, print the memory in kB."""

import asyncio
import sys
from pathlib import Path

from bot.app import open_app
from bot.chat import Invocation
from bot.settings import Settings


async def main(url: str, tenant: str, seeds: str) -> None:
    """A process that does nothing else, so that nothing else is counted."""
    settings = Settings.model_validate({"database_url": url, "data_folder": Path(), "seeds": seeds})
    async with open_app(settings) as app:
        for line in sys.stdin.read().splitlines():
            await app.dispatch(Invocation(line, tenant))
        print(_read_anonymous())  # noqa: T201 - the parent reads it


def _read_anonymous() -> str:
    return Path("/proc/self/status").read_text("ascii").partition("RssAnon:")[2].split()[0]


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
