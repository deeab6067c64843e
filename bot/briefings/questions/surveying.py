"""Questions across the library: `largest deal`, `which deals were cancelled`, `biggest data center`.

The bot ranks only what articles state: a deal or project without a stated figure has no place in such an order, and
each that is shown is shown by the sentence from which its figure or its status is known.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from bot.briefings.briefing import Told
from bot.briefings.gather import find_told
from bot.briefings.meaning.resolve import Subject, resolve
from bot.briefings.merging.same_deal import group_deals, merge_states
from bot.briefings.overview import size_of
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
_MOST_SEEN = lazy_pattern(
    r"\b(?:largest|biggest|(?:most|the) expensive|priciest|costliest|highest[- ]valued?|most powerful)\b", re.IGNORECASE
)
_COSTS = lazy_pattern(r"expensive|priciest|costliest", re.IGNORECASE)
_NOUNS: tuple[tuple[type[Deal] | type[Project], frozenset[str], str], ...] = (
    (Deal, frozenset({"acquisition"}), r"acquisitions?|takeovers?|buy-?outs?|purchases?|mergers?"),
    (Deal, frozenset({"funding"}), r"(?:funding )?rounds?|fundings?|raises?"),
    (Deal, frozenset({"investment", "funding"}), r"investments?"),
    (Deal, frozenset({"contract"}), r"contracts?|orders?"),
    (Deal, frozenset({"partnership", "joint_venture"}), r"partnerships?|joint ventures?"),
    (Deal, frozenset(), r"(?:data cent(?:er|re) )?(?:deals?|agreements?|transactions?)"),
    (
        Project,
        frozenset(),
        r"data ?cent(?:er|re)s?(?: (?:campus(?:es)?|projects?))?|campus(?:es)?|build-?outs?|projects?",
    ),
)
_STATUSES: tuple[tuple[frozenset[str], str], ...] = (
    (
        frozenset({"cancelled"}),
        r"cancell?ed|called off|scrapped|abandoned|terminated|dropped|collapsed|(?:fell|fallen|fall) (?:apart|through)",
    ),
    (frozenset({"paused"}), r"paused|(?:put )?on hold|suspended|stalled"),
    (frozenset({"in_talks", "rumoured"}), r"in talks|being negotiated|rumou?red"),
    (frozenset({"under_construction"}), r"under construction|being built"),
    (frozenset({"operational"}), r"operational|in operation|up and running"),
    (frozenset({"completed"}), r"completed|closed"),
    (frozenset({"signed"}), r"signed"),
    (frozenset({"approved"}), r"approved"),
)
_OPENS = lazy_pattern(
    r"\W*+(?:what|which|list|show|name|who|any|are there|all|the|(?:\w[\w-]*+\W++){0,2}?(?:largest|biggest|most"
    r"|cancell?ed|paused|scrapped|priciest|costliest))\b",
    re.IGNORECASE,
)
_FILLERS = lazy_pattern(
    r"\b(?:what|which|who|whats|is|are|was|were|the|a|an|list|show|me|name|all|any|there|of|by|for|with|from|on|in|has"
    r"|have|been|got|get|made|did|do|you|know|so far|ever|yet|to date|this|your|our|library|ai|new"
    r"|single|startup|tech|value|size|capacity|now|currently|right|recently|far|that|s)\b|[^\w\s&.-]|['’]s\b",
    re.IGNORECASE,
)
_SEVERAL = lazy_pattern(r"\b(?:data ?cent(?:er|re)s|campuses|sites|facilities|halls)\b", re.IGNORECASE)
_SINGLE = lazy_pattern(
    r"\b(?:data ?cent(?:er|re)|campus|site|facility|cluster|park|hub|supercomputer)\b", re.IGNORECASE
)
"""Several sites have a capacity together, which is none of a single one."""
_YEAR = lazy_pattern(r"\b20\d\d\b")
_DONE = frozenset({"announced", "signed", "approved", "under_construction", "operational", "completed"})
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
class Survey:
    """What is asked of all deals or projects: the largest, or those of a status; and the words that are left.

    The largest project is that of most power, or of the highest cost.
    """

    record: type[Deal] | type[Project]
    kinds: frozenset[str]
    statuses: frozenset[str]
    year: str | None
    rest: str
    is_of_cost: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """A deal or project that fits, and the words that say so with their article."""

    told: Told[Deal] | Told[Project]
    article: Heading
    quote: Quote


def read_survey(question: str) -> Survey | None:
    """The survey that a question asks for; None where it asks for anything else."""
    if not _OPENS.match(question):
        return None
    most = _MOST_SEEN.search(question)
    left = _MOST_SEEN.sub(" ", question)
    statuses, left = _take(left, _STATUSES) if not most else (frozenset[str](), left)
    for record, kinds, words in _NOUNS:
        noun = re.search(rf"\b(?:{words})\b", left, re.IGNORECASE)
        if noun and (most or statuses):
            left = left[: noun.start()] + " " + left[noun.end() :]
            year = _YEAR.search(left)
            rest = " ".join(_FILLERS.sub(" ", _YEAR.sub(" ", left)).split())
            is_of_cost = most is not None and _COSTS.search(most[0]) is not None
            return Survey(record, kinds, statuses, year[0] if year else None, rest, is_of_cost)
    return None


def _take(question: str, choices: Iterable[tuple[frozenset[str], str]]) -> tuple[frozenset[str], str]:
    for meant, words in choices:
        found = re.search(rf"\b(?:{words})\b", question, re.IGNORECASE)
        if found:
            return meant, question[: found.start()] + " " + question[found.end() :]
    return frozenset(), question


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
        deals = _states(await _gather(view, Deal, subjects), subjects)
        found = [shown for one in deals if (shown := _show_deal(one, survey))]
    else:
        projects = await _gather(view, Project, subjects)
        found = [shown for one in projects if (shown := _show_project(one, survey))]
    by_size = partial(_by_size, is_of_cost=survey.is_of_cost)
    ordered = sorted(found, key=_by_day if survey.statuses else by_size, reverse=True)
    return list({one.quote.quote: one for one in reversed(ordered)}.values())[::-1]


async def _gather(view: View, record: type[Record], subjects: Sequence[Subject]) -> list[Told[Record]]:
    if subjects:
        return await find_told(view, record, subjects)
    newest = await view.library.newest(view.visible, NEWEST)
    return [Told(article, fact) for article, fact in await view.library.records_of(record, newest)]


def _states(told: Sequence[Told[Deal]], subjects: Sequence[Subject]) -> list[Told[Deal]]:
    """Each deal once, as it is by now."""
    return [merge_states(group)[0] for group in group_deals([one for one in told if one.fact.main], subjects, ())]


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
    if deal.value_usd is None or deal.per or deal.status not in _DONE or "value_text" in told.lent:
        return None
    quote = deal.evidence.get("value_text") or deal.evidence.get("value") or own
    is_round = any(one.role in _PAID for one in deal.roles)
    is_deal = survey.kinds or is_round or len(deal.parties) >= _LEAST_PARTIES
    return Shown(told, told.article, quote) if is_deal and (deal.value_text or "") in quote.quote else None


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
    else:
        is_single = _SINGLE.search(quote.quote) is not None or not _SEVERAL.search(quote.quote)
        is_stated = _size(project, is_of_cost=survey.is_of_cost) > 0 and (words or "\0") in quote.quote
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
    return survey.year is None or (told.article.published or "").startswith(survey.year)


def _by_day(shown: Shown) -> str:
    return shown.article.published or ""


def _by_size(shown: Shown, *, is_of_cost: bool) -> float:
    fact = shown.told.fact
    return (fact.value_usd or 0.0) if isinstance(fact, Deal) else _size(fact, is_of_cost=is_of_cost)


def _size(project: Project, *, is_of_cost: bool) -> float:
    return (project.cost_usd or project.cost_low_usd or 0.0) if is_of_cost else size_of(project)
