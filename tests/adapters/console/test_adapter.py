"""The prompt, typed at through prompt-toolkit's own pipe."""

import io
import re
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.completion import CompleteEvent, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.key_binding import KeyPressEvent
from prompt_toolkit.output import DummyOutput

from bot.adapters.console import adapter
from bot.adapters.console.adapter import ConsoleAdapter
from bot.chat import Answer, Citation, Invocation, Message, Words

CITED = Citation(
    number=1,
    article="moss",
    title="Moss",
    publisher=None,
    published=None,
    url=None,
    paragraph=1,
    quote="q",
    start=3,
    end=9,
)


async def answer(invocation: Invocation) -> Message:
    reply = Answer(command=invocation.text, outcome="answer", title=f"You said {invocation.text}", citations=(CITED,))
    return Message(reply.title, (Words("It is so."),), reply)


async def complete(invocation: Invocation) -> tuple[str, ...]:
    return (f"{invocation.text}cor",)


async def talk(keys: str, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> str:
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
        pipe.send_text(keys)
        await ConsoleAdapter("shared", folder / "history", "Hello.").run(answer, complete)
    return capsys.readouterr().out


async def test_every_line_is_answered_until_ctrl_d(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    said = await talk("/deal moss\r\r  \r/help\r\x04", tmp_path, monkeypatch, capsys)
    assert said.startswith("Hello.\n")
    assert said.index("You said /deal moss") < said.index("You said /help")
    assert said.count("It is so.") == 2


async def test_ctrl_c_drops_the_line_and_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    said = await talk("/deal mo\x03/help\r\x04", tmp_path, monkeypatch, capsys)
    assert "You said /help" in said
    assert "/deal" not in said


async def test_a_number_shows_the_words_in_their_article(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    said = await talk("/deal moss\r1\r[1]\r(1)\r1, 1\r\x04", tmp_path, monkeypatch, capsys)
    assert said.count("You said /show moss 3 9") == 4


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("1", ["/show 1"]),
        ("/deal moss\r2", ["/deal moss", "/show 2"]),
        ("/deal moss\r(2)", ["/deal moss", "/show 2"]),
        ("/deal moss\r1 2", ["/deal moss", "/show moss 3 9", "/show 2"]),
        ("/deal moss\r3 2", ["/deal moss", "/show 3"]),
        ("/deal moss\r2026", ["/deal moss", "2026"]),
        ("/deal moss\r1 gigawatt", ["/deal moss", "1 gigawatt"]),
    ],
)
async def test_a_number_that_the_answer_lacks_is_no_search_and_other_numbers_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], typed: str, asked: list[str]
) -> None:
    said = await talk(f"{typed}\r\x04", tmp_path, monkeypatch, capsys)
    assert re.findall(r"You said (.*)", said) == asked


@pytest.mark.parametrize("leaving", ["quit", "EXIT", "/quit"])
async def test_quit_leaves_and_a_question_mark_asks_for_help(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], leaving: str
) -> None:
    said = await talk(f"?\r{leaving}\r/deal moss\r\x04", tmp_path, monkeypatch, capsys)
    assert "You said /help" in said
    assert "/deal moss" not in said


async def test_lines_of_earlier_sessions_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    await talk("/deal moss\r\x04", tmp_path, monkeypatch, capsys)
    said = await talk("\x1b[A\r\x04", tmp_path, monkeypatch, capsys)
    assert "You said /deal moss" in said


async def test_a_history_that_can_not_be_kept_is_no_obstacle(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    assert "You said /help" in await talk("/help\r\x04", tmp_path / "file", monkeypatch, capsys)


async def test_what_is_typed_is_completed_as_a_whole_line() -> None:
    completer = adapter._CommandCompleter(complete, "shared")
    found = [one async for one in completer.get_completions_async(Document("/deal mer"), CompleteEvent())]
    assert [(one.text, one.start_position) for one in found] == [("/deal mercor", -9)]


def test_tab_takes_the_next_offer_and_stays_at_the_last() -> None:
    (tab,) = adapter._bind_tab().bindings
    buffer = Buffer(document=Document("/deal mer"))
    buffer._set_completions([Completion("/deal mercor", -9), Completion("/deal merit", -9)])
    shown = []
    for _ in range(3):
        tab.handler(cast("KeyPressEvent", SimpleNamespace(current_buffer=buffer)))
        shown.append(buffer.text)
    assert shown == ["/deal mercor", "/deal merit", "/deal merit"]


async def test_lines_from_a_pipe_are_answered(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("/deal moss\n\n1\n"))
    await ConsoleAdapter("shared", tmp_path / "history", "Hello.").run(answer, complete)
    said = capsys.readouterr().out
    assert "Hello." not in said
    assert "You said /show moss 3 9" in said


async def test_the_path_of_a_file_adds_the_file_and_other_words_are_what_they_are(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    sent: list[tuple[str, list[tuple[str, bytes | None]]]] = []

    async def take(invocation: Invocation) -> Message:
        files = [(file.name, await file.read(5)) for file in invocation.attachments]
        sent.append((invocation.text, files))
        return await answer(invocation)

    (tmp_path / "a mill.txt").write_bytes(b"Quorvex opens a mill.")
    lines = [f"/add {tmp_path}/a mill.txt", f"add '{tmp_path}/a mill.txt'", "/add ~nobody/mill", f"/add {'rye ' * 999}"]
    monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(lines)))
    await ConsoleAdapter("shared", tmp_path / "history", "Hello.").run(take, complete)
    assert sent == [("/add a mill.txt", [("a mill.txt", b"Quorve")])] * 2 + [(line.strip(), []) for line in lines[2:]]
