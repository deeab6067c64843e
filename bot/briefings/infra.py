"""A build-out: what is built where, how large, for how much, by whom, and how far it is."""

import re
from collections.abc import Sequence

from bot.briefings.beside import find_around, place_names, tells_of
from bot.briefings.briefing import Ambiguous, Briefing, Found, Kind, NoAnswer, Suggestion, Told
from bot.briefings.composing.infra import Gathered, compose_infra
from bot.briefings.composing.overview import MOST_ROWS, compose_projects
from bot.briefings.composing.topics import FACILITY, INFRA
from bot.briefings.gather import MOST_RECORDS, find_articles, find_told, find_told_of, read_lines
from bot.briefings.lines import Line
from bot.briefings.meaning.as_written import find_as_written
from bot.briefings.meaning.nearest import suggest_known
from bot.briefings.meaning.resolve import Resolution, Subject, resolve
from bot.briefings.merging.same_project import group_projects, merge_project
from bot.briefings.overview import merge_sides, own_projects
from bot.briefings.questions.compose_survey import brief_all
from bot.briefings.view import View
from bot.extraction.facts import Deal, Project
from bot.library.article import Heading
from bot.library.names import name_key
from bot.patterns import lazy_pattern

_MOST_TOLD = 3
"""Facts on one project that are shown, where its articles differ."""
_MOST_MERGED = 8
"""Records of one project that are read, those that tell most."""
_MOST_OTHERS = 4
_MOST_ARTICLES = 3
_ACTING = frozenset({"organization", "person"})
_APART = lazy_pattern(r"\s(?:and|or|vs\.?|versus)\s|[+&/;]", re.IGNORECASE)
"""What stands between two places that are not one in the other."""


async def brief_infra(view: View, argument: str) -> Found:
    """The projects of a place, a company or a name, and the agreements to build there."""
    resolution = await resolve(view, argument)
    if not resolution.subjects:
        return await _brief_unknown(view, argument, resolution)
    found = await find_told_of(view, (Project, Deal), resolution.subjects)
    projects, deals = found[Project], [told for told in found[Deal] if _builds(told)]
    if not projects and _are_apart(view, argument, resolution.subjects):
        return Ambiguous(argument, tuple(subject.name for subject in resolution.subjects))
    if not projects and _is_one_place(resolution.subjects):
        projects = await find_told(view, Project, resolution.subjects[:1])
    if not projects and len(resolution.subjects) == 1 and not (deals and resolution.subjects[0].kind in _ACTING):
        articles = await find_articles(view, resolution.subjects)
        projects = await find_around(view, resolution.subjects[0], articles)
    if not projects and not deals:
        return await _brief_words(view, argument, resolution)
    return await _brief_told(view, resolution, projects, deals)


async def _brief_unknown(view: View, argument: str, resolution: Resolution) -> Found:
    """What words that are no name stand beside, as they were typed; a town is no part of a company's name."""
    may_be_written = resolution.ambiguous is None or view.aliases.is_real(argument)
    subject, articles = await find_as_written(view, argument) if may_be_written else (None, [])
    projects = await find_around(view, subject, articles) if subject else []
    if subject and projects:
        return await _brief_told(view, Resolution((subject,), (), None), projects, [])
    if found := resolution.ambiguous or await brief_all(view, argument, "projects"):
        return found
    return NoAnswer("infra", argument, suggestions=await suggest_known(view, "infra"))


async def _brief_told(
    view: View, resolution: Resolution, projects: Sequence[Told[Project]], deals: Sequence[Told[Deal]]
) -> Briefing:
    """The projects and agreements that were found: one of them at length, or many in short."""
    groups = group_projects(projects, resolution.subjects[0])
    if own := own_projects(groups, resolution.subjects):
        return await _brief_many(view, resolution, own, deals, at_least=len(projects) >= MOST_RECORDS)
    lead = merge_project(groups[0][:_MOST_MERGED])[:_MOST_TOLD] if groups else []
    rest = [group[0] for group in groups[1 : 1 + _MOST_OTHERS]]
    leading = [source.article for told in lead for source in told.sources]
    elsewhere = {told.article for told in rest}.difference(leading)
    agreements = _newest_first([told for told in deals if told.article not in elsewhere])[:_MOST_OTHERS]
    articles = [*leading, *(told.article for told in rest), *(told.article for told in agreements)]
    rivals = await _find_rivals(view, resolution.subjects, lead, articles)
    lines = await read_lines(view, articles)
    return compose_infra(resolution, Gathered(lead, rest, agreements, lines, rivals, groups[0] if groups else ()))


def _newest_first(deals: Sequence[Told[Deal]]) -> list[Told[Deal]]:
    return sorted(deals, key=lambda told: (told.fact.main, told.article.published or ""), reverse=True)


async def _brief_many(
    view: View,
    resolution: Resolution,
    own: Sequence[Sequence[Told[Project]]],
    deals: Sequence[Told[Deal]],
    *,
    at_least: bool,
) -> Briefing:
    """What is built at a place, or by a company, where that is much."""
    articles = list(dict.fromkeys(told.article for group in own for told in group))
    beside = [Told(article, project) for article, project in await view.library.records_of(Project, articles)]
    many = merge_sides(own, beside)
    shown, agreements = many[:MOST_ROWS], _newest_first(deals)
    telling = (source.article for sides in shown for one in sides for source in one.sources)
    lines = await read_lines(view, dict.fromkeys((*telling, *(told.article for told in agreements))))
    return compose_projects(resolution, shown, agreements, lines, len(many), at_least=at_least)


def _is_one_place(subjects: Sequence[Subject]) -> bool:
    """Whether a town or a project is asked for with the place that it lies in: "quorbville ohio".

    What an article tells of the town need not name the state.
    """
    return len(subjects) > 1 and all(subject.kind in ("place", "project") for subject in subjects)


def _are_apart(view: View, argument: str, subjects: Sequence[Subject]) -> bool:
    """Whether several places are asked for, each for itself: “Norrland and Vesterby”, “Norway, Sweden”."""
    are_places = len(subjects) > 1 and all(subject.kind == "place" for subject in subjects)
    are_countries = not any(subject.keys.isdisjoint(view.aliases.governments) for subject in subjects)
    return are_places and (are_countries or _APART.search(argument) is not None)


def _builds(told: Told[Deal]) -> bool:
    return INFRA.search(told.fact.quote.lower()) is not None or INFRA.search(told.article.title.lower()) is not None


async def _find_rivals(
    view: View, subjects: Sequence[Subject], lead: Sequence[Told[Project]], articles: Sequence[Heading]
) -> list[str]:
    """The other projects that these articles tell of, and where those lie."""
    own = {name_key(told.fact.name) for told in lead} | {key for subject in subjects for key in subject.all_keys}
    places = {name for told in lead for name in place_names(told.fact)}
    rivals: list[str] = []
    for _, project in await view.library.records_of(Project, articles):
        if name_key(project.name) not in own:
            rivals += [project.name, *(place for place in place_names(project) if place not in places)]
    return [name for name in rivals if name_key(name) not in own]


async def _brief_words(view: View, argument: str, resolution: Resolution) -> Briefing | NoAnswer:
    """What the articles say of building around a subject of which no project or agreement was read."""
    subject = resolution.subjects[0]
    more: Kind = "profile" if subject.kind in ("person", "organization") else "ask"
    nothing = NoAnswer("infra", argument, known=True, suggestions=(Suggestion(more, subject.name),))
    found = (await find_articles(view, [subject]))[:_MOST_ARTICLES]
    lines = await read_lines(view, found)
    articles = [article for article in found if _tells_of_building(subject, article, lines)]
    if not articles:
        return nothing
    rivals = await _find_rivals(view, resolution.subjects, (), articles)
    told = [line for line in lines if line.article in articles]
    briefing = compose_infra(resolution, Gathered((), (), (), told, rivals))
    return briefing if briefing.sections else nothing


def _tells_of_building(subject: Subject, article: Heading, lines: Sequence[Line]) -> bool:
    """Whether a title or sentence names the subject beside what is built; of a place much else is told, too."""
    built = FACILITY if subject.kind == "place" else INFRA
    said = (article.title, *(line.text for line in lines if line.article == article))
    return any(built.search(text.lower()) and tells_of(subject, text) for text in said)
