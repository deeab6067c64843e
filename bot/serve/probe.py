"""`python -m bot.serve.probe`: whether the bot on this machine lives; for a container's health check.

It asks `/livez`, as a container that fails it is started anew, which mends no database. Ends with 0 or 1.
"""

import sys
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException

from bot.settings import Settings

_LONGEST_ANSWER = 3.0
_EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 (where the bot listens, not we)


def is_alive(host: str, port: int) -> bool:
    """Whether a bot that listens there answers."""
    connection = HTTPConnection(_EVERYWHERE.get(host, host), port, timeout=_LONGEST_ANSWER)
    try:
        connection.request("GET", "/livez")
        return connection.getresponse().status == HTTPStatus.OK
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()


if __name__ == "__main__":
    _settings = Settings()
    sys.exit(0 if is_alive(_settings.host, _settings.port) else 1)
