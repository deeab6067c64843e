"""What in an article is a step of somebody's story, and the day on which it was done (pure)."""

import re
from collections.abc import Sequence
from functools import cache

from bot.briefings.composing.choose import is_market_talk, is_unanswered
from bot.briefings.composing.days import day_of_opening, find_day, main_clause, without_opening
from bot.briefings.composing.focus import points_back
from bot.briefings.lines import Line
from bot.briefings.meaning.cue_words import find_cues, one_of
from bot.briefings.meaning.resolve import Subject
from bot.extraction.figures.dates import find_date
from bot.extraction.words.wordlists import read_sections
from bot.patterns import lazy_pattern

_CUES = "step_cues.txt"
_REACHED = lazy_pattern(
    r"\breach(?:ed|es)\san?\s(?:[\w-]+\s){0,2}(?:deal|agreement|settlement)\b"
    r"|\b(?:round|funding|financing|investment)\b[^.;]{0,30}? led by\b"
)
"""Deeds that a single phrase does not tell."""
_PLANS = lazy_pattern(r"\bplans\s(?:an?|its|more|for)\b")
_QUOTED = lazy_pattern(r"“[^”]*”?|\"[^\"]*\"?")
"""What somebody says is no step; what is told around it may be."""
_POSSIBLE = lazy_pattern(r"\b(?:if|unless|(?:options?|rights?) to)\b[^.,;]*")
"""What may be done, or would have to be, is no step either."""
_DATELINE = lazy_pattern(r".{0,80}?\b(?:19|20)\d\d\s*(?:\([^)]{1,30}\)\s*)?[-–—]+\s")
"""Place and day before an agency's first sentence: “OSLO, March 3, 2026 (Lantern) - ”."""
_OPENING = lazy_pattern(r"(?:Back |Early |Late )?(?:[Ii]n|[Oo]n|[Dd]uring)\s[^,]{0,24}")
_CLOSING = lazy_pattern(r"\b(?:in|during)\s(?:(?:early|late|mid)[\s-])?(?:19|20)\d\d[\s,.”\"]*$")
"""A time that opens or closes a clause is that of all of it."""
_YEAR = lazy_pattern(r"(?<![\w$€£.,-])(?:19|20)\d\d(?![\w-]|[.,]\d)")
_AGO = lazy_pattern(r"\b(?:last|this)\s(?:year|month|week)\b", re.IGNORECASE)
_RELATIVE = lazy_pattern(
    r"(?:(?:Shortly|Soon|Hours|Days|Weeks|Months|Years|(?:A|One|Two|Three|Four|Five) (?:days?|weeks?|months?|years?))"
    r" (?:after|before|later|earlier)|(?:At|By|Around) (?:the|that) time|By then|Later that"
    r"|That (?:day|week|month|year))\b"
)
"""What opens a sentence that counts its time from something else than the news."""
_STATES = lazy_pattern(
    r"[^,;“”\"]{1,80}(?:, [^;“”\"]{1,120}?,)? (?:is|are|was|were|remains?|ranks?)"
    r" (?:also |now |still |currently |already )?(?:an?|the|one of|among|known|home|headquartered|based)\b"
    r"(?! (?:latest|newest|first|second|third)\b)"
)
"""What somebody or something is, which nobody did: “Velmora is the largest maker of mills sold in Norway”."""
_FOUNDED = lazy_pattern(r"\bfounded\b", re.IGNORECASE)
"""Whoever was founded then, it was before there was anything between several."""
_NESTED = lazy_pattern(r"\b(?:that|which|who)\b")
_BEFORE = lazy_pattern(
    r"\b(?:(?:previously|formerly)(?! (?:called|known|named)\b)|(?:has|have|had)\s(?:already|earlier)|had\s(?:\w+ly\s)?"
    r"(?:\w+ed|\w+ght|begun|become|given|made|met|set|sold|struck|taken|won))\b"
)
"""What is told of a time before the news, which has no day."""
_LEAD = 3
"""Sentences with which an article says what it is about."""
_NAMED_FIRST = 40
"""Letters in which a sentence names its subject first, where it does."""
_LENGTH_OF_A_DAY = len("2026-03-03")


def open_article(lines: Sequence[Line]) -> str:
    """The title and first sentences of an article, which say what it is about; `lines` are all of its sentences."""
    return " ".join((lines[0].article.title, *(line.text for line in lines[:_LEAD])))


def weigh_step(line: Line, subjects: Sequence[Subject], opening: str, *, is_meant: bool = False) -> float:
    """Whether a sentence tells a step of the subjects: 0 when it names none of them, or tells of nothing done.

    One that `is_meant` of them is known to be about them, as where it tells how far their site is.

    What is between several is told where all are named. In an article that names the others in its title, or in its
    `opening`, one name is enough for what is told to be done with another, or in a place; and where the title has
    all, “the deal” and “the companies” tell how far it got.
    """
    told = _POSSIBLE.sub("", _QUOTED.sub("", line.text))
    absent = [subject for subject in subjects if not (is_meant or subject.is_in(line.text))]
    is_titled = all(subject.is_in(line.article.title) for subject in subjects)
    named = len(subjects) - len(absent)
    is_begun = day_of_opening(told, line.article.published) is not None
    done, turn = _count_done(told), _cue("turn").search(told) is not None
    done += _begins_with(told, subjects) and is_begun
    if absent and not is_titled:
        is_with = all(subject.kind == "place" for subject in absent) or turn or _cue("between").search(told) is not None
        if not (is_with and all(subject.is_in(opening) for subject in absent)):
            return 0.0
    if len(subjects) > 1 and absent and _FOUNDED.search(told):
        return 0.0
    if is_unanswered(line.text) or is_market_talk(line.text) or (not is_begun and _is_statement(told)):
        return 0.0
    to_come = _cue("to come").search(told) is not None and (any(map(str.isdigit, told)) or _tells_deed_to_come(told))
    step = min(2.0, done + 2 * turn + to_come / 2)
    named = named or (bool(done or turn) and points_back(told))
    return (2.0 * named + step - line.paragraph / 20) if named and step else 0.0


def _is_statement(told: str) -> bool:
    """Whether a sentence tells what something is, or what it means, and nothing that was done."""
    clause = without_opening(told)
    return _STATES.match(clause) is not None or _appraises().match(clause.lower()) is not None


@cache
def _appraises() -> re.Pattern[str]:
    """What the news means: “the deal marks”, “Velmora’s announcement comes amid”."""
    sections = read_sections(_CUES)
    news = one_of((*read_sections("deal_talk.txt")["the deal"], *sections["the news"]))
    return re.compile(
        rf"(?:according to [^,]{{1,80}}, )?(?:the|this|that|its|their|(?:[\w.&-]+ ){{0,2}}[\w.&-]+['’]s?)"
        rf" (?:[\w$.-]+ ){{0,4}}{news}"
        rf" (?:\w+ly |also )?{one_of(sections['appraises'])}\b"
    )


def _begins_with(told: str, subjects: Sequence[Subject]) -> bool:
    """Whether what a sentence tells behind its opening begins with one of the subjects: “Founded in 2031, Acme …”."""
    return any(subject.is_in(without_opening(told)[:_NAMED_FIRST]) for subject in subjects)


def _count_done(told: str) -> int:
    return len(_done().findall(told)) + len(_REACHED.findall(told))


def _tells_deed(clause: str) -> bool:
    return _count_done(clause) > 0 or _cue("turn").search(clause) is not None


def _tells_deed_to_come(told: str) -> bool:
    return _ahead().search(told) is not None or _PLANS.search(told) is not None


@cache
def _cue(section: str) -> re.Pattern[str]:
    if section != "turn":
        return find_cues(_CUES, section)
    words = one_of(read_sections(_CUES)["turned down in words"])
    return find_cues(_CUES, section, rf"(?!\s(?:\w+\s){{0,2}}{words}\b)", _undone())


@cache
def _undone() -> str:
    """Looks behind for what was not done: a word each."""
    return "".join(rf"(?<!\b{word}\s)" for word in read_sections(_CUES)["undone"])


@cache
def _done() -> re.Pattern[str]:
    """What somebody did, and not only raised in minds: “raised some concerns”."""
    minds = one_of(read_sections(_CUES)["raised in minds"])
    return find_cues(_CUES, "done", rf"(?!\s(?:\w+\s){{0,2}}{minds}\b)", _undone())


@cache
def _ahead() -> re.Pattern[str]:
    return find_cues(_CUES, "ahead", rf"\s{one_of(read_sections(_CUES)['deed to come'])}\b")


def day_of_step(step: Line, lines: Sequence[Line]) -> str | None:
    """The date that the step's own sentence states, else its article's: of its publication, or of its dateline.

    What is told of a time before, and states none, has no day.
    """
    own, published = Line(step.passage, step.last, step.last).text, step.article.published
    began = day_of_opening(own, published)
    is_begun = began is not None and not _tells_deed(main_clause(own))
    stated = began if is_begun else find_day(without_opening(own), published)
    if stated and (is_begun or len(stated) == _LENGTH_OF_A_DAY or _is_past(stated, own, published)):
        return stated
    if _is_before(own, published):
        return None
    if (aside := _day_of_aside(own)) and _is_over(aside, published):
        return aside
    opening = next((line.text for line in lines if line.article == step.article), "")
    dateline = _DATELINE.match(opening)
    return published or (find_date(dateline[0]) if dateline else None)


def _day_of_aside(sentence: str) -> str | None:
    """The only date of a sentence whose main clause tells no step, so that the first clause behind it does."""
    clause = main_clause(sentence)
    is_told_first = _tells_deed(clause) or _cue("to come").search(clause) is not None
    has_several = len(_YEAR.findall(sentence)) > 1
    return None if is_told_first or has_several or _NESTED.search(sentence, len(clause)) else find_date(sentence)


def _is_over(stated: str, published: str | None) -> bool:
    return published is not None and stated <= published[: len(stated)]


def _is_past(stated: str, sentence: str, published: str | None) -> bool:
    """Whether a month or year is over with the article; a year alone counts where all of the clause is of it."""
    if published is None or not _is_over(stated, published):
        return False
    if len(stated) > len("2026") or _AGO.search(sentence):
        return True
    clause = main_clause(sentence)
    at_an_end = find_date((_OPENING.match(clause) or [""])[0]) == stated or _CLOSING.search(clause) is not None
    return stated < published[: len(stated)] and (at_an_end or not _cue("now").search(clause))


def _is_before(sentence: str, published: str | None) -> bool:
    """Whether all that a sentence tells was done before the news."""
    told = _QUOTED.sub("", sentence)
    before = _BEFORE.search(told)
    if before is not None and not _cue("tells").search(sentence, 0, before.start()):
        return True
    clause = main_clause(sentence)
    is_of_then = any(year < (published or "")[:4] for year in _YEAR.findall(clause)) and not _cue("now").search(clause)
    return is_of_then or _RELATIVE.match(sentence) is not None
