"""What share or part of a company a sentence names, and whether that is the company."""

from __future__ import annotations

import re
from itertools import pairwise

from bot.extraction.reading import Passage
from bot.extraction.words.cues import DealCue
from bot.extraction.words.phrases import Found
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_CLAUSES = _GRAMMAR["relative clauses"]
_NEAR_SHARES = 6  # words: "buys its rival's controlling stake"
_NEAR_PART = 6  # words: "most of the assets of"
_WHOLE, _HALF = 100.0, 50.0  # percent
_STAKE = re.compile(
    r"\b(\d{1,3}(?:\.\d{1,3})?)\s?(?:%|percent\b|per cent\b)"
    r"(?=[^.]{0,40}\b(?:stake|of the company|equity|share)|\s+of\s+(?:(?:[\w-]{1,20}\s){0,4}"
    r"(?:bank|builder|company|designer|developer|firm|group|lab|maker|operator|provider|startup|start-up|supplier)\s)?"
    r"(?-i:[A-Z]))",
    re.IGNORECASE,
)


def find_stake(text: str) -> float | None:
    """The share of a company in percent that a sentence names."""
    match = _STAKE.search(text) if "%" in text or "cent" in text.lower() else None
    return float(match[1]) if match else None


def gives_control(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether the shares behind a verb are the company: "buys all shares", "sells a controlling stake"."""
    stake = find_stake(passage.text)
    if stake is not None and (stake == _WHOLE or stake < _HALF):
        return stake == _WHOLE
    words = passage.lower[cue.last : cue.last + _NEAR_SHARES]
    shares = next((at for at, word in enumerate(words) if word in _GRAMMAR["shares"]), len(words))
    has_all = words[:1] == ["all"] and shares < len(words) and _CLAUSES.isdisjoint(words[shares + 1 : shares + 2])
    return has_all or names_control(passage, range(cue.last, cue.last + len(words)))


def names_control(passage: Passage, words: range) -> bool:
    """Whether shares are called those of control: "a controlling stake", not "non-controlling", "majority-owned"."""
    stake = find_stake(passage.text)
    if stake is not None and stake < _HALF:
        return False
    return any(passage.lower[at] in _GRAMMAR["control"] and _are_shares(passage, at) for at in words)


def _are_shares(passage: Passage, at: int) -> bool:
    """Whether a word stands right before shares: "majority stake", "majority of the shares"."""
    behind = passage.lower[at + 1 : at + _NEAR_SHARES]
    noun = next((word for word in behind if not (word.isdigit() or word in _GRAMMAR["before shares"])), "")
    return noun in _GRAMMAR["shares"] and passage.lower[max(0, at - 1) : at] != ["non"]


def are_own_shares(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether the shares that a company sells are its own: "sold a 20 percent stake to Acme", not "its stake"."""
    before = passage.lower[max(0, cue.first - _NEAR_SHARES) : cue.first]
    return "a" in before and "its" not in before


def behind_part(passage: Passage, at: int) -> int:
    """The word behind the part of a company that begins at a word: behind "the lamp business of" in "buys the lamp
    business of the maker Acme"; the same word where none does.
    """
    words = passage.lower[at : at + _NEAR_PART]
    parts = (n for n, (noun, of) in enumerate(pairwise(words)) if of == "of" and noun in _GRAMMAR["businesses sold"])
    return at + next(parts, -2) + 2


def buys_shares(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether shares are the object of a verb, in its own clause: "buys Acme, and its shares rose" buys Acme."""
    before = ""
    for token in passage.tokens[cue.last : cue.last + _NEAR_SHARES]:
        if "," in token.gap or (token.lower == "share" and before in ("a", "per")):  # "buys Acme for $18 a share"
            return False
        before = token.lower
        if token.lower in _GRAMMAR["shares"] or (token.gap.startswith("%") and token.lower == "of"):
            return True
    return False


def names_company_first(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether a company stands before the shares: "the acquisition of Acme with a stake sale to follow"."""
    company = next((g.first for g in passage.groups if g.first >= cue.last and not g.is_possessive), None)
    shares = next((at for at in passage.find_words(_GRAMMAR["shares"]) if at >= cue.last), len(passage.tokens))
    return company is not None and company < shares
