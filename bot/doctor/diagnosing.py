"""All checks, in the order of the list."""

from collections.abc import Callable
from datetime import UTC, datetime

from bot.doctor.asking import Asker, open_asker
from bot.doctor.discord import check_discord
from bot.doctor.library import check_library
from bot.doctor.slack import check_slack
from bot.logs import configure_logs
from bot.serve.configured import find_missing, is_nothing_configured
from bot.settings import Settings
from bot.wording import diagnosis
from bot.wording.diagnosis import Finding

_LARGEST_SKEW = 60.0
"""Seconds; at five minutes Slack's requests count as replayed, and none is answered."""


async def diagnose(settings: Settings, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> list[Finding]:
    """What is well and what is not, with the fix."""
    configure_logs(settings.secrets)
    async with open_asker(now) as asker:
        found = [finding async for finding in check_slack(settings, asker)]
        found += [finding async for finding in check_discord(settings, asker)]
        found += _judge_clock(asker)
    return [*_find_unconfigured(settings), *found, *[finding async for finding in check_library(settings)]]


def _find_unconfigured(settings: Settings) -> list[Finding]:
    begun = {
        "Slack": bool(settings.slack_bot_token or settings.slack_app_token or settings.slack_signing_secret),
        "Discord": False,
    }
    missing = find_missing(settings).items()
    found = [diagnosis.not_configured(name, groups, is_begun=begun[name]) for name, groups in missing]
    return [*found, diagnosis.NOTHING_CONFIGURED] if is_nothing_configured(settings) else found


def _judge_clock(asker: Asker) -> list[Finding]:
    """The smallest difference of all answers: a slow answer makes the clock look ahead."""
    seconds = min(asker.seconds_ahead, key=abs, default=None)
    if seconds is None:
        return []
    return [diagnosis.clock_differs(seconds) if abs(seconds) > _LARGEST_SKEW else diagnosis.CLOCK_RIGHT]
