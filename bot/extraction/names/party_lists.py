"""Which names of a sentence stand in one list: "Acme (ACM), retailer Widget and existing investor Quill"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.extraction.facts import Mention
from bot.extraction.text.tokens import Token
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_PREPOSITIONS = _GRAMMAR["prepositions"]
_BREAKS = _GRAMMAR["verbs that end a noun's words"]
_TOGETHER = frozenset(("along", "alongside", "collaborating", "partnering", "teaming", "together", "working"))
_OPENINGS = _PREPOSITIONS | _GRAMMAR["giving reasons"] | _TOGETHER
_OPENINGS |= {"according", "before", "following", "under", "until", "upon"}
_JOINTS = frozenset(("", "&", "the", "/"))
_LINKED_JOINTS = _JOINTS | {"partner", "its", "its partner", "its parent", "its affiliate"}
_LINK = re.compile(r" ?,? ?(?:as well as|along with|together with|alongside|and|or|plus)\s(?:(?:from|by)\s)?")
_GOES_ON = re.compile(r",? (?:and|or) |, (?!which|who|said|an?\b|the\b)")  # behind an entry of a list
_SAYING = re.compile(r" (?:said|says|told|announced|confirmed|added|reported|reports)\b")
_MOST_DESCRIBING = 7  # words: "and existing investor Acme", "the Singapore state fund Widget"
_CALLED = _GRAMMAR["called in a list"] | _GRAMMAR["same subject"]
_NO_DESCRIPTION = _PREPOSITIONS | _BREAKS | {"and", "or", "its", "their"}
_TICKER = re.compile(r"\( ?(?:[A-Z][A-Za-z]{1,9}:\s?)?[A-Z0-9.]{1,9} ?\)(?:, opens new tab)?")  # "(NYSE: ACME)"
_BARE_TICKER = re.compile(r"\A [A-Z]{2,5}(?=, | and | or )")  # "Acme Corp. ACM, and Widget"
_OWN_TICKER = re.compile(r"(?: \w+)?\.?(?:['’]s|-[a-z]+)? ")
_LEGAL_FORM = re.compile(rf"\A (?:{'|'.join(sorted(read_word_sections('name_cues.txt')['legal forms']))}|plc)\b\.?")
_IN_FULL = re.compile(r"\w (?:Corp|Co|Inc|Ltd|Plc|PLC)\.?\Z")  # "Acme Corp."
_ADJECTIVE = re.compile(r"-(?:backed|based|founded|led|owned|run) | based ")  # "Roe-led Acme", "Acmeville based Acme"
_OF_ANOTHER = re.compile(rf"(?:[A-Z][\w.]* ){{0,2}}[A-Z]\w*{_ADJECTIVE.pattern}")
_NATIVE = re.compile(r"[A-Z][a-z]+(?:an|ch|ek|i|ish|ese|ss)\Z")  # "Japanese carmaker Acme"
_APPOSED = re.compile(r", (?:an?|the|which) [^,;:()\d$€£₹\"“”]+, (?:and|as well as|along with) (?:the )?")
_LONGEST_APPOSED = 110  # characters
_LONGEST_TICKER = 60  # characters between two names of a list
_LONGEST_CODE = 5  # words: "(NYSE American: ACM)"
_LONGEST_EXCHANGE = 12  # characters before a ticker
_MOST_LETTERS = 5  # of a ticker
_BEFORE_TICKER = re.compile(r"\( ?[A-Za-z]{2,9}:\s?\Z")


def are_listed(text: str, before: Mention, mention: Mention) -> bool:
    """Whether two names belong to one list, whose entries may say what each is: "Acme, retailer Widget and"."""
    between = text[before.end : mention.start]
    if len(between) > _LONGEST_TICKER or between.strip() == ".":
        return False
    between = _TICKER.sub("", between) if "(" in between else between
    between = _BARE_TICKER.sub("", _LEGAL_FORM.sub("", between, count=1).lstrip("."))
    if _joins(between) or _owns(text, before, mention):
        return True
    link = _LINK.match(between)
    is_entry = link or (between.lstrip().startswith(", ") and _GOES_ON.match(text, mention.end))
    is_of_place = before.kind == "place" and between.startswith(" ")
    words = between[link.end() :] if link else between.lstrip(" ,")
    return bool(is_entry or is_of_place) and mention.kind == "organization" and _describes(words)


def are_listed_apart(text: str, before: Mention, mention: Mention) -> bool:
    """Whether only what the first is stands between two names of a list: "Acme, a lamp maker, and Widget"."""
    between = text[before.end : mention.start]
    is_apposed = between.startswith(", ") and len(between) <= _LONGEST_APPOSED and mention.kind == "organization"
    return is_apposed and before.kind == "organization" and _APPOSED.fullmatch(between) is not None


def _describes(words: str) -> bool:
    """Whether words right before a name say no more than what it is: "existing investor", "state fund"."""
    before = words.removeprefix("the ").split()
    return _OF_ANOTHER.fullmatch(words) is not None or (
        words.endswith(" ")
        and 0 < len(before) <= _MOST_DESCRIBING
        and before[-1] in _CALLED
        and all(_is_plain(word) for word in before[bool(_NATIVE.match(before[0])) :])
    )


def _is_plain(word: str) -> bool:
    return (word.islower() and word not in _NO_DESCRIPTION) or word == "AI"


def are_parted(text: str, before: Mention, mention: Mention, opening: Token) -> bool:
    """Whether a sentence's opening ends between two names: "Unlike Acme, Widget sells", "After talks with Acme, it".

    So does what somebody says: "was made beside one from Acme, Widget said".
    """
    between = text[before.end : mention.start]
    if between in (", ", ", the ") and before.start > opening.start and _SAYING.match(text, mention.end):
        return True
    if between == ", the " and text[: before.start].endswith(" and "):  # "Built by Acme and Widget, the Quill farm"
        return not _GOES_ON.match(text, mention.end)
    if between != ", ":
        return False
    if opening.lower not in _OPENINGS and not _is_in_opening(text[opening.start : before.start]):
        return False
    return "," not in text[opening.start : before.end] and not _GOES_ON.match(text, mention.end)


def _is_in_opening(words: str) -> bool:
    """Whether the words before a name open a sentence without its subject: "Two months after buying"."""
    found = words.lower().split()
    is_said_of_it = found[1:2] != [] and (found[0].endswith("ed") or found[0] in ("flush", "fresh"))
    if is_said_of_it and found[1] in ("by", "off", "with"):  # "Backed by Acme, Widget", "Armed with money from"
        return True
    return any(word in _GRAMMAR["openings"] and verb.endswith("ing") for word, verb in pairwise(found))


def _joins(between: str) -> bool:
    """Whether what stands between two names makes them one list."""
    words = between.strip(" ,()").lower()
    link = _LINK.match(f"{words} ")
    joint = words[link.end() :].strip(" ,") if link else words
    return between.strip() != "" and between.lstrip()[0] not in "'’" and joint in (_LINKED_JOINTS if link else _JOINTS)


def is_ticker(text: str, mention: Mention, named: Sequence[Mention]) -> bool:
    """Whether letters in brackets are an exchange, a ticker or initials: "(NYSE: ACME)", "(AC)"; or behind a name."""
    if named and _is_ticker_of(text, mention, named[-1]):
        return True
    before = text[max(0, mention.start - _LONGEST_EXCHANGE) : mention.start]
    if "(" not in before:
        return False
    is_first = before.endswith(("(", "( ")) and text[mention.start : mention.end].isupper()
    return is_first or _BEFORE_TICKER.search(before) is not None


def behind_code(tokens: Sequence[Token], at: int) -> int:
    """The word behind the ticker or short form that stands in brackets at word `at`, else `at`: "Acme (ACM) buys"."""
    if at >= len(tokens) or tokens[at].gap not in (" (", ". ("):
        return at
    behind = range(at + 1, min(at + _LONGEST_CODE, len(tokens)))
    end = next((end for end in behind if ")" in tokens[end].gap), at)
    return end if all(token.word[0].isupper() for token in tokens[at:end]) else at


def _is_ticker_of(text: str, mention: Mention, before: Mention) -> bool:
    """Whether a name's ticker stands right behind it without brackets: "Acme Corp. ACM", "Acme Inc.'s ACM arm"."""
    letters, between = text[mention.start : mention.end], text[before.end : mention.start]
    if len(letters) > _MOST_LETTERS or not (letters.isalpha() and letters.isupper()):
        return False
    if mention.name == before.name:
        return _OWN_TICKER.fullmatch(between) is not None
    is_behind = between in (" ", ". ") and _IN_FULL.search(text, before.start, before.end) is not None
    return is_behind and text[before.start] == letters[0]


def _owns(text: str, place: Mention, mention: Mention) -> bool:
    """Whether a place only tells where an organization is: "Acmeland's Acme"."""
    is_owner = place.kind == "place" and mention.kind == "organization"
    return is_owner and text[place.end : mention.start] in ("'s ", "’s ")


def only_describes(text: str, mention: Mention, following: Mention) -> bool:
    """Whether a name only says whose the next one is: "Acme-backed Widget"."""
    return _ADJECTIVE.fullmatch(text[mention.end : following.start]) is not None


def owns_next(text: str, mention: Mention, following: Mention | None) -> bool:
    """Whether a name only says whose the organization right behind it is: "Acme's Widget"."""
    is_organization = following is not None and following.kind == "organization"
    return is_organization and following is not None and text[mention.end : following.start] in ("'s ", "’s ", " ")


def are_called(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether words only say what a name behind them is: "Acmeland's sovereign wealth fund Widget"."""
    are_plain = all(token.word.islower() and token.gap in (" ", "-") for token in tokens[first:last])
    return are_plain and tokens[last - 1].lower in _CALLED
