"""What a question asks for, by its words (pure)."""

import re
from dataclasses import dataclass
from typing import Literal

from bot.library.words import stems

Asked = Literal["sum", "number", "time", "person", "place", "reason", "anything"]

_ASKED: tuple[tuple[Asked, str], ...] = (
    (
        "sum",
        r"how much money\b|how much\b.*\b(?:costs?|pay|paid|raised?|spend|spent|worth|invest(?:ed)?)\b|\bprice\b",
    ),
    (
        "number",
        r"how (?:many|much|big|large)\b|\b(?:capacity|gigawatts?|megawatts?|gw|mw)\b|what (?:percentage|number)\b",
    ),
    ("time", r"\bwhen\b|what (?:year|date|day|month|time)\b|how (?:long|old|soon)\b"),
    ("person", r"\b(?:who|whom|whose)\b"),
    ("place", r"\bwhere\b|(?:what|which) (?:country|city|state|place|location)\b"),
    ("reason", r"\bwhy\b|what for\b|what (?:is|was) the (?:reason|purpose|goal|aim)\b"),
)
_SIGNS: dict[Asked, str] = {
    "sum": r"[$€£₹]\s?\d|\d\s?(?:dollars|euros|pounds|rupees|crore|lakh)|\b(?:million|billion|trillion)\b",
    "number": r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|million|half)\b",
    "time": r"\b(?:1[0-9]|20)\d\d\b|\b(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|today|yesterday|century|years?|months?)\b",
    "person": r"\b[A-Z][\w.'’-]+ [A-Z][\w'’-]+",
    "place": r"\b(?:in|at|near|from|across|outside) (?:the )?[A-Z]",
    "reason": r"\b(?:because|since|due to|so that|in order to|as a result|to \w+|aim|goal|reason|therefore)\b",
}
_PATTERNS: tuple[tuple[Asked, re.Pattern[str]], ...] = tuple(
    (asked, re.compile(pattern, re.IGNORECASE)) for asked, pattern in _ASKED
)
_SIGN_PATTERNS = {asked: re.compile(pattern) for asked, pattern in _SIGNS.items()}


_SUM_STEMS = frozenset(stems("money cost costs pay paid price raise raised spend spent worth invest invested"))


@dataclass(frozen=True, slots=True)
class Question:
    """The kind of thing that would answer a question."""

    asked: Asked

    @property
    def idle_stems(self) -> frozenset[str]:
        """The stems of words that only say what is asked for, and that an answer need not hold."""
        return _SUM_STEMS if self.asked == "sum" else frozenset()

    def is_met_by(self, sentence: str) -> bool:
        """Whether the sentence holds the kind of thing that is asked for."""
        sign = _SIGN_PATTERNS.get(self.asked)
        return sign is not None and sign.search(sentence) is not None


def read_question(words: str) -> Question:
    """The kind that the first fitting pattern tells; `anything` without one."""
    asked: Asked = next((asked for asked, pattern in _PATTERNS if pattern.search(words)), "anything")
    return Question(asked)
