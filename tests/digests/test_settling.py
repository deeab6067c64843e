"""Whether a message was posted that nobody can tell of: who may set digests sees it in its channel, and says so."""

from dataclasses import replace

import pytest

from bot.app import App
from bot.chat import Actor, Choices, Invocation, Message, Poster, Role
from tests.digests.delivering import CHANNELS, TENANTS, TIMING
from tests.digests.invented import articles
from tests.digests.posting import Platform, add, run_until
from tests.fakes.channels import FakeChannels

(NEWS, MORE) = [one for one in articles() if one.key.endswith("signed")][:2]
ANSWERS = {
    "Posted": "Noted: that digest was posted.",
    "Not posted": "Noted: that digest was not posted. What it told comes with the next one.",
    "Send again": "That digest is sent again in a moment.",
}
TITLES = tuple(ANSWERS)


async def say(app: App, platform: str, text: str, role: Role = Role.CURATOR, channel: str | None = None) -> Message:
    asked = {"actor": Actor("U1", "Ada"), "role": role, "channel": channel or CHANNELS[platform]}
    return await app.dispatch(Invocation(text, TENANTS[platform], **asked))  # type: ignore[arg-type]


def offered(message: Message) -> dict[str, str]:
    """The three choices, as far as they are offered, and their commands."""
    choices = [choice for part in message.parts if isinstance(part, Choices) for choice in part.choices]
    return {choice.title: choice.command for choice in choices if choice.title in TITLES}


@pytest.fixture
async def adapter(app: App, posters: dict[str, Poster], channels: FakeChannels, platform: str) -> Platform:
    """The platform, in whose channel a digest stands of which the bot can't tell."""
    adapter = Platform(platform, posters[platform])
    await say(app, platform, "/follow deal")
    await add(app, NEWS)
    channels.faults.append("lost")
    channels.nonce_kept = 0
    channels.hides = lambda _: True
    await run_until(app, adapter, "uncertain", replace(TIMING, request=30, lease=0.0))
    channels.hides = lambda _: False
    return adapter


@pytest.mark.parametrize("said", TITLES)
async def test_a_curator_says_what_became_of_a_digest_of_which_nobody_can_tell(
    app: App, adapter: Platform, channels: FakeChannels, said: str
) -> None:
    listed = await say(app, adapter.name, "/digest")
    assert "Was the digest of " in str(listed.answer.text)
    settling = offered(listed)[said]
    assert (await say(app, adapter.name, settling)).title == ANSWERS[said]
    assert (await say(app, adapter.name, settling)).title.startswith("Of that digest there is nothing")
    assert offered(await say(app, adapter.name, "/digest")) == {}
    (settled,) = await app.digests.find_deliveries(5)
    assert (settled.error is None) == (said != "Not posted")
    if said == "Send again":
        await run_until(app, adapter, "sent")
    assert len(channels.posted) == (2 if said == "Send again" else 1)
    await add(app, MORE)
    preview = str(await say(app, adapter.name, "/digest preview"))
    assert "$13 billion" in preview
    assert ("$12 billion" in preview) == (said == "Not posted")


async def test_members_and_other_channels_see_nothing_of_it_and_settle_nothing(app: App, adapter: Platform) -> None:
    settling = offered(await say(app, adapter.name, "/digest"))
    assert tuple(settling) == TITLES
    assert offered(await say(app, adapter.name, "/digest", Role.MEMBER)) == {}
    assert offered(await say(app, adapter.name, "/digest", channel="C9")) == {}
    for line in settling.values():
        assert "Only curators" in (await say(app, adapter.name, line, Role.MEMBER)).title
        assert "nothing to say" in (await say(app, adapter.name, line, channel="C9")).title
    assert [one.state for one in await app.digests.find_deliveries(5)] == ["uncertain"]
