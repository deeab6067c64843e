"""The data files of this package: gazetteers and cue words that a person who does not program can extend.

A file is plain text. `#` begins a comment, `[name]` begins a section, every other line is one entry.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def read_text(file: str) -> str:
    """The whole text of one data file."""
    return files("bot.extraction").joinpath("data", file).read_text(encoding="utf-8")


@cache
def read_sections(file: str) -> dict[str, tuple[str, ...]]:
    """Entries by section name, in the file's order; entries before the first section stand under the empty name."""
    sections: dict[str, list[str]] = {"": []}
    current = ""
    for line in read_text(file).splitlines():
        entry = line.split("#", 1)[0].strip()
        if entry.startswith("[") and entry.endswith("]"):
            current = entry[1:-1]
            sections.setdefault(current, [])
        elif entry:
            sections[current].append(entry)
    return {name: tuple(entries) for name, entries in sections.items()}


@cache
def read_words(file: str) -> frozenset[str]:
    """Every word of a file without sections, where a line may hold many."""
    return frozenset(word for entry in read_sections(file)[""] for word in entry.split())


@cache
def read_word_sections(file: str) -> dict[str, frozenset[str]]:
    """Words by section name, of a file where a line may hold many."""
    return {
        section: frozenset(word for entry in entries for word in entry.split())
        for section, entries in read_sections(file).items()
    }
