"""Which story an article belongs to (pure)."""

from collections.abc import Collection
from itertools import combinations

from bot.digests.story import Item
from bot.extraction.facts import Deal, Project
from bot.library.names import name_key

_MOST_PARTIES = 6
"""Of a deal whose parties may have grown; more are a list."""
_FEWEST = 2


def story_keys(item: Item) -> tuple[str, ...]:
    """The keys that the item's story may have, the item's own first.

    Items with one key are one story: the same main deal, else the same build-out, else the same title. A deal that
    another party has joined is the deal that it was.
    """
    deal, project = main_deal(item), main_project(item)
    if deal is not None:
        parties = sorted({name_key(party) for party in deal.parties})
        fewer = range(len(parties) - 1, _FEWEST - 1, -1) if len(parties) <= _MOST_PARTIES else ()
        groups = [tuple(parties), *(group for size in fewer for group in combinations(parties, size))]
        return tuple(f"deal: {', '.join(group)}" for group in groups)
    if project is not None:
        return (f"project: {name_key(project.name)}",)
    return (f"title: {name_key(item.article.title)}",)


def story_key(item: Item, known: Collection[str]) -> str:
    """The key of the item's story: one of those that are known, else its own."""
    keys = story_keys(item)
    return next((key for key in keys if key in known), keys[0])


def main_deal(item: Item) -> Deal | None:
    """The deal that the article is about."""
    return next((deal for deal in item.facts.deals if deal.main), None)


def main_project(item: Item) -> Project | None:
    """The build-out that the article's title names, else its only one."""
    named = [one for one in item.facts.projects if name_key(one.name) in name_key(item.article.title)]
    only = item.facts.projects if len(item.facts.projects) == 1 else ()
    return next(iter((*named, *only)), None)
