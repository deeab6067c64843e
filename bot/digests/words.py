"""A schedule out of the words that a person types (pure).

The words are how often and when, or `at once`, in which zone, and after semicolons quiet hours, days off and `silent`
(or its contrary `tell`):
`weekdays at 9 in Asia/Kolkata; quiet 22-7; off 2026-12-25; silent`.
Of a digest that is there, what the words leave out stays `as it is`; `no quiet` and `no days off` end those.
"""

import re
from dataclasses import dataclass, replace
from datetime import date, time

from bot.digests.plan import Quiet, Reason, Schedule, ScheduleError
from bot.digests.schedule import make_schedule

_DAYS = ("sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday")
_WORDS = re.compile(r"(?P<often>.*?)(?:\s*\bat (?P<times>.+?))?(?:\s*\bin (?P<zone>[\w+/ -]+))?", re.IGNORECASE)
_TIME = re.compile(r"(\d{1,2})(?::(\d\d))?\s*(am|pm)?", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:,\s*(?:and\b)?|\band\b)\s*", re.IGNORECASE)
_DAY = rf"(?:{'|'.join(_DAYS)})s?"
_WEEKLY = re.compile(rf"(?:weekly(?: on)?|every)?\s*(?P<days>{_DAY}(?:(?:,\s*(?:and\s+)?|\s+and\s+){_DAY})*)|weekly")
_MONTHLY = re.compile(r"monthly(?: on the (?:(?P<day>\d{1,2})(?:st|nd|rd|th)?|(?P<last>last day)))?")
_LAST = "31"
"""Each month has a last day, and whoever names the 31st means it: `L` in a cron line."""
_HOURLY = "0 * * * *"
_AT_ONCE = re.compile(r"at once\b", re.IGNORECASE)
_LOOKS = "cron */15 * * * *"
"""When a digest that comes at once looks for news."""
_AS_IT_IS = "as it is"
_RULE = re.compile(r"(?:quiet|off|no quiet|no days off|silent|tell)\b", re.IGNORECASE)
_DAILY = re.compile(r"(\d+) (\d+(?:,\d+)*) ")
_NOON = 12


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person wants: when, and whether a day without news is passed over."""

    schedule: Schedule
    is_silent: bool


def parse_wish(words: str, there: Wish | None = None) -> Wish:
    """The wish that these words tell, `there` the one that they change; in UTC where no zone is named.

    Raises ScheduleError.
    """
    often, *clauses = (clause.strip() for clause in words.split(";"))
    if _RULE.match(often):
        often, clauses = "", [often, *clauses]
    before = there.schedule if there else Schedule("", "UTC")
    at_once = _AT_ONCE.match(often) is not None
    cron, named = _read_often(_AT_ONCE.sub(_LOOKS, often, count=1) if at_once else often, before.cron)
    quiet, holidays = before.quiet, set(before.holidays)
    is_silent = cron == _HOURLY != before.cron or (there is not None and there.is_silent and not before.at_once)
    for clause in filter(None, clauses):
        name, _, value = clause.partition(" ")
        match name.casefold():
            case "quiet":
                quiet = _read_quiet(value)
            case "off":
                holidays |= {_read_day(day) for day in _BETWEEN.split(value.strip())}
            case "no" if value == "quiet":
                quiet = None
            case "no" if value == "days off":
                holidays = set()
            case "as" if clause.casefold() == _AS_IT_IS:
                continue
            case "silent" | "tell" if not value:
                is_silent = name.casefold() == "silent"
            case _:
                raise ScheduleError(Reason.WORDS, clause)
    at_once = at_once or (before.at_once and cron == before.cron)
    schedule = make_schedule(cron, named or before.zone, quiet, frozenset(holidays))
    return Wish(replace(schedule, at_once=at_once), is_silent or at_once)


def _read_often(words: str, before: str) -> tuple[str, str | None]:
    """The cron line, and the zone that is named; `before` is the cron line that is changed, if any."""
    match = _WORDS.fullmatch(words.strip())
    if match is None:
        raise ScheduleError(Reason.WORDS, words)
    often, times, zone = match["often"].casefold().strip(), match["times"], match["zone"]
    if before and often in ("", _AS_IT_IS):
        return " ".join((*_read_times(times), *before.split()[2:])) if times else before, zone
    return _make_cron(often, times, before), zone


def _make_cron(often: str, times: str | None, before: str) -> str:
    """The cron line of these words; where they name no times of a day, at those of the cron line before."""
    if often.startswith("cron "):
        return often.removeprefix("cron ")
    if often in ("hourly", "every hour") and not times:
        return _HOURLY
    minutes, hours = _read_times(times) if times else _find_times(before)
    weekly, monthly = _WEEKLY.fullmatch(often), _MONTHLY.fullmatch(often)
    if often in ("", "daily", "every day"):
        return f"{minutes} {hours} * * *"
    if often in ("weekdays", "every weekday"):
        return f"{minutes} {hours} * * 1-5"
    if weekly:
        return f"{minutes} {hours} * * {_read_days(weekly['days'] or 'monday')}"
    if monthly:
        is_last = monthly["last"] or monthly["day"] == _LAST
        return f"{minutes} {hours} {'L' if is_last else monthly['day'] or 1} * *"
    raise ScheduleError(Reason.WORDS, often)


def _read_days(words: str) -> str:
    """The days of the week as a cron line has them."""
    return ",".join(str(number) for number, day in enumerate(_DAYS) if day in words)


def _find_times(cron: str) -> tuple[str, str]:
    """The minute and the hours of the cron line, where these are times of a day; else nine o'clock."""
    times = _DAILY.match(cron)
    return (times[1], times[2]) if times else ("0", "9")


def _read_times(words: str) -> tuple[str, str]:
    """The minute and the hours of a cron line; all times of a day share their minute."""
    times = [_read_time(one) for one in _BETWEEN.split(words.strip())]
    minutes = {one.minute for one in times}
    if len(minutes) > 1:
        raise ScheduleError(Reason.MINUTES, words)
    return str(minutes.pop()), ",".join(str(hour) for hour in sorted({one.hour for one in times}))


def _read_time(words: str) -> time:
    match = _TIME.fullmatch(words.strip())
    if match is None:
        raise ScheduleError(Reason.WORDS, words)
    hour, minute, half = int(match[1]), int(match[2] or 0), (match[3] or "").casefold()
    if half and not 1 <= hour <= _NOON:
        raise ScheduleError(Reason.WORDS, words)
    hour = hour % _NOON + (_NOON if half == "pm" else 0) if half else hour
    try:
        return time(hour, minute)
    except ValueError as error:
        raise ScheduleError(Reason.WORDS, words) from error


def _read_quiet(words: str) -> Quiet:
    start, _, end = words.partition("-")
    return Quiet(_read_time(start), _read_time(end))


def _read_day(words: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError as error:
        raise ScheduleError(Reason.WORDS, words) from error
