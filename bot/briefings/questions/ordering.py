"""In which order the quotes of an answer stand: those ahead that say outright what is asked (pure)."""

import re
from collections.abc import Mapping, Sequence

from bot.briefings.lines import Line, go_on
from bot.briefings.meaning.synonyms import meanings
from bot.briefings.questions.about import is_called
from bot.briefings.questions.figures import Figures
from bot.briefings.questions.premise import Premise
from bot.briefings.questions.question import Question
from bot.briefings.questions.reasons import explains
from bot.extraction.facts import Facts
from bot.library.article import Heading
from bot.patterns import lazy_pattern

_YEAR = lazy_pattern(r"(?:19|20)\d\d")
_STRONG = 3  # best quotes of which the newest one tells how things stand
_MAY_BE = lazy_pattern(r"\b(?:could|may|might|must|should|would|to) be\b", re.IGNORECASE)
"""How news tells what is not so yet: “which must be approved”."""
_BY_WORDS = frozenset({"person", "number"})
"""Kinds of questions of which a sentence with all of their words is more likely to be the answer."""


def put_in_order(
    question: Question,
    premise: Premise,
    chosen: Sequence[Line],
    figures: Mapping[Line, Figures],
    facts: Mapping[Heading, Facts],
) -> list[Line]:
    """The quotes, best first already, with those ahead that have the figure, the person, the words or the reason.

    A first quote that gives no reason is shown with the sentence behind it, which may.
    """
    lines = list(chosen)
    if "raised" in question.sums and not any(_YEAR.search(one) for one in premise.words):
        lines.sort(key=lambda line: not _is_of_main_deal(figures[line], facts[line.article]))
    if question.is_dated or question.units:
        lines.sort(key=lambda line: (not figures[line].are_sure, not premise.tells(line)))
    if question.asked in _BY_WORDS and premise.subjects:
        is_bare = not any(premise.words & set(meanings(line.text)) for line in lines[:1])
        lines.sort(key=lambda line: is_bare and not premise.tells(line))
    if question.is_of_person and premise.subjects:
        lines.sort(key=lambda line: not premise.picks(line, facts))
    if question.is_yes_or_no and premise.subjects:
        lines.sort(key=lambda line: not (premise.deals(line, facts) or _tells_act_of_all(premise, line)))
    if question.is_of_now and not question.units:
        strong = [line for line in lines if premise.tells_acts(line) and not _MAY_BE.search(line.text)][:_STRONG]
        strong.sort(key=lambda line: line.article.published or "", reverse=True)
        lines = [*strong, *(line for line in lines if line not in strong)]
    if premise.speaker:
        lines.sort(key=lambda line: not premise.quotes(line))
    if question.asked == "reason":
        lines.sort(key=lambda line: not explains(premise, line))
        lines[:1] = [line if question.has_sign(line.text) else go_on(line) for line in lines[:1]]
    if premise.subjects and question.counted:
        lines.sort(key=lambda line: not (question.counts_in(line.text) and premise.tells(line)))
    counting = premise.subjects and question.counted and not any(question.counts_in(one.text) for one in lines[:1])
    outright = [line for line in lines if _answers(line, figures) or question.is_due(line.text)]
    outright += [line for line in lines if counting and question.counts_in(line.text) and premise.counts(line, facts)]
    return [*outright, *(line for line in lines if line not in outright)]


def _tells_act_of_all(premise: Premise, line: Line) -> bool:
    """Whether the line itself has what is asked to have been done, and names all of whom it is asked."""
    return (
        bool(premise.acts) and premise.tells_acts(line) and all(is_called(one, line.text) for one in premise.subjects)
    )


def _answers(line: Line, figures: Mapping[Line, Figures]) -> bool:
    return line in figures and bool(figures[line].answering)


def _is_of_main_deal(figures: Figures, facts: Facts) -> bool:
    """Whether a sum is that of what its article is about: rounds of before are told of beside it."""
    return any(deal.main and deal.value == one.value for deal in facts.deals for one in figures.answering)
