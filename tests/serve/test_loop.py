"""A process that serves has the faster event loop."""

import asyncio
import sys

import pytest

from bot.cli.hosting import serve
from bot.settings import Settings


@pytest.mark.skipif(sys.platform == "win32", reason="there is no uvloop")
def test_serve_runs_on_uvloop(monkeypatch: pytest.MonkeyPatch) -> None:
    loops: list[str] = []

    async def note(_: Settings) -> None:
        loops.append(type(asyncio.get_running_loop()).__module__)

    monkeypatch.setenv("BRIEFBOT_DISCORD_TOKEN", "made-up")
    monkeypatch.setattr("bot.serve.serving.serve", note)
    serve()
    assert loops == ["uvloop"]
