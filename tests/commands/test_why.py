"""Why an article is in a digest, or is not."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.app import App
from tests.commands.channels import Talk
from tests.commands.test_digest import NEWS, add


async def test_why_names_the_filter_that_dropped_an_article(app: App, talk: Talk) -> None:
    await add(app, "fern", NEWS, datetime.now(UTC))
    await talk("/follow fernworks; without gardeners")
    message = await talk("/why fern")
    assert message.title == "This is in no digest here."
    assert "it has words that it must not have" in str(message.answer.text)


@pytest.mark.parametrize(
    ("wanted", "refused", "says"),
    [
        ("with gardeners", "with gardeners; with plumbers", "it has not all words that it must have"),
        ("with /garden(er)?s/", "with /garden$/", "it has not all words that it must have"),
        ("from the moss daily", "from Pebble Post", "it is from another source"),
        ("status signed", "status approved", "leaves it out: its story is not far enough"),
        ("status announced", "status paused", "leaves it out: its story is not far enough"),
        ("origins 1", "origins 2", "leaves it out: its story has too few independent sources"),
    ],
)
async def test_each_filter_takes_what_it_wants_and_leaves_out_the_rest(
    app: App, talk: Talk, wanted: str, refused: str, says: str
) -> None:
    await talk(f"/follow fernworks; {wanted}")
    await add(app, "fern", NEWS, datetime.now(UTC) + timedelta(milliseconds=1))
    assert "It comes with the next digest" in str((await talk("/why fern")).answer.text)
    await talk(f"/follow fernworks; {refused}")
    await add(app, "fern-again", NEWS.replace("on Monday", "today"), datetime.now(UTC) + timedelta(milliseconds=1))
    assert says in str((await talk("/why fern-again")).answer.text)


async def test_why_names_the_kind_of_deal_that_is_not_wanted(app: App, talk: Talk) -> None:
    await talk("/follow fernworks; kind acquisition")
    await add(app, "fern", NEWS, datetime.now(UTC) + timedelta(milliseconds=1))
    assert "it tells of no news of that kind" in str((await talk("/why fern")).answer.text)
    await talk("/follow fernworks; kind acquisition, partnership")
    assert "“fernworks” takes it" in str((await talk("/why fern")).answer.text)


async def test_why_names_the_topic_that_takes_an_article(app: App, talk: Talk) -> None:
    await add(app, "fern", NEWS, datetime.now(UTC))
    await talk("/follow fernworks")
    assert "“fernworks” takes it" in str((await talk("/why fern")).answer.text)


async def test_why_tells_that_nothing_is_followed(app: App, talk: Talk) -> None:
    await add(app, "fern", NEWS, datetime.now(UTC))
    assert "follows nothing" in str((await talk("/why glimmer labs signs")).answer.text)


async def test_why_knows_no_such_article(talk: Talk) -> None:
    message = await talk("/why zzzzqq")
    assert message.answer.outcome != "answer"
    assert (
        "I hold no article “zzzzqq”. Say words of its title; /sources lists" in f"{message.title} {message.answer.text}"
    )


async def test_why_tells_what_the_next_digest_does_with_it(app: App, talk: Talk) -> None:
    await talk("/follow fernworks; sum $5 billion")
    now = datetime.now(UTC) + timedelta(milliseconds=1)
    await add(app, "fern", NEWS, now)
    assert "leaves it out: its story states no sum that is large enough" in str((await talk("/why fern")).answer.text)
    await talk("/follow fernworks")
    later = datetime.now(UTC) + timedelta(milliseconds=1)
    await add(app, "fern-again", NEWS.replace("on Monday", "today"), later)
    why = str((await talk("/why fern-again")).answer.text)
    assert "It comes with the next digest" in why
    assert "Ranked by: how far it is" in why


async def test_why_tells_that_it_came_in_too_early(app: App, talk: Talk) -> None:
    await add(app, "fern", NEWS, datetime.now(UTC) - timedelta(days=2))
    await talk("/follow fernworks")
    assert "It is no news here" in str((await talk("/why fern")).answer.text)
