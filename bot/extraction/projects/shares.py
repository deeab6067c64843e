"""Which sums of a sentence on several sites are one site's: those beside it, and none that they have together."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import takewhile

from bot.extraction.facts import Amount, Place
from bot.extraction.projects.said_of import is_plural
from bot.extraction.reading import Passage
from bot.extraction.words.wordlists import read_word_sections

_WORDS = read_word_sections("project_words.txt")
_FEWEST = 2  # sites, and sums
EACH = frozenset(("apiece", "each", "every"))
_JOINING = frozenset(("and", "or"))
_LISTING = _JOINING | {"in", "near"}
Sites = Sequence[tuple[int, set[str]]]


def own_sums(
    passage: Passage, sums: Sequence[Amount], places: Sequence[Place], sites: AbstractSet[str]
) -> list[Amount]:
    """The sums of a sentence that are a site's, where it tells of several sites and sums.

    A sum belongs to the site behind it ("a $2 billion campus in Acmeville and a $3 billion one in Widgetville"), or to
    the one before it where the sentence begins with a site. What sites of one list have together is no site's, but that
    of a project that has them all.
    """
    told, names = _parted_sites(passage, sites), names_of_places(places)
    if len(told) < _FEWEST or all(not names.isdisjoint(site) for _, site in told):
        return list(sums)
    if _are_listed(passage, told):
        sums = [amount for amount in sums if not _is_shared(passage, told, amount)]
    if len(passage.amounts) < _FEWEST:
        return list(sums)
    is_before = told[0][0] < passage.amounts[0].start
    return [amount for amount in sums if _nearest(passage, told, amount, is_before=is_before) & names]


def names_of_places(places: Sequence[Place]) -> set[str]:
    """The towns, regions and countries of these places, and both parts of "Acme County, Ohio"."""
    told = [name for place in places for name in (place.city, place.region, place.country) if name]
    return {*told, *(part for name in told if ", " in name for part in name.split(", "))}


def _are_listed(passage: Passage, sites: Sites) -> bool:
    """Whether nothing but names and what lists them stands from the first site to the last one.

    Without "and" they are one site: "in Acme Park in Acmeville", "in Acmeland's Widgetville region".
    """
    first, last = passage.word_at(sites[0][0]), passage.word_at(sites[-1][0])
    named = {
        at
        for mention in passage.mentions
        if mention.kind == "place"
        for at in range(passage.word_at(mention.start), passage.word_at(mention.end))
    }
    others = [passage.lower[at] for at in range(first, last) if at not in named]
    return _LISTING.issuperset(others) and not _JOINING.isdisjoint(others)


def _is_shared(passage: Passage, sites: Sites, amount: Amount) -> bool:
    """Whether a sum beside a list of sites is what they have together: "$4 billion for campuses in X and Y".

    "100 MW campuses in X and Y" have as much each.
    """
    if sites[0][0] < amount.start < sites[-1][0] or not EACH.isdisjoint(passage.vocabulary):
        return False
    nouns = _WORDS["sites"] | _WORDS["facilities"] | _WORDS["kinds"] | _WORDS["many"] | {"data"}
    told = list(takewhile(nouns.__contains__, passage.lower[passage.word_at(amount.end) :]))
    return not (told and is_plural(told[-1]))


def _nearest(passage: Passage, sites: Sites, amount: Amount, *, is_before: bool) -> AbstractSet[str]:
    """The names of the site of a sum: the one right behind it, "200 MW at a campus in Acmeville", else as told."""
    before = [names for start, names in sites if start < amount.start]
    behind = [(start, names) for start, names in sites if start > amount.start]
    between = passage.between(amount.end, behind[0][0]) if behind else ","
    if is_before and before and not (between.endswith((" in ", " at ", " near ")) and "," not in between):
        return before[-1]
    return behind[0][1] if behind else before[-1]


def _parted_sites(passage: Passage, names: AbstractSet[str]) -> Sites:
    """The sites of a sentence with where each begins; those that only a comma parts are one: "Acmeville, Texas"."""
    sites: list[tuple[int, set[str]]] = []
    end = 0
    for mention in passage.mentions:
        if mention.kind == "place" and mention.name in names:
            if sites and passage.between(end, mention.start) == ", ":
                sites[-1][1].add(mention.name)
            else:
                sites.append((mention.start, {mention.name}))
            end = mention.end
    return sites
