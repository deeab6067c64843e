"""`briefbot digest`: what whoever hosts the bot types, and what it prints."""

import asyncio
import subprocess
from collections.abc import Callable
from pathlib import Path

from bot.app import open_app
from bot.chat import Actor, Invocation, Role
from bot.settings import Settings

Briefbot = Callable[..., "subprocess.CompletedProcess[str]"]


def follow(folder: Path) -> str:
    """A channel follows a topic; the id of its digest."""

    async def work() -> str:
        settings = Settings(database_url=f"sqlite:///{folder}/library.sqlite3", data_folder=folder)
        async with open_app(settings) as app:
            ada = Actor("U1", "Ada")
            await app.dispatch(Invocation("/follow mercor", "slack:T1", actor=ada, role=Role.CURATOR, channel="C1"))
            (subscription,) = await app.digests.find_subscriptions()
            return subscription.id

    return asyncio.run(work())


def test_digests_are_listed_shown_and_made_due(briefbot: Briefbot, tmp_path: Path) -> None:
    assert briefbot("digest", "list").stdout == "No channel has a digest.\n"
    digest = follow(tmp_path)
    assert briefbot("digest", "list").stdout.startswith(f"{digest}  slack:T1  C1  weekdays at 09:00, UTC. Next: ")
    assert "Nothing new since" in briefbot("digest", "preview", digest).stdout
    assert briefbot("digest", "run", digest).stdout.startswith("It is due now")
    assert briefbot("digest", "deliveries").stdout == "No digest was due yet.\n"


def test_what_is_not_there_is_told_in_one_line(briefbot: Briefbot) -> None:
    missing = briefbot("digest", "preview", "abcdef")
    assert (missing.returncode, missing.stderr.startswith("There is no digest “abcdef”.")) == (1, True)
    unknown = briefbot("digest", "deliveries", "--resolve", "abc", "--as", "posted")
    assert (unknown.returncode, "is uncertain" in unknown.stderr) == (1, True)
    assert briefbot("digest", "deliveries", "--resolve", "abc").returncode == 2
