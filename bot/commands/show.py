"""`/show`: quoted words within the paragraphs around them; sent by buttons and by a number in the terminal."""

from bot.briefings.excerpt import Check, find_changed, find_excerpt
from bot.chat import Invocation, Message, words_check
from bot.commands.handler import Services
from bot.commands.pressed import SHOW
from bot.wording.excerpt import word_changed, word_excerpt, word_no_citation, word_no_excerpt
from bot.wording.refusals import word_usage


async def run(invocation: Invocation, services: Services) -> Message:
    """The paragraph of the words with the one before and the one after it."""
    match invocation.argument.split():
        case [key, start, end, *check] if start.isdecimal() and end.isdecimal() and len(check) <= 1:
            view, place, is_same = services.view(invocation), (key, int(start), int(end)), _check(*check)
            if found := await find_excerpt(view, *place, is_same):
                return word_excerpt(invocation, found)
            changed = await find_changed(view, *place, is_same) if check else None
            return word_changed(invocation, changed) if changed else word_no_excerpt(invocation)
        case [number] if number.isdecimal():
            return word_no_citation(invocation, number)
        case _:
            return word_usage(invocation, SHOW)


def _check(expected: str | None = None) -> Check:
    """Whether words are those that were cited; any words are where the command does not say."""
    return lambda words: expected is None or words_check(words) == expected
