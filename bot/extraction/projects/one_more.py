"""Words that stand for one more site of the kind told of: "is also building one in", "will open a third in"."""

from __future__ import annotations

from bot.extraction.reading import Passage
from bot.extraction.words.wordlists import read_word_sections

_WORDS = read_word_sections("project_words.txt")
_GRAMMAR = read_word_sections("grammar.txt")
_WHERE = frozenset(("at", "in", "near", "outside"))
_NEW = _WORDS["builds"] | _WORDS["opens sites"] | {"add", "adds"}
_BEING = _WORDS["being"] | {"will", "located", "planned"}
_TOLD = _WORDS["begun"] | {"built", "construction", "completed", "developed", "open", "opened", "operational"}
_LEAST = 6  # words
_TO_PLACE = 4  # words: "One will be in"
_IN_THE = 2  # words: "in the"
_NEAR_VERB = 5  # words: "plans to open a third in"


def says_one_more(passage: Passage) -> bool:
    """Whether words tell of one more site: of a sentence of its own, only where they say that it is built or opened.

    A clause has that before it: "Acme runs a campus in Acmeville, and has land for one in Widgetville".
    """
    return opens_with_one(passage) or any(
        passage.whole is not None or _is_new(passage, at) for at in find_ones(passage)
    )


def opens_with_one(passage: Passage) -> bool:
    """Whether a sentence begins with one of several and where it stands, and tells of building: "The other, in X, will
    be built", "One is in Acmeville, where work has begun".
    """
    first = int(passage.lower[:1] == ["the"])
    if not (_WORDS["ones"] | {"other"}).issuperset(passage.lower[first : first + 1]) or len(passage.tokens) < _LEAST:
        return False
    at = next((n for n in range(first + 1, first + _TO_PLACE) if passage.lower[n] in _WHERE), 0)
    between = passage.lower[first + 1 : at] if at else ["?"]
    is_placed = any(m.kind == "place" and at < passage.word_at(m.start) <= at + _IN_THE for m in passage.mentions)
    return _BEING.issuperset(between) and is_placed and not _TOLD.isdisjoint(passage.vocabulary)


def find_ones(passage: Passage) -> list[int]:
    """The words that stand for one more site: "one" near Acmeville, "another" in it, a "third", a "second one"."""
    return [at for at in passage.find_words(_WORDS["ones"]) if _stands_alone(passage, at)]


def _stands_alone(passage: Passage, at: int) -> bool:
    """Whether no noun stands behind such a word, but where it is, or the end of its clause."""
    tokens = passage.tokens
    if tokens[at].lower not in ("another", "one") and passage.lower[max(0, at - 1) : at] not in (["a"], ["its"]):
        return False
    behind = at + 1 + (passage.lower[at + 1 : at + 2] == ["one"])
    if behind == len(tokens) or tokens[behind].lower in _WHERE or "," in tokens[behind].gap:
        return True
    return tokens[at].lower == "another" and tokens[behind].lower in _WORDS["being"]  # "another is being built in"


def _is_new(passage: Passage, at: int) -> bool:
    """Whether it is built by a verb before it: "will add a third in", but not "will add 300 jobs, a third in"."""
    earliest = max(0, at - _NEAR_VERB)
    verb = next((one for one in range(at - 1, earliest - 1, -1) if passage.lower[one] in _NEW), at)
    own = passage.tokens[verb + 1 : at]
    return verb < at and not any("," in token.gap or token.lower in _GRAMMAR["prepositions"] for token in own)
