"""Sums of money, electrical power and numbers of GPUs, with bounds, ranges and periods.

A sum is found at its currency sign or its unit, and its number is read from there; so the time is linear in the text.
Money is in its own currency, power in MW. Nothing is converted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from bot.extraction.facts import Amount, Bound, Per
from bot.extraction.figures.chip_counts import find_chip_counts
from bot.extraction.figures.currencies import (
    BEFORE_DIGITS,
    COUNTED_ALONE,
    CURRENCY_WORDS,
    LONGEST_SIGN,
    SIGN_BEFORE,
    currency_of,
    find_currency_words,
    may_be_no_money,
)
from bot.extraction.figures.numerals import NUMBER, RANGE, SCALE, SCALES, WORD_NUMBER, WORDS, read_number
from bot.extraction.words.wordlists import read_sections

_CUES = read_sections("amounts.txt")
_BOUNDS: dict[str, Bound] = {
    **dict.fromkeys(_CUES["up_to"], "up_to"),
    **dict.fromkeys(_CUES["at_least"], "at_least"),
    **dict.fromkeys(_CUES["about"], "about"),
}
_POWER = {"g": 1000.0, "m": 1.0, "k": 0.001, "w": 0.000001}

_DIGITS = re.compile(r"\d+")
_AFTER_SIGN = re.compile(
    rf"(?P<number>{NUMBER})(?:(?:\s?[-–]\s?|\sto\s)(?P<high>{NUMBER})(?=[\s-]?{SCALE}))?(?:\+?[\s-]?(?P<scale>{SCALE}))?",
    re.IGNORECASE,
)
_BEFORE_CURRENCY = re.compile(
    rf"{RANGE}{WORD_NUMBER}(?:\+?[\s-]?(?P<scale>{SCALE}))?[\s-](?:U\.?S\.?\s)?\Z", re.IGNORECASE
)
_NO_POWER_BEHIND = r"(?![a-zA-Z])(?i:(?!-?\s?hour)(?![\s-](?:scale|class)\b))"
_WATTS = re.compile(rf"[Ww](?i:atts?){_NO_POWER_BEHIND}")
_WATTS_IN_SHORT = re.compile(rf"[GMKgmk](?i:We?){_NO_POWER_BEHIND}")
_BEFORE_POWER = re.compile(rf"{RANGE}{WORD_NUMBER}\+?[\s-]?\Z", re.IGNORECASE)
_COUNT_BEFORE = re.compile(r"(?<![\d.,])\d{1,3} (\d{3}[\s-]?)\Z")
_MANY_SITES = re.compile(
    rf"(?:[\s-](?!of\b|in\b|at\b)[a-z]+){{0,3}}[\s-](?:{'|'.join(_CUES['sites'])})\b", re.IGNORECASE
)
_PER = re.compile(
    r"\+?\s?(?:(?:per|a|an|each|every|/)\s?(month|year|annum)\b|(monthly|annually|yearly)\b)", re.IGNORECASE
)
_WORD = re.compile(r"\S+")
_OPENS_RANGE = re.compile(r"\b(?:between|from)\s\Z", re.IGNORECASE)
_RANGES_FROM = re.compile(r"\b(?:anywhere|rang(?:e|es|ed|ing)|cost(?:s|ing)?)\sfrom\s\Z")
_BOUND_AFTER = re.compile(r"\+|-plus\b| plus\b| or (?:more|less|fewer)\b")
_BOUND_WINDOW, _LONGEST_BOUND = 24, 3  # characters and words before a sum in which its bound stands
_FEW_DIGITS = 4  # of "NIS 2", "RM 300"
_WINDOW = 48  # characters before a unit in which its number stands


class _Unit(NamedTuple):
    """What a number counts, and what it is multiplied by."""

    name: str
    factor: float


def find_amounts(text: str) -> tuple[Amount, ...]:
    """Every sum of the text in order, none within another."""
    found = [*_signed_money(text), *_worded_money(text), *_power(text), *_chips(text)]
    found.sort(key=lambda amount: (amount.start, -amount.end))
    kept: list[Amount] = []
    for amount in found:
        if not kept or amount.start >= kept[-1].end:
            kept.append(amount)
    return _join_ranges(text, [_with_context(text, amount) for amount in kept])


def _signed_money(text: str) -> list[Amount]:
    found: list[Amount] = []
    for digits in _DIGITS.finditer(text):
        at = digits.start()
        if not at or not (text[at - 1] in BEFORE_DIGITS or text[at - 1].isspace()):
            continue
        sign = SIGN_BEFORE.search(text, max(0, at - LONGEST_SIGN), at)
        match = _AFTER_SIGN.match(text, at) if sign else None
        if sign is None or match is None:
            continue
        if sign.group()[0] == "$" and text[max(0, sign.start() - 1) : sign.start()].isalpha():  # "Z$5 million"
            continue
        if sign.group().endswith("-") and not match["scale"]:  # "a USD-70-million loan", but "EUR-2030"
            continue
        is_small = not match["scale"] and sum(map(str.isdigit, match["number"])) < _FEW_DIGITS
        if is_small and may_be_no_money(sign.group()):
            continue
        factor = SCALES.get((match["scale"] or "").lower(), 1.0)
        unit = _Unit(currency_of(sign.group()), factor)
        found.append(_amount(text, sign.start(), match.end(), unit, (match["number"], match["high"])))
    return found


def _worded_money(text: str) -> list[Amount]:
    found: list[Amount] = []
    for unit in find_currency_words(text):
        match = _search_before(_BEFORE_CURRENCY, text, unit.start())
        if match is None or not (match["scale"] or (match["number"] and unit["unit"].lower() in COUNTED_ALONE)):
            continue
        factor = SCALES.get((match["scale"] or "").lower(), 1.0)
        start = unit.start() - len(match.group())
        found.append(_from_words(text, start, unit.end(), _Unit(CURRENCY_WORDS[unit["unit"].lower()], factor), match))
    return found


def _power(text: str) -> list[Amount]:
    found: list[Amount] = []
    for unit in _WATTS_IN_SHORT.finditer(text):
        match = _power_before(text, unit.start(), unit.end())
        if match and (not match["word"] or len(match["word"]) > len("an")):
            found.append(_from_words(text, unit.start() - len(match.group()), unit.end(), _power_unit(unit[0]), match))
    for unit in _WATTS.finditer(text) if "watt" in text.lower() else ():
        prefix = text[max(0, unit.start() - 4) : unit.start()].lower()
        named = unit.start() - len(prefix) if prefix in ("giga", "mega", "kilo") else unit.start()
        match = _power_before(text, named, unit.end())
        if match:
            power = _power_unit(text[named : unit.end()])
            found.append(_from_words(text, named - len(match.group()), unit.end(), power, match))
    return found


def _power_before(text: str, start: int, end: int) -> re.Match[str] | None:
    """The number right before a unit of power: of "12 300 MW data centers" the size of each of the twelve."""
    counting = _MANY_SITES.match(text, end) and _search_before(_COUNT_BEFORE, text, start)
    return _search_before(_BEFORE_POWER, text, start, len(counting[1]) if counting else _WINDOW)


def _power_unit(written: str) -> _Unit:
    return _Unit("MW", _POWER[written[0].lower()])


def _chips(text: str) -> list[Amount]:
    found: list[Amount] = []
    for start, end, match in find_chip_counts(text):
        factor = SCALES.get((match["scale"] or "").lower(), 1.0)
        found.append(_from_words(text, start, end, _Unit("GPU", factor), match))
    return found


def _search_before(pattern: re.Pattern[str], text: str, end: int, window: int = _WINDOW) -> re.Match[str] | None:
    return pattern.search(text[max(0, end - window) : end])


def _from_words(text: str, start: int, end: int, unit: _Unit, match: re.Match[str]) -> Amount:
    number = match["number"] or str(WORDS[match["word"].lower()])
    return _amount(text, start, end, unit, (match["low"], number) if match["low"] else (number, None))


def _amount(text: str, start: int, end: int, unit: _Unit, numbers: tuple[str, str | None]) -> Amount:
    """The sum of one number, or the range of two."""
    value, high = read_number(numbers[0], unit.factor), numbers[1]
    if high is None:
        return Amount(text[start:end], unit.name, value, start, end)
    return Amount(text[start:end], unit.name, None, start, end, low=value, high=read_number(high, unit.factor))


def _with_context(text: str, amount: Amount) -> Amount:
    """The amount with the bound and the period that the words around it give."""
    before = text[max(0, amount.start - _BOUND_WINDOW) : amount.start].lower().rstrip(" (~")
    bound: Bound = "about" if text[max(0, amount.start - 1) : amount.start] == "~" else "exact"
    words = before.split()
    for count in (3, 2, 1):
        cue = _BOUNDS.get(" ".join(words[-count:]))
        if cue:
            bound = cue
            break
    after = text[amount.end : amount.end + 12].lower()
    if "+" in amount.text or after.startswith(("+", " or more", "-plus", " plus")):
        bound = "at_least"
    elif after.startswith((" or less", " or fewer")):
        bound = "up_to"
    period = _PER.match(text, amount.end)
    per: Per | None = None
    if period:
        per = "month" if (period[1] or period[2]).lower().startswith("month") else "year"
    return amount if bound == "exact" and per is None else replace(amount, bound=bound, per=per)


def words_with_bound(text: str, amount: Amount, offset: int) -> str:
    """The words of a sum and of the bound beside it, out of a sentence that begins at `offset`: "up to $3 billion"."""
    start, end = amount.start - offset, amount.end - offset
    words = list(_WORD.finditer(text, max(0, start - _BOUND_WINDOW), start))[-_LONGEST_BOUND:]
    first = next(
        (word.start() for word in words if " ".join(text[word.start() : start].lower().split()) in _BOUNDS), start
    )
    after = _BOUND_AFTER.match(text, end)
    return text[first : after.end() if after else end]


def words_of_range(text: str, amounts: Sequence[Amount], one: Amount, offset: int) -> str:
    """The words of a whole range, out of a sentence with these sums: "between $3 billion and $4 billion"."""
    ends = [amount for amount in amounts if (amount.low, amount.high) == (one.low, one.high)] or [one]
    told = words_with_bound(text, replace(one, start=ends[0].start, end=ends[-1].end), offset)
    opening = _OPENS_RANGE.search(text[max(0, ends[0].start - offset - _BOUND_WINDOW) : ends[0].start - offset])
    return opening.group() + told if opening else told


def _join_ranges(text: str, amounts: list[Amount]) -> tuple[Amount, ...]:
    """Two sums of one range know each other's value: each keeps its own words and value, and both `low` and `high`.

    What grows "from $2 billion to $3 billion" is no range, but what costs "anywhere from" one to the other is.
    """
    for index in range(len(amounts) - 1):
        first, second = amounts[index], amounts[index + 1]
        between = text[first.end : second.start].strip()
        before = text[max(0, first.start - _BOUND_WINDOW) : first.start].lower()
        joined = between in ("to", "-", "–") or (between == "and" and before.endswith("between "))
        if not joined or first.unit != second.unit or first.value is None or second.value is None:
            continue
        low, high = _scaled_like(first, second), second.value
        if before.endswith("from ") and not _RANGES_FROM.search(before):
            amounts[index] = replace(first, value=low, per=second.per)
        elif low is not None and low < high:
            amounts[index] = replace(first, value=low, low=low, high=high, bound="at_least", per=second.per)
            amounts[index + 1] = replace(second, low=low, high=high, bound="up_to")
    return tuple(amounts)


def _scaled_like(first: Amount, second: Amount) -> float | None:
    """The value of "$10" in "$10 to $15 billion"."""
    scale = re.search(rf"(?<=[\d\s-])({SCALE})", second.text, re.IGNORECASE)
    if first.value is None or scale is None or re.search(rf"(?<=[\d\s-]){SCALE}", first.text, re.IGNORECASE):
        return first.value
    return first.value * SCALES[scale[1].lower()]
