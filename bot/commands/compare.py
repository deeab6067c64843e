"""`/compare`: two subjects side by side."""

from itertools import combinations

from bot.briefings.compare import brief_comparison, find_sides
from bot.briefings.sides import Comparison
from bot.chat import Choice, Invocation, Message
from bot.commands.handler import Services
from bot.commands.renewed import tell_renewed
from bot.commands.typed import COMPARE
from bot.wording.briefings import word_briefing
from bot.wording.comparison import word_comparison, word_which_two
from bot.wording.refusals import word_usage

_SIDES = 2
_MOST_NAMED = 4
"""Names whose pairs are offered."""


async def run(invocation: Invocation, services: Services) -> Message:
    """The facts of both side by side; asks which two of more, and for two where there is one."""
    view = services.view(invocation)
    sides = await find_sides(view, invocation.argument)
    if len(sides) > _SIDES:
        lines = [f"/compare {left} vs {right}" for left, right in combinations(sides[:_MOST_NAMED], _SIDES)]
        choices = tuple(Choice(title=line.removeprefix("/compare "), command=line) for line in lines)
        return word_which_two(invocation, choices)
    if len(sides) < _SIDES:
        return word_usage(invocation, COMPARE)
    found = await brief_comparison(view, *sides)
    if not isinstance(found, Comparison):
        return word_briefing(invocation, found)
    return await tell_renewed(view, word_comparison(invocation, found))
