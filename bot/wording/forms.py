"""The forms that make a digest and change it."""

import re

from bot.chat import Blank, Choice, Form

_WEEK = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_OFTEN = (
    ("Weekdays", "weekdays"),
    ("Every day", "daily"),
    *((f"{day}s", f"{day.casefold()}s") for day in _WEEK),
    ("On the first day of each month", "monthly"),
    ("On the last day of each month", "monthly on the last day"),
    ("Every hour", "cron 0 * * * *"),
    ("At once, one message an hour at most", "at once"),
)
_RULES = "Quiet hours, days off, silence"


def _choices(*options: tuple[str, str]) -> tuple[Choice, ...]:
    return tuple(Choice(title=title, command=words) for title, words in options)


_BLANKS = (
    Blank("often", "How often", " {}", "weekdays", choices=_choices(*_OFTEN)),
    Blank("at", "At what time", " at {}", "9:00", "Several with commas, such as 9:00, 13:00"),
    Blank("zone", "Time zone", " in {}", "UTC", "A zone or its city, such as Europe/Berlin or Kolkata"),
    Blank("rules", _RULES, "; {}", "", "Such as: quiet 22-7; off 2026-12-25; silent, for days without news"),
    Blank("notify", "Whom it notifies", "; notify {}", "", "A role or user group, such as @designers", is_group=True),
)
_AS_IT_IS = ("As it is", "as it is")
_CHANGES = (
    Blank("often", "How often", " {}", "as it is", choices=_choices(_AS_IT_IS, *_OFTEN)),
    Blank("at", "At what time", " at {}", "", "Such as 9:00, 13:00; empty, it stays as it is"),
    Blank("zone", "Time zone", " in {}", "", "Such as Europe/Berlin or Kolkata; empty, it stays as it is"),
    Blank("rules", _RULES, "; {}", "", "Such as: quiet 22-7; silent, or tell; no quiet; no days off; no notify"),
    Blank("notify", "Whom it notifies", "; notify {}", "", "Such as @designers; empty, it stays", is_group=True),
)
DIGEST_FORMS = (
    Form("A new digest", re.compile("create"), _BLANKS),
    Form("Change the digest", re.compile("edit(?: [0-9a-f]{6})?"), _CHANGES),
)
