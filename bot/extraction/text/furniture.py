"""Whether one block, on its own, is page furniture: navigation, bylines, dates, credits, advertising, biographies."""

from __future__ import annotations

import re
from collections.abc import Sequence

import re2  # type: ignore[import-untyped]

from bot.extraction.text.blocks import CREDIT_IN_BRACKETS, Block
from bot.extraction.words.wordlists import read_sections

_CUES = read_sections("chrome.txt")
_WHOLE_LINES = frozenset(_CUES["whole line"])
_STARTS = _CUES["line start"]
_NOTES = tuple(_CUES["note"])
_REST = _CUES["rest is furniture"]
_OTHER_STORIES = _CUES["other stories"]
_OPENERS = (*_CUES["block opener"], *_OTHER_STORIES)
_CREDIT = re.compile(rf"(?<![a-z])(?:{'|'.join(map(re.escape, _CUES['credit']))})(?![a-z])")  # no "epa" in "repairs"
_WITHIN = (*_CUES["line holds"], *_CUES["biography"], *(f" {cue}" for cue in _CUES["advertising"]))
_HOLDS = range(len(_CUES["line holds"]))
_BIOGRAPHY = range(_HOLDS.stop, _HOLDS.stop + len(_CUES["biography"]))
_ADVERTISING = range(_BIOGRAPHY.stop, len(_WITHIN))
_ANYWHERE = re2.Set.SearchSet()  # finds all of them in less time than a test of one takes
for _number, _cue in enumerate(_WITHIN):
    # "share it with us" is no part of "share it with user data", but "discount" is one of "discounts"
    _ANYWHERE.Add(re2.escape(_cue) + (r"\b" if _number in _HOLDS and _cue[-1].isalnum() else ""))
_ANYWHERE.Compile()
_PROMOTED = frozenset(_CUES["promoted"])
_OUTLETS = read_sections("organizations.txt")["outlets"]

_SHORT_SENTENCE = 16  # words
SHORT_LINE = 40  # words; furniture that begins like this is shorter than a paragraph
LONG_LINE = 60  # words
_SHORT_CREDIT = 5  # words
_LONGEST_CREDIT = 80  # characters
_MONTH = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september"
    r"|october|november|december)"
)
_DATE = re.compile(
    rf"\b(?:{_MONTH}\.? \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|\d{{1,2}} {_MONTH}\.?,? \d{{4}})\b", re.IGNORECASE
)
_EVENT_DATE = re.compile(rf"\b{_MONTH}\.? \d{{1,2}} ?[-–—] ?(?:{_MONTH}\.? )?\d{{1,2}},? \d{{4}}\b", re.IGNORECASE)
_CLOCK = re.compile(
    r"\b\d{1,2}(?::\d\d)? ?(?:am|pm|a\.m\.|p\.m\.|gmt|utc|est|edt|pst|pdt|bst|ist)(?![a-z])|\b\d\d:\d\d\b",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"(?:by|written by|reporting by|from)\s+[A-Z]", re.IGNORECASE)
_PLAIN_NUMBER = re.compile(
    r"[\d.,]{1,9}\s?(?:k|m)?\s?(?:comments?|shares?|min(?:ute)?s?(?: read)?|views?|likes?)?", re.IGNORECASE
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S{1,500}|\S{1,80}@\S{1,80}")
_GLUED_CREDIT = re.compile(r"(?<=[^\s(\"“‘])(?:Image|Photo|Photograph|Picture|Credit|Image Credits?|Photo Credits?):")
_AUTHOR = re.compile(
    r"(?:[A-Z][\w'’.-]{0,30} ){2,4}(?:writes (?:about|on|for)|covers|reports (?:on|for|from)"
    r"|is (?:an?|the|[\w' ’]{1,30}['’]s) [\w' ’-]{0,40}(?:correspondent|editor|reporter|writer|columnist|journalist))\b"
)
_MAIL = re.compile(r"\S{1,80}@\S{1,80}\.\w")
_REPORTING = (
    " said",
    " says ",
    " announced ",
    " according to ",
    " is offering ",
    " will offer ",
    " will give ",
    " would offer ",
)
_GETTING = (" will ", " would ", " get ", " gets ", " receive", " provide", " includes ", " offers ")
_IMPERATIVES = ("claim ", "discover ", "download ", "get ", "join ", "learn ", "meet ", "save ", "secure ", "sign up ")
_EVENTS = tuple(_CUES["own events"])
_MOST_EVENT_WORDS = 2  # of an outlet's own event, in news of others
_TO_READERS = (" you", " our ", " us ", " we ", "register ", "don't miss", "sign up today", "subscribe ")
_INTRODUCES = (" is a ", " is an ", " is the ", " covers ", " writes ", " reports on ", " was a ", " has covered ")


def is_fragment(block: Block) -> bool:
    """Whether a block is no sentence: a heading, a label, a caption, an entry of a list."""
    return not block.ends_sentence or block.word_count < 4


def _find_cues(block: Block) -> Sequence[int]:
    """The numbers of the words of `_WITHIN` that a block holds."""
    return _ANYWHERE.Match(f" {block.flat} ".encode("utf-8", "replace")) or ()  # RE2 takes no lone surrogate


def is_furniture(block: Block) -> bool:
    """Whether the words of this block alone show it to be furniture."""
    text, cues = block.flat, _find_cues(block)
    return (
        text.rstrip(":|·•+ ") in _WHOLE_LINES
        or _begins_as_furniture(block, text)
        or (block.word_count <= LONG_LINE and any(cue in _HOLDS for cue in cues))
        or (any(cue in _BIOGRAPHY for cue in cues) and _introduces(text))
        or (len(cues) > 1 and is_advertisement(block))
        or (block.word_count <= SHORT_LINE and _AUTHOR.match(block.text) is not None)
        or (block.word_count <= _SHORT_SENTENCE and _MAIL.search(block.text) is not None)
        or text.startswith(("©", "(c) "))
        or _is_self_promotion(block, text)
        or (is_fragment(block) and _is_label(block))
    )


def _is_self_promotion(block: Block, text: str) -> bool:
    """Whether one short sentence of its own praises an outlet's list, show or event."""
    if block.word_count > _SHORT_SENTENCE:
        return False
    words = set(text.rstrip(".").split())
    return bool(words & _PROMOTED) and any(outlet in block.text for outlet in _OUTLETS)


def _begins_as_furniture(block: Block, text: str) -> bool:
    if text.startswith(_NOTES):
        return True
    if block.word_count > SHORT_LINE or not text.startswith(_STARTS):
        return False
    cues = [cue for cue in _STARTS if text.startswith(cue) and not text[len(cue) : len(cue) + 1].isalpha()]
    return bool(cues) and (is_fragment(block) or any(" " in cue or cue.endswith(":") for cue in cues))


def _is_label(block: Block) -> bool:
    """A date, a time of day, a byline, a bare number or a bare address."""
    if _PLAIN_NUMBER.fullmatch(block.text) or (" | " in block.text and _CLOCK.search(block.text)):
        return True
    if block.word_count > 14:
        return False
    if _EVENT_DATE.search(block.text) or _ADDRESS.fullmatch(block.text):
        return True
    dated = _DATE.search(block.text)
    return bool(
        (dated and (_CLOCK.search(block.text) or block.word_count <= 6))
        or (_CLOCK.search(block.text) and block.word_count <= 8)
        or (_BYLINE.match(block.text) and block.word_count <= 8)
    )


def _introduces(text: str) -> bool:
    """Whether a text that names a writer's work tells of its author: it introduces somebody in its first words."""
    opening = " " + text[:70]
    return any(words in opening for words in _INTRODUCES) or text.startswith(("you can ", "reach ", "contact "))


def is_advertisement(block: Block) -> bool:
    """Whether a block sells something to its reader."""
    text, hits = block.flat, count_advertising(block)
    if hits > 1 and (_reports(text) or (block.ends_sentence and _tells_of_others(text))):
        return False
    is_short = block.word_count <= SHORT_LINE
    return hits >= 4 or (hits == 3 and (" you" in text or is_short)) or (hits == 2 and " your " in text and is_short)


def _reports(text: str) -> bool:
    """Whether words tell what others offer, and speak to no reader: "Acme will offer its premium plan free"."""
    return any(told in text for told in _REPORTING) and not any(word in text for word in _TO_READERS)


def _tells_of_others(text: str) -> bool:
    """Whether a sentence with a verb tells what others get: "Students receive free access"; no outlet's own event."""
    if any(word in text for word in _TO_READERS) or text.startswith(_IMPERATIVES):
        return False
    return any(verb in text for verb in _GETTING) and sum(f" {word}" in text for word in _EVENTS) < _MOST_EVENT_WORDS


def count_advertising(block: Block) -> int:
    """How many different words of advertisements a block holds; none when it quotes somebody.

    "Networking" is one word, not "network" besides.
    """
    if '"' in block.flat or "“" in block.flat:
        return 0
    found = [_WITHIN[cue] for cue in _find_cues(block) if cue in _ADVERTISING]
    return sum(not any(other.startswith(word) for other in found if other != word) for word in found)


def opens_furniture(block: Block) -> bool:
    """Whether the fragments below this heading belong to it and are furniture."""
    return block.word_count <= 8 and not block.ends_sentence and block.flat.startswith(_OPENERS)


def opens_other_stories(block: Block) -> bool:
    """Whether a heading is nothing but one of what leads to other articles."""
    return block.flat.rstrip(": ") in _OTHER_STORIES


def ends_article(block: Block) -> bool:
    """Whether nothing but furniture is expected from here on."""
    return block.word_count <= 12 and block.flat.startswith(_REST)


def is_credit(block: Block) -> bool:
    """Whether a block names the makers of a picture."""
    if block.word_count > 20 or block.ends_sentence:
        return False
    if block.flat.startswith(("image credit", "photo credit", "photo by", "image:", "photo:")):
        return True
    is_marked = block.word_count <= _SHORT_CREDIT or any(mark in block.flat for mark in ("|", "/", " via ", "©"))
    return is_marked and _CREDIT.search(block.flat) is not None


def is_glued_caption(block: Block) -> bool:
    """Whether a caption and its credit stand in one line: in brackets, behind "©", or without a space between them."""
    end = block.text[-_LONGEST_CREDIT:]
    is_credited = end.endswith(")") and CREDIT_IN_BRACKETS.search(end) is not None
    if block.word_count <= LONG_LINE and (is_credited or ("©" in end and not block.ends_sentence)):
        return True
    is_short = block.word_count <= SHORT_LINE and ":" in block.text
    return is_short and _GLUED_CREDIT.search(block.text) is not None
