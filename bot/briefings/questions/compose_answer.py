"""The sentences that answer a question as a briefing: neighbors as one quote, with their sums (pure)."""

from collections.abc import Sequence

from bot.briefings.briefing import Briefing, CitedAmount, Section
from bot.briefings.composing.choose import quote_line
from bot.briefings.composing.citing import Citations
from bot.briefings.composing.numbering import number_briefing
from bot.briefings.lines import Line, distinct, join
from bot.briefings.meaning.synonyms import meanings
from bot.briefings.questions.clauses import as_written, clause_around, telling_part
from bot.briefings.questions.rank import MOST_CHOSEN
from bot.extraction.facts import Amount

_MOST_POINTS = 5
_MOST_SENTENCES = 3
"""In one quote (contract)."""


def compose_answer(
    subject: str, chosen: Sequence[Line], amounts: Sequence[tuple[Line, Amount]] = ()
) -> Briefing | None:
    """The quotes as an answer, of a long sentence the part that tells what is asked; None without any."""
    citations = Citations()
    quotes = _join_neighbors(distinct(chosen)[:MOST_CHOSEN])
    shown = list(dict.fromkeys(quotes.values()))[:_MOST_POINTS]
    held = {quote: [amount for line, amount in amounts if quotes.get(line) == quote] for quote in shown}
    parts = {quote: telling_part(quote, meanings(subject), held[quote]) for quote in shown}
    points = {quote: point for quote, part in parts.items() if (point := quote_line(citations, part))}
    cited = {line: points[quote] for line, quote in quotes.items() if quote in points}
    sums = tuple(
        CitedAmount(
            line.article,
            amount,
            cited[line].citation,
            clause_around(line, amount),
            as_written(line, amount, [one for other, one in amounts if other == line]),
        )
        for line, amount in amounts
        if line in cited
    )
    answer = Section("answer", tuple(points.values()))
    return number_briefing(Briefing("ask", subject, (answer,), citations.all(), amounts=sums)) if cited else None


def _join_neighbors(chosen: Sequence[Line]) -> dict[Line, Line]:
    """Each line and the quote that holds it: two sentences side by side are read as one, at the better one's place."""
    quotes: dict[Line, Line] = {}
    for line in chosen:
        near = next((quote for quote in quotes.values() if _join(quote, line)), None)
        joined = _join(near, line) if near else None
        quotes = {one: joined if joined and quote == near else quote for one, quote in quotes.items()}
        quotes[line] = joined or line
    return quotes


def _join(quote: Line, line: Line) -> Line | None:
    """Both as one quote; None where they are no neighbors, or more sentences together than a quote may have."""
    both = join(quote, line) or join(line, quote)
    inside = [one for one in quote.passage.sentences if both and both.start <= one.start < both.end]
    return both if len(inside) <= _MOST_SENTENCES else None
