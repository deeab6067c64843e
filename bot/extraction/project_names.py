"""The names of projects in a sentence: "the Acme campus", "Project Acme", "Acme 2"."""

from __future__ import annotations

from dataclasses import replace

from bot.extraction.facts import Mention
from bot.extraction.reading import Passage
from bot.extraction.wordlists import read_word_sections

_WORDS = read_word_sections("project_words.txt")
_MOST_DIGITS = 2


def project_names(passage: Passage) -> list[Mention]:
    """The projects that a sentence names; "Acme for Startups" is an initiative, the "Acme summit" a meeting."""
    found = [m for m in passage.mentions if m.kind == "project" and " for " not in m.name]
    return [_with_number(passage, mention) for mention in found if not _is_meeting(passage, mention)]


def is_named_here(passage: Passage, mention: Mention) -> bool:
    """Whether the sentence says that something is called so: "the campus, which Acme calls Widget"."""
    at = passage.word_at(mention.start)
    before = passage.tokens[max(0, at - 1) : at]
    return any(token.lower in _WORDS["naming"] for token in before)


def _is_meeting(passage: Passage, mention: Mention) -> bool:
    at = passage.word_at(mention.end)
    return at < len(passage.tokens) and passage.tokens[at].lower in _WORDS["meetings"]


def _with_number(passage: Passage, mention: Mention) -> Mention:
    """The name with the number behind it: the second of several of one name is another project."""
    at = passage.word_at(mention.end)
    if at < len(passage.tokens):
        token = passage.tokens[at]
        if token.gap == " " and token.word.isdigit() and len(token.word) <= _MOST_DIGITS:
            return replace(mention, name=f"{mention.name} {token.word}", end=token.end)
    return mention
