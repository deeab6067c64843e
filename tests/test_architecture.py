"""Who may know whom, held over the syntax tree of every file."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.commands import COMMANDS

BOT = Path(__file__).parents[1] / "bot"
FILES = sorted(BOT.rglob("*.py"))

VALUES = {
    "bot.briefings.briefing",
    "bot.briefings.sides",
    "bot.database.errors",
    "bot.digests.foreseen",
    "bot.digests.plan",
    "bot.digests.story",
    "bot.digests.subscription",
    "bot.digests.topic",
    "bot.extraction.facts",
    "bot.ingest.feeds.feed",
    "bot.ingest.outcome",
    "bot.library.article",
    "bot.library.records",
    "bot.library.standing",
    "bot.tenants.memory",
}
"""Modules of values, which `wording` may name."""

ALLOWED = {
    "cli": {"app", "serve", "doctor", "preview", "settings", "wording", "chat"},
    "adapters": {"chat"},
    "commands": {"chat", "wording", "briefings", "library", "ingest", "digests", "tenants", "patterns"},
    "wording": {"chat"},
    "digests": {"chat", "briefings", "library", "tenants", "database"},
    "briefings": {"library", "extraction", "patterns"},
    "ingest": {"library", "extraction", "database"},
    "library": {"extraction", "database"},
    "tenants": {"database"},
    "extraction": set(),
    "chat": set(),
    "database": set(),
    "settings": set(),
    "logs": set(),
    "allocator": set(),
    "patterns": set(),
}
TOP = {"app", "parts", "notes", "serve", "doctor", "preview", "__init__", "__main__"}
"""They put the parts together, and may know each."""

WITHIN = {
    "bot.extraction": {
        "names": set(),
        "places": {"names"},
        "people": {"names"},
        "programs": {"names"},
        "deals": {"names", "people"},
        "projects": {"names", "places", "deals"},
    },
    "bot.briefings": {
        "meaning": set(),
        "merging": {"meaning"},
        "composing": {"meaning", "merging"},
        "questions": {"meaning", "merging", "composing"},
    },
}
"""Whom the packages of a package may know of one another; what they all build upon stands beside them."""

LAZY = {"alembic", "prompt_toolkit", "slack_bolt", "slack_sdk", "discord", "starlette", "uvicorn", "aiohttp"} | {
    "jinja2", "trafilatura", "feedparser", "pypdf", "docx", "nh3", "lxml", "defusedxml", "matplotlib",
}  # fmt: skip
"""Packages that only one part of the program needs, and that `briefbot ask` must not wait for."""

VAGUE = {"utils", "util", "helpers", "common", "core", "services", "manager", "base", "misc"}


def imports(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield node.module or ""


def part_of(module: str) -> str:
    """`bot.commands.deal` belongs to `commands`."""
    return module.split(".")[1] if "." in module else module


def name_of(file: Path) -> str:
    return ".".join(("bot", *file.relative_to(BOT).with_suffix("").parts))


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_a_module_imports_only_what_its_part_may_know(file: Path) -> None:
    mine = part_of(name_of(file))
    if mine not in ALLOWED:
        assert mine in TOP, f"{mine} has no place in the tree"
        return
    for module in imports(ast.parse(file.read_text("utf-8"))):
        if module.split(".")[0] != "bot":
            continue
        values = mine == "wording" and module in VALUES
        types = mine == "digests" and module == "bot.extraction.facts"
        assert values or types or part_of(module) in ALLOWED[mine] | {mine}, f"{mine} may not know {module}"


@pytest.mark.parametrize("file", [file for file in FILES if name_of(file).rsplit(".", 2)[0] in WITHIN], ids=name_of)
def test_a_package_knows_only_those_of_its_neighbors_that_come_before_it(file: Path) -> None:
    whole, mine, _ = name_of(file).rsplit(".", 2)
    neighbors = WITHIN[whole]
    for module in imports(ast.parse(file.read_text("utf-8"))):
        other = module.removeprefix(f"{whole}.").split(".")[0] if module.startswith(f"{whole}.") else ""
        assert other not in neighbors or mine not in neighbors or other in neighbors[mine] | {mine}, module


@pytest.mark.parametrize("file", sorted((BOT / "commands").glob("*.py")), ids=name_of)
def test_commands_do_not_know_each_other(file: Path) -> None:
    if file.stem == "__init__":
        return
    known = set(imports(ast.parse(file.read_text("utf-8"))))
    assert not {f"bot.commands.{name}" for name in COMMANDS} & known


def test_adapters_do_not_know_each_other() -> None:
    shared = {name_of(file) for file in (BOT / "adapters").glob("*.py")}
    for adapter in (folder for folder in (BOT / "adapters").iterdir() if folder.is_dir()):
        for file in adapter.rglob("*.py"):
            mine = f"bot.adapters.{adapter.name}"
            for module in imports(ast.parse(file.read_text("utf-8"))):
                assert not module.startswith("bot.adapters") or module.startswith(mine) or module in shared


def test_a_platform_is_imported_in_its_adapter_alone() -> None:
    for file in FILES:
        for module in imports(ast.parse(file.read_text("utf-8"))):
            platform = module.split(".")[0].split("_")[0]
            if platform in {"discord", "slack"}:
                assert f"adapters/{platform}" in file.as_posix()


def test_no_module_has_a_vague_name() -> None:
    assert not {name_of(path) for path in BOT.rglob("*") if path.stem in VAGUE}


def test_every_command_has_its_file_and_its_test() -> None:
    for name, (command, _) in COMMANDS.items():
        assert command.name == name
        assert (BOT / "commands" / f"{name}.py").exists()
        assert (BOT.parent / "tests" / "commands" / f"test_{name}.py").exists()


def test_no_file_is_longer_than_its_subject() -> None:
    lengths = {name_of(file): len(file.read_text("utf-8").splitlines()) for file in FILES}
    assert {name: length for name, length in lengths.items() if length > 250} == {}


def test_what_only_one_part_needs_is_not_imported_at_the_top() -> None:
    for file in FILES:
        tree = ast.parse(file.read_text("utf-8"))
        top = {
            module.split(".")[0]
            for node in tree.body
            for module in imports(node)
            if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
        }
        mine = file.as_posix()
        for package in top & LAZY:
            assert re.search("migrat|adapters/|bot/serve/|bot/doctor/|bot/preview/|ingest/web/fetch", mine), (
                f"{mine} imports {package}"
            )


def test_nobody_who_asks_waits_for_what_hosting_needs() -> None:
    asked = "import sys, bot.cli; print(*(name.split('.')[0] for name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", asked], check=True, capture_output=True, text=True)
    assert not LAZY & set(done.stdout.split())


def test_nobody_who_asks_waits_for_other_commands_or_for_what_changes_the_library() -> None:
    asked = "import sys, bot.cli; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", asked], check=True, capture_output=True, text=True)
    modules = set(done.stdout.split())
    assert not {f"bot.commands.{name}" for name in COMMANDS} & modules
    assert not [name for name in modules if name.startswith(("bot.digests", "bot.ingest.feeds", "bot.ingest.intake"))]


@pytest.mark.parametrize(
    ("module", "call"),
    [
        ("bot.serve.serving", "serve(settings)"),
        ("bot.preview.previewing", "preview(settings, 0, print, browser=False)"),
    ],
)
def test_whoever_serves_many_has_every_command_before_the_first_is_asked_for(module: str, call: str) -> None:
    asked = (
        f"import asyncio, sys, types, {module} as served; "
        "served.catch_signals = lambda: sys.exit(print(*sys.modules)); "
        f"settings = types.SimpleNamespace(); asyncio.run(served.{call})"
    )
    done = subprocess.run([sys.executable, "-c", asked], check=True, capture_output=True, text=True)
    assert {f"bot.commands.{name}" for name in COMMANDS} <= set(done.stdout.split())
