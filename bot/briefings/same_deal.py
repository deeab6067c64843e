"""Which records tell of one deal, and what each state of it was, the newest first (pure)."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from bot.briefings.briefing import Told
from bot.briefings.merging import is_close, merge
from bot.briefings.named import opens_with_any
from bot.briefings.resolve import Subject
from bot.extraction.facts import Deal
from bot.library.names import fold_words, name_key

_SAYING_WHAT = frozenset({"ai", "labs", "lab", "platforms", "technologies", "holdings"})
ENDED = frozenset({"paused", "cancelled"})
_PAYING = frozenset({"investment", "funding"})
"""Kinds that news uses for one another: who invests funds."""
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

    def rank(one: Told[Deal]) -> tuple[int, bool, bool, bool, bool, int, str, int]:
        around = fold_words(f"{one.article.title} {one.fact.quote}").split() if words else ()
        meant = sum(name_key(word) in around for word in words)
        between = len(subjects) > 1 and _actors(one.fact, asked) <= set(asked.values())
        fact = one.fact
        about = not subjects or any(_is_about(subject, one) for subject in subjects)
        stated = fact.value is not None
        return meant, between, fact.main, about, stated, one.article.weight, one.article.published or "", -fact.start

    groups: dict[tuple[frozenset[str], frozenset[str]], list[Told[Deal]]] = {}
    for one in sorted(told, key=rank, reverse=True):
        actors = _actors(one.fact, asked)
        alone = frozenset(role.role for role in one.fact.roles if len(actors) == 1)
        groups.setdefault((actors, alone), []).append(one)
    return _join_groups((actors, group) for (actors, _), group in groups.items())


def _join_groups(groups: Iterable[_Group]) -> list[list[Told[Deal]]]:
    """The groups, those of one deal together: another article names more who take part, or two, for the same sum.

    Each is held only against those that tell a sum in the same currency: a company has a hundred deals.
    """
    joined: list[list[Told[Deal]]] = []
    priced: defaultdict[tuple[str | None, str | None], list[_Group]] = defaultdict(list)
    for names, told in groups:
        fact = told[0].fact
        alike = priced[fact.currency, fact.per] if fact.value is not None else []
        fuller = (one for one in alike if names <= one[0] or one[0] <= names or len(names & one[0]) > 1)
        known = next((one[1] for one in fuller if _is_of_one_sum(fact, one[1][0].fact)), None)
        if known is None:
            joined.append(told)
            alike.append((names, told))
        else:
            known.extend(told)
    return joined


def _is_of_one_sum(one: Deal, other: Deal) -> bool:
    """Whether two deals are of a kind and a sum, in one currency."""
    is_alike = one.kind == other.kind or {one.kind, other.kind} <= _PAYING
    return is_alike and one.value is not None and other.value is not None and is_close(one.value, other.value)


def _is_about(subject: Subject, told: Told[Deal]) -> bool:
    """Whether the article's title names it or the deal's sentence opens with it, so that it is not only mentioned."""
    return subject.is_in(told.article.title) or opens_with_any(subject.keys, told.fact.quote)


def merge_states(told: Sequence[Told[Deal]]) -> list[Told[Deal]]:
    """Each state of one deal as a single fact out of all articles that tell of it, the newest state first.

    Another sum is another state, and so is that it ended.
    """
    states: list[list[Told[Deal]]] = []
    for one in sorted(told, key=lambda one: (*_by_day(one), -one.fact.start), reverse=True):
        state = next((state for state in states if all(_is_same_state(one.fact, other.fact) for other in state)), None)
        if state is None:
            states.append([one])
        else:
            state.append(one)
    merged = [merge(state) for state in states]
    return sorted(merged, key=_by_day, reverse=True)


def _by_day(told: Told[Deal]) -> tuple[bool, str]:
    """Whether its article is about it, and when that was published."""
    return told.fact.main, told.article.published or ""


def _actors(deal: Deal, asked: dict[str, str]) -> frozenset[str]:
    """Those who have a role, if that makes two sides; else everybody. Who was asked for goes by one name."""
    acting = [role.party for role in deal.roles]
    parties = acting if len({role.role for role in deal.roles}) > 1 else deal.parties
    return frozenset(asked.get(key, _short(key)) for key in map(name_key, parties))


def _short(key: str) -> str:
    """A company's name without the word that says what it is: "zorblat" for "zorblat ai"."""
    name, _, last = key.rpartition(" ")
    return name if last in _SAYING_WHAT else key


def _is_same_state(one: Deal, other: Deal) -> bool:
    if (one.status in ENDED) != (other.status in ENDED) or (one.round and other.round and one.round != other.round):
        return False
    if one.value_usd is not None and other.value_usd is not None:
        return one.per == other.per and is_close(one.value_usd, other.value_usd)
    if one.value is not None and other.value is not None:
        return one.currency == other.currency and one.per == other.per and is_close(one.value, other.value)
    return one.kind == other.kind or {one.kind, other.kind} <= _PAYING
