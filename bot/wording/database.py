"""What is wrong with the database, and how to mend it."""

from bot.database.errors import DatabaseError, Reason

_SENTENCES: dict[Reason, str] = {
    Reason.ADDRESS: "BRIEFBOT_DATABASE_URL is not an address I can read. "
    "Write sqlite:///PATH or postgresql://USER:PASSWORD@HOST/NAME.",
    Reason.DRIVER_MISSING: "PostgreSQL needs one more package. Install it with: pip install 'briefbot[postgres]'",
    Reason.CANNOT_OPEN: "The library can't be opened here. "
    "Check that the folder exists and is yours, or set BRIEFBOT_DATABASE_URL to another place.",
    Reason.READ_ONLY: "The library can't be written here. "
    "Give yourself write permission, or set BRIEFBOT_DATABASE_URL to another place.",
    Reason.DISK_FULL: "The disk is full, so nothing more was kept. Free some space and try again.",
    Reason.NOT_A_DATABASE: "This file is not a Briefbot library, or it is damaged. "
    "Set BRIEFBOT_DATABASE_URL to another file, or put a backup in its place.",
    Reason.NEWER: "This library was made by a newer Briefbot. Upgrade with: pip install --upgrade briefbot",
    Reason.BUSY: "Another program keeps the library busy. Try again in a moment.",
    Reason.UNREACHABLE: "The PostgreSQL server does not answer, has no such database, or refuses the password. "
    "Check BRIEFBOT_DATABASE_URL and that the server runs.",
    Reason.ACCESS_DENIED: "The PostgreSQL server refuses the user or the password. Check BRIEFBOT_DATABASE_URL.",
}


def word_database_error(error: DatabaseError) -> str:
    """The sentence for the reason, and which file or server it is about."""
    return f"{_SENTENCES[error.reason]} ({error.detail})" if error.detail else _SENTENCES[error.reason]
