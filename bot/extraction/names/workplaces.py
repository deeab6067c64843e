"""What makes a name an employer's: who is joined, left and worked at, and who hires and fires."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.text.tokens import Token, is_capitalised
from bot.extraction.words.times import behind_time
from bot.extraction.words.wordlists import read_word_sections

_CUES = read_word_sections("name_cues.txt")
_GRAMMAR = read_word_sections("grammar.txt")
_LEFT = _GRAMMAR["leaving"] | _GRAMMAR["joining"] | _GRAMMAR["losing"]
_LEFT -= _GRAMMAR["moving things"] | {"resign", "resigned", "resigns", "retire", "retired", "retires"}
_BEHIND_ASIDE = frozenset(("joined", "joins", "left", "quit", "rejoined"))  # "Jane Roe, a former chief, joined X"
_BEFORE_LEFT = _CUES["auxiliaries"] | _CUES["moving person"]
_AT_WORK = _CUES["working"] | _GRAMMAR["working"] | _GRAMMAR["leading verbs"]
_NEAR_WORK = 4  # words: "led lamp design at X"
_TAKING = _GRAMMAR["taking people"]
_HELPERS = frozenset(("also", "has", "have", "just", "recently"))


def is_workplace(tokens: Sequence[Token], first: int) -> bool:
    """Whether somebody joins, leaves or works at what is named at word `first`.

    "Has joined X", "is leaving X", "who quit X", "Roe, its chief, left X", "led design at X", "is now at X".
    """
    before, earlier = tokens[first - 1].lower, tokens[first - 2].lower if first > 1 else ""
    if before in _LEFT and tokens[first - 1].gap == " ":
        is_named = first > 1 and is_capitalised(tokens[first - 2].word)
        return is_named or earlier in _BEFORE_LEFT
    if before in _BEHIND_ASIDE and tokens[first - 1].gap == ", ":
        return True
    if before not in ("at", "for", "from"):
        return False
    words = range(first - 2, max(0, first - 2 - _NEAR_WORK), -1)
    if before == "for" and any(tokens[at].lower in _LEFT for at in words):  # "leaving Acme for X"
        return True
    led = next((at for at in words if tokens[at].lower in _AT_WORK), None)
    if earlier in _CUES["working"] or (earlier, before) == ("now", "at"):
        return True
    return before == "at" and led is not None and all(token.gap == " " for token in tokens[led + 1 : first])


def takes_people(tokens: Sequence[Token], last: int) -> bool:
    """Whether the name before word `last` hires, promotes or fires: "X poached", "X on Monday fired"."""
    at = behind_time(tokens, last)
    while at < len(tokens) and tokens[at].lower in _HELPERS and tokens[at].gap == " ":
        at += 1
    return at < len(tokens) and tokens[at].lower in _TAKING and tokens[at].gap == " "
