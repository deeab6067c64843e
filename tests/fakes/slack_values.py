"""What a made-up Slack says and sees: its tokens, faults, what it accepted, and how it was acknowledged."""

from dataclasses import dataclass
from typing import Any

BOT_TOKEN = "xoxb-1-made-up"  # noqa: S105 (made up)
APP_TOKEN = "xapp-1-made-up"  # noqa: S105 (made up)
SIGNING_SECRET = "made-up-signing-secret"  # noqa: S105 (made up)
BOT_USER = "UBOT"


@dataclass(frozen=True, slots=True)
class Fault:
    """How one call goes wrong: a status, an error of Slack's with status 200, or the connection dropped."""

    status: int = 200
    error: str = ""
    retry_after: str | None = None
    drop: bool = False
    """Accept it, then drop the connection without an answer."""


@dataclass(frozen=True, slots=True)
class Seen:
    """Something that Slack accepted: by which way, and what."""

    way: str
    body: dict[str, Any]

    @property
    def text(self) -> str:
        return str(self.body.get("text", ""))


@dataclass(frozen=True, slots=True)
class Ack:
    """How the bot acknowledged: the HTTP status (200 on a socket), and what it said with it."""

    status: int
    body: Any = ""
