"""Projects, agreements and the sentences around them in, a briefing out (pure)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.briefings.briefing import Briefing, Cited, Suggestion, Told
from bot.briefings.composing.choose import choose_sections, drop_repeats, rank_by_topic
from bot.briefings.composing.cite_facts import cite_facts, cite_story, quote_facts
from bot.briefings.composing.citing import Citations
from bot.briefings.composing.focus import Naming, keep_in_focus, points_back
from bot.briefings.composing.numbering import number_briefing
from bot.briefings.composing.topics import INFRA_TOPICS
from bot.briefings.lines import Line, by_article, leans, place, readable_alone
from bot.briefings.meaning.resolve import Resolution
from bot.briefings.merging.conflicts import find_project_conflicts, is_history
from bot.extraction.facts import Deal, Project
from bot.library.article import Heading
from bot.library.names import name_key


@dataclass(frozen=True, slots=True)
class Gathered:
    """What was read for a build-out.

    `lead` tells of the project that is meant, `rest` of others, `deals` of agreements to build. `lines` are the
    sentences of all these articles that may be quoted, `rivals` the names of other projects there, and their places.
    `story` are all tellings of the project that is meant.
    """

    lead: Sequence[Told[Project]]
    rest: Sequence[Told[Project]]
    deals: Sequence[Told[Deal]]
    lines: Sequence[Line]
    rivals: Sequence[str]
    story: Sequence[Told[Project]] = ()

    @property
    def elsewhere(self) -> set[Heading]:
        """The articles that tell of other projects and not of the one that is meant."""
        own = {source.article for told in self.lead for source in (told, *told.sources)}
        return {told.article for told in self.rest} - own


def compose_infra(resolution: Resolution, gathered: Gathered) -> Briefing:
    """The leading project, the agreements around it, what the articles say of it by topic, and the other projects."""
    citations, said = Citations(), by_article(gathered.lines)
    leading = cite_facts(citations, gathered.lead, said)
    agreed = cite_facts(citations, gathered.deals, said)
    current = [cited for cited in leading if not is_history(cited, leading)]
    earlier = [cited for cited in leading if cited not in current]
    others = cite_facts(citations, gathered.rest, said)
    facts = [quote_facts("project", current), quote_facts("earlier", earlier), quote_facts("agreement", agreed)]
    last = quote_facts("others", others)
    taken = [point.text for section in (*facts, last) for point in section.points]
    named = _naming(resolution, gathered)
    companions = _companions(gathered)
    about = _about(named, companions, gathered)
    ranked = rank_by_topic(about, INFRA_TOPICS, lambda line: 2.0 if named(line.text) else 1.0)
    own = [line for line in ranked["more"] if _is_of_project(line, named, companions)]
    topics = choose_sections(citations, {**ranked, "more": own}, taken)
    return number_briefing(
        Briefing(
            kind="infra",
            subject=resolution.title,
            sections=drop_repeats((*facts, *topics, last)),
            citations=citations.all(),
            projects=(*cite_story(leading, gathered.story, said), *others),
            deals=agreed,
            conflicts=find_project_conflicts(leading),
            understood=resolution.understood,
            ignored=resolution.words,
            suggestions=_suggest(leading, agreed, resolution),
        )
    )


def _naming(resolution: Resolution, gathered: Gathered) -> Naming:
    """Whether a sentence names what is asked for, or the project that is meant."""
    subjects = {key for subject in resolution.subjects for key in subject.all_keys}
    return Naming(subjects | _keys(told.fact.name for told in gathered.lead[:1]))


def _companions(gathered: Gathered) -> Naming:
    """Whether a sentence names one who builds the project that is meant, or agrees on it."""
    projects = [told.fact for told in gathered.lead[:1]]
    builders = [name for project in projects for name in (project.operator, *project.partners) if name]
    parties = [party for told in gathered.deals[:1] for party in told.fact.parties]
    return Naming(_keys((*builders, *parties)))


def _is_of_project(line: Line, named: Naming, companions: Naming) -> bool:
    """Whether what fits no heading is at least told of the project or its builders: neighbors say much, too."""
    text = line.text
    return named(text) or companions(text) or points_back(text) or leans(line)


def _about(named: Naming, companions: Naming, gathered: Gathered) -> list[Line]:
    """The sentences on what is built, each readable alone under the project's title."""
    told = [line for line in gathered.lines if line.article not in gathered.elsewhere]
    focused = keep_in_focus(told, named, Naming(_keys(gathered.rivals)), companions.opens)
    alone = {place(line): alone for line, alone in zip(told, readable_alone(told), strict=True)}
    return [line if points_back(line.text) else alone[place(line)] for line in focused]


def _keys(names: Iterable[str]) -> set[str]:
    return {name_key(name) for name in names}


def _suggest(
    projects: Sequence[Cited[Project]], deals: Sequence[Cited[Deal]], resolution: Resolution
) -> tuple[Suggestion, ...]:
    """What to go on with: those who build."""
    asked = {key for subject in resolution.subjects for key in subject.all_keys}
    builders = [name for cited in projects for name in (cited.fact.operator, *cited.fact.partners) if name]
    parties = [party for cited in deals for party in cited.fact.parties]
    names = dict.fromkeys(name for name in (*builders, *parties) if name_key(name) not in asked)
    return tuple(Suggestion("profile", name) for name in names)[:2]
