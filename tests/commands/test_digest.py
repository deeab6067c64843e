"""A channel's digests: made in words, listed, shown, paused, resumed, deleted."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import update

from bot.app import App
from bot.chat import Choices, Message, Role
from bot.database.digest_tables import schedules
from bot.extraction import extract, load_names
from bot.library.article import SHARED, Draft
from tests.commands.channels import Talk

NEWS = (
    "Glimmer Labs signs a deal with Fernworks\n\n"
    "Glimmer Labs said on Monday that it has signed a partnership with Fernworks worth $2 billion to train gardeners."
)


async def add(app: App, key: str, text: str, at: datetime) -> None:
    draft = Draft(key, text.partition("\n")[0], text, "Moss Daily", at.date().isoformat())
    await app.library.add(SHARED, draft, extract(text, load_names()), "1", at)


def first_id(message: Message) -> str:
    found = re.search(r"^([0-9a-f]{6}): ", str(message.answer.text), re.MULTILINE)
    assert found
    return found[1]


async def test_what_digests_can_not_do_is_told_and_not_passed_over(talk: Talk) -> None:
    made = first_id(await talk("/digest create daily at 9"))
    refused = await talk(f"/digest delte {made}")
    assert refused.answer.outcome != "answer"
    assert "I don't know “/digest delte”. There are: list, create" in f"{refused.title} {refused.answer.text}"
    assert made in str((await talk("/digest list")).answer.text)


async def test_a_digest_is_paused_resumed_and_deleted(talk: Talk) -> None:
    made = first_id(await talk("/digest create daily at 9"))
    assert (await talk("/digest pause")).title == f"The digest {made} is paused."
    assert "It is paused." in str((await talk("/digest")).answer.text)
    assert "Next: " in str((await talk(f"/digest resume {made}")).answer.text)
    assert (await talk(f"/digest delete {made}")).title == f"The digest {made} is deleted."
    assert (await talk(f"/digest pause {made}")).title.startswith("There is no digest")


async def test_of_several_digests_one_must_be_named(talk: Talk) -> None:
    await talk("/digest create daily at 9")
    await talk("/digest create mondays at 10")
    message = await talk("/digest delete")
    assert "several digests" in f"{message.title} {message.answer.text}"


async def test_the_preview_tells_what_came_in_since_with_its_sentence(app: App, talk: Talk) -> None:
    await talk("/follow fernworks")
    await add(app, "fern", NEWS, datetime.now(UTC) + timedelta(milliseconds=1))
    message = await talk("/digest preview")
    assert message.title.startswith("New since ")
    (section,) = message.answer.sections
    assert section.points[0].text.startswith("Glimmer Labs said on Monday that it has signed")
    assert message.answer.citations[0].article == "fern"


@pytest.mark.parametrize(
    ("topic", "is_told"),
    [
        ("/GLIM+ER/", True),
        ("deal /gl.mmer/", True),
        ("infra /gl.mmer/", False),
        ("/glim{3}er/", False),
        ("deal; with /TRAIN(ing|ed)?/", True),
        ("deal; without /train(ing|ed)?/", False),
    ],
)
async def test_words_between_slashes_are_a_pattern(app: App, talk: Talk, topic: str, *, is_told: bool) -> None:
    await talk(f"/follow {topic}")
    await add(app, "fern", NEWS, datetime.now(UTC) + timedelta(milliseconds=1))
    assert (await talk("/digest preview")).title.startswith("New since " if is_told else "Nothing new since ")


async def test_what_came_in_is_still_news_where_its_topic_gets_other_filters(app: App, talk: Talk) -> None:
    await talk("/follow fernworks")
    await add(app, "fern", NEWS, datetime.now(UTC) + timedelta(milliseconds=1))
    await talk("/follow fernworks; without layoffs")
    assert (await talk("/digest preview")).title.startswith("New since ")


async def test_what_was_there_before_is_no_news(app: App, talk: Talk) -> None:
    await add(app, "fern", NEWS, datetime.now(UTC) - timedelta(days=1))
    await talk("/follow fernworks")
    assert (await talk("/digest preview")).title.startswith("Nothing new since ")


async def test_an_article_without_a_date_is_news_as_it_comes_in(app: App, talk: Talk) -> None:
    await talk("/follow fernworks")
    now = datetime.now(UTC)
    draft = Draft("undated", NEWS.partition("\n")[0], NEWS, "Moss Daily")
    await app.library.add(SHARED, draft, extract(NEWS, load_names()), "1", now)
    assert "worth $2 billion" in str(await talk("/digest preview"))


async def test_an_old_article_that_is_imported_is_no_news(app: App, talk: Talk) -> None:
    await talk("/follow fernworks")
    now = datetime.now(UTC)
    draft = Draft("old", "Glimmer Labs signs a deal", NEWS, "Moss Daily", "2024-01-05")
    await app.library.add(SHARED, draft, extract(NEWS, load_names()), "1", now)
    assert (await talk("/digest preview")).title.startswith("Nothing new since ")


@pytest.mark.parametrize(
    "what", ["create daily at 9", "edit daily at 10", "move", "hold", "back", "pause", "resume", "delete"]
)
async def test_members_see_the_digests_of_a_channel_and_change_none(talk: Talk, what: str) -> None:
    await talk("/digest create daily at 9")
    before = (await talk("/digest")).answer.text
    refused = await talk(f"/digest {what}", role=Role.MEMBER)
    assert refused.title == "Only curators and administrators can do that."
    assert (await talk("/digest", role=Role.MEMBER)).answer.text == before
    assert (await talk("/digest preview", role=Role.MEMBER)).title.startswith("Nothing new since ")


async def test_a_schedule_that_can_not_be_read_is_told_and_can_be_deleted(app: App, talk: Talk) -> None:
    made = first_id(await talk("/digest create daily at 9"))
    async with app.database.writing() as connection:
        await connection.execute(update(schedules).values(plan="{}"))
    assert "I can't read its schedule" in str((await talk("/digest")).answer.text)
    assert "I can't read its schedule" in str((await talk("/digest resume")).answer.text)
    assert (await talk(f"/digest delete {made}")).title == f"The digest {made} is deleted."


async def test_a_story_is_muted_at_its_button_and_heard_of_again(app: App, talk: Talk) -> None:
    await talk("/follow fernworks")
    await add(app, "fern", NEWS, datetime.now(UTC) + timedelta(milliseconds=1))
    buttons = {
        choice.title: choice.command
        for part in (await talk("/digest preview")).parts
        if isinstance(part, Choices)
        for choice in part.choices
    }
    assert list(buttons) == ["Brief", "Timeline", "Mute this story", "Why is this here?"]
    assert (await talk(buttons["Mute this story"], role=Role.MEMBER)).title.startswith("Only curators")
    muted = await talk(buttons["Mute this story"])
    assert muted.title == "This channel's digests tell no more of that story."
    assert (await talk("/digest preview")).title.startswith("Nothing new since ")
    assert "Muted: Glimmer Labs signs a deal with Fernworks" in str((await talk("/digest")).answer.text)
    assert "its story is muted here" in str((await talk(buttons["Why is this here?"])).answer.text)
    for line in ("/digest mute", "/digest mute nothing"):
        assert (await talk(line)).title.startswith("I hold no such article, so nothing was muted.")
    (unmute,) = muted.answer.suggestions
    assert (await talk(unmute)).title == "Its news comes in this channel's digests again."
    assert (await talk(unmute)).title == "That story is not muted here."
    assert (await talk("/digest preview")).title.startswith("New since ")


async def test_a_digest_comes_at_other_times_and_keeps_its_zone(app: App, talk: Talk) -> None:
    made = first_id(await talk("/digest create daily at 9 in Kolkata"))
    edited = await talk("/digest edit mondays at 10; silent")
    assert f"{made}: Mondays at 10:00, Asia/Kolkata, silent without news. Next: Monday" in str(edited.answer.text)
    assert "weekdays at 08:00, Europe/Berlin" in str(
        (await talk(f"/digest edit {made} weekdays at 8 in Berlin")).answer.text
    )
    refused = await talk(f"/digest edit {made} now and then")
    assert "I don't understand" in f"{refused.title} {refused.answer.text}"
    quiet = await talk("/digest edit Quiet 22-7; silent")
    assert "weekdays at 08:00, Europe/Berlin, quiet 22:00 to 07:00, silent" in str(quiet.answer.text)
    assert "weekdays at 08:00, Europe/Berlin, silent" in str((await talk("/digest edit no quiet")).answer.text)
    assert f"{made}: Mondays at 08:00, Europe/Berlin, silent" in str(
        (await talk(f"/digest edit {made}; mondays")).answer.text
    )
    assert (await talk("/digest edit abcdef daily at 7")).title.startswith("There is no digest “abcdef” here.")
    await talk("/digest pause")
    assert "It is paused." in str((await talk("/digest edit daily at 7")).answer.text)
    assert [one.next_at for one in await app.digests.find_subscriptions()] == [None], "nothing is due"


async def test_a_digest_moves_here_with_what_is_followed_and_nothing_comes_twice(app: App, talk: Talk) -> None:
    await talk("/follow fernworks")
    made = first_id(await talk("/digest"))
    await add(app, "fern", NEWS, datetime.now(UTC) + timedelta(milliseconds=1))
    await talk("/digest mute fern")
    moved = await talk(f"/digest move {made}", channel="C2")
    assert made in str(moved.answer.text)
    assert (await talk("/digest")).title == "This channel follows nothing yet."
    there = str((await talk("/digest", channel="C2")).answer.text)
    assert "Follows: fernworks" in there
    assert "Muted: Glimmer Labs signs a deal with Fernworks" in there
    await talk("/digest unmute fern", channel="C2")
    assert (await talk("/digest preview", channel="C2")).title.startswith("New since ")
    assert (await talk(f"/digest move {made}", tenant="slack:T2")).answer.outcome != "answer"


async def test_a_digest_is_held_until_a_date_or_until_they_are_back(app: App, talk: Talk) -> None:
    made = first_id(await talk("/digest create daily at 9 in Berlin"))
    held = await talk("/digest hold until 2098-01-04")
    assert "Next: Saturday, January 4, 2098 at 09:00 (Europe/Berlin)." in str(held.answer.text)
    assert "It is held until you are back: /digest back." in str((await talk(f"/digest hold {made}")).answer.text)
    assert (await talk("/digest back")).title.startswith("Welcome back.")
    (subscription,) = await app.digests.find_subscriptions()
    assert subscription.next_at is not None
    assert subscription.next_at <= datetime.now(UTC)
    before = (await talk("/digest")).answer.text
    for day, says in (
        ("until next week", "I don't understand “next week”. Say the day of your return"),
        ("2027-02-30", "I don't understand “2027-02-30”. Say the day of your return"),
        ("until 2020-01-04", "2020-01-04 is over."),
        ("abcdef until 2098-01-04", "There is no digest “abcdef” here."),
    ):
        refused = await talk(f"/digest hold {day}")
        assert says in f"{refused.title} {refused.answer.text}"
    assert (await talk("/digest")).answer.text == before
