"""How questions ask of an act, and how news tells it and calls those who do it (pure)."""

import re
from dataclasses import dataclass

from bot.patterns import lazy_pattern

_PAYING = (
    r"pa(?:y|ys|id|ying)|fund(?:s|ed)?|financ(?:e[sd]?)|(?:(?<=\bis )|(?<=\bare )|(?<=\bbe ))(?:fund|financ)ing"
    r"|back(?:s|ed|ing)|invest(?:s|ed|ing)?|bankroll\w*"
    r"|(?:investments?|money|funding|backing|participation) from"
)
_SHARE_OF = r"(?= (?:[a-z]+ ){0,3}?\d[\d.]* ?(?:%|per ?cent) of (?:(?-i:[A-Z])|(?:the |its )?(?:company|firm|shares)))"
_WHAT_IS_OWNED = (
    r"(?= (?:by|an?|the|half|part|all|most|about|around|nearly|roughly|some|over|\d|(?-i:[A-Z]))|\s?[^\w\s]|$)"
)
"""Not what is called so before its noun: “four owned sites”."""
_OWNING = (
    rf"own(?:s|ing)|(?<=will )own|owned{_WHAT_IS_OWNED}|(?:holds?|held|holding|controls?|controlled){_SHARE_OF}"
    r"|(?:stakes?|(?<=% )interests?) in|(?:subsidiary|unit|arm|division|(?<!as )part) of"
    r"|joint venture (?:of|between)|(?:(?<=was )|(?<=were ))(?:acquired|bought)(?= by)"
    r"|(?:completed|closed) (?:the|its) (?:[\w$€£.]+ ){0,3}?(?:purchase|acquisition|takeover)(?= of)"
)
_OWNERS = r"owners?|parent(?: company)?|(?:majority|controlling) shareholders?"
_TAKING_PART = (
    r"(?:companies|firms|names|those) (?:involved|participating|taking part) in (?:the|its) (?:[\w.’'-]+ ){0,4}?"
    r"(?:financing|funding|round|raise)"
)
_BUILDING = r"buil(?:ds?|t|ding)|construct(?:s|ed|ing)?|develop(?:s|ed|ing)?"
_TOLD: tuple[tuple[str, str, str], ...] = (
    (
        r"(?:co-?)?founded|established",
        r"(?:co-?)?founded|co-?found|(?<=to )found|established|set up",
        r"(?:co-?)?founders?",
    ),
    (
        r"led|co-led|leading",
        r"(?:co-)?led|leads|leading|head(?:s|ed|ing)|spearhead(?:s|ed|ing)",
        r"lead investors?|leaders?",
    ),
    (
        r"pa(?:y|ys|id|ying)|(?:fund|financ|back)(?:e?s|e?d|ing)?|invest(?:s|ed|ing)?|bankrolls?",
        _PAYING,
        rf"backers?|investors?|financiers?|funders?|{_TAKING_PART}",
    ),
    (
        r"b(?:uys?|ought|uying)|acquir(?:e[sd]?|ing)|purchas(?:e[sd]?|ing)|t(?:ook|akes) over",
        r"b(?:uys?|uying|ought)|acquir(?:e[sd]?|ing)|acquisitions?|purchas(?:e[sd]?|ing)|takeover|t(?:ook|akes) over",
        r"buyers?|acquirers?",
    ),
    (r"sue[sd]?|suing", r"su(?:e[sd]?|ing)|lawsuits?", r"plaintiffs?"),
    (
        rf"{_BUILDING}|propos(?:e[sd]?|ing)|behind",
        rf"{_BUILDING}|proposes|(?:proposed|planned|spearheaded)(?= by)|behind",
        r"developers?|builders?",
    ),
    (
        r"own(?:s|ed)?",
        _OWNING,
        _OWNERS,
    ),
)
"""How a question asks of an act, how news tells it, and what it calls those who do it."""
_VOTE = lazy_pattern(r"\bvot(?:e[sd]?|ing)\b", re.IGNORECASE)
_ASKED = "|".join(asked for asked, _, _ in _TOLD)
_WHO = lazy_pattern(
    rf"\W*(?:who(?: else)?|whom|(?:which|what) (?:company|companies|firm|startup|investors?))\s+"
    rf"(?:has |have |had |is |are |will |would )?(?P<act>{_ASKED}|voted)\b",
    re.IGNORECASE,
)
_DOERS = r"owners?|parent(?: company)?|buyers?|backers?|investors?|(?:co-?)?founders?|developers?|builders?"
_WHO_IS = lazy_pattern(
    rf"\W*who(?:['’]s| is| are| was| were)?\s+(?:(?:the\s+)?(?P<doer>{_DOERS})\s+(?:of|in|behind)\b"
    rf"|.{{1,60}}['’]s?\s+(?P<whose>{_DOERS})\W*$)",
    re.IGNORECASE,
)
_WHAT = lazy_pattern(
    rf"\W*(?:did|has|have|does|do)\b.*?\b(?P<act>{_ASKED})\s+(?:(?:any|some)(?:thing|body|one|\s\w+)|the \w+)\W*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Act:
    """What is asked of a name: the act as news tells it, what those who do it are called, and which side is named."""

    told: re.Pattern[str]
    doers: re.Pattern[str] | None
    by_subject: bool = False
    is_vote: bool = False
    """A vote names what is voted on elsewhere in its article."""

    @property
    def is_buying(self) -> bool:
        """Whether it is asked who bought something, which may have come to nothing."""
        return self.doers is not None and self.doers.match("buyer") is not None

    @property
    def is_owning(self) -> bool:
        """Whether it is asked who owns something, which whoever has bought it does."""
        return self.doers is not None and self.doers.match("owner") is not None

    @property
    def is_paying(self) -> bool:
        """Whether it is asked who pays for something, or puts money into it."""
        return self.doers is not None and self.doers.match("backer") is not None

    @property
    def is_founding(self) -> bool:
        """Whether those who did it keep the name of founders."""
        return self.doers is not None and self.doers.match("founder") is not None


def read_act(question: str) -> Act | None:
    """The act that a question asks of: who did it, or whether the named one did it to anybody."""
    who, what, who_is = _WHO.match(question), _WHAT.match(question), _WHO_IS.match(question)
    for _, told, doers in _TOLD:
        if who_is and re.fullmatch(doers, who_is["doer"] or who_is["whose"], re.IGNORECASE):
            return Act(_word(told), _word(doers))
    asked = who or what
    if asked is None:
        return None
    for words, told, doers in _TOLD:
        if re.fullmatch(words, asked["act"], re.IGNORECASE):
            return Act(_word(told), None if what else _word(doers), by_subject=who is None)
    return Act(_VOTE, None, is_vote=True)


def name_matter(question: str) -> str:
    """What stands behind the act in a question who did it: `the farm in acmeville` of `who bought the farm …`."""
    who = _WHO.match(question)
    return question[who.end() :] if who else ""


def _word(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])", re.IGNORECASE)
