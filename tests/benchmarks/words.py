"""Invented words and names, the same in every run."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from random import Random

VOCABULARY = 50_000

_FUNCTION_WORDS = """
    the of to and a in that for on said with as is by it from at will be its has an was are have not which this but
    their would they were more or he had about been also new one after other up over we could than when who year into
    all out can some there last if no so most may many such two first between under while since before she his her
    only any because through where during much both these then our how what them now those even well still each own
""".split()  # noqa: SIM905 - words are read more easily than a hundred strings
_ONSETS = "b c d f g h j k l m n p r s t v w z br ch cl dr fl gr kr pl pr sh sk st th tr".split()  # noqa: SIM905 - as above
_VOWELS = "a e i o u a e i o ai ea io ou".split()  # noqa: SIM905 - as above
_CODAS = ["", "", "", "l", "n", "r", "s", "t", "m", "nd", "rk", "st", "x"]
_COMPANY_ENDS = ["", "", "", " Energy", " Systems", " Labs", " Capital", " Robotics", " Networks", " Cloud", " Group"]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words, the commonest first, and the sums of their weights by Zipf's law."""

    words: tuple[str, ...]
    sums: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Pools:
    """Who and what the news is about; those that stand first are in most articles."""

    companies: tuple[str, ...]
    people: tuple[str, ...]
    cities: tuple[str, ...]
    countries: tuple[str, ...]
    projects: tuple[str, ...]


@cache
def make_vocabulary() -> Vocabulary:
    """English function words in front, invented words behind: common and rare ones, as in any text."""
    invented = _distinct(Random(1), VOCABULARY - len(_FUNCTION_WORDS), _word)  # noqa: S311 - no secret
    words = (*_FUNCTION_WORDS, *invented)
    return Vocabulary(words, tuple(accumulate(1 / (rank + 2.7) for rank in range(1, len(words) + 1))))


@cache
def make_pools(articles: int) -> Pools:
    """Names for so many articles: the more news, the more names."""
    random = Random(2)  # noqa: S311 - no secret
    cities = _distinct(random, 100 + articles // 100, lambda random: _word(random).capitalize())
    return Pools(
        companies=_distinct(random, 200 + articles // 6, _company),
        people=_distinct(random, 200 + articles // 4, _person),
        cities=cities,
        countries=_distinct(random, 60, lambda random: f"{_word(random).capitalize()}ia"),
        projects=_distinct(random, 50 + articles // 10, lambda random: f"{_word(random).capitalize()} Campus"),
    )


@cache
def make_names(count: int) -> tuple[str, ...]:
    """So many names of two words, in no order."""
    return _distinct(Random(3), count, _person)  # noqa: S311 - no secret


def pick(random: Random, pool: tuple[str, ...]) -> str:
    """One of the pool, by Zipf's law: of twice the rank half as often."""
    return pool[int(len(pool) ** random.random()) - 1]


def _distinct(random: Random, count: int, invent: Callable[[Random], str]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    while len(found) < count:
        found[invent(random)] = None
    return tuple(found)


def _word(random: Random) -> str:
    syllables = random.choice((1, 2, 2, 2, 3, 3))
    return "".join(random.choice(_ONSETS) + random.choice(_VOWELS) for _ in range(syllables)) + random.choice(_CODAS)


def _company(random: Random) -> str:
    return _word(random).capitalize() + random.choice(_COMPANY_ENDS)


def _person(random: Random) -> str:
    return f"{_word(random).capitalize()} {_word(random).capitalize()}"
