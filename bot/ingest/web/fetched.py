"""What fetching gives, for those who do not fetch themselves."""

from dataclasses import dataclass

from bot.ingest.outcome import Reason


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave; `address` is the one that it came from in the end."""

    address: str
    content: bytes
    content_type: str
    charset: str | None
    etag: str | None = None
    modified: str | None = None
    is_unchanged: bool = False
    """Whether it is still as `etag` and `modified` of the question say; then it has no content."""
    max_age: int = 0
    """Seconds for which it need not be asked for again, as far as the site says."""


class FetchError(Exception):
    """Nothing was fetched; `reason` says why, `wait` how many seconds the site asks to stay away."""

    def __init__(self, reason: Reason, wait: int | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.wait = wait
