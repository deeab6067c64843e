"""Talent: programs that train people, who moves between companies, and what is said of skills, work and hiring."""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace

from bot.briefings.briefing import MOST_POINTS, Ambiguous, Briefing, Found, NoAnswer, Section, Suggestion, Told
from bot.briefings.composing.choose import drop_repeats, quote_line
from bot.briefings.composing.cite_facts import Said, cite_facts, quote_facts
from bot.briefings.composing.citing import Citations
from bot.briefings.composing.focus import Naming, keep_in_focus
from bot.briefings.composing.numbering import number_briefing
from bot.briefings.composing.staffing import TOLD_OF, speaks_of_staff, weigh_staffing
from bot.briefings.composing.topics import TALENT
from bot.briefings.gather import find_articles, find_told, read_lines
from bot.briefings.lines import Line, by_article, overlap, readable_alone, says_the_same
from bot.briefings.meaning.nearest import suggest_known
from bot.briefings.meaning.resolve import Resolution, Subject, resolve, split_words
from bot.briefings.meaning.synonyms import meanings, with_synonyms
from bot.briefings.questions.about import is_named, tell
from bot.briefings.talent_lines import find_lines
from bot.briefings.view import View
from bot.extraction.facts import Initiative, Person, Quote
from bot.library.article import Heading
from bot.library.names import name_key

_PASSAGES = 24
_MOST_AN_ARTICLE = 4
_MOST_PROGRAMS = 3
_MOVING = ("organization", "person")
_MOST_MOVES = 5
"""Sentences that tell of them."""
_MOST_PLACED = 6
"""Articles that are about a place."""


async def brief_talent(view: View, argument: str) -> Found:
    """The programs that fit the topic, and the sentences on people's skills and work around it."""
    resolution = await resolve(view, argument)
    if resolution.ambiguous and not await _is_plain(view, argument, resolution.ambiguous):
        return resolution.ambiguous
    if resolution.ambiguous:
        resolution = Resolution((), split_words(argument), None)
    programs = await _find_asked_programs(view, resolution)
    placed = await _find_placed(view, resolution)
    programs += [one for one in await _find_programs(view, placed) if one not in programs]
    lines = await find_lines(view, argument, resolution)
    lines = lines or await find_lines(view, with_synonyms(argument), resolution)
    lines += [line for line in await read_lines(view, placed) if TALENT.search(line.text)]
    if _is_alone(resolution) and not any(is_named(resolution.subjects[0], one.fact.name) for one in programs):
        lines = await _find_staffing(view, resolution.subjects[0], lines)
    moves = await _find_moves(view, resolution)
    if not programs and not lines and not moves:
        return await _no_talent(view, argument, resolution)
    programs = sorted(programs, key=lambda told: told.article.published or "", reverse=True)[:_MOST_PROGRAMS]
    quotable = await read_lines(view, (told.article for told in programs))
    others = {told.article for told in moves} - {told.article for told in programs}
    said = by_article([*quotable, *await read_lines(view, others)])
    return _compose(resolution, programs, moves, said, [*lines, *_around(resolution, programs, quotable)])


async def _is_plain(view: View, argument: str, ambiguous: Ambiguous) -> bool:
    """Whether a part of several names is an ordinary word of those who learn or work: the teachers of two unions."""
    lines = await find_lines(view, argument, Resolution((), split_words(argument), None))
    word = re.compile(rf"\b{re.escape(ambiguous.words)}(?!\w)")
    return ambiguous.words.islower() and any(word.search(line.text) for line in lines)


async def _find_placed(view: View, resolution: Resolution) -> list[Heading]:
    """The articles whose title names the place that alone was asked for: all that they tell happens there."""
    if len(resolution.subjects) != 1 or resolution.subjects[0].kind != "place" or resolution.words:
        return []
    place = resolution.subjects[0]
    found = await view.library.search(view.visible, place.name, _PASSAGES)
    articles = dict.fromkeys(passage.article for passage in found.passages)
    return [article for article in articles if place.is_in(article.title)][:_MOST_PLACED]


def _is_alone(resolution: Resolution) -> bool:
    """Whether one organization or person is asked for, and nothing else of them."""
    kinds = [one.kind for one in resolution.subjects]
    return len(kinds) == 1 and kinds[0] in _MOVING and not resolution.words


async def _find_staffing(view: View, subject: Subject, found: Sequence[Line]) -> list[Line]:
    """What articles tell of a company's people, or of where somebody goes, the strongest first; then the rest found.

    Where nobody comes or goes, what was found is all.
    """
    articles = await find_articles(view, [subject])
    facts = {heading: known async for heading, known in view.library.facts_of(articles)}
    lines = readable_alone(await read_lines(view, articles))
    lines = [line for line in lines if tell(line, line.last.start, facts).is_about([subject])]
    weights = {line: weigh_staffing(line, facts[line.article]) for line in lines}
    strongest = sorted((line for line in lines if weights[line]), key=lambda line: -weights[line])
    if not strongest or weights[strongest[0]] == TOLD_OF:
        return list(found)
    others = [line for line in found if speaks_of_staff(line.text) and line.article in facts]
    return strongest + [line for line in others if tell(line, line.start, facts).names(subject)]


async def _find_moves(view: View, resolution: Resolution) -> list[Told[Person]]:
    """Who leaves or joins the companies that are asked for, each person once; of several, who goes between them.

    Of a person, where they go.
    """
    if resolution.words or any(subject.kind not in _MOVING for subject in resolution.subjects):
        return []
    told = await find_told(view, Person, resolution.subjects)
    newest = sorted(told, key=lambda one: one.article.published or "", reverse=True)
    moved = {one.fact.name: one for one in reversed(newest) if _moves_between(one.fact, resolution.subjects)}
    shown = [replace(one, fact=_as_moved(one.fact)) for one in reversed(moved.values())]
    sentences = list(dict.fromkeys((one.article, one.fact.start) for one in shown))[:_MOST_MOVES]
    return [one for one in shown if (one.article, one.fact.start) in sentences]


def _as_moved(person: Person) -> Person:
    """The person as the sentence tells of them that says where they come from or go, and no other."""
    end = person.evidence.get("to") or person.evidence.get("from")
    if end is None:
        return person
    office = Quote(person.quote, person.start, person.end)
    fields = [name for name in ("role", "organization") if getattr(person, name) is not None]
    evidence = dict.fromkeys(fields, office) | {
        name: quote for name, quote in person.evidence.items() if name not in ("from", "to")
    }
    return replace(person, quote=end.quote, start=end.start, end=end.end, evidence=evidence)


def _moves_between(person: Person, subjects: Sequence[Subject]) -> bool:
    """Whether somebody leaves or joins a company, and all who are asked for are themselves or such companies."""
    ends = [name for name in (person.from_, person.to) if name]
    names = [*ends, person.name]
    return bool(ends) and all(any(is_named(subject, name) for name in names) for subject in subjects)


async def _find_asked_programs(view: View, resolution: Resolution) -> list[Told[Initiative]]:
    """The programs that name every subject; or one of them, where the sentence has most other words that are asked."""
    if not resolution.words and (told := await find_told(view, Initiative, resolution.subjects)):
        return told
    if len(resolution.subjects) + len(resolution.words) == 1:
        return []
    asked = set(meanings(" ".join(resolution.words)))
    some = [told for subject in resolution.subjects for told in await find_told(view, Initiative, [subject])]
    telling = [told for told in some if _tells_of_all(told, resolution.subjects) and _has_most(told, asked)]
    return [told for at, told in enumerate(telling) if told not in telling[:at]]


def _has_most(told: Told[Initiative], asked: Collection[str]) -> bool:
    """Whether a program's sentence has more of the words (by meaning) than it lacks."""
    held = set(meanings(f"{told.fact.name} {told.fact.quote}"))
    return not asked or 2 * sum(word in held for word in asked) > len(asked)


def _tells_of_all(told: Told[Initiative], subjects: Sequence[Subject]) -> bool:
    """Whether a program, the sentence that tells of it or its article's title names each subject."""
    named = [told.fact.name, *told.fact.run_by, *([told.fact.place] if told.fact.place else [])]
    text = f"{told.article.title}\n{told.fact.quote}"
    return all(one.is_in(text) or any(is_named(one, name) for name in named) for one in subjects)


async def _find_programs(view: View, articles: Sequence[Heading]) -> list[Told[Initiative]]:
    """What these articles tell of programs."""
    records = await view.library.records_of(Initiative, articles) if articles else []
    return [Told(article, program) for article, program in records]


def _around(resolution: Resolution, programs: Sequence[Told[Initiative]], quotable: Sequence[Line]) -> list[Line]:
    """The sentences on skills and work that go on about a program after it is named."""
    keys = {key for subject in resolution.subjects for key in subject.all_keys}
    named = Naming(keys | {name_key(told.fact.name) for told in programs})
    nothing = Naming(())
    return [line for line in keep_in_focus(quotable, named, nothing, nothing) if TALENT.search(line.text)]


async def _no_talent(view: View, argument: str, resolution: Resolution) -> NoAnswer:
    for subject in resolution.subjects:
        if await find_articles(view, [subject]):
            return NoAnswer("talent", argument, known=True, suggestions=(Suggestion("profile", subject.name),))
    return NoAnswer("talent", argument, suggestions=await suggest_known(view, "talent"))


def _compose(
    resolution: Resolution,
    programs: Sequence[Told[Initiative]],
    moves: Sequence[Told[Person]],
    said: Said,
    lines: Sequence[Line],
) -> Briefing:
    citations = Citations()
    cited = cite_facts(citations, programs, said)
    people = cite_facts(citations, moves, said)
    told = [quote_facts("program", cited), quote_facts("people", people)]
    taken = [point.text for section in told for point in section.points]
    per_article: Counter[str] = Counter()
    chosen: list[Line] = []
    for line in lines:
        room = len(taken) < MOST_POINTS and per_article[line.article.key] < _MOST_AN_ARTICLE
        is_told = any(says_the_same(line.text, text) for text in taken) or any(overlap(line, one) for one in chosen)
        if room and not is_told:
            taken.append(line.text)
            per_article[line.article.key] += 1
            chosen.append(line)
    points = tuple(point for line in chosen if (point := quote_line(citations, line)))
    runners = dict.fromkeys(name for told in programs for name in told.fact.run_by)
    return number_briefing(
        Briefing(
            kind="talent",
            subject=resolution.title,
            sections=drop_repeats((*told, Section("talent", points))),
            citations=citations.all(),
            people=people,
            initiatives=cited,
            understood=resolution.understood,
            suggestions=tuple(Suggestion("profile", name) for name in runners)[:2],
        )
    )
