"""The logger that Bolt and the SDK get: errors only, on one line, without tokens and addresses."""

import logging
import re

_SECRET = re.compile(r"\b(?:xox[a-z]|xapp|xoxe)[-.][\w.-]+|\b(?:https?|wss?)://\S+")
"""Tokens; and addresses, since a response address and a socket's address let anyone who reads them in."""


class _Redact(logging.Filter):
    def filter(self, record: logging.LogRecord) -> bool:
        record.msg, record.args = redact(record.getMessage()), ()
        record.exc_info = record.exc_text = None
        return True


def redact(text: str) -> str:
    """The text without tokens and addresses."""
    return _SECRET.sub("(removed)", text)


def make_quiet_logger() -> logging.Logger:
    """A logger below whose level Bolt prints whole request bodies, and the SDK every parameter."""
    logger = logging.getLogger("bot.adapters.slack.sdk")
    logger.setLevel(logging.ERROR)
    if not logger.filters:
        logger.addFilter(_Redact())
    return logger
