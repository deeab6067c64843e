"""`/compare`: two subjects side by side."""

from bot.briefings.briefing import Comparison
from bot.briefings.compare import brief_comparison, split_sides
from bot.chat import Argument, Command, Invocation, Message
from bot.commands.handler import Services
from bot.commands.renewed import tell_renewed
from bot.wording.briefings import word_briefing
from bot.wording.comparison import word_comparison
from bot.wording.refusals import word_usage

COMMAND = Command(
    name="compare",
    summary="Two things side by side, gaps shown",
    argument=Argument("a vs b", "two names with vs between them, such as: mercor vs scale ai"),
    examples=("/compare mercor vs scale ai", "/compare stargate vs uae"),
)


async def run(invocation: Invocation, services: Services) -> Message:
    """The facts of both side by side; asks for two when there are not two."""
    sides = split_sides(invocation.argument)
    if sides is None:
        return word_usage(invocation, COMMAND)
    view = services.view(invocation)
    found = await brief_comparison(view, *sides)
    if not isinstance(found, Comparison):
        return word_briefing(invocation, found)
    return await tell_renewed(view, word_comparison(invocation, found))
