"""Which kinds of deals a word asks for: `quillback funding`, `fernleaf merger` (pure)."""

from collections.abc import Iterable

from bot.extraction.facts import Kind

_PAYING: frozenset[Kind] = frozenset({"funding", "investment"})
_WORDS: tuple[tuple[str, frozenset[Kind]], ...] = (
    ("acquisition buyout merger purchase takeover", frozenset({"acquisition"})),
    ("fundraise fundraising funding investment raise round", _PAYING),
    ("contract lease order", frozenset({"contract"})),
    ("alliance collaboration partnership", frozenset({"partnership", "contract", "joint_venture"})),
    ("jv venture", frozenset({"joint_venture"})),
    ("debt financing loan", frozenset({"debt"})),
    ("license licence licensing", frozenset({"licensing"})),
    ("hire hiring", frozenset({"hiring"})),
)
_KINDS = {word: kinds for words, kinds in _WORDS for word in words.split()}


def are_asked_for(kind: Kind, words: Iterable[str]) -> bool:
    """Whether one of the words is for deals of this kind, one or several of them."""
    return any(kind in _KINDS.get(word.casefold().removesuffix("s"), ()) for word in words)
