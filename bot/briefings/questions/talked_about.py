"""What a line that was typed before is about: the names in it, as the library spells them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bot.briefings.meaning.resolve import Subject, correct_names, resolve
from bot.briefings.questions.look_up import look_up
from bot.briefings.view import View
from bot.extraction.facts import NameKind
from bot.library.names import name_key
from bot.patterns import lazy_pattern

_WORD = lazy_pattern(r"[^\W_]+(?:(?!['’]s\b)[.&'’-][^\W_]+)*")
"""With the marks inside a word, without the one of an owner."""
_WORDS_OF_A_PERSON = (2, 3, 4)
_MOST_WORDS = 8
"""Of a name as it is typed."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a line: as the library spells it, and as it was typed, which is empty where that is not known."""

    name: str
    kind: NameKind
    typed: str


@dataclass(frozen=True, slots=True)
class Talk:
    """What was answered: its command, such as `infra`, its words with the names spelled out, and these names."""

    command: str
    words: str
    names: tuple[Named, ...]

    @property
    def subject(self) -> str:
        """What it is about, in words: who and what, and where."""
        things = " and ".join(one.name for one in self.names if one.kind != "place")
        places = " and ".join(one.name for one in self.names if one.kind == "place")
        return " in ".join(filter(None, (things, places)))

    @property
    def is_of_deal(self) -> bool:
        """Whether it is about a deal of several."""
        return f"the deal of {self.subject}" in self.words or (self.command == "deal" and len(self.names) > 1)

    @property
    def thing(self) -> str:
        """What “it” is: the deal of several, what is built at a place, else the subject itself."""
        of_deal, at_place = f"the deal of {self.subject}", f"the data center in {self.subject}"
        if self.is_of_deal:
            return of_deal
        is_place = self.command == "infra" and all(one.kind == "place" for one in self.names)
        return at_place if is_place or at_place in self.words else self.subject


async def read_talk(view: View, line: str) -> Talk:
    """What a command line is about; of a question the names that it names for sure."""
    command, _, words = line.lstrip("/").partition(" ")
    if command == "ask":
        words, _ = await correct_names(view, words)
    named = await find_question_names(view, words) if command == "ask" else await find_named(view, words)
    for one in filter(lambda one: one.typed, named):
        words = re.sub(rf"(?<!\w){re.escape(one.typed)}(?!\w)", one.name.replace("\\", r"\\"), words, count=1)
    return Talk(command, words, tuple(Named(one.name, one.kind, one.name) for one in named))


async def find_question_names(view: View, question: str) -> tuple[Named, ...]:
    """The names that a question names for sure, in their order."""
    names, _ = await look_up(view, question)
    named = _locate(view, names, question)
    typed = {typed.casefold() for one in named for typed in (one.typed, one.name)}
    long = [one for one in await _find_long(view, question) if not any(one.typed.casefold() in own for own in typed)]
    return tuple(sorted((*named, *long), key=lambda one: question.find(one.typed)))


async def _find_long(view: View, words: str) -> list[Named]:
    """The known names of several words that stand there as they are, whatever letters they are typed in."""
    runs = {name_key(run): run for run in _runs(words) if len(run.split()) > 1}
    known = await view.library.known_names(view.visible, sorted(runs))
    found = [Named(one.name, one.kind, runs[key]) for key, one in known.items() if one.kind != "author"]
    return [one for one in found if not any(one.typed in other.typed for other in found if other != one)]


async def find_named(view: View, words: str) -> tuple[Named, ...]:
    """The names in a few words, in their order."""
    return _locate(view, (await resolve(view, words)).subjects, words)


async def find_people(view: View, text: str) -> tuple[str, ...]:
    """The persons whom a text names in full, in its order."""
    words = text.split()
    runs = [name_key(" ".join(words[at : at + length])) for at in range(len(words)) for length in _WORDS_OF_A_PERSON]
    known = await view.library.known_names(view.visible, sorted(set(runs) - {""}))
    return tuple(known[run].name for run in dict.fromkeys(runs) if run in known and known[run].kind == "person")


def _locate(view: View, subjects: Iterable[Subject], words: str) -> tuple[Named, ...]:
    """The subjects in the order in which they are typed; what is a word of a longer one is none by itself."""
    placed = [(_find_typed(view, subject, words), subject) for subject in subjects]
    whole = [typed for typed, _ in placed]
    own = [one for one in placed if not any(one[0] != typed and one[0] in typed.split() for typed in whole)]
    ordered = sorted(own, key=lambda one: words.find(one[0]) if one[0] else len(words))
    return tuple(Named(subject.name, subject.kind, typed) for typed, subject in ordered)


def _find_typed(view: View, subject: Subject, words: str) -> str:
    """The longest run of words that stands for the subject, in full, for short or by another name."""
    own = {part for key in subject.keys for part in key.split()}
    fitting = [
        run for run in _runs(words) if view.aliases.full_key(run) in subject.keys or set(name_key(run).split()) <= own
    ]
    return max(fitting, key=len, default="")


def _runs(words: str) -> list[str]:
    """Every run of words, with the marks between them."""
    spans = [found.span() for found in _WORD.finditer(words)]
    return [
        words[spans[first][0] : spans[last][1]]
        for first in range(len(spans))
        for last in range(first, min(len(spans), first + _MOST_WORDS))
    ]
