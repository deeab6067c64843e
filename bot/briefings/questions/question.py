"""What a question asks for, by its words (pure)."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from bot.briefings.meaning.synonyms import meaning, meanings
from bot.briefings.questions.asked_sums import SumKind, read_sum_kinds, spell_sum
from bot.briefings.questions.signs import AGE, CAUSE, OUTRIGHT, SIGNS, Asked
from bot.extraction.figures.currencies import MONEY
from bot.library.words import stems
from bot.patterns import lazy_pattern

_POWER = r"(?<!\d )(?:gigawatts?|megawatts?|gw|mw)|(?:what|which)\b.*\bcapacity of|(?<!in )what capacity"
_MEASURE = (
    r"what(?:['’]s| is| was| are)\s(?:the )?(?:[\w.’'-]+ ){0,4}?"
    r"(?:population|headcount|gdp|market share|height|length|distance)\b"
)
_ASKED: tuple[tuple[Asked, str | Callable[[], str]], ...] = (
    ("number", r"how much (?:power|electricity|energy|capacity|compute)\b(?! cost)"),
    ("sum", spell_sum),
    ("number", rf"how (?:many|much|big|large)\b|\b(?:{_POWER})\b|what (?:percentage|number)\b|{_MEASURE}"),
    ("time", r"\bwhen\b|(?:what|which) (?:year|date|day|month|time)\b|how (?:long|old|soon)\b"),
    (
        "person",
        r"\bwho(?:m|se)?\b|(?:which|what) (?:(?:judge|mayor|minister|governor|official|executive|founder)s?|person)\b",
    ),
    ("place", r"\bwhere\b|(?:what|which) (?:countr(?:y|ies)|cit(?:y|ies)|(?:state|place|location|town)s?)\b"),
    ("reason", r"\bwhy\b|what for\b|what (?:is|was) the (?:reason|purpose|goal|aim)\b"),
)
_PATTERNS: tuple[tuple[Asked, re.Pattern[str]], ...] = tuple(
    (asked, lazy_pattern(pattern, re.IGNORECASE)) for asked, pattern in _ASKED
)
_CHIPS = frozenset({"GPU"})
"""Units that news also counts in other words: `18,000 of its latest chips`."""
_MEASURED: tuple[tuple[frozenset[str], re.Pattern[str]], ...] = (
    (frozenset({"MW"}), lazy_pattern(r"\b(?:(?:giga|mega)watts?|[gm]w|capacity|power)\b", re.IGNORECASE)),
    (_CHIPS, lazy_pattern(r"\b(?:gpus?|chips|accelerators|processors)\b", re.IGNORECASE)),
)
_FUTURE = lazy_pattern(
    r"\b(?:by|until|within|will|would|should|could|expect\w*|plan\w*|schedul\w+|due|set to|aim(?:s|ed|ing)? (?:to|for)"
    r"|target(?:s|ed|ing)?|slated|(?:is|are) to|on (?:track|course)|likely|anticipat\w+|projected|forecast\w*|intend\w*"
    r"|hop(?:es|ed|ing)|next (?:year|month|week|quarter|spring|summer|autumn|fall|winter))\b",
    re.IGNORECASE,
)
"""Words with which news tells what is to come."""
_AHEAD = lazy_pattern(
    r"\b(?:20\d\d|January|February|March|April|May|June|July|August|September|October|November|December|tomorrow|soon"
    r"|years?|months?|weeks?|days|decades?|quarter|half|spring|summer|autumn|winter|fall|century)\b"
)
"""How news writes a time to come; a day of the week is mostly the one on which something was said."""
_WORKERS = lazy_pattern(r"how many people\b.*\b(?:work|employ|cut|hire|fire|sack|dismiss)", re.IGNORECASE)
_WHEN_WILL = lazy_pattern(
    r"\bwhen (?:will|could|might|would|should|can"
    r"|do(?:es)?\b.*\b(?:open|start|begin|launch|close|complete|finish|end|expire|come online|go live)"
    r"|(?:is|are)\b.*\b(?:due|expected|scheduled|supposed|set|going|opening|ready|closing))\b",
    re.IGNORECASE,
)
_DATED = lazy_pattern(
    r"\bwhen (?:did|was|were|will|could|might|would|should|can|has|had)\b|\b(?:what|which) (?:year|date|month)\b",
    re.IGNORECASE,
)
"""How a question asks for a time that a calendar has."""
_HELPING = "do|does|did|may|will|would|can|could|has|have|had|is|are|was|were"
_COUNTED = lazy_pattern(
    rf"how (?:many|much(?! (?:money|more|less|of|is|are|was|were|do|does|did|has|have|had|will|would|can|could|should)"
    rf"\b)) (?:(?:(?!(?:{_HELPING})\b)[\w-]+ ){{1,3}}?(?=\w+ (?:{_HELPING})\b))?(\w+)",
    re.IGNORECASE,
)
"""Before the verb stands what is counted: `how many Quillback employees will lose their jobs`."""
_EXACT = lazy_pattern(
    r"how much (?:water|electricity|energy|power|gas|fuel|diesel|heat|carbon|land|space|steel|concrete|waste)",
    re.IGNORECASE,
)
"""What is measured, and so told with its own word; how much was written or said is told in many."""
_SIZE = lazy_pattern(r"\bhow (?:big|large)\b", re.IGNORECASE)
_BASE = lazy_pattern(r"\bwhere\b.*\b(?:based|headquartered)\b", re.IGNORECASE)
_AGE = lazy_pattern(r"\bhow old\b", re.IGNORECASE)
_PICKED = lazy_pattern(
    r"\bwhom? (?:did|has|have|will)\b.*\b(?:hired?|appoint(?:ed)?|named?|promoted?|pick(?:ed)?|elect(?:ed)?)\b",
    re.IGNORECASE,
)
_STOCK = lazy_pattern(r"how many employees at\b|how many\b.*\b(?:have|has|had|employ|employs)\W*$", re.IGNORECASE)
_CHANGED = lazy_pattern(
    r"\b(?:cut(?:s|ting)?|laid|lay(?:ing|s)?|layoffs?|shed(?:ding|s)?|drop(?:s|ped)? of|reduc\w+|decline|eliminat\w+"
    r"|add(?:s|ed|ing)|hir(?:e|ed|es|ing)|recruit\w*)\b",
    re.IGNORECASE,
)
_NO_COUNT = lazy_pattern(
    r"(?<![\d.,])\d[\d.,]*\s?(?:%|per ?cent\b)"
    r"|(?:[$€£₹]|\b(?:USD|EUR|GBP|INR|Rs\.?)) ?\d[\d.,]*(?:[ -]?(?:[mbt]n?|k|(?:m|b|tr)illion|crore|lakh)\b)?",
    re.IGNORECASE,
)
"""A share and a sum count nobody: `12 percent of its workforce`, `$2 an hour for workers`."""
_NATIONALS = lazy_pattern(r"(\d|llion|usand|ndred|lakh|rore) [A-Z][a-z]+ans\b")
"""People by their country, where a number counts them: “over 2 million Indians”."""
_NEAR = 7
"""Words between a number and what it counts: `a million gallons of recycled water`."""
_YES_OR_NO = lazy_pattern(
    r"\W*(?:did|do|does|has|have|had|is|are|was|were|will|would|can|could|should)(?:n['’]?t)?\b", re.IGNORECASE
)
_NOW = lazy_pattern(
    r"^\W*(?:is|are)(?:n['’]?t)?\b|\b(?:still|now|currently|latest|newest|most recent|so far|yet)\b",
    re.IGNORECASE,
)

_SUM_WORDS = frozenset(meanings("money cost pay spend price raise worth invest buy put"))
_DEAL_WORDS = frozenset(meanings("deal contract agreement size between"))
"""What a deal of which the price is asked is called by, and its parties are joined with."""
_UNIT_WORDS = frozenset(meanings("gigawatt megawatt gw mw capacity power gpu big large"))
_COUNT_WORDS = frozenset(meanings("people"))
_PEOPLE = _COUNT_WORDS | set(
    meanings(
        "employees students teachers residents users customers visitors patients children women men youth families"
        " citizens individuals learners"
    )
)
"""What news calls people where it counts them."""
_JOBS = frozenset(meanings("job"))
_POSTS = _JOBS | set(meanings("role position post"))
"""What news calls jobs where it counts them."""
_PLACE_WORDS = frozenset(meanings("country city state place location town"))
_TIME_WORDS = frozenset(meanings("year date day month time long old soon born died"))


@dataclass(frozen=True, slots=True)
class Question:
    """The kind of thing that would answer a question.

    `units` are those of an amount that may answer it, `counted` is what a number is asked of, by its meaning.
    """

    asked: Asked
    units: frozenset[str] = frozenset()
    counted: str | None = None
    is_yes_or_no: bool = False
    is_ahead: bool = False
    """Whether it asks when something will be."""
    is_exact: bool = False
    """Whether nothing but its own word tells how much there is of it, as `how much water`."""
    sums: frozenset[SumKind] = frozenset()
    """What kinds of a sum it asks for."""
    is_dated: bool = False
    """Whether it asks for a time that a calendar has; `when do treaties apply` does not."""
    is_size: bool = False
    """Whether it asks how large something is."""
    is_stock: bool = False
    """Whether it asks how many there are in all, not how many came or went."""
    is_of_base: bool = False
    """Whether it asks where somebody has their seat, which news tells with the name of a place."""
    is_age: bool = False
    is_of_person: bool = False
    """Whether it asks whom somebody gave an office, which news tells with a person's name."""
    is_of_now: bool = False
    """Whether it asks how things stand: `is`, `has … yet`, `still`, `latest`."""

    @property
    def idle_meanings(self) -> frozenset[str]:
        """What words mean that only say what is asked for, and that an answer need not hold."""
        if self.asked == "sum":
            return _SUM_WORDS | _DEAL_WORDS if "of_deal" in self.sums else _SUM_WORDS
        if self.asked == "number":
            return _UNIT_WORDS if self.units else _COUNT_WORDS
        return {"time": _TIME_WORDS, "place": _PLACE_WORDS}.get(self.asked, frozenset())

    def is_met_by(self, sentence: str) -> bool:
        """Whether the sentence holds the kind of thing that is asked for; a number, of what is counted."""
        if self.is_ahead and not (_FUTURE.search(sentence) and _AHEAD.search(sentence)):
            return False
        return self.counts_in(sentence) and not (self.is_stock and _CHANGED.search(sentence))

    def is_met_outright(self, sentence: str) -> bool:
        """Whether the sentence says it in so many words: `due in May 2027` for a time that is to come."""
        if (self.asked == "time" and not self.is_ahead) or (self.asked == "number" and not self.is_size):
            return False
        sign = OUTRIGHT.get(self.asked)
        return sign is not None and sign.search(sentence) is not None

    def is_due(self, sentence: str) -> bool:
        """Whether it is asked when something will be, how large or how old it is, and the sentence says so outright."""
        if self.is_age:
            return AGE.search(sentence) is not None
        return (self.is_ahead or self.is_size) and self.is_met_outright(sentence)

    def is_explained_by(self, sentence: str) -> bool:
        """Whether the sentence tells why something was done."""
        return CAUSE.search(sentence) is not None

    def counts_in(self, sentence: str) -> bool:
        """Whether the sentence has a number close to the word for what is counted; without such a word, any number."""
        if self.counted is None:
            return self.has_sign(sentence)
        words = (_NATIONALS.sub(r"\1 people", sentence) if self.counted in _COUNT_WORDS else sentence).split()
        counted = _PEOPLE if self.counted in _COUNT_WORDS else _POSTS if self.counted in _JOBS else {self.counted}
        told = [at for at, word in enumerate(words) if not counted.isdisjoint(meanings(word))]
        near = (" ".join(words[max(0, at - _NEAR) : at + _NEAR + 1]) for at in told)
        return any(self.has_sign(_NO_COUNT.sub(" ", part)) for part in near)

    def has_sign(self, sentence: str) -> bool:
        """Whether the sentence holds a sum, a number, a date … whatever it is of."""
        sign = SIGNS.get(self.asked)
        return sign is not None and sign.search(sentence) is not None


def read_question(words: str) -> Question:
    """The kind that the first fitting pattern tells; `anything` without one."""
    asked: Asked = next((asked for asked, pattern in _PATTERNS if pattern.search(words)), "anything")
    units = MONEY if asked == "sum" else _read_units(words) if asked == "number" else frozenset()
    counted = _COUNTED.search(words) if asked == "number" and units <= _CHIPS else None
    of = "employees" if _WORKERS.search(words) else counted[1] if counted else ""
    stem = next(iter(stems(of)), None)
    return Question(
        asked,
        units,
        meaning(stem) if stem else None,
        _YES_OR_NO.match(words) is not None,
        _WHEN_WILL.search(words) is not None,
        counted is not None and _EXACT.match(counted[0]) is not None,
        read_sum_kinds(words) if asked == "sum" else frozenset(),
        any(asks.search(words) for asks in (_DATED, _WHEN_WILL)),
        _SIZE.search(words) is not None,
        _STOCK.search(words) is not None,
        _BASE.search(words) is not None,
        _AGE.search(words) is not None,
        _PICKED.search(words) is not None,
        _NOW.search(words) is not None,
    )


def _read_units(words: str) -> frozenset[str]:
    return next((units for units, pattern in _MEASURED if pattern.search(words)), frozenset())
