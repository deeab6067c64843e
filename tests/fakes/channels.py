"""The channels of a Slack and of a Discord, in one server: posts, histories, and faults that chance or a test chooses.

What was accepted stands in `posted`, whether or not the answer to it arrived.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web

from tests.fakes.channel_state import Channels, Fault, Platform, Posted
from tests.fakes.discord_channels import DiscordChannels
from tests.fakes.listening import listen
from tests.fakes.slack_channels import SlackChannels

__all__ = ["FakeChannels", "Fault", "Platform", "Posted"]


class FakeChannels(Channels):
    """Both platforms on loopback."""

    @property
    def slack_url(self) -> str:
        return f"{self.address}/api/"

    @property
    def discord_url(self) -> str:
        return f"{self.address}/api/v10"

    @asynccontextmanager
    async def serve(self) -> AsyncIterator["FakeChannels"]:
        """Listen on loopback."""
        app = web.Application()
        app.add_routes([*SlackChannels(self).routes(), *DiscordChannels(self).routes()])
        async with listen(app, patience=0.1) as place:
            self.address = f"http://{place}"
            yield self
