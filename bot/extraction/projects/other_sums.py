"""Which sums of a sentence on a site are no cost of it: gains, chips, firms, public money, plants and lands."""

from __future__ import annotations

from itertools import pairwise

from bot.extraction.projects.actors import acting_groups
from bot.extraction.projects.facilities import facility_words
from bot.extraction.projects.objects import find_object
from bot.extraction.projects.references import is_definite
from bot.extraction.reading import Passage
from bot.extraction.text.tokens import Token
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_WORDS = read_word_sections("project_words.txt")
_NEAR = 5  # words between a sum and the word that says what it is
_COST = 9  # words: "an investment of more than 20 billion francs (about $25 billion)"
_FUNDING = 6  # words: "in state and federal grant funding"
_OBJECTS = _GRAMMAR["prepositions"] | _GRAMMAR["determiners"] | {"despite", "without"}
_AID = frozenset(("funding", "grants", "incentives", "subsidies"))
_OWN_COSTS = _WORDS["spends"] | {"cost", "costing", "costs"}
_LEVELS = frozenset(("city", "county", "federal", "local", "national", "private", "public", "state"))
_OWNERS = _GRAMMAR["determiners"] - {"a", "an"}
_GAIN = 4  # words: "benefits worth an estimated $9 million", "to the local economy"
_ECONOMIES = frozenset(("economies", "economy", "gdp"))


def is_of_other_things(passage: Passage, first: int, last: int) -> bool:
    """Whether a sum from word `first` to `last` is what others get, or what other things cost."""
    is_bought = _is_of_chips(passage, first, last) or _is_of_takeover(passage)
    is_bought |= _is_funding(passage, first, last)
    is_others = is_bought or _is_gain(passage, first, last) or _is_public(passage, last)
    return is_others or _is_of_plant_or_land(passage, first, last)


def _is_funding(passage: Passage, first: int, last: int) -> bool:
    """Whether a sum is what somebody gets: "secured $2 billion in federal funding", "in tax breaks".

    Not what somebody spends or a site costs, "invests $2 billion in funding a data center", nor "$2 billion in its data
    center despite grants".
    """
    if passage.lower[last : last + 1] != ["in"] or passage.vocabulary.isdisjoint(_AID):
        return False
    if not _OWN_COSTS.isdisjoint(passage.lower[max(0, first - _NEAR) : first]):
        return False
    behind = range(last + 1, min(last + 1 + _FUNDING, len(passage.tokens)))
    aid = next((at for at in behind if passage.lower[at] in _AID), None)
    return aid is not None and not any(_ends_funding(passage, at) for at in range(last + 1, aid))


def _ends_funding(passage: Passage, at: int) -> bool:
    """Whether a word stands in no description of aid: "in Acmeland without", but "in state and federal"."""
    token = passage.tokens[at]
    if token.lower == "and":
        return passage.lower[at - 1] not in _LEVELS
    if "," in token.gap or token.lower in _OBJECTS or token.lower in _WORDS["sites"]:
        return True
    ends = (passage.word_at(mention.end) for mention in passage.mentions if mention.kind == "place")
    return any(at + 1 == end and passage.lower[end] not in _AID | _LEVELS | {"government"} for end in ends)


def _is_of_takeover(passage: Passage) -> bool:
    """Whether a sentence tells for how much a firm is bought, and of nothing built."""
    return not passage.vocabulary.isdisjoint(_WORDS["takeovers"]) and passage.vocabulary.isdisjoint(_WORDS["works on"])


def _is_gain(passage: Passage, first: int, last: int) -> bool:
    """Whether a sum is what others get of a site: "benefits of $9 million", "adds $9 million to the local economy".

    Not in "benefits of its $9 million investment".
    """
    begin = max(0, first - _GAIN)
    if passage.vocabulary.isdisjoint(_WORDS["brought by a site"]) and passage.vocabulary.isdisjoint(_ECONOMIES):
        return False
    given = passage.find_words(_WORDS["given to others"])
    into = passage.lower[last : last + _GAIN]
    if any(begin <= at < first for at in given) and into[:1] in (["to"], ["into"]) and not _ECONOMIES.isdisjoint(into):
        return True
    is_of_gain = passage.lower[last : last + 2] in (["worth", "of"], ["in", "economic"])
    if is_of_gain and not _WORDS["brought by a site"].isdisjoint(passage.lower[last + 2 : last + _GAIN]):
        return True  # "25 trillion won worth of economic impact"
    brought = max((at for at in passage.find_words(_WORDS["brought by a site"]) if begin <= at < first), default=first)
    between = passage.tokens[brought + 1 : first + 1]
    is_own = any("," in token.gap or token.lower in _OWNERS or _opens_behind_colon(token) for token in between)
    return brought < first and not is_own


def _opens_behind_colon(token: Token) -> bool:
    """Whether something else is told behind a label: "Impact: a $2 billion campus", but "Impact: $2 billion"."""
    return ":" in token.gap and token.lower in ("a", "an")


def _is_of_chips(passage: Passage, first: int, last: int) -> bool:
    """Whether a sum is that of chips for a site: "ordered 2,000 GPUs for $3 billion", "$3 billion to buy GPUs".

    Not in "ordered chips and will spend $3 billion on a data center".
    """
    if passage.lower[last : last + 1] in (["on"], ["in"]) and find_object(passage, last + 1) is not None:
        return False
    buying = passage.find_words(_WORDS["buys"])
    verb = max((at for at in buying if at < first), default=next((at for at in buying if at == last + 1), None))
    if verb is None:
        return False
    bought = range(verb, first) if verb < first else range(verb, verb + _COST)
    counted = any(amount.unit == "GPU" and passage.word_at(amount.start) in bought for amount in passage.amounts)
    return counted or not _WORDS["chips"].isdisjoint(passage.lower[bought.start : bought.stop])


def _is_public(passage: Passage, last: int) -> bool:
    """Whether a sum is for several sites, and no company is named: "The state puts up $1 billion for data centers"."""
    is_for_many = not _WORDS["many projects"].isdisjoint(passage.lower[last : last + _COST])
    is_by_firm = not _WORDS["firms"].isdisjoint(passage.lower[:last])  # "A tech company will invest"
    return is_for_many and not (is_by_firm or acting_groups(passage) or is_definite(passage))


def _is_of_plant_or_land(passage: Passage, first: int, last: int) -> bool:
    """Whether a sum is that of what makes power, "a $2 billion solar project", or a land's, "the country investing";
    but "the government invests $2 billion in a data center".
    """
    plant, run = (*passage.lower[last : last + 2], "", "")[:2]
    is_site = any(last < one <= last + 2 for one in facility_words(passage))  # "a $2 billion nuclear data center"
    is_plant = plant in _WORDS["plants"] and run not in _WORDS["run by"] and not is_site
    near = pairwise(passage.lower[max(0, first - _NEAR) : first])
    is_by_land = any(one in _WORDS["lands"] and two in _WORDS["spends"] for one, two in near)
    return is_plant or (is_by_land and find_object(passage, last + 1) is None)
