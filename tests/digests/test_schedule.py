"""A digest is due once at its local time, in every zone, through every change of the clocks."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.digests.plan import Quiet, Reason, Schedule, ScheduleError
from bot.digests.schedule import (
    Due,
    find_wait,
    is_late,
    jitter,
    make_schedule,
    next_after,
    take_due,
    to_utc,
)

ZONES = sorted(available_timezones() - {"localtime"})
NIGHT = Quiet(time(22), time(7))


def times(schedule: Schedule, since: datetime, number: int) -> list[datetime]:
    """So many times after that moment."""
    found: list[datetime] = []
    while len(found) < number:
        following = next_after(schedule, found[-1] if found else since)
        assert following is not None
        found.append(following)
    return found


def local(schedule: Schedule, since: datetime, number: int) -> list[str]:
    """The same, as the zone's clocks show it."""
    return [f"{one.astimezone(ZoneInfo(schedule.zone)):%m-%d %H:%M %z}" for one in times(schedule, since, number)]


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[arg-type,misc]


def exists(moment: datetime, zone: ZoneInfo) -> bool:
    return moment.replace(tzinfo=zone).astimezone(UTC).astimezone(zone).replace(tzinfo=None) == moment


@settings(max_examples=400, deadline=None)
@given(
    zone=st.sampled_from(ZONES),
    since=st.datetimes(datetime(2020, 1, 1), datetime(2040, 12, 1)),  # noqa: DTZ001 (made aware below)
    at=st.times().map(lambda one: one.replace(second=0, microsecond=0, fold=0)),
)
@example(zone="America/Nuuk", since=datetime(2028, 3, 18, 1), at=time(23))  # noqa: DTZ001 (made aware below)
def test_a_daily_digest_is_due_once_a_local_day_at_its_time_or_right_after_the_gap(
    zone: str, since: datetime, at: time
) -> None:
    schedule = make_schedule(f"{at.minute} {at.hour} * * *", zone)
    found = times(schedule, since.replace(tzinfo=UTC), 8)
    place = ZoneInfo(zone)
    assert all(earlier < later for earlier, later in pairwise(found))
    # A gap at midnight, as Greenland's, ends on the next day.
    since_midnight = timedelta(hours=at.hour, minutes=at.minute)
    days = [(one.astimezone(place).replace(tzinfo=None) - since_midnight).date() for one in found]
    assert all(later - earlier == timedelta(days=1) for earlier, later in pairwise(days))
    for day, one in zip(days, found, strict=True):
        wanted = datetime.combine(day, at)
        if exists(wanted, place):
            assert one.astimezone(place).replace(tzinfo=None) == wanted
            assert one.astimezone(place).fold == 0
        else:
            minute_before = (one - timedelta(minutes=1)).astimezone(place)
            assert minute_before.replace(tzinfo=None) < wanted < one.astimezone(place).replace(tzinfo=None)


CRONS = ["0 * * * *", "*/15 * * * *", "30 1,2,3 * * *", "0 9 * * 1-5", "0 9,13,17 * * *", "5 0 1 * *", "0 8 * * 0"]


@settings(max_examples=400, deadline=None)
@given(
    zone=st.sampled_from(ZONES),
    since=st.datetimes(datetime(2020, 1, 1), datetime(2040, 12, 1)),  # noqa: DTZ001 (made aware below)
    cron=st.sampled_from(CRONS),
    quiet=st.sampled_from([None, NIGHT, Quiet(time(12), time(13, 30)), Quiet(time(0, 30), time(0, 15))]),
    holidays=st.frozensets(st.dates(date(2020, 1, 1), date(2040, 12, 31)), max_size=30),
)
def test_times_strictly_increase_and_none_is_in_quiet_hours_or_on_a_holiday(
    zone: str, since: datetime, cron: str, quiet: Quiet | None, holidays: frozenset[date]
) -> None:
    holidays |= {since.date() + timedelta(days=1)}
    found = times(make_schedule(cron, zone, quiet, holidays), since.replace(tzinfo=UTC), 6)
    assert all(earlier < later for earlier, later in pairwise(found))
    for one in found:
        shown = one.astimezone(ZoneInfo(zone))
        assert shown.date() not in holidays
        skipped_an_end = (one - timedelta(minutes=1)).astimezone(ZoneInfo(zone)).utcoffset() != shown.utcoffset()
        assert quiet is None or not quiet.holds(shown.time()) or skipped_an_end


@pytest.mark.parametrize(
    ("zone", "cron", "since", "expected"),
    [
        ("America/New_York", "30 2 * * *", utc(2026, 3, 7, 12), ["03-08 03:00 -0400", "03-09 02:30 -0400"]),
        ("America/New_York", "30 1 * * *", utc(2026, 10, 31, 12), ["11-01 01:30 -0400", "11-02 01:30 -0500"]),
        ("Australia/Lord_Howe", "15 2 * * *", utc(2026, 10, 3, 0), ["10-04 02:30 +1100", "10-05 02:15 +1100"]),
        ("Australia/Lord_Howe", "45 1 * * *", utc(2026, 4, 4, 0), ["04-05 01:45 +1100", "04-06 01:45 +1030"]),
        ("Africa/Cairo", "0 0 * * *", utc(2026, 4, 23, 12), ["04-24 01:00 +0300", "04-25 00:00 +0300"]),
        ("Africa/Cairo", "30 23 * * *", utc(2026, 10, 29, 12), ["10-29 23:30 +0300", "10-30 23:30 +0200"]),
        ("Pacific/Apia", "30 3 * * *", utc(2021, 4, 2, 12), ["04-03 03:30 +1400", "04-04 03:30 +1400"]),
        ("Pacific/Apia", "0 9 * * *", utc(2021, 9, 30, 12), ["10-01 09:00 +1300", "10-02 09:00 +1300"]),
        ("Asia/Kolkata", "0 9 * * 1-5", utc(2026, 3, 6, 12), ["03-09 09:00 +0530", "03-10 09:00 +0530"]),
        ("Asia/Kathmandu", "0 9 * * *", utc(2026, 3, 6, 0), ["03-06 09:00 +0545", "03-07 09:00 +0545"]),
    ],
)
def test_the_clock_of_each_place_counts(zone: str, cron: str, since: datetime, expected: list[str]) -> None:
    assert local(make_schedule(cron, zone), since, 2) == expected


def test_what_is_due_in_quiet_hours_waits_for_their_end_and_comes_once() -> None:
    hourly = make_schedule("0 * * * *", "Europe/Berlin", NIGHT)
    assert local(hourly, utc(2026, 1, 5, 19), 3) == ["01-05 21:00 +0100", "01-06 07:00 +0100", "01-06 08:00 +0100"]
    friday = make_schedule("0 23 * * 5", "UTC", NIGHT)
    assert local(friday, utc(2026, 1, 5), 1) == ["01-10 07:00 +0000"], "Friday's ends on Saturday"
    noon = make_schedule("0 12 * * *", "UTC", Quiet(time(12), time(14)))
    assert local(noon, utc(2026, 1, 5), 1) == ["01-05 14:00 +0000"]


def test_on_a_holiday_there_is_no_digest() -> None:
    daily = make_schedule("0 9 * * *", "UTC", holidays=frozenset({date(2026, 12, 25), date(2026, 12, 26)}))
    assert local(daily, utc(2026, 12, 24, 10), 1) == ["12-27 09:00 +0000"]


@pytest.mark.parametrize(
    ("cron", "zone", "reason"),
    [
        ("0 9 31 2 *", "UTC", Reason.CRON),
        ("0 0 9 * * *", "UTC", Reason.CRON),
        ("nine", "UTC", Reason.CRON),
        ("", "UTC", Reason.CRON),
        ("*/10 * * * *", "UTC", Reason.TOO_OFTEN),
        ("0,1 9 1 1 *", "UTC", Reason.TOO_OFTEN),
        ("0 9 * * *", "Mars/Olympus", Reason.ZONE),
        ("0 9 * * *", "../etc/passwd", Reason.ZONE),
    ],
)
def test_what_can_not_be_is_refused_by_name(cron: str, zone: str, reason: Reason) -> None:
    with pytest.raises(ScheduleError) as refused:
        make_schedule(cron, zone)
    assert refused.value.reason is reason


def test_quiet_hours_that_never_end_are_refused() -> None:
    with pytest.raises(ScheduleError, match="quiet"):
        make_schedule("0 9 * * *", "UTC", Quiet(time(9), time(9)))


def test_after_an_outage_there_is_one_catch_up_and_no_flood() -> None:
    daily = make_schedule("0 9 * * *", "UTC")
    assert take_due(daily, utc(2026, 1, 5, 9), utc(2026, 1, 5, 8, 59)) is None
    on_time = take_due(daily, utc(2026, 1, 5, 9), utc(2026, 1, 5, 9))
    assert on_time == Due(utc(2026, 1, 5, 9), 0, utc(2026, 1, 6, 9))
    late = take_due(daily, utc(2026, 1, 5, 9), utc(2026, 1, 9, 12))
    assert late == Due(utc(2026, 1, 9, 9), 4, utc(2026, 1, 10, 9))


@pytest.mark.parametrize(
    ("occurrence", "now", "expected"),
    [
        ("2026-12-24 09:00", "2026-12-24 21:30", None),
        ("2026-12-23 09:00", "2026-12-23 23:00", "2026-12-24 07:00"),
        ("2026-12-23 09:00", "2026-12-24 06:59", "2026-12-24 07:00"),
        ("2026-12-24 09:00", "2026-12-24 23:00", "2026-12-27 09:00"),
        ("2026-12-24 09:00", "2026-12-25 12:00", "2026-12-27 09:00"),
        ("2026-12-23 23:00", "2026-12-23 23:01", None),
        ("2026-12-25 12:00", "2026-12-25 12:01", None),
    ],
)
def test_what_was_missed_is_caught_up_neither_in_quiet_hours_nor_on_a_day_off_unless_it_is_asked_for(
    occurrence: str, now: str, expected: str | None
) -> None:
    daily = make_schedule("0 9 * * *", "Europe/Berlin", NIGHT, frozenset({date(2026, 12, 25), date(2026, 12, 26)}))
    due, there = (to_utc(datetime.fromisoformat(local), ZoneInfo("Europe/Berlin")) for local in (occurrence, now))
    waits = find_wait(daily, due, there)
    assert (f"{waits.astimezone(ZoneInfo('Europe/Berlin')):%Y-%m-%d %H:%M}" if waits else None) == expected


def test_a_wait_never_ends_before_it_begins() -> None:
    daily = make_schedule("0 9 * * *", "Europe/Berlin", Quiet(time(22), time(2, 45)))
    second_half_past_two = utc(2026, 10, 25, 1, 30)
    assert find_wait(daily, utc(2026, 10, 24, 7), second_half_past_two) is None


def test_after_a_long_outage_each_time_that_was_missed_is_looked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    often = make_schedule("*/15 * * * *", "Asia/Kolkata")
    looked_at: list[datetime] = []

    def count(local: datetime, zone: ZoneInfo) -> datetime:
        looked_at.append(local)
        return to_utc(local, zone)

    monkeypatch.setattr("bot.digests.schedule.to_utc", count)
    due = take_due(often, utc(2026, 1, 1), utc(2026, 1, 31, 0, 5))
    assert due == Due(utc(2026, 1, 31), 30 * 96, utc(2026, 1, 31, 0, 15))
    assert len(looked_at) < 33 * 96


def test_a_digest_is_late_after_an_hour() -> None:
    assert not is_late(utc(2026, 1, 5, 9), utc(2026, 1, 5, 9, 59))
    assert is_late(utc(2026, 1, 5, 9), utc(2026, 1, 5, 10, 1))


def test_a_stampede_is_spread_over_ninety_seconds_and_each_keeps_its_place() -> None:
    spread = [jitter(f"schedule {number}", 90) for number in range(1_000)]
    assert spread == [jitter(f"schedule {number}", 90) for number in range(1_000)]
    assert max(spread) <= timedelta(seconds=90)
    assert len(set(spread)) > 80
