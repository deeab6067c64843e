"""`/sources`: the articles, by source."""

from dataclasses import replace

from bot.briefings.sources import list_sources
from bot.chat import Argument, Command, Invocation, Message
from bot.commands.handler import Services
from bot.wording.listing import word_listing

COMMAND = Command(
    name="sources",
    summary="The articles that the library holds, by source",
    argument=Argument("topic", "a name or words that the articles are about, or a publisher", required=False),
    examples=("/sources", "/sources mercor"),
)


async def run(invocation: Invocation, services: Services) -> Message:
    """The articles on the topic, or all of them, also those of sources that the channel hides."""
    view = replace(services.view(invocation), library=services.whole)
    return word_listing(invocation, await list_sources(view, invocation.argument), services.standings)
