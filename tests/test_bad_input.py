"""What strangers, accidents and other processes do: one clear line each, what was good is kept."""

import asyncio
import json
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from bot.app import App, open_app
from bot.chat import Message, UserError
from bot.commands import COMMANDS
from bot.database import engine
from bot.settings import Settings

Run = Callable[..., "subprocess.CompletedProcess[str]"]

STORY = "Glimmer Labs said on Monday that it will open moss farm number {number} in the old town of Barrowmere.\n"
NAMES = [
    "mercor",
    "openai",
    "stargate",
    "india",
    "kwon",
    "uae",
    "scale ai",
    "$500 billion",
    "vs",
    "and",
    "@everyone",
    "<!channel>",
]


def write_stories(folder: Path, count: int) -> None:
    folder.mkdir()
    for number in range(count):
        (folder / f"{number:05}.txt").write_text(STORY.format(number=number), encoding="utf-8")


@pytest.fixture(scope="module")
def answer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Message]]:
    """What the bot says to any text, in one loop for all examples."""
    folder = tmp_path_factory.mktemp("library")
    with asyncio.Runner() as runner:
        opened = open_app(Settings(database_url=f"sqlite:///{folder}/library.sqlite3", data_folder=folder))
        app: App = runner.run(opened.__aenter__())
        yield lambda text: runner.run(app.answer(text))
        runner.run(opened.__aexit__(None, None, None))


commands = st.builds(
    lambda name, argument: f"/{name} {argument}",
    st.sampled_from([*COMMANDS, "nothing", ""]),
    st.one_of(st.text(), st.lists(st.one_of(st.sampled_from(NAMES), st.text(max_size=5)), max_size=6).map(" ".join)),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=300)
@given(text=st.one_of(st.text(), commands))
@example(text="add 0@everyone")
def test_nothing_that_is_typed_crashes_or_pings(answer: Callable[[str], Message], text: str) -> None:
    message = answer(text)
    assert message.title != "Something went wrong on my side."
    found = message.answer
    assert found.outcome in {"answer", "no_answer", "clarify", "usage"}
    assert found.outcome == "answer" or not (found.facts or found.sections or found.conflicts or found.citations)
    assert sum(len(citation.quote) for citation in found.citations) <= 4_000
    assert all(len(citation.quote) <= 600 for citation in found.citations)
    assert sum(len(section.points) for section in found.sections) <= 20
    quotes = {citation.number: citation.quote for citation in found.citations}
    assert all(point.text in quotes[point.citation] for section in found.sections for point in section.points)
    assert "@everyone" not in str(message.parts)
    assert "<!channel>" not in str(message.parts)
    found.model_dump_json()


@pytest.mark.parametrize(
    "typed",
    [
        "/deal",
        "/deal \u200b\u2060",
        "/deal \x00\x07",
        "/ask " + "why " * 5_000,
        "/deal \u202e\u2066",
        "/compare",
        "/show",
    ],
)
def test_an_argument_that_is_missing_empty_or_far_too_long_is_asked_for(
    answer: Callable[[str], Message], typed: str
) -> None:
    assert answer(typed).answer.outcome == "usage"


@pytest.mark.parametrize(
    "typed", ["／ｄｅａｌ ｍｅｒｃｏｒ", "/deal mer\u200bcor", "/deal \u202emercor\u202c", "/deal\x00 mercor\x07"]
)
def test_letters_in_other_dress_are_understood(answer: Callable[[str], Message], typed: str) -> None:
    assert answer(typed).title == "OpenAI and Mercor · partnership · announced"


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("empty.txt", b"", "is empty"),
        ("binary.txt", bytes(range(256)) * 40, "is not a text file"),
        ("nul.txt", b"Glimmer Labs\x00 opened a farm.", "NUL characters"),
        ("surrogate.txt", b"Glimmer \xed\xa0\x80 Labs opened a farm.", "lone surrogates"),
        ("foreign.txt", b"\xff" * 50, "in an encoding I can't tell"),
        ("large.txt", b"Glimmer Labs opened a farm. " * 80_000, "is too large (2 MB of text"),
        ("picture.png", b"\x89PNG", "not a kind of file I read"),
    ],
)
def test_a_file_that_can_not_be_taken_is_one_clear_line(
    briefbot: Run, tmp_path: Path, name: str, data: bytes, says: str
) -> None:
    (tmp_path / name).write_bytes(data)
    done = briefbot("add", str(tmp_path / name))
    assert done.returncode == 1
    line, total = done.stdout.splitlines()
    assert line.startswith("refused  ")
    assert name in line
    assert says in line
    assert total == "1 refused."
    assert done.stderr == ""


def test_ten_thousand_files_of_which_some_are_broken(briefbot: Run, tmp_path: Path) -> None:
    write_stories(tmp_path / "news", 10_000)
    broken = [tmp_path / "news" / f"{number:05}.txt" for number in range(0, 10_000, 1_000)]
    for file in broken:
        file.write_bytes(b"\x00\x01\x02")
    done = briefbot("add", str(tmp_path / "news"))
    assert done.returncode == 1
    assert done.stdout.splitlines()[-1] == "9,990 added, 10 refused."
    assert done.stdout.count("refused  ") == len(broken)
    answer = json.loads(briefbot("ask", "--format", "jsonl", "/ask which is moss farm number 9999").stdout)
    assert "number 9999" in answer["sections"][0]["points"][0]["text"]


def test_a_home_that_can_not_be_written_says_what_to_set(briefbot: Run) -> None:
    nowhere = {"HOME": "/proc/nowhere", "XDG_DATA_HOME": None, "BRIEFBOT_DATABASE_URL": None}
    done = briefbot("ask", "/help", BRIEFBOT_DATA_FOLDER=None, **nowhere)
    assert done.returncode == 1
    assert "set BRIEFBOT_DATABASE_URL" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_library_of_a_newer_version_says_to_upgrade(briefbot: Run, tmp_path: Path) -> None:
    briefbot("articles")
    with closing(sqlite3.connect(tmp_path / "library.sqlite3")) as connection, connection:
        connection.execute("UPDATE briefbot_revision SET version_num = '9999'")
    for done in (briefbot("ask", "/deal mercor"), briefbot("add", str(tmp_path))):
        assert (done.returncode, done.stdout) == (1, "")
        assert "Upgrade with: pip install --upgrade briefbot" in done.stderr
        assert len(done.stderr.splitlines()) == 1


async def test_a_disk_that_fills_up_in_the_middle_of_add_is_told_and_what_was_added_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_stories(tmp_path / "news", 200)
    here = Settings(database_url=f"sqlite:///{tmp_path}/library.sqlite3", data_folder=tmp_path)
    async with open_app(here) as app, app.database.reading() as connection:
        pages = await connection.scalar(text("PRAGMA page_count"))
    room = f"max_page_count={pages + 60}"  # beyond it SQLite gives its own error for a full disk
    added = 0

    async def add_all() -> None:
        nonlocal added
        async with open_app(here) as app:
            async for _ in app.add(app.find([tmp_path / "news"])):
                added += 1

    with monkeypatch.context() as full:
        full.setattr(engine, "SQLITE_PRAGMAS", (*engine.SQLITE_PRAGMAS, room))
        with pytest.raises(UserError, match=r"^The disk is full, so nothing more was kept\. Free some space"):
            await add_all()
    assert 0 < added < 200
    async with open_app(here) as app:
        assert await app.library.count((app.tenant,)) == 2 + added
        assert (await app.answer("/ask which is moss farm number 0")).answer.outcome == "answer"


def test_two_processes_that_add_the_same_at_once_add_it_once(
    briefbot: Run, tmp_path: Path, own_environment: dict[str, str]
) -> None:
    write_stories(tmp_path / "news", 120)
    command = [sys.executable, "-m", "bot", "add", str(tmp_path / "news")]
    both = [
        subprocess.Popen(command, env=own_environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    ends = [process.communicate(timeout=300) for process in both]
    assert [process.returncode for process in both] == [0, 0], ends
    totals = [out.splitlines()[-1] for out, _ in ends]
    assert sum(int(total.split()[0]) for total in totals if "added" in total) == 120
    assert len(json.loads(briefbot("articles", "--format", "json").stdout)) == 122


def test_ctrl_c_in_the_middle_of_add_keeps_what_was_added(
    briefbot: Run, tmp_path: Path, own_environment: dict[str, str]
) -> None:
    write_stories(tmp_path / "news", 1_500)
    command = [sys.executable, "-m", "bot", "add", str(tmp_path / "news")]
    process = subprocess.Popen(command, env=own_environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline().startswith("added  ")
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=300)
    assert process.returncode == 130
    assert errors == "Stopped. What was added so far is kept; run the same command again to go on.\n"
    kept = len(json.loads(briefbot("articles", "--format", "json").stdout)) - 2
    assert 0 < kept < 1_500
    again = briefbot("add", str(tmp_path / "news")).stdout.splitlines()[-1]
    assert again == f"{1_500 - kept:,} added, {kept:,} already known."


def test_a_reader_that_stops_listening_is_no_error(own_environment: dict[str, str]) -> None:
    pipe = f"{sys.executable} -m bot facts | head -c 10"
    done = subprocess.run(["bash", "-c", pipe], env=own_environment, capture_output=True, text=True, check=False)
    assert done.stderr == ""
