"""Where an answer goes, and what was asked there."""

from dataclasses import dataclass, field

from bot.chat import Invocation


@dataclass(frozen=True, slots=True)
class Place:
    """Where one person is answered: the nearest of response address, channel and direct message that Slack takes.

    `thread` is the first message of the thread that the answer belongs in. `is_public` says whether all who are there
    see it.
    """

    user: str
    channel: str | None = None
    thread: str | None = None
    response_url: str | None = field(default=None, repr=False)
    is_public: bool = False


@dataclass(frozen=True, slots=True)
class Request:
    """One thing asked: `event` is Slack's id of it, `trigger` opens a form within three seconds."""

    invocation: Invocation
    place: Place
    event: str
    trigger: str | None = None
