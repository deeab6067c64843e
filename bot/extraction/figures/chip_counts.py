"""Where numbers of GPUs stand: of chips that train models, under any of their names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.extraction.figures.numerals import NUMBER, RANGE, SCALE, WORD_NUMBER

_UNIT = re.compile(r"\b(?:[GT]PUs?|graphics? (?:processing units?|processors?|cards?)|accelerators?)\b", re.IGNORECASE)
_CHIPS = re.compile(r"\b(?:(?:super)?chips|processors)\b|(?<=\d{3}-)chip\b")
_CHIPS_FROM = re.compile(r"\bchips(?= (?:from|(?:made|supplied|designed) by) (?:[a-z][\w-]{1,20} ){0,3}[A-Z])")
_MODELS = re.compile(r"\b[A-Z]{1,2}\d00s\b")  # "H100s"; cars and planes have other numbers
_WORDS = ("gpu", "tpu", "graphic", "accelerator")
_OF_MAKER = r"(?:\sunits)?\sof\s(?:[A-Z]\w{0,20}['’]s|its|their)(?:\s[a-z][a-z-]{0,15}){0,2}"
_OF_NO_MODEL = re.compile(r"\sof\s(?:\w+['’]s|its|their)(?:\s[a-z-]+)*\s\Z")
_ADJECTIVE = "(?:next|high|top|cutting|liquid|air)-|advanced|powerful|latest|additional"
_SCALED = rf"\+?(?:(?:[\s-]|(?<=[\d.]\d)(?=[KkMm]))(?P<scale>(?i:{SCALE})))?"
_BEFORE_UNIT = re.compile(
    rf"{RANGE}{WORD_NUMBER}{_SCALED}(?:{_OF_MAKER})?(?:\s(?:[A-Z]|{_ADJECTIVE})[\w-]{{0,20}}){{0,4}}"
    r"(?:\s(?:AI\s)?|(?:(?<=\d{3})|(?<=\d[kKmM])|(?<=illion))-)\Z"
)
_MODEL = r"[A-Z][A-Za-z]{0,9}-?\d[\w-]{0,9}"
_BEFORE_CHIPS = re.compile(
    rf"{RANGE}(?<![\w.,])(?P<number>{NUMBER})(?P<word>){_SCALED}"
    rf"(?:(?:(?:\s[A-Z][\w-]{{1,20}}){{0,3}}\s(?:AI|{_MODEL}(?:\s[A-Z][\w-]{{1,20}}){{0,2}})|\s[A-Z][\w-]{{1,20}}"
    rf"|{_OF_MAKER}(?:\s[A-Z][\w-]{{0,20}}){{0,3}})\s|(?<=\d{{3}})-)\Z"
)
_BEFORE_CHIPS_FROM = re.compile(
    rf"{RANGE}(?<![\w.,])(?P<number>{NUMBER})(?P<word>){_SCALED}(?:\s(?:next|latest|high|cutting|top)-[a-z]{{2,15}}"
    r"|\sadvanced|\spowerful|\slatest)(?:\sAI)?\s\Z"
)
_BEFORE_MODEL = re.compile(rf"{RANGE}{WORD_NUMBER}{_SCALED}(?:\s[A-Z][\w-]{{1,20}})?\s\Z")
_SERIES = re.compile(r"\b[A-Z]\w{0,9}[A-Z]\w{0,9} \Z")  # before a model's number: "RTX PRO 6000"
_YEAR = re.compile(r"(?:19\d|20[0-3])\d")
_WINDOW = 60  # characters before a unit in which its number stands
_MANY = len("1000")  # digits: there are fewer programs for start-ups, and planes of a model


def find_chip_counts(text: str) -> Iterator[tuple[int, int, re.Match[str]]]:
    """Where what is counted in GPUs begins and ends, and its number: "4,000 Acme AI chips", "4,000 X200s"."""
    lower = text.lower()
    if any(word in lower for word in _WORDS):
        yield from _counts(text, _UNIT, _BEFORE_UNIT)
    if "chip" in lower or "processors" in lower:
        yield from _counts(text, _CHIPS, _BEFORE_CHIPS)
        yield from _counts(text, _CHIPS_FROM, _BEFORE_CHIPS_FROM)
    if "0s" in text or "5s" in text:
        yield from _counts(text, _MODELS, _BEFORE_MODEL)


def _counts(text: str, units: re.Pattern[str], before: re.Pattern[str]) -> Iterator[tuple[int, int, re.Match[str]]]:
    for unit in units.finditer(text):
        match = before.search(text[max(0, unit.start() - _WINDOW) : unit.start()])
        if match and _is_count(text, match, unit):
            yield unit.start() - len(match.group()), unit.end(), match


def _is_count(text: str, match: re.Match[str], unit: re.Match[str]) -> bool:
    """Whether a number counts chips that train models: with a word for it only by the million, "two GPUs" tell nothing.

    "500,000 of Acme's own processors" may be any, and so may "500 of its own chips".
    """
    is_few = match["scale"] is None and _is_few(match["number"] or "")
    if _OF_NO_MODEL.search(match.group()) and (is_few or unit.group() == "processors"):
        return False
    start = unit.start() - len(match.group())
    return match["scale"] is not None or (
        not match["word"] and not _is_no_count(text, start, match["number"], unit.group())
    )


def _is_no_count(text: str, start: int, number: str, unit: str) -> bool:
    """Whether a number is a year's, or a model's, without a comma: the 6000 of "ACME RX 6000 GPUs".

    A few accelerators are programs, and a few of what has a letter and digits may be planes.
    """
    is_model = len(number) <= _MANY and _SERIES.search(text, max(0, start - _WINDOW), start) is not None
    is_other = unit.lower().startswith("accelerator") or unit[-2].isdigit()
    return is_model or (is_other and _is_few(number)) or _YEAR.fullmatch(number) is not None


def _is_few(number: str) -> bool:
    return sum(map(str.isdigit, number)) < _MANY
