"""What a request brings, read with bounds."""

from urllib.parse import parse_qsl

from starlette.exceptions import HTTPException
from starlette.requests import Request

ARTICLES = 50
MOST_ARTICLES = 1_600
"""Articles in a list: at first, and when a person asked for more again and again."""
TOO_LARGE = 413
_LONGEST_BODY = 1_300_000
"""Bytes: the longest text that can be pasted, each character of it four bytes, each byte escaped."""


def read_most(most: str) -> int:
    """How many articles a list shows."""
    is_number = most.isdecimal() and len(most) <= len(str(MOST_ARTICLES))
    return min(max(int(most), ARTICLES), MOST_ARTICLES) if is_number else ARTICLES


async def read_form(request: Request) -> dict[str, str]:
    """The fields of a posted form. Raises HTTPException where it is too large."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > _LONGEST_BODY:
            raise HTTPException(TOO_LARGE)
    return dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))
