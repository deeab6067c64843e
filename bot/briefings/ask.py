"""A question: the sentences of the library that answer it, in the articles' own words."""

from collections.abc import Mapping, Sequence

from bot.briefings.briefing import Briefing, CitedAmount, Found, NoAnswer, Section, Suggestion
from bot.briefings.choose import quote_line
from bot.briefings.citing import Citations
from bot.briefings.clauses import clause_around
from bot.briefings.gather import find_articles, read_lines
from bot.briefings.lines import Line, lines_of, says_the_same
from bot.briefings.nearest import suggest_known
from bot.briefings.numbering import number_briefing
from bot.briefings.question import Question, read_question
from bot.briefings.rank import Ranked, rank, weigh_words
from bot.briefings.resolve import resolve
from bot.briefings.view import View
from bot.extraction.facts import Amount
from bot.library.words import stems

_PASSAGES = 12
_MOST_POINTS = 5
_LEAST_COVERAGE = 0.33
"""Of the question's weight, in the passage and title together; below it the passage is about something else."""
_LEAST_SHARE = 0.45
"""Of the best quote's score; weaker quotes only dilute the answer."""
_FIRST = 3
_TAIL_SHARE = 0.7
"""Of the best quote's score, for what comes after the first three."""
_NEWEST = 6
"""Articles read for a single word, besides what the search finds."""
_NEWER_WEIGHT = 0.25
"""What the newest article's sentences gain over the oldest's, for a single word."""
_UNITS = {"sum": {"USD", "EUR", "GBP", "INR"}, "number": {"MW", "GPU"}}


async def brief_question(view: View, argument: str) -> Found:
    """The quotes that answer best, the best one first; NoAnswer when no passage holds enough of the question."""
    question = read_question(argument)
    frequencies, passages = await view.library.frequencies(view.visible, argument)
    found = await view.library.search(view.visible, argument, _PASSAGES)
    lines = lines_of(found.passages)
    if len(frequencies) == 1:
        lines += await _read_newest(view, argument)
    ranked = rank(question, weigh_words(frequencies, passages), lines)
    chosen = _choose(_newest_first(ranked) if len(frequencies) == 1 else ranked)
    if not chosen or _is_mostly_unknown(question, frequencies, lines) or not _tells_what_is_asked(question, chosen):
        return await _no_answer(view, argument)
    return _compose(argument, chosen, await _amounts(view, question, chosen))


def _is_mostly_unknown(question: Question, frequencies: Mapping[str, int], lines: Sequence[Line]) -> bool:
    """Whether half of the question's words stand in no text and no title; words for a sum (cost, pay) need not."""
    titles = {stem for article in {line.article for line in lines} for stem in stems(article.title)}
    known = titles | question.idle_stems
    unknown = [stem for stem, count in frequencies.items() if not count and stem not in known]
    return 2 * len(unknown) >= len(frequencies)


def _tells_what_is_asked(question: Question, chosen: Sequence[Line]) -> bool:
    """Whether a quote holds a sum, where the question asks for one: without it the rest only touches the subject."""
    return question.asked != "sum" or any(question.is_met_by(line.text) for line in chosen)


async def _read_newest(view: View, word: str) -> list[Line]:
    """The sentences of the newest articles that name what one word means: its commonness says nothing of them."""
    resolution = await resolve(view, word)
    articles = await find_articles(view, resolution.subjects[:1])
    return await read_lines(view, articles[:_NEWEST])


def _newest_first(ranked: Sequence[Ranked]) -> list[Ranked]:
    """One word is answered by the title that has it, then by the day: newer ones ahead."""
    days = sorted({one.line.article.published or "" for one in ranked})
    ages = {day: number / len(days) for number, day in enumerate(days)}
    return sorted(ranked, key=lambda one: -(one.score + _NEWER_WEIGHT * ages[one.line.article.published or ""]))


def _choose(ranked: Sequence[Ranked]) -> list[Line]:
    """The best quotes that differ from each other, if the best is about the question at all."""
    if not ranked or max(one.coverage for one in ranked) < _LEAST_COVERAGE:
        return []
    chosen: list[Line] = []
    for one in ranked:
        share = _LEAST_SHARE if len(chosen) < _FIRST else _TAIL_SHARE
        strong = one.score >= share * ranked[0].score and one.coverage >= _LEAST_COVERAGE
        if strong and not any(says_the_same(one.line.text, line.text) for line in chosen):
            chosen.append(one.line)
    return chosen[:_MOST_POINTS]


async def _amounts(view: View, question: Question, chosen: Sequence[Line]) -> list[tuple[Line, Amount]]:
    """The amounts of the kind asked for in the first quotes, each value once, with the quote that holds it."""
    units = _UNITS.get(question.asked, set())
    found: dict[tuple[str, float | None], tuple[Line, Amount]] = {}
    for line in chosen[:_FIRST] if units else ():
        async for _, facts in view.library.facts_of([line.article]):
            for amount in facts.amounts:
                if line.start <= amount.start < line.end and amount.unit in units:
                    found.setdefault((amount.unit, amount.value), (line, amount))
    return list(found.values())


def _compose(subject: str, chosen: Sequence[Line], amounts: Sequence[tuple[Line, Amount]]) -> Briefing:
    citations = Citations()
    cited = {line: point for line in chosen if (point := quote_line(citations, line))}
    sums = tuple(
        CitedAmount(line.article, amount, cited[line].citation, clause_around(line, amount))
        for line, amount in amounts
        if line in cited
    )
    answer = Section("answer", tuple(cited.values()))
    return number_briefing(Briefing("ask", subject, (answer,), citations.all(), amounts=sums))


async def _no_answer(view: View, argument: str) -> NoAnswer:
    """The names in the question that the library knows are the nearest things that it has."""
    resolution = await resolve(view, argument)
    suggestions = tuple(Suggestion("profile", subject.name) for subject in resolution.subjects[:3])
    nearest = suggestions or await suggest_known(view, "ask")
    return NoAnswer("ask", argument, known=bool(resolution.subjects), suggestions=nearest)
