"""What `briefbot doctor` finds: each problem with its fix."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from bot.chat import printable
from bot.wording.hosting import Missing, word_missing

Mark = Literal["ok", "off", "problem"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the list. A problem has a fix."""

    mark: Mark
    text: str
    fix: str = ""


def word_findings(findings: Sequence[Finding]) -> str:
    """The list, and how many problems there are."""
    problems = sum(finding.mark == "problem" for finding in findings)
    total = {0: "All is well.", 1: "1 problem."}.get(problems, f"{problems} problems.")
    return printable("\n".join((*_lines(findings), "", total)))


def _lines(findings: Iterable[Finding]) -> Iterable[str]:
    for finding in findings:
        yield f"{finding.mark:<8} {finding.text}"
        if finding.fix:
            yield f"{'':<8} Fix: {finding.fix}"


def not_configured(platform: str, missing: Missing, *, is_begun: bool) -> Finding:
    """A platform that does not run; a problem only where some of its variables are set."""
    text = word_missing(platform, missing)
    return Finding("problem", text, "Set what is missing, or unset the others.") if is_begun else Finding("off", text)


NOTHING_CONFIGURED = Finding(
    "problem",
    "`briefbot serve` has nothing to run.",
    "Configure Slack, Discord or both. `briefbot chat` needs neither.",
)


def unreachable(platform: str, address: str) -> Finding:
    """No answer, or none that can be read."""
    fix = "Check the network, the firewall and a proxy; then try again."
    return Finding("problem", f"{platform} can't be reached at {address}.", fix)


def unexpected(platform: str, path: str, status: int) -> Finding:
    """An answer that is none."""
    return Finding("problem", f"{platform} answered {path} with {status}.", "Try again in a few minutes.")


def refused(sentence: str) -> Finding:
    """A token that the platform does not take; the sentence says what to do as well."""
    text, _, fix = sentence.partition(". ")
    return Finding("problem", f"{text}.", fix)


def slack_token_works(team: str) -> Finding:
    """The bot's token."""
    return Finding("ok", f"Slack takes the bot's token, for the workspace “{team}”.")


def scopes_missing(reasons: Mapping[str, str]) -> Finding:
    """The app may do less than the manifest asks for: the scopes that are missing, and what each is for."""
    named = ", ".join(f"{scope} ({reason})" for scope, reason in reasons.items())
    fix = (
        "Under “App Manifest” at api.slack.com/apps paste what `briefbot slack manifest` prints, then under "
        "“Install App” install it again."
    )
    return Finding("problem", f"Slack has not granted: {named}.", fix)


SCOPES_GRANTED = Finding("ok", "Slack has granted every scope of the manifest.")
APP_TOKEN_WORKS = Finding("ok", "Slack takes the app's token, for Socket Mode.")
SIGNING_SECRET_SET = Finding("ok", "The signing secret is set; only a request from Slack can prove it.")


def discord_token_works(name: str) -> Finding:
    """The bot's token."""
    return Finding("ok", f"Discord takes the bot's token, for “{name}”.")


ENDPOINT_SET = Finding(
    "problem",
    "Discord sends commands to an Interactions Endpoint URL, not to the bot.",
    "In the Developer Portal under “General Information” empty that field, and save.",
)
NO_USER_INSTALL = Finding(
    "problem",
    "People can't install the bot for themselves on Discord, or servers can't.",
    "In the Developer Portal under “Installation” tick “User Install” and “Guild Install”.",
)


def permissions_missing(server: str, permissions: Iterable[str]) -> Finding:
    """What the bot may not do in a server."""
    fix = "In the server's settings under “Roles” give the bot's role these, or invite the bot again."
    return Finding("problem", f"In the Discord server “{server}” the bot may not: {', '.join(permissions)}.", fix)


def permissions_granted(servers: int) -> Finding:
    """The bot may do all it needs in each of its servers; single channels may differ."""
    told = "1 Discord server" if servers == 1 else f"{servers} Discord servers"
    return Finding("ok", f"The bot has the permissions it needs in {told}.")


def clock_differs(seconds: float) -> Finding:
    """This machine's clock and the platform's."""
    ahead = "ahead" if seconds > 0 else "behind"
    fix = "Set the clock, or switch on time synchronization: with a wrong one Slack's signatures are refused."
    return Finding("problem", f"The clock is {abs(seconds):.0f} seconds {ahead}.", fix)


CLOCK_RIGHT = Finding("ok", "The clock is right.")


def database_unusable(sentence: str) -> Finding:
    """The database can't be opened or written; the sentence says what to do as well."""
    text, _, fix = sentence.partition(". ")
    return Finding("problem", f"{text}.", fix or "Check BRIEFBOT_DATABASE_URL.")


DATABASE_WORKS = Finding("ok", "The database opens, can be written, and has the newest tables.")


def folder_unusable(folder: str, why: str, who: str) -> Finding:
    """A folder that takes no files; `who` tells of user, owner and mode."""
    fix = "Give that user the folder (chown), or set BRIEFBOT_DATA_FOLDER to another one."
    return Finding("problem", f"The data folder {folder} can't be written: {why} ({who}).", fix)


def folder_works(folder: str) -> Finding:
    """The data folder."""
    return Finding("ok", f"The data folder {folder} can be written.")


INDEX_IN_MEMORY = Finding(
    "problem",
    "The search index can't be kept on disk, so it is made anew at every start.",
    "Make the folder of the database (SQLite) or the data folder (PostgreSQL) writable.",
)


def index_works(missing: int) -> Finding:
    """The index; another process may be at work on it."""
    behind = f"{missing:,} changed articles are still to be taken in" if missing else "complete"
    return Finding("ok", f"The search index is there, {behind}.")
