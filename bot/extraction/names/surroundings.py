"""What stands right behind a name: its verb, a country or region, or the word that makes data centers a business."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.names.gazetteer import Names
from bot.extraction.text.tokens import Token
from bot.extraction.words.times import behind_time
from bot.extraction.words.wordlists import read_word_sections

_CUES = read_word_sections("name_cues.txt")
_PROJECT = read_word_sections("project_words.txt")


def is_land(word: str, names: Names) -> bool:
    """Whether a word is a country or a region: "in Acmeville, Texas", "Acme Norway"."""
    known = names.known.get(word)
    return known is not None and known.kind == "place" and names.places[known.name].city is None


def stands_before_land(tokens: Sequence[Token], at: int, names: Names) -> bool:
    """Whether the capitals from word `at` on, two at most, are a country or a region: "North Dakota"."""
    is_pair = at + 1 < len(tokens) and tokens[at + 1].gap == " " and tokens[at + 1].word[0].isupper()
    return is_land(" ".join(token.word for token in tokens[at : at + 1 + is_pair]), names)


def stands_before_its_site(tokens: Sequence[Token], at: int, names: Names) -> bool:
    """Whether a land from word `at` on and then a site make a town of what is before: "its Acmeville, Ohio campus"."""
    if not stands_before_land(tokens, at, names):
        return False
    behind = tokens[at + 1 : at + 3]
    words = [token.lower for token in behind if not token.word[0].isupper()][:1]
    return not (_PROJECT["facilities"] | _PROJECT["sites"] | {"data"}).isdisjoint(words)


def is_business(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word makes data centers a business: "its Acme data center unit"."""
    return at < len(tokens) and tokens[at].lower in _PROJECT["not facilities"]


def behind_auxiliaries(tokens: Sequence[Token], at: int) -> int:
    """The word that "has", "are", "will also" or a time at word `at` lead to: "Acme on Monday opened"."""
    end = -1
    while end != at and at + 1 < len(tokens):
        end = at
        at = behind_time(tokens, at)
        if at + 1 < len(tokens) and tokens[at + 1].gap == " " and tokens[at].lower in _CUES["auxiliaries"]:
            at += 1
    return min(at, len(tokens) - 1)
