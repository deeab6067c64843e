"""When a channel wants its digests: plain values."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum


class Reason(StrEnum):
    """Why a schedule can't be."""

    CRON = "cron"
    ZONE = "zone"
    TOO_OFTEN = "too_often"
    QUIET = "quiet"
    MINUTES = "minutes"
    """Times of a day that do not all stand at the same minute: a cron line has none of these."""
    PAST = "past"
    RETURN = "return"
    """What is no day on which somebody is back."""
    WORDS = "words"


class ScheduleError(Exception):
    """`given` are the words that are wrong."""

    def __init__(self, reason: Reason, given: str) -> None:
        super().__init__(f"{reason}: {given}")
        self.reason = reason
        self.given = given


@dataclass(frozen=True, slots=True)
class Quiet:
    """From this local time until that one nothing is posted; what is due then waits for the end.

    It may span midnight.
    """

    start: time
    end: time

    def holds(self, moment: time) -> bool:
        """Whether it is quiet at that time."""
        if self.start < self.end:
            return self.start <= moment < self.end
        return moment >= self.start or moment < self.end


@dataclass(frozen=True, slots=True)
class Schedule:
    """A cron line of five fields in a zone by name. On `holidays`, local dates, there is no digest.

    One that is `at_once` looks for news at these times, and posts at most one message an hour.
    """

    cron: str
    zone: str
    quiet: Quiet | None = None
    holidays: frozenset[date] = frozenset()
    at_once: bool = False
