"""The forms that make a digest and change it."""

import re

from bot.chat import Blank, Choice, Form

_SAY = "tell"
_OFTEN = (
    ("Weekdays", "weekdays"),
    ("Every day", "daily"),
    *((f"{day}s", f"{day.casefold()}s") for day in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")),
    ("On the first day of each month", "monthly"),
    ("Every hour", "cron 0 * * * *"),
    ("At once, one message an hour at most", "at once"),
)
_QUIET_DAYS = (("Say in one line that there is no news", _SAY), ("Stay silent on a day without news", "silent"))


def _choices(*options: tuple[str, str]) -> tuple[Choice, ...]:
    return tuple(Choice(title=title, command=words) for title, words in options)


_BLANKS = (
    Blank("often", "How often", " {}", "weekdays", choices=_choices(*_OFTEN)),
    Blank("at", "At what time", " at {}", "9:00", "Several with commas, such as 9:00, 13:00"),
    Blank("zone", "Time zone", " in {}", "UTC", "A zone or its city, such as Europe/Berlin or Kolkata"),
    Blank("rules", "Quiet hours and days off", "; {}", "", "Such as: quiet 22-7; off 2026-12-25"),
    Blank("silent", "Without news", "; {}", _SAY, choices=_choices(*_QUIET_DAYS)),
)
_AS_IT_IS = ("As it is", "as it is")
_CHANGES = (
    Blank("often", "How often", " {}", "as it is", choices=_choices(_AS_IT_IS, *_OFTEN)),
    Blank("at", "At what time", " at {}", "", "Such as 9:00, 13:00; empty, it stays as it is"),
    Blank("zone", "Time zone", " in {}", "", "Such as Europe/Berlin or Kolkata; empty, it stays as it is"),
    Blank(
        "rules", "Quiet hours and days off", "; {}", "", "Such as: quiet 22-7; off 2026-12-25; no quiet; no days off"
    ),
    Blank("silent", "Without news", "; {}", "as it is", choices=_choices(_AS_IT_IS, *_QUIET_DAYS)),
)
DIGEST_FORMS = (
    Form("A new digest", re.compile("create"), _BLANKS),
    Form("Change the digest", re.compile("edit(?: [0-9a-f]{6})?"), _CHANGES),
)
