"""The sidecar NAME.json of an article NAME.txt: what the text itself doesn't say."""

import re
from datetime import date
from errno import ENAMETOOLONG
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from bot.ingest.outcome import Reason

# Far more than a title, a name, a date and an address need.
MOST_BYTES = 64_000

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ]\d\d:\d\d.*)?)?)?", re.ASCII)
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)


class Sidecar(BaseModel):
    """What a sidecar may say; other fields are left alone."""

    model_config = ConfigDict(frozen=True, str_strip_whitespace=True, coerce_numbers_to_str=True)

    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None


class SidecarError(Exception):
    """A sidecar that can't be taken: `reason` is SIDECAR or DATE."""

    def __init__(self, reason: Reason, detail: str) -> None:
        super().__init__(f"{reason}: {detail}")
        self.reason = reason
        self.detail = detail


def read_sidecar(article: Path) -> Sidecar:
    """The sidecar of an article's file, empty if there is none. Raises SidecarError."""
    path = article.with_suffix(".json")
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        return Sidecar()
    except OSError as error:
        if error.errno == ENAMETOOLONG:  # no sidecar can have that name
            return Sidecar()
        raise SidecarError(Reason.SIDECAR, path.name) from error
    return parse_sidecar(data, path.name)


def parse_sidecar(data: bytes, name: str) -> Sidecar:
    """What a sidecar of that name says. Raises SidecarError.

    White space within a value is one space, an empty value is None, and `published` is an ISO date.
    """
    if len(data) > MOST_BYTES:
        raise SidecarError(Reason.SIDECAR, name)
    try:
        sidecar = Sidecar.model_validate_json(data.removeprefix(b"\xef\xbb\xbf"))
    except ValidationError as error:
        raise SidecarError(Reason.SIDECAR, name) from error
    return _clean(sidecar, name)


def _clean(sidecar: Sidecar, name: str) -> Sidecar:
    values = {field: " ".join((value or "").split()) or None for field, value in sidecar}
    if any("\0" in value for value in values.values() if value):
        raise SidecarError(Reason.SIDECAR, name)
    if values["url"] and not _ADDRESS.fullmatch(values["url"]):
        raise SidecarError(Reason.SIDECAR, name)
    if values["published"]:
        values["published"] = parse_date(values["published"])
    return Sidecar(**values)


def parse_date(text: str) -> str:
    """An ISO 8601 date as exact as it is given; of a time its date, as written. Raises SidecarError(DATE)."""
    match = _DATE.fullmatch(text)
    if match is None:
        raise SidecarError(Reason.DATE, text)
    year, month, day = match.groups()
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError as error:
        raise SidecarError(Reason.DATE, text) from error
    return "-".join(part for part in (year, month, day) if part)
