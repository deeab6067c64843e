"""Bytes into the text that is stored."""

import codecs
import re

from bot.ingest.outcome import Reason

# Bytes that no text has in any encoding but UTF-16 and UTF-32.
_CONTROLS = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")

# Escapes by which ISO 2022 changes its alphabet (RFC 1468, RFC 1557): such bytes are ASCII, and the text is not.
_SHIFTS = re.compile(rb"\x1b(?:\$[@AB]|\$\)C|\([IJ])")

# English with its quotation marks in Windows' encoding has about one such byte in a hundred. With more of them another
# encoding is as likely.
_MOST_FOREIGN = 0.03
_PUNCTUATION = frozenset("“”‘’„‚–—…•·€£¥©®™°§«»\xa0")

# With fewer such bytes it is a Latin alphabet, whose encodings charset-normalizer can't tell apart: it took Polish for
# Western European and French for Central European, each time without a doubt.
_LEAST_FOREIGN = 0.3

# charset-normalizer's own measures, from 0 to 1: how much looks like a mess, and how much like some language.
_MOST_CHAOS = 0.05
_LEAST_COHERENCE = 0.1


class UndecodableError(Exception):
    """The bytes are no text that can be stored."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason


def decode_text(data: bytes) -> str:
    """The text, to the character, but without a byte-order mark and with line ends as `\\n`.

    UTF-8; UTF-16 with a byte-order mark; else the encoding that can be told from the bytes for certain. Raises
    UndecodableError with the reason BINARY, NUL, SURROGATE, ENCODING or EMPTY.
    """
    text = _decode(data)
    if "\0" in text:
        raise UndecodableError(Reason.NUL)
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise UndecodableError(Reason.EMPTY)
    return text


def _decode(data: bytes) -> str:
    if _SHIFTS.search(data):
        raise UndecodableError(Reason.ENCODING)
    encoding = "utf-16" if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        pass
    try:
        data.decode(encoding, "surrogatepass")
    except UnicodeDecodeError:
        pass
    else:
        raise UndecodableError(Reason.SURROGATE)
    if b"\0" in data or _CONTROLS.search(data):
        raise UndecodableError(Reason.BINARY)
    foreign = sum(byte > 0x7F for byte in data) / len(data)  # noqa: PLR2004 - the end of ASCII
    text = None
    if foreign <= _MOST_FOREIGN:
        text = _decode_english(data)
    elif foreign >= _LEAST_FOREIGN:
        text = _detect(data)
    if text is None:
        raise UndecodableError(Reason.ENCODING)
    return text


def _decode_english(data: bytes) -> str | None:
    """A text of ASCII with a few letters and marks of Windows' Western encoding."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    return text if all(char.isascii() or char.isalpha() or char in _PUNCTUATION for char in text) else None


def _detect(data: bytes) -> str | None:
    """The text, if all encodings that fit best agree on it."""
    from charset_normalizer import from_bytes  # noqa: PLC0415 - slow to import, and hardly ever needed

    matches = list(from_bytes(data))
    best = [match for match in matches if (match.chaos, match.coherence) == (matches[0].chaos, matches[0].coherence)]
    certain = best and best[0].chaos <= _MOST_CHAOS and best[0].coherence >= _LEAST_COHERENCE
    texts = {str(match) for match in best}
    return texts.pop() if certain and len(texts) == 1 else None
