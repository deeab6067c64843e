"""What a briefing has already stated, when it is asked for again: “what did it cost?” after a deal (pure)."""

import re
from dataclasses import replace

from bot.chat import Message, Part, Point, Quotes, Section, Sources, Table
from bot.patterns import lazy_pattern
from bot.wording import labels
from bot.wording.briefings import DIFFER
from bot.wording.facts import NOT_STATED

BRIEFED = frozenset({"deal", "infra"})
"""Commands whose answer has a table of facts."""
_IT = r"(?:it|that|this|they|the (?:deal|round|project|site|campus|facility|plant|data cent(?:er|re)))"
_ASKED: tuple[tuple[tuple[str, ...], str], ...] = (
    (
        (labels.VALUE, labels.COST),
        rf"how much|how much (?:is|was|did|does|will) {_IT} (?:cost|worth|be)|how expensive (?:is|was) {_IT}",
    ),
    ((labels.VALUE, labels.COST), rf"what (?:is|was|did|does|will|would) {_IT} (?:cost|worth|be worth)"),
    ((labels.VALUE, labels.COST), r"(?:what (?:is|was) )?(?:the|its) (?:cost|price|value)"),
    (
        (labels.CAPACITY,),
        rf"how (?:big|large|powerful)(?: (?:is|was|will) {_IT}(?: be)?)?|(?:what is )?(?:the|its) capacity",
    ),
    ((labels.VALUATION,), r"(?:what (?:is|was) )?(?:the|its|their) valuation"),
    ((labels.TIMING, labels.DATE), r"when|by when|since when"),
    (
        (labels.TIMING,),
        rf"when (?:will|does|is|do) {_IT} (?:be )?(?:ready|open|done|finished|complete|completed|start|go live)",
    ),
    ((labels.PLACE,), rf"where(?: exactly)?|where (?:is|will) {_IT}(?: be| built| being built)?"),
    ((labels.OPERATOR,), rf"who (?:builds|runs|operates|is building|is behind) {_IT}"),
    ((labels.LED_BY,), rf"who (?:co-?)?led {_IT}"),
    ((labels.GPUS,), r"how many (?:gpus|chips)"),
    ((labels.PARTIES, labels.PARTNERS), rf"with whom|who is (?:involved|part of {_IT})"),
)
_QUESTIONS = tuple((labels, lazy_pattern(pattern, re.IGNORECASE)) for labels, pattern in _ASKED)
_OPENING = lazy_pattern(r"(?:(?:and|so|ok|but)\b[\s,]*)+", re.IGNORECASE)


def asked_labels(said: str) -> tuple[str, ...]:
    """The fields of a briefing that a question asks for without naming what it is of; none for any other words."""
    words = _OPENING.sub("", said.rstrip("?!. "), count=1) if _OPENING.match(said) else said.rstrip("?!. ")
    return next((labels for labels, pattern in _QUESTIONS if pattern.fullmatch(words)), ())


def keep_field(message: Message, labels: tuple[str, ...]) -> Message | None:
    """The briefing with the asked field alone, all values where sources differ on it, and the words that it rests on;
    None where it states none.
    """
    tables = [part for part in message.parts if isinstance(part, Table)]
    stated = (one for table in tables for one in table.fields if one.value != NOT_STATED)
    field = next((one for one in stated if one.label in labels), None)
    if field is None:
        return None
    differing = [one for table in tables for one in table.fields if one.label == f"{DIFFER}{field.label}"]
    numbers = {number for one in (field, *differing) for number in one.citations}
    cited = [one for one in message.answer.citations if one.number in numbers]
    points = tuple(Point(text=one.quote, citation=one.number) for one in cited)
    sources = [part for part in message.parts if isinstance(part, Sources)]
    answer = message.answer.model_copy(update={"sections": (Section(heading=field.label, points=points),)})
    parts: tuple[Part, ...] = (Table((field, *differing)), Quotes(field.label, points), *sources)
    return replace(message, parts=parts, answer=answer)
