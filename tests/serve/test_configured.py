"""What the settings configure, and what they still need."""

import pytest

from bot.serve.configured import find_missing, is_nothing_configured
from bot.settings import Settings
from bot.wording.hosting import word_missing

BOT, APP, SECRET, DISCORD = "slack_bot_token", "slack_app_token", "slack_signing_secret", "discord_token"


@pytest.mark.parametrize(
    ("given", "missing"),
    [
        ((), {"Slack", "Discord"}),
        ((BOT, APP), {"Discord"}),
        ((BOT, SECRET, DISCORD), set()),
        ((BOT, DISCORD), {"Slack"}),
        ((APP, SECRET), {"Slack", "Discord"}),
    ],
)
def test_a_platform_runs_with_all_it_needs(given: tuple[str, ...], missing: set[str]) -> None:
    settings = Settings.model_validate(dict.fromkeys(given, "made-up"))
    assert find_missing(settings).keys() == missing
    assert is_nothing_configured(settings) == (len(missing) == 2)


def test_what_is_missing_is_named() -> None:
    missing = find_missing(Settings())
    assert word_missing("Slack", missing["Slack"]).startswith(
        "Slack is not configured: set BRIEFBOT_SLACK_BOT_TOKEN, "
        "and either BRIEFBOT_SLACK_APP_TOKEN or BRIEFBOT_SLACK_SIGNING_SECRET. README"
    )
    half = find_missing(Settings.model_validate({BOT: "made-up"}))
    assert "BOT_TOKEN" not in word_missing("Slack", half["Slack"])
