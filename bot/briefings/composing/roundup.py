"""Which sentences of articles that tell of several deals belong to one of them (pure)."""

from collections.abc import Sequence

from bot.briefings.briefing import Told
from bot.briefings.composing.focus import Naming
from bot.briefings.composing.topics import DEAL_TOPICS
from bot.briefings.lines import Line, leans
from bot.extraction.facts import Deal
from bot.library.article import Heading
from bot.library.names import name_key

_LEAST_ITEMS = 3
"""Deals without a common party; two may be one story."""


def keep_items(lines: Sequence[Line], own: Sequence[Deal], deals: Sequence[Told[Deal]]) -> list[Line]:
    """The lines, of round-ups only the paragraphs of one deal: those that tell of it, and those behind that go on.

    `own` are the tellings of that deal, `deals` all that the articles tell of.
    """
    articles = {line.article for line in lines}
    roundups = {article for article in articles if _count_items(article, deals) >= _LEAST_ITEMS}
    if not roundups:
        return list(lines)
    named = Naming({name_key(party) for deal in own for party in deal.parties})
    kept: list[Line] = []
    before: tuple[Heading, int] | None = None
    goes_on = False
    for line in lines:
        paragraph = (line.article, line.paragraph)
        if line.article not in roundups:
            kept.append(line)
            continue
        if paragraph != before:
            told = [one.fact for one in deals if _is_told_in(one, line.article, line.paragraph, lines)]
            follows = goes_on and before is not None and before[0] == line.article and not told
            is_own = any(_shares(deal, own) for deal in told)
            goes_on = is_own or (follows and (named(line.text) or leans(line)))
            before = paragraph
        if goes_on:
            kept.append(line)
    return kept


def drop_other_deals(lines: Sequence[Line], own: Sequence[Deal], deals: Sequence[Told[Deal]]) -> list[Line]:
    """The lines without those that only tell of another deal, but for what compares it with this one."""
    compares = DEAL_TOPICS["comparison"]
    starts = {(one.article, one.fact.start): False for one in deals}
    starts |= {(one.article, one.fact.start): True for one in deals if _shares(one.fact, own)}
    return [
        line for line in lines if starts.get((line.article, line.start), True) or compares.search(line.text.lower())
    ]


def _is_told_in(told: Told[Deal], article: Heading, paragraph: int, lines: Sequence[Line]) -> bool:
    return told.article == article and any(
        line.article == article and line.paragraph == paragraph and line.start <= told.fact.start < line.end
        for line in lines
    )


def _shares(deal: Deal, own: Sequence[Deal]) -> bool:
    """Whether it is one of the tellings, or has most parties with one of them."""
    keys = {name_key(party) for party in deal.parties}
    return any(2 * len(keys & {name_key(party) for party in one.parties}) > len(keys) for one in own)


def _count_items(article: Heading, deals: Sequence[Told[Deal]]) -> int:
    """How many deals the article tells of that have no party in common."""
    items: list[set[str]] = []
    for one in deals:
        if one.article == article and one.fact.main:
            keys = {name_key(party) for party in one.fact.parties}
            joined = [item for item in items if item & keys]
            items = [item for item in items if not item & keys] + [keys.union(*joined)]
    return len(items)
