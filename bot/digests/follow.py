"""What a channel follows: a topic and its filters, read from the words that a person types (pure).

The words are a topic and, after semicolons, filters: `deal mercor; with training; without layoffs; origins 2`.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from typing import Any, get_args

from bot.digests.topic import Filters, Follow, FollowError, FollowKind, Reason
from bot.extraction.facts import Kind, Status

_KINDS: tuple[FollowKind, ...] = ("deal", "infra", "talent")
_SUM = re.compile(r"\$?\s*(\d[\d,]*(?:\.\d+)?)\s*(k|m|mn|million|b|bn|billion|t|tn|trillion)?", re.IGNORECASE)
_SIZES = {"k": 1e3, "m": 1e6, "b": 1e9, "t": 1e12}
_BETWEEN = re.compile(r"\s*(?:,|\b(?:and|or)\b)\s*", re.IGNORECASE)
_MOST_FILTERS = 20
_MOST_ORIGINS = 20


def parse_follow(argument: str, now: datetime) -> Follow:
    """What is to be followed from now on; a pattern in place of a name is a filter. Raises FollowError."""
    topic, *clauses = (clause.strip() for clause in argument.split(";"))
    topic = topic if is_pattern(topic) else topic.lstrip("/")
    first, _, rest = topic.partition(" ")
    kind: FollowKind = next((one for one in _KINDS if one == first.casefold()), "anything")
    words = topic if kind == "anything" else rest.strip()
    if kind == "anything" and not any(map(str.isalnum, words)):
        raise FollowError(Reason.NO_TOPIC, topic)
    filters = _parse_filters(clauses)
    if is_pattern(words):
        filters, words = replace(filters, must=(_check(words), *filters.must)), ""
    return Follow(topic, kind, words, filters, now)


def _parse_filters(clauses: list[str]) -> Filters:
    said = [clause for clause in clauses if clause]
    if len(said) > _MOST_FILTERS:
        raise FollowError(Reason.MANY, str(_MOST_FILTERS))
    filters = Filters()
    for clause in said:
        filters = _add_filter(filters, clause)
    return filters


def _add_filter(filters: Filters, clause: str) -> Filters:
    name, _, value = clause.partition(" ")
    add = _FILTERS.get(name.casefold())
    if add is None or not value.strip():
        raise FollowError(Reason.FILTER, clause)
    return add(filters, value.strip())


def is_pattern(words: str) -> bool:
    """Whether it stands between slashes."""
    return len(words) > 2 and words.startswith("/") and words.endswith("/")  # noqa: PLR2004 (two slashes)


@lru_cache(maxsize=1_000)
def compile_pattern(words: str) -> Any:  # noqa: ANN401 (google-re2 has no types)
    """The pattern between the slashes, for any capitals, which is searched for in time that grows with the text alone.

    Raises re2.error, and leaves it to who asks to say so.
    """
    import re2  # type: ignore[import-untyped]  # noqa: PLC0415 (only who filters by a pattern needs it)

    options = re2.Options()
    options.log_errors, options.case_sensitive = False, False
    return re2.compile(words[1:-1], options)


def _check(words: str) -> str:
    if is_pattern(words):
        import re2  # noqa: PLC0415 (as above)

        try:
            compile_pattern(words)
        except re2.error as error:
            raise FollowError(Reason.PATTERN, words) from error
    return words


def _read_kinds(value: str) -> tuple[Kind, ...]:
    kinds = tuple(map(_read_kind, filter(None, _BETWEEN.split(value))))
    if not kinds:
        raise FollowError(Reason.KIND, value)
    return kinds


def _read_kind(value: str) -> Kind:
    wanted = re.sub(r"[\s-]+", "_", value.casefold())
    for kind in get_args(Kind):
        if kind == wanted:
            found: Kind = kind
            return found
    raise FollowError(Reason.KIND, value)


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


_FILTERS: Mapping[str, Callable[[Filters, str], Filters]] = {
    "with": lambda there, value: replace(there, must=(*there.must, _check(value))),
    "without": lambda there, value: replace(there, must_not=(*there.must_not, _check(value))),
    "kind": lambda there, value: replace(there, kinds=(*there.kinds, *_read_kinds(value))),
    "from": lambda there, value: replace(there, sources=(*there.sources, value)),
    "origins": lambda there, value: replace(there, origins=_read_origins(value)),
    "status": lambda there, value: replace(there, status=_read_status(value)),
    "sum": lambda there, value: replace(there, sum_usd=_read_sum(value)),
}
