"""How far a deal is, by the words near its cue."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from bot.extraction.deals.clauses import are_parted
from bot.extraction.facts import Kind, Status
from bot.extraction.reading import Passage
from bot.extraction.words.cues import DealCue, who_says
from bot.extraction.words.phrases import Found
from bot.extraction.words.statuses import decide_status
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_NEAREST = frozenset(("cancelled", "ended", "paused", "completed"))  # belong to the nearest cue alone
_OF_CLAUSE = frozenset(
    ("announced", "completed", "in_talks", "nearing", "offered", "planned", "rumoured", "signed")
)  # of their own alone
_DESCRIBING = frozenset(("a", "an", "the"))
_RELATIVE = _GRAMMAR["relative"] | {"that"}
_ENDINGS = frozenset(("cancelled", "ended", "paused"))
_NEAR_STATUS = 14  # words between a deal's cue and the word that tells how far it is
_NEAR_ENDING = 24  # words between what ends and its talks: "scrapped plans for a plant in Acmeville, after talks"
_NEAR_OFFER = 6  # words: "offered $9 million in cash to buy"
_NEAR_NOUN = 3  # words: "a hostile $9 million takeover"
_NEAR_LOOK_BACK = 8  # words: "following the lamp maker Acme’s $2 billion"
_NEAR_YEAR = 8  # words: "of the lamp maker Widget Corp in 2021"
_NEAR_GOT = 6  # words: "won a five-year $2 billion cloud"
_NEAR_ENDED = 8  # words: "terminated a five-year, $2 million supply"
_NEAR_OTHER_SIDE = 9  # words: "the first tenant for its planned campus had"
_NEAR_REASON = 4  # words: "paused after months of talks"
_LOOKING_BACK = frozenset(("after", "following", "since"))
_REASONS = _GRAMMAR["giving reasons"]
_WINNING = frozenset(("landed", "lands", "received", "secure", "secured", "secures", "win", "wins", "won"))
_ALIKE = frozenset(("comparable", "own", "similar"))
_GETTING = _GRAMMAR["getting a contract"]
_CONTRACTS = frozenset(("contract", "contracts", "order", "orders"))
_OVER_TIME = frozenset(("already", "far", "previously", "recently", "since", "year", "years", "quarter"))
_BETWEEN = _GRAMMAR["prepositions"] | {"over"}
_OPENING_ITS_CLAUSE = _GRAMMAR["saying"] | {"after", "as", "because", "that", "when"}
_TALKS = _GRAMMAR["talks"]
_PLANS = frozenset(("agreement", "deal", "plan", "plans", "proposal"))  # "its plan to invest $2 billion in Acme"


def near_statuses(
    passage: Passage, cue: Found[DealCue], cues: Sequence[Found[DealCue]], statuses: Sequence[Found[str]]
) -> dict[str, int]:
    """The words near a cue that tell how far it is, with their distance; an ending belongs to the nearest cue only,
    which is not its own verb: "secured" tells of the loan in "secured a loan".
    """
    near: dict[str, int] = {}
    is_of_talks = passage.tokens[cue.last - 1].lower in _TALKS or _is_planned(passage, cue)
    for found in statuses:
        distance = _distance(found, cue)
        limit = _NEAR_ENDING if is_of_talks and found.label in _ENDINGS else _NEAR_STATUS
        if distance > limit:
            continue
        is_own = found.label not in _NEAREST or all(
            distance <= _distance(found, other)
            for other in cues
            if _distance(found, other) >= 0
            and not (
                _is_its_noun(passage, other, cue)
                or _is_its_sale(passage, other, cue)
                or _tells_why(passage, found, other)
                or _is_topic(passage, other, cue)
                or _is_same_plan(passage, other, cue)
            )
        )
        if is_own and not _is_of_other(passage, found, cue):
            near[found.label] = min(distance, near.get(found.label, distance))
    return near


def _is_of_other(passage: Passage, found: Found[str], cue: Found[DealCue]) -> bool:
    """Whether a word tells how far another deal is: an ending in an aside or other news, the rest in its own clause."""
    if found.label == "offered" and not _is_offer_of(passage, found, cue):
        return True
    if found.label in _NEAREST and _is_in_aside(passage, found, cue):
        return True
    if found.label in _ENDINGS:
        return _is_other_headline(passage, found, cue)
    return found.label in _OF_CLAUSE and are_parted(passage, found.first, cue.first)


def _is_offer_of(passage: Passage, found: Found[str], cue: Found[DealCue]) -> bool:
    """Whether a deal is what is offered: "offered $9 million in cash to buy", but not "buys it and offers lamps"."""
    distance = _distance(found, cue)
    if distance <= 0:
        return True
    is_far = found.first > cue.first or distance > _NEAR_OFFER
    if is_far or any("," in token.gap for token in passage.tokens[found.last : cue.first + 1]):
        return False
    return distance < _NEAR_NOUN or "to" in passage.lower[cue.first - 1 : cue.first + 1]


def _is_in_aside(passage: Passage, found: Found[str], cue: Found[DealCue]) -> bool:
    """Whether an ending stands in a clause about another, before the cue: "Acme, which scrapped a plan, will buy",
    "Acme, the startup that raised $2 million, is being sold".
    """
    if cue.first < found.last:
        return False
    tokens = passage.tokens
    begin = next((at for at in range(found.first, 0, -1) if "," in tokens[at].gap), 0)
    opener = tokens[begin].lower
    is_described = opener in _DESCRIBING and not _RELATIVE.isdisjoint(passage.lower[begin : found.first])
    is_aside = (is_described or opener in ("which", "who")) and "," in tokens[begin].gap
    return is_aside and any("," in token.gap for token in tokens[found.last : cue.first + 1])


def _is_other_headline(passage: Passage, found: Found[str], cue: Found[DealCue]) -> bool:
    """Whether a headline goes on to other news between a deal and an ending: "Acme raises $9M, Widget blocked in"."""
    if passage.sentence.paragraph or found.first < cue.last:
        return False
    words = passage.tokens[cue.last : found.first]
    return any("," in token.gap and token.word[0].isupper() for token in words)


def _tells_why(passage: Passage, found: Found[str], other: Found[DealCue]) -> bool:
    """Whether another deal only tells why something ended or waits: "has been paused after talks with Acme"."""
    words = passage.lower[found.last : other.first]
    return len(words) <= _NEAR_REASON and not _REASONS.isdisjoint(words)


def _is_its_noun(passage: Passage, noun: Found[DealCue], cue: Found[DealCue]) -> bool:
    """Whether a verb only says which deal or offer the noun right before it names: "completed its deal to buy",
    "rejected an offer by Acme to buy".
    """
    is_noun = not noun.label.is_verb or noun.label.act == "offering"
    if not is_noun or not cue.label.is_verb:
        return False
    makers = (g for g in passage.groups if g.before in ("by", "from") and g.first == noun.last + 1)
    return cue.first in (noun.last, *(g.last for g in makers if noun.label.act == "offering"))


def _is_its_sale(passage: Passage, sale: Found[DealCue], cue: Found[DealCue]) -> bool:
    """Whether a noun only says what is done with the shares behind it: "completed the sale of a 5 percent stake"."""
    words = passage.tokens[sale.last : cue.last]
    is_of_shares = len(words) <= _NEAR_OTHER_SIDE and words[-1:] and words[-1].lower in _GRAMMAR["shares"]
    return sale.label.act == "sale" and bool(is_of_shares) and all("," not in token.gap for token in words)


def _is_topic(passage: Passage, noun: Found[DealCue], talks: Found[DealCue]) -> bool:
    """Whether a noun only says what talks are about, which end with it: "talks with Acme over a merger collapsed"."""
    is_talks = passage.tokens[talks.last - 1].lower in _TALKS and talks.last <= noun.first and not noun.label.is_verb
    return is_talks and not {"about", "over", "on"}.isdisjoint(
        passage.lower[max(talks.last, noun.first - 4) : noun.first]
    )


def _is_same_plan(passage: Passage, other: Found[DealCue], cue: Found[DealCue]) -> bool:
    """Whether one plan is for two deals, which end together: "its plan to invest in Acme and supply it has stalled"."""
    is_plan = cue.label.is_verb and _is_planned(passage, cue)
    return is_plan and other.first > cue.last and passage.lower[other.first - 1] == "and"


def _is_planned(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether a cue stands right behind what it is told of: "its plan to invest"."""
    return cue.first > 0 and passage.lower[cue.first - 1] in _PLANS


def _distance(one: Found[str], other: Found[DealCue]) -> int:
    """Words between two phrases; -1 when they overlap."""
    return max(one.first - other.last, other.first - one.last, -1)


def decide_stage(kind: Kind, near: dict[str, int], *, is_done: bool = False) -> Status | None:
    """What the near words say, or that it `is_done` by its own verb, where they tell of no more than a plan.

    A partnership is not completed, a signature right there is no more talks, and what one side offered is not agreed.
    """
    labels = set(near) | ({"completed"} if is_done else set())
    if kind in ("partnership", "contract", "other"):
        labels.discard("completed")
    if near.get("completed", _NEAR_STATUS) <= min(near.get(label, _NEAR_STATUS) for label in ("approved", "signed")):
        labels -= {"approved", "signed"} if "completed" in labels else set()
    is_offer = kind == "acquisition" and "offered" in near
    if is_offer and labels.isdisjoint(("announced", "approved", "completed", "signed")):
        labels.add("in_talks")
    talks = near.get("in_talks", -1)
    plan = min(near.get(label, _NEAR_STATUS) for label in ("announced", "planned"))
    if near.get("signed", _NEAR_STATUS) < talks or 0 <= plan < min(1, talks):
        labels.discard("in_talks")
    return decide_status(labels)


def is_only_planned(near: dict[str, int]) -> bool:
    """Whether the near words tell of what is still to come, and of nothing that was done or said of it."""
    return near.keys() == {"planned"}


def is_looked_back_on(passage: Passage, cue: Found[DealCue], kind: Kind) -> bool:
    """Whether money is what something else came after: "following Acme's $2 billion investment in Widget".

    A purchase may still be going on then, but for one of a year: "after its purchase of Widget in 2021".
    """
    is_of_year = kind == "acquisition" and any(
        word == "in" and year.isdigit() and len(year) == len("2021")
        for word, year in pairwise(passage.lower[cue.last : cue.last + _NEAR_YEAR])
    )
    is_noun = not cue.label.is_verb or passage.lower[cue.last : cue.last + 1] == ["of"]  # "its purchase of Widget"
    if not is_noun or not (is_of_year or kind in ("funding", "investment")):
        return False
    before = passage.lower[max(0, cue.first - _NEAR_LOOK_BACK) : cue.first]
    return not _LOOKING_BACK.isdisjoint(before) and who_says(passage) != "source"


def is_got_alone(passage: Passage, cue: Found[DealCue], statuses: Collection[str]) -> bool:
    """Whether one side has got a contract, whoever the other is: "signed a $2 billion lease", "won a $2B order"."""
    got = next((at for at in passage.find_words(_GETTING) if 0 < cue.first - at <= _NEAR_GOT), cue.first)
    is_object = got < cue.first and _BETWEEN.isdisjoint(passage.lower[got + 1 : cue.first])
    is_one = not cue.label.is_verb and not passage.lower[cue.last - 1].endswith("s")
    is_told = is_one and ("signed" in statuses or is_object)  # not in "won approval for a contract"
    return is_told or _is_won_worth(passage, cue)


def _is_won_worth(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether contracts of a sum are the news: "has won contracts worth $2 billion"; not "this year", "since 2020"."""
    is_won = cue.label.act == "supplying" and passage.lower[cue.first] in ("won", "wins")
    if not is_won or not _OVER_TIME.isdisjoint(passage.vocabulary):
        return False
    words = passage.lower[cue.first : cue.first + _NEAR_GOT]
    worth = words.index("worth") if "worth" in words else 0
    return worth > 0 and words[worth - 1] in _CONTRACTS and _BETWEEN.isdisjoint(words[:worth])


def is_ended_by_unnamed(passage: Passage, cue: Found[DealCue], statuses: Collection[str]) -> bool:
    """Whether the other side, which has no name, ended an agreement: "said a tenant had terminated a $2 million lease".

    Not another's customer: "said Widget's largest customer had".
    """
    if "cancelled" not in statuses or cue.label.is_verb or passage.lower[cue.last - 1].endswith("s"):
        return False
    near = range(cue.first - 1, max(0, cue.first - _NEAR_ENDED), -1)
    verb = next((at for at in near if passage.lower[at] in _GRAMMAR["ending an agreement"]), 0)
    sides = range(verb - 1, max(0, verb - _NEAR_OTHER_SIDE), -1)
    side = next((at for at in sides if passage.lower[at] in _GRAMMAR["other sides"]), 0)
    begin = max((group.last for group in passage.groups if group.first < verb), default=0)
    opened = _OPENING_ITS_CLAUSE.intersection(passage.lower[begin:side])
    return side > 0 and bool(opened) and _RELATIVE.isdisjoint(passage.lower[side:verb])


def is_got_by_each(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether those who act got deals of others, none with each other: "Acme and Widget won contracts"."""
    before = passage.lower[max(0, cue.first - _NEAR_GOT) : cue.first]
    are_many = not cue.label.is_verb and passage.lower[cue.last - 1].endswith("s")
    return are_many and not (_WINNING.isdisjoint(before) and _ALIKE.isdisjoint(before[-2:]))
