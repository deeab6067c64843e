"""Words of somebody's own that a paragraph is set apart for: "Roe confirmed it in a post:", "I left Acme last week"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.reading import Passage
from bot.extraction.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_POSTING = _GRAMMAR["saying"] | _GRAMMAR["own statements"]
_FIRST_PERSON = frozenset(("i", "i’m", "i'm", "i’ve", "i've", "i’ll", "i'll", "my", "we", "our"))


def introduced_speaker(passage: Passage) -> str | None:
    """The one person of a sentence that ends with a colon and tells of a post or the like of theirs."""
    if not passage.text.endswith(":") or _POSTING.isdisjoint(passage.vocabulary):
        return None
    people = {mention.name for mention in passage.mentions if mention.kind == "person"}
    return next(iter(people)) if len(people) == 1 else None


def is_in_first_person(paragraph: Sequence[Passage]) -> bool:
    """Whether a paragraph is said by whom it is about: it speaks of "I" or "we", without quotation marks."""
    return any(not _FIRST_PERSON.isdisjoint(passage.vocabulary) for passage in paragraph)
