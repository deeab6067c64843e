"""The channel that a command is used in."""

from bot.chat import Invocation, UserError
from bot.digests.subscription import Channel
from bot.wording.following import NO_CHANNEL


def channel_of(invocation: Invocation) -> Channel:
    """The channel that the command was used in. Raises UserError where it was in none."""
    if invocation.channel is None:
        raise UserError(NO_CHANNEL)
    return Channel(invocation.tenant, invocation.channel)
