"""Whether sentences say why: a question for a reason takes one, and is not answered by what else is told (pure)."""

import re
from collections.abc import Sequence

from bot.briefings.lines import Line, go_on
from bot.briefings.meaning.synonyms import meanings
from bot.briefings.questions.about import is_called
from bot.briefings.questions.ending import tells_outcome
from bot.briefings.questions.premise import Premise
from bot.briefings.questions.question import Question
from bot.briefings.questions.signs import SERVES
from bot.patterns import lazy_pattern

_AIMED = frozenset(meanings("buy sell invest"))
"""What is done for an end, which says why."""
_HE = lazy_pattern(r"(?:He|She)\b")
_WARY = frozenset(meanings("review investigate oppose prohibit reject refuse object sue study"))
_CONCERN = lazy_pattern(
    r"\b(?:concern(?:ed|s)?|fear(?:s|ed|ing)?|worr(?:y|ies|ied)) (?:about|over|that|it|they|the)\b", re.IGNORECASE
)
"""Why somebody is wary of a thing: “concerned that it could reduce competition”."""
_SAID_OF = r"(?:that )?(?:it|they|this|such|the [\w-]+|[\w-]+['’]s? [\w-]+)"
_CLAIM = lazy_pattern(
    rf", (?:alleg|argu|claim|contend|say|warn)ing {_SAID_OF} (?:could|may|might|had|has|have|was|were|is|are)\b"
    rf"|, (?:alleg|argu|claim|contend|warn)ing {_SAID_OF} would\b",
    re.IGNORECASE,
)
"""What somebody says against a thing as they act: “sued, saying it could raise prices”; not “saying it would build”."""
_REFUSED = frozenset(meanings("refuse"))
_TOO_LITTLE = lazy_pattern(
    r"\b(?:(?:isn|wasn|aren|weren)[’']t|not|no) (?:[\w-]+ ){0,2}?(?:superior|better|attractive|compelling|adequate|fair"
    r"|sufficient|in the (?:best )?interests?)\b"
    r"|\b(?:too low|inadequate|insufficient|undervalu\w+|opportunistic|more certain)\b",
    re.IGNORECASE,
)
"""Why an offer is refused: “which it believes isn’t superior to the other one”."""


def explains(premise: Premise, line: Line) -> bool:
    """Whether the line says in so many words why, or of a purchase what it is good for, where half of the question's
    words stand around it.
    """
    held = premise.words & set(meanings(f"{line.article.title}. {line.passage.text}"))
    is_of_use = bool(premise.words & _AIMED) and SERVES.search(line.text) is not None
    is_said = is_of_use or premise.question.is_met_outright(line.text) or _is_concern(premise, line)
    return is_said and 2 * len(held) >= len(premise.words)


def _is_concern(premise: Premise, line: Line) -> bool:
    is_little = bool(premise.words & _REFUSED) and _TOO_LITTLE.search(line.text) is not None
    is_worry = bool(premise.words & _WARY) and _CONCERN.search(line.text) is not None
    return is_little or is_worry or _claims(premise, line)


def _claims(premise: Premise, line: Line) -> bool:
    """Whether the line says as the reason what one of the names claims where it acts, in the sentence of that act."""
    claims = _CLAIM.search(line.text)
    acts = premise.words & _WARY
    if claims is None or not acts:
        return False
    told = line.text[: claims.start()]
    told = told[max(told.rfind(end) for end in (". ", "; ", "\n")) + 1 :]
    return not acts.isdisjoint(meanings(told)) and any(is_called(one, told) for one in premise.subjects)


def put_reasons_first(question: Question, lines: Sequence[Line]) -> list[Line]:
    """The lines on what came to nothing: where it is asked why, those ahead that say of its end why, best outright."""
    if question.asked != "reason":
        return list(lines)
    told = {
        line: (tells_outcome(line) and question.is_explained_by(line.text)) or bool(_TOO_LITTLE.search(line.text))
        for line in lines
    }
    return sorted(lines, key=lambda line: (not told[line], not question.is_met_outright(line.text)))


def are_told(premise: Premise, lines: Sequence[Line]) -> bool:
    """Whether one of the lines tells why, where that is asked of names; else nothing is missing.

    Why something was done to somebody, but for a purchase, takes more than what it is for; a line with all words of the
    question may say it in words of its own. Of a person only a line that names them tells: others left, too.
    """
    question = premise.question
    if question.asked != "reason" or not premise.subjects:
        return True
    people = [one for one in premise.subjects if one.kind == "person"]
    lines = [line for line in lines if _HE.match(line.text) or all(is_called(one, line.text) for one in people)]
    if premise.acts - _AIMED or premise.asks_for_ending:
        is_concern = any(_is_concern(premise, line) for line in lines)
        return is_concern or any(question.is_explained_by(line.text) for line in (*lines, *map(go_on, lines[:1])))
    return any(
        question.has_sign(go_on(line).text) or _is_concern(premise, line) or (premise.tells(line) and not premise.acts)
        for line in lines
    )
