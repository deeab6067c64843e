"""Which records tell of one deal, and what each state of it was, the newest first (pure)."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.briefings.briefing import Told
from bot.briefings.meaning.firms import company_words, without_ending
from bot.briefings.meaning.resolve import Subject
from bot.briefings.merging.asked_kinds import for_kinds, is_meant
from bot.briefings.merging.conflicts import are_apart
from bot.briefings.merging.records import borrow, is_close, merge
from bot.extraction.facts import Deal
from bot.library.article import Heading
from bot.library.names import fold_words, name_key

ENDED = frozenset({"paused", "cancelled"})
_PAYING = frozenset({"investment", "funding"})
"""Kinds that news uses for one another: who invests funds."""
_VAGUE = frozenset({"partnership", "other"})
"""Kinds that say least of what was agreed."""
_PAYERS = frozenset({"investor", "buyer", "customer"})
_NEARLY = 0.9
"""Share of a round's sum above which another outlet's sum may be that of the same round."""
_Group = tuple[frozenset[str], list[Told[Deal]]]
"""Tellings of one deal, and who acts by the first of them."""


def group_deals(
    told: Sequence[Told[Deal]], subjects: Sequence[Subject], words: Sequence[str]
) -> list[list[Told[Deal]]]:
    """The records of each deal together: those with the same parties, and who is named alone in the same role.

    The deals, and the records of each, stand with the most telling first.

    A deal of those who were asked for and nobody else comes before one of many; the main one of its article first, and
    of these one whose title or sentence is about them: it opens with one of them.
    """
    asked = {key: subject.name for subject in subjects for key in subject.all_keys}
    kinds = for_kinds(words)

    def rank(told: tuple[Told[Deal], frozenset[str]]) -> tuple[int, int, bool, bool, bool, bool, int, str, int]:
        one, actors = told
        meant, called = _count_words(one, words, kinds)
        between = len(subjects) > 1 and actors <= set(asked.values())
        fact = one.fact
        about = not subjects or any(_is_about(subject, one) for subject in subjects)
        stated = fact.value is not None
        day = one.article.published or ""
        return meant, called, between, fact.main, about, stated, one.article.weight, day, -fact.start

    groups: dict[tuple[frozenset[str], frozenset[str]], list[Told[Deal]]] = {}
    for one, actors in sorted(((one, _actors(one.fact, asked)) for one in told), key=rank, reverse=True):
        alone = frozenset(role.role for role in one.fact.roles if len(actors) == 1)
        groups.setdefault((actors, alone), []).append(one)
    apart = [(actors, one) for (actors, alone), group in groups.items() for one in _tell_apart(group, alone)]
    return _join_groups(_join_bare(apart))


def _count_words(told: Told[Deal], words: Sequence[str], kinds: Sequence[str]) -> tuple[int, int]:
    """By how many of the words a record is meant, those for kinds as one; and how many of those it holds."""
    if not words:
        return 0, 0
    around = fold_words(f"{told.article.title} {told.fact.quote}").split()
    parties = fold_words(" ".join(told.fact.parties)).split()
    meant = sum((name_key(word) in around) + (name_key(word) in parties) for word in words if word not in kinds)
    return meant + (bool(kinds) and is_meant(told, kinds)), sum(name_key(word) in around for word in kinds)


def _tell_apart(group: list[Told[Deal]], alone: frozenset[str]) -> list[list[Told[Deal]]]:
    """The group; of one who pays and nobody who is paid each sum by itself: nothing else tells what it is paid for."""
    if not alone or not alone <= _PAYERS:
        return [group]
    sums: list[list[Told[Deal]]] = []
    for one in group:
        known = next((other for other in sums if not any(_differ_in_sum(one.fact, each.fact) for each in other)), None)
        if known is None:
            sums.append([one])
        else:
            known.append(one)
    return sums


def _join_bare(groups: Sequence[_Group]) -> list[_Group]:
    """The groups; what is told of one alone and without a sum goes with the only deal of its kind that the same article
    tells of it with others and a sum.
    """
    fuller: defaultdict[tuple[Heading, str], list[_Group]] = defaultdict(list)
    for names, told in groups:
        for one in told if len(names) > 1 else ():
            if one.fact.value is not None:
                fuller[one.article, one.fact.kind].append((names, told))
    joined = {id(told): (names, told) for names, told in groups}
    for names, told in groups:
        first = told[0]
        is_bare = len(names) == 1 and all(one.fact.value is None for one in told)
        same = [one for one in fuller[first.article, first.fact.kind] if names <= one[0]] if is_bare else []
        wider = joined.pop(id(same[0][1]), None) if len(same) == 1 else None
        if wider is not None:
            joined[id(told)] = (wider[0], [*told, *wider[1]])
    return list(joined.values())


def _join_groups(groups: Iterable[_Group]) -> list[list[Told[Deal]]]:
    """The groups, those of one deal together: another article names more who take part, or two, for the same sum.

    Each is held only against those that tell a sum in the same currency: a company has a hundred deals.
    """
    joined: list[list[Told[Deal]]] = []
    priced: defaultdict[tuple[str | None, str | None], list[_Group]] = defaultdict(list)
    for names, told in groups:
        fact = told[0].fact
        alike = priced[fact.currency, fact.per] if fact.value is not None else []
        near = (one for one in alike if _are_near(fact.value or 0, one[1][0].fact.value or 0))
        sharing = (one for one in near if not names.isdisjoint(one[0]))
        fuller = (one for one in sharing if names <= one[0] or one[0] <= names or len(names & one[0]) > 1)
        known = next((one[1] for one in fuller if _is_of_one_sum(told[0], one[1][0])), None)
        if known is None:
            joined.append(told)
            alike.append((names, told))
        else:
            known.extend(told)
    return joined


def _is_of_one_sum(one: Told[Deal], other: Told[Deal]) -> bool:
    """Whether two deals are of a kind and a sum, in one currency; of a round two outlets may tell sums that differ."""
    mine, theirs = one.fact.value, other.fact.value
    is_alike = one.fact.kind == other.fact.kind or {one.fact.kind, other.fact.kind} <= _PAYING
    if not is_alike or mine is None or theirs is None:
        return False
    return is_close(mine, theirs) or (_are_near(mine, theirs) and _are_of_one_round(one, other))


def _are_near(mine: float, theirs: float) -> bool:
    """Whether two sums may be of one round, as those are that are one sum, rounded differently."""
    return mine >= _NEARLY * theirs and theirs >= _NEARLY * mine


def _are_of_one_round(one: Told[Deal], other: Told[Deal]) -> bool:
    """Whether both tell of money raised by one in one month, which nobody does twice for nearly the same sum."""
    months = {(told.article.published or "")[: len("2026-02")] for told in (one, other)}
    got = [{_called(name_key(r.party), {}) for r in told.fact.roles if r.role == "recipient"} for told in (one, other)]
    names = {told.fact.round for told in (one, other)} - {None}
    return len(months) == 1 and months != {""} and bool(got[0] & got[1]) and len(names) <= 1


def _is_about(subject: Subject, told: Told[Deal]) -> bool:
    """Whether the article's title names it or the deal's sentence opens with it, so that it is not only mentioned."""
    return subject.is_in(told.article.title) or subject.opens(told.fact.quote)


def merge_states(told: Sequence[Told[Deal]]) -> list[Told[Deal]]:
    """Each state of one deal as a single fact out of all articles that tell of it, the newest state first.

    Another sum is another state, and so is that it ended; what it was for and worth still holds.
    """
    if len(told) == 1:  # as most are
        return [merge(told)]
    states: list[list[Told[Deal]]] = []
    for one in sorted(told, key=lambda one: (*_by_day(one), -one.fact.start), reverse=True):
        state = next((state for state in states if all(_is_same_state(one.fact, other.fact) for other in state)), None)
        if state is None:
            states.append([one])
        else:
            state.append(one)
    merged = sorted((merge(_put_sum_first(state)) for state in states), key=_by_day, reverse=True)
    merged = [
        borrow(one, _of_it(one, merged[at + 1 :])) if one.fact.status in ENDED else one for at, one in enumerate(merged)
    ]
    stated = next((one for one in merged[1:] if _states_for(one, merged[0])), None)
    return merged if stated is None else [stated, *(one for one in merged if one is not stated)]


def _of_it(ended: Told[Deal], before: Sequence[Told[Deal]]) -> list[Told[Deal]]:
    """What was told before of what ended; what one article calls by two kinds are two deals of the same."""
    return [one for one in before if one.article != ended.article or one.fact.kind == ended.fact.kind]


def _states_for(one: Told[Deal], newest: Told[Deal]) -> bool:
    """Whether it has the sum of what the newest telling, of the same days, only calls a partnership."""
    sums = one.fact.value is not None and newest.fact.value is None and newest.fact.kind in _VAGUE
    days = [told.article.published or "" for told in (one, newest)]
    is_as_far = one.fact.status == newest.fact.status and one.fact.main == newest.fact.main
    return sums and is_as_far and all(days) and not are_apart(*sorted(days))


def _put_sum_first(state: list[Told[Deal]]) -> list[Told[Deal]]:
    """The tellings of one state; where the first has no sum, one of its article that has it leads, as main as that."""
    first = state[0]
    own = (one for one in state if one.article == first.article and one.fact.value is not None)
    stated = next(own, None) if first.fact.value is None else None
    if stated is None:
        return state
    lead = replace(stated, fact=replace(stated.fact, main=first.fact.main))
    return [lead, *(one for one in state if one is not stated)]


def _by_day(told: Told[Deal]) -> tuple[bool, str]:
    """Whether its article is about it, and when that was published."""
    return told.fact.main, told.article.published or ""


def _actors(deal: Deal, asked: dict[str, str]) -> frozenset[str]:
    """Those who have a role, if that makes two sides; else everybody. Who was asked for goes by one name.

    A part of a company beside it is the company: "Quillback Cloud" with "Quillback".
    """
    acting = [role.party for role in deal.roles]
    parties = acting if len({role.role for role in deal.roles}) > 1 else deal.parties
    keys = [name_key(party) for party in parties]
    whole = [key for key in keys if key in asked or not any(key.startswith(f"{other} ") for other in keys)]
    return frozenset(_called(key, asked) for key in whole)


def _called(key: str, asked: dict[str, str]) -> str:
    """The one name by which a party goes: that of who was asked for, else without what says what it is."""
    short = without_ending(key, company_words())
    return asked.get(key) or asked.get(short, short)


def _is_same_state(one: Deal, other: Deal) -> bool:
    if (one.status in ENDED) != (other.status in ENDED) or (one.round and other.round and one.round != other.round):
        return False
    if None not in (one.value, other.value) or None not in (one.value_usd, other.value_usd):
        return not _differ_in_sum(one, other)
    return one.kind == other.kind or {one.kind, other.kind} <= _PAYING


def _differ_in_sum(one: Deal, other: Deal) -> bool:
    """Whether both state a sum, and not the same."""
    if one.value_usd is not None and other.value_usd is not None:
        return one.per != other.per or not is_close(one.value_usd, other.value_usd)
    if one.value is None or other.value is None:
        return False
    return (one.currency, one.per) != (other.currency, other.per) or not is_close(one.value, other.value)
