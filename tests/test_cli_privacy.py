"""`briefbot privacy`: what whoever hosts the bot prints and deletes of a workspace."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

from bot.app import open_app
from bot.chat import Actor, Invocation, Role
from bot.settings import Settings
from tests.fakes.web import MORE, STORY

Run = Callable[..., "subprocess.CompletedProcess[str]"]


async def test_every_row_is_printed_and_deleted(briefbot: Run, tmp_path: Path) -> None:
    here = Settings(database_url=f"sqlite:///{tmp_path}/library.sqlite3", data_folder=tmp_path)
    async with open_app(here) as app:
        ada = Actor("U1", "Ada")
        await app.dispatch(Invocation(f"/add {STORY}\n\n{MORE}", "slack:T1", actor=ada, role=Role.MEMBER, channel="C1"))
    rows = [json.loads(line) for line in briefbot("privacy", "export", "slack:T1").stdout.splitlines()]
    assert {"articles", "texts", "passages"} <= {row["table"] for row in rows}
    assert any(STORY in str(row.get("text")) for row in rows if row["table"] == "texts")
    (mine,) = briefbot("privacy", "export", "slack:T1", "--person", "U1").stdout.splitlines()
    assert json.loads(mine)["added_by"] == "U1"
    assert briefbot("privacy", "forget", "slack:T1", "--person", "U1").stdout.startswith("Forgotten.")
    assert briefbot("privacy", "export", "slack:T1", "--person", "U1").stdout == ""
    assert briefbot("privacy", "forget", "slack:T1").stdout.startswith("Forgotten.")
    assert briefbot("privacy", "export", "slack:T1").stdout == ""


def test_the_shared_library_is_not_forgotten(briefbot: Run) -> None:
    done = briefbot("privacy", "forget", "shared")
    assert done.returncode == 1
    assert done.stderr.startswith("Here nobody is named.")
