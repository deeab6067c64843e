"""The Dockerfile, as far as it can be held without Docker."""

import asyncio
import json
import os
import re
import shlex
import shutil
import socket
import subprocess
import sys
import zipfile
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from bot.app import open_app
from bot.settings import Settings
from tests.fakes.slack import FakeSlack
from tests.fakes.slack_values import BOT_TOKEN, SIGNING_SECRET
from tests.hosting import serving

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "Dockerfile").read_text("utf-8").replace("\\\n", "")
LINES = [tuple(line.split(maxsplit=1)) for line in TEXT.splitlines() if line and not line.startswith("#")]


def all_of(instruction: str) -> list[str]:
    return [rest for name, rest in LINES if name == instruction]


def variables() -> dict[str, str]:
    return dict(pair.split("=", 1) for line in all_of("ENV") for pair in shlex.split(line))


def test_it_installs_what_the_readme_installs() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    pattern = r"(\S+ -m venv) \S+ && \S+/bin/(pip install) (?:--no-cache-dir )?(-c constraints.txt)"
    (told,) = {match.groups() for match in re.finditer(pattern, readme)}
    (done,) = (match.groups() for match in re.finditer(pattern, TEXT))
    assert done == told


def test_what_is_copied_is_enough_to_build_the_package(tmp_path: Path) -> None:
    for line in all_of("COPY"):
        *sources, target = shlex.split(line)
        for source in [one for one in sources if not line.startswith("--from")]:
            kept = (ROOT / ".dockerignore").read_text("utf-8").splitlines()
            assert f"!{source}" in kept
            if (ROOT / source).is_dir():
                shutil.copytree(ROOT / source, tmp_path / target, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy(ROOT / source, tmp_path / target)
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", f"{tmp_path}/dist", str(tmp_path)]
    done = subprocess.run(build, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (wheel,) = (tmp_path / "dist").glob("*.whl")
    packed = zipfile.ZipFile(wheel).namelist()
    assert "bot/serve/probe.py" in packed
    assert sum(name.startswith("bot/seeds/") for name in packed) == 2 * len(list((ROOT / "seeds").glob("*.txt")))


def test_it_runs_as_nobody_special_with_one_volume_and_takes_the_signals_itself() -> None:
    assert all_of("USER") == ["10001:0"]
    assert all_of("VOLUME") == ['["/data"]']
    assert [json.loads(line) for line in all_of("CMD")] == [["briefbot", "serve"]]
    assert all_of("ENTRYPOINT") == []
    assert variables()["PYTHONUNBUFFERED"] == "1"
    assert len(all_of("FROM")) == 2
    assert "curl" not in TEXT
    assert not re.search("TOKEN|SECRET", TEXT)


@pytest.mark.parametrize("home", ["/data", "/proc/nowhere"])
async def test_any_user_of_group_0_can_run_it_on_the_volume(
    home: str,
    open_folder: Path,
    as_plain_user: Callable[[], AbstractContextManager[None]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root can become another user")
    volume = open_folder / "data"
    volume.mkdir()
    os.chown(volume, 10001, 0)
    volume.chmod(0o2770)
    for name, value in (variables() | {"HOME": home}).items():
        if name.startswith("BRIEFBOT_") or name == "HOME":
            monkeypatch.setenv(name, value.replace("/data", str(volume)))
    # Load all that is loaded late: the interpreter of the tests may lie where only root reads.
    async with open_app(Settings(database_url=f"sqlite:///{open_folder}/other.sqlite3")) as app:
        await app.answer("/deal mercor")
    with as_plain_user():
        async with open_app(Settings()) as app:
            assert "OpenAI and Mercor" in (await app.answer("/deal mercor")).title
            await app.memory.write_note("made-up", "kept")
    assert (volume / "briefbot.sqlite3").stat().st_uid == 65534


async def test_the_health_check_is_well_while_the_bot_runs_and_only_then(own_environment: dict[str, str]) -> None:
    check = [sys.executable, *json.loads(all_of("HEALTHCHECK")[0].partition("CMD ")[2])[1:]]
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = str(free.getsockname()[1])
    tokens = {"SLACK_BOT_TOKEN": BOT_TOKEN, "SLACK_SIGNING_SECRET": SIGNING_SECRET}
    environment = own_environment | {"BRIEFBOT_PORT": port, "BRIEFBOT_HOST": variables()["BRIEFBOT_HOST"]}

    async def is_well() -> bool:
        process = await asyncio.create_subprocess_exec(*check, env=environment)
        return await process.wait() == 0

    assert not await is_well()
    async with FakeSlack().serve() as slack:
        changes = {"BRIEFBOT_SLACK_API_URL": slack.api_url, "BRIEFBOT_PORT": port}
        async with serving(environment, **tokens, **changes) as serve:
            await serve.until("Health is told at")
            assert await is_well()
            serve.signal()
            assert await serve.end() == 0
    assert not await is_well()
