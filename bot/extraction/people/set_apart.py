"""Words of somebody's own that a paragraph is set apart for: "Roe confirmed it in a post:", "I left Acme last week"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.reading import Passage
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_STATEMENTS = _GRAMMAR["own statements"]
_POSTING = _GRAMMAR["posting"]
_SAYING = _GRAMMAR["saying"] | _POSTING
_FIRST_PERSON = frozenset(("i", "i’m", "i'm", "i’ve", "i've", "i’ll", "i'll", "my", "we", "our"))
_WHERE = frozenset(("in", "on", "through", "via", "with"))
_OF_OTHERS = _GRAMMAR["relative"] | _GRAMMAR["negations"] | {"by", "from", "that"}
_BEFORE_VERB = _GRAMMAR["negations"] | {"are", "been", "being", "is", "was", "were"}  # "was told in a letter"
_NO_SUBJECT = _GRAMMAR["prepositions"] | {"about"}
_NEAR = 4  # words: "in a long blog post", "issued a short statement"


def introduced_speaker(passage: Passage) -> str | None:
    """The one person of a sentence that ends with a colon who writes something there: "Roe confirmed it in a post:".

    But not "Roe told us why:", "Roe did not reply to a letter:", "Workers wrote in a letter to Roe:".
    """
    if not passage.text.endswith(":") or _SAYING.isdisjoint(passage.vocabulary) or is_in_first_person([passage]):
        return None
    people = [mention for mention in passage.mentions if mention.kind == "person"]
    if len({mention.name for mention in people}) != 1:
        return None
    first, last = passage.word_at(people[0].start), passage.word_at(people[0].end)
    start = next((at for at in range(first, 0, -1) if "," in passage.tokens[at].gap), 0)  # "In a post, Acme's Roe"
    is_subject = _SAYING.isdisjoint(passage.lower[:first]) and _NO_SUBJECT.isdisjoint(passage.lower[start:first])
    return people[0].name if is_subject and _writes(passage.lower[last:]) else None


def _writes(words: Sequence[str]) -> bool:
    """Whether the words behind a name tell what that one writes: "posted on X", "said in a letter", "sent a note"."""
    verb = next((at for at, word in enumerate(words) if word in _SAYING), None)
    if verb is None or not _BEFORE_VERB.isdisjoint(words[max(0, verb - 2) : verb]):
        return False
    behind = words[verb + 1 :]
    noun = next((at for at, word in enumerate(behind) if word in _STATEMENTS), 0)
    is_posted = words[verb] in _POSTING and (not behind or behind[0] in _WHERE or 0 < noun < _NEAR)
    is_in_statement = not _WHERE.isdisjoint(behind[max(0, noun - _NEAR) : noun])
    return (is_posted or is_in_statement) and _OF_OTHERS.isdisjoint(behind)


def is_in_first_person(paragraph: Sequence[Passage]) -> bool:
    """Whether a paragraph is said by whom it is about: it speaks of "I" or "we", without quotation marks."""
    return any(not _FIRST_PERSON.isdisjoint(passage.vocabulary) for passage in paragraph)
