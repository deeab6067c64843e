"""Who did something to whom: `who founded quillback`, `did quillback buy anything`.

A sentence may hold the name and the word for the act and yet tell of another: “Founded in 2023, Fernleaf competes with
Quillback”. So the name must stand where news puts whoever the act is done to, or whoever does it.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.briefings.about import is_called, is_named, is_of_article
from bot.briefings.gather import find_articles, read_lines
from bot.briefings.lines import Line, join, leans, lines_of
from bot.briefings.resolve import Subject
from bot.briefings.synonyms import meanings
from bot.briefings.view import View
from bot.extraction.facts import Facts, Mention
from bot.library.article import Heading

_PAYING = (
    r"pa(?:y|ys|id|ying)|fund(?:s|ed|ing)?|financ(?:e[sd]?|ing)|back(?:s|ed|ing)|invest(?:s|ed|ing)?|bankroll\w*"
    r"|(?:investments?|money|funding|backing) from"
)
_OWNING = (
    r"own(?:s|ed|ing)|(?<=will )own|(?:stakes?|(?<=% )interests?) in|(?:subsidiary|unit|arm|division|part) of"
    r"|joint venture (?:of|between)|(?:(?<=was )|(?<=were ))(?:acquired|bought)(?= by)"
    r"|(?:completed|closed) (?:the|its) (?:[\w$€£.]+ ){0,3}?(?:purchase|acquisition|takeover)(?= of)"
)
_TOLD: tuple[tuple[str, str, str], ...] = (
    (
        r"(?:co-?)?founded|established",
        r"(?:co-?)?founded|co-?found|(?<=to )found|established|set up",
        r"(?:co-?)?founders?",
    ),
    (r"led|co-led|leading", r"(?:co-)?led|leads|leading|headed", r"lead investors?|leaders?"),
    (
        r"pa(?:y|ys|id|ying)|(?:fund|financ|back)(?:e?s|e?d|ing)?|invest(?:s|ed|ing)?|bankrolls?",
        _PAYING,
        r"backers?|investors?|financiers?|funders?",
    ),
    (
        r"b(?:uys?|ought|uying)|acquir(?:e[sd]?|ing)|purchas(?:e[sd]?|ing)|t(?:ook|akes) over",
        r"b(?:uys?|uying|ought)|acquir(?:e[sd]?|ing)|acquisitions?|purchas(?:e[sd]?|ing)|takeover|t(?:ook|akes) over",
        r"buyers?|acquirers?",
    ),
    (r"sue[sd]?|suing", r"su(?:e[sd]?|ing)|lawsuits?", r"plaintiffs?"),
    (
        r"own(?:s|ed)?",
        _OWNING,
        r"owners?|parent(?: company)?",
    ),
)
"""How a question asks of an act, how news tells it, and what it calls those who do it."""
_VOTE = re.compile(r"\bvot(?:e[sd]?|ing)\b", re.IGNORECASE)
_ASKED = "|".join(asked for asked, _, _ in _TOLD)
_WHO = re.compile(
    rf"\W*(?:who|whom|(?:which|what) (?:company|companies|firm|startup|investors?))\s+(?:has |have |had |is |are )?"
    rf"(?P<act>{_ASKED}|voted)\b",
    re.IGNORECASE,
)
_DOERS = r"owners?|parent(?: company)?|buyers?|backers?|investors?|(?:co-?)?founders?"
_WHO_IS = re.compile(
    rf"\W*who(?:['’]s| is| are| was| were)?\s+(?:(?:the\s+)?(?P<doer>{_DOERS})\s+(?:of|in|behind)\b"
    rf"|.{{1,60}}['’]s?\s+(?P<whose>{_DOERS})\W*$)",
    re.IGNORECASE,
)
_WHAT = re.compile(
    rf"\W*(?:did|has|have|does|do)\b.*?\b(?P<act>{_ASKED})\s+(?:(?:any|some)(?:thing|body|one|\s\w+)|the \w+)\W*$",
    re.IGNORECASE,
)
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
_BY = re.compile(r"\s+(?:\w+\s+){0,3}?by\b", re.IGNORECASE)
_GIVEN = ("from", "of", "between")
"""Words behind which stands who did it, as behind `by`."""
_CAPITAL = re.compile(r"\s+(?:the )?[A-Z]")
_WHOSE = re.compile(r"(?:,? and (?:\w+ ){0,4}?\w+)? of ", re.IGNORECASE)
"""What stands between a doer and whose it is: `founder and chief executive of`."""
_CLAUSE_END = re.compile(r";")
_FOR = re.compile(r"\s+for\b[^.;]*$")
_COMPANY = re.compile(r"\s+(?:[\w%.-]+\s+){0,4}?the (?:company|start-?up|firm|business)\b", re.IGNORECASE)


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


def _word(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])", re.IGNORECASE)


async def find_acts(view: View, act: Act, subject: Subject, question: str) -> list[Line]:
    """The sentences that tell it of the subject: those with most words of the question, then the newest article's."""
    articles = await find_articles(view, [subject])
    facts = {heading: found async for heading, found in view.library.facts_of(articles)}
    lines = await read_lines(view, articles)
    asked = set(meanings(question))
    told = [quote for line in lines if (quote := tell_act(act, line, subject, facts))]
    ranked = sorted(told, key=lambda quote: quote.article.published or "", reverse=True)
    return sorted(ranked, key=lambda quote: -len(asked & set(meanings(quote.text))))


def tell_act(act: Act, line: Line, subject: Subject, facts: Mapping[Heading, Facts]) -> Line | None:
    """The sentence if it tells the act of the subject; with the one before it where only that names the subject."""
    if act.is_vote:
        return line if act.told.search(line.text) else None
    before = _before(line)
    known = facts[line.article]
    bound = _Sentence(act, line, subject, known.mentions)
    if (
        bound.is_told()
        or bound.points_back()
        or bound.is_done_for(subject)
        or (act.is_founding and _names_founder(line, subject, known))
    ):
        return line
    if before and bound.leaves_out_the_other() and is_called(subject, before.text):
        return join(before, line) or line
    if leans(line) and bound.leaves_out_the_other() and is_of_article(line, subject, facts):
        return line
    partners = {name for one in known.projects if is_named(subject, one.name) for name in one.partners}
    return line if bound.leaves_out_the_other() and bound.is_done_by(partners) else None


def _names_founder(line: Line, subject: Subject, facts: Facts) -> bool:
    """Whether the sentence calls somebody of the subject a founder, without naming the subject: “Founder and CEO …”."""
    people = (one for one in facts.people if line.start <= one.start < line.end and one.organization)
    return any("founder" in (one.role or "").casefold() and is_named(subject, one.organization or "") for one in people)


def _before(line: Line) -> Line | None:
    """The sentence before it in its paragraph."""
    earlier = [one for one in lines_of([line.passage]) if one.end <= line.start and one.paragraph == line.paragraph]
    return earlier[-1] if earlier else None


class _Sentence:
    """Where a sentence has the words for an act, and the names next to them."""

    def __init__(self, act: Act, line: Line, subject: Subject, mentions: Sequence[Mention]) -> None:
        self._act = act
        self._subject = subject
        self._text = line.text
        self._acts = list(act.told.finditer(line.text))
        self._doers = list(act.doers.finditer(line.text)) if act.doers else []
        self._names = [
            (one.name, one.start - line.start, one.end - line.start)
            for one in mentions
            if line.start <= one.start < line.end and one.kind != "place"
        ]

    def is_told(self) -> bool:
        """Whether the subject stands at the act where it is asked for, or is the one whose founder, owner is named."""
        return any(map(self._fits, self._acts)) or any(map(self._is_whose, self._doers))

    def leaves_out_the_other(self) -> bool:
        """Whether the act is told without a name of whom it is done to: “Fernleaf led”, “it was led by Fernleaf”."""
        return not self._act.by_subject and any(map(self._names_doer_alone, self._acts))

    def _names_doer_alone(self, act: re.Match[str]) -> bool:
        doer, other = self._name_before(act), self._name_after(act)
        is_given = act[0].endswith(_GIVEN) and _CAPITAL.match(self._text, act.end()) is not None
        doer, other = (other, doer) if self._is_passive(act) else (doer, other)
        return (doer is not None or is_given) and other is None

    def points_back(self) -> bool:
        """Whether somebody owns what the sentence named before: “Fernleaf, which owns most of the company”."""
        owners = [act for act in self._acts if self._act.is_owning and _COMPANY.match(self._text, act.end())]
        before = [name for act in owners for name, _, end in self._names if end <= act.start()]
        return any(map(self._names_doer_alone, owners)) and any(map(self._is_subject, before[:-1]))

    def is_done_for(self, subject: Subject) -> bool:
        """Whether the act is told with who did it, and for whom right behind: “led by Fernleaf for Quillback”."""
        for act in self._acts:
            behind = [one for one in self._names if one[1] >= act.end()][:2]
            between = self._text[behind[0][2] : behind[1][1]] if len(behind) > 1 else ""
            if self._is_passive(act) and _FOR.match(between) and is_named(subject, behind[1][0]):
                return True
        return False

    def is_done_by(self, names: set[str]) -> bool:
        """Whether one of these stands before the act."""
        return any(self._name_before(act) in names for act in self._acts)

    def _fits(self, act: re.Match[str]) -> bool:
        if act.start() == 0 and not self._is_passive(act):
            return False
        first = self._is_passive(act) != self._act.by_subject
        return self._is_subject(self._name_before(act) if first else self._name_after(act))

    def _is_whose(self, doer: re.Match[str]) -> bool:
        is_of = _WHOSE.match(self._text, doer.end()) is not None
        return self._is_subject(self._name_after(doer) if is_of else self._name_before(doer))

    def _is_passive(self, act: re.Match[str]) -> bool:
        if act[0].endswith(_GIVEN):
            return True
        by = _BY.match(self._text, act.end())
        return by is not None or _PASSIVE.search(self._text, 0, act.start()) is not None

    def _name_before(self, act: re.Match[str]) -> str | None:
        start = max((end.end() for end in _CLAUSE_END.finditer(self._text, 0, act.start())), default=0)
        names = [name for name, begin, end in self._names if start <= begin and end <= act.start()]
        return names[-1] if names else None

    def _name_after(self, act: re.Match[str]) -> str | None:
        clause = _CLAUSE_END.search(self._text, act.end())
        stop = clause.start() if clause else len(self._text)
        return next((name for name, begin, _ in self._names if act.end() <= begin < stop), None)

    def _is_subject(self, name: str | None) -> bool:
        return name is not None and is_named(self._subject, name)
