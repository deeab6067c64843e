"""A digest shows a picture where that says it better, with the same in words, and is never held up by it."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pydantic import TypeAdapter

from bot.adapters.discord.payloads import render as render_discord
from bot.adapters.slack.charts import SETTLING
from bot.adapters.slack.payloads import render as render_slack
from bot.app import App, open_app
from bot.chat import Chart, Payload, Poster, Target
from bot.digests.delivery import Delivery, Key, State
from bot.digests.follow import parse_follow
from bot.digests.subscription import Channel
from bot.digests.words import parse_wish
from bot.extraction import extract, load_names
from bot.library.article import SHARED, Draft
from bot.settings import Settings
from bot.wording.platforms import PHRASES
from tests.digests.delivering import CHANNELS, TENANTS
from tests.digests.judging import judge
from tests.fakes.channels import FakeChannels

RENDERS = {"slack": render_slack, "discord": render_discord}
PLACES = ("Fernvale", "Mossgate", "Tarnwick", "Larkhill")
PNG = b"\x89PNG\r\n"
SHOWN = {"slack": "slack_file", "discord": "attachment://chart.png"}


@pytest.fixture(autouse=True)
def _without_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.adapters.slack.posting.SETTLING", [0.0] * len(SETTLING))


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    settings = Settings(database_url=f"sqlite:///{tmp_path}/library.sqlite3", data_folder=tmp_path, seeds="off")
    async with open_app(settings) as opened:
        yield opened


async def make_parts(app: App, platform: str, topic: str, texts: Sequence[str]) -> tuple[Payload, ...]:
    """The messages of a digest of these articles."""
    channel, now = Channel(TENANTS[platform], CHANNELS[platform]), datetime.now(UTC)
    await app.digests.follow(channel, parse_follow(topic, now - timedelta(days=1)), "U1")
    daily = parse_wish("daily at 9").schedule
    made = await app.digests.subscribe(channel, daily, "U1", now - timedelta(hours=1), is_silent=False)
    for number, text in enumerate(texts):
        draft = Draft(f"a{number}", text.partition("\n")[0], text, "Moss Daily", now.date().isoformat())
        await app.library.add(SHARED, draft, extract(text, load_names(), draft.title), "1", now)
    composer = app.composer({platform: lambda message: RENDERS[platform](message, PHRASES)})
    key = Key(channel.tenant, made.id, now)
    digest = await composer.compose(Delivery(key, channel.id, State.PENDING, 1, None, None, None))
    assert digest.rendered is not None
    return digest.rendered.payloads


@pytest.fixture
async def parts(app: App, platform: str) -> tuple[Payload, ...]:
    """The messages of a digest of four build-outs."""
    texts = [
        f"Glimmer Power to build {place} data center\n\nGlimmer Power will build the {place} data center, a site of "
        f"{number}00 MW near {place}, it said on Monday. Number {number} of its gardens lies next to it."
        for number, place in enumerate(PLACES, 2)
    ]
    return await make_parts(app, platform, "infra", texts)


async def test_capacities_are_compared_in_a_picture_and_in_words(
    parts: tuple[Payload, ...], posters: dict[str, Poster], channels: FakeChannels, platform: str
) -> None:
    for number, part in enumerate(parts):
        await posters[platform].post(Target(CHANNELS[platform]), part, f"marker{number}")
    (picture,) = channels.files
    assert PNG in picture[:200]
    first = channels.posted[0].body
    assert SHOWN[platform] in str(first)
    assert "Capacity by project: " in str(first), "the words for those who don't see it"
    assert str(first).count("500 MW") >= 2
    assert not any(SHOWN[platform] in str(one.body) for one in channels.posted[1:])
    judge(platform, [one.body for one in channels.posted])


@pytest.mark.parametrize("platform", ["slack"])
async def test_a_picture_that_slack_can_not_show_yet_is_tried_again(
    parts: tuple[Payload, ...], posters: dict[str, Poster], channels: FakeChannels, platform: str
) -> None:
    channels.unsettled = len(SETTLING) - 1
    await posters[platform].post(Target(CHANNELS[platform]), parts[0], "marker")
    (posted,) = channels.posted
    assert SHOWN[platform] in str(posted.body)


async def test_what_many_channels_are_told_is_drawn_once(
    parts: tuple[Payload, ...],
    posters: dict[str, Poster],
    channels: FakeChannels,
    platform: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    drawn = []

    def draw(chart: Chart) -> bytes:
        drawn.append(chart)
        return PNG

    monkeypatch.setattr("bot.adapters.picture.draw_chart", draw)
    posting = (posters[platform].post(Target(f"{CHANNELS[platform]}{number}"), parts[0], "m") for number in range(9))
    await asyncio.gather(*posting)
    assert [SHOWN[platform] in str(one.body) for one in channels.posted] == [True] * 9
    assert len(drawn) == 1
    assert len(channels.files) == (1 if platform == "slack" else 9), "Slack is given it once for all"


@pytest.mark.parametrize("fault", ["refuses_files", "refuses_pictures"])
async def test_a_digest_whose_picture_is_refused_is_posted_without(
    parts: tuple[Payload, ...], posters: dict[str, Poster], channels: FakeChannels, platform: str, fault: str
) -> None:
    setattr(channels, fault, True)
    await posters[platform].post(Target(CHANNELS[platform]), parts[0], "marker")
    (posted,) = channels.posted
    assert SHOWN[platform] not in str(posted.body)
    assert "500 MW" in str(posted.body)


async def test_a_digest_whose_picture_can_not_be_drawn_is_posted_without(
    parts: tuple[Payload, ...],
    posters: dict[str, Poster],
    channels: FakeChannels,
    platform: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.adapters.picture.draw_chart", lambda _: 1 / 0)
    await posters[platform].post(Target(CHANNELS[platform]), parts[0], "marker")
    assert [SHOWN[platform] in str(one.body) for one in channels.posted] == [False]


@pytest.mark.parametrize("platform", ["slack"])
async def test_what_there_is_not_enough_of_is_not_drawn(app: App, platform: str) -> None:
    text = "Fernworks buys Mosston Labs\n\nFernworks has signed an agreement to acquire Mosston Labs for $4 billion."
    (part,) = await make_parts(app, platform, "deal", [text])
    assert "chart" not in part


SOLD = (("Fern", "Moss", "April"), ("Lark", "Glim", "March"), ("Tarn", "Brack", "April"))
DEAL = (
    "{0}works buys {1}ton Labs\n\n{0}works has signed an agreement to acquire {1}ton Labs for {3}, it said in {2} {4}."
)


def told_of(sums: Sequence[str], year: int) -> list[str]:
    return [DEAL.format(*names, one, year) for names, one in zip(SOLD, sums, strict=True)]


async def test_sums_of_several_months_are_compared_each_as_it_was_told(
    app: App, posters: dict[str, Poster], channels: FakeChannels, platform: str
) -> None:
    year = datetime.now(UTC).year - 1
    texts = told_of(("$4 billion", "up to $7 billion", "$900 million"), year)
    parts = await make_parts(app, platform, "deal", texts)
    chart = TypeAdapter(Chart).validate_python(parts[0]["chart"])
    assert [(bar.label, bar.text) for bar in chart.bars] == [
        (f"Mar {year}: Larkworks, Glimton Labs", "up to $7 billion"),
        (f"Apr {year}: Fernworks, Mosston Labs", "$4 billion"),
        (f"Apr {year}: Tarnworks, Brackton Labs", "$900 million"),
    ]
    await posters[platform].post(Target(CHANNELS[platform]), parts[0], "marker")
    (posted,) = channels.posted
    assert SHOWN[platform] in str(posted.body)
    assert "Sums of deals by month: Mar" in str(posted.body), "the words for those who don't see it"
    judge(platform, [posted.body])


@pytest.mark.parametrize("platform", ["slack"])
@pytest.mark.parametrize(
    "sums", [("$4 billion", "€7 billion", "$900 million"), ("$4 billion a year", "$7 billion", "$900 million")]
)
async def test_sums_that_do_not_compare_are_not_drawn(app: App, platform: str, sums: Sequence[str]) -> None:
    parts = await make_parts(app, platform, "deal", told_of(sums, datetime.now(UTC).year - 1))
    assert not any("chart" in part for part in parts)


@pytest.mark.parametrize("platform", ["slack"])
async def test_sums_of_one_month_are_not_drawn_by_month(app: App, platform: str) -> None:
    texts = [text.replace("March", "April") for text in told_of(("$4 billion",) * 3, datetime.now(UTC).year - 1)]
    parts = await make_parts(app, platform, "deal", texts)
    assert not any("chart" in part for part in parts)
