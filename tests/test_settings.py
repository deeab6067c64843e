"""What whoever runs the bot may set, and how."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import SecretStr, ValidationError

from bot.settings import Settings

Run = Callable[..., "subprocess.CompletedProcess[str]"]
SECRETS = ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET", "DISCORD_TOKEN")
NAMES = [f"{prefix}{name}{suffix}" for name in SECRETS for prefix in ("BRIEFBOT_", "") for suffix in ("", "_FILE")]


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)


def read(name: str) -> str | None:
    secret = getattr(Settings(), name.removeprefix("BRIEFBOT_").removesuffix("_FILE").lower())
    return secret.get_secret_value() if isinstance(secret, SecretStr) else None


@pytest.mark.parametrize("name", NAMES)
def test_a_secret_is_taken_from_each_of_its_names_and_from_a_file(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "secret").write_text("made-up\n")
    monkeypatch.setenv(name, str(tmp_path / "secret") if name.endswith("_FILE") else " made-up ")
    assert read(name) == "made-up"
    assert Settings().secrets == ("made-up",)


def test_the_nearest_name_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "theirs").write_text("3")
    (tmp_path / "ours").write_text("1")
    named = {"DISCORD_TOKEN_FILE": str(tmp_path / "theirs"), "DISCORD_TOKEN": "2"}
    named |= {"BRIEFBOT_DISCORD_TOKEN_FILE": str(tmp_path / "ours"), "BRIEFBOT_DISCORD_TOKEN": "0"}
    read_in_turn = []
    for name, value in named.items():
        monkeypatch.setenv(name, value)
        read_in_turn.append(read("DISCORD_TOKEN"))
    assert read_in_turn == ["3", "2", "1", "0"]


def test_an_empty_variable_is_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.setenv(name, "")
    assert Settings().secrets == ()


def test_the_other_names_are_for_secrets_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOST", "example.com")
    monkeypatch.setenv("PORT", "1")
    monkeypatch.setenv("DATABASE_URL", "sqlite:///elsewhere")
    assert (Settings().host, Settings().port) == ("127.0.0.1", 8080)
    assert "elsewhere" not in Settings().database_url


def test_all_that_can_not_be_used_is_told_at_once_and_no_secret_with_it(briefbot: Run, tmp_path: Path) -> None:
    (tmp_path / "binary").write_bytes(b"\xff\xfe\x00")
    done = briefbot(
        "ask",
        "/help",
        SLACK_BOT_TOKEN="xoxb-hush hush",  # noqa: S106 (made up)
        SLACK_APP_TOKEN_FILE="xapp-hush",  # noqa: S106 (made up, and in the wrong variable)
        SLACK_SIGNING_SECRET_FILE=str(tmp_path / "binary"),
        DISCORD_TOKEN="hush\u00fchush",  # noqa: S106 (made up)
        BRIEFBOT_PORT="70000",
        BRIEFBOT_DISCORD_GATEWAY_URL="http://hush",
    )
    assert (done.returncode, done.stdout) == (1, "")
    for name in (*SECRETS, "PORT", "DISCORD_GATEWAY_URL"):
        assert f"  BRIEFBOT_{name}: " in done.stderr
    assert "SLACK_APP_TOKEN_FILE names a file that can't be read" in done.stderr
    assert len(done.stderr.splitlines()) == 7
    assert "hush" not in done.stderr


@given(st.text(), st.sampled_from(SECRETS))
def test_no_text_of_a_secret_stands_in_what_is_said_of_it(text: str, name: str) -> None:
    try:
        said = repr(Settings.model_validate({name.lower(): text}))
    except ValidationError as error:
        said = str(error) + json.dumps([{"loc": one["loc"], "msg": one["msg"]} for one in error.errors()])
    assert f"xyz{text}xyz" not in said.replace("'", "xyz")
    assert len(text) < 4 or text.strip() in "**********" or text.strip() not in said
