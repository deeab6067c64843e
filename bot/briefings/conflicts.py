"""Where articles differ on one field of one thing: all values, none chosen, none averaged (pure)."""

from collections.abc import Sequence

from bot.briefings.briefing import Cited, Conflict, Differing
from bot.extraction.facts import Deal, Project

_SAME = 0.01
"""Values closer than this share are one value, rounded differently."""


def find_conflicts(
    facts: Sequence[Cited[Deal] | Cited[Project]], field: str, words: str, subject: str
) -> tuple[Conflict, ...]:
    """The conflict on a field of what these facts tell of, if their articles give different values.

    `words` names the field that holds the words of the value. A later value of the same article
    corrects itself and is no conflict.
    """
    values: list[Differing] = []
    articles = set()
    for cited in facts:
        value = getattr(cited.fact, field)
        if value is None or cited.article in articles:
            continue
        articles.add(cited.article)
        if not any(abs(value - known.value) <= _SAME * max(value, known.value) for known in values):
            citation = cited.evidence.get(field) or cited.evidence.get(words) or cited.citation
            values.append(Differing(value, _words(cited, words), citation))
    return (Conflict(field, subject, tuple(values)),) if len(values) > 1 else ()


def _words(cited: Cited[Deal] | Cited[Project], name: str) -> str:
    """The words that the value was read from: a field of the fact, else the sentence that has it."""
    written = getattr(cited.fact, name, None)
    evidence = cited.fact.evidence.get(name)
    return str(written) if isinstance(written, str) else evidence.quote if evidence else cited.fact.quote
