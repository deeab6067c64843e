"""A channel follows a topic, with filters, and stops."""

from datetime import UTC, datetime

import pytest

from bot.app import App
from bot.chat import Role
from tests.commands.channels import Talk
from tests.commands.test_digest import NEWS, add


async def test_a_channel_follows_a_topic_and_gets_a_digest_on_weekdays(talk: Talk) -> None:
    message = await talk("/follow mercor")
    assert message.title == "This channel now follows “mercor”."
    assert "Next: " in str(message.answer.text)
    assert "at 09:00 (UTC)" in str(message.answer.text)
    digests = await talk("/digest")
    assert "Follows: mercor" in str(digests.answer.text)
    assert "weekdays at 09:00, UTC" in str(digests.answer.text)


async def test_what_no_article_is_on_yet_is_followed_and_said_to_be_unknown(talk: Talk) -> None:
    message = await talk("/follow zzqqx")
    assert message.title == "This channel now follows “zzqqx”."
    unknown = "No article here is on that yet. If the name is right, its news comes as soon as there is any."
    assert str(message.answer.text).startswith(unknown)
    assert "Follows: zzqqx" in str((await talk("/digest")).answer.text)
    for known in ("/follow mercor", "/follow deal", "/follow infra india", "/follow /merc[o]r/"):
        assert unknown not in str((await talk(known)).answer.text)


async def test_a_source_of_which_there_is_nothing_is_taken_and_said_to_be_unknown(app: App, talk: Talk) -> None:
    await add(app, "fern", NEWS, datetime.now(UTC))
    doubt = "No article here is from “{}” yet. /sources lists the sources by their names."
    said = str((await talk("/follow deal; from The Moss Daily; from Mos Daily")).answer.text)
    assert doubt.format("Mos Daily") in said
    assert doubt.format("The Moss Daily") not in said
    assert "Follows: deal · from The Moss Daily · from Mos Daily" in str((await talk("/digest")).answer.text)


async def test_filters_stand_after_semicolons_and_are_told(talk: Talk) -> None:
    message = await talk(
        "/follow deal openai; with training; without layoffs; from Moss Daily; origins 2; status signed; sum $1 billion"
        "; kind acquisition, OR Joint-venture,"
    )
    assert str(message.answer.text).split("\n")[1:8] == [
        "with training",
        "without layoffs",
        "of the kind acquisition or joint venture",
        "from Moss Daily",
        "at least 2 independent sources",
        "at least signed",
        "at least $1,000,000,000",
    ]


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("/follow mercor; before noon", "is no filter"),
        ("/follow mercor; with", "is no filter"),
        ("/follow mercor; with /(/", "no pattern"),
        ("/follow infra /(/", "no pattern"),
        (
            "/follow mercor; kind wedding",
            "“wedding” is no kind of deal. There are: partnership,",
        ),
        ("/follow mercor; kind ,", "“,” is no kind of deal"),
        ("/follow mercor" + "; with moss" * 21, "at most 20 filters"),
        ("/follow mercor; origins many", "is no number"),
        ("/follow mercor; sum lots", "is no number"),
        ("/follow mercor; status maybe", "is no status"),
        ("/follow ; with words", "Name what is to be followed"),
    ],
)
async def test_what_is_no_filter_is_told_with_what_to_say_instead(talk: Talk, typed: str, says: str) -> None:
    message = await talk(typed)
    assert message.answer.outcome != "answer"
    assert says in f"{message.title} {message.answer.text}"


async def test_a_status_off_the_ladder_is_told_as_that_alone(talk: Talk) -> None:
    assert str((await talk("/follow mercor; status cancelled")).answer.text).startswith("cancelled\n")


async def test_a_topic_has_the_filters_that_were_said_last_whatever_its_capitals(talk: Talk) -> None:
    await talk("/follow Mercor; with training")
    await talk("/follow mercor; without layoffs")
    followed = [line for line in str((await talk("/digest")).answer.text).splitlines() if line.startswith("Follows")]
    assert followed == ["Follows: mercor · without layoffs"]


async def test_a_topic_is_followed_no_longer(talk: Talk) -> None:
    await talk("/follow mercor")
    assert (await talk("/follow stop Mercor")).title == "This channel no longer follows “Mercor”."
    assert (await talk("/follow stop mercor")).title == "This channel does not follow “mercor”."


async def test_capitals_of_every_alphabet_are_the_same_letters(talk: Talk) -> None:
    await talk("/follow Électricité")
    assert (await talk("/follow stop électricité")).title == "This channel no longer follows “électricité”."


async def test_each_channel_and_each_tenant_follows_its_own(talk: Talk) -> None:
    await talk("/follow mercor")
    assert (await talk("/digest", channel="C2")).title == "This channel follows nothing yet."
    assert (await talk("/digest", tenant="slack:T2")).title == "This channel follows nothing yet."


async def test_without_a_channel_nothing_can_be_followed(talk: Talk) -> None:
    message = await talk("/follow mercor", channel=None)
    assert "from a channel on Slack or Discord" in f"{message.title} {message.answer.text}"


@pytest.mark.parametrize("typed", ["/follow", "/follow openai", "/follow stop mercor"])
async def test_members_change_nothing_of_what_a_channel_follows(talk: Talk, typed: str) -> None:
    await talk("/follow mercor")
    before = (await talk("/digest")).answer.text
    assert (await talk(typed, role=Role.MEMBER)).title == "Only curators and administrators can do that."
    assert (await talk("/digest", role=Role.MEMBER)).answer.text == before, "who may not change it sees it"


async def test_everyone_follows_what_they_like_where_they_are_alone_with_the_bot(talk: Talk) -> None:
    asked = await talk("/follow", channel="D1", role=Role.MEMBER, is_direct=True)
    assert asked.answer.outcome == "usage", "only then a form opens"
    message = await talk("/follow mercor", channel="D1", role=Role.MEMBER, is_direct=True)
    assert message.title == "This channel now follows “mercor”."
