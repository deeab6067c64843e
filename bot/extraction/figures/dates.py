"""When something is said to happen: the words, and the date where the text itself gives one."""

from __future__ import annotations

import re
from collections.abc import Iterator

_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
LAST_DAY = 31
_FULL = re.compile(rf"\b(?P<month>{MONTH})\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<year>(?:19|20)\d\d)\b")
_MONTH_YEAR = re.compile(rf"\b(?P<month>{MONTH}),?\s(?:of\s)?(?P<year>(?:19|20)\d\d)\b")
_YEAR = re.compile(r"\b[Ii]n\s(?P<year>(?:19|20)\d\d)\b")
_COUNT = "two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|few|couple\\sof"
_SEASON = "spring|summer|autumn|fall|winter"
_TIMING = re.compile(
    r"\b(?:(?:by|before|until)\s(?:the\s)?(?:(?:end|middle|start)\sof\s)?(?:20\d\d|(?:this|next)\s(?:year|decade))"
    r"|(?:in|by|during|from|starting\sin|as\searly\sas|later\sin|early\sin|late\sin)\s(?:early\s|late\s|mid-)?20\d\d"
    r"|(?:in\s)?(?:the\s)?(?:first|second|third|fourth)\s(?:half|quarter)\s(?:of\s)?(?:20\d\d|this\syear|next\syear)"
    r"|(?:(?:by|in|from|before|until)\s)?(?:the\s)?(?:early\s|late\s|mid-)?"
    rf"(?:{_SEASON})\s(?:of\s)?20\d\d"
    rf"|(?:(?:by|in|from|before|until)\s)?(?:early\s|late\s|mid-)?(?:{MONTH}|Q[1-4]|H[12])\s(?:of\s)?20\d\d"
    rf"|(?:open|start|begin|finish)s?\s(?:in|by)\s(?:{MONTH})(?!\s(?:of\s)?20)"
    r"|(?:with)?in\s(?:about\s|around\s|the\snext\s)?\d\d?\s(?:months|years)"
    rf"|(?:within|in\sabout|in\saround|(?:with)?in\sthe\snext)\s(?:{_COUNT})\s(?:months|years)"
    r"|(?:early|late|mid)[\s-]20\d\d"
    r"|(?:later|early|late)\s(?:this|next)\syear|\bnext\syear\b"
    r"|(?:(?<=delayed\s)|(?<=pushed\sback\s)|(?<=pushed\s)|(?<=postponed\s)|(?<=slipped\s)|(?<=slips\s)|(?<=from\s20\d\d\s))"
    r"to\s(?:early\s|late\s|mid-)?20\d\d"
    r"|over\s(?:the\snext\s)?(?:\w{2,8})\syears)\b",
    re.IGNORECASE,
)
_TIMING_BEHIND = re.compile(
    rf"\b(?:for\s20\d\d|(?:earlier\s)?this\s(?:week|month|year|{_SEASON})|next\s(?:month|{_SEASON})"
    rf"|(?P<past>(?:since\s(?:{MONTH}\s)?20\d\d|last\s(?:week|month|year|{_SEASON}))))\b",
    re.IGNORECASE,
)


def find_timing(text: str) -> re.Match[str] | None:
    """The first words of a text that say by when something is to be."""
    return next(find_timings(text), None)


def find_timings(text: str) -> Iterator[re.Match[str]]:
    """All words of a text that say by when something is, was or is to be, in order."""
    lower = text.lower()
    is_timed = any(mark in lower for mark in ("20", "year", "decade", "month", "open", "start", "begin", "finish"))
    return _TIMING.finditer(text) if is_timed else iter(())


def find_timings_behind(text: str) -> Iterator[re.Match[str]]:
    """The words of a text that may say it only right behind what is timed: "targeted for 2030", "opened this month".

    The group `past` is for what ran since or opened then: "online since 2023".
    """
    return _TIMING_BEHIND.finditer(text)


def find_date(text: str) -> str | None:
    """The one date that a text states, as exact as there (`2026`, `2026-02`, `2026-02-16`); None for none or several.

    "On Monday" and "in January" without a year give no date: nothing is guessed.
    """
    if "19" not in text and "20" not in text:
        return None
    full = _FULL.findall(text)
    if len(full) == 1:
        month, day, year = full[0]
        return f"{year}-{month_number(month):02}-{int(day):02}" if 1 <= int(day) <= LAST_DAY else None
    months = _MONTH_YEAR.findall(text)
    if len(months) == 1 and not full:
        month, year = months[0]
        return f"{year}-{month_number(month):02}"
    years = _YEAR.findall(text)
    return years[0] if len(years) == 1 and not full and not months else None


def month_number(name: str) -> int:
    """The number of a month, 1 to 12, by its name or the first three letters of it."""
    return next(number for number, month in enumerate(_MONTHS, start=1) if month.startswith(name[:3].lower()))
