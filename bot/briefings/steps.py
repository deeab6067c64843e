"""What in an article is a step of somebody's story, and the day on which it was done (pure)."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from bot.briefings.choose import is_market_talk, is_unanswered
from bot.briefings.days import find_day, main_clause
from bot.briefings.focus import points_back
from bot.briefings.lines import Line, says_the_same
from bot.briefings.resolve import Subject
from bot.extraction.dates import find_date
from bot.patterns import lazy_pattern

_DONE = lazy_pattern(
    r"(?<![\w-])(?:announc(?:ed|es|ement)|launch(?:ed|es)|signed|signs (?:an?|its|with|deal)|inked|clos(?:ed|es)"
    r"|rais(?:ed|es|ing)(?! (?:\w+ ){0,2}(?:concerns?|questions?|eyebrows|doubts?|fears?|hopes|alarms?|awareness))"
    r"|struck|strikes|agree[ds]|acquir(?:e[sd]?|ing)|b(?:ought|uys?|uying)|purchase[sd]|invest(?:s|ed|ing)"
    r"|introduc(?:ed|es)|unveil(?:ed|s|ing)|confirm(?:ed|s)|open(?:ed|s)|beg(?:an|ins)|start(?:ed|s)|broke ground"
    r"|(?:went|goes) live|c(?:ame|omes) online|finali[sz]e[sd]|secure[sd]|won|award(?:ed|s)|(?<!long )committed"
    r"|pledge[sd]|earmarked|reach(?:ed|es) (?:an? (?:\w+ )?(?:deal|agreement)|[$€£₹\d])|offered|sold|selling"
    r"|divest(?:ed|s|ing)|hike[sd]|doubled|tripled|expanded|shut down|laid off"
    r"|(?:round|funding|financing|investment)\b[^.;]{0,30}? led by|in talks"
    r"|sue[sd]|file[sd]|hire[sd]|appoint(?:ed|s)|promoted|(?:was|were|been) named"
    r"|join(?:ed|s|ing)|tapped|left|leaves|exit(?:ed|s)|resign(?:ed|s)|stepped down|visit(?:ed|s)|met"
    r"|partner(?:ed|ing|s with)|team(?:ed|s|ing) up|merged)(?![\w-])"
)
"""What somebody did; “open-source”, “start-up” and “closed-loop” are no deeds."""
_TO_COME = lazy_pattern(
    r"\b(?:plan(?:s|ned|ning)?|will|expect(?:ed|s)|discussions|slated|scheduled|due|set to|valu(?:ed|es))\b"
)
"""What is to be, or is thought of it: a step where it says how much or when, or as a deed."""
_DEED_TO_COME = lazy_pattern(
    r"\b(?:will|(?:plan|expect|set|due|aim|intend|seek)(?:s|ed|ning)? to)\s(?:open|build|buy|acquire|launch|raise"
    r"|invest|hire|close|start|begin|join|lead|sell|sign|spend|merge|move|ship|supply|deploy|construct|take|pay|seek"
    r"|visit|meet)\b"
    r"|\bplans\s(?:an?|its|more|for)\b"
)
_TURN = lazy_pattern(
    r"\b(?<!not )(?:terminat(?:ed|es)|prohibit(?:ed|s)?|block(?:ed|s)|to block|bann(?:ed|s)|approv(?:ed|es)"
    r"|clear(?:ed|s)|cancel\w+|scrap(?:ped|s)|called off|withdr(?:ew|awn?)|paus(?:ed|es)|halt(?:ed|s)|resumed|delayed"
    r"|turned down|reject(?:ed|s)|voted?|complet(?:ed|es)|closed|unw(?:ind|ound)|collapsed|look into|investigat\w+"
    r"|probe[ds]?|probing|review(?:s|ed|ing)?|ended its|walked away|fell (?:apart|through))(?![\w-])"
)
"""How far a thing got; news tells it of “the deal” and “the companies” as often as by name."""
_BETWEEN = lazy_pattern(
    r"\b(?:deals?|agreements?|contracts?|stakes?|partnership|partners|leases?|options?|acquisition|merger|takeover|venture"
    r"|investment|offers?|bids?|talks)\b"
)
"""What several have with each other, where a sentence leaves one of them out."""
_QUOTED = lazy_pattern(r"“[^”]*”?|\"[^\"]*\"?")
"""What somebody says is no step; what is told around it may be."""
_DATELINE = lazy_pattern(r".{0,80}?\b(?:19|20)\d\d\s*(?:\([^)]{1,30}\)\s*)?[-–—]+\s")
"""Place and day before an agency's first sentence: “OSLO, March 3, 2026 (Lantern) - ”."""
_OPENING = lazy_pattern(r"(?:Back |Early |Late )?(?:[Ii]n|[Oo]n|[Dd]uring)\s[^,]{0,24}")
_CLOSING = lazy_pattern(r"\b(?:in|during)\s(?:(?:early|late|mid)[\s-])?(?:19|20)\d\d[\s,.”\"]*$")
"""A time that opens or closes a clause is that of all of it."""
_YEAR = lazy_pattern(r"(?<![\w$€£.,-])(?:19|20)\d\d(?![\w-]|[.,]\d)")
_NOW = lazy_pattern(
    r"\b(?:is|are|has|have|will|today|now|sa(?:id|ys)|told|announc(?:ed|es|ing)|confirm(?:ed|s)|report(?:ed|s)"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)
"""What a clause has that tells of the time of its article, whatever year it names besides."""
_AGO = lazy_pattern(r"\b(?:last|this)\s(?:year|month|week)\b", re.IGNORECASE)
_RELATIVE = lazy_pattern(
    r"(?:(?:Shortly|Soon|Hours|Days|Weeks|Months|Years|(?:A|One|Two|Three|Four|Five) (?:days?|weeks?|months?|years?))"
    r" (?:after|before|later|earlier)|(?:At|By|Around) (?:the|that) time|By then|Later that"
    r"|That (?:day|week|month|year))\b"
)
"""What opens a sentence that counts its time from something else than the news."""
_NESTED = lazy_pattern(r"\b(?:that|which|who)\b")
_BEFORE = lazy_pattern(
    r"\b(?:previously|formerly|(?:has|have|had)\s(?:already|earlier)|had\s(?:\w+ly\s)?"
    r"(?:\w+ed|\w+ght|begun|become|given|made|met|set|sold|struck|taken|won))\b"
)
"""What is told of a time before the news, which has no day."""
_TELLS = lazy_pattern(r"\b(?:sa(?:id|ys)|told|announc\w+|confirm\w*|report\w*|disclos\w+)\b")
"""Behind it the news itself is told as what somebody had done."""
_ANNOUNCED = lazy_pattern(r"\bannounc|\bhad (?:agreed|signed|struck)\b")
_DEEDS = (
    lazy_pattern(
        r"\b(?:acquir(?:e[sd]?|ing)|acquisition|b(?:ought|uys?|uying)|purchas(?:e[sd]?|ing)|takeover|merge[rd]?)\b"
    ),
    lazy_pattern(
        r"\b(?:sign(?:s|ed|ing)?|inked|agree(?:[ds]|ing|ments?)?|struck|deals?|contracts?|partnership|partnered"
        r"|clos(?:ed|es|ing)|complet(?:ed|es|ing)|finali[sz]e[sd])\b"
    ),
    lazy_pattern(r"\b(?:rais(?:e[sd]?|ing)|rounds?|funding|financing|invest(?:s|ed|ing|ments?)?|secure[sd])\b"),
    lazy_pattern(r"\b(?:sue[sd]|suing|suits?|lawsuits?|complaint)\b"),
    lazy_pattern(
        r"\b(?:hire[sd]?|hiring|appoint(?:s|ed|ment)|named|join(?:s|ed|ing)|promot(?:ed|es|ion)|tapped|left|leaves|leaving"
        r"|departure|resign(?:s|ed|ation)|stepp(?:ed|ing) down)\b"
    ),
    lazy_pattern(r"\b(?:open(?:s|ed|ing)|launch(?:ed|es|ing)?|unveil(?:s|ed|ing)|introduc(?:ed|es|ing))\b(?!-)"),
)
"""Each kind of deed with its words, to know one that is told again: a purchase as made or as closed."""
_LEAD = 3
"""Sentences with which an article says what it is about."""
_DAYS_OF_A_WEEK = 7
_LENGTH_OF_A_DAY = len("2026-03-03")
_LENGTH_OF_A_MONTH = len("2026-03")


def open_article(lines: Sequence[Line]) -> str:
    """The title and first sentences of an article, which say what it is about; `lines` are all of its sentences."""
    return " ".join((lines[0].article.title, *(line.text for line in lines[:_LEAD])))


def weigh_step(line: Line, subjects: Sequence[Subject], opening: str) -> float:
    """Whether a sentence tells a step of the subjects: 0 when it names none of them, or tells of nothing done.

    What is between several is told where all are named. In an article that names the others in its title, or in its
    `opening`, one name is enough for what is told to be done with another, or in a place; and where the title has
    all, “the deal” and “the companies” tell how far it got.
    """
    told = _QUOTED.sub("", line.text)
    absent = [subject for subject in subjects if not subject.is_in(line.text)]
    is_titled = all(subject.is_in(line.article.title) for subject in subjects)
    named = len(subjects) - len(absent)
    done, turn = len(_DONE.findall(told)), _TURN.search(told) is not None
    if absent and not is_titled:
        is_with = all(subject.kind == "place" for subject in absent) or turn or _BETWEEN.search(told) is not None
        if not (is_with and all(subject.is_in(opening) for subject in absent)):
            return 0.0
    if is_unanswered(line.text) or is_market_talk(line.text):
        return 0.0
    is_exact = _DEED_TO_COME.search(told) is not None or any(map(str.isdigit, told))
    to_come = is_exact and _TO_COME.search(told) is not None
    step = min(2.0, done + 2 * turn + to_come / 2)
    named = named or (bool(done or turn) and points_back(told))
    return (2.0 * named + step - line.paragraph / 20) if named and step else 0.0


def day_of_step(step: Line, lines: Sequence[Line]) -> str | None:
    """The date that the step's own sentence states, else its article's: of its publication, or of its dateline.

    What is told of a time before, and states none, has no day.
    """
    own, published = Line(step.passage, step.last, step.last).text, step.article.published
    stated = find_day(own, published)
    if stated and (len(stated) == _LENGTH_OF_A_DAY or _is_past(stated, own, published)):
        return stated
    if _is_before(own, published):
        return None
    if (aside := _day_of_aside(own)) and _is_over(aside, published):
        return aside
    opening = next((line.text for line in lines if line.article == step.article), "")
    dateline = _DATELINE.match(opening)
    return published or (find_date(dateline[0]) if dateline else None)


def drop_retold(steps: Sequence[Line], days: Mapping[Line, str | None]) -> list[Line]:
    """The steps without what a later article tells again: of the same day, or that it was announced in that month."""
    return [step for step in steps if not any(_tells_again(step, other, days) for other in steps)]


def _tells_again(later: Line, earlier: Line, days: Mapping[Line, str | None]) -> bool:
    day, known = days[later] or "", days[earlier] or ""
    told, retold = earlier.article.published or "", later.article.published or ""
    if not (known.startswith(day) and len(known) == len(told) == len(retold) == _LENGTH_OF_A_DAY) or told >= retold:
        return False
    is_news = (date.fromisoformat(told) - date.fromisoformat(known)).days < _DAYS_OF_A_WEEK
    is_same = day == known or (len(day) == _LENGTH_OF_A_MONTH and _ANNOUNCED.search(later.text) is not None)
    return is_news and is_same and day != retold and _tells_of_one_deed(later.text, earlier.text)


def _tells_of_one_deed(one: str, other: str) -> bool:
    """Whether two sentences of one day tell the same: of the many deeds of a day most are told in other words."""
    return any(deed.search(one) and deed.search(other) for deed in _DEEDS) or says_the_same(one, other)


def _day_of_aside(sentence: str) -> str | None:
    """The only date of a sentence whose main clause tells no step, so that the first clause behind it does."""
    clause = main_clause(sentence)
    is_told_first = any(cue.search(clause) for cue in (_DONE, _TURN, _TO_COME))
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
    return stated < published[: len(stated)] and (at_an_end or not _NOW.search(clause))


def _is_before(sentence: str, published: str | None) -> bool:
    """Whether all that a sentence tells was done before the news."""
    told = _QUOTED.sub("", sentence)
    before = _BEFORE.search(told)
    if before is not None and not _TELLS.search(sentence, 0, before.start()):
        return True
    clause = main_clause(sentence)
    is_of_then = any(year < (published or "")[:4] for year in _YEAR.findall(clause)) and not _NOW.search(clause)
    return is_of_then or _RELATIVE.match(sentence) is not None
