"""How news writes that a number counts money: signs and codes before it, words behind it, and the currency meant.

A sign that several countries share is read as the one that it mostly means ("$"), or not at all ("¥").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import re2  # type: ignore[import-untyped]

from bot.extraction.figures.numerals import one_of
from bot.extraction.words.wordlists import read_sections

_CUES = read_sections("currencies.txt")
_SIGNS = {
    sign: currency
    for currency, _, signs in (entry.partition(" = ") for entry in _CUES["signs"])
    for sign in signs.split()
}
_CURRENCIES = {sign.lower(): currency for sign, currency in _SIGNS.items()}
_SHORT = [sign for sign in _SIGNS if sign.isalpha() and len(sign) == len("Rs")]
_LONG = [sign for sign in _SIGNS if sign[0].isalpha() and sign not in _SHORT]
_MARKS = [sign for sign in _SIGNS if not sign[0].isalpha()]

CURRENCY_WORDS = {word: currency for word, _, currency in (entry.partition(" = ") for entry in _CUES["words"])}
_WELL_KNOWN = frozenset(("USD", "EUR", "GBP", "INR"))
COUNTED_ALONE = frozenset(_CUES["counted alone"])
MONEY = frozenset(_SIGNS.values())
"""Every currency that a sum can be in."""

SIGN_BEFORE = re.compile(
    rf"(?:\$\s?US\b|(?<!\w)(?:(?i:{one_of(_LONG)})|(?:{one_of(_SHORT)})\.?)(?:\s?\$|(?<=[A-Z]{{3}})-)?"
    rf"|{one_of(_MARKS)})\s?\Z"
)
"""A sign at the end of a text; of "Z$" none, as "$" behind a letter is another country's."""
LONGEST_SIGN = len("USD $ ")
BEFORE_DIGITS = frozenset(".$-").union(*({sign[-1].lower(), sign[-1].upper()} for sign in _SIGNS))
"""What a sign ends with, but for white space."""
_FOR_A_TIME = r"(?:[\w-]{1,20}\s){0,3}(?:days?|weeks?|months?|quarters?|years?|decades?|period)\b"
_ACTING = rf"(?<=won)\s(?:over|the|an?|its|their)\s(?!{_FOR_A_TIME})"  # "whose bid of 2 million won over the board"
_WORD = re.compile(rf"(?<=[\s-])(?P<unit>{one_of(CURRENCY_WORDS)})s?\b(?!{_ACTING})", re.IGNORECASE)
_MAY_BE_WORD = re2.compile(rf"(?i)[^\pL\pN]({one_of(CURRENCY_WORDS)})")  # tells where to look in no time
_SURROGATES = re.compile("[\ud800-\udfff]")


def find_currency_words(text: str) -> Iterator[re.Match[str]]:
    """Every word for a currency that something stands before, as `unit`, in order; its plural ending is left out."""
    readable = text if text.isascii() else _SURROGATES.sub("?", text)  # RE2 takes no lone ones
    for found in _MAY_BE_WORD.finditer(readable):
        if word := _WORD.match(text, found.start(1)):
            yield word


def currency_of(sign: str) -> str:
    """The currency of a sign as SIGN_BEFORE finds it, white space and all: "A$", "Rs. ", "USD $"."""
    written = sign.replace(".", " ").rstrip(" -").split()[0].lower()
    return _CURRENCIES.get(written) or _CURRENCIES.get(written.rstrip("$"), "USD")


def may_be_no_money(sign: str) -> bool:
    """Whether a sign is a code that stands for other things, too: "NIS 2", "RM 300"; not so "EUR", "Rs" and "A$"."""
    return sign[0].isalpha() and "$" not in sign and currency_of(sign) not in _WELL_KNOWN
