"""Whether a text is English, the only language that facts are read from (pure)."""

import re
from dataclasses import replace

from bot.extraction.facts import Facts

_WORD = re.compile(r"[^\W\d_]+")
_NOT_LATIN = re.compile("[^\\W\\d_\x00-\u024f]")
_FEWEST_WORDS = 50
"""Of a shorter text it is not asked: a headline or a list has few small words in any language."""
_LEAST_SHARE = 0.07
"""English news has two to four times as many; other languages, which share some of these words, have half."""
_MOST_WORDS = 2_000
_ENGLISH = frozenset(
    """
    the of and to that is was it its with as are has have had be been will would said from by this which their they
    were not but who more than about after into over also
    """.split()  # noqa: SIM905 (read more easily)
)


def is_english(text: str) -> bool:
    """Whether enough of its words are the small words of English, in Latin letters."""
    begin = text[: _MOST_WORDS * 10]
    words = _WORD.findall(begin.casefold())[:_MOST_WORDS]
    if not begin.isascii() and 2 * len(_NOT_LATIN.findall(begin)) > sum(map(len, words)):
        return False
    return len(words) < _FEWEST_WORDS or sum(word in _ENGLISH for word in words) >= _LEAST_SHARE * len(words)


def keep_what_is_sure(text: str, facts: Facts) -> Facts:
    """The facts; of a text in another language only what finding and quoting it needs."""
    return facts if is_english(text) else replace(facts, deals=(), projects=(), people=(), initiatives=())
