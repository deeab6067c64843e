"""What somebody earns, and in what something is paid: asked for, and told (pure).

Much is told of whoever is paid and of what was bought; only a sentence with a word for pay, or for cash, answers.
"""

import re
from collections.abc import Collection, Mapping, Sequence

from bot.briefings.lines import Line
from bot.briefings.meaning.cue_words import words_for
from bot.briefings.meaning.resolve import Subject
from bot.briefings.questions.about import is_called, is_named
from bot.briefings.questions.acting import find_actor
from bot.extraction.facts import Facts, Mention
from bot.library.article import Heading
from bot.patterns import lazy_pattern

_ASKS_PAY = lazy_pattern(
    lambda: (
        r"\W*(?=(?:what(?:['’]s| is| are| was| were| will| would| does| do| did)|how much)\b).*\b"
        rf"(?:(?:is|are|was|were|be|been|being|get|gets)\b.*\bpaid\b(?! for\b)|{words_for('asks pay')})\b"
        r"|\W*how much (?:money )?(?:does|do|did|will|would|is)\b.*\bmak(?:e|es|ing)\b(?! (?:\w+ )?(?:from|out)\b)"
    ),
    re.IGNORECASE,
)
_ASKS_PAY_OF = lazy_pattern(r"\W*(?:what|how much)\b.*\bpay(?:s|ing)?(?: to)? (?P<whom>(?!for\b).+)", re.IGNORECASE)
_TELLS_PAY = lazy_pattern(lambda: rf"\b{words_for('tells pay')}\b", re.IGNORECASE)
_STAFF = lazy_pattern(
    lambda: rf"(?:(?:its|their|the|all|of) )*(?:own )?(?:\w+ )?{words_for('paid staff')}\b", re.IGNORECASE
)
_PAYING = lazy_pattern(r"(?:paid|pays?|paying)\b", re.IGNORECASE)
_PAYS_STAFF = lazy_pattern(r"pay(?:s|ing)?\s(?!him\b|her\b)", re.IGNORECASE)
_IS_PAID = lazy_pattern(r"\b(?:is|are|was|were|be|been|being|gets?|got)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
_TO = lazy_pattern(r"\b(?:for|of|to)\s+(?:[\w-]+\s+){0,4}$")
"""What stands before whose pay it is, behind a word for it: “a salary for its chief executive”."""
_ASKS_MEANS = lazy_pattern(
    r"\W*how (?:is|are|was|were|will|would|do|does|did|can|could|has|have)\b.*"
    r"\b(?:pa(?:y|ys|id|ying)|financ(?:e[sd]?|ing)|fund(?:s|ed|ing)?)\b",
    re.IGNORECASE,
)
_TELLS_MEANS = lazy_pattern(
    lambda: (
        rf"\b(?:{words_for('tells means')}"
        rf"|(?:in|and|with|for|issu(?:e|es|ing)) (?:\S+ ){{0,4}}?{words_for('shares')})\b"
    ),
    re.IGNORECASE,
)


def may_tell_pay(question: str, names: Collection[Subject], line: Line) -> bool:
    """Whether the line has a word for pay where a question asks what a person earns, or for cash where it asks in what
    something is paid; any line where it asks for neither.
    """
    if find_paid(question, names):
        return _TELLS_PAY.search(line.text) is not None
    return not _ASKS_MEANS.match(question) or _TELLS_MEANS.search(line.text) is not None


def find_paid(question: str, names: Collection[Subject]) -> Subject | None:
    """The person whose pay a question asks for, or the organization whose staff's; None where it asks for none."""
    people = [one for one in names if one.kind == "person"]
    paid = _ASKS_PAY_OF.match(question)
    if people:
        named = (one for one in people if paid and is_called(one, paid["whom"]))
        return people[0] if _ASKS_PAY.match(question) else next(named, None)
    payers = [one for one in names if one.kind == "organization"]
    return payers[0] if payers and paid and _STAFF.match(paid["whom"]) else None


def tells_pay_of(paid: Subject, line: Line, facts: Mapping[Heading, Facts]) -> bool:
    """Whether a word for pay is said of the person, or of what the organization pays; or of nobody who is named."""
    kind = "person" if paid.kind == "person" else "organization"
    names = [one for one in facts[line.article].mentions if one.kind == kind and line.start <= one.start < line.end]
    found = (_find_told(line, cue, names, is_payee=kind == "person") for cue in _TELLS_PAY.finditer(line.text))
    return not names or any(one is not None and is_named(paid, one.name) for one in found)


def _find_told(line: Line, cue: re.Match[str], names: Sequence[Mention], *, is_payee: bool) -> Mention | None:
    """Of whom a word for pay is said: who stands behind “pays” or “a salary for”, else who acts there."""
    behind = [one for one in names if one.start >= line.start + cue.end()][:1]
    is_to = any(_TO.search(line.text[cue.end() : one.start - line.start]) for one in behind)
    if is_payee and behind and (is_to or _is_active(line, cue)):
        return behind[0]
    if is_payee and _PAYS_STAFF.match(line.text, cue.start()):
        return None
    return find_actor(line, line.start + cue.start(), names) or next(iter(behind), None)


def _is_active(line: Line, cue: re.Match[str]) -> bool:
    """Whether the word tells of whoever pays, and not of who is paid."""
    return _PAYING.match(cue[0]) is not None and not _IS_PAID.search(line.text, 0, cue.start())
