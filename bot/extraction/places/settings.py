"""Whether a place only tells where something was said, or where somebody works, and not where something stands."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

from bot.extraction.facts import Mention
from bot.extraction.names.candidates import ROLES
from bot.extraction.reading import Passage
from bot.extraction.text.tokens import Token
from bot.extraction.words.wordlists import read_word_sections

_WORDS = read_word_sections("project_words.txt")
_LARGER = frozenset(("bigger", "greater", "larger", "smaller"))
_LINKS = frozenset(("at", "for", "in", "of", "the", "with"))
_QUARTERS = frozenset(("Business District", "City Hall", "Town Hall"))
_MEANT = 3  # words: "data center proposed"
_HELD = 3  # words: "with large operations"
_STOCK = 6  # words: "a portfolio of large data centers"
_AS_MUCH = 5  # words: "as much electricity each year as"
_DISTANCE = 5  # words: "30 miles to the north of Acmeville"
_LONGEST = 8  # words: "an analyst at the Acme Research Institute in Acmeville"


def is_setting(passage: Passage, at: int) -> bool:
    """Whether the words before "in", "at" or the like, at word `at`, make of its place a mere setting.

    "announced the project in Acmeville", "at the World Widget Forum 2031 in Acmeville", "an analyst at Acme in it".
    """
    if _is_presented(passage, at) or _is_of_meeting_or_office(passage, at):
        return True
    return _is_held(passage, at) or _is_measure(passage, at)


def _is_measure(passage: Passage, at: int) -> bool:
    """ "six times the size of a stadium in Acmeville": what a site is measured by stands elsewhere.

    But what doubles "the size of its site" is that site, and "an area of over 15,000 sq m" its own.
    """
    words = passage.lower[max(0, at - _LONGEST) : at]
    measures = (n for n, (one, two) in enumerate(pairwise(words)) if one in _WORDS["measures"] and two == "of")
    measured = (words[n + 2 : n + 4] for n in measures)
    return any(_WORDS["owning"].isdisjoint(of[:1]) and not any(word[0].isdigit() for word in of) for of in measured)


def is_yardstick(passage: Passage, first: int) -> bool:
    """Whether the place at a word only tells what something is compared with: "as much water as the city of Acmeville",
    "more power than all homes in Acmeville"; but "more than 300 jobs in Acmeville" are there.
    """
    if passage.vocabulary.isdisjoint(("as", "than")):
        return False
    words = passage.lower[max(0, first - _LONGEST - _AS_MUCH) : first]
    close = range(max(0, len(words) - _LONGEST), len(words) - 1)
    tokens = passage.tokens[first - len(words) : first]
    than = any(words[at] == "than" and _is_thing(words[at - 1], tokens[at + 1]) for at in close if at)
    return than or any(words[at] == "as" and _is_second_as(words[max(0, at - _AS_MUCH) : at]) for at in close)


def _is_second_as(words: Sequence[str]) -> bool:
    """Whether "as much electricity" stands right before another "as"; "as many as" tells only how many."""
    return any(one == "as" and two in _WORDS["as much"] for one, two in pairwise(words[:-1]))


def _is_thing(before: str, behind: Token) -> bool:
    """Whether "than" compares things: "more power than all homes", "larger than Acme's"; not "more than 300 jobs"."""
    is_larger = before in _LARGER and (behind.is_possessive or behind.word[0].isupper())
    return is_larger or behind.lower in _WORDS["compared things"] or before in _WORDS["electricity"]


def _is_presented(passage: Passage, at: int) -> bool:
    """ "unveiled the plans", "announced it": what is known is only told of here; "announced a project" stands here."""
    words = passage.lower[max(0, at - 3) : at]
    if words[-1:] == ["it"]:
        return words[-2:-1] != [] and words[-2] in _WORDS["presenting"]
    is_known = len(words) == 3 and words[1] in ("the", "its", "their") and words[0] in _WORDS["presenting"]
    return is_known and words[2] in _WORDS["presented"]


def _is_of_meeting_or_office(passage: Passage, at: int) -> bool:
    tokens = passage.tokens
    for one in range(at - 1, max(-1, at - 1 - _LONGEST), -1):
        token = tokens[one]
        if token.lower in _WORDS["happening"]:
            continue
        if token.lower in _WORDS["meetings"] or token.lower == "during":
            return True
        role = ROLES.match(tokens, one)
        if role and role.last < at:
            return tokens[role.last].lower in _LINKS
        if not (token.word[0].isupper() or token.word.isdigit() or token.lower in _LINKS) or "," in token.gap:
            return False
    return False


def _is_held(passage: Passage, at: int) -> bool:
    """ "which already operates data centers in Acmeland": what somebody has is told of to say who they are.

    So is "its network of data centers in Acmeland", and "with operations in Acmeland".
    """
    before = passage.tokens[max(0, at - _LONGEST - _STOCK) : at]
    if before and before[-1].lower in _WORDS["presence"] and any(one.lower == "with" for one in before[-_HELD:]):
        return True
    if any(one.lower in _WORDS["stocks"] and two.lower == "of" for one, two in pairwise(before[-_STOCK:])):
        return True
    start = next((n for n in range(len(before) - 1, -1, -1) if "," in before[n].gap), None)
    words = [token.lower for token in before[start:]] if start is not None else []
    verbs = [word for word in words[1:] if word not in _WORDS["adverbs of having"]]
    things = list(takewhile(lambda word: word not in ("across", "including"), words))
    is_had = not _WORDS["having"].isdisjoint([*verbs[:1], *(verbs[2:3] if verbs[1:2] == ["and"] else [])])
    return words[:1] == ["which"] and is_had and things[-1].endswith("s")


def is_landmark(name: str) -> bool:
    """Whether a name is no town's: "Acmeville Airport", "City Hall", the "Route" of "Route 460", "APUs"."""
    words = name.split()
    if name[:-1].isupper() and name[-1] == "s":
        return True
    is_road = words[0] in _WORDS["numbered roads"] and len(words) == 1
    return is_road or words[-1] in _WORDS["landmarks"] or " ".join(words[-2:]) in _QUARTERS


def is_scope(passage: Passage, first: int) -> bool:
    """Whether a place only says among which a site stands out: "the largest facility in Acmeland"; or where the town
    told of lies: "in the heart of Acmeland".
    """
    before = passage.tokens[max(0, first - _DISTANCE) : first]
    if len(before) > 1 and before[-1].lower == "of" and before[-2].lower in _WORDS["middles"]:
        return True
    links = [at for at, token in enumerate(before) if token.lower in ("in", "across", "outside")]
    return bool(links) and any(token.lower in _WORDS["superlatives"] for token in before[: links[-1]])


def lies_far(passage: Passage, mention: Mention) -> bool:
    """Whether a place only measures how far away something stands: "30 miles north of Acmeville"."""
    first = passage.word_at(mention.start)
    words = [token.lower.lstrip("0123456789.") for token in passage.tokens[max(0, first - _DISTANCE) : first]]
    return words[-1:] in (["of"], ["from"]) and not _WORDS["distances"].isdisjoint(words)


def is_seat(passage: Passage, mention: Mention) -> bool:
    """Whether a place only says where somebody is at home: "Acmeville-based"."""
    last = passage.word_at(mention.end)
    return passage.lower[last : last + 1] == ["based"]


def is_left_out(passage: Passage, first: int, *, is_land: bool) -> bool:
    """Whether a place is where something is not: "outside of Acmeland", "the largest outside the Acmeville area".

    But "outside Acmeville" is near it.
    """
    words = passage.lower[max(0, first - _LONGEST) : first]
    while words and words[-1] in ("of", "the"):
        words = words[:-1]
    is_near = words[-1:] == ["near"] and is_land
    return is_near or (words[-1:] == ["outside"] and (is_land or not _WORDS["superlatives"].isdisjoint(words)))


def is_site_for(words: Sequence[str]) -> bool:
    """Whether words tell that a site is for what follows: "a campus", "a campus proposed"; not "an event slated"."""
    is_meant = words[-1:] != [] and words[-1] in _WORDS["meant for"]
    return not _WORDS["facilities"].isdisjoint(words[-_MEANT:] if is_meant else words[-1:])


def is_market(passage: Passage, at: int) -> bool:
    """Whether a place is only where somebody does business: "its position in the Acmeville market"."""
    return passage.lower[at : at + 1] in (["market"], ["markets"])


def is_epithet(name: str, before: Sequence[str]) -> bool:
    """Whether a city is called by what it is like: "in the Harbor City"."""
    words = name.split()
    return before[-1:] == ["the"] and words[-1:] == ["City"] and words[0] in _WORDS["epithets"]


def is_home_of_firm(passage: Passage, at: int) -> bool:
    """Whether a place before a word only says where a company is from: "announced by Acme and Acmeland's Widget"."""
    is_owner = passage.tokens[at - 1].is_possessive
    return is_owner and any(m.kind == "organization" and passage.word_at(m.start) == at for m in passage.mentions)
