"""The log: one JSON object a line on the error stream, or plain lines on a terminal; never a secret in either."""

import logging
import re
import sys
from collections.abc import Callable, Collection
from typing import TextIO

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

HIDDEN = "[hidden]"

_SHORTEST_SECRET = 8
"""Characters; a shorter one would be found within ordinary words."""

_SECRETS = re.compile(
    r"""
      (?:xox[a-z]-|xapp-|xoxe\.)\w[\w.-]*                             # Slack's tokens
    | (?:(?<=hooks\.slack\.com/)|(?<=hooks\.slack\.com%2F))[^\s"'<>&]+  # its response addresses and webhooks
    | (?<=[?&]ticket=)[^\s"'&]+                                        # its sockets
    | (?P<place>/(?:interactions|webhooks)/\d+/)[^\s"'/?<>]+           # Discord's
    | (?<![\w-])[\w-]{18,}\.[\w-]{5,}\.[\w-]{20,}                    # a Discord token by itself
    | (?P<scheme>\b(?:Bot|Bearer|Basic)\s+)(?=\S*[\d._=-])\S{8,}
    | (?P<driver>postgres(?:ql)?(?:\+\w+)?://)\S{0,300}@              # up to the last @: a password may hold one
    | (?<=://)[^\s/@:]{0,300}:[^\s/@]{1,300}@
    | (?P<named>response_url["']?\s*(?::|=|%3D)\s*["']?)[^\s"'&,}]+
    | (?P<value>(?:passwo?r?d|token|secret)(?:["']\s*:\s*|\s*(?:=|%3D)\s*)["']?)[^\s"'&,}]+
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Repetitions are bounded, or begin at one place only: a stranger's text is searched in the time of its length."""

_NAMES = re.compile(r"(?:^|_)(?:token|secret|password|authorization|response_url)$", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def configure_logs(secrets: Collection[str] = (), stream: TextIO | None = None) -> None:
    """Send what the program and its libraries log to the stream: to what is `sys.stderr` then, where none is given.

    `secrets` are left out wherever they stand, whatever they look like.
    """
    redact = make_redact(secrets)
    is_terminal = (stream or sys.stderr).isatty()
    before: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.PositionalArgumentsFormatter(),
        structlog.processors.TimeStamper(fmt="iso"),
        structlog.processors.StackInfoRenderer(),
        structlog.processors.format_exc_info,  # plain: the values of variables may be private
    ]
    draw: Processor = (
        structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)
        if is_terminal
        else structlog.processors.JSONRenderer()
    )
    handler = _Handler(stream)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=before,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, redact, draw],
        )
    )
    structlog.configure(
        processors=[*before, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
    )
    root = logging.getLogger()
    root.handlers = [*(other for other in root.handlers if not isinstance(other, _Handler)), handler]
    logging.getLogger("bot").setLevel(logging.INFO)


def make_redact(secrets: Collection[str] = ()) -> Processor:
    """The processor that leaves secrets out of an event: these, and everything that looks like one."""
    known = [re.escape(secret) for secret in sorted(secrets, key=len, reverse=True) if len(secret) >= _SHORTEST_SECRET]
    exact = re.compile("|".join(known)) if known else None

    def clean(text: str) -> str:
        text = exact.sub(HIDDEN, text) if exact else text
        return _CONTROL.sub("", _SECRETS.sub(_hide, text))

    def redact(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
        return {clean(name): _redact_value(name, value, clean) for name, value in event.items()}

    return redact


def _redact_value(name: str, value: object, clean: Callable[[str], str]) -> object:
    """Numbers stay; everything else becomes text, so that no renderer meets a value that was not looked through."""
    if value is None or isinstance(value, bool | int | float):
        return value
    return HIDDEN if _NAMES.search(name) else clean(str(value))


def _hide(found: re.Match[str]) -> str:
    kept = next((text for text in found.groupdict().values() if text is not None), "")
    return f"{kept}{HIDDEN}@" if found[0].endswith("@") else f"{kept}{HIDDEN}"


class _Handler(logging.StreamHandler[TextIO]):
    """Writes to the stream, or to whatever `sys.stderr` is at the time."""

    def __init__(self, stream: TextIO | None) -> None:
        logging.Handler.__init__(self)
        self._given = stream

    @property
    def stream(self) -> TextIO:  # type: ignore[override]
        return self._given or sys.stderr
