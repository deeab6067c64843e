"""`briefbot doctor`, against stand-ins for the platforms' APIs that answer as they are told."""

import json
import subprocess
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from bot.adapters.slack.manifest import SCOPES
from bot.doctor.diagnosing import diagnose
from bot.settings import Settings
from bot.wording.diagnosis import Finding, word_findings

Run = Callable[..., "subprocess.CompletedProcess[str]"]
BOT, APP, SECRET, DISCORD = "xoxb-hush", "xapp-hush", "hush-hush-hush", "MTAx.hush-hush.hush"
ME = {"id": "101", "username": "briefbot"}
APPLICATION: dict[str, Any] = {
    "id": "101",
    "interactions_endpoint_url": None,
    "integration_types_config": {"0": {}, "1": {}},
}


@dataclass
class Api:
    """Both APIs: what each path answers, as status, body and headers."""

    address: str = ""
    asked: dict[str, str] = field(default_factory=dict)
    """The path and its Authorization."""
    answers: dict[str, tuple[int, Any, dict[str, str]]] = field(
        default_factory=lambda: {
            "auth.test": (200, {"ok": True, "team": "Made-up Inc"}, {"x-oauth-scopes": ",".join(SCOPES)}),
            "apps.connections.open": (200, {"ok": True, "url": "wss://hush"}, {}),
            "users/@me": (200, ME, {}),
            "applications/@me": (200, APPLICATION, {}),
            "users/@me/guilds": (200, [{"id": "1", "name": "Made-up server", "permissions": "8"}], {}),
        }
    )

    def refuse(self, path: str, error: str) -> None:
        self.answers[path] = (200, {"ok": False, "error": error}, {})

    async def take(self, request: web.Request) -> web.Response:
        path = request.match_info["path"]
        self.asked[path] = request.headers["Authorization"]
        status, body, headers = self.answers[path]
        return web.Response(status=status, text=json.dumps(body), content_type="application/json", headers=headers)


@pytest.fixture
async def api() -> AsyncIterator[Api]:
    api, app = Api(), web.Application()
    app.router.add_route("*", "/{path:.*}", api.take)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    api.address = f"http://127.0.0.1:{runner.addresses[0][1]}"
    yield api
    await runner.cleanup()


@pytest.fixture
def settings(api: Api, url: str, tmp_path: Path) -> Settings:
    """Everything configured."""
    tokens = {"slack_bot_token": BOT, "slack_app_token": APP, "discord_token": DISCORD}
    addresses = {"slack_api_url": f"{api.address}/", "discord_api_url": api.address}
    return Settings.model_validate({**tokens, **addresses, "database_url": url, "data_folder": tmp_path})


def problems(findings: list[Finding]) -> list[str]:
    assert "hush" not in word_findings(findings)
    assert all(finding.fix for finding in findings if finding.mark == "problem")
    return [f"{finding.text} {finding.fix}" for finding in findings if finding.mark == "problem"]


async def test_all_is_well(api: Api, settings: Settings) -> None:
    findings = await diagnose(settings)
    assert problems(findings) == []
    said = word_findings(findings)
    for words in ("“Made-up Inc”", "every scope", "Socket Mode", "“briefbot”", "1 Discord server", "clock is right"):
        assert words in said
    assert said.endswith("All is well.")
    assert api.asked["auth.test"] == f"Bearer {BOT}"
    assert api.asked["apps.connections.open"] == f"Bearer {APP}"
    assert api.asked["users/@me"] == f"Bot {DISCORD}"


@pytest.mark.parametrize(
    ("path", "error", "says"),
    [
        ("auth.test", "invalid_auth", "Slack refuses BRIEFBOT_SLACK_BOT_TOKEN (invalid_auth). Copy it again"),
        ("auth.test", "token_revoked", "Install the app again"),
        ("auth.test", "not_allowed_token_type", "the bot's begins with xoxb-"),
        ("auth.test", "ratelimited", "Slack answered auth.test with 200. Try again"),
        ("apps.connections.open", "missing_scope", "the scope connections:write"),
        ("apps.connections.open", "invalid_auth", "Slack refuses BRIEFBOT_SLACK_APP_TOKEN"),
    ],
)
async def test_a_slack_token_that_is_refused_says_which_and_what_to_do(
    api: Api, settings: Settings, path: str, error: str, says: str
) -> None:
    api.refuse(path, error)
    (problem,) = problems(await diagnose(settings))
    assert says in problem


async def test_scopes_that_the_manifest_asks_for_and_slack_has_not_granted_are_named(
    api: Api, settings: Settings
) -> None:
    granted = ",".join(scope for scope in SCOPES if scope not in {"im:history", "commands"})
    api.answers["auth.test"] = (200, {"ok": True, "team": "x"}, {"x-oauth-scopes": granted})
    (problem,) = problems(await diagnose(settings))
    assert problem.startswith(f"Slack has not granted: commands ({SCOPES['commands']}), im:history")
    assert "briefbot slack manifest" in problem


@pytest.mark.parametrize(
    ("path", "answer", "says"),
    [
        ("users/@me", (401, {"message": "401: Unauthorized"}), "Discord refuses BRIEFBOT_DISCORD_TOKEN."),
        ("users/@me", (500, {}), "Discord answered /users/@me with 500."),
        ("users/@me", (200, []), "Discord answered /users/@me with 200."),
        ("applications/@me", (200, {**APPLICATION, "interactions_endpoint_url": "https://x"}), "Endpoint URL"),
        ("applications/@me", (200, {**APPLICATION, "integration_types_config": {"0": {}}}), "tick “User Install”"),
        ("users/@me/guilds", (200, [{"name": "Made-up", "permissions": "3072"}]), "may not: Embed Links, Attach Files"),
    ],
)
async def test_what_discord_does_not_allow_says_what_to_do(
    api: Api, settings: Settings, path: str, answer: tuple[int, Any], says: str
) -> None:
    api.answers[path] = (*answer, {})
    (problem,) = problems(await diagnose(settings))
    assert says in problem


async def test_no_answer_is_a_problem_of_each(api: Api, settings: Settings) -> None:
    gone = {"slack_api_url": "http://127.0.0.1:1/", "discord_api_url": "http://127.0.0.1:1"}
    found = problems(await diagnose(settings.model_copy(update=gone)))
    assert [problem.partition(" at ")[0] for problem in found] == [
        "Slack can't be reached",
        "Slack can't be reached",
        "Discord can't be reached",
    ]
    assert api.asked == {}


@pytest.mark.parametrize(("seconds", "says"), [(90, "seconds ahead"), (-90, "seconds behind"), (50, None)])
async def test_a_clock_that_is_wrong_is_told(settings: Settings, seconds: int, says: str | None) -> None:
    found = problems(await diagnose(settings, lambda: datetime.now(UTC) + timedelta(seconds=seconds)))
    assert len(found) == (says is not None)
    assert says is None or says in found[0]


async def test_a_platform_that_is_not_configured_is_no_problem_but_one_that_is_half_is(settings: Settings) -> None:
    without = settings.model_copy(update={"discord_token": None})
    findings = await diagnose(without)
    assert problems(findings) == []
    assert any(finding.text.startswith("Discord is not configured") for finding in findings if finding.mark == "off")
    (problem,) = problems(await diagnose(settings.model_copy(update={"slack_app_token": None})))
    assert "set either BRIEFBOT_SLACK_APP_TOKEN or BRIEFBOT_SLACK_SIGNING_SECRET" in problem


def test_the_command_ends_with_one_when_there_is_nothing_to_run(briefbot: Run) -> None:
    done = briefbot("doctor")
    assert done.returncode == 1
    assert done.stdout.count("is not configured") == 2
    assert "nothing to run" in done.stdout
    assert done.stdout.endswith("1 problem.\n")


@pytest.fixture
def offline(tmp_path: Path) -> Settings:
    """Over HTTP with nobody there: what is not about platforms is looked at all the same."""
    nowhere = {"slack_api_url": "http://127.0.0.1:1/", "slack_bot_token": BOT, "slack_signing_secret": SECRET}
    library = {"database_url": f"sqlite:///{tmp_path}/new.sqlite3", "data_folder": tmp_path / "data"}
    return Settings.model_validate({**nowhere, **library})


async def test_a_database_that_can_not_be_used_is_told_with_its_fix(offline: Settings, tmp_path: Path) -> None:
    (tmp_path / "new.sqlite3").write_bytes(b"no database at all " * 100)
    assert any("not a Briefbot library" in problem for problem in problems(await diagnose(offline)))
    unreachable = offline.model_copy(update={"database_url": "postgresql://nobody:hush@127.0.0.1:1/none"})
    assert any("PostgreSQL server does not answer" in problem for problem in problems(await diagnose(unreachable)))


async def test_a_database_that_takes_no_writes_is_told(
    offline: Settings, open_folder: Path, as_plain_user: Callable[[], AbstractContextManager[None]]
) -> None:
    settings = offline.model_copy(update={"database_url": f"sqlite:///{open_folder}/new.sqlite3"})
    await diagnose(settings)
    (open_folder / "new.sqlite3").chmod(0o444)
    with as_plain_user():
        assert any("The library can't be written here" in problem for problem in problems(await diagnose(settings)))


async def test_folders_of_another_user_are_told_with_user_owner_and_mode(
    offline: Settings, open_folder: Path, as_plain_user: Callable[[], AbstractContextManager[None]]
) -> None:
    (open_folder / "data").mkdir()
    elsewhere = {"data_folder": open_folder / "data", "database_url": f"sqlite:///{open_folder}/data/new.sqlite3"}
    with as_plain_user():
        found = problems(await diagnose(offline.model_copy(update=elsewhere)))
    assert any(f"{open_folder}/data belongs to user 0, mode 755" in problem for problem in found)
    assert any("The library can't be opened here" in problem for problem in found)
