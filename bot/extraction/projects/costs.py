"""What a project costs: which sum is its own, and not a phase's, a loan's, a company's price or a program's."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from bot.extraction.deals.conversions import in_dollars
from bot.extraction.deals.values import sum_kinds
from bot.extraction.facts import Amount, Place
from bot.extraction.figures.currencies import MONEY
from bot.extraction.projects.facilities import CUES, LEAST_COST, facility_words
from bot.extraction.projects.figures import Found, labels_before, without_former
from bot.extraction.projects.objects import acts_on_site, find_object, has_single_object, stands_behind_site
from bot.extraction.projects.other_sums import is_of_other_things
from bot.extraction.projects.references import is_another, opens_with_site
from bot.extraction.projects.shares import own_sums
from bot.extraction.projects.total_costs import is_total
from bot.extraction.projects.totals import is_of_all
from bot.extraction.reading import Passage
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_WORDS = read_word_sections("project_words.txt")
_NEXT_CLAUSE = frozenset(("and", "but", "while"))
_OWN_SITE = _WORDS["sites"] | _WORDS["facilities"] | _WORDS["stretches"]
_NEAR = 5  # words between a sum and the word that says what it is
_SOLD = frozenset(("bought", "buy", "buys", "sale", "sell", "selling", "sells", "sold"))
_COST = 9  # words: "an investment of more than 20 billion francs (about $25 billion)"
_CLOSE = 3
_RATE = 4  # words: "$8 to $10 million per"
_PLANS = frozenset(("commitment", "plan"))
_PLAN = 3  # words: "plan to develop"
_MEASURES = frozenset(("acre", "feet", "foot", "ft", "megawatt", "mw", "sq", "square"))


def find_cost(passages: Sequence[Passage], places: Sequence[Place], sites: AbstractSet[str]) -> Found:
    """The first sum of money, in any currency, that the text calls a cost, an investment, or the project's own.

    The total of a project comes first: "bringing the total investment in the project to $3 billion".
    """
    totals = ((amount, passage) for passage in passages for amount in passage.amounts if is_total(passage, amount))
    whole = next(((amount, passage) for amount, passage in totals if _is_large(passage, amount)), None)
    if whole:
        return whole
    for passage in passages:
        kinds = sum_kinds(passage)
        for amount in own_sums(passage, without_former(passage, passage.amounts), places, sites):
            is_price = kinds.get(amount.start) == "price" or _is_spent_on_site(passage, amount)
            is_price = is_price and _is_cost(passage, amount)
            is_of_more = is_of_all(passage, amount, places) and not _is_of_plan(passage, amount, for_one=True)
            if _is_large(passage, amount) and is_price and not is_of_more:
                return amount, passage
    return None, passages[0]


def _is_large(passage: Passage, amount: Amount) -> bool:
    """Whether a sum of money, paid once, is large enough for a site."""
    worth = in_dollars(passage, amount) or amount.value or amount.high or 0
    return worth >= LEAST_COST and amount.per is None and amount.unit in MONEY


def _is_spent_on_site(passage: Passage, amount: Amount) -> bool:
    """Whether a site alone costs so much: "The project, with a capital expenditure of $4 billion", "is spending $4
    billion on", "tax breaks for a $4 billion data center", "a campus, valued at"; not "a $4 billion data center loan".
    """
    first, last = passage.word_at(amount.start), passage.word_at(amount.end)
    if passage.lower[max(0, first - 2) : first] == ["valued", "at"] and stands_behind_site(passage, first - 2):
        return _SOLD.isdisjoint(passage.vocabulary)
    if passage.lower[max(0, first - 1) : first] == ["spending"]:
        return _is_spent_on_object(passage, last)
    last = _behind_measure(passage, last)
    if last in facility_words(passage) and _WORDS["borrowed"].isdisjoint(passage.lower[last : last + _RATE]):
        return True
    before = [*pairwise(passage.lower[max(0, first - _NEAR) : first])]
    is_capital = ("capital", "expenditure") in before or ("valued", "at") in before
    named = any(mention.kind == "project" and mention.start == passage.sentence.start for mention in passage.mentions)
    is_alone = all(group.first > first for group in passage.groups)
    return is_capital and is_alone and (named or opens_with_site(passage))


def _behind_measure(passage: Passage, at: int) -> int:
    """The word behind the size of a site that stands behind a sum: "the $2 billion, 700,000 sq ft campus"."""
    tokens = passage.tokens
    if at >= len(tokens) or tokens[at].gap != ", " or not tokens[at].word[0].isdigit():
        return at
    behind = range(at + 1, len(tokens))
    return next((one for one in behind if tokens[one].lower not in _MEASURES), at)


def _is_spent_on_object(passage: Passage, last: int) -> bool:
    """Whether a clause ends behind what is spent, or goes on with a site: not "on chips for its data center"."""
    if last == len(passage.tokens) or passage.tokens[last].gap != " ":
        return True
    at = last + 1 + (not _WORDS["builds"].isdisjoint(passage.lower[last + 1 : last + 2]))
    return passage.lower[last] in ("on", "to") and acts_on_site(passage, at)


def _is_cost(passage: Passage, amount: Amount) -> bool:
    """Whether a sum is what the facility costs, and not what a lease brings or a loan gives."""
    first, last = passage.word_at(amount.start), passage.word_at(amount.end)
    if passage.lower[last : last + 1] and passage.lower[last] in _OWN_SITE:
        return True
    if last in facility_words(passage) or _is_of_plan(passage, amount):
        return True
    if passage.lower[last : last + 1] == ["in"] and _is_paid_in(passage, last):
        return False
    if (
        "eventual" in labels_before(passage, amount)
        or _is_part_or_loan(passage, first, last)
        or _is_for_several(passage, last)
    ):
        return False
    if is_of_other_things(passage, first, last):
        return False
    labels = {found.label for found in CUES.find(passage.tokens[max(0, first - _COST) : last + _COST])}
    is_worth = any(token.lower == "worth" for token in passage.tokens[max(0, first - _CLOSE) : first])
    words = set(passage.lower[max(0, first - (4 if is_worth else 2) * _NEAR) : first])
    return "cost" in labels and words.isdisjoint(_WORDS["paid for"])


def _is_of_plan(passage: Passage, amount: Amount, *, for_one: bool = False) -> bool:
    """Whether a sum is that of a plan to build sites, or one: "a $2 billion plan to develop data centers"."""
    last = passage.word_at(amount.end)
    plan, to, builds = (*passage.lower[last : last + _PLAN], "", "", "")[:_PLAN]
    if plan not in _PLANS or to != "to" or builds not in _WORDS["builds"]:
        return False
    return has_single_object(passage, last + _PLAN) if for_one else find_object(passage, last + _PLAN) is not None


def _is_part_or_loan(passage: Passage, first: int, last: int) -> bool:
    """Whether the words around a sum make it a part's, a loan's or a unit's: "an additional $1 billion", "$1 billion
    credit facility", "$8 million per megawatt", "within the $31 billion pact", "the first phase will cost".
    """
    before, behind = passage.lower[:first], passage.lower[last : last + _RATE]
    is_more = not (_WORDS["more of it"].isdisjoint(before[-_CLOSE:]) or is_another(passage))
    is_within = before[-2:-1] == ["within"] and before[-1] in _GRAMMAR["determiners"]
    if is_more or is_within:
        return True
    is_lent = not _WORDS["borrowed"].isdisjoint(behind[:2])
    return is_lent or _is_rate(behind) or _is_of_phase(passage, first)


def _is_for_several(passage: Passage, last: int) -> bool:
    """Whether a sum is for a number of sites of which the sentence names no place: "$6 billion on two campuses"."""
    if _is_across(passage):
        return True
    counted = [*pairwise(passage.lower[last : last + _RATE])]
    is_many = any(one in _WORDS["counts"] and two in _WORDS["many"] | {"data"} for one, two in counted)
    return is_many and all(mention.kind != "place" for mention in passage.mentions)


def _is_across(passage: Passage) -> bool:
    """Whether a sentence counts sites all over a land: "ten data centers across the continent"."""
    if ("across", "the") not in pairwise(passage.lower):
        return False
    counted = passage.find_words(_WORDS["counts"])
    return any(not _WORDS["many"].isdisjoint(passage.lower[at : at + _COST]) for at in counted)


def _is_rate(behind: Sequence[str]) -> bool:
    """Whether a sum is one of several alike: "$8 million per megawatt", but not "$2 billion per the city"."""
    return any(word == "per" and unit not in _GRAMMAR["determiners"] for word, unit in pairwise([*behind, ""]))


def _is_of_phase(passage: Passage, first: int) -> bool:
    """Whether a phase stands before a sum in its clause, or right behind the words that open with it.

    "With $2 billion, the first phase".
    """
    if passage.vocabulary.isdisjoint(("phase", "stage")):
        return False
    words = passage.lower
    phases = [at for at in passage.find_words({"phase", "stage"}) if at and words[at - 1] in _WORDS["one of several"]]
    return any(at < first and not _ends_clause(passage, range(at + 1, first + 1)) for at in phases) or (
        bool(phases) and words[0] == "with" and first < phases[0] <= first + _COST
    )


def _ends_clause(passage: Passage, words: range) -> bool:
    """Whether a clause ends among some words: "The first phase opened; the site", "opened, and the site"."""
    tokens = (passage.tokens[at] for at in words if at < len(passage.tokens))
    return any(";" in token.gap or ("," in token.gap and token.lower in _NEXT_CLAUSE) for token in tokens)


def _is_paid_in(passage: Passage, at: int) -> bool:
    """Whether "in" says by what is paid, or that a company gets it: "in cash", "in Acme common stock", "in Acme".

    So what "Acme will invest in Widget's campus" is a share of its cost.
    """
    behind = passage.tokens[at + 1 : at + 1 + _CLOSE]
    if any(token.lower in _WORDS["means of payment"] | _WORDS["companies"] for token in behind):
        return True
    paid = (group for group in passage.groups if group.first == at + 1 and group.names)
    payers = {name for group in passage.groups if group.before == "" and group.first < at for name in group.names}
    return any(not group.is_possessive or payers - {*group.names} for group in paid)
