"""The real core's answers on SimCord: commands, buttons, menus and pages of the two seed articles."""

from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from simcord.results import InteractionResult

from bot.adapters.discord.client import Client
from bot.adapters.discord.identifying import Identifies
from bot.adapters.discord.payloads import render
from bot.adapters.work import Work
from bot.app import App, open_app
from bot.settings import Settings
from tests.adapters.discord.conftest import Place, last_message

BUTTON, MENU = 2, 3


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    settings = Settings(database_url=f"sqlite:///{tmp_path / 'library.sqlite3'}", data_folder=tmp_path)
    async with open_app(settings) as app:
        yield app


@pytest.fixture
def simcord_bot(app: App) -> Client:
    draw = partial(render, phrases=app.bot.phrases)
    return Client(app.bot, draw, Work(200), Identifies(app.bot.notes))


def parts(components: list[dict[str, Any]], kind: int) -> list[dict[str, Any]]:
    """All components of that type, at any depth."""
    inner = [part for one in components for part in parts(one.get("components", []), kind)]
    return [one for one in components if one["type"] == kind] + inner


def said(result: InteractionResult) -> str:
    assert result.response
    return str(result.response.components)


async def test_a_deal_is_briefed_on_and_every_button_and_menu_answers(place: Place) -> None:
    shown = await place.ann.slash(place.channel, "deal", companies="openai mercor")
    assert "Mercor" in said(shown)
    assert shown.response
    buttons = parts(shown.response.components, BUTTON)
    assert buttons
    for button in buttons:
        clicked = await place.ann.click(shown.response, custom_id=button["custom_id"])
        assert said(clicked)
        assert clicked.ephemeral != button["custom_id"].startswith("/share")
    for menu in parts(shown.response.components, MENU):
        chosen = await place.ann.select(shown.response, [menu["options"][0]["value"]], custom_id=menu["custom_id"])
        assert said(chosen)


@pytest.mark.parametrize("typed", ["zzyzx", "`@everyone` <!channel> ](x)", "\u202emercor", "😀" * 400, "x" * 5000])
async def test_whatever_is_typed_has_an_answer(place: Place, typed: str) -> None:
    shown = await place.ann.slash(place.channel, "deal", companies=typed)
    assert said(shown)
    assert shown.ephemeral


async def test_known_names_are_offered_while_typing(place: Place) -> None:
    choices = await place.ann.autocomplete(place.channel, "deal", "companies", "merc")
    assert "Mercor" in [choice["value"] for choice in choices]


async def test_a_mention_is_answered_and_followed_up(place: Place) -> None:
    await place.ann.send(place.channel, f"{place.mention} /infra india")
    first = last_message(place.channel)
    await place.ann.send(place.channel, f"{place.mention} and in the UAE?")
    assert last_message(place.channel).id != first.id
    assert last_message(place.channel).flags.components_v2


async def test_brief_this_names_what_is_known(place: Place) -> None:
    written = await place.ann.send(place.channel, "OpenAI talks with Mercor")
    shown = await place.ann.context_menu(place.channel, "Brief this", written)
    assert "Mercor" in said(shown)
