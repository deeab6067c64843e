"""Build-outs of which an article names something beside: the county of a site, a town near it, a supplier."""

from collections.abc import Sequence

from bot.briefings.briefing import Told
from bot.briefings.composing.focus import Naming, keep_in_focus
from bot.briefings.composing.topics import FACILITY, INFRA
from bot.briefings.gather import read_lines
from bot.briefings.lines import Line
from bot.briefings.meaning.resolve import Subject
from bot.briefings.view import View
from bot.extraction.facts import Project
from bot.library.article import Heading
from bot.library.names import name_key
from bot.patterns import lazy_pattern

_MOST_ARTICLES = 3
_HOME = lazy_pattern(
    r"(?<!\S)(?:\w[\w.]{0,30}, )?\w[\w.]{0,30}-(?:based|headquartered)\b(?! (?:data|campus|site|facility))"
)


async def find_around(view: View, subject: Subject, named: Sequence[Heading]) -> list[Told[Project]]:
    """The projects of which one of these articles, which name the subject, tells beside it."""
    articles = named[:_MOST_ARTICLES]
    lines = await read_lines(view, articles)
    naming = {line.article for line in lines if _builds_with(subject, line)}
    projects = await view.library.records_of(Project, [article for article in articles if article in naming])
    told: list[Told[Project]] = []
    for article, project in projects:
        own = [line for line in lines if line.article == article]
        beside = {name_key(other.name) for of, other in projects if of == article and other.name != project.name}
        focused = keep_in_focus(own, Naming([name_key(project.name)]), Naming(beside), Naming(()))
        about = [line for line in focused if _builds_with(subject, line)]
        is_alone = not beside and _tells_only_of(view, subject, project, own)
        told += [Told(article, project)] if is_alone or _is_beside(subject, project, about) else []
    return told


def place_names(project: Project) -> list[str]:
    """The town, region and country of a project, as far as they are told."""
    return [name for name in (project.place.city, project.place.region, project.place.country) if name]


def tells_of(subject: Subject, text: str) -> bool:
    """Whether a text names the subject, and not only as where a company is at home: “the Norrland-based Tarn”."""
    is_home = subject.kind == "place" and ("-based" in text or "-headquartered" in text)
    return subject.is_in(_HOME.sub(" ", text) if is_home else text)


def _is_beside(subject: Subject, project: Project, about: Sequence[Line]) -> bool:
    """Whether these lines, on building with the subject, put it beside the project.

    Of another town than the project's a line must name both: "Barrowmere, a short drive from the Norrland campus".
    """
    names = [project.name, *place_names(project)]
    is_elsewhere = subject.kind == "place" and (project.place.city or project.place.region) is not None
    return any(not is_elsewhere or any(name in line.text for name in names) for line in about)


def _tells_only_of(view: View, subject: Subject, project: Project, lines: Sequence[Line]) -> bool:
    """Whether the only project of an article, which its sentences may not name, stands at a place or is the thing.

    No other country or state is meant where an article only speaks of it: a sentence must name the town of the project,
    too, unless nobody tells in which land that lies, or the headline names a place that no gazetteer knows.
    """
    if subject.kind != "place":
        is_thing = subject.kind in ("product", "project")
        return is_thing and any(FACILITY.search(line.text.lower()) and subject.is_in(line.text) for line in lines)
    city, is_known = project.place.city, view.aliases.is_real(subject.name)
    told = [line for line in lines if _builds_with(subject, line)]
    if city is None:
        return bool(told) and not is_known and tells_of(subject, lines[0].article.title)
    if not subject.keys.isdisjoint(view.aliases.governments):
        return False
    is_in_no_land = project.place.region is None and project.place.country is None
    return any(city in line.text or (is_in_no_land and FACILITY.search(line.text.lower())) for line in told)


def _builds_with(subject: Subject, line: Line) -> bool:
    return INFRA.search(line.text.lower()) is not None and tells_of(subject, line.text)
