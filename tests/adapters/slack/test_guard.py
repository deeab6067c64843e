"""What strangers send over HTTP: answered plainly, and never read any further."""

import json
import time
from collections.abc import AsyncIterator

import aiohttp
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.adapters.slack.adapter import SlackAdapter
from bot.adapters.slack.guard import LARGEST_BODY
from tests.adapters.slack.conftest import StandIn, serve
from tests.fakes.slack import FakeSlack
from tests.fakes.slack_people import encode, post, sign

FORM = {"Content-Type": "application/x-www-form-urlencoded"}
BODY, _ = encode("slash_commands", {"command": "/deal", "text": "mercor", "team_id": "T1"})


def now(shift: int = 0) -> str:
    return str(int(time.time()) + shift)


@pytest.fixture
def transport() -> str:
    return "http"


@pytest.fixture
async def address(adapter: SlackAdapter) -> AsyncIterator[str]:
    async with serve(adapter) as address:
        yield address


@pytest.mark.parametrize(
    "headers",
    [
        {},
        sign(BODY, now(), "another secret"),
        sign(BODY, now(-3_600)),
        sign(BODY, now(+3_600)),
        sign(BODY, now()) | {"X-Slack-Request-Timestamp": "soon"},
        sign(BODY, now()) | {"X-Slack-Request-Timestamp": "٣"},
        sign(BODY, "9" * 5_000),
        sign(BODY, now()) | {"X-Slack-Signature": "v0=é"},
        {"X-Slack-Request-Timestamp": now()},
    ],
)
async def test_unsigned_stale_and_malformed_headers_are_refused(
    address: str, headers: dict[str, str], core: StandIn
) -> None:
    assert (await post(address, BODY, FORM | headers)).status == 401
    assert core.asked == []


async def test_a_changed_body_is_refused(address: str) -> None:
    assert (await post(address, BODY + b"x", FORM | sign(BODY, now()))).status == 401


async def test_a_body_that_is_not_utf8_is_refused(address: str) -> None:
    assert (await post(address, b"\xff\xfe", FORM | sign(b"\xff\xfe", now()))).status == 401


async def test_a_huge_body_is_refused(adapter: SlackAdapter) -> None:
    body = b"x" * (LARGEST_BODY + 1)
    assert await call(adapter, body, FORM | sign(body, now())) == 413
    assert await call(adapter, BODY, FORM | sign(BODY, now()) | {"Content-Length": str(LARGEST_BODY + 1)}) == 413


async def test_a_huge_body_that_announces_no_length_is_refused(address: str) -> None:
    async def stream() -> AsyncIterator[bytes]:
        for _ in range(17):
            yield b"x" * (LARGEST_BODY // 16)

    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{address}/slack/events", data=stream(), headers=FORM) as response,
    ):
        assert response.status == 413


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"[]", b"{}", b"payload=", b"payload={", b"payload=[1]", b"[" * 100_000, b"payload=null", b"%ff"],
)
async def test_a_signed_request_that_makes_no_sense_is_no_fault_of_the_bot(
    address: str, body: bytes, core: StandIn
) -> None:
    kind = "application/json" if body[:1] in b"{[" else FORM["Content-Type"]
    assert (await post(address, body, {"Content-Type": kind} | sign(body, now()))).status < 500
    assert core.asked == []


async def test_slack_can_check_the_address(address: str) -> None:
    body = json.dumps({"type": "url_verification", "challenge": "abc"}).encode()
    ack = await post(address, body, {"Content-Type": "application/json"} | sign(body, now()))
    assert (ack.status, ack.body) == (200, {"challenge": "abc"})


async def test_a_replayed_request_is_answered_once(address: str, slack: FakeSlack, core: StandIn) -> None:
    asked = {
        "command": "/deal",
        "text": "mercor",
        "team_id": "T1",
        "user_id": "U1",
        "channel_id": "C1",
        "trigger_id": "once",
        "response_url": slack.new_response_url(),
    }
    body, _ = encode("slash_commands", asked)
    headers = FORM | sign(body, now())
    assert [(await post(address, body, headers)).status for _ in range(3)] == [200, 200, 200]
    body, _ = encode("slash_commands", asked | {"trigger_id": "another", "response_url": slack.new_response_url()})
    await post(address, body, FORM | sign(body, now()))
    await slack.see(2)
    assert core.texts == ["/deal mercor", "/deal mercor"]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True)
@given(
    st.dictionaries(
        st.sampled_from(
            ["type", "team", "user", "actions", "view", "event", "command", "authorizations", "callback_id"]
        ),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.text(max_size=20) | st.just("block_actions"),
            lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
            max_leaves=8,
        ),
    ),
    st.sampled_from(["block_actions", "view_submission", "event_callback", "block_suggestion", "message_action", None]),
)
async def test_nothing_signed_crashes_the_bot(adapter: SlackAdapter, body: dict[str, object], kind: str | None) -> None:
    raw = json.dumps(body | {"type": kind}).encode()
    status = await call(adapter, raw, {"content-type": "application/json"} | sign(raw, now()))
    assert status in (200, 400, 404)


async def call(adapter: SlackAdapter, body: bytes, headers: dict[str, str]) -> int:
    """The status that the routes answer with, without a network between."""
    statuses: list[int] = []

    async def receive() -> dict[str, object]:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: dict[str, object]) -> None:
        if message["type"] == "http.response.start":
            statuses.append(int(str(message["status"])))

    raw = [(name.lower().encode(), value.encode()) for name, value in headers.items()]
    scope = {"type": "http", "method": "POST", "path": "/slack/events", "headers": raw, "query_string": b""}
    [route] = adapter.routes()
    await route.app(scope, receive, send)  # type: ignore[arg-type]
    [status] = statuses
    return status
