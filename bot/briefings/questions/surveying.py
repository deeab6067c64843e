"""Questions across the library: `largest deal`, `which deals were cancelled`, `biggest data center`.

The bot ranks only what articles state: a deal or project without a stated figure has no place in such an order, and
each that is shown is shown by the sentence from which its figure or its status is known.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from bot.briefings.briefing import Told
from bot.briefings.gather import find_told
from bot.briefings.meaning.resolve import Subject, resolve
from bot.briefings.merging.same_deal import group_deals, merge_states
from bot.briefings.overview import size_of
from bot.briefings.questions.asked_surveys import Survey
from bot.briefings.view import View
from bot.extraction.facts import Deal, Project, Quote
from bot.library.article import Heading
from bot.library.records import Record
from bot.patterns import lazy_pattern

NEWEST = 500
"""Articles that are read where a question names nobody."""
_LEAST_PARTIES = 2
"""Of a deal: what one alone announces is a plan."""
_PAID = frozenset({"recipient", "borrower"})
"""Who raises money, which is a deal whoever gives it."""
_SEVERAL = lazy_pattern(r"\b(?:data ?cent(?:er|re)s|campuses|sites|facilities|halls)\b", re.IGNORECASE)
_SINGLE = lazy_pattern(
    r"\b(?:data ?cent(?:er|re)|campus|site|facility|cluster|park|hub|supercomputer)\b", re.IGNORECASE
)
"""Several sites have a capacity together, which is none of a single one."""
_DONE = frozenset({"announced", "signed", "approved", "under_construction", "operational", "completed"})
_YEAR = lazy_pattern(r"\b20\d\d\b")
_SAYS: dict[str, re.Pattern[str]] = {
    "cancelled": lazy_pattern(
        r"\b(?:cancel\w*|call(?:ed|ing|s)? off|scrap\w*|abandon\w*|terminat\w*|reject\w*|vot\w+ (?:it )?down"
        r"|f[ae]ll\w* (?:apart|through)|collaps\w*|br[eo]k\w* (?:down|off)|walk\w* away|g[ai]v\w* up"
        r"|prohibit\w*|block\w*|withdr\w*|turn\w* down|rebuff\w*"
        r"|not in the cards|drop\w*|declin\w*|end(?:s|ed|ing)?)\b",
        re.IGNORECASE,
    ),
    "paused": lazy_pattern(r"\b(?:paus\w*|on hold|suspend\w*|stall\w*|halt\w*)\b", re.IGNORECASE),
    "under_construction": lazy_pattern(
        r"\b(?:(?:under|in) construction|construction (?:is|has)|(?:is|are) building|being built|br\w+ ground"
        r"|work on .* begun"
        r"|going up)\b",
        re.IGNORECASE,
    ),
    "operational": lazy_pattern(
        r"\b(?:operational|in (?:service|operation)|open(?:s|ed)?|(?:went|goes|is|are) live|online|runs?|running"
        r"|operates)\b",
        re.IGNORECASE,
    ),
}
"""Words without which a sentence does not say that it came to that."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A deal or project that fits, and the words that say so with their article."""

    told: Told[Deal] | Told[Project]
    article: Heading
    quote: Quote


async def find_surveyed(view: View, survey: Survey) -> list[Shown]:
    """Those that fit, the largest or the newest first; none where a word of the question is no name that is known.

    The names must take part.
    """
    subjects: tuple[Subject, ...] = ()
    if survey.rest:
        resolution = await resolve(view, survey.rest)
        if resolution.words or resolution.ambiguous or resolution.understood:
            return []
        subjects = resolution.subjects
    if survey.record is Deal:
        told = await _gather(view, Deal, subjects)
        deals = _states([one for one in told if _is_surveyed(one, survey)], subjects)
        found = [shown for one in deals if (shown := _show_deal(one, survey))]
    else:
        projects = await _gather(view, Project, subjects)
        found = [shown for one in projects if (shown := _show_project(one, survey))]
    by_size = partial(_by_size, is_of_cost=survey.is_of_cost)
    ordered = sorted(found, key=by_size if survey.is_sized else _by_day, reverse=True)
    return list({one.quote.quote: one for one in reversed(ordered)}.values())[::-1]


async def _gather(view: View, record: type[Record], subjects: Sequence[Subject]) -> list[Told[Record]]:
    if subjects:
        return await find_told(view, record, subjects)
    newest = await view.library.newest(view.visible, NEWEST)
    return [Told(article, fact) for article, fact in await view.library.records_of(record, newest)]


def _states(told: Sequence[Told[Deal]], subjects: Sequence[Subject]) -> list[Told[Deal]]:
    """Each deal once, as it is by now."""
    return [merge_states(group)[0] for group in group_deals(told, subjects, ())]


def _is_surveyed(told: Told[Deal], survey: Survey) -> bool:
    """Whether its article is about the deal, or it has the sum or the year that is asked for; a hire is of no year."""
    if survey.is_of_year:
        is_dated = survey.year in _YEAR.findall(told.fact.quote)
        return (told.fact.main or is_dated) and told.fact.kind != "hiring" and _is_of_year(told, survey)
    return told.fact.main or survey.limit is not None


def _show_deal(told: Told[Deal], survey: Survey) -> Shown | None:
    """The deal with the words from which its sum, or its status, is known; None where it does not fit."""
    deal = told.fact
    if (survey.kinds and deal.kind not in survey.kinds) or not _is_of_year(told, survey):
        return None
    own = Quote(deal.quote, deal.start, deal.end)
    if survey.statuses:
        shown = Shown(told, told.article, own)
        if "status" in deal.evidence and ("status" in told.lent or not _says(deal.status, own)):
            shown = Shown(told, told.lent.get("status", told.article), deal.evidence["status"])
        return shown if deal.status in survey.statuses and _says(deal.status, shown.quote) else None
    if not survey.is_sized:
        is_between = len(deal.parties) >= _LEAST_PARTIES and deal.status in _DONE
        return Shown(told, told.article, own) if is_between else None
    value = _value_of(deal, survey)
    if value is None or deal.per or deal.status not in _DONE or "value_text" in told.lent:
        return None
    quote = deal.evidence.get("value_text") or deal.evidence.get("value") or own
    is_round = any(one.role in _PAID for one in deal.roles)
    is_deal = survey.kinds or is_round or len(deal.parties) >= _LEAST_PARTIES
    return Shown(told, told.article, quote) if is_deal and (deal.value_text or "") in quote.quote else None


def _value_of(deal: Deal, survey: Survey) -> float | None:
    """What a deal is worth, in dollars or in the currency of the least or the most that is asked for, where it fits."""
    limit = survey.limit
    if limit is None:
        return deal.value_usd
    value = deal.value if limit.unit == deal.currency else deal.value_usd if limit.unit == "USD" else None
    return value if limit.allows(value) else None


def _show_project(told: Told[Project], survey: Survey) -> Shown | None:
    """The same of a project and its capacity or cost, in whichever of its sentences; of a status one must name it."""
    project = told.fact
    quote = Quote(project.quote, project.start, project.end)
    field, words = ("cost_usd", project.cost_text) if survey.is_of_cost else ("capacity_mw", project.capacity_text)
    if not survey.statuses:
        quote = project.evidence.get(field, quote)
    if not _is_of_year(told, survey) or (survey.statuses and not names_project(quote.quote, project)):
        return None
    if survey.statuses:
        fits = project.status in survey.statuses and _says(project.status, quote)
    elif not survey.is_sized:
        fits = project.status in _DONE and names_project(quote.quote, project)
    else:
        is_single = _SINGLE.search(quote.quote) is not None or not _SEVERAL.search(quote.quote)
        size = _size(project, is_of_cost=survey.is_of_cost)
        is_stated = size > 0 and (words or "\0") in quote.quote and (not survey.limit or survey.limit.allows(size))
        fits = is_single and is_stated and project.status in _DONE
    return Shown(told, told.article, quote) if fits else None


def names_project(words: str, project: Project) -> bool:
    """Whether words name a project, its town or who runs it."""
    names = (project.name, project.place.city, project.operator)
    return any(name and name.casefold() in words.casefold() for name in names)


def _says(status: str, quote: Quote) -> bool:
    """Whether the words say that it came to that; of most statuses any words do."""
    return status not in _SAYS or _SAYS[status].search(quote.quote) is not None


def _is_of_year(told: Told[Deal] | Told[Project], survey: Survey) -> bool:
    """Whether the article is of the year; where all of a year are asked for, whether the sentence tells of no other."""
    if survey.year is None:
        return True
    stated = _YEAR.findall(told.fact.quote) if survey.is_of_year else ()
    return survey.year in stated or (not stated and (told.article.published or "").startswith(survey.year))


def _by_day(shown: Shown) -> str:
    return shown.article.published or ""


def _by_size(shown: Shown, *, is_of_cost: bool) -> float:
    fact = shown.told.fact
    return (fact.value_usd or 0.0) if isinstance(fact, Deal) else _size(fact, is_of_cost=is_of_cost)


def _size(project: Project, *, is_of_cost: bool) -> float:
    return (project.cost_usd or project.cost_low_usd or 0.0) if is_of_cost else size_of(project)
