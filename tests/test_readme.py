"""README, held against the program."""

import io
import re
import shlex
from pathlib import Path

import pytest
from rich.console import Console

from bot.adapters.console.draw import print_message
from bot.app import open_app
from bot.commands import COMMANDS
from bot.settings import Settings

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
WIDTH = 100


def blocks(language: str) -> list[str]:
    fences = re.findall(r"^```(\w*)\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)
    return [block for name, block in fences if name == language]


@pytest.mark.parametrize("example", blocks("console"))
async def test_the_answer_shown_is_the_answer_given(example: str, tmp_path: Path) -> None:
    typed, _, shown = example.partition("\n")
    (command,) = shlex.split(typed.removeprefix("$ briefbot ask"))
    settings = Settings(database_url=f"sqlite:///{tmp_path / 'library.sqlite3'}", data_folder=tmp_path)
    console = Console(file=io.StringIO(), width=WIDTH, highlight=False)
    async with open_app(settings) as app:
        print_message(await app.answer(command), console)
    assert isinstance(console.file, io.StringIO)
    assert console.file.getvalue() == shown


def test_every_command_stands_in_the_table() -> None:
    for command, _ in COMMANDS.values():
        assert (f"| `{command.usage}` | {command.summary} |" in README) == command.listed


def test_every_setting_is_named() -> None:
    for name in Settings.model_fields:
        assert f"`BRIEFBOT_{name.upper()}`" in README


def test_the_tree_shown_is_the_tree() -> None:
    tree = next(block for block in blocks("") if block.startswith("seeds/"))
    for name in re.findall(r"^  ([\w.]+)/?\s", tree, re.MULTILINE):
        assert (ROOT / "bot" / name).exists(), name


def test_the_two_commands_are_each_one_line_and_complete() -> None:
    setup, test = (block.strip() for block in blocks("sh") if "venv" in block)
    for command in (setup, test):
        assert "\n" not in command
        assert command.startswith("python3 -m venv .venv && .venv/bin/pip install -c constraints.txt -e ")
    assert setup.endswith("&& .venv/bin/briefbot chat")
    assert test.endswith("&& .venv/bin/python -m pytest -n auto")


def test_ci_runs_the_test_command_of_the_readme() -> None:
    assert "grep -m 1 -F 'python -m pytest' README.md" in (ROOT / ".ci" / "run").read_text("utf-8")
    assert README.count("python -m pytest") == 1
