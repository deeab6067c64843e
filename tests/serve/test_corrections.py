"""Messages that cite what has changed are edited where they stand, once, and let be where they are gone."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from bot.adapters.discord.payloads import render as render_discord
from bot.adapters.slack.payloads import render as render_slack
from bot.app import App, open_app
from bot.chat import Actor, Invocation, Message, NotPostedError, Payload, Receipt, Refusal
from bot.serve.corrections import Corrector
from bot.settings import Settings
from bot.wording.platforms import PHRASES
from tests.fakes.web import MORE, STORY


@dataclass
class Channel:
    """What stands in a channel of one platform, and how the next edit goes wrong."""

    platform: str
    edits: list[tuple[Receipt, Payload]] = field(default_factory=list)
    fault: Exception | None = None

    @property
    def poster(self) -> "Channel":
        return self

    def render(self, message: Message) -> tuple[Payload, ...]:
        return tuple((render_slack if self.platform == "slack" else render_discord)(message, PHRASES))

    async def edit(self, receipt: Receipt, payload: Payload, marker: str | None = None) -> None:
        assert marker is None
        if self.fault is not None:
            raise self.fault
        self.edits.append((receipt, payload))


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    here = Settings(database_url=f"sqlite:///{tmp_path}/library.sqlite3", data_folder=tmp_path)
    async with open_app(here) as app:
        yield app


@pytest.fixture(params=["slack", "discord"])
async def channel(app: App, request: pytest.FixtureRequest) -> Channel:
    """A channel in which an answer stands whose article was removed."""
    ada, tenant = Actor("U1", "Ada"), f"{request.param}:1"
    added = await app.dispatch(Invocation(f"/add {STORY}\n\n{MORE}", tenant, actor=ada))
    shared = Invocation("/share /deal brindle mills", tenant, actor=ada, channel="C1")
    await app.bot.notes.note_posted(shared, await app.dispatch(shared), Receipt("C1", "7.1"))
    await app.dispatch(Invocation(added.answer.suggestions[-1], tenant, actor=ada))
    return Channel(str(request.param))


def make_corrector(app: App, channel: Channel) -> Corrector:
    return Corrector(app.cited, app.dispatch, {channel.platform: channel}, partial(datetime.now, UTC))  # type: ignore[dict-item]


async def test_a_message_is_edited_once_and_marked(app: App, channel: Channel) -> None:
    corrector = make_corrector(app, channel)
    await corrector.run_once()
    await corrector.run_once()
    ((receipt, payload),) = channel.edits
    assert receipt == Receipt("C1", "7.1")
    assert "was withdrawn since this was posted" in str(payload)
    assert "Shared by Ada" in str(payload)
    assert "$40 million" not in str(payload)


@pytest.mark.parametrize("fault", [NotPostedError(Refusal.BUSY, "later"), TimeoutError()])
async def test_an_edit_that_fails_is_tried_again(app: App, channel: Channel, fault: Exception) -> None:
    corrector = make_corrector(app, channel)
    channel.fault = fault
    await corrector.run_once()
    channel.fault = None
    await corrector.run_once()
    assert len(channel.edits) == 1


async def test_a_message_that_is_gone_is_let_be(app: App, channel: Channel) -> None:
    corrector = make_corrector(app, channel)
    channel.fault = NotPostedError(Refusal.GONE, "message_not_found")
    await corrector.run_once()
    channel.fault = None
    await corrector.run_once()
    assert channel.edits == []
