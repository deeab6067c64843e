"""A digest with news notifies the group that is set, once, in its first message; nothing else notifies anybody."""

import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import partial
from typing import Any

import pytest

from bot.app import App
from bot.chat import Actor, Denial, Group, Invocation, Message, Poster, Role
from bot.library.article import SHARED
from bot.serve.corrections import Corrector
from tests.adapters.limits import walk
from tests.digests.delivering import CHANNELS, TENANTS
from tests.digests.invented import build_out
from tests.digests.judging import judge
from tests.digests.posting import Platform, add, run_until
from tests.fakes.channels import FakeChannels

IDS = {"slack": "S0614TZR7", "discord": "1456074443980800024"}
MENTIONS = {name: template.format(IDS[name]) for name, template in (("slack", "<!subteam^{}>"), ("discord", "<@&{}>"))}


async def say(app: App, platform: str, text: str) -> Message:
    async def find(_: str) -> Group | Denial:
        return Group(IDS[platform], "@designers <!here> @everyone")

    return await app.dispatch(
        Invocation(
            text,
            TENANTS[platform],
            actor=Actor("U1", "Ada"),
            role=Role.CURATOR,
            channel=CHANNELS[platform],
            find_group=find,
        )
    )


@pytest.fixture
async def adapter(app: App, posters: dict[str, Poster], platform: str) -> Platform:
    """The platform, on which a channel follows build-outs, and the designers are to hear of them."""
    await say(app, platform, "/follow infra; notify @designers")
    return Platform(platform, posters[platform])


def who_is_notified(platform: str, body: Mapping[str, Any]) -> list[str]:
    """Every mention in it that notifies; Slack reads none in plain and rich text."""
    if platform == "discord":
        allowed, text = body["allowed_mentions"], json.dumps(body["components"])
        assert allowed["parse"] == []
        return [f"<@&{role}>" for role in allowed.get("roles", []) if f"<@&{role}>" in text]
    read = [body["text"], *(node["text"] for node in walk(body["blocks"]) if node.get("type") == "mrkdwn")]
    return sorted(set(re.findall(r"<[!@#][^<>]*>", "".join(read))))


def silence(platform: str, body: Mapping[str, Any]) -> dict[str, Any]:
    """The body, as long, without its mention: the judges' rule for answers is that a message mentions nobody."""
    plain: dict[str, Any] = json.loads(json.dumps(body).replace(MENTIONS[platform], "x" * len(MENTIONS[platform])))
    return plain | ({"allowed_mentions": {"parse": []}} if platform == "discord" else {})


async def test_the_first_message_alone_notifies_the_group_and_nobody_else(
    app: App, adapter: Platform, channels: FakeChannels, platform: str
) -> None:
    for number in range(21, 21 + 14):
        await add(app, build_out(number))
    await run_until(app, adapter, "sent")
    bodies = [one.body for one in channels.posted]
    assert len(bodies) > 1
    assert [who_is_notified(platform, body) for body in bodies] == [[MENTIONS[platform]], *[[]] * (len(bodies) - 1)]
    assert "notified" not in bodies[0]
    assert channels.files, "the chart is shown as well"
    judge(platform, [silence(platform, bodies[0]), *bodies[1:]])


async def test_its_correction_and_its_preview_notify_nobody(
    app: App, adapter: Platform, channels: FakeChannels, platform: str
) -> None:
    sites = [build_out(number) for number in (21, 22)]
    for one in sites:
        await add(app, one)
    assert MENTIONS[platform] not in str(adapter.render(await say(app, platform, "/digest preview")))
    await run_until(app, adapter, "sent")
    await app.library.remove(SHARED, sites[0].key)
    await Corrector(app.cited, app.dispatch, {platform: adapter}, partial(datetime.now, UTC)).run_once()  # type: ignore[dict-item]
    ((_, body),) = channels.edited
    assert who_is_notified(platform, body) == []


async def test_a_day_without_news_notifies_nobody(
    app: App, adapter: Platform, channels: FakeChannels, platform: str
) -> None:
    await run_until(app, adapter, "sent")
    (posted,) = channels.posted
    assert "Nothing new since" in str(posted.body)
    assert who_is_notified(platform, posted.body) == []


async def test_the_name_of_a_group_notifies_nobody(app: App, adapter: Platform, platform: str) -> None:
    listed = adapter.render(await say(app, platform, "/digest"))[0]
    assert "designers" in str(listed)
    assert who_is_notified(platform, listed) == []
