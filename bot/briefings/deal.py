"""A deal: who agreed what with whom, for how much, and what for. Reads the library; `compose_deal` does the rest."""

from bot.briefings.briefing import Found, NoAnswer, Suggestion, Told
from bot.briefings.compose_deal import compose_deal
from bot.briefings.gather import find_articles, find_told, read_lines
from bot.briefings.nearest import suggest_known
from bot.briefings.resolve import Resolution, Subject, resolve
from bot.briefings.same_deal import group_deals, merge_states
from bot.briefings.view import View
from bot.extraction.facts import Deal

_MOST_TOLD = 3
"""States of one deal that are shown, the newest and what it was before."""
_MOST_MERGED = 8
"""Records of one deal that are read, those that tell most."""
_MOST_OTHERS = 4
"""Other deals of the same companies that are shown."""


async def brief_deal(view: View, argument: str) -> Found:
    """The deals that every named company is a party of; the one that most is told of comes first, with its reasons."""
    resolution = await resolve(view, argument)
    if resolution.ambiguous:
        return resolution.ambiguous
    told = await find_told(view, Deal, resolution.subjects)
    if not told and len(resolution.subjects) == 1:
        told = await _find_around(view, resolution.subjects[0])
    if not told or not await view.library.has_words(view.visible, " ".join(resolution.words)):
        return await _no_deal(view, argument, resolution)
    first, *others = group_deals(told, resolution.subjects, resolution.words)
    lead = merge_states(first[:_MOST_MERGED])[:_MOST_TOLD]
    rest = [group[0] for group in others[:_MOST_OTHERS]]
    leading = [source.article for one in lead for source in one.sources]
    lines = await read_lines(view, (*leading, *(one.article for one in rest)))
    return compose_deal(resolution, lead, rest, lines)


async def _find_around(view: View, subject: Subject) -> list[Told[Deal]]:
    """The deals that speak of a subject which is no party: a project, a product, a person."""
    told: list[Told[Deal]] = []
    async for article, facts in view.library.facts_of(await find_articles(view, [subject])):
        about = subject.is_in(article.title)
        told += [Told(article, deal) for deal in facts.deals if (about and deal.main) or subject.is_in(deal.quote)]
    return told


async def _no_deal(view: View, argument: str, resolution: Resolution) -> NoAnswer:
    """What the library does have that is nearest: deals of each company by itself, else what is said of the words."""
    suggestions: list[Suggestion] = []
    for subject in resolution.subjects:
        if len(resolution.subjects) + len(resolution.words) > 1 and await find_told(view, Deal, (subject,)):
            suggestions.append(Suggestion("deal", subject.name))
        else:
            suggestions.append(Suggestion("ask", subject.name))
    nearest = tuple(suggestions) or await suggest_known(view, "deal")
    return NoAnswer("deal", argument, known=bool(resolution.subjects), suggestions=nearest)
