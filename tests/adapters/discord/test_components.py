"""Buttons and menus: each is a command of whoever clicks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.adapters.discord.invoking import component_command
from bot.chat import LAPSED_BUTTON, Receipt
from tests.adapters.discord.conftest import Place
from tests.adapters.discord.stand_in import Core, make_client, message


async def test_a_button_is_its_command(place: Place, core: Core) -> None:
    core.say = lambda _: message("Deals", "/timeline mercor")
    shown = await place.ann.slash(place.channel, "deal", companies="mercor")
    assert shown.response
    clicked = await place.ann.click(shown.response, custom_id="/timeline mercor")
    assert core.asked[-1].text == "/timeline mercor"
    assert clicked.ephemeral
    assert clicked.response
    assert clicked.response.id != shown.response.id


async def test_a_menus_choice_is_its_command(place: Place, core: Core) -> None:
    core.say = lambda _: message("Deals", "/show 1", "/show 2")
    shown = await place.ann.slash(place.channel, "deal", companies="mercor")
    assert shown.response
    await place.ann.select(shown.response, ["/show 2"], custom_id="/menu 1")
    assert core.asked[-1].text == "/show 2"


async def test_a_button_works_after_a_restart_for_whoever_clicks(place: Place, core: Core) -> None:
    core.say = lambda _: message("Deals", "/timeline mercor")
    await place.ann.send(place.channel, f"<@{place.env.backend.bot_user.id}> deal mercor")
    answer = place.channel.last_message
    assert answer
    await place.env.restart_bot(make_client(core))
    ben = place.guild.add_member(place.env.create_user("ben"))
    clicked = await ben.click(answer, custom_id="/timeline mercor")
    assert core.asked[-1].actor
    assert core.asked[-1].actor.name == "ben"
    assert clicked.ephemeral


async def test_a_button_of_another_version_is_told_to_have_lapsed(place: Place, core: Core) -> None:
    core.say = lambda _: message("Deals", "old:timeline")
    shown = await place.ann.slash(place.channel, "deal", companies="mercor")
    assert shown.response
    clicked = await place.ann.click(shown.response, custom_id="old:timeline")
    assert clicked.ephemeral
    assert clicked.response
    assert core.asked[-1].text == LAPSED_BUTTON


@pytest.mark.parametrize(
    ("data", "command"),
    [
        ({"custom_id": "/more 2 0123abcd /deal mercor"}, "/more 2 0123abcd /deal mercor"),
        ({"custom_id": "/menu", "values": ["/show 1"]}, "/show 1"),
        ({"custom_id": "/menu", "values": []}, LAPSED_BUTTON),
        ({"custom_id": "/menu"}, LAPSED_BUTTON),
        ({"custom_id": "/menu", "values": [7]}, LAPSED_BUTTON),
        ({"custom_id": "/menu", "values": "/show"}, LAPSED_BUTTON),
        ({"custom_id": "/menu", "values": ["show"]}, LAPSED_BUTTON),
        ({"custom_id": ""}, LAPSED_BUTTON),
        ({"custom_id": 7}, LAPSED_BUTTON),
        ({}, LAPSED_BUTTON),
    ],
)
def test_only_a_command_is_taken_for_one(data: dict[str, object], command: str | None) -> None:
    assert component_command(data) == command


JSON = st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists, max_leaves=4)


@given(st.fixed_dictionaries({}, optional={"custom_id": st.sampled_from(["/menu", "/menu 1"]) | JSON, "values": JSON}))
def test_whatever_a_component_carries_is_a_command(data: dict[str, object]) -> None:
    assert component_command(data).startswith("/")


async def test_a_shared_answer_is_noted_where_it_stands(place: Place, core: Core) -> None:
    core.say = lambda _: message("Deals", "/share /deal mercor")
    shown = await place.ann.slash(place.channel, "deal", companies="mercor")
    assert shown.response
    assert core.notes.posted == [], "only who asked sees it"
    shared = await place.ann.click(shown.response, custom_id="/share /deal mercor")
    assert shared.response
    ((invocation, _, receipt),) = core.notes.posted
    assert invocation.text == "/share /deal mercor"
    assert receipt == Receipt(str(place.channel.id), str(shared.response.id))


async def test_an_answered_mention_is_noted_where_it_stands(place: Place, core: Core) -> None:
    await place.ann.send(place.channel, f"<@{place.env.backend.bot_user.id}> deal mercor")
    answer = place.channel.last_message
    assert answer
    ((_, _, receipt),) = core.notes.posted
    assert receipt == Receipt(str(place.channel.id), str(answer.id))
