"""What is meant: the words of a command in, the names that the library knows out."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bot.briefings.briefing import Ambiguous
from bot.briefings.meaning.guess import (
    FILLERS,
    Guess,
    count_real,
    guess,
    is_common,
    is_written_in_full,
    without_company_words,
    without_legal_form,
)
from bot.briefings.meaning.initials import find_initials, find_spelled_out, possible_initials
from bot.briefings.meaning.named import names_any, opens_with_any, stands_alone, without_owning
from bot.briefings.view import View
from bot.extraction.facts import NameKind
from bot.library.names import KnownName, name_key
from bot.patterns import lazy_pattern

LONGEST_NAME = 8
"""Words; longer names of organizations are rare, and every run of words is looked up."""
_MOST_LONGER = 40
"""Names that begin as one does and are looked at."""
_SHORTEST_CALLED = 4
"""Letters of a first word by which a company is called."""
_MOST_UNKNOWN = 8
"""Words that are no name; after so many the argument is a sentence, and its other words are not looked up."""
_BETWEEN_WORDS = lazy_pattern(r"[\s+/,;|()<>\[\]{}\"“”„«»`*_~!?=#]+")
_OWNS = lazy_pattern(r"(?<=\w{3})['’‘]s$|(?<=\w{4})s['’‘]?$", re.IGNORECASE)
"""Without its mark only behind four letters: “plos” is no “plo's”."""
_BEFORE_NUMBER = lazy_pattern(r"(?<=[a-z])(?=\d)", re.IGNORECASE)
_BARE_OWNER = lazy_pattern(r"\w{4}s$", re.IGNORECASE)
_AT_THE_ENDS = ".:'’‘-–—&$%^\\"


@dataclass(frozen=True, slots=True)
class Subject:
    """One thing that is meant: its best-known name, its kind, and the keys of every spelling that may stand for it."""

    name: str
    kind: NameKind
    keys: frozenset[str]
    called: frozenset[str] = frozenset()
    """Names as they are written, which in small letters are words of their own: Fern for Fern AI."""
    first_word: str = ""
    """What a text that is about it goes on to call it: Quillback for Quillback Robotics; no key to look for it by."""

    @property
    def all_keys(self) -> frozenset[str]:
        """The keys of all spellings, to look for among names."""
        return self.keys.union(map(name_key, self.called)) if self.called else self.keys

    def is_in(self, text: str) -> bool:
        """Whether the text names it, in any spelling."""
        if names_any(self.keys, text) or any(re.search(rf"\b{re.escape(name)}(?!\w)", text) for name in self.called):
            return True
        return self.first_word != "" and stands_alone(self.first_word, text)

    def opens(self, text: str) -> bool:
        """Whether the text begins with it, in any spelling."""
        begins = (re.match(rf"\W*{re.escape(one)}(?!\w)", text) for one in self.called)
        return opens_with_any(self.keys, text) or any(begins)


@dataclass(frozen=True, slots=True)
class Resolution:
    """The names that were understood, the words that are no known name, and how each typing error was read."""

    subjects: tuple[Subject, ...]
    words: tuple[str, ...]
    understood: str | None
    ambiguous: Ambiguous | None = None
    corrected: Mapping[str, str] = field(default_factory=dict)
    """The names that were misspelled, by how they were typed."""

    @property
    def title(self) -> str:
        """What is meant, as the library spells it."""
        return " and ".join(subject.name for subject in self.subjects) or " ".join(self.words)


async def resolve(view: View, argument: str) -> Resolution:
    """Read the argument from the left, the longest known name first; the rest may be a part of a name or a typo."""
    words = split_words(argument)
    known = await _find_known(view, words)
    subjects: dict[str, Subject] = {}
    rest: list[str] = []
    corrected: dict[str, str] = {}
    ambiguous: list[Ambiguous] = []
    at = 0
    while at < len(words):
        meant = _longest(view, words[at:], known)
        unknown = count_real(view, words[at:]) if len(words) - at > meant.length else 0
        if unknown > meant.length:
            meant = Guess(length=unknown)
        elif len(rest) < _MOST_UNKNOWN and words[at].casefold() not in FILLERS:
            meant = await guess(view, list(map(without_owning, words[at:])), known, meant, is_phrase=len(words) > 1)
        typed = " ".join(words[at : at + meant.length])
        ambiguous += meant.ambiguous
        if meant.name is not None:
            subjects.setdefault(meant.name.name, await _subject(view, meant.name))
            corrected |= {typed: meant.name.name} if meant.is_typo else {}
        elif typed.casefold() not in FILLERS:
            rest.append(typed)
        at += meant.length
    named = {word for subject in subjects.values() for word in name_key(subject.name).split()}
    unread = tuple(word for word in rest if name_key(word) not in named)
    unclear = ambiguous[0] if ambiguous and not subjects else None
    apart = [await _tell_apart(view, one, tuple(subjects.values())) for one in ambiguous if subjects]
    meant_too = {subject.name: subject for subject in apart if subject}
    understood = ", ".join(dict.fromkeys(corrected.values())) or None
    return Resolution(tuple((meant_too | subjects).values()), unread, understood, unclear, corrected)


async def correct_names(view: View, question: str) -> tuple[str, str | None]:
    """The question with misspelled names put right, and those names; what stands in an article is no typing error."""
    if await view.library.has_words(view.visible, question):
        return question, None
    names: dict[str, None] = {}
    for typed, name in (await resolve(view, question)).corrected.items():
        written = re.compile(r"\W+".join(map(re.escape, typed.split())))
        if written.search(question) and not await view.library.has_words(view.visible, typed):
            question = written.sub(name.replace("\\", r"\\"), question, count=1)
            names[name] = None
    return question, ", ".join(names) or None


async def spell_out(view: View, question: str) -> str:
    """The question with every word that no article has, and that stands for a known name, replaced by it: `uzbek`."""
    full_names = view.aliases.full_names
    meant = {word: full_names[key] for word in split_words(question) if (key := name_key(word)) in full_names}
    known = await view.library.known_names(view.visible, sorted(set(meant.values()))) if meant else {}
    for word, key in meant.items():
        if key in known and not await view.library.has_words(view.visible, word):
            name = known[key].name.replace("\\", r"\\")
            question = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", name, question)
    return question


async def mark_owners(view: View, question: str) -> str:
    """A question in small letters, with the mark that a known name lacks: `quillbacks boss` → `quillback's boss`.

    Who is called so with the s is meant themselves: `quillbacks` where both Quillback and Quillbacks are known.
    """
    if question != question.casefold():
        return question
    owned = [word for word in split_words(question) if _BARE_OWNER.search(word) and not is_common(word[:-1])]
    keys = {name_key(word[:-1]): word for word in owned}
    known = await view.library.known_names(view.visible, sorted({*keys, *map(name_key, owned)})) if keys else {}
    for key in (key for key, word in keys.items() if key in known and name_key(word) not in known):
        question = re.sub(rf"(?<!\w){re.escape(keys[key])}(?!\w)", f"{keys[key][:-1]}'s", question)
    return question


async def _find_known(view: View, words: Sequence[str]) -> dict[str, KnownName]:
    """The names among all runs of these words, by their key; authors are no subject."""
    runs = [form for run in _runs(words) for form in _forms(run)]
    keys = {key for run in runs for key in (name_key(run), view.aliases.full_key(run))} - {""}
    found = await view.library.known_names(view.visible, sorted(keys))
    return {key: name for key, name in found.items() if name.kind != "author"}


def _longest(view: View, words: Sequence[str], known: Mapping[str, KnownName]) -> Guess:
    """The longest run of words from the first one that is a known name."""
    for length in range(min(LONGEST_NAME, len(words)), 0, -1):
        run = " ".join(words[:length])
        keys = [key for form in _forms(run) for key in (view.aliases.full_key(form), name_key(form))]
        found = next((known[key] for key in keys if key in known), None)
        if found and not (length == 1 and run.casefold() in FILLERS):
            return Guess(found, length)
    return Guess()


def _forms(run: str) -> tuple[str, ...]:
    """The words as they stand; those that may own something also without the mark of it: “Fernleaf's”, “fernleafs”;
    and letters apart from a number: “X-1B” typed as x1b.
    """
    bare = _OWNS.sub("", run)
    return tuple(dict.fromkeys((run, bare, _BEFORE_NUMBER.sub("-", run))))


async def _subject(view: View, name: KnownName) -> Subject:
    """The name, the company's in full (Mistral AI for Mistral) and in short, and the governments of a country."""
    first_word = _first_word(name)
    keys = await view.library.keys_beginning(view.visible, first_word or name.name, _MOST_LONGER)
    if first_word and len(keys) >= _MOST_LONGER:
        keys, first_word = await view.library.keys_beginning(view.visible, name.name, _MOST_LONGER), ""
    in_full = [key for key in keys if is_written_in_full(key, name.key)]
    is_company = name.kind == "organization"
    short = {without_legal_form(name.key)} - {name.key} if is_company else set()
    bare = {without_company_words(name.key)} - {name.key, *short} if is_company else set()
    possible = possible_initials(name.name)
    looked_up = [*in_full, *short, *bare, *map(name_key, possible)]
    others = await view.library.known_names(view.visible, looked_up) if looked_up else {}
    same = {key: one.name for key, one in others.items() if one.kind == name.kind and one.name not in possible}
    called_short = await find_initials(view, name, [one for one in others.values() if one.name in possible])
    spelled_out = await find_spelled_out(view, name)
    governments = view.aliases.governments.get(name.key, frozenset())
    initials = view.aliases.initials.get(name.key, frozenset())
    other_names = view.aliases.other_names.get(name.key, frozenset()) if is_company else frozenset()
    in_text = frozenset({name.key, *same, *(short - others.keys()), *governments, *initials} - bare) | spelled_out
    called = frozenset(same[key] for key in bare & same.keys()) | other_names | called_short
    own = {*in_text, *bare}
    is_shared = any(key not in own and key.split(" ")[0] == name_key(first_word) for key in keys)
    return Subject(name.name, name.kind, in_text, called, "" if is_shared else first_word)


def _first_word(name: KnownName) -> str:
    """What news goes on to call a company, where no other name begins so: Quillback for Quillback Robotics."""
    first, *others = name.name.split(" ")
    is_called_so = name.kind == "organization" and others and len(first) >= _SHORTEST_CALLED and first.isalpha()
    return first if is_called_so and first[0].isupper() and not is_common(first) else ""


async def _tell_apart(view: View, ambiguous: Ambiguous, subjects: Sequence[Subject]) -> Subject | None:
    """The one of several names of which an article tells together with all the subjects; None for none or more."""
    known = await view.library.known_names(view.visible, sorted(map(name_key, ambiguous.names)))
    beside = [subject.keys for subject in subjects]
    together = [
        name for name in known.values() if await view.library.articles_naming(view.visible, [{name.key}, *beside], 1)
    ]
    return await _subject(view, together[0]) if len(together) == 1 else None


def split_words(argument: str) -> tuple[str, ...]:
    """The words, with the marks that stand inside them: `U.S.`, `O’Neill`, `दिल्ली`."""
    words = (word.strip(_AT_THE_ENDS) for word in _BETWEEN_WORDS.split(argument))
    return tuple(word for word in words if any(map(str.isalnum, word)))


def _runs(words: Sequence[str]) -> list[str]:
    """Every run of up to LONGEST_NAME words."""
    ends = ((start, end) for start in range(len(words)) for end in range(start + 1, start + 1 + LONGEST_NAME))
    return [" ".join(words[start:end]) for start, end in ends if end <= len(words)]
