"""Which platforms the settings configure, and which variables the others still need (pure)."""

from bot.settings import Settings
from bot.wording.hosting import Missing


def find_missing(settings: Settings) -> dict[str, Missing]:
    """For each platform that can't run the variables that are still to be set."""
    slack: list[tuple[str, ...]] = []
    if settings.slack_bot_token is None:
        slack.append(("BRIEFBOT_SLACK_BOT_TOKEN",))
    if settings.slack_app_token is None and settings.slack_signing_secret is None:
        slack.append(("BRIEFBOT_SLACK_APP_TOKEN", "BRIEFBOT_SLACK_SIGNING_SECRET"))
    discord = [("BRIEFBOT_DISCORD_TOKEN",)] if settings.discord_token is None else []
    return {name: missing for name, missing in (("Slack", slack), ("Discord", discord)) if missing}


def is_nothing_configured(settings: Settings) -> bool:
    """Whether there is nothing to run."""
    return find_missing(settings).keys() == {"Slack", "Discord"}
