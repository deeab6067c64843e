"""The adapters of the platforms that are configured; each is imported only where it runs."""

import structlog

from bot.chat import Bot
from bot.serve.configured import find_missing
from bot.serve.supervising import Platform
from bot.settings import Settings
from bot.wording.hosting import word_broken

_log = structlog.get_logger(__name__)


def make_platforms(bot: Bot, settings: Settings) -> tuple[Platform, ...]:
    """Those that are configured; one that can't even be built is logged and left out."""
    platforms = []
    for name, make in (("Slack", _make_slack), ("Discord", _make_discord)):
        if name not in find_missing(settings):
            try:
                platforms.append(make(bot, settings))
            except Exception:  # noqa: BLE001 (the other platform runs all the same)
                _log.exception(word_broken(name))
    return tuple(platforms)


def _make_slack(bot: Bot, settings: Settings) -> Platform:
    from bot.serve.slack import make_slack  # noqa: PLC0415 (as above)

    return make_slack(bot, settings)


def _make_discord(bot: Bot, settings: Settings) -> Platform:
    from bot.serve.discord import make_discord  # noqa: PLC0415 (as above)

    return make_discord(bot, settings)
