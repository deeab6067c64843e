"""The HTTP server within our event loop, with the signals left to us."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from starlette.types import ASGIApp

from bot.chat import UserError
from bot.wording.hosting import word_port_taken

_LONGEST_FINISH = 5
"""Seconds that requests which are being answered may take when the server stops."""


class HttpServer(uvicorn.Server):
    """Serves until `should_exit`."""

    def __init__(self, app: ASGIApp) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                lifespan="off",
                log_config=None,
                access_log=False,
                server_header=False,
                timeout_graceful_shutdown=_LONGEST_FINISH,
            )
        )

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Take no signals: uvicorn would stop by itself, before the adapters have finished."""
        yield


def open_listener(host: str, port: int) -> socket.socket:
    """Listen there. Raises UserError where that can't be."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except (OSError, UnicodeError) as error:
        why = getattr(error, "strerror", None) or "no such address"
        raise UserError(word_port_taken(host, port, why)) from error


def address_of(listener: socket.socket) -> str:
    """Such as `http://127.0.0.1:8080`."""
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
