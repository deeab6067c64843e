"""The app's manifest."""

import json
import os
import subprocess
import sys

import pytest

from bot.adapters.slack.manifest import SCOPES, make_manifest
from bot.commands import COMMANDS
from bot.wording.platforms import PHRASES

KNOWN = {name: command for name, (command, _) in COMMANDS.items()}
BOTH = [make_manifest(KNOWN, "socket", None), make_manifest(KNOWN, "http", "https://bot.example.com/")]


@pytest.mark.parametrize("manifest", BOTH)
def test_the_commands_for_news_and_digests_are_registered_and_no_others(manifest: dict[str, object]) -> None:
    features = manifest["features"]
    assert isinstance(features, dict)
    registered = {command["command"]: command for command in features["slash_commands"]}
    assert " ".join(registered) == "/deal /infra /talent /profile /timeline /compare /ask /brief /follow /digest"
    for name, command in registered.items():
        assert command["description"] == KNOWN[name[1:]].summary
        assert command["usage_hint"] == KNOWN[name[1:]].usage.partition(" ")[2]
        assert len(name) <= 32
    shortcuts = [(shortcut["name"], shortcut["callback_id"]) for shortcut in features["shortcuts"]]
    assert shortcuts == [(PHRASES.brief_this, "brief_this"), (PHRASES.add_this, "add_this")]
    assert all(len(name) <= 24 for name, _ in shortcuts)


def test_the_two_transports_differ_in_addresses_alone() -> None:
    socket, http = (json.dumps(manifest) for manifest in BOTH)
    assert "https://" not in socket
    assert http.count("https://bot.example.com/slack/events") == 10 + 3
    assert '"socket_mode_enabled": true' in socket
    assert '"socket_mode_enabled": false' in http


def test_every_scope_has_its_reason() -> None:
    for manifest in BOTH:
        oauth = manifest["oauth_config"]
        assert isinstance(oauth, dict)
        assert oauth["scopes"] == {"bot": list(SCOPES)}
    assert all(SCOPES.values())


@pytest.mark.parametrize("address", [None, "bot.example.com", "http://bot.example.com"])
def test_http_needs_an_https_address(address: str | None) -> None:
    with pytest.raises(ValueError, match="https://"):
        make_manifest(KNOWN, "http", address)


@pytest.mark.skipif("BRIEFBOT_JUDGES" not in os.environ, reason="the judges are not here")
@pytest.mark.parametrize("manifest", BOTH)
def test_slacks_schema_takes_it(manifest: dict[str, object]) -> None:
    judge = [sys.executable, f"{os.environ['BRIEFBOT_JUDGES']}/judge.py", "manifest"]
    judged = subprocess.run(judge, input=json.dumps(manifest), capture_output=True, text=True, check=False, timeout=60)
    assert judged.returncode == 0, judged.stdout
