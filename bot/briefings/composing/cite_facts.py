"""Facts get their citations (pure)."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.briefings.briefing import LONGEST_QUOTE, Cited, Point, Section, Told, Topic
from bot.briefings.composing.citing import Citations
from bot.briefings.lines import Line, find_line
from bot.briefings.merging.origins import count_origins
from bot.extraction.facts import Quote
from bot.library.article import Heading
from bot.library.records import Record

Said = Mapping[Heading, Sequence[Line]]
"""The sentences of each article that may be quoted, see `lines.by_article`."""


def cite_facts(citations: Citations, told: Sequence[Told[Record]], said: Said) -> tuple[Cited[Record], ...]:
    """Each fact with the citations of its own sentence and of the words behind its fields.

    A fact whose sentence may not be quoted is left out: what can't be shown is not said.
    """
    facts: list[Cited[Record]] = []
    for one in told:
        fact = one.fact
        own = _cite(citations, one.article, Quote(fact.quote, fact.start, fact.end), said)
        if own is not None:
            cited = {
                name: _cite(citations, one.lent.get(name, one.article), quote, said)
                for name, quote in fact.evidence.items()
            }
            evidence = {name: number for name, number in cited.items() if number is not None}
            cited_fact = Cited(one.article, fact, own, evidence, (), one.lent)
            facts.append(_with_sources(cited_fact, one.sources, said))
    return tuple(facts)


def cite_story(facts: Sequence[Cited[Record]], story: Sequence[Told[Record]], said: Said) -> tuple[Cited[Record], ...]:
    """The facts, the first with the whole story as its sources: all that tell of the thing, in whatever state."""
    return (*(_with_sources(cited, story, said) for cited in facts[:1]), *facts[1:])


def _with_sources(cited: Cited[Record], told: Sequence[Told[Record]], said: Said) -> Cited[Record]:
    """The fact with these tellings of it as its sources, the newest first, one an article; none where it is one."""
    newest = sorted(told, key=lambda one: one.article.published or "", reverse=True)
    one_each = {one.article: one for one in reversed(newest) if len(one.fact.quote) <= LONGEST_QUOTE}
    if len(one_each) < 2:  # noqa: PLR2004
        return cited
    return replace(cited, sources=tuple(reversed(one_each.values())), origins=count_origins(one_each, said))


def quote_facts(topic: Topic, facts: Sequence[Cited[Record]]) -> Section:
    """The facts' own sentences, each once."""
    return Section(topic, tuple({fact.citation: Point(fact.fact.quote, fact.citation) for fact in facts}.values()))


def _cite(citations: Citations, article: Heading, quote: Quote, said: Said) -> int | None:
    """The number of a citation of this place; None where it stands in no sentence that may be quoted."""
    lines = said.get(article, ())
    at = find_line(lines, quote.start)
    return None if at is None else citations.cite(article, lines[at].paragraph, quote.quote, quote.start)
