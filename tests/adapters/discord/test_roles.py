"""Who asks, and what they may do."""

import discord

from bot.chat import Role
from tests.adapters.discord.conftest import Place
from tests.adapters.discord.stand_in import Core


async def test_who_may_manage_the_server_asks_as_an_administrator(place: Place, core: Core) -> None:
    managers = place.guild.create_role("managers", permissions=discord.Permissions(manage_guild=True))
    bob = place.guild.add_member(place.env.create_user("bob"), roles=[managers])
    for somebody in (bob, place.ann):
        await somebody.slash(place.channel, "deal", companies="mercor")
        await somebody.send(place.channel, f"{place.mention} deal mercor")
    roles = [asked.role for asked in core.asked]
    assert roles == [Role.ADMINISTRATOR, Role.ADMINISTRATOR, Role.MEMBER, Role.MEMBER]
    assert {asked.channel for asked in core.asked} == {str(place.channel.id)}


async def test_a_person_administers_what_is_their_own(place: Place, core: Core) -> None:
    await place.ann.send_dm("deal mercor")
    assert [asked.role for asked in core.asked] == [Role.ADMINISTRATOR]
