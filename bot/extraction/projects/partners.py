"""Who takes part in a project: whoever the text says so of, and nobody who is only named beside it."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.names.chip_makers import is_maker
from bot.extraction.projects.references import is_definite
from bot.extraction.reading import Group, Passage
from bot.extraction.words.cues import is_given_up
from bot.extraction.words.wordlists import read_word_sections

_WORDS = read_word_sections("project_words.txt")
_CALLED = 6  # words: "will be one of the tenants"
_PHRASE_ENDS = frozenset(("and", "by", "for", "in", "to", "with"))
_SIZES = frozenset(("gigawatt", "gigawatts", "gw", "megawatt", "megawatts", "mw"))
_BESIDE = 3  # words: "its partners, among them Acme"
_BEFORE = 6  # words: "financed in part by Acme", "investments worth millions from Acme"
_OWN = 6  # words: "Acme's first data center project"
_BEHIND = 4  # words: "Acme has agreed to invest"


def find_partners(
    passages: Sequence[Passage], own: Passage, operator: str | None
) -> tuple[tuple[str, ...], Passage | None]:
    """The others who take part, in the order in which they are named, and the sentence that backs those of them whom
    the fact's own sentence does not name: the one that names most. Whom neither of the two names is left out.
    """
    named = {passage: _partners_in(passage, operator) for passage in (own, *passages)}
    lacking = {passage: set(names) - set(named[own]) - {operator} for passage, names in named.items()}
    backing = max(lacking, key=lambda passage: len(lacking[passage]))
    shown = [passage for passage in named if passage in (own, backing)]
    partners = dict.fromkeys(name for passage in shown for name in named[passage] if name != operator)
    return tuple(partners), backing if lacking[backing] else None


def _partners_in(passage: Passage, operator: str | None) -> tuple[str, ...]:
    """Those who take part by one sentence; none by what was only meant once."""
    if is_given_up(passage):
        return ()
    groups = (group for group in passage.groups if _takes_part(passage, group, operator))
    names = (name for group in groups for name in group.names)
    return tuple(dict.fromkeys(name for name in names if name.split()[-1].title() not in _WORDS["public bodies"]))


def _takes_part(passage: Passage, group: Group, operator: str | None) -> bool:
    """Whether the words around a name say that it takes part, and none that it sells power or stands against it."""
    before = _words(passage, group.first - _BEFORE, group.first)
    behind = _words(passage, group.last, group.last + _BEHIND)
    near = {*before[-_BESIDE:], *behind[:_BESIDE]}
    if not _WORDS["no partners"].isdisjoint(near):
        return False
    if operator in group.names or _WORDS["partners with"].intersection([group.before]):
        return True
    listed = before if group.before.startswith("includ") else before[-_BESIDE:]
    if not _WORDS["partners beside"].isdisjoint({*listed, *behind[:1]}):
        return True
    if group.before in ("by", "from", "for"):
        return not _WORDS[f"partners {group.before}"].isdisjoint(before)
    if group.is_possessive:
        return not _WORDS["partners own"].isdisjoint(_words(passage, group.last, group.last + _OWN))
    return is_maker(passage, group) or (group.before == "" and _acts(passage, group, behind))


def _acts(passage: Passage, group: Group, behind: Sequence[str]) -> bool:
    """Whether a name is said to give, rent or build something for the project, other than its power, or to get it."""
    if not _WORDS["partners do"].isdisjoint(_words(passage, group.first - 1, group.first)):
        return True
    if not _WORDS["partners do"].isdisjoint(behind):
        given = _words(passage, group.last, group.last + 2 * _BEHIND)
        sold = _WORDS["electricity"] if _WORDS["rented"].isdisjoint(behind) else _WORDS["electricity"] - _SIZES
        return sold.isdisjoint(given)  # "leases 50 MW at the campus", but "supplies 50 MW"
    if _puts_chips(passage, behind) or _is_called_so(_words(passage, group.last, group.last + _CALLED)):
        return True
    return not _WORDS["partners build"].isdisjoint(behind) and is_definite(passage)


def _is_called_so(words: Sequence[str]) -> bool:
    """Whether words behind a name make it a tenant or the like: "Acme will be the anchor tenant"."""
    at = next((at for at, word in enumerate(words) if word in _WORDS["partners beside"]), 0)
    return at > 0 and not _WORDS["being"].isdisjoint(words[:at]) and _PHRASE_ENDS.isdisjoint(words[:at])


def _puts_chips(passage: Passage, behind: Sequence[str]) -> bool:
    """Whether words behind a name say that it puts chips into a site: "will deploy 2,000 GPUs at"."""
    if _WORDS["puts into"].isdisjoint(behind):
        return False
    is_counted = any(amount.unit == "GPU" for amount in passage.amounts)
    return is_counted or not _WORDS["chips"].isdisjoint(passage.vocabulary)


def _words(passage: Passage, first: int, last: int) -> Sequence[str]:
    return passage.lower[max(0, first) : last]
