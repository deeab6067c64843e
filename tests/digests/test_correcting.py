"""A digest that stands in its channel is edited, and marked, when an article of it has changed or was withdrawn."""

from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from zoneinfo import ZoneInfo

import pytest

from bot.adapters.slack.charts import SETTLING
from bot.app import App
from bot.chat import Actor, Invocation, Message, Poster, Role
from bot.digests.delivery import Key
from bot.digests.telling import retell_command
from bot.digests.words import parse_wish
from bot.library.article import SHARED
from bot.serve.corrections import Corrector
from tests.digests.delivering import CHANNELS, TENANTS
from tests.digests.invented import articles, build_out
from tests.digests.judging import judge
from tests.digests.posting import Platform, add, run_until
from tests.fakes.channels import FakeChannels

PICTURES = {"slack": "slack_file", "discord": "attachment://chart.png"}
TALKS = [one for one in articles() if one.key.endswith("talks")]
NEWS = [one for one in articles() if one.key.endswith("signed")][:8]


async def say(app: App, platform: str, text: str, channel: str | None = None) -> Message:
    asked = {"actor": Actor("U1", "Ada"), "role": Role.CURATOR, "channel": channel or CHANNELS[platform]}
    return await app.dispatch(Invocation(text, TENANTS[platform], **asked))  # type: ignore[arg-type]


@pytest.fixture
async def adapter(app: App, posters: dict[str, Poster], platform: str) -> Platform:
    """The platform, on which a channel follows deals and build-outs."""
    for topic in ("deal", "infra"):
        await say(app, platform, f"/follow {topic}")
    return Platform(platform, posters[platform])


@pytest.fixture
def corrector(app: App, adapter: Platform, platform: str) -> Corrector:
    return Corrector(app.cited, app.dispatch, {platform: adapter}, partial(datetime.now, UTC))  # type: ignore[dict-item]


@pytest.fixture
async def digest(app: App, adapter: Platform) -> None:
    """A digest of eight stories, which stands in the channel."""
    for one in NEWS:
        await add(app, one)
    await run_until(app, adapter, "sent")


def see(channels: FakeChannels) -> list[str]:
    """The messages of the channel as they are now, those that were posted first."""
    edits = dict(channels.edited)
    return [str(edits.get(one.id, one.body)) for one in channels.posted]


@pytest.mark.usefixtures("digest")
async def test_what_was_withdrawn_is_told_no_more_and_the_message_says_so(
    app: App, corrector: Corrector, channels: FakeChannels, platform: str
) -> None:
    await corrector.run_once()
    assert channels.edited == [], "nothing has changed"
    await app.library.remove(SHARED, NEWS[0].key)
    for _ in range(2):
        await corrector.run_once()
    ((message, body),) = channels.edited
    judge(platform, [body])
    posted = next(one for one in channels.posted if one.id == message)
    said, before = str(body), str(posted.body)
    assert f"Corrected: “{NEWS[0].title}” was withdrawn since this was posted." in said
    assert "$12 billion" in before
    assert "$12 billion" not in said
    others = [f"${number + 12} billion" for number in range(1, len(NEWS)) if f"${number + 12} billion" in before]
    assert others
    assert all(sum_ in said for sum_ in others)


@pytest.mark.parametrize("what", ["withdrawn", "changed"])
async def test_what_changed_between_its_making_and_its_posting_is_corrected(
    app: App, adapter: Platform, corrector: Corrector, channels: FakeChannels, what: str
) -> None:
    await add(app, NEWS[0])
    await run_until(app, adapter, "rendered")
    if what == "withdrawn":
        await app.library.remove(SHARED, NEWS[0].key)
    else:
        await add(app, replace(NEWS[0], text=NEWS[0].text.replace("$12 billion", "$21 billion")))
    await run_until(app, adapter, "sent")
    assert "$12 billion" in see(channels)[0]
    await corrector.run_once()
    (said,) = see(channels)
    assert f"Corrected: “{NEWS[0].title}”" in said
    assert "$12 billion" not in said
    assert ("$21 billion" in said) == (what == "changed")


async def test_what_changed_since_last_told_stays_where_another_story_is_corrected(
    app: App, adapter: Platform, corrector: Corrector, channels: FakeChannels
) -> None:
    for one in TALKS[:2]:
        await add(app, one)
    await run_until(app, adapter, "sent")
    before = len(channels.posted)
    for one in NEWS[:2]:
        await add(app, one)
    await run_until(app, adapter, "rendered")
    await run_until(app, adapter, "sent")
    await app.library.remove(SHARED, NEWS[0].key)
    await corrector.run_once()
    said = " ".join(see(channels)[before:])
    assert "in talks → signed" in said
    assert "$3 billion → $13 billion" in said
    assert "$2 billion → $12 billion" not in said


@pytest.mark.parametrize("is_first", [True, False])
async def test_the_bars_of_what_was_withdrawn_go_and_the_others_stay(
    app: App, adapter: Platform, corrector: Corrector, channels: FakeChannels, *, is_first: bool
) -> None:
    sites = {f"{number}0 MW": build_out(number) for number in range(21, 21 + 14)}
    for one in sites.values():
        await add(app, one)
    await run_until(app, adapter, "sent")
    posted = see(channels)
    size = next(size for size in sites if size in posted[0] and (size in str(posted[1:])) != is_first)
    await app.library.remove(SHARED, sites[size].key)
    for _ in range(2):
        await corrector.run_once()
    assert not any(size in message for message in see(channels))
    posted[0] = posted[0].replace(size, "")
    first = see(channels)[0]
    assert "Capacity by project" in first
    assert all(size in first for size in sites if size in posted[0])
    assert PICTURES[adapter.name] in first, "the picture stays, of the bars that are left"
    judge(adapter.name, [body for _, body in channels.edited])


@pytest.fixture
def _without_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.adapters.slack.posting.SETTLING", [0.0] * len(SETTLING))


@pytest.mark.parametrize("fault", ["", "unsettled", "refuses_pictures", "refuses_files"])
@pytest.mark.usefixtures("_without_waiting")
async def test_a_picture_stays_where_its_bars_do_and_no_fault_of_it_holds_a_correction(
    app: App, adapter: Platform, corrector: Corrector, channels: FakeChannels, fault: str
) -> None:
    sites = [build_out(number) for number in (21, 22, 23)]
    for one in sites:
        await add(app, one)
    await run_until(app, adapter, "sent")
    if fault:
        setattr(channels, fault, True)
    await add(app, replace(sites[0], text=f"{sites[0].text} Its gardeners were named."))
    await corrector.run_once()
    ((_, body),) = channels.edited
    assert f"Corrected: “{sites[0].title}” has changed" in str(body)
    keeps_its_file = adapter.name == "slack" and fault == "refuses_files"
    assert (PICTURES[adapter.name] in str(body)) == (fault in ("", "unsettled") or keeps_its_file)
    if adapter.name == "slack":
        assert len(channels.files) == 1
    else:
        assert bool(body["attachments"]) == (PICTURES[adapter.name] in str(body)), "the picture before goes"
    judge(adapter.name, [body])


async def test_the_bars_of_what_is_withdrawn_later_in_a_later_part_go_too(
    app: App, adapter: Platform, corrector: Corrector, channels: FakeChannels
) -> None:
    sites = {f"{number}0 MW": build_out(number) for number in range(21, 21 + 14)}
    for one in sites.values():
        await add(app, one)
    await run_until(app, adapter, "sent")
    first, *later = see(channels)
    own = next(size for size in sites if first.count(size) > 1)
    others = [size for size in sites if size in first and size in str(later)]
    for size in (own, *others[:2]):
        await app.library.remove(SHARED, sites[size].key)
        await corrector.run_once()
        assert "Capacity by project" in see(channels)[0]
        assert not any(size in message for message in see(channels))
    assert len(channels.files) > len(others[:2]), "each time the picture is another"


async def test_a_withdrawn_source_that_is_not_quoted_is_noticed_after_a_correction_too(
    app: App, adapter: Platform, corrector: Corrector, channels: FakeChannels
) -> None:
    unquoted = next(one for one in articles() if one.key == "00-otherwise")
    for one in (*TALKS[:2], unquoted):
        await add(app, one)
    await run_until(app, adapter, "sent")
    assert "/why 00-talks" in see(channels)[0]
    for gone, told_by in ((TALKS[1], True), (unquoted, False)):
        await app.library.remove(SHARED, gone.key)
        await corrector.run_once()
        assert ("2 articles" in see(channels)[0]) == told_by


async def test_a_preferred_source_still_leads_where_another_story_is_corrected(
    app: App, adapter: Platform, corrector: Corrector, channels: FakeChannels, platform: str
) -> None:
    preferred = next(one for one in articles() if one.key == "00-otherwise")
    for one in (*TALKS[:2], preferred):
        await add(app, one)
    await say(app, platform, f"/feeds prefer {preferred.publisher}")
    await run_until(app, adapter, "sent")
    assert f"/why {preferred.key}" in see(channels)[0]
    await app.library.remove(SHARED, TALKS[1].key)
    await corrector.run_once()
    (said,) = see(channels)
    assert "Corrected: " in said
    assert f"/why {preferred.key}" in said


@pytest.mark.parametrize("platform", ["slack"])
@pytest.mark.usefixtures("digest")
async def test_what_was_posted_is_told_again_with_its_date_there_and_in_no_other_channel(
    app: App, platform: str
) -> None:
    (subscription,) = await app.digests.find_subscriptions()
    tokyo = parse_wish("daily at 8 in Tokyo").schedule
    await app.digests.edit(subscription, tokyo, datetime.now(UTC), is_silent=False)
    (sent, *_) = await app.digests.find_deliveries(50)
    line = retell_command(Key(sent.tenant, sent.schedule, sent.occurrence))
    local = sent.occurrence.astimezone(ZoneInfo("Asia/Tokyo"))
    assert (await say(app, platform, line)).title == f"Digest of {local:%B} {local.day}"
    for wrong, channel in ((line, "C2"), (f"/digest told {subscription.id} {'9' * 30} 0", None)):
        assert "$12 billion" not in str(await say(app, platform, wrong, channel))
    for wrong in ("a 1 " + "9" * 30, "a -1 0", "a 1 -1", "\0 1 0", f"a {'9' * 17} 9999"):
        listed = await say(app, platform, f"/digest told {wrong}")
        assert listed.title == "This channel's digests"
