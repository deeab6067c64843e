"""The command line, run as other programs run it."""

import json
import subprocess
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def test_ask_prints_a_plain_answer_that_fits_the_width(briefbot: Run) -> None:
    done = briefbot("ask", "/deal mercor")
    assert done.returncode == 0
    assert done.stdout.startswith("OpenAI and Mercor · partnership · announced\n")
    assert "Value  not stated" in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 100
    assert "\x1b" not in done.stdout
    assert done.stderr == ""


def test_every_format_says_the_same(briefbot: Run) -> None:
    answer = json.loads(briefbot("ask", "--format", "json", "/deal mercor").stdout)
    assert json.loads(briefbot("ask", "--format", "jsonl", "/deal mercor").stdout) == answer
    markdown = briefbot("ask", "--format", "markdown", "/deal mercor").stdout
    assert markdown.startswith(f"## {answer['title']}\n")
    for section in answer["sections"]:
        assert f"### {section['heading']}" in markdown


def test_slack_and_discord_formats_are_what_would_be_sent(briefbot: Run, tmp_path: Path) -> None:
    slack = json.loads(briefbot("ask", "--format", "slack", "/deal mercor").stdout)
    assert set(slack) == {"text", "blocks"}
    assert slack["text"].startswith("OpenAI and Mercor · partnership · announced\n")
    discord = json.loads(briefbot("ask", "--format", "discord", "/deal mercor").stdout)
    assert (discord["flags"], discord["allowed_mentions"]) == (1 << 15, {"parse": []})
    (tmp_path / "lines.txt").write_text("/deal mercor\n/help\n\n")
    for platform, first in (("slack", slack), ("discord", discord)):
        lines = briefbot("ask", "--format", platform, "--file", str(tmp_path / "lines.txt")).stdout.splitlines()
        assert json.loads(lines[0]) == first
        assert len(lines) == 3


def test_every_outcome_ends_with_zero_and_a_wrong_command_line_with_two(briefbot: Run) -> None:
    assert briefbot("ask", "/deal netflix").returncode == 0
    assert briefbot("ask", "/nothing").returncode == 0
    assert briefbot("ask", "").returncode == 0
    assert briefbot("ask").returncode == 2
    assert briefbot("ask", "--format", "pigeon", "/deal mercor").returncode == 2
    assert briefbot("ask", "/deal mercor", "--file", "lines.txt").returncode == 2
    assert briefbot("fly").returncode == 2


def test_a_file_of_commands_gives_one_line_for_each_in_order(briefbot: Run, tmp_path: Path) -> None:
    lines = ["/deal mercor", "", '"/deal\\n\\nmercor\\n"', '"not closed', "/help", '"\\ud800 mercor"', "/deal \u2028 x"]
    (tmp_path / "lines.txt").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    done = briefbot("ask", "--format", "jsonl", "--file", str(tmp_path / "lines.txt"))
    answers = [json.loads(line) for line in done.stdout.rstrip("\n").split("\n")]
    assert [answer["outcome"] for answer in answers] == [
        "answer",
        "usage",
        "answer",
        "no_answer",
        "answer",
        "answer",
        "no_answer",
    ]
    assert answers[2]["command"] == "/deal\n\nmercor\n"
    assert done.returncode == 0


def test_a_file_of_commands_that_is_not_there_is_one_clear_line(briefbot: Run, tmp_path: Path) -> None:
    done = briefbot("ask", "--format", "jsonl", "--file", str(tmp_path / "none.txt"))
    assert done.returncode == 1
    assert "can't be read" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_list_of_feeds_in_a_folder_is_read_as_one_that_is_named(briefbot: Run, tmp_path: Path) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "feeds.OPML").write_text(
        '<opml><body><outline text="Moss" xmlUrl="gopher://moss.example"/></body></opml>'
    )
    for named in (folder, folder / "feeds.OPML"):
        done = briefbot("add", str(named))
        assert done.stdout.splitlines() == [
            "refused  gopher://moss.example: is no web address. Write it as https://example.com/article.",
            "1 refused.",
        ]
    assert "there is no such file or folder" in briefbot("add", str(tmp_path / "none.opml")).stdout


def test_add_tells_what_was_understood_and_the_article_answers(briefbot: Run, tmp_path: Path) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    story = "Glimmer Labs has signed a partnership with Brookfield Moss to grow moss on roofs for $30 million."
    (folder / "moss.txt").write_text(f"Moss on roofs\n\n{story}\n", encoding="utf-8")
    (folder / "moss.json").write_text(
        '{"title": "Moss on roofs", "publisher": "The Moss Post", "published": "2026-02"}'
    )
    (folder / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    done = briefbot("add", str(folder))
    assert done.returncode == 1
    assert "added  moss: Moss on roofs · The Moss Post, 2026-02 · 1 paragraph, 1 deal" in done.stdout
    assert "photo.jpg: is not a kind of file I read." in done.stdout
    assert done.stdout.endswith("1 added, 1 refused.\n")
    assert "1 already known, 1 refused." in briefbot("add", str(folder)).stdout
    assert story in briefbot("ask", "--format", "markdown", "who grows moss on roofs").stdout


def test_articles_lists_and_prints_them(briefbot: Run) -> None:
    rows = json.loads(briefbot("articles", "--format", "json").stdout)
    assert [set(row) for row in rows] == [{"key", "title", "publisher", "published", "url"}] * 2
    one = json.loads(briefbot("articles", rows[0]["key"], "--format", "json").stdout)
    assert one["text"].startswith("OpenAI Partners with Mercor")
    missing = briefbot("articles", "nothing")
    assert missing.returncode == 1
    assert "There is no article “nothing”" in missing.stderr


def test_facts_are_one_article_a_line_and_hold_exact_quotes(briefbot: Run) -> None:
    rows = [json.loads(line) for line in briefbot("facts", "--format", "jsonl").stdout.splitlines()]
    assert len(rows) == 2
    for row in rows:
        text = json.loads(briefbot("articles", row["article"], "--format", "json").stdout)["text"]
        assert row["deals"]
        for deal in row["deals"]:
            assert text[deal["start"] : deal["end"]] == deal["quote"]
        for amount in row["amounts"]:
            assert text[amount["start"] : amount["end"]] == amount["text"]


def test_seeds_off_starts_empty(briefbot: Run) -> None:
    assert briefbot("articles", "--format", "json", BRIEFBOT_SEEDS="off").stdout == "[]\n"
    assert "library is empty" in briefbot("articles", BRIEFBOT_SEEDS="off").stdout


def test_settings_that_can_not_be_used_are_named(briefbot: Run) -> None:
    done = briefbot("ask", "/help", BRIEFBOT_SEEDS="maybe")
    assert done.returncode == 1
    assert "BRIEFBOT_SEEDS" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("mysql://localhost/news", "not an address I can read"),
        ("sqlite:////proc/none/library.sqlite3", "can't be opened here"),
        ("postgresql://nobody:secret@127.0.0.1:1/none", "PostgreSQL server does not answer"),
    ],
)
def test_a_database_that_can_not_be_used_is_one_clear_line(briefbot: Run, url: str, says: str) -> None:
    done = briefbot("ask", "/help", BRIEFBOT_DATABASE_URL=url)
    assert done.returncode == 1
    assert says in done.stderr
    assert "secret" not in done.stderr
    assert "Traceback" not in done.stderr


def test_chat_answers_lines_from_a_pipe(briefbot: Run) -> None:
    done = briefbot("chat", stdin="/deal mercor\n\n/deal netflix\n")
    assert done.returncode == 0
    assert "OpenAI and Mercor · partnership · announced" in done.stdout
    assert done.stdout.startswith("> /deal mercor\n\nOpenAI and Mercor")
    assert "\n> /deal netflix\n\nThe library knows no name “netflix”." in done.stdout


def test_answers_to_a_file_are_read_each_below_its_command(briefbot: Run, tmp_path: Path) -> None:
    (tmp_path / "lines.txt").write_text("/deal mercor\n/deal netflix\n")
    done = briefbot("ask", "--file", str(tmp_path / "lines.txt"))
    assert done.stdout.startswith("> /deal mercor\nOpenAI and Mercor")
    assert "\n> /deal netflix\nThe library knows no name “netflix”." in done.stdout
    refused = briefbot("ask", "--format", "json", "--file", str(tmp_path / "lines.txt"))
    assert (refused.returncode, "--format text, jsonl" in " ".join(refused.stderr.split())) == (2, True)


def test_chat_is_one_conversation(briefbot: Run) -> None:
    assert "Data center in Abu Dhabi" in briefbot("chat", stdin="/infra india\nand in the UAE?\n").stdout


def test_a_byte_that_is_no_text_is_no_obstacle(briefbot: Run) -> None:
    done = briefbot("ask", "--format", "json", "/deal \udcff mercor")
    assert done.returncode == 0
    assert json.loads(done.stdout)["title"] == "OpenAI and Mercor · partnership · announced"
    assert "OpenAI and Mercor" in briefbot("chat", stdin="/deal \udcff mercor\n").stdout


def test_what_an_article_holds_can_not_steer_the_terminal(briefbot: Run, tmp_path: Path) -> None:
    (tmp_path / "moss.txt").write_text("Glimmer Labs opened a \x1b[31mmoss farm in Bergen on Monday.\n")
    (tmp_path / "moss.json").write_text('{"title": "Moss \\u001b]0;taken\\u0007 \\u202e farm"}')
    said = [briefbot("add", str(tmp_path / "moss.txt")).stdout, briefbot("articles").stdout]
    said += [briefbot("articles", "moss").stdout, briefbot("ask", "moss farm").stdout]
    assert all("arm" in one for one in said)
    assert not any(character in "".join(said) for character in "\x1b\x07\u202e")


def test_help_teaches(briefbot: Run) -> None:
    shown = briefbot("--help").stdout
    for command in ("chat", "ask", "add", "articles", "facts"):
        assert command in shown
    assert "/deal mercor" in briefbot("ask", "--help").stdout


def test_output_that_can_not_hold_a_character_does_not_crash(briefbot: Run) -> None:
    done = briefbot("ask", "/deal mercor", PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert "OpenAI and Mercor" in done.stdout


def test_the_version_is_told(briefbot: Run) -> None:
    done = briefbot("--version")
    assert (done.returncode, done.stdout) == (0, f"briefbot {version('briefbot')}\n")


def test_a_setting_that_is_empty_is_not_set(briefbot: Run, tmp_path: Path) -> None:
    done = briefbot("articles", BRIEFBOT_DATABASE_URL="", XDG_DATA_HOME=str(tmp_path / "data"))
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "data" / "briefbot" / "briefbot.sqlite3").exists()


def test_a_file_is_added_by_its_path_in_a_question_too(briefbot: Run, tmp_path: Path) -> None:
    file = tmp_path / "moss deal.txt"
    file.write_text("Moss deal\n\nGlimmer Labs has signed a partnership with Quillback Robotics to grow moss on roofs.")
    added = json.loads(briefbot("ask", "--format", "json", f"/add {file}").stdout)
    assert (added["outcome"], added["title"]) == ("answer", "Added: Moss deal")
    assert "Glimmer" in json.loads(briefbot("ask", "--format", "json", "/deal glimmer").stdout)["title"]


def test_a_file_whose_name_leaves_no_room_for_a_sidecars_is_added_in_a_question(briefbot: Run, tmp_path: Path) -> None:
    file = tmp_path / f"{'r' * 251}.txt"
    file.write_text("Glimmer Labs has signed a partnership with Quillback Robotics to grow rye on roofs for a year.")
    assert json.loads(briefbot("ask", "--format", "json", f"/add {file}").stdout)["title"].startswith("Added: ")


def test_a_file_that_is_added_in_a_question_brings_its_sidecar(briefbot: Run, tmp_path: Path) -> None:
    file = tmp_path / "rye.txt"
    file.write_text("Glimmer Labs has signed a partnership with Quillback Robotics to grow rye on roofs for a year.")
    file.with_suffix(".json").write_text('{"title": "Rye on roofs", "publisher": "Lantern", "published": "2031-02"}')
    assert json.loads(briefbot("ask", "--format", "json", f"/add {file}").stdout)["title"] == "Added: Rye on roofs"
    (told,) = [one for one in json.loads(briefbot("articles", "--format", "json").stdout) if one["key"] == "rye"]
    assert (told["publisher"], told["published"]) == ("Lantern", "2031-02")
    file.with_suffix(".json").write_text('{"published": "soon"}')
    refused = json.loads(briefbot("ask", "--format", "json", f"/add {file}").stdout)
    assert "no date" in refused["title"] + (refused["text"] or "")
