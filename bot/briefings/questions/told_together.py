"""Whether the library tells of several together, so that a question of all of them is worth asking."""

from collections.abc import Sequence

from bot.briefings.gather import find_articles, find_told
from bot.briefings.questions.about import is_between
from bot.briefings.questions.look_up import look_up
from bot.briefings.view import View
from bot.extraction.facts import Deal


async def keep_told(view: View, questions: Sequence[str], *, of_deal: bool) -> list[str]:
    """The questions of which an article names all that they name; of a deal, of which one between them is known."""
    return [question for question in questions if await _are_told_together(view, question, of_deal=of_deal)]


async def _are_told_together(view: View, question: str, *, of_deal: bool) -> bool:
    names, _ = await look_up(view, question)
    acting = [one for one in names if one.kind != "place"]
    if of_deal:
        return any(is_between(told.fact, acting) for told in await find_told(view, Deal, acting))
    return bool(await find_articles(view, acting, 1))
