"""What a channel follows: a topic and its filters, read from the words that a person types (pure).

The words are a topic and, after semicolons, filters: `deal mercor; with training; without layoffs; origins 2`.
"""

import re
from datetime import datetime
from typing import get_args

from bot.digests.topic import Filters, Follow, FollowError, FollowKind, Reason
from bot.extraction.facts import Status

_KINDS = frozenset(get_args(FollowKind)) - {"anything"}
_SUM = re.compile(r"\$?\s*(\d[\d,]*(?:\.\d+)?)\s*(k|m|mn|million|b|bn|billion|t|tn|trillion)?", re.IGNORECASE)
_SIZES = {"k": 1e3, "m": 1e6, "b": 1e9, "t": 1e12}
_MOST_FILTERS = 20
_MOST_ORIGINS = 20


def parse_follow(argument: str, now: datetime) -> Follow:
    """What is to be followed from now on. Raises FollowError."""
    topic, *clauses = (clause.strip() for clause in argument.split(";"))
    first, _, rest = topic.lstrip("/").partition(" ")
    kind: FollowKind = next((one for one in get_args(FollowKind) if one == first.casefold()), "anything")
    words = rest.strip() if kind in _KINDS else topic.lstrip("/")
    if not topic or (kind == "anything" and not any(map(str.isalnum, words))):
        raise FollowError(Reason.NO_TOPIC, topic)
    return Follow(topic.lstrip("/"), kind if kind in _KINDS else "anything", words, _parse_filters(clauses), now)


def _parse_filters(clauses: list[str]) -> Filters:
    must: list[str] = []
    must_not: list[str] = []
    sources: list[str] = []
    origins, status, sum_usd = 1, None, None
    for clause in [one for one in clauses if one][:_MOST_FILTERS]:
        name, _, value = clause.partition(" ")
        value = value.strip()
        if not value:
            raise FollowError(Reason.FILTER, clause)
        match name.casefold():
            case "with":
                must.append(_check(value))
            case "without":
                must_not.append(_check(value))
            case "from":
                sources.append(value)
            case "origins":
                origins = _read_origins(value)
            case "status":
                status = _read_status(value)
            case "sum":
                sum_usd = _read_sum(value)
            case _:
                raise FollowError(Reason.FILTER, clause)
    return Filters(tuple(must), tuple(must_not), tuple(sources), origins, status, sum_usd)


def is_pattern(words: str) -> bool:
    """Whether it stands between slashes."""
    return len(words) > 2 and words.startswith("/") and words.endswith("/")  # noqa: PLR2004 (two slashes)


def _check(words: str) -> str:
    if is_pattern(words):
        import re2  # type: ignore[import-untyped]  # noqa: PLC0415 (only who filters by a pattern needs it)

        try:
            re2.compile(words[1:-1])
        except re2.error as error:
            raise FollowError(Reason.PATTERN, words) from error
    return words


def _read_origins(value: str) -> int:
    if not value.isdecimal() or not 1 <= int(value) <= _MOST_ORIGINS:
        raise FollowError(Reason.NUMBER, value)
    return int(value)


def _read_status(value: str) -> Status:
    wanted = value.casefold().replace(" ", "_")
    for status in get_args(Status):
        if status == wanted:
            found: Status = status
            return found
    raise FollowError(Reason.STATUS, value)


def _read_sum(value: str) -> float:
    match = _SUM.fullmatch(value)
    if match is None:
        raise FollowError(Reason.NUMBER, value)
    size = (match[2] or " ")[0].casefold()
    return float(match[1].replace(",", "")) * _SIZES.get(size, 1)
