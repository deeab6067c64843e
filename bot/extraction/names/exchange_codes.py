"""Codes of listed companies as agencies write them behind a name: "Acme Corp ACM.N said"."""

from __future__ import annotations

from bot.extraction.words.wordlists import read_word_sections

_EXCHANGES = read_word_sections("name_cues.txt")["exchange codes"]


def is_exchange_code(word: str) -> bool:
    """Whether a word is such a code, and so no part of a name; not "AC3.AI"."""
    if "." not in word:
        return False
    code, _, exchange = word.partition(".")
    return len(code) > 1 and code.isupper() and exchange in _EXCHANGES
