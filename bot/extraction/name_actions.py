"""What a name is, told by what is done with it: companies buy and are bought, people are hired, stakes are held."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.extraction.facts import NameKind
from bot.extraction.tokens import Token
from bot.extraction.wordlists import read_word_sections

_CUES = read_word_sections("name_cues.txt")
_BUYING = _CUES["buying"]
_SAYING = 5  # words: "X said on Monday it"
_NEAR_STAKE = 5  # words: "gives X a 15 percent stake"


def find_actions(tokens: Sequence[Token], first: int, last: int) -> Iterator[tuple[NameKind, float]]:
    """The kinds, with their weight, that the words around the name `first` to `last` (not included) speak for."""
    if _buys(tokens, last):
        yield "organization", 2.0
    if first == 0 or tokens[first].gap != " ":
        return
    before, earlier = tokens[first - 1].lower, tokens[first - 2].lower if first > 1 else ""
    if _is_bought(before, earlier) or (before in ("in", "of") and earlier in _CUES["stakes"]):
        yield "organization", 1.6
    if before in _CUES["giving"] and any(token.lower in _CUES["stakes"] for token in tokens[last : last + _NEAR_STAKE]):
        yield "organization", 1.6
    if before in _CUES["hiring"] and last - first > 1 and last < len(tokens) and tokens[last].lower in ("as", "to"):
        yield "person", 2.0


def _is_bought(before: str, earlier: str) -> bool:
    """Whether the name behind two words is bought, or buys: "will acquire X", "snaps up X", "bought by X"."""
    return (
        before in _BUYING
        or (before == "up" and earlier in _CUES["snapping"])
        or (before == "by" and earlier in _BUYING)
        or (before == "of" and earlier in _CUES["purchases"])
    )


def _buys(tokens: Sequence[Token], last: int) -> bool:
    """Whether the name before word `last` buys or is bought: "X is acquiring", "X said on Monday it had bought"."""
    at = last
    if at < len(tokens) and tokens[at].lower in ("said", "says"):
        words = range(at, min(at + _SAYING, len(tokens)))
        at = next((word + 1 for word in words if tokens[word].lower == "it"), at)
    while at < len(tokens) and tokens[at].lower in _CUES["auxiliaries"] and tokens[at].gap == " ":
        at += 1
    return at < len(tokens) and tokens[at].gap == " " and tokens[at].lower in _BUYING
