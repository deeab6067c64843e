"""Lets only this machine's own page in: against pages elsewhere that know the address, and names that lead here."""

from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_LOCAL = {"127.0.0.1", "localhost", "::1"}
_FROM_HERE = {"same-origin", "none"}
"""Values of Sec-Fetch-Site: a link or form of this page, or an address that was typed."""
_FORBIDDEN = 403
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}


class Guard:
    """Refuses what does not come from this page, and tells browsers to load and run nothing from elsewhere."""

    def __init__(self, app: ASGIApp, refusal: str) -> None:
        self._app = app
        self._refusal = refusal

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(_HEADERS)
            await send(message)

        app = self._app if is_from_here(Headers(scope=scope)) else PlainTextResponse(self._refusal, _FORBIDDEN)
        await app(scope, receive, send_guarded)


def is_from_here(headers: Headers) -> bool:
    """Whether the request was sent to this machine by name, by no page of another origin."""
    host, origin = headers.get("host", ""), headers.get("origin")
    own = origin is None or origin.casefold() == f"http://{host.casefold()}"
    return _name_of(host) in _LOCAL and own and headers.get("sec-fetch-site", "none") in _FROM_HERE


def _name_of(host: str) -> str | None:
    try:
        return urlsplit(f"//{host}").hostname if "@" not in host else None
    except ValueError:
        return None
