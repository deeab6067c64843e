"""Short forms that a text gives to a name in brackets: "Hammer Guard Corps (HGC)", "Acme Mining Inc. ("Acme")"."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping

from bot.extraction.names.forms import ACRONYMS
from bot.extraction.names.joints import LONGEST_NAME
from bot.extraction.words.wordlists import read_word_sections

_GENERIC = read_word_sections("name_cues.txt")["generic endings"]
_LONGEST_BEFORE = 80  # characters of a name before its brackets
_CAPITALS = re.compile(r"\b[A-Z]{3,10}\b")  # two letters may stand for anything
_INITIALS = re.compile(r"\(([A-Z][A-Za-z&-]{1,9})\)")
_DEFINITION = re.compile(r"\((?:the )?[\"“]([A-Z][^\"“”()\n]{1,40}?),?[\"”]")
_TICKER = re.compile(r"\s\([^()\n]{1,40}\)\Z")


def find_short_forms(text: str, known: Mapping[str, str], elsewhere: Container[str]) -> Iterator[tuple[str, str]]:
    """Every short form with the written name that it stands for; `known` gives full names by written form.

    Those that are known `elsewhere` keep their meaning, unless they spell the name out.
    """
    initials = [match for match in _INITIALS.finditer(text) if match[1] not in ACRONYMS]
    last_used = {one[0]: one.start() for one in _CAPITALS.finditer(text)} if initials else {}
    for match in initials:
        name = _name_before(text, match.start(), known)
        capitals = "".join(filter(str.isupper, name or ""))  # "QuickBank Group (QBG)"
        is_short = match[1] == capitals or _are_initials(match[1].upper(), known.get(name or "", ""))
        # "Acme Energy Company (XAQ)", where the text goes on with the letters, whatever they stand for
        is_used = match[1] not in elsewhere and last_used.get(match[1], 0) > match.end()
        if name and (is_short or (is_used and not _is_cut_short(text, match.start(), name))):
            yield match[1], name
    for match in _DEFINITION.finditer(text):
        name = _name_before(text, match.start(), known)
        if name and match[1] not in _GENERIC and (name.startswith(match[1]) or _are_initials(match[1], known[name])):
            yield match[1], name


def _name_before(text: str, end: int, known: Mapping[str, str]) -> str | None:
    """The longest known name that ends right before brackets, also before those of its ticker."""
    words = _TICKER.sub("", text[max(0, end - _LONGEST_BEFORE) : end].rstrip()).rstrip(" .,").split()
    written = (" ".join(words[-count:]) for count in range(min(LONGEST_NAME, len(words)), 0, -1))
    return next((name for name in written if name in known), None)


def _is_cut_short(text: str, end: int, name: str) -> bool:
    """Whether a name was read only in part: "Grain Buyers" of "Big Grain Buyers (BGB)", who are not that."""
    window = text[max(0, end - _LONGEST_BEFORE) : end]
    before = window[: max(0, window.rfind(name))].rstrip(" ").rpartition(" ")[2]
    return before[:1].isupper() and before.isalpha() and before.lower() not in ("a", "an", "the")


def _are_initials(letters: str, name: str) -> bool:
    words = [word for word in re.split(r"[\s-]", name) if word]
    if letters == "".join(word[0] for word in words).upper():  # "Board of Lamps (BOL)"
        return True
    initials = "".join(word[0] for word in words if word[0].isupper())
    return letters != name and letters[:1] == initials[:1] and initials.startswith(letters[:2])
