"""The connection over Socket Mode, and what watches it."""

from io import StringIO

import pytest

from bot.adapters.slack.adapter import SlackAdapter
from tests.adapters.slack.conftest import Running, StandIn
from tests.fakes.slack import FakeSlack
from tests.fakes.slack_people import Person


@pytest.fixture
def transport() -> str:
    return "socket"


async def test_the_bot_is_healthy_while_the_socket_stands(
    adapter: SlackAdapter, person: Person, slack: FakeSlack, running: Running
) -> None:
    assert not adapter.is_healthy()
    await person.type("/deal", "mercor")
    await slack.see()
    assert adapter.is_healthy()
    await running.stop()
    assert not adapter.is_healthy()


async def test_slack_may_ask_for_a_new_connection_at_any_time(person: Person, slack: FakeSlack) -> None:
    await person.type("/deal", "mercor")
    await slack.disconnect(warned=True)
    await person.type("/deal", "openai")
    await slack.see(2)


async def test_the_watchdog_connects_anew_when_the_socket_is_gone(
    adapter: SlackAdapter, person: Person, slack: FakeSlack, core: StandIn
) -> None:
    await person.type("/deal", "mercor")
    await slack.see()
    assert adapter._socket is not None
    assert adapter._socket._handler is not None
    await adapter._socket._handler.client.disconnect()  # type: ignore[no-untyped-call]
    slack.sockets.clear()
    assert not adapter.is_healthy()
    await adapter._socket.check()
    assert adapter.is_healthy()
    await person.type("/deal", "openai")
    await slack.see(2)
    assert core.texts == ["/deal mercor", "/deal openai"]


async def test_a_revoked_token_is_told_and_is_not_healthy(
    adapter: SlackAdapter, person: Person, slack: FakeSlack, logged: StringIO
) -> None:
    await person.type("/deal", "mercor")
    assert adapter._socket is not None
    slack.is_revoked = True
    await adapter._socket.check()
    assert not adapter.is_healthy()
    assert "token_revoked" in logged.getvalue()
    slack.is_revoked = False
    await adapter._socket.check()
    assert adapter.is_healthy()


async def test_a_bot_whose_token_is_refused_does_not_connect_again(
    adapter: SlackAdapter, person: Person, slack: FakeSlack
) -> None:
    await person.type("/deal", "mercor")
    assert adapter._socket is not None
    handler = adapter._socket._handler
    assert handler is not None
    slack.is_revoked = True
    await handler.client.disconnect()  # type: ignore[no-untyped-call]
    await adapter._socket.check()
    assert adapter._socket._handler is handler


async def test_a_socket_that_went_stale_is_not_healthy(
    adapter: SlackAdapter, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    await person.type("/deal", "mercor")
    assert adapter._socket is not None
    assert adapter._socket._handler is not None
    monkeypatch.setattr(adapter._socket._handler.client, "stale", True)
    assert not adapter.is_healthy()


async def test_over_socket_mode_nothing_listens_over_http(adapter: SlackAdapter) -> None:
    assert adapter.routes() == []
