"""A deal: who agreed what with whom, for how much, and what for. Reads the library; `compose_deal` does the rest."""

from bot.briefings.briefing import Found, NoAnswer, Suggestion, Told
from bot.briefings.compose_deal import compose_deal
from bot.briefings.gather import find_articles, find_told, read_lines
from bot.briefings.nearest import suggest_known
from bot.briefings.resolve import Resolution, Subject, resolve
from bot.briefings.view import View
from bot.extraction.facts import Deal
from bot.library.names import name_key

_MOST_TOLD = 3
"""Records of one deal that are shown: the newest tell the state of things."""
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
    lead, *others = _group(told, resolution.words)
    lead, rest = lead[:_MOST_TOLD], [group[0] for group in others[:_MOST_OTHERS]]
    lines = await read_lines(view, (one.article for one in (*lead, *rest)))
    return compose_deal(resolution, lead, rest, lines)


async def _find_around(view: View, subject: Subject) -> list[Told[Deal]]:
    """The deals that speak of a subject which is no party: a project, a product, a person."""
    told: list[Told[Deal]] = []
    async for article, facts in view.library.facts_of(await find_articles(view, [subject])):
        about = subject.is_in(article.title)
        told += [Told(article, deal) for deal in facts.deals if (about and deal.main) or subject.is_in(deal.quote)]
    return told


def _group(told: list[Told[Deal]], words: tuple[str, ...]) -> list[list[Told[Deal]]]:
    """Deals between the same parties together; the groups, and the records of each, with the most telling first."""

    def rank(one: Told[Deal]) -> tuple[int, bool, bool, str, int]:
        around = name_key(f"{one.article.title} {one.fact.quote}").split()
        meant = sum(name_key(word) in around for word in words)
        return meant, one.fact.main, one.fact.value is not None, one.article.published or "", -one.fact.start

    groups: dict[frozenset[str], list[Told[Deal]]] = {}
    for one in sorted(told, key=rank, reverse=True):
        groups.setdefault(frozenset(map(name_key, one.fact.parties)), []).append(one)
    return list(groups.values())


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
