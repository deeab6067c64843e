"""The day that a sentence tells of, read against the day on which its article was published (pure)."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import chain

from bot.briefings.briefing import Told
from bot.briefings.lines import Line, find_line
from bot.extraction.facts import Deal, Quote
from bot.extraction.figures.dates import LAST_DAY, MONTH, find_date, month_number
from bot.library.article import Heading
from bot.patterns import lazy_pattern

_TELLS_TIME = lazy_pattern(r"19|20|day|ago\b|[Ll]ast|[Ee]arlier|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec")
"""What a year, a month, a day or a time before has; most sentences have none of it, and so no day."""
_DATELINE = lazy_pattern(r"[^.]{0,60}?\([^)]{1,40}\)\s*[-–—]+\s")
"""Place, day and agency before a first sentence: “Oslo, March 3 (Lantern) - ”; it is the article's own day."""
_ASIDE = lazy_pattern(
    r"\b(?:which|who|whose|where|when|while|since|after|until|before|because|than|(?:up|down) from|compared)\b"
    r"|,\s(?!(?:announced|signed|agreed|closed|completed)\b)\w+ed (?:in|on)\b|[“\"]"
)
"""What opens a clause that has a time of its own, something to compare with, or words of somebody."""
_IN_BRACKETS = lazy_pattern(r"\s?\([^()]{0,200}\)")
_BEGUN = "(?:[Cc]o-)?[Ff]ounded|[Ll]aunched|[Ee]stablished|[Cc]reated|[Ff]ormed|[Ii]ncorporated|[Ss]tarted|[Bb]uilt"
"""What somebody's beginning is told by."""
_INSERTED = lazy_pattern(
    r",\s(?:which|who|whose|where)\b[^,;“\"]{1,120},"
    rf"|,\s(?:(?:{_BEGUN}|hired|recruited|poached|named|appointed|bought|acquired|based|backed|valued)\b|(?:an?|the)\s)"
    r"(?![^,]{0,160}\b(?:said|announced|signed|agreed|closed|completed)\b)[^,;“\"]{1,160},"
)
"""What is put in between two commas to say who somebody is, or what happened to them before."""
_OPENING = lazy_pattern(
    rf"(?:Having|{_BEGUN}|Spun out|Set up"
    r"|(?P<told>(?:First )?[Aa]nnounced|Unveiled|Signed|Agreed|Struck|Completed|Proposed))\s[^,]{1,150},\s"
)
"""What a sentence says of somebody, or of what was `told` before, until it tells what they did."""
_SPAN = lazy_pattern(r"\bfrom\s[^.;]{0,80}?(?:19|20)\d\d\s(?:to|until|through)\b")
"""The beginning of something that went on: “from a launch in May 2029 to its end”."""
_AHEAD = lazy_pattern(
    r"\b(?:will|would|shall|may|could|expect\w*|(?<!\ba\s)(?<!\bthe\s)(?<!\bits\s)(?<!\btheir\s)(?<!\bthis\s)(?<!\bthat\s)plans?"
    r"|planned|due|scheduled|set to|next|is to|are to)\b",
    re.IGNORECASE,
)
"""What is told of a time to come, so that a month's name may be the next one of it."""
_SAID = lazy_pattern(r"\b(?<!be\s)(?:said|told|announced|confirmed|published|released|reported)\b")
"""What is past whatever it tells of: “they will build a mill, according to a statement published on Monday”."""
_MONTH_ALONE = lazy_pattern(
    r"\b(?:[Ii]n|[Oo]n|[Dd]uring|(?P<this>[Tt]his)|[Ll]ast)\s(?:(?:early|late|mid)[\s-]|(?:an?|the|its)\s)?"
    rf"(?P<month>{MONTH})(?:\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?)?(?!\w|,?\s(?:of\s)?(?:19|20)\d\d|\s(?:\d|quarter))"
)
"""“In May”, “on May 2”, “in a May 2 post”."""
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY = lazy_pattern(rf"\b(?<!next )(?<!every )(?<!each )(?:on\s)?(?P<day>{'|'.join(_WEEKDAYS)})\b(?!['’]s)")
_AGO = lazy_pattern(
    r"\b(?:(?P<last_year>last year|a year ago)|(?P<this_year>earlier this year)|(?P<last_month>last month|a month ago)"
    r"|(?P<this_month>earlier this month)|(?P<last_week>last week|a week ago)|(?P<this_week>earlier this week)"
    r"|(?P<yesterday>yesterday)|(?P<today>earlier today|(?:said|announced) today|today (?:said|announced)))\b(?!['’]s)",
    re.IGNORECASE,
)
_PART_OF_YEAR = lazy_pattern(
    r"\b(?:(?:early|late|mid)[\s-]|(?:spring|summer|fall|autumn|winter|(?:quarter|half)) (?:of )?|Q[1-4] )"
    r"(?P<year>(?:19|20)\d\d)\b"
)
_DAYS_OF_A_WEEK = 7
_SIGNED = lazy_pattern(
    r"\b(?:The (?:companies|deal|two|pair|parties)|They|It)\b[^.]{0,30}\b(?:signed|agreed|closed|announced)\b"
)
"""A sentence that goes on about the deal before it."""
_BACKING = ("value_text", "round")
"""Fields whose words may stand in another sentence that tells of the same deal."""
_NEAR = 3
"""Sentences of a paragraph, its own the first, that may say when a deal was made."""
_LENGTH_OF_A_DAY = len("2026-03-03")


def find_day(sentence: str, published: str | None) -> str | None:
    """When the main clause of a sentence happened: `2026`, `2026-02` or `2026-02-16`; None where it does not say so.

    “In January”, “on Monday” and “last year” are the last ones before the article was published; without that day they
    say nothing, and nor do they behind words that look ahead.
    """
    if not _TELLS_TIME.search(sentence):
        return None
    if day := _find_day(main_clause(sentence), published):
        return day
    opening = _OPENING.match(sentence)
    return day_of_opening(sentence, published) if opening and opening["told"] else None


def _find_day(clause: str, published: str | None) -> str | None:
    if stated := find_date(clause):
        return stated
    cues = {find: cue.search(clause) for cue, find in _CUES}
    found = [(cue.start(), cue, find) for find, cue in cues.items() if cue]
    start, first, find = min(found, key=lambda one: one[0], default=(0, None, None))
    if first is None or find is None or published is None or _looks_ahead(clause[:start]):
        return None
    return find(first, published)


def _looks_ahead(before: str) -> bool:
    """Whether the words before a month or weekday tell of a time to come, and not that somebody said so then."""
    ahead = _AHEAD.search(before)
    return ahead is not None and _SAID.search(before, ahead.end()) is None


def without_opening(sentence: str) -> str:
    """The sentence from where it tells what its subject did: without “Founded in 2031, ”."""
    opening = _OPENING.match(sentence)
    return sentence[opening.end() :] if opening else sentence


def day_of_opening(sentence: str, published: str | None) -> str | None:
    """The day in what a sentence says of its subject before it tells what they did: “Founded in 2031, Acme …”."""
    opening = _OPENING.match(sentence)
    return _find_day(opening[0], published) if opening else None


def main_clause(sentence: str) -> str:
    """What a sentence tells first, without a dateline, what is put in between, and where a span of time begins."""
    told = _IN_BRACKETS.sub("", _DATELINE.sub("", sentence)) if "(" in sentence else sentence
    told = _INSERTED.sub("", without_opening(told))
    aside = _ASIDE.search(told)
    return _SPAN.sub("", told[: aside.start()] if aside else told)


def _find_month(found: re.Match[str], published: str) -> str | None:
    """“In January”, “on January 8”: the last one that was over, or that the article was published in.

    “This May” is of the article's own year, so that it has no day yet where it is to come.
    """
    if len(published) < len("2026-03"):
        return None
    month, day = month_number(found["month"]), int(found["day"] or 0)
    told = f"{month:02}-{day:02}" if 0 < day <= LAST_DAY else f"{month:02}"
    is_to_come = told > published[5:]
    return None if is_to_come and found["this"] else f"{int(published[:4]) - is_to_come}-{told}"


def _find_weekday(found: re.Match[str], published: str) -> str | None:
    """“On Monday”: the last one up to the day of the article."""
    if len(published) < _LENGTH_OF_A_DAY:
        return None
    day = date.fromisoformat(published)
    return str(day - timedelta((day.weekday() - _WEEKDAYS.index(found["day"])) % _DAYS_OF_A_WEEK))


def _find_ago(found: re.Match[str], published: str) -> str | None:
    """“Last year”, “earlier this month”, “yesterday”: as exact as these words are."""
    if len(published) < _LENGTH_OF_A_DAY:
        return None
    day = date.fromisoformat(published)
    month = day.replace(day=1)
    monday = day - timedelta(day.weekday())
    told = {
        "last_year": str(day.year - 1),
        "this_year": str(day.year),
        "last_month": str(month - timedelta(1))[: len("2026-03")],
        "this_month": str(month)[: len("2026-03")],
        "last_week": _month_of(monday - timedelta(_DAYS_OF_A_WEEK), monday - timedelta(1)),
        "this_week": _month_of(monday, day),
        "yesterday": str(day - timedelta(1)),
        "today": published,
    }
    return told[found.lastgroup or ""]


def _month_of(first: date, last: date) -> str | None:
    """The month in which some days lie; None where they lie in two."""
    return str(first)[: len("2026-03")] if first.month == last.month else None


def _find_year(found: re.Match[str], _: str) -> str:
    """“In mid-2024”, “the second half of 2024”: the year."""
    return found["year"]


_CUES = (
    (_MONTH_ALONE, _find_month),
    (_WEEKDAY, _find_weekday),
    (_AGO, _find_ago),
    (_PART_OF_YEAR, _find_year),
)
"""What says when something happened, and how it is read."""


def add_day(told: Told[Deal], said: Mapping[Heading, Sequence[Line]]) -> Told[Deal]:
    """The deal with its day: as its own article has it, else as the first one that tells it as far along.

    `said` are the sentences of each article.
    """
    own = _add_own_day(told, said.get(told.article, ()))
    if own.fact.date is not None:
        return own
    alike = (one for one in reversed(told.sources) if one.fact.status == told.fact.status)
    dated = (_add_own_day(one, said.get(one.article, ())) for one in alike)
    first = next((one for one in dated if one.fact.date is not None), None)
    if first is None:
        return told
    quote = first.fact.evidence.get("date", Quote(first.fact.quote, first.fact.start, first.fact.end))
    fact = replace(told.fact, date=first.fact.date, evidence={**told.fact.evidence, "date": quote})
    return replace(told, fact=fact, lent={**told.lent, "date": first.article})


def _add_own_day(told: Told[Deal], lines: Sequence[Line]) -> Told[Deal]:
    """The deal with the day of its own sentence, else of one behind that signs it; `lines` are those of its article."""
    fact = told.fact
    if fact.date is not None:
        return told
    at = find_line(lines, fact.start)
    own = [line for line in lines[at : at + _NEAR] if line.paragraph == lines[at].paragraph] if at is not None else []
    behind = {find_line(lines, fact.evidence[name].start) for name in _BACKING if name in fact.evidence}
    backing = [lines[place] for place in sorted(place for place in behind if place is not None)]
    signing = (line for line in own[1:] if _SIGNED.search(line.text))
    for line in chain(own[:1], backing, signing):
        if day := find_day(line.text, told.article.published):
            evidence = {**fact.evidence, "date": Quote(line.text, line.start, line.end)}
            return replace(told, fact=replace(fact, date=day, evidence=evidence))
    return told
