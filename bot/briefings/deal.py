"""A deal: who agreed what with whom, for how much, and what for. Reads the library; `compose_deal` does the rest."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from bot.briefings.briefing import Ambiguous, Briefing, Found, NoAnswer, Suggestion, Told
from bot.briefings.composing.days import add_day
from bot.briefings.composing.deal import Story, compose_deal
from bot.briefings.composing.overview import MOST_ROWS, compose_deals
from bot.briefings.composing.topics import INFRA
from bot.briefings.gather import MOST_RECORDS, find_articles, find_told, read_lines
from bot.briefings.lines import by_article, find_line
from bot.briefings.meaning.nearest import suggest_known
from bot.briefings.meaning.resolve import Resolution, Subject, resolve
from bot.briefings.merging.asked_kinds import for_kinds, is_meant
from bot.briefings.merging.same_deal import group_deals, merge_states
from bot.briefings.overview import choose_deals
from bot.briefings.questions.compose_survey import brief_all
from bot.briefings.view import View
from bot.extraction.facts import Deal, Person, Project
from bot.extraction.words.wordlists import read_word_sections
from bot.library.article import Heading
from bot.library.names import name_key
from bot.patterns import lazy_pattern

_MOST_TOLD = 3
"""States of one deal that are shown, the newest and what it was before."""
_MOST_MERGED = 8
"""Records of one deal that are read, those that tell most."""
_MOST_OF_A_PLACE = 100
"""Articles that name a place, of which few tell of a deal there."""
_MOST_OTHERS = 4
"""Other deals of the same companies that are shown."""
_SUM = lazy_pattern(r"(\d+(?:\.\d+)?)(m|mn|b|bn|t|tn)")
_ROUNDED = 0.07
"""Of a sum, by which a typed one may differ from it."""
_OWNED = lazy_pattern(r"\b(?:(?:subsidiary|unit|arm|division|affiliate|part) of|owned by) (?:the )?", re.IGNORECASE)
"""What stands before whom a party of a deal belongs to."""
_SCALE = {"m": 1e6, "b": 1e9, "t": 1e12}


async def brief_deal(view: View, argument: str) -> Found:
    """The deals that every named company is a party of; the one that most is told of comes first, with its reasons."""
    resolution = await resolve(view, argument)
    resolution = replace(resolution, words=_without_asking(resolution.words))
    if resolution.ambiguous:
        return await _ask_which(view, argument, resolution.ambiguous)
    if not resolution.subjects and (surveyed := await brief_all(view, argument, "deals")):
        return surveyed
    told = await _drop_untold(view, await find_told(view, Deal, resolution.subjects))
    if many := await _brief_many(view, resolution, told):
        return many
    if not told and resolution.subjects:
        told = await _drop_untold(view, await _find_around(view, resolution.subjects))
    if not told or _is_of_other_kind(resolution, told):
        return await _no_deal(view, argument, resolution)
    sums = _find_sums(resolution.words, told)
    resolution = replace(resolution, words=tuple(word for word in resolution.words if word not in sums))
    if not await view.library.has_words(view.visible, " ".join(_naming(resolution.words))):
        return await _no_deal(view, argument, resolution)
    groups = group_deals(told, resolution.subjects, resolution.words)
    first, *others = sorted(groups, key=lambda group: not all(_have_sum(group, value) for value in sums.values()))
    lead = merge_states(first[:_MOST_MERGED])[:_MOST_TOLD]
    rest = [group[0] for group in others[:_MOST_OTHERS]]
    leading = [source.article for one in lead for source in one.sources]
    lines = await read_lines(view, (*leading, *(one.article for one in rest)))
    story = [one for one in first if one.fact.main] or first
    said = by_article(lines)
    deals = await view.library.records_of(Deal, list(dict.fromkeys(leading)))
    around = [Told(article, deal) for article, deal in deals]
    busy = await _find_busy(view, first)
    return compose_deal(resolution, [add_day(one, said) for one in lead], rest, lines, Story(story, around, busy))


def _without_asking(words: Sequence[str]) -> tuple[str, ...]:
    """The words without those that say nothing of which deal is meant: `tell me about quillback`."""
    asking = read_word_sections("deal_talk.txt")["asking"]
    return tuple(word for word in words if word.casefold() not in asking)


def _find_sums(words: Sequence[str], told: Sequence[Told[Deal]]) -> dict[str, float]:
    """The words that are the sum of one of the deals, which articles write otherwise: `acme 19.7b`."""
    sums = {word: float(found[1]) * _SCALE[found[2][0]] for word in words if (found := _SUM.fullmatch(word.casefold()))}
    return {word: value for word, value in sums.items() if _have_sum(told, value)}


def _have_sum(told: Sequence[Told[Deal]], value: float) -> bool:
    """Whether one of the deals has a sum that is typed, which may be rounded: `10b` for $10.6 billion."""
    return any(abs((one.fact.value or 0) - value) <= _ROUNDED * value for one in told)


def _naming(words: Sequence[str]) -> list[str]:
    """The words that may name somebody whom the library has not: none that says what kind of deal it is."""
    talk, asked = read_word_sections("deal_talk.txt"), for_kinds(words)
    return [word for word in words if word not in asked and word.casefold() not in talk["the deal"] | talk["talks"]]


def _is_of_other_kind(resolution: Resolution, told: Sequence[Told[Deal]]) -> bool:
    """Whether none of the deals of the only one named is of a kind that is asked for: `acme funding`, who only bought.

    Where both sides are named, these say which deal is meant, whatever it is called.
    """
    asked = for_kinds(resolution.words)
    return len(resolution.subjects) == 1 and bool(asked) and not any(is_meant(one, asked) for one in told)


async def _drop_untold(view: View, told: Sequence[Told[Deal]]) -> list[Told[Deal]]:
    """The deals without those that only a headline tells, where that is no sentence that may be quoted."""
    titled = [one for one in told if one.fact.quote in one.article.title]
    said = by_article(await read_lines(view, dict.fromkeys(one.article for one in titled))) if titled else {}
    untold = [one for one in titled if find_line(said.get(one.article, ()), one.fact.start) is None]
    return [one for one in told if one not in untold]


async def _find_busy(view: View, tellings: Sequence[Told[Deal]]) -> frozenset[str]:
    """The keys of the parties that have another deal, too."""
    here = Counter(name_key(party) for told in tellings for party in told.fact.parties)
    known = await view.library.known_names(view.visible, sorted(here))
    return frozenset(key for key, one in known.items() if one.deals > here[key])


async def _ask_which(view: View, argument: str, ambiguous: Ambiguous) -> Found:
    """Which of the names is meant, of those that have a deal; the deal itself where only one has."""
    known = await view.library.known_names(view.visible, sorted(map(name_key, ambiguous.names)))
    dealing = tuple(name for name in ambiguous.names if (one := known.get(name_key(name))) and one.deals)
    spelled_out = argument.replace(ambiguous.words, dealing[0], 1) if len(dealing) == 1 else argument
    if spelled_out == argument:
        return replace(ambiguous, names=dealing or ambiguous.names)
    found = await brief_deal(view, spelled_out)
    return replace(found, understood=dealing[0]) if isinstance(found, Briefing) else found


async def _brief_many(view: View, resolution: Resolution, told: Sequence[Told[Deal]]) -> Briefing | None:
    """The deals of a company, or those told of a place, each as it is by now; None where these are not many."""
    if resolution.words or len(resolution.subjects) != 1:
        return None
    subject = resolution.subjects[0]
    at_least = len(told) >= MOST_RECORDS
    if subject.kind == "place":
        articles = await find_articles(view, [subject], _MOST_OF_A_PLACE)
        told = [*told, *(one for one in await _find_speaking(view, subject, articles) if one not in told)]
        at_least = at_least or len(articles) >= _MOST_OF_A_PLACE
    deals = choose_deals(group_deals(told, resolution.subjects, ()), subject)
    shown = deals[:MOST_ROWS]
    sources = (source.article for states in shown for one in states for source in one.sources)
    lines = await read_lines(view, dict.fromkeys(sources))
    said = by_article(lines)
    dated = [[add_day(one, said) for one in states] for states in shown]
    return compose_deals(resolution, dated, lines, len(deals), at_least=at_least) if deals else None


async def _find_around(view: View, subjects: Sequence[Subject]) -> list[Told[Deal]]:
    """The deals that speak of a subject which is no party: a project, a product, a person; or of others in a place."""
    places = [subject for subject in subjects if subject.kind == "place"]
    parties = [subject for subject in subjects if subject not in places]
    if places and parties:
        between = await find_told(view, Deal, parties)
        told_there = [one for one in between if all(_is_told_of(place, one) for place in places)]
        return told_there or await _find_building(view, subjects, between)
    if len(subjects) > 1:
        told = await find_told(view, Deal, subjects[:1]) or await find_told(view, Deal, subjects[1:2])
        return [one for one in told if _is_of_all(subjects, one)]
    return await _find_speaking(view, subjects[0], await find_articles(view, subjects))


def _is_of_all(subjects: Sequence[Subject], told: Told[Deal]) -> bool:
    """Whether a deal's sentence names all who are no party: its title may, where its article is about it.

    Elsewhere they are only those whom a party belongs to; a rival is named beside deals, too.
    """
    if told.fact.main:
        return all(_is_told_of(subject, told) for subject in subjects)
    parties = {name_key(party) for party in told.fact.parties}
    owned = [told.fact.quote[found.end() :] for found in _OWNED.finditer(told.fact.quote)]
    return all(parties & one.all_keys or any(one.opens(owner) for owner in owned) for one in subjects)


async def _find_speaking(view: View, subject: Subject, articles: Sequence[Heading]) -> list[Told[Deal]]:
    deals = await view.library.records_of(Deal, articles)
    told = (Told(article, deal) for article, deal in deals)
    return [one for one in told if _is_told_of(subject, one)]


def _is_told_of(subject: Subject, told: Told[Deal]) -> bool:
    """Whether a deal's sentence names the subject, or its article's title does and is about that deal."""
    return subject.is_in(told.fact.quote) or (told.fact.main and subject.is_in(told.article.title))


async def _find_building(view: View, subjects: Sequence[Subject], told: Sequence[Told[Deal]]) -> list[Told[Deal]]:
    """The deals to build a site of these, whose article tells elsewhere in which town: "an AI hub in Acmeland"."""
    sites = {site.article for site in await find_told(view, Project, subjects)}
    return [one for one in told if one.article in sites and one.fact.main and INFRA.search(one.fact.quote.lower())]


async def _no_deal(view: View, argument: str, resolution: Resolution) -> NoAnswer:
    """What the library does have that is nearest: deals of each company by itself, else what is said of the words."""
    suggestions: list[Suggestion] = []
    for subject in resolution.subjects:
        if len(resolution.subjects) + len(resolution.words) > 1 and await find_told(view, Deal, (subject,)):
            suggestions.append(Suggestion("deal", subject.name))
        else:
            suggestions.append(await _suggest_other(view, subject))
    nearest = tuple(suggestions) or await suggest_known(view, "deal")
    return NoAnswer("deal", argument, known=bool(resolution.subjects), suggestions=nearest)


async def _suggest_other(view: View, subject: Subject) -> Suggestion:
    """The briefing that a subject without a deal does have: what is built, who somebody is, else what is said."""
    if subject.kind in {"project", "place"} and await find_told(view, Project, (subject,)):
        return Suggestion("infra", subject.name)
    if subject.kind == "person" and await find_told(view, Person, (subject,)):
        return Suggestion("profile", subject.name)
    return Suggestion("ask", subject.name)
