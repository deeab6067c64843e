"""What talks are about: a takeover, the sale of one side or of another company, or goods."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.cues import DealCue
from bot.extraction.facts import Kind
from bot.extraction.phrases import Found
from bot.extraction.reading import Passage
from bot.extraction.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_NEAR_AIM = 16  # words: "in talks with Acme, the American cloud provider, about"
_NEAR_TOPIC = 5  # words: "about a possible friendly takeover"


def find_kind_of_talks(passage: Passage, cue: Found[DealCue]) -> Kind | None:
    """What talks are about: "in talks with Acme about a takeover", "over a possible merger"."""
    if passage.tokens[cue.last - 1].lower not in _GRAMMAR["talks"]:
        return None
    words = _topic(passage, cue)
    is_of_company = words[1:2] and words[0] in _GRAMMAR["taking over"] and words[1] in _GRAMMAR["the other side"]
    is_of_company = is_of_company or not _GRAMMAR["takeovers"].isdisjoint(words)
    return "acquisition" if is_of_company and not _is_of_goods(words) else None


def are_about_sale(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether talks are about selling the one who talks: "in talks with Acme about a sale", "about selling itself"."""
    return not {"sale", "selling"}.isdisjoint(_topic(passage, cue))


def find_sold_by_talks(passage: Passage, cue: Found[DealCue]) -> tuple[str, ...]:
    """Who is sold by another who talks: Widget in "in talks with Acme about a sale of Widget"."""
    sold = (group for group in passage.groups if group.first > cue.last and group.before == "of")
    return next((group.names for group in sold if not group.is_possessive), ())


def _topic(passage: Passage, cue: Found[DealCue]) -> Sequence[str]:
    """The words behind "about": "a possible takeover", "buying it"."""
    words = passage.lower[cue.last : cue.last + _NEAR_AIM]
    about = next((at for at, word in enumerate(words) if word in ("about", "over", "on", "regarding")), len(words))
    return words[about + 1 : about + _NEAR_TOPIC]


def _is_of_goods(topic: Sequence[str]) -> bool:
    """Whether talks are about a sale or a purchase of goods or shares: "about the sale of chips"."""
    behind = topic[topic.index("of") + 1 :] if "of" in topic else ()
    return not (_GRAMMAR["goods"] | _GRAMMAR["shares"]).isdisjoint(behind)
