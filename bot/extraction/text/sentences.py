"""Where the sentences of a paragraph begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.extraction.facts import Span
from bot.extraction.text.blocks import LIST_MARK
from bot.extraction.words.wordlists import read_sections, read_word_sections, read_words

LONGEST = 600  # characters; the contract's limit of a quote
_STOP = re.compile(r"""[.!?…。！？]+[”"’')\]」』）]*""")
_FULL_WIDTH = ("。", "！", "？")
_GOES_ON = re.compile(r"""(?<=[”"’')\]」』）])\s*(?:と|[a-z])""")
"""What stands behind a quotation within a sentence."""
_WORD = re.compile(r"[^\W\d_]+")
_CUTS = ("; ", "—", " – ", ": ", ", ", " ")
_LONGEST_STATE = 5  # letters of an abbreviated state in a dateline: "ACMEVILLE, Calif. - Acme said"
_ALWAYS = frozenset(read_sections("abbreviations.txt")["always"])
_SOMETIMES = frozenset(read_sections("abbreviations.txt")["before a number or lower case"])
_CUES = read_word_sections("name_cues.txt")
_FORMS = _CUES["legal forms"]
_LEGAL_FORM = re.compile(rf"(?:{'|'.join(sorted(_FORMS))})\.,? ")
_LIMITED = tuple(_CUES["limited"])
_LONGEST_COMPANY, _LONGEST_NAME = 60, 4  # characters and words of "Acme Lamp Works Inc"
_NUMBERED = frozenset(("no", "nos", "fig"))
_OPENERS = frozenset(read_sections("abbreviations.txt")["sentence openers"])
_COMMON = read_words("common_words.txt")


def split_sentences(text: str, start: int, end: int) -> Iterator[Span]:
    """The sentences of `text[start:end]`, with offsets into `text`, none longer than 600 characters.

    A glued sentence ("in the country.The plan") is parted only where that is certain.
    """
    mark = LIST_MARK.match(text, start, end)
    at = mark.end() if mark else start
    for stop in _STOP.finditer(text, at, end):
        if stop.end() >= end or _is_boundary(text, stop, end):
            yield from _pieces(text, at, stop.end())
            at = stop.end()
    if at < end:
        yield from _pieces(text, at, end)


def _is_boundary(text: str, stop: re.Match[str], end: int) -> bool:
    after = stop.end()
    if stop.group().startswith(_FULL_WIDTH):
        return not _GOES_ON.match(text, after)
    while after < end and text[after].isspace():
        after += 1
    if after >= end:
        return True
    if after == stop.end():
        return _is_glued_boundary(text, stop)
    follower = text[after]
    if not (follower.isupper() or follower.isdigit() or follower in "\"“‘'([$€£₹-•"):
        return False
    return stop.group() != "." or _ends_after_word(text, stop.start(), after)


def _ends_after_word(text: str, dot: int, after: int) -> bool:
    """Whether the single full stop at `dot` ends a sentence and no abbreviation; the next word begins at `after`."""
    before = text[max(0, dot - 16) : dot].rsplit(maxsplit=1)
    word = before[-1].lstrip("(“\"'‘[") if before else ""
    lower = word.lower()
    if lower in _NUMBERED:
        return not text[after].isdigit()
    is_private = word in _CUES["private forms"] and text.startswith(_LIMITED, after)  # "Acme Pvt. Ltd"
    if is_private or _LEGAL_FORM.match(text, after):  # "Acme. Co., Widget"
        return False
    if lower in _ALWAYS or (text[after] == "-" and word[:1].isupper() and len(word) <= _LONGEST_STATE):
        return False
    if lower in _SOMETIMES:
        return _opens_sentence(text, after) or (word in _FORMS and _repeats_name(text, dot, after))
    if not word.isupper() or any(len(letter) > 1 for letter in word.split(".")):
        return True
    return (len(word) > 1 or word == "I") and _opens_sentence(text, after)  # "J.P. Acme", "as am I. The"


def _repeats_name(text: str, dot: int, after: int) -> bool:
    """Whether a sentence begins with the company with which the one before ends: "from Acme Inc. Acme said"."""
    word = _WORD.match(text, after)
    return word is not None and word.group() in text[max(0, dot - _LONGEST_COMPANY) : dot].split()[-_LONGEST_NAME:-1]


def _opens_sentence(text: str, at: int) -> bool:
    if text[at] in '“"‘':
        return True
    word = _WORD.match(text, at)
    return word is not None and word.group().lower() in _OPENERS and word.group()[0].isupper()


def _is_glued_boundary(text: str, stop: re.Match[str]) -> bool:
    """Whether a sentence ends where the next one follows without a space."""
    word = _WORD.match(text, stop.end())
    if word is None or not word.group()[0].isupper():
        return False
    if stop.group()[-1] in '”"':
        return text[stop.start() - 1].isalnum()
    left = text[max(0, stop.start() - 20) : stop.start()].rsplit(maxsplit=1)
    if not left or not left[-1] or any(mark in left[-1] for mark in "@/.") or stop.group() == "…":
        return False
    opens = word.group().lower() in _COMMON and len(word.group()) > 1 and not word.group().isupper()
    tail = re.split(r"[-—–]", left[-1])[-1]
    goes_on = len(word.group()) > 3 and not word.group().isupper() and text[word.end() : word.end() + 1] == " "
    return opens or (len(tail) > 1 and tail.isalpha() and (tail.islower() or (goes_on and len(tail) > 3)))


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """The stretch without white space at its ends, cut at clause boundaries into pieces of at most `LONGEST`."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST:
        cut = _cut(text, start, start + LONGEST)
        yield from _pieces(text, start, cut)
        start = cut
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        yield Span(start, end)


def _cut(text: str, start: int, limit: int) -> int:
    """Where to cut: after the last clause boundary of the second half, else after the last space, else at the limit."""
    for mark in _CUTS:
        at = text.rfind(mark, start + LONGEST // 2, limit)
        if at > start:
            return at + len(mark.rstrip()) if mark.strip() else at
    return limit
