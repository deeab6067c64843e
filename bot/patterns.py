"""Regular expressions that are compiled when they are first used: an answer needs few of the hundreds there are."""

import re
from collections.abc import Callable
from typing import Any, AnyStr, cast


class _LazyPattern:
    """Becomes what it compiles to: each attribute is asked for once, and kept."""

    def __init__(self, source: str | bytes | Callable[[], str | bytes], flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 (whatever a compiled pattern has)
        value = getattr(self._compile(), name)
        setattr(self, name, value)
        return value

    def _compile(self) -> re.Pattern[Any]:
        return re.compile(self._source() if callable(self._source) else self._source, self._flags)


def lazy_pattern(source: AnyStr | Callable[[], AnyStr], flags: int = 0) -> re.Pattern[AnyStr]:
    """`re.compile` at the first use; only then does a pattern that is wrong raise re.error.

    A source that takes words of a data file is a function, so that no file is read before.
    What takes only an instance of re.Pattern, as `re.sub` and Slack's listeners do, refuses it.
    """
    return cast("re.Pattern[AnyStr]", _LazyPattern(source, flags))
