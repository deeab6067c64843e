"""What `briefbot serve` and `briefbot doctor` say to whoever hosts the bot."""

from collections.abc import Mapping, Sequence

from bot.chat import printable

HELP_SERVE = (
    "Run the bot on Slack and Discord until stopped; README tells how to set up each.\n\n"
    "It answers on `/livez` and `/readyz`, and on `/slack/events` where Slack sends over HTTP. "
    "Ends with 2 when neither is configured."
)
HELP_DOCTOR = (
    "Check tokens, permissions, the clock, the database and folders, and say how to fix what is wrong.\n\n"
    "Ends with 0 when all is well, else with 1."
)
HELP_SLACK = "Set up the bot on Slack."
HELP_MANIFEST = "Print the app manifest that Slack asks for when you create the app."
HELP_SOCKET = "The bot connects to Slack, and needs no public address. This is the default."
HELP_HTTP = "Slack sends to the bot, at this public address, such as https://briefbot.example.com."
HELP_DISCORD = "Set up the bot on Discord."
HELP_SYNC = "Tell Discord of the commands now. `briefbot serve` does it by itself whenever they have changed."
ONE_TRANSPORT = "Give --socket or --http ADDRESS, not both."
PUBLIC_ADDRESS = "Give the bot's public address, which begins with https://, such as https://briefbot.example.com."

_SECTIONS = {"Slack": "Set it up on Slack", "Discord": "Set it up on Discord"}

Missing = Sequence[Sequence[str]]
"""Variables that are still to be set: of each group one."""


def word_missing(platform: str, missing: Missing) -> str:
    """A platform that is not configured, or only in part, and the variables that would do it."""
    variables = ", and ".join(f"either {' or '.join(group)}" if len(group) > 1 else group[0] for group in missing)
    return f"{platform} is not configured: set {variables}. README tells how under “{_SECTIONS[platform]}”."


def word_nothing_configured(missing: Mapping[str, Missing]) -> str:
    """`briefbot serve` has nothing to run."""
    lines = (f"  {word_missing(platform, variables)}" for platform, variables in missing.items())
    return "\n".join(("There is nothing to run yet.", *lines, "To try the bot without either: briefbot chat"))


def word_running(platform: str, transport: str) -> str:
    """A platform is started."""
    return f"{platform} runs, {transport}."


OVER_SOCKET_MODE = "over Socket Mode"
OVER_GATEWAY = "over its gateway"
OVER_HTTP = "over HTTP; Slack's requests are expected at /slack/events"


def word_listening(address: str) -> str:
    """Where health is told."""
    return f"Health is told at {address}/livez and {address}/readyz."


def word_port_taken(host: str, port: int, why: str) -> str:
    """The HTTP server can't listen there."""
    return f"I can't listen on {host}, port {port} ({why}). Set BRIEFBOT_PORT or BRIEFBOT_HOST to another."


STOPPING = "Stopping: what was begun is finished, for at most 20 seconds. A second signal stops at once."
STOPPED = "Stopped."
CUT_OFF = "Stopped before everything was finished."
NOTHING_LEFT = "No platform is left to run, so I stop. `briefbot doctor` tells what to fix."
HTTP_ENDED = "The HTTP server ended by itself, so I stop."
CATCHING_UP_FAILED = "The search index could not be brought up to date; searching tries again."


def word_failed(platform: str, pause: float) -> str:
    """A platform had a fault, and is started again."""
    return f"{platform} failed; it is started again in {pause:.0f} seconds."


def word_given_up(platform: str, why: str) -> str:
    """A platform will not have us until somebody mends it."""
    return f"{platform} is given up until the next start. {why}"


def word_broken(platform: str) -> str:
    """A platform could not even be built."""
    return f"{platform} can't be started. Install Briefbot again with constraints.txt; the log tells what broke."


def word_slack_refusal(variable: str, error: str) -> str:
    """Slack does not take a token: the variable that holds it, and Slack's own word for the reason."""
    hint = _SLACK_ERRORS.get(error, "Copy it again from api.slack.com/apps.")
    return f"Slack refuses {variable} ({printable(error)}). {hint}"


_SLACK_ERRORS = {
    "account_inactive": "The app was removed from the workspace: install it again, and copy the new token.",
    "token_revoked": "Install the app again under “Install App”, and copy the new token.",
    "token_expired": "Switch off token rotation for the app, install it again, and copy the new token.",
    "not_allowed_token_type": "It is a token of another kind: the bot's begins with xoxb-, the app's with xapp-.",
    "missing_scope": "Under “Basic Information”, “App-Level Tokens”, make one with the scope connections:write.",
    "invalid_auth": "Copy it again from api.slack.com/apps: “Install App” has the bot's, "
    "“Basic Information” the app's.",
}

_DISCORD_REASONS = {
    "token": "Discord refuses BRIEFBOT_DISCORD_TOKEN. In the Developer Portal under “Bot” choose “Reset Token”, "
    "and copy the new one.",
    "intents": "Discord does not grant what the bot listens to. In the Developer Portal under “Bot” check that "
    "nothing restricts it.",
    "sharding": "The bot is in so many servers that Discord wants it split, which Briefbot does not do. Leave some.",
}


def word_discord_refusal(reason: str) -> str:
    """Discord will not have the bot: the reason's name."""
    return _DISCORD_REASONS[reason]


def word_synced(commands: int) -> str:
    """Discord was told of the commands."""
    return f"Discord knows {commands} commands now. It may take a minute until you see them; reload Discord if not."


def word_unsynced(error: str) -> str:
    """Discord was not told of the commands."""
    return f"Discord could not be told of the commands ({printable(error)}). Try again in a minute."
