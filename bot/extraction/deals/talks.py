"""What talks are about: a takeover, the sale of one side or of another company, or goods."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.facts import Kind
from bot.extraction.reading import Passage
from bot.extraction.words.cues import DealCue
from bot.extraction.words.phrases import Found
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_NEAR_AIM = 16  # words: "in talks with Acme, the American cloud provider, about"
_NEAR_SOLD = 8  # words: "a possible sale of the lamp maker Acme"
_ITSELF = frozenset(("itself", "themselves"))
_WHOLES = frozenset(("business", "company", "firm", "group", "startup"))
_BEHIND_OBJECT = _GRAMMAR["prepositions"] | _GRAMMAR["before other objects"] | {"or", "outright", "this", "next"}
_NEAR_CUSTOMER = 5  # words: "become the first anchor tenant"
_NEAR_HOST = 3  # words: "tenant at the Acme"
_AT = frozenset(("at", "for", "in", "of", "to"))
_NEAR_TOPIC = 5  # words: "about a possible friendly takeover"


def find_kind_of_talks(passage: Passage, cue: Found[DealCue]) -> Kind | None:
    """What talks are about: "in talks with Acme about a takeover", "over a possible merger"."""
    if passage.tokens[cue.last - 1].lower not in _GRAMMAR["talks"]:
        return None
    words = _topic(passage, cue)
    is_of_company = not _GRAMMAR["takeovers"].isdisjoint(words) or _takes_over(words)
    return "acquisition" if is_of_company and not _is_of_goods(words) and not _is_of_part(passage, cue) else None


def are_about_sale(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether talks are about selling the one who talks: "in talks with Acme about a sale", "about selling itself"."""
    return not {"sale", "selling"}.isdisjoint(_topic(passage, cue))


def find_sold_by_talks(passage: Passage, cue: Found[DealCue]) -> tuple[str, ...]:
    """Who is sold by another who talks: Widget in "in talks with Acme about a sale of Widget"."""
    sold = (g for g in passage.groups if 0 < g.first - _topic_start(passage, cue) <= _NEAR_SOLD and g.before == "of")
    return next((group.names for group in sold if not group.is_possessive), ())


def find_whose_customer(passage: Passage, cue: Found[DealCue]) -> tuple[str, ...]:
    """Whose customer one talks to become: Acme in "in talks to become the first tenant at Acme's campus"."""
    if passage.lower[cue.last : cue.last + 2] not in (["to", "become"], ["to", "be"]):
        return ()
    near = passage.lower[cue.last + 2 : cue.last + 2 + _NEAR_CUSTOMER]
    at = next((at for at, word in enumerate(near, cue.last + 3) if word in _GRAMMAR["other sides"]), 0)
    hosts = (g for g in passage.groups if 0 < g.first - at <= _NEAR_HOST and g.before in _AT)
    return next((g.names for g in hosts if at and cue.last < at), ())


def _topic_start(passage: Passage, cue: Found[DealCue]) -> int:
    """The first word behind "about"; where there is none, the end of the sentence."""
    words = enumerate(passage.lower[cue.last : cue.last + _NEAR_AIM], cue.last + 1)
    return next((at for at, word in words if word in ("about", "over", "on", "regarding")), len(passage.lower))


def _topic(passage: Passage, cue: Found[DealCue]) -> Sequence[str]:
    """The words behind "about": "a possible takeover", "buying it"."""
    start = _topic_start(passage, cue)
    return passage.lower[start : start + _NEAR_TOPIC - 1]


def _takes_over(topic: Sequence[str]) -> bool:
    """Whether one side itself is bought or sold: "buying it for", "selling itself"; not "selling it power"."""
    sides = _ITSELF if topic[:1] == ["selling"] else _GRAMMAR["the other side"]
    is_of_side = topic[:1] != [] and topic[0] in _GRAMMAR["taking over"] and not sides.isdisjoint(topic[1:2])
    return is_of_side and _BEHIND_OBJECT.issuperset(topic[2:3])


def _is_of_part(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether a sale is one of less than a company, or no sale alone: "a sale of its patents", "sale and leaseback"."""
    start = _topic_start(passage, cue)
    sale = next((at for at, word in enumerate(_topic(passage, cue), start) if word in ("sale", "purchase")), None)
    if sale is None or passage.lower[sale + 1 : sale + 2] not in (["of"], ["and"]):
        return False
    words = passage.lower[sale + 2 :]
    is_whole = words[:1] != [] and words[0] in _ITSELF
    is_whole = is_whole or (words[:1] == ["the"] and not _WHOLES.isdisjoint(words[1:2]) and _ends(passage, sale + 4))
    return not (is_whole or find_sold_by_talks(passage, cue))


def _ends(passage: Passage, at: int) -> bool:
    """Whether what is sold ends before a word: "the company", not "the company's patents"."""
    is_owner = passage.tokens[at - 1].is_possessive
    return not is_owner and (_BEHIND_OBJECT.issuperset(passage.lower[at : at + 1]) or "," in passage.tokens[at].gap)


def _is_of_goods(topic: Sequence[str]) -> bool:
    """Whether talks are about a sale or a purchase of goods or shares: "about the sale of chips"."""
    behind = topic[topic.index("of") + 1 :] if "of" in topic else ()
    return not (_GRAMMAR["goods"] | _GRAMMAR["shares"]).isdisjoint(behind)
