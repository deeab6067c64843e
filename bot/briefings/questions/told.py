"""Whether sentences tell the figure that a question asks for, or at least that it is kept back (pure)."""

from collections.abc import Mapping, Sequence

from bot.briefings.lines import Line
from bot.briefings.questions.about import tell
from bot.briefings.questions.figures import Figures
from bot.briefings.questions.premise import Premise
from bot.briefings.questions.question import Question
from bot.extraction.facts import Facts
from bot.library.article import Heading
from bot.patterns import lazy_pattern

_KEPT_BACK = lazy_pattern(
    r"\b(?:undisclosed"
    r"|(?:not|n[’']t)(?: yet| been| \w+ly){0,2} (?:disclos|reveal|announc|shar|releas|specif|publish)\w+"
    r"|(?:declin|refus)\w+ to (?:disclose|reveal|share|specify|say how much|name the))\b"
)
_OF_MONEY = lazy_pattern(
    r"\b(?:(?:financial )?terms|financial|prices?|values?|valuation|sums?|amounts?|compensation|salary|pay|costs?|size"
    r"|how much|figures?)\b"
)


def tells(
    question: Question,
    premise: Premise,
    chosen: Sequence[Line],
    figures: Mapping[Line, Figures],
    facts: Mapping[Heading, Facts],
) -> bool:
    """Whether a quote holds a figure where the question asks for one: without it the rest only touches the subject."""
    if question.counted and premise.subjects and any(premise.counts(line, facts) for line in chosen):
        return True
    if question.units:
        return any(figures[line].answering and premise.prices(line) for line in chosen)
    if question.is_exact and premise.subjects:
        return False
    if question.is_of_base and premise.subjects:
        return any(_tells_base(question, line, facts) for line in chosen)
    return question.asked != "number" or any(premise.numbers(line) for line in chosen)


def _tells_base(question: Question, line: Line, facts: Mapping[Heading, Facts]) -> bool:
    """Whether the line says outright where somebody has their seat, or names a place: “in March” is none."""
    named = (one for one in facts[line.article].mentions if one.kind == "place" and line.start <= one.start < line.end)
    return question.is_met_outright(line.text) or (question.has_sign(line.text) and any(named))


def find_untold(
    question: Question, premise: Premise, lines: Sequence[Line], facts: Mapping[Heading, Facts]
) -> list[Line]:
    """The sentence by which a sum that is asked of somebody is kept back: “The terms were not disclosed”."""
    if question.asked != "sum" or not premise.subjects:
        return []
    kept = (line for line in lines if _KEPT_BACK.search(line.text.lower()) and _OF_MONEY.search(line.text.lower()))
    about = (line for line in kept if tell(line, line.start, facts).is_about(premise.subjects))
    return list(about)[:1]
