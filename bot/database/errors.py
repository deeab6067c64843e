"""Why a database can't be used; the words for each reason are in `wording`."""

from enum import StrEnum

from sqlalchemy.exc import DBAPIError, OperationalError


class Reason(StrEnum):
    """What is wrong, as far as the person who runs the bot can mend it."""

    ADDRESS = "address"
    """The address is not of the form `sqlite:///PATH` or `postgresql://…`."""
    DRIVER_MISSING = "driver_missing"
    """PostgreSQL is asked for, and the optional extra `postgres` is not installed."""
    CANNOT_OPEN = "cannot_open"
    """The file or its folder can't be made or opened."""
    READ_ONLY = "read_only"
    """The file, its folder or the server takes no writes."""
    DISK_FULL = "disk_full"
    """There is no room left where the database lies."""
    NOT_A_DATABASE = "not_a_database"
    """The file holds something else, or is damaged."""
    NEWER = "newer"
    """A later version of the program has changed the tables."""
    BUSY = "busy"
    """Another process kept the database locked for longer than we wait."""
    UNREACHABLE = "unreachable"
    """The PostgreSQL server can't be reached, refuses the password, or has no such database."""
    ACCESS_DENIED = "access_denied"
    """The PostgreSQL user may not do what is needed."""


class DatabaseError(Exception):
    """The database can't be used: `reason` says why, `detail` names the file or the server, without a password."""

    def __init__(self, reason: Reason, detail: str) -> None:
        super().__init__(f"{reason}: {detail}")
        self.reason = reason
        self.detail = detail


# https://www.sqlite.org/rescode.html: the primary codes; an extended code's name begins with its primary one's.
_SQLITE = {
    "SQLITE_CANTOPEN": Reason.CANNOT_OPEN,
    "SQLITE_PERM": Reason.CANNOT_OPEN,
    "SQLITE_IOERR": Reason.CANNOT_OPEN,
    "SQLITE_READONLY": Reason.READ_ONLY,
    "SQLITE_FULL": Reason.DISK_FULL,
    "SQLITE_NOTADB": Reason.NOT_A_DATABASE,
    "SQLITE_CORRUPT": Reason.NOT_A_DATABASE,
    "SQLITE_BUSY": Reason.BUSY,
    "SQLITE_LOCKED": Reason.BUSY,
}

# https://www.postgresql.org/docs/current/errcodes-appendix.html: codes, or the class that begins them.
_POSTGRESQL = {
    "08": Reason.UNREACHABLE,
    "28": Reason.UNREACHABLE,
    "3D000": Reason.UNREACHABLE,
    "57P": Reason.UNREACHABLE,
    "25006": Reason.READ_ONLY,
    "42501": Reason.ACCESS_DENIED,
    "53100": Reason.DISK_FULL,
    "55P03": Reason.BUSY,
}


def reason_of(error: DBAPIError) -> Reason | None:
    """Why the driver failed; None for a failure that is our own, such as a wrong statement."""
    name = getattr(error.orig, "sqlite_errorname", None)
    if name is not None:
        return _first(_SQLITE, name)
    state = getattr(error.orig, "sqlstate", None)
    if state is not None:
        return _first(_POSTGRESQL, state)
    # A server that was never reached, or that went away, gives no code.
    return Reason.UNREACHABLE if isinstance(error, OperationalError) else None


def _first(reasons: dict[str, Reason], code: str) -> Reason | None:
    return next((reason for start, reason in reasons.items() if code.startswith(start)), None)
