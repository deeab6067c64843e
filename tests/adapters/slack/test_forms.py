"""The form that asks for an argument that was left out."""

import asyncio

import pytest

from bot.adapters.slack.forms import find_unfinished, make_form, make_options
from bot.adapters.slack.place import Place
from bot.commands import COMMANDS
from bot.wording.platforms import PHRASES
from tests.adapters.slack.conftest import StandIn
from tests.fakes.slack import FakeSlack
from tests.fakes.slack_people import Person
from tests.fakes.slack_values import Fault


async def test_a_command_without_its_argument_opens_a_form_and_the_form_is_answered(
    person: Person, slack: FakeSlack, core: StandIn
) -> None:
    await person.type("/deal")
    [opened] = await slack.see()
    assert opened.way == "views.open"
    assert opened.body["trigger_id"].startswith("trigger-")
    assert core.asked == []
    assert (await person.submit(opened.body["view"], "mercor")).body == ""
    [_, seen] = await slack.see(2)
    assert (seen.way, seen.body["channel"], seen.body["user"]) == ("chat.postEphemeral", "C1", "U1")
    assert core.texts == ["/deal mercor"]


async def test_who_may_not_follow_is_told_so_and_sees_no_form(person: Person, slack: FakeSlack, core: StandIn) -> None:
    core.outcome = "no_answer"
    await person.type("/follow")
    assert (await slack.see())[0].text.startswith("Answer to /follow")
    core.outcome = "usage"
    await person.type("/follow")
    assert (await slack.see(2))[1].way == "views.open"


async def test_the_answer_to_a_form_is_a_direct_message_where_the_bot_is_not_in_the_channel(
    person: Person, slack: FakeSlack
) -> None:
    await person.type("/ask", " ")
    [opened] = await slack.see()
    slack.fail("chat.postEphemeral", Fault(error="channel_not_found"))
    await person.submit(opened.body["view"], "who?")
    assert (await slack.see(2))[1].body["channel"] == "U1"


@pytest.mark.parametrize("fault", [Fault(error="expired_trigger_id"), Fault(status=500)])
async def test_where_no_form_opens_the_usage_is_told(
    person: Person, slack: FakeSlack, core: StandIn, fault: Fault
) -> None:
    slack.fail("views.open", fault)
    await person.type("/deal")
    assert (await slack.see())[0].way == "response_url"
    assert core.texts == ["/deal"]


async def test_a_form_sent_when_there_is_too_much_to_do_stays_open_and_says_so(
    person: Person, slack: FakeSlack, monkeypatch: pytest.MonkeyPatch
) -> None:
    await person.type("/deal")
    [opened] = await slack.see()
    monkeypatch.setattr("bot.adapters.work.Work.is_full", True)
    ack = await person.submit(opened.body["view"], "mercor")
    assert ack.body == {"response_action": "errors", "errors": {"argument": PHRASES.busy}}


async def test_the_menu_offers_the_typed_words_and_then_what_the_library_knows(person: Person, core: StandIn) -> None:
    core.offers = ("/deal mercor", "/deal mercury labs")
    assert await person.complete("deal", "merc") == ["merc", "mercor", "mercury labs"]
    assert (core.asked[0].text, core.asked[0].tenant) == ("/deal merc", "slack:T1")


async def test_the_menu_offers_the_typed_words_when_there_is_too_much_to_do(
    person: Person, core: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    core.offers = ("/deal mercor",)
    monkeypatch.setattr("bot.adapters.work.Work.is_full", True)
    assert await person.complete("deal", "merc") == ["merc"]
    assert core.asked == []


async def test_the_menu_offers_the_typed_words_when_completing_fails_or_takes_too_long(
    person: Person, core: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail() -> None:
        raise RuntimeError("made up")

    core.before = fail
    assert await person.complete("deal", "merc") == ["merc"]
    monkeypatch.setattr("bot.adapters.slack.listeners._LONGEST_COMPLETION", 0)
    core.before = asyncio.Event().wait  # type: ignore[assignment]
    assert await person.complete("deal", "merc") == ["merc"]


def test_more_words_than_an_option_carries_are_not_cut_short() -> None:
    assert make_options("deal", "x" * 151, ()) == []
    [option] = make_options("deal", "x" * 150, ())
    assert option["value"] == "x" * 150


def test_what_is_typed_is_offered_once() -> None:
    assert len(make_options("deal", " mercor ", ("/deal mercor",))) == 1


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("/deal", "deal"),
        ("/DEAL  ", "deal"),
        ("/brief", "brief"),
        ("/brief deal", "deal"),
        ("/brief /deal", "deal"),
        ("/deal mercor", None),
        ("/brief mercor", None),
        ("/help", None),
        ("/brief help", None),
        ("/show", None),
        ("/nothing", None),
        ("/", None),
        ("", None),
    ],
)
def test_a_form_opens_where_a_listed_command_lacks_its_argument(text: str, name: str | None) -> None:
    found = find_unfinished(text, {known: command for known, (command, _) in COMMANDS.items()})
    assert (found.name if found else None) == name


@pytest.mark.parametrize("command", [command for command, _ in COMMANDS.values()], ids=lambda command: command.name)
def test_every_form_keeps_to_what_slack_takes(command: object) -> None:
    for known, _ in COMMANDS.values():
        view = make_form(known, Place("U1", "C" * 20), PHRASES)
        title, metadata = view["title"], view["private_metadata"]
        assert isinstance(title, dict)
        assert isinstance(metadata, str)
        assert len(str(title["text"])) <= 24
        assert len(metadata) <= 3_000
    assert command
