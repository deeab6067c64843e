"""What is meant: the words of a command in, the names that the library knows out."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.briefings.briefing import Ambiguous
from bot.briefings.view import View
from bot.extraction.facts import NameKind
from bot.library.names import KnownName, SimilarName, name_key

LONGEST_NAME = 8
"""Words; longer names of organizations are rare, and every run of words is looked up."""
_TYPO = 82.0
"""Similarity from 0 to 100 from which another spelling is taken for a typing error."""
_COMPANY_WORDS = frozenset(
    {"ai", "co", "company", "corp", "corporation", "group", "holdings", "inc", "labs", "limited", "llc", "ltd", "plc"}
    | {"platforms", "systems", "technologies", "technology"}
)
"""What a company's full name adds to the one that it is called by."""
_MOST_UNKNOWN = 8
"""Words that are no name; after so many the argument is a sentence, and its other words are not looked up."""
_LONGEST_TYPO = 3
"""Words; a longer name misspelled has a part that is not."""
_OUTSHINES = 3
"""A name in so many times the articles of the next one is the one that is meant."""
_MOST_LOST = 2
"""Letters lost or doubled."""
_SHORTEST_TYPO = 4
"""Letters; a shorter word is as near to many names."""
_FILLERS = frozenset({"and", "vs", "with", "the", "a", "of", "between", "deal", "deals", "in", "on", "for", "by", "to"})
_BETWEEN_WORDS = re.compile(r"[\s+/,;|()<>\[\]{}\"“”„«»`*_~!?=#]+")
_AT_THE_ENDS = ".:'’‘-–—&$%^\\"


@dataclass(frozen=True, slots=True)
class Subject:
    """One thing that is meant: its best-known name, its kind, and the keys of every spelling that may stand for it."""

    name: str
    kind: NameKind
    keys: frozenset[str]

    def is_in(self, text: str) -> bool:
        """Whether the text names it, in any spelling."""
        words = f" {name_key(text)} "
        return any(f" {key} " in words for key in self.keys)


@dataclass(frozen=True, slots=True)
class Resolution:
    """The names that were understood, the words that are no known name, and how a typing error was read."""

    subjects: tuple[Subject, ...]
    words: tuple[str, ...]
    understood: str | None
    ambiguous: Ambiguous | None = None

    @property
    def title(self) -> str:
        """What is meant, as the library spells it."""
        return " and ".join(subject.name for subject in self.subjects) or " ".join(self.words)


async def resolve(view: View, argument: str) -> Resolution:
    """Read the argument from the left, the longest known name first; the rest may be a part of a name or a typo."""
    words = _split(argument)
    known = await _find_known(view, words)
    subjects: list[Subject] = []
    rest: list[str] = []
    corrected: list[str] = []
    ambiguous: list[Ambiguous] = []
    at = 0
    while at < len(words):
        name, length = _longest(view, words[at:], known)
        filler = words[at].casefold() in _FILLERS
        if name is None and not filler and len(rest) < _MOST_UNKNOWN:
            guessed = await _guess(view, words[at:])
            ambiguous += guessed.ambiguous
            name, length = guessed.name, guessed.length
            corrected += [guessed.name.name] if guessed.name and guessed.is_typo else []
        if name is not None:
            subjects.append(await _subject(view, name))
        elif not filler:
            rest.append(words[at])
        at += length
    distinct = tuple({subject.name: subject for subject in subjects}.values())
    unclear = ambiguous[0] if ambiguous and not distinct else None
    return Resolution(distinct, tuple(rest), ", ".join(corrected) or None, unclear)


async def _find_known(view: View, words: Sequence[str]) -> dict[str, KnownName]:
    """The names among all runs of these words, by their key; authors are no subject."""
    keys = {key for run in _runs(words) for key in (name_key(run), view.aliases.full_key(run))} - {""}
    found = await view.library.known_names(view.visible, sorted(keys))
    return {key: name for key, name in found.items() if name.kind != "author"}


def _longest(view: View, words: Sequence[str], known: Mapping[str, KnownName]) -> tuple[KnownName | None, int]:
    """The longest run of words from the first one that is a known name, and its length; (None, 1) without one."""
    for length in range(min(LONGEST_NAME, len(words)), 0, -1):
        run = " ".join(words[:length])
        found = known.get(view.aliases.full_key(run)) or known.get(name_key(run))
        if found and not (length == 1 and run.casefold() in _FILLERS):
            return found, length
    return None, 1


@dataclass(frozen=True, slots=True)
class _Guess:
    """What words that are no name may mean: the first `length` of them a name, or several names."""

    name: KnownName | None = None
    length: int = 1
    is_typo: bool = False
    ambiguous: tuple[Ambiguous, ...] = ()


async def _guess(view: View, words: Sequence[str]) -> _Guess:
    """The name that the first words misspell, the more words the better; else the one that the first is a part of."""
    for length in range(min(_LONGEST_TYPO, len(words)), 1, -1):
        name = await _correct(view, " ".join(words[:length]))
        if name:
            return _Guess(name, length, is_typo=True)
    parts = await _find_parts(view, words[0])
    if len(parts) > 1 and parts[0].articles < _OUTSHINES * parts[1].articles and _are_different(parts):
        return _Guess(ambiguous=(Ambiguous(words[0], tuple(name.name for name in parts)),))
    if parts:
        return _Guess(parts[0])
    name = await _correct(view, words[0])
    return _Guess(name, is_typo=name is not None)


async def _find_parts(view: View, word: str) -> list[KnownName]:
    """The names of several words of which this is one, those in most articles first."""
    key = name_key(word)
    if key in _COMPANY_WORDS:
        return []
    similar = await view.library.similar_names(view.visible, word, limit=8)
    parts = (match.known for match in similar if key in match.known.key.split())
    return sorted(parts, key=lambda name: (-name.articles, -name.deals, len(name.key)))


async def _correct(view: View, words: str) -> KnownName | None:
    """The name that the words misspell, if they are near enough to one."""
    similar = await view.library.similar_names(view.visible, words, limit=8)
    typos = [match for match in similar if _is_typo(name_key(words), match)]
    best = max(typos, key=lambda match: (match.similarity, match.known.articles), default=None)
    return best.known if best else None


def _are_different(names: Sequence[KnownName]) -> bool:
    """Whether no name holds all the words of the one in most articles, so that it is not just written in full."""
    first = set(names[0].key.split())
    return not any(first <= set(name.key.split()) or set(name.key.split()) <= first for name in names[1:])


async def _subject(view: View, name: KnownName) -> Subject:
    """The name, the company's name in full (Mistral AI for Mistral), and the governments of a country."""
    longer = await view.library.complete(view.visible, name.name, limit=8, kind=name.kind)
    added = {other.key: set(other.key.removeprefix(name.key).split()) for other in longer}
    same = {key for key, words in added.items() if key.startswith(f"{name.key} ") and words <= _COMPANY_WORDS}
    governments = view.aliases.governments.get(name.key, frozenset())
    return Subject(name.name, name.kind, frozenset({name.key, *same, *governments}))


def _split(argument: str) -> tuple[str, ...]:
    """The words, with the marks that stand inside them: `U.S.`, `O’Neill`, `दिल्ली`."""
    words = (word.strip(_AT_THE_ENDS) for word in _BETWEEN_WORDS.split(argument))
    return tuple(word for word in words if any(map(str.isalnum, word)))


def _runs(words: Sequence[str]) -> list[str]:
    """Every run of up to LONGEST_NAME words."""
    ends = ((start, end) for start in range(len(words)) for end in range(start + 1, start + 1 + LONGEST_NAME))
    return [" ".join(words[start:end]) for start, end in ends if end <= len(words)]


def _is_typo(key: str, match: SimilarName) -> bool:
    """Whether a word is a name misspelled: nearly as long, the same first letter, long enough to tell."""
    same_size = abs(len(key) - len(match.known.key)) <= _MOST_LOST
    long_enough = len(key) >= _SHORTEST_TYPO
    return long_enough and same_size and key[0] == match.known.key[0] and match.similarity >= _TYPO
