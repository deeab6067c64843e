"""`briefbot preview` as a person starts and ends it."""

import asyncio
import re
import signal
import socket
import subprocess
import sys
import webbrowser
from collections.abc import Callable

import pytest

from bot.preview.previewing import open_browser
from tests.hosting import fetch

Run = Callable[..., "subprocess.CompletedProcess[str]"]


async def test_it_tells_its_address_answers_there_and_ends_with_ctrl_c(own_environment: dict[str, str]) -> None:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "preview", "--port", "0", "--no-browser"),
        env=own_environment,
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    line = (await asyncio.wait_for(process.stdout.readline(), 60)).decode()
    found = re.search(r"http://127\.0\.0\.1:\d+", line)
    assert found, line
    status, page = await fetch(f"{found[0]}/?command=/deal%20mercor")
    assert status == 200
    assert "OpenAI has forged a significant partnership" in page
    process.send_signal(signal.SIGINT)
    assert await asyncio.wait_for(process.wait(), 60) == 0


def test_a_port_that_is_taken_is_told_with_what_to_do(briefbot: Run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        done = briefbot("preview", "--no-browser", "--port", str(taken.getsockname()[1]))
    assert done.returncode == 1
    assert "briefbot preview --port 0" in done.stderr
    assert "Traceback" not in done.stderr


class Window:
    """A browser that notes what it opens."""

    def __init__(self) -> None:
        self.opened: list[str] = []

    def open(self, address: str) -> bool:
        self.opened.append(address)
        return True


def test_the_page_opens_in_a_window_and_never_in_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    window = Window()
    monkeypatch.setattr(webbrowser, "get", lambda: window)
    open_browser("http://127.0.0.1:1")
    assert window.opened == ["http://127.0.0.1:1"]
    in_terminal = webbrowser.GenericBrowser([sys.executable, "-c", "raise SystemExit(1)", "%s"])
    monkeypatch.setattr(in_terminal, "open", lambda _: pytest.fail("it took the terminal"))
    monkeypatch.setattr(webbrowser, "get", lambda: in_terminal)
    open_browser("http://127.0.0.1:1")


def test_without_any_browser_the_address_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    def find() -> None:
        raise webbrowser.Error

    monkeypatch.setattr(webbrowser, "get", find)
    open_browser("http://127.0.0.1:1")
