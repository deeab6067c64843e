"""Whether the work on a site has begun: "Construction of the campus started", "where work has begun"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from bot.extraction.reading import Passage
from bot.extraction.text.tokens import Token
from bot.extraction.words.wordlists import read_word_sections

_WORDS = read_word_sections("project_words.txt")
_BUILT = _WORDS["sites"] | _WORDS["facilities"] | _WORDS["called sites"] | _WORDS["parts"] | {"it", "them"}
_NEAR_BEGUN = 13  # words: "construction at our new site in Acmeville started"


def works_begun(passage: Passage) -> list[int]:
    """The words for work that is said to have begun; not what "will have started", or "has not"."""
    works = passage.find_words({"construction"}) + [at for at in passage.find_words({"work"}) if _is_noun(passage, at)]
    return [at for at in works if _is_begun(passage.tokens[at + 1 : at + _NEAR_BEGUN])]


def _is_noun(passage: Passage, at: int) -> bool:
    """Whether "work" opens a clause, and is not what people do: "Work on the campus began"; nor "work at the mill"."""
    is_opening = at == 0 or passage.lower[at - 1] in _WORDS["before work"]
    if not is_opening or passage.lower[at + 1 : at + 2] not in (["at"], ["on"]):
        return is_opening
    told = takewhile(lambda token: token.lower not in _WORDS["begun"], passage.tokens[at + 2 : at + _NEAR_BEGUN])
    return any(token.lower in _BUILT or token.word[0].isupper() for token in told)


def _is_begun(tokens: Sequence[Token]) -> bool:
    """Whether a word for it stands among these before another clause and whatever says that it is still to come."""
    ends = (one.lower in _WORDS["not begun"] or (one.lower == "and" and "," in one.gap) for one in tokens)
    end = next((at for at, is_end in enumerate(ends) if is_end), len(tokens))
    return any(token.lower in _WORDS["begun"] for token in tokens[:end])
