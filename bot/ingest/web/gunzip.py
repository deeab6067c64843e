"""Gzip as it comes over the wire, piece by piece and within a limit."""

import zlib

from bot.ingest.outcome import Reason
from bot.ingest.web.fetched import FetchError

_GZIP = zlib.MAX_WBITS | 16
"""The gzip format, and no other."""
_MAGIC = b"\x1f\x8b"


class Gzip:
    """A body of one or more members (RFC 1952, 2.2); `is_over` where something else stands behind them."""

    def __init__(self) -> None:
        self._member = zlib.decompressobj(_GZIP)
        self.is_over = False

    @property
    def is_whole(self) -> bool:
        """Whether what came so far ends with a member."""
        return self._member.eof

    def decode(self, piece: bytes, most: int) -> bytes:
        """What the next piece holds, up to `most` bytes. Raises FetchError."""
        parts: list[bytes] = []
        while piece and most:
            if self._member.eof:
                self.is_over = not piece.startswith(_MAGIC[: len(piece)])
                if self.is_over:
                    break
                self._member = zlib.decompressobj(_GZIP)
            try:
                parts.append(self._member.decompress(piece, most))
            except zlib.error as error:
                raise FetchError(Reason.COMPRESSION) from error
            most -= len(parts[-1])
            piece = self._member.unused_data
        return b"".join(parts)
