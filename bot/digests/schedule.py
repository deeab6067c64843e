"""When a digest is due: pure functions of time.

A schedule is set in a zone's local time. A local time that a zone has twice, where daylight saving ends, counts the
first time; one that it skips, where daylight saving begins, is due in the first minute after the gap.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from hashlib import sha256
from itertools import islice, pairwise
from zoneinfo import ZoneInfo, available_timezones

from cronsim import CronSim, CronSimError

from bot.digests.plan import Quiet, Reason, Schedule, ScheduleError

SHORTEST_GAP = timedelta(minutes=15)
"""Between two digests of one schedule."""
GRACE = timedelta(hours=1)
"""A digest that is later says so."""

_FIELDS = 5
_LOOKED_AT = 61
"""Times in a row that show the shortest gap: no hour has more of them than 60."""
_LONGEST_SHIFT = timedelta(days=2)
"""How far quiet hours and a gap of the clock can move a digest, and some more."""


@dataclass(frozen=True, slots=True)
class Due:
    """A digest that is due now: for which moment, how many before it were missed, and when the next one is."""

    occurrence: datetime
    missed: int
    next_at: datetime | None


def find_zone(name: str) -> str | None:
    """The zone of that name, or of the city of that name, whatever its capitals: `europe/berlin`, `New York`."""
    wanted = name.strip().casefold().replace(" ", "_")
    return _zones_by_name().get(wanted)


def make_schedule(
    cron: str, zone: str, quiet: Quiet | None = None, holidays: frozenset[date] = frozenset()
) -> Schedule:
    """A schedule that can be. Raises ScheduleError."""
    named = find_zone(zone)
    if named is None:
        raise ScheduleError(Reason.ZONE, zone)
    if quiet is not None and quiet.start == quiet.end:
        raise ScheduleError(Reason.QUIET, f"{quiet.start:%H:%M}")
    fields = cron.split()
    try:
        times = list(islice(CronSim(" ".join(fields), datetime(2024, 1, 1)), _LOOKED_AT))  # noqa: DTZ001 (local time)
    except CronSimError as error:
        raise ScheduleError(Reason.CRON, cron) from error
    if len(fields) != _FIELDS or not times:
        raise ScheduleError(Reason.CRON, cron)
    if any(later - earlier < SHORTEST_GAP for earlier, later in pairwise(times)):
        raise ScheduleError(Reason.TOO_OFTEN, cron)
    return Schedule(" ".join(fields), named, quiet, holidays)


def is_possible(schedule: Schedule) -> bool:
    """Whether its zone and its cron line are known here: another version may have stored it."""
    try:
        CronSim(schedule.cron, datetime(2024, 1, 1))  # noqa: DTZ001 (local time)
    except CronSimError:
        return False
    return schedule.zone in _zones()


def next_after(schedule: Schedule, moment: datetime) -> datetime | None:
    """The first time in UTC that is later than that moment; None where a rare date has no more."""
    return next(moments_after(schedule, moment), None)


def take_due(schedule: Schedule, next_at: datetime, now: datetime) -> Due | None:
    """The digest that is due at `now`; of several that were missed the last one alone. None before `next_at`."""
    if now < next_at:
        return None
    occurrence, missed = next_at, 0
    for following in moments_after(schedule, next_at):
        if following > now:
            return Due(occurrence, missed, following)
        occurrence, missed = following, missed + 1
    return Due(occurrence, missed, None)


def find_wait(schedule: Schedule, occurrence: datetime, now: datetime) -> datetime | None:
    """When a digest comes that was missed, where it now is quiet or a day off; None where it comes now.

    One that is asked for at such a time is due then, and comes.
    """
    zone = ZoneInfo(schedule.zone)
    due, local = (moment.astimezone(zone).replace(tzinfo=None) for moment in (occurrence, now))
    if _rests(schedule, due) or not _rests(schedule, local):
        return None
    after = _after_quiet(local, schedule.quiet)
    found = next_after(schedule, now) if after.date() in schedule.holidays else to_utc(after, zone)
    return found if found and found > now else None


def _rests(schedule: Schedule, local: datetime) -> bool:
    is_quiet = schedule.quiet is not None and schedule.quiet.holds(local.time())
    return is_quiet or local.date() in schedule.holidays


def is_late(occurrence: datetime, now: datetime) -> bool:
    """Whether it is later than people would overlook."""
    return now - occurrence > GRACE


def jitter(key: str, most: int) -> timedelta:
    """Up to so many seconds, for one key always as long: thousands of digests are due at 09:00."""
    return timedelta(seconds=int.from_bytes(sha256(key.encode()).digest()[:4], "big") % (most + 1))


def to_utc(local: datetime, zone: ZoneInfo) -> datetime:
    """The moment at which the zone's clocks show that time first; where they skip it, the end of the gap."""
    found = local.replace(tzinfo=zone, fold=0).astimezone(UTC)
    if found.astimezone(zone).replace(tzinfo=None) == local:
        return found
    before = local.replace(tzinfo=zone, fold=1).astimezone(UTC)
    return _find_change(before, found, zone)


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())


@cache
def _zones_by_name() -> Mapping[str, str]:
    """Zones by their names and by their cities; of several for one city the shortest name."""
    zones = sorted(_zones(), key=lambda zone: (-len(zone), zone))
    cities = {zone.rpartition("/")[2].casefold(): zone for zone in zones if "/" in zone}
    return cities | {zone.casefold(): zone for zone in zones}


def _find_change(before: datetime, after: datetime, zone: ZoneInfo) -> datetime:
    """The minute between these moments from which on the zone has the offset that it has at `after`."""
    offset = after.astimezone(zone).utcoffset()
    early, late = 0, int((after - before).total_seconds()) // 60
    while early < late:
        middle = (early + late) // 2
        if (before + timedelta(minutes=middle)).astimezone(zone).utcoffset() == offset:
            late = middle
        else:
            early = middle + 1
    return before + timedelta(minutes=late)


def moments_after(schedule: Schedule, moment: datetime) -> Iterator[datetime]:
    """The times in UTC that are later than that moment, each once."""
    zone = ZoneInfo(schedule.zone)
    begin = (moment.astimezone(zone) - _LONGEST_SHIFT).replace(tzinfo=None)
    latest = moment
    for local in _local_times(schedule, begin):
        found = to_utc(local, zone)
        if found > latest:
            latest = found
            yield found


def _local_times(schedule: Schedule, begin: datetime) -> Iterator[datetime]:
    """The local times after `begin`, in their order, as quiet hours and holidays leave them."""
    for local in CronSim(schedule.cron, begin):
        moved = _after_quiet(local, schedule.quiet)
        if moved.date() not in schedule.holidays:
            yield moved


def _after_quiet(local: datetime, quiet: Quiet | None) -> datetime:
    if quiet is None or not quiet.holds(local.time()):
        return local
    day = local.date() if local.time() < quiet.end else local.date() + timedelta(days=1)
    return datetime.combine(day, quiet.end)
