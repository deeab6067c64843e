"""Towns that are placed all at once, and lists of them: "the Ohio towns of Acmeville and Widgetville"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.extraction.facts import Mention, Place
from bot.extraction.reading import Passage
from bot.extraction.words.wordlists import read_word_sections

_WORDS = read_word_sections("project_words.txt")
_ONE, _MANY = _WORDS["a town"], _WORDS["several towns"]
_PLACES = _MANY | _WORDS["several places"]
_AT = read_word_sections("grammar.txt")["in a place"]
_LINKS = frozenset(("", "and", "or", "&"))
_OF_TOWNS = 2  # words: "towns of"
_TO_COLON = 8  # words: "sites for its data center program:"


def place_in_frames(passage: Passage, places: Sequence[tuple[Place, Mention]]) -> list[tuple[Place, Mention]]:
    """The places of a sentence without a land whose towns are told right behind it, and those towns in it.

    American papers write "the Ohio towns of Acmeville and Widgetville" of towns that have famous namesakes elsewhere.
    """
    if passage.vocabulary.isdisjoint(_ONE | _MANY):
        return list(places)
    found: list[tuple[Place, Mention]] = []
    frame: Place | None = None
    before: Mention | None = None
    for place, mention in places:
        if frame is None or before is None or not place.city or not _goes_on(passage, before, mention):
            frame = place if _is_frame(passage, place, mention) else None
            found.append((place, mention))
        elif mention.end - mention.start == len(mention.name):
            if found[-1][1] is before and found[-1][0] == frame:
                found.pop()
            found.append((replace(place, region=frame.region, country=frame.country), mention))
        else:
            found.append((place, mention))
        before = mention
    return found


def _is_frame(passage: Passage, place: Place, mention: Mention) -> bool:
    """Whether a land stands before its towns: "the Ohio towns", "the Ohio town of"."""
    last = passage.word_at(mention.end)
    if place.city or not place.country or last + 1 >= len(passage.tokens) or passage.tokens[last].gap != " ":
        return False
    return passage.lower[last] in _MANY or (passage.lower[last] in _ONE and passage.lower[last + 1] == "of")


def _goes_on(passage: Passage, one: Mention, other: Mention) -> bool:
    """Whether a place stands right behind another one on a list, or behind the words that begin it."""
    between = passage.between(one.end, other.start).strip(" ,")
    if between in _LINKS:
        return True
    first, last = passage.word_at(one.end), passage.word_at(other.start)
    is_of = passage.lower[last - 1] == "of" and last - first == _OF_TOWNS
    return passage.lower[first] in _ONE | _MANY and (is_of or _names_some(passage.lower[first:last]))


def begins_list(passage: Passage, first: int) -> bool:
    """Whether a list begins at a place: "in several towns, including Acmeville", "at three sites: Acmeville"."""
    words = passage.lower[max(0, first - _TO_COLON) : first]
    if passage.tokens[first].gap.startswith(":"):
        return not _PLACES.isdisjoint(words)
    towns = next((at for at in range(len(words) - 1, 0, -1) if words[at] in _PLACES), None)
    return towns is not None and _names_some(words[towns:]) and not _AT.isdisjoint(words[:towns])


def _names_some(words: Sequence[str]) -> bool:
    """Whether words go on from towns to some of them: "towns, including", "towns such as"."""
    return words[1:] in (["including"], ["like"], ["such", "as"])
