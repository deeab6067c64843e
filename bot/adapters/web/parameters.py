"""What a request brings, read with bounds."""

from urllib.parse import parse_qsl

from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request

from bot.chat import Attachment

ARTICLES = 50
MOST_ARTICLES = 1_600
"""Articles in a list: at first, and when a person asked for more again and again."""
TOO_LARGE = 413
_LARGEST_UPLOAD = 21_500_000
"""Bytes: the largest file that is read, and a text beside it."""
_DIGITS = 9
_MOST_FIELDS = 20
_LONGEST_BODY = 1_300_000
"""Bytes: the longest text that can be pasted, each character of it four bytes, each byte escaped."""


def read_most(most: str) -> int:
    """How many articles a list shows."""
    is_number = most.isdecimal() and len(most) <= len(str(MOST_ARTICLES))
    return min(max(int(most), ARTICLES), MOST_ARTICLES) if is_number else ARTICLES


async def read_upload(request: Request) -> tuple[dict[str, str], Attachment | None]:
    """The fields of a posted form, and the file that came with it. Raises HTTPException where it is too large."""
    length = request.headers.get("content-length", "")
    if not length.isdecimal() or len(length) > _DIGITS or int(length) > _LARGEST_UPLOAD:
        raise HTTPException(TOO_LARGE)
    async with request.form(max_files=1, max_fields=_MOST_FIELDS, max_part_size=_LONGEST_BODY) as form:
        fields = {name: value for name, value in form.items() if isinstance(value, str)}
        file = form.get("file")
        if isinstance(file, UploadFile) and file.filename:
            return fields, _attach(file.filename, await file.read())
    return fields, None


def _attach(name: str, content: bytes) -> Attachment:
    async def read(most: int) -> bytes:
        return content[: most + 1]

    return Attachment(name, read)


async def read_form(request: Request) -> dict[str, str]:
    """The fields of a posted form. Raises HTTPException where it is too large."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > _LONGEST_BODY:
            raise HTTPException(TOO_LARGE)
    return dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))
