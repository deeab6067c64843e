"""Which role somebody may have notified: one that all may mention, else any that both they and the bot may."""

from typing import Any

import discord
import pytest
from simcord.actors import MemberActor

from bot.chat import Denial, Group
from tests.adapters.discord.conftest import Place
from tests.adapters.discord.stand_in import Core


async def find(core: Core, words: str) -> Group | Denial:
    """What the core hears of these words of who asked last."""
    find_group = core.asked[-1].find_group
    assert find_group
    return await find_group(words)


def add_mentioner(place: Place) -> MemberActor:
    """Somebody who may mention every role."""
    allowed = place.guild.create_role("speakers", permissions=discord.Permissions(mention_everyone=True))
    return place.guild.add_member(place.env.create_user("bob"), roles=[allowed])


def let_the_bot_mention(place: Place, *, may: bool) -> None:
    overwrites: dict[Any, discord.PermissionOverwrite] = {
        place.server.me: discord.PermissionOverwrite(mention_everyone=may)
    }
    place.channel = place.guild.create_text_channel("digests", overwrites=overwrites)


async def ask(place: Place, somebody: MemberActor, way: str) -> None:
    if way == "slash":
        await somebody.slash(place.channel, "digest", what="edit mondays at 9")
    else:
        await somebody.send(place.channel, f"{place.mention} digest edit mondays at 9")


@pytest.mark.parametrize("way", ["slash", "mention"])
async def test_a_role_that_all_may_mention_is_found_by_any_of_its_names(place: Place, core: Core, way: str) -> None:
    role = place.guild.create_role("Designers", mentionable=True)
    await ask(place, place.ann, way)
    for words in (f"<@&{role.id}>", str(role.id), "@designers", "Designers"):
        assert await find(core, words) == Group(str(role.id), "@Designers")
    for words in ("@nobody", "<@&1>", f"<@{role.id}>", ""):
        assert await find(core, words) is Denial.UNKNOWN


@pytest.mark.parametrize("way", ["slash", "mention"])
async def test_another_role_needs_the_right_of_who_asks_and_of_the_bot(place: Place, core: Core, way: str) -> None:
    role, bob = place.guild.create_role("designers"), add_mentioner(place)
    let_the_bot_mention(place, may=True)
    await ask(place, place.ann, way)
    assert await find(core, "@designers") is Denial.ASKER
    await ask(place, bob, way)
    assert await find(core, "@designers") == Group(str(role.id), "@designers")
    let_the_bot_mention(place, may=False)
    await ask(place, bob, way)
    assert await find(core, "@designers") is Denial.BOT


async def test_everyone_is_never_notified(place: Place, core: Core) -> None:
    let_the_bot_mention(place, may=True)
    await ask(place, add_mentioner(place), "slash")
    for words in (f"<@&{place.guild.id}>", str(place.guild.id), "@everyone", "everyone"):
        assert await find(core, words) is Denial.EVERYONE


async def test_in_a_direct_message_there_is_nobody_to_notify(place: Place, core: Core) -> None:
    await place.ann.send_dm("digest create mondays at 9")
    assert core.asked[-1].find_group is None


async def test_a_mention_comes_to_the_core_as_it_was_made(place: Place, core: Core) -> None:
    await place.ann.slash(place.channel, "digest", what="edit; notify <@&5>")
    await place.ann.send(place.channel, f"{place.mention} digest edit; notify <@&5>")
    assert [asked.text for asked in core.asked] == ["/digest edit; notify <@&5>", "digest edit; notify <@&5>"]
