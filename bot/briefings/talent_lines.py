"""The sentences on skills, work and hiring that fit a topic."""

from collections.abc import Sequence

from bot.briefings.composing.topics import TALENT, TALENT_FIGURE
from bot.briefings.gather import find_articles, read_lines
from bot.briefings.lines import Line, lines_of
from bot.briefings.meaning.resolve import Resolution, Subject
from bot.briefings.questions.question import read_question
from bot.briefings.questions.rank import Ranked, rank, weigh_words
from bot.briefings.view import View

_PASSAGES = 24
_BEST = 3
"""Sentences that stand before the figures."""
_MOST_ARTICLES = 2
_LEAST_COVERAGE = 0.4
"""Of the topic's weight, in the passage and title together; below it the passage is about something else."""
_LEAST_SHARE = 0.5
"""Of the best sentence's score; weaker ones only touch the topic."""


async def find_lines(view: View, argument: str, resolution: Resolution) -> list[Line]:
    """Sentences that speak of talent, the best first; after the very best, the figures of their articles."""
    lines = await _find_own_lines(view, argument, resolution) or await _search_lines(view, argument, resolution)
    articles = list(dict.fromkeys(line.article for line in lines))[:_MOST_ARTICLES]
    figures = [line for line in await read_lines(view, articles) if TALENT_FIGURE.search(line.text)]
    return [*lines[:_BEST], *figures, *lines[_BEST:]]


async def _find_own_lines(view: View, argument: str, resolution: Resolution) -> list[Line]:
    """What the articles that name the subjects tell of the other words, beside the subjects where any sentence does."""
    if not (resolution.subjects and resolution.words):
        return []
    lines = await read_lines(view, await find_articles(view, resolution.subjects))
    about = await _rank(view, " ".join(resolution.words), lines)
    fitting = {one.line for one in about if one.coverage >= _LEAST_COVERAGE}
    ranked = [one for one in await _rank(view, argument, lines) if one.line in fitting]
    return _choose([one for one in ranked if _names_all(one.line, resolution.subjects)]) or _choose(ranked)


async def _search_lines(view: View, argument: str, resolution: Resolution) -> list[Line]:
    """What the passages that fit best tell; one name, however it is spelled, fits where it is named."""
    lands = (subject for subject in resolution.subjects if subject.kind == "place")
    initials = (key for land in lands for key in sorted(land.keys) if " " not in key and " " in land.name)
    topic = " ".join((argument, *(subject.name for subject in resolution.subjects), *initials))
    found = await view.library.search(view.visible, topic, _PASSAGES)
    ranked = await _rank(view, topic, lines_of(found.passages))
    if resolution.words or not resolution.subjects:
        return _choose([one for one in ranked if one.coverage >= _LEAST_COVERAGE])
    naming = set(await find_articles(view, resolution.subjects[:1]))
    fitting = (one for one in ranked if one.line.article in naming)
    subjects = resolution.subjects
    return _choose([one for one in fitting if one.coverage >= _LEAST_COVERAGE or _names_all(one.line, subjects)])


async def _rank(view: View, topic: str, lines: Sequence[Line]) -> list[Ranked]:
    """The sentences by how well they fit the topic, whose words tell the more the rarer they are in the library."""
    frequencies, passages = await view.library.frequencies(view.visible, topic)
    return rank(read_question(topic), weigh_words(frequencies, passages), lines)


def _choose(ranked: Sequence[Ranked]) -> list[Line]:
    """The sentences on talent of these that are not far weaker than the best one."""
    least = _LEAST_SHARE * max((one.score for one in ranked), default=0.0)
    return [one.line for one in ranked if one.score >= least and TALENT.search(one.line.text)]


def _names_all(line: Line, subjects: Sequence[Subject]) -> bool:
    """Whether the sentence or its article's title names each subject."""
    return all(subject.is_in(line.text) or subject.is_in(line.article.title) for subject in subjects)
