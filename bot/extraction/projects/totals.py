"""Sums that are those of a whole program, a company or a country, and no single site's."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bot.extraction.facts import Amount, Mention, Place
from bot.extraction.names.parties import COUNTRIES
from bot.extraction.places.places import is_exact
from bot.extraction.projects.facilities import CUES, facility_words
from bot.extraction.projects.others import is_of_others
from bot.extraction.projects.references import opens_with_site
from bot.extraction.projects.shares import EACH, names_of_places
from bot.extraction.reading import Passage
from bot.extraction.text.tokens import Token
from bot.extraction.words.wordlists import read_word_sections

_WORDS = read_word_sections("project_words.txt")
_NEAR = 5  # words between a sum and the word that says what it is
_PART = 22  # words: "part of the state's long-term vision to build a multi-gigawatt ecosystem with a target of"
_DEAL = 9  # words: "a deal that will bring well over a gigawatt"
_RAISED = 14  # words: "bring the planned capacity to 7 gigawatts and investment to over $4 billion"
_OPENING = 3  # words: "The portfolio will"
_MEASURED = 5  # words: "more than any other data center worldwide"
_CLOSE = 2  # words: "five large data centers"
_SHORTEST_DATELINE = 4  # letters
_KIND = 4  # words: "a $500 billion joint venture", "of AI data centers"


def is_of_all(passage: Passage, amount: Amount, places: Sequence[Place]) -> bool:
    """Whether a sum is that of all that somebody has, or of others: "taking its platform to 1.35GW"; or, where a town
    or region is told, of more than stands there: "10 gigawatts overall", "the first site of its $500 billion program".
    """
    if amount.unit == "MW" and (_is_told_of_all(passage, amount) or _is_of_deal(passage, amount)):
        return True
    if is_of_others(passage, amount.start):
        return True
    is_more = _adds_up(passage, amount, places) or _is_program(passage, amount) or _is_raised_to(passage, amount)
    return any(map(is_exact, places)) and is_more


def _is_told_of_all(passage: Passage, amount: Amount) -> bool:
    """ "taking its platform to 1.35GW"; "The portfolio will deliver", whatever stands between."""
    opening = CUES.find(passage.tokens[:_OPENING])
    first = passage.word_at(amount.start)
    before = passage.lower[max(0, first - _NEAR) : first]
    for at, (one, two) in enumerate(pairwise(before)):
        if one in _WORDS["counts"] and two in ("countries", "markets") and before[at + 2 : at + 3] == ["with"]:
            return not is_of_one(passage, amount)  # "its platform across six markets, with 3 GW"
    return "of all" in {found.label for found in opening} | labels_near(passage, amount, _NEAR)


def _is_of_deal(passage: Passage, amount: Amount) -> bool:
    """Whether a power is what an agreement brings: "chips, a deal that will bring over a gigawatt"."""
    first = passage.word_at(amount.start)
    before = pairwise(passage.tokens[max(0, first - _DEAL) : first])
    return any(one.lower in _WORDS["agreements"] and other.lower in ("that", "which") for one, other in before)


def tells_of_whole(passage: Passage, places: Sequence[Place]) -> bool:
    """Whether a sentence gives a sum of more than stands in these places, so that its dates are no site's, too."""
    return any(is_of_all(passage, amount, places) for amount in passage.amounts)


def _adds_up(passage: Passage, amount: Amount, places: Sequence[Place]) -> bool:
    """Whether a sentence adds up several sites: "combined with", "overall", "10 gigawatts of data centers"."""
    words = passage.lower
    if _is_overall(passage) or ("combined", "with") in pairwise(words):
        return True
    if _is_spread(passage, places) and place_behind(passage, amount) is None and not is_of_one(passage, amount):
        return True
    return any(_is_many(_behind(passage, amount)) for amount in passage.amounts if amount.unit == "MW")


def is_of_one(passage: Passage, amount: Amount) -> bool:
    """Whether a sum is what one site has: "a 150 MW site", "its 150 MW AI data center", "a 150 MW Texas campus"."""
    behind = passage.word_at(amount.end)
    places = (m for m in passage.mentions if m.kind == "place" and passage.word_at(m.start) == behind)
    behind = next((passage.word_at(place.end) for place in places), behind)
    behind += passage.lower[behind : behind + 1] != [] and passage.lower[behind] in _WORDS["kinds"]
    words = _WORDS["sites"] | _WORDS["facilities"] | _WORDS["stretches"]
    return behind in facility_words(passage) or not words.isdisjoint(passage.lower[behind : behind + 1])


def _is_overall(passage: Passage) -> bool:
    """Whether a sentence tells of all places: "10 gigawatts overall"; but not where one site is measured by all:
    "the largest data center worldwide", "more than any other worldwide".
    """
    words = passage.lower
    told = [at for at in passage.find_words(_WORDS["in all"]) if not _is_done_together(words[at : at + _CLOSE + _KIND])]
    told = [at for at in told if not (at and words[at - 1][0].isdigit())]  # "its 21st in the country and 25th globally"
    return any(_WORDS["measured by"].isdisjoint(words[max(0, at - _MEASURED) : at]) for at in told)


def _is_done_together(words: Sequence[str]) -> bool:
    """Whether "together" only tells with whom somebody acts; not so "together with its site in"."""
    return words[:2] == ["together", "with"] and (_WORDS["sites"] | _WORDS["facilities"]).isdisjoint(words)


def _is_spread(passage: Passage, own: Sequence[Place]) -> bool:
    """Whether a sentence counts sites in several places that are not all a project's `own`: "$720 million to build five
    data centers in" three lands.
    """
    if not EACH.isdisjoint(passage.vocabulary):
        return False
    told = (mention for mention in passage.mentions if mention.kind == "place")
    places = {mention.name for mention in told if not _is_beside(passage, mention)}
    words = passage.lower
    counted = (words[max(0, at - _CLOSE) : at] for at in facility_words(passage))
    is_elsewhere = len(places) > 1 and not places <= names_of_places(own)
    return is_elsewhere and any(not _WORDS["counts"].isdisjoint(before) for before in counted)


def _is_beside(passage: Passage, place: Mention) -> bool:
    """Whether a place only says where the text was written, "ACMEVILLE, Ohio (Acme News) - Widget said", or where a
    company is from, "U.S. tech firm Acme".
    """
    word = passage.tokens[0].word
    if place.start == passage.sentence.start and word.isupper() and len(word) >= _SHORTEST_DATELINE:
        return True
    last = passage.word_at(place.end)
    return not _WORDS["firms"].isdisjoint(passage.lower[last : last + _CLOSE])


def _behind(passage: Passage, amount: Amount) -> Sequence[str]:
    last = passage.word_at(amount.end)
    return passage.lower[last : last + _KIND]


def _is_raised_to(passage: Passage, amount: Amount) -> bool:
    """Whether a sum is what somebody has with what is new: "bringing its capacity to 7 gigawatts"; but not a site's."""
    first = passage.word_at(amount.start)
    near = range(max(0, first - _RAISED), first)
    is_of_company = any(group.first in near and group.is_possessive for group in passage.groups)
    if opens_with_site(passage) and not is_of_company:
        return False
    before = passage.lower[max(0, first - _RAISED) : first]
    raising = next((at for at, word in enumerate(before) if word in _WORDS["raising"]), len(before))
    told = before[raising + 1 :]
    return "to" in told[-_KIND:] and _WORDS["sites"].isdisjoint(told) and not _WORDS["holdings"].isdisjoint(told)


def place_behind(passage: Passage, amount: Amount) -> str | None:
    """The place right behind a sum: "30 MW in Acmeville"."""
    last = passage.word_at(amount.end)
    last += passage.lower[last : last + 1] == ["one"]  # "a 200MW one in Acmeville"
    if last >= len(passage.tokens) or passage.tokens[last].lower != "in":
        return None
    return next((m.name for m in passage.mentions if m.kind == "place" and passage.word_at(m.start) == last + 1), None)


def _is_many(behind: Sequence[str]) -> bool:
    told = behind[1:] if behind[:1] == ["worth"] else behind
    return told[:1] == ["of"] and not _WORDS["many"].isdisjoint(told)


def _is_program(passage: Passage, amount: Amount) -> bool:
    """Whether the words around a sum make it a program's, of which the site is but a part."""
    first = passage.word_at(amount.start)
    if not _WORDS["programs"].isdisjoint(_behind(passage, amount)) or _is_across(passage, amount):
        return True
    start = max(0, first - _PART)
    before = passage.tokens[start:first]
    parts = (at for at, token in enumerate(before[:-1]) if token.lower in _WORDS["part"])
    return any(before[at + 1].lower == "of" and _is_owned(before[at + 2 :], passage.tokens[first]) for at in parts)


def _is_owned(tokens: Sequence[Token], last: Token) -> bool:
    """Whether words begin with whose something is up to a sum: "its", "Acme and Widget's planned"; but "As part of its
    growth, Acme will build a" tells of more.
    """
    owner = max((at for at, token in enumerate(tokens) if _owns(token)), default=len(tokens))
    return owner < len(tokens) and not any("," in token.gap for token in (*tokens[owner + 1 :], last))


def _is_across(passage: Passage, amount: Amount) -> bool:
    """ "200 megawatts of capacity across the country"; "across three campuses" is one project's."""
    last = passage.word_at(amount.end)
    behind = pairwise(passage.tokens[last : last + _KIND + 1])
    return any((one.lower, two.lower) == ("across", "the") for one, two in behind)


def _owns(token: Token) -> bool:
    """ "its", "Acme's": behind "part of" this is what a site is a part of."""
    return token.is_possessive or token.lower in _WORDS["owning"]


def labels_near(passage: Passage, amount: Amount, reach: int) -> set[str]:
    """What the words around a sum say of it."""
    first, last = passage.word_at(amount.start), passage.word_at(amount.end)
    return {found.label for found in CUES.find(passage.tokens[max(0, first - reach) : last + reach])}


def is_surpassed(passage: Passage, amount: Amount) -> bool:
    """Whether a sum is what was told before: "surpasses the 2 GW announced in May"; not "capacity exceeding 2 GW", nor
    what a site has by now, "the 2 GW it has".
    """
    first, last = passage.word_at(amount.start), passage.word_at(amount.end)
    if passage.lower[last : last + 2] == ["it", "has"]:
        return passage.lower[last + 2 : last + 3] not in ([], ["now"], ["today"])  # "the 2 GW it has announced"
    verb, known = (*passage.lower[max(0, first - 2) : first], "", "")[:2]
    return verb in _WORDS["compared"] and known in _WORDS["known"]


def country_has(passage: Passage) -> bool:
    """Whether a country has the first sum of power: "Acmeland has 530 MW", "Acmeland's installed capacity is"."""
    tokens = passage.tokens
    first = next((passage.word_at(amount.start) for amount in passage.amounts if amount.unit == "MW"), 0)
    for mention in passage.mentions:
        last = passage.word_at(mention.end)
        if mention.kind != "place" or mention.name not in COUNTRIES or not last <= first <= last + _NEAR:
            continue
        words = [token.lower for token in tokens[last:first]]
        is_parted = any("," in token.gap for token in tokens[last : first + 1])
        has = words[:1] in (["has"], ["had"]) and not any(word.endswith("ed") for word in words if word != "installed")
        installs = tokens[last - 1].is_possessive and "installed" in words
        if (has or installs) and not is_parted:
            return True
    return False
