"""Files that come with a command, a mention or a message whose menu was used."""

from typing import Any

import discord
import pytest

from bot.adapters.discord import invoking
from bot.adapters.discord.invoking import files_of
from tests.adapters.discord.conftest import Place, Wire
from tests.adapters.discord.stand_in import Core
from tests.adapters.discord.test_commands import payloads
from tests.fakes.discord_events import message, slash_with_file


async def test_add_takes_words_a_file_or_both(core: Core) -> None:
    words, file = payloads(core)["add"]["options"]
    assert (words["name"], words["required"]) == ("article", False)
    assert (file["name"], file["type"], file["required"]) == ("file", 11, False)
    assert file["description"].startswith("an article as a .txt")


async def test_a_file_of_the_command_comes_with_it(wire: Wire, core: Core) -> None:
    file = wire.discord.keep_file("moss.txt", b"Moss grows.")
    asked = slash_with_file("add", file)
    await wire.discord.gateway.send("INTERACTION_CREATE", asked)
    await wire.discord.answer(asked["token"])
    assert core.asked[0].text == "/add moss.txt"
    (given,) = core.asked[0].attachments
    assert (given.name, await given.read(100)) == ("moss.txt", b"Moss grows.")
    assert (given.size, await given.read(3)) == (11, b"Moss")


async def test_a_file_that_is_gone_or_never_ends_is_not_handed_over(
    wire: Wire, core: Core, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = wire.discord.keep_file("moss.txt", b"Moss grows.")
    await wire.discord.gateway.send("INTERACTION_CREATE", asked := slash_with_file("add", file))
    await wire.discord.answer(asked["token"])
    (given,) = core.asked[0].attachments
    monkeypatch.setattr(invoking, "_LONGEST_DOWNLOAD", 0)
    assert await given.read(100) is None
    monkeypatch.undo()
    del wire.discord.files["moss.txt"]
    assert await given.read(100) is None


async def test_files_of_a_message_and_of_what_it_forwards_are_found(place: Place, core: Core) -> None:
    own, forwarded = (
        {"id": "1", "filename": name, "size": 5, "url": "https://cdn.example/1", "proxy_url": ""}
        for name in ("moss.txt", "fern.pdf")
    )
    data: Any = message("", attachments=[own], message_snapshots=[{"message": message("", attachments=[forwarded])}])
    state = place.client._connection
    read = discord.Message(state=state, channel=place.client.get_partial_messageable(301), data=data)
    assert [file.name for file in files_of(read)] == ["moss.txt", "fern.pdf"]
    await place.ann.send(place.channel, place.mention, attachments=[("moss.txt", b"Moss.")])
    assert core.asked[0].text == "/add moss.txt"
