"""Other ways to write a name, from what extraction knows before it reads (pure)."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from bot.extraction import Spellings, load_city_names
from bot.library.names import name_key
from bot.library.words import STOP_WORDS

_LEAST_INITIALS = 3
"""Letters; fewer are a word of every text (US, IT)."""
_LEAST_LETTERS = 4
"""Of another name by which texts are looked through."""
_LEAST_ALIKE = 3
"""Letters with which a shortened name begins as the full one."""
_GOVERNMENTS = ("{adjective} government", "government of {name}", "{name} government", "{adjective} authorities")
"""How news names a state that acts."""


@dataclass(frozen=True, slots=True)
class Aliases:
    """By `name_key`: the full name that another spelling stands for, and the states' governments by country.

    `real` are the names that there are, whether or not the library knows them; cities stand apart.
    """

    full_names: Mapping[str, str]
    governments: Mapping[str, frozenset[str]]
    initials: Mapping[str, frozenset[str]]
    """By `name_key`, the initials that a name is written by."""
    real: frozenset[str] = frozenset()
    other_names: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """By `name_key`, names as they are written that do not begin as the full one: Hon Hai for Foxconn."""

    def is_real(self, written: str) -> bool:
        """Whether it is somebody's or some place's name, and so no other name misspelled."""
        key = name_key(written)
        return key in self.real or key in _cities()

    def full_key(self, written: str) -> str:
        """The `name_key` of the name that is meant."""
        key = name_key(written)
        return self.full_names.get(key, key)


def make_aliases(spellings: Spellings) -> Aliases:
    """The spellings of the data files (MSFT for Microsoft), the names of governments, and initials."""
    full_names = {name_key(written): name_key(name) for written, name in spellings.names.items() if written != name}
    governments: dict[str, set[str]] = defaultdict(set)
    for adjective, name in spellings.adjectives.items():
        full_names.setdefault(name_key(adjective), name_key(name))
        governments[name_key(name)] |= {name_key(form.format(adjective=adjective, name=name)) for form in _GOVERNMENTS}
    initials: dict[str, set[str]] = defaultdict(set)
    for written, name in spellings.names.items():
        if (
            written != name
            and written.isupper()
            and len(written) >= _LEAST_INITIALS
            and name_key(written) not in STOP_WORDS
        ):
            initials[name_key(name)].add(name_key(written))
    others: dict[str, set[str]] = defaultdict(set)
    for written, name in spellings.names.items():
        if len(written) >= _LEAST_LETTERS and name_key(written)[:_LEAST_ALIKE] != name_key(name)[:_LEAST_ALIKE]:
            others[name_key(name)].add(written)
    return Aliases(
        {written: name for written, name in full_names.items() if written != name},
        {name: frozenset(forms) for name, forms in governments.items()},
        {name: frozenset(forms) for name, forms in initials.items()},
        frozenset(map(name_key, spellings.names)),
        {name: frozenset(forms) for name, forms in others.items()},
    )


@cache
def _cities() -> frozenset[str]:
    return frozenset(map(name_key, load_city_names()))
