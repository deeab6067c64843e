"""Sources that a channel hides, prefers or would rather not hear: in its own answers and digests, and in no others."""

import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert

from bot.adapters.slack.payloads import render
from bot.app import App
from bot.chat import Answer, Message, Role, Sources
from bot.database.digest_tables import told
from bot.digests.delivery import Delivery, Key, State
from bot.digests.stored import TOLD
from bot.digests.story import Known
from bot.extraction import EXTRACTOR_VERSION, extract, load_names
from bot.library.article import SHARED, Draft
from bot.wording.platforms import PHRASES
from tests.commands.channels import Talk
from tests.commands.news import News, open_library

LANTERN, MOSS = "The Daily Lantern", "Moss Daily"
NEWS = (
    News(
        "Quillback buys Brindle Mills",
        "Quillback Robotics has signed an agreement to acquire Brindle Mills for $40 million. "
        "Brindle Mills grinds the rye of Barrowmere in four halls by the river.",
        publisher=LANTERN,
    ),
    News(
        "Quillback takes over Brindle Mills",
        "Quillback Robotics signed an agreement to acquire Brindle Mills for $40 million, it was said. "
        "Brindle Mills grinds the rye of Barrowmere in its four halls by the river.",
        publisher=MOSS,
    ),
)
QUESTION = "/ask who grinds the rye of barrowmere"


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    async with open_library(tmp_path, NEWS) as app:
        yield app


def cited(answer: Answer) -> set[str | None]:
    return {citation.publisher for citation in answer.citations}


def first(answer: Answer) -> str | None:
    return answer.citations[0].publisher


def heads(message: Message) -> list[str]:
    return [part.heading for part in message.parts if isinstance(part, Sources)]


@pytest.mark.parametrize(
    "line",
    [
        *("/deal quillback", "/deal quillback brindle", QUESTION, "/profile brindle mills"),
        *("/timeline quillback", "/brief brindle mills"),
    ],
)
async def test_a_hidden_source_is_in_no_answer_of_its_channel_alone(talk: Talk, line: str) -> None:
    before = (await talk(line)).answer
    source = str(first(before))
    hidden = await talk(f"/feeds hide {source.upper().removeprefix('THE ')}")
    assert hidden.title == f"Hidden here: {source}"
    assert cited((await talk(line)).answer) == {LANTERN, MOSS} - {source}
    assert (await talk(line, channel="C2")).answer == before
    assert (await talk(line, tenant="slack:T2")).answer == before
    await talk(hidden.answer.suggestions[0])
    assert (await talk(line)).answer == before


async def test_with_every_source_hidden_there_is_no_answer(talk: Talk) -> None:
    for source in (LANTERN, MOSS):
        await talk(f"/feeds hide {source}")
    for line in ("/deal quillback", QUESTION, "/profile quillback"):
        message = await talk(line)
        assert (message.answer.outcome, message.answer.citations) == ("no_answer", ())


@pytest.mark.parametrize(("wanted", "other"), [(LANTERN, MOSS), (MOSS, LANTERN)])
@pytest.mark.parametrize("line", ["/deal quillback", QUESTION])
async def test_of_what_two_tell_the_preferred_one_comes_first_and_a_lowered_one_last(
    talk: Talk, wanted: str, other: str, line: str
) -> None:
    await talk(f"/feeds prefer {wanted}")
    assert first((await talk(line)).answer) == wanted
    await talk(f"/feeds reset {wanted}")
    await talk(f"/feeds lower {other}")
    assert first((await talk(line)).answer) == wanted


async def test_a_preferred_source_answers_nothing_that_it_does_not_tell(talk: Talk) -> None:
    await talk(f"/feeds prefer {MOSS}")
    assert (await talk("/ask who painted the last supper")).answer.outcome == "no_answer"


async def test_sources_and_feeds_show_how_each_is_taken(talk: Talk) -> None:
    await talk(f"/feeds hide {LANTERN}")
    await talk(f"/feeds prefer {MOSS}")
    assert heads(await talk("/sources")) == [
        f"{MOSS} · preferred in this channel",
        f"{LANTERN} · hidden in this channel",
    ]
    assert heads(await talk(f"/sources {LANTERN}")) == [f"{LANTERN} · hidden in this channel"]
    assert f"{LANTERN} · hidden in this channel" in heads(await talk("/sources quillback"))
    assert heads(await talk("/sources", channel="C2")) == [MOSS, LANTERN]
    told = str((await talk("/feeds")).answer.text)
    assert f"{LANTERN}: hidden in this channel\n{MOSS}: preferred in this channel" in told


async def test_only_curators_change_it_and_everybody_for_themselves(talk: Talk) -> None:
    refused = await talk(f"/feeds hide {LANTERN}", role=Role.MEMBER)
    assert refused.title == "Only curators and administrators can do that."
    assert "hidden" not in str((await talk("/feeds")).answer.text)
    alone = await talk(f"/feeds hide {LANTERN}", role=Role.MEMBER, channel="D1", is_direct=True)
    assert alone.title == f"Hidden here: {LANTERN}"


async def test_a_source_that_nobody_knows_or_no_channel_is_said(talk: Talk) -> None:
    assert (await talk("/feeds hide Zzyzx")).title == "No source here is “Zzyzx”."
    assert (await talk("/feeds hide")).answer.outcome == "usage"
    assert (await talk(f"/feeds hide {LANTERN}", channel=None)).title.startswith("A source is hidden, preferred or")


async def test_by_a_feeds_title_its_articles_publisher_is_hidden(app: App, talk: Talk) -> None:
    for number, title in enumerate((f"Latest news | {MOSS}", f"{MOSS} and Daily Lantern", "All the news")):
        await app.feeds.store.add("slack:T1", f"https://{number}.example/feed", title, datetime.now(UTC))
    assert (await talk(f"/feeds hide latest news | {MOSS}")).title == f"Hidden here: {MOSS}"
    assert cited((await talk("/deal quillback")).answer) == {LANTERN}
    both = await talk(f"/feeds hide {MOSS} and Daily Lantern")
    assert both.answer.outcome == "no_answer"
    assert both.answer.suggestions == (f"/feeds hide {MOSS}", f"/feeds hide {LANTERN}", "/sources")
    none = await talk("/feeds hide All the news")
    assert "Name the publisher of the articles" in str(none.answer.text)


async def add_now(app: App, publisher: str, key: str) -> None:
    text = NEWS[1].text.replace("$40 million", "$60 million")
    now = datetime.now(UTC)
    draft = Draft(key, NEWS[1].title, text, publisher, now.date().isoformat())
    facts = extract(text, load_names(), draft.title)
    await app.library.add(SHARED, draft, facts, EXTRACTOR_VERSION, now + timedelta(milliseconds=1))
    await app.library.catch_up()


async def test_a_digest_has_nothing_of_a_hidden_source_and_is_led_by_a_preferred_one(app: App, talk: Talk) -> None:
    for channel in ("C1", "C2", "C3"):
        await talk("/follow quillback", channel=channel)
    await talk(f"/feeds hide {LANTERN}")
    await talk(f"/feeds prefer {MOSS}", channel="C2")
    await talk(f"/feeds prefer {LANTERN}", channel="C3")
    await add_now(app, LANTERN, "lantern")
    assert (await talk("/digest preview")).answer.citations == ()
    assert (await talk("/why lantern")).title == "This is in no digest here: its source is hidden."
    await add_now(app, MOSS, "moss")
    for channel, publisher in (("C1", MOSS), ("C2", MOSS), ("C3", LANTERN)):
        assert cited((await talk("/digest preview", channel=channel)).answer) == {publisher}
    composer = app.composer({"slack": lambda message: render(message, PHRASES)})
    for channel, publisher in (("C2", MOSS), ("C3", LANTERN)):
        due = Delivery(Key("slack:T1", "any", datetime.now(UTC)), channel, State.PENDING, 1, None, None, None)
        posted = (await composer.compose(due)).rendered
        assert posted is not None
        assert {one for one in (LANTERN, MOSS) if one in str(posted.payloads)} == {publisher}


async def test_a_digest_that_moves_offers_to_take_sources_as_where_it_was(talk: Talk) -> None:
    await talk("/follow quillback")
    made = str((await talk("/digest create daily at 9")).answer.text)
    await talk(f"/feeds hide {LANTERN}")
    await talk(f"/feeds prefer {MOSS}")
    await talk(f"/feeds prefer {MOSS}", channel="C2")
    digest = re.findall(r"[0-9a-f]{6}", made)[0]
    moved = await talk(f"/digest move {digest}", channel="C2")
    assert "Where it was, these sources are taken otherwise than here:" in str(moved.answer.text)
    assert moved.answer.suggestions[:2] == (f"/feeds hide {LANTERN}", "/digest")


async def test_why_tells_of_an_article_that_was_told_though_its_source_is_hidden_now(app: App, talk: Talk) -> None:
    where = {"tenant": "slack:T1", "channel": "C1", "article": "news0", "schedule": "a", "part": 0, "story_key": "s"}
    row = where | {"occurrence": datetime.now(UTC), "story": TOLD.dump_json((Known("s"), ())).decode()}
    async with app.database.writing() as connection:
        await connection.execute(insert(told).values(row))
    await talk(f"/feeds hide {LANTERN}")
    assert (await talk("/why news0")).title == "This was in a digest here."
