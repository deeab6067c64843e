"""A stage of reading that fails on a text: what the other stages read is told all the same."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import structlog

_Found = TypeVar("_Found")
_Nothing = TypeVar("_Nothing")

_log = structlog.get_logger(__name__)


def attempt(stage: str, title: str, find: Callable[[], _Found], nothing: _Nothing) -> _Found | _Nothing:
    """What a stage finds in an article; `nothing` where it fails: that is logged, and the article kept all the same."""
    try:
        return find()
    except Exception:  # noqa: BLE001 (whatever it was, the article can be quoted, and so can all that come with it)
        report_failure(stage, title)
        return nothing


def report_failure(stage: str, title: str) -> None:
    """Log the error that a stage raised on an article of this title."""
    _log.exception("an article could not be read whole", stage=stage, title=title)
