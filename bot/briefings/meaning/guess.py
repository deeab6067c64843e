"""What words may mean that are no known name: one misspelled, or a part of one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.briefings.briefing import Ambiguous
from bot.briefings.meaning.firms import company_words, legal_forms, without_ending
from bot.briefings.view import View
from bot.extraction.words.wordlists import read_word_sections, read_words
from bot.library.names import KnownName, SimilarName, name_key

FILLERS = frozenset({"and", "vs", "with", "the", "a", "of", "between", "deal", "deals", "in", "on", "for", "by", "to"})
COMMON = read_words("common_words.txt")
_ORDINARY = FILLERS | COMMON
_FACILITIES = read_word_sections("project_words.txt")["facilities"]
_TYPO = 82.0
"""Similarity from 0 to 100 from which another spelling is taken for a typing error."""
_MOST_SIMILAR = 8
"""Names that are looked at, for each run of words."""
_LONGEST_TYPO = 3
"""Words; a longer name misspelled has a part that is not."""
_OUTSHINES = 3
"""A name in so many times the articles of the next one is the one that is meant."""
_SHORTEST_TYPO = 4
"""Letters; a shorter word is as near to many names."""
_SHORTEST_PART = 5
"""Letters of a part of a name, misspelled or not."""
_BEARS_TWO = 7
"""Letters of a word that bears two typing errors; a shorter one bears one."""


@dataclass(frozen=True, slots=True)
class Guess:
    """What the first `length` words mean: a name, perhaps misspelled, or several names; or nothing that is known."""

    name: KnownName | None = None
    length: int = 1
    is_typo: bool = False
    ambiguous: tuple[Ambiguous, ...] = ()


def is_common(word: str) -> bool:
    """Whether a word of a phrase is ordinary English (data, all): no part of a name, and no name misspelled."""
    return word.casefold() in _ORDINARY


async def guess(
    view: View, words: Sequence[str], known: Mapping[str, KnownName], found: Guess, *, is_phrase: bool
) -> Guess:
    """A longer name misspelled, else what was found, else what the first word may mean, which a common one does not.

    What the words may mean is looked up at once: a look for each of them took most of the time of a question.
    """
    runs = _possible_names(words, known, found)
    is_told = found.name is not None or (is_phrase and is_common(words[0]))
    asked = runs if is_told else [*runs, words[0]]
    similar = dict(zip(asked, await view.library.similar_names(view.visible, asked, _MOST_SIMILAR), strict=True))
    for run in runs:
        name = _correct(run, similar[run], by_word=found.name is not None)
        if name:
            return Guess(name, len(run.split(" ")), is_typo=True)
    return found if is_told else await _guess_word(view, words[0], similar[words[0]], is_phrase=is_phrase)


def _possible_names(words: Sequence[str], known: Mapping[str, KnownName], found: Guess) -> list[str]:
    """The runs that may misspell a name longer than what was found without a guess, the longest first."""
    runs = []
    for length in range(min(_LONGEST_TYPO, len(words)), found.length, -1):
        more = words[found.length if found.name else 0 : length]
        if not all(is_common(word) or name_key(word) in known for word in more):
            runs.append(" ".join(words[:length]))
    return runs


def count_real(view: View, words: Sequence[str]) -> int:
    """How many words from the first are the name of a city or a company that there is; 0 for a single word or none.

    “Kansas City” is neither Kansas nor another city misspelled, where the library knows nothing of it.
    """
    lengths = range(min(_LONGEST_TYPO, len(words)), 1, -1)
    return next((length for length in lengths if view.aliases.is_real(" ".join(words[:length]))), 0)


async def _guess_word(view: View, word: str, similar: Sequence[SimilarName], *, is_phrase: bool) -> Guess:
    """The name that the word is a part of, or misspells, or misspells a part of; several where none is likelier."""
    parts = _find_parts(word, similar, is_phrase=is_phrase)
    may_be_typo = not parts and not view.aliases.is_real(word)
    corrected = _correct(word, similar) if may_be_typo else None
    if corrected:
        return Guess(corrected, is_typo=True)
    is_typo = not parts
    if may_be_typo:
        parts = await _find_misspelled_parts(view, word, similar)
    if len(parts) > 1 and parts[0].articles < _OUTSHINES * parts[1].articles and _are_different(parts):
        return Guess(ambiguous=(Ambiguous(word, tuple(name.name for name in parts)),))
    return Guess(parts[0], is_typo=is_typo) if parts else Guess()


def is_written_in_full(longer: str, key: str) -> bool:
    """Whether the longer key only adds what a company's full name has: Mistral AI for Mistral."""
    added = set(longer.removeprefix(key).split())
    return longer.startswith(f"{key} ") and added <= company_words()


def without_legal_form(key: str) -> str:
    """A company's name as news goes on to call it: "quillback" for "quillback holdings inc"; as it is where that is a
    word or too short to be told from one.
    """
    short = without_ending(key, legal_forms())
    is_name = " " in short or (len(short) >= _SHORTEST_PART and not is_common(short))
    return short if is_name else key


def without_company_words(key: str) -> str:
    """A company's name without all that says what it is: "zorblat" for "zorblat ai"."""
    return without_ending(key, company_words())


def _find_parts(word: str, similar: Sequence[SimilarName], *, is_phrase: bool = False) -> list[KnownName]:
    """The names of several words of which this is one, those in most articles first.

    A later word of a company or place, in small letters in a phrase, is no part: the “centers” of Harrow Data Centers.
    Nor is the place of a project that is called by it, the “center” of Bramble Energy Center, and a number of a phrase
    counts something.
    """
    key = name_key(word)
    if key in company_words() or (is_phrase and key.isdigit()):
        return []
    parts = (match.known for match in similar if _has_part(match.known, key))
    if is_phrase and word.islower():
        is_plain = key in _FACILITIES
        parts = (one for one in parts if one.key.split()[0] == key or not (is_plain or _is_called_by_first(one)))
    return sorted(parts, key=lambda name: (-name.articles, -name.deals, len(name.key)))


def _is_called_by_first(name: KnownName) -> bool:
    """Whether news shortens the name to its first word."""
    return name.kind in ("organization", "place") or " in " in name.key


def _has_part(name: KnownName, key: str) -> bool:
    """Whether the word is one of the name's; in lower case it only describes: “Velora Grid data center”."""
    return any(key in name_key(word).split() and not (word.isalpha() and word.islower()) for word in name.name.split())


async def _find_misspelled_parts(view: View, word: str, similar: Sequence[SimilarName]) -> list[KnownName]:
    """The names of which the word misspells a part; what stands in some article as it is typed is no error."""
    key = name_key(word)
    if len(key) < _SHORTEST_PART or await view.library.has_words(view.visible, word):
        return []
    parts = {part for match in similar for part in match.known.key.split()}
    near = [part for part in parts if len(part) >= _SHORTEST_PART and _is_misspelled(key, part) and not is_common(part)]
    if not near:
        return []
    part = min(near, key=lambda part: (_count_errors(key, part), part))
    (similar,) = await view.library.similar_names(view.visible, [part], _MOST_SIMILAR)
    return _find_parts(part, similar)


def _correct(words: str, similar: Sequence[SimilarName], *, by_word: bool = False) -> KnownName | None:
    """The name that the words misspell, if they are near enough to one; `by_word`, each word to its own."""
    key = name_key(words)
    typos = [match for match in similar if _is_typo(key, match) and (not by_word or _is_near(key, match.known.key))]
    best = max(typos, key=lambda match: (match.similarity, match.known.articles), default=None)
    return best.known if best else None


def _are_different(names: Sequence[KnownName]) -> bool:
    """Whether no name holds all the words of the one in most articles, so that it is not just written in full."""
    first = set(names[0].key.split())
    return not any(first <= set(name.key.split()) or set(name.key.split()) <= first for name in names[1:])


def _is_typo(key: str, match: SimilarName) -> bool:
    """Whether a word is a name misspelled: the same first letter, long enough to tell, few errors for its length."""
    other = match.known.key
    is_long = len(key) >= _SHORTEST_TYPO
    errors = 2 if len(key) >= _BEARS_TWO else 1
    near = is_long and key[0] == other[0] and match.similarity >= _TYPO
    return near and _count_errors(key.replace(" ", ""), other.replace(" ", "")) <= errors


def _is_near(key: str, other: str) -> bool:
    """Whether two names have as many words, and each is the other's or misspells it."""
    pairs = list(zip(key.split(), other.split(), strict=False))
    same_count = len(key.split()) == len(other.split())
    return same_count and all(one == two or _is_misspelled(one, two) for one, two in pairs)


def _is_misspelled(word: str, part: str) -> bool:
    """Whether the word is the part with a letter swapped, lost, doubled or wrong; two in a long one."""
    errors = 2 if len(word) >= _BEARS_TWO else 1
    return len(word) >= _SHORTEST_TYPO and word[0] == part[0] and _count_errors(word, part) <= errors


def _count_errors(word: str, other: str) -> int:
    """How many letters are swapped, lost, added or wrong."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415 (slow to import; who spells right has no need of it)

    return OSA.distance(word, other)
