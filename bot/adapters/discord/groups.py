"""The roles of a server, and who may have one notified by the bot."""

import re

import discord

from bot.chat import Denial, FindGroup, Group

_MENTION = re.compile(r"<@&(\d+)>|(\d{15,20})")


def make_find_group(guild: discord.Guild, asker: discord.Permissions, bot: discord.Permissions) -> FindGroup:
    """Finds the role of that mention, id or name; it must be one that all may mention, or both of them may any.

    `asker` and `bot` are what they may do in the channel. Source of the rule, at MENTION_EVERYONE:
    https://docs.discord.com/developers/topics/permissions
    """

    async def find(words: str) -> Group | Denial:
        role = _find_role(guild, words)
        if role is None:
            return Denial.UNKNOWN
        if role.is_default():
            return Denial.EVERYONE
        if not (role.mentionable or asker.mention_everyone or asker.administrator):
            return Denial.ASKER
        if not (role.mentionable or bot.mention_everyone or bot.administrator):
            return Denial.BOT
        return Group(str(role.id), f"@{role.name}")

    return find


def _find_role(guild: discord.Guild, words: str) -> discord.Role | None:
    mention = _MENTION.fullmatch(words)
    if mention is not None:
        return guild.get_role(int(mention[1] or mention[2]))
    name = words.removeprefix("@").casefold()
    named = [role for role in guild.roles if role.name.removeprefix("@").casefold() == name]
    return named[0] if len(named) == 1 else None
