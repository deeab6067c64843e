"""When a digest comes, in words, and what is wrong with a schedule."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.digests.plan import Reason, Schedule, ScheduleError

_WEEK = dict(zip("0123456", "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(), strict=True))  # noqa: SIM905
_SHORTEST_MONTH = 28
_SCHEDULES = {
    Reason.CRON: "“{given}” is no time that ever comes. A cron line has five fields, such as cron 0 9 * * 1-5.",
    Reason.ZONE: "I know no time zone “{given}”. Name one such as Europe/Berlin, or a city such as Kolkata.",
    Reason.TOO_OFTEN: "“{given}” is more often than every 15 minutes. Choose times that lie further apart.",
    Reason.QUIET: "Quiet hours from {given} to {given} would never end. Give them a beginning and an end.",
    Reason.MINUTES: (
        "The times of one digest stand at the same minute, such as 9:30, 13:30. For “{given}” create a digest for each."
    ),
    Reason.PAST: "{given} is over. Name a day to come, such as 2099-01-04.",
    Reason.RETURN: (
        "I don't understand “{given}”. Say the day of your return, such as /digest hold until 2099-01-04, or just "
        "/digest hold: then it waits for /digest back."
    ),
    Reason.WORDS: (
        "I don't understand “{given}”. Say, for example: weekdays at 9 in Europe/Berlin; quiet 22-7; off 2026-12-25"
    ),
}


def word_schedule_error(error: ScheduleError) -> str:
    """What is wrong with a schedule, and what to say instead."""
    return _SCHEDULES[error.reason].format(given=error.given)


def word_schedule(schedule: Schedule) -> str:
    """When a digest comes, such as `at 09:00, weekdays, Europe/Berlin`."""
    rules = [schedule.zone]
    if schedule.quiet is not None:
        rules.append(f"quiet {schedule.quiet.start:%H:%M} to {schedule.quiet.end:%H:%M}")
    if schedule.holidays:
        rules.append(f"not on {', '.join(sorted(day.isoformat() for day in schedule.holidays))}")
    often = "at once, one message an hour at most" if schedule.at_once else _often(schedule.cron)
    return ", ".join((often, *rules))


def word_moment(moment: datetime, zone: str) -> str:
    """A moment as the clocks of the zone show it, such as `Monday, March 9, 2026 at 09:00 (Europe/Berlin)`."""
    local = moment.astimezone(ZoneInfo(zone))
    return f"{local:%A, %B} {local.day}, {local.year} at {local:%H:%M} ({zone})"


def _often(cron: str) -> str:
    """The cron line in words where it is a simple one."""
    minute, hour, day, month, weekday = cron.split()
    plain = minute.isdecimal() and all(one.isdecimal() for one in hour.split(",")) and month == "*"
    if cron == "0 * * * *":
        return "every hour"
    days = _name_days(weekday)
    dates = _name_date(day)
    if not plain or not dates or not days or (day != "*" and weekday != "*"):
        return f"cron {cron}"
    times = ", ".join(f"{int(one):02}:{int(minute):02}" for one in hour.split(","))
    return f"{days if day == '*' else dates} at {times}"


def _name_date(day: str) -> str:
    """Such as `on day 1 of each month`; empty where the field is no one day."""
    if day.isdecimal():
        return f"on day {day} of each month{' that has it' if int(day) > _SHORTEST_MONTH else ''}"
    return {"*": "every day", "L": "on the last day of each month"}.get(day.upper(), "")


def _name_days(weekday: str) -> str:
    """Such as `weekdays`, or `Mondays and Thursdays`; empty where the field is none of these."""
    if weekday in ("*", "1-5"):
        return "every day" if weekday == "*" else "weekdays"
    if any(one not in _WEEK for one in weekday.split(",")):
        return ""
    *names, last = (f"{_WEEK[one]}s" for one in weekday.split(","))
    return f"{', '.join(names)} and {last}" if names else last
