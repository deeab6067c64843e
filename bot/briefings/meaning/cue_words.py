"""Cue words of the data files, as patterns that find them as whole words."""

import re
from collections.abc import Iterable
from functools import cache

from bot.extraction.words.wordlists import read_sections

_Tree = dict[str, "_Tree"]


@cache
def find_cues(file: str, section: str, behind: str = "", before: str = "") -> re.Pattern[str]:
    """What finds each phrase of a section between `before` and `behind`; a hyphen beside it makes it another word."""
    return re.compile(rf"(?<![\w-]){before}{one_of(read_sections(file)[section])}(?![\w-]){behind}")


def words_for(section: str) -> str:
    """A pattern of the words of questions and of answers in a section of their file."""
    return one_of(read_sections("question_cues.txt")[section])


def one_of(phrases: Iterable[str]) -> str:
    """A pattern of all the phrases, the longest first, which looks at a letter once however many begin with it."""
    tree: _Tree = {}
    for phrase in phrases:
        node = tree
        for letter in phrase:
            node = node.setdefault(letter, {})
        node[""] = {}
    return f"(?:{_spell(tree)})"


def _spell(node: _Tree) -> str:
    branches = [re.escape(letter) + _spell(rest) for letter, rest in node.items() if letter]
    joined = branches[0] if len(branches) == 1 else "|".join(branches)
    if "" not in node:
        return joined if len(branches) == 1 else f"(?:{joined})"
    return f"(?:{joined})?" if branches else ""
