"""The records that name a person or an organization and the sentences around them in, a briefing out (pure)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.briefings.briefing import MOST_POINTS, Briefing, Cited, Section, Suggestion, Told
from bot.briefings.composing.choose import drop_repeats, quote_line
from bot.briefings.composing.cite_facts import cite_facts, quote_facts
from bot.briefings.composing.citing import Citations
from bot.briefings.composing.numbering import number_briefing
from bot.briefings.lines import Line, by_article, readable_alone, says_the_same
from bot.briefings.meaning.named import folded
from bot.briefings.meaning.resolve import Resolution, Subject
from bot.extraction.facts import Deal, Initiative, Person, Project
from bot.library.names import name_key
from bot.patterns import lazy_pattern

_MOST_ABOUT = 5
_LEAST_ABOUT = 2
_TELLING = lazy_pattern(
    r"\b(?:is|are|was|were|has been|provid\w+|develop\w+|build\w*|makes?|runs?|operates?|founded|launched|offers?"
    r"|leads?|known for|based in|said|plans?|visit\w*|will|joined|left|announced)\b"
)


@dataclass(frozen=True, slots=True)
class Stories:
    """The records that name the subject, the most important first."""

    people: Sequence[Told[Person]]
    deals: Sequence[Told[Deal]]
    projects: Sequence[Told[Project]]
    initiatives: Sequence[Told[Initiative]]

    def all(self) -> Iterator[Told[Person] | Told[Deal] | Told[Project] | Told[Initiative]]:
        """Every record, people first."""
        yield from self.people
        yield from self.deals
        yield from self.projects
        yield from self.initiatives


def compose_profile(resolution: Resolution, subject: Subject, stories: Stories, lines: Sequence[Line]) -> Briefing:
    """Who they are, their words, their deals, projects and programs, and what else is said of them."""
    citations, said = Citations(), by_article(lines)
    people = cite_facts(citations, stories.people, said)
    itself = tuple(cited for cited in people if name_key(cited.fact.name) in subject.keys)
    around = tuple(cited for cited in people if cited not in itself)
    deals = cite_facts(citations, stories.deals, said)
    projects = cite_facts(citations, stories.projects, said)
    initiatives = cite_facts(citations, stories.initiatives, said)
    told = [
        quote_facts("role", [cited for cited in itself if not cited.fact.said]),
        quote_facts("said", [cited for cited in itself if cited.fact.said]),
        quote_facts("deals", deals),
        quote_facts("projects", projects),
        quote_facts("program", initiatives),
        quote_facts("people", around),
    ]
    sections = drop_repeats(told, MOST_POINTS - _LEAST_ABOUT)
    about = _about(citations, subject, sections, lines)
    lead, rest = (sections[:1], sections[1:]) if sections and sections[0].topic == "role" else ((), sections)
    return number_briefing(
        Briefing(
            kind="profile",
            subject=subject.name,
            sections=drop_repeats((*lead, about, *rest)),
            citations=citations.all(),
            people=(*itself, *around),
            deals=deals,
            projects=projects,
            initiatives=initiatives,
            understood=resolution.understood,
            ignored=(*resolution.words, *(other.name for other in resolution.subjects[1:])),
            suggestions=_suggest(subject, deals, projects),
        )
    )


def _about(citations: Citations, subject: Subject, told: Sequence[Section], lines: Sequence[Line]) -> Section:
    """The sentences that say most of the subject and are not told yet, those that open with its name first."""
    taken = [point.text for section in told for point in section.points]
    names = [key.split()[-1] for key in subject.keys] if subject.kind == "person" else list(subject.keys)
    weighed = []
    for line, alone in zip(lines, readable_alone(lines), strict=True):
        words = folded(line.text)
        leads_on = line.text.endswith((":", "?"))  # "Roe wrote in a post:" says nothing without what follows
        if any(f" {name} " in words for name in names) and not leads_on:
            opens = any(words.startswith(f" {name} ") for name in names)
            weighed.append((2.0 * opens + (_TELLING.search(line.text) is not None) - line.paragraph / 20, alone))
    chosen: list[Line] = []
    for _, line in sorted(weighed, key=lambda one: -one[0]):
        room = len(chosen) < _MOST_ABOUT and len(taken) < MOST_POINTS
        if room and not any(says_the_same(line.text, text) for text in taken):
            taken.append(line.text)
            chosen.append(line)
    in_order = sorted(chosen, key=lambda line: (line.article.key, line.start))
    return Section("about", tuple(point for line in in_order if (point := quote_line(citations, line))))


def _suggest(
    subject: Subject, deals: Sequence[Cited[Deal]], projects: Sequence[Cited[Project]]
) -> tuple[Suggestion, ...]:
    """What to go on with: the subject's deals and projects."""
    own = [Suggestion("deal", subject.name)] if deals else []
    built = [Suggestion("infra", cited.fact.name) for cited in projects[:1]]
    return (*own, *built)
