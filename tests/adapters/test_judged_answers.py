"""Every answer to the public questions, held against what the platforms publish, where judge and questions are there.

BRIEFBOT_JUDGES names the folder of `judge.py`; the articles and questions are in `eval/dev` beside it.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.adapters.discord.payloads import render as render_discord
from bot.adapters.slack.payloads import render as render_slack
from bot.app import open_app
from bot.chat import Message
from bot.settings import Settings
from bot.wording.platforms import PHRASES

JUDGES = os.environ.get("BRIEFBOT_JUDGES", "")
RENDERERS = {"slack": render_slack, "discord": render_discord}


async def answer_all(folder: Path, home: Path) -> list[Message]:
    """The answers to the folder's questions out of its articles."""
    asked = [json.loads(line) for line in (folder / "queries.jsonl").read_text("utf-8").splitlines()]
    async with open_app(Settings(database_url=f"sqlite:///{home}/library.sqlite3", data_folder=home)) as app:
        async for _ in app.add(app.find([folder / "articles"])):
            pass
        return [await app.answer(question["text"]) for question in asked]


@pytest.mark.skipif(not JUDGES, reason="BRIEFBOT_JUDGES names no folder")
async def test_the_judges_accept_the_answer_to_every_public_question(tmp_path: Path) -> None:
    messages = await answer_all(Path(JUDGES).parent / "eval" / "dev", tmp_path)
    assert any(message.answer.outcome == "answer" for message in messages)
    for platform, render in RENDERERS.items():
        pages = [page for message in messages for page in render(message, PHRASES)]
        judge = [sys.executable, str(Path(JUDGES) / "judge.py"), platform]
        lines = "".join(f"{json.dumps(page)}\n" for page in pages)
        done = subprocess.run(judge, input=lines, capture_output=True, text=True, check=False, timeout=300)  # noqa: ASYNC221
        assert done.stdout.endswith(f"{len(pages)} accepted, 0 refused\n"), done.stdout + done.stderr
