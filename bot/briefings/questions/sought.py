"""Which kind of name would answer a question, and which sentences hold one (pure).

`which company wants the site` is answered by a sentence that names a company, beside those that the question names.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.briefings.lines import Line
from bot.briefings.meaning.resolve import Subject
from bot.briefings.meaning.synonyms import meanings
from bot.briefings.questions.about import is_called, is_named
from bot.briefings.questions.rank import Ranked
from bot.extraction.facts import Facts, NameKind
from bot.library.article import Heading
from bot.patterns import lazy_pattern

_COMPANIES = (
    r"compan(?:y|ies)|firms?|business(?:es)?|start-?ups?|banks?|lenders?|investors?|backers?|developers?|operators?"
    r"|builders?|makers?|chip-?makers?|suppliers?|vendors?|customers?|clients?|rivals?|competitors?|partners?|labs?"
    r"|utilit(?:y|ies)|agenc(?:y|ies)|organi[sz]ations?"
)
_SOUGHT: tuple[tuple[frozenset[NameKind], re.Pattern[str]], ...] = (
    (
        frozenset({"organization"}),
        lazy_pattern(rf"\W*(?:\w+ )?(?:which|what)(?: [\w-]+){{0,2}}? (?:{_COMPANIES})\b", re.IGNORECASE),
    ),
    (frozenset({"person", "organization"}), lazy_pattern(r"\W*(?:(?:by|for|from|to|with) )?whom?\b", re.IGNORECASE)),
    (
        frozenset({"place"}),
        lazy_pattern(
            r"\W*where\b"
            r"|\W*(?:\w+ )?(?:which|what)(?: [\w-]+)? (?:countr(?:y|ies)|cit(?:y|ies)|states?|count(?:y|ies)|towns?)\b",
            re.IGNORECASE,
        ),
    ),
)
_SEVERAL = lazy_pattern(
    r"\W*(?:\w+ )?(?:which|what)(?: [\w-]+){0,2}? (?:countries|cities|states|counties|towns|companies|firms|banks"
    r"|lenders|investors|backers|customers|clients|partners|rivals|competitors)\b|\W*who else\b",
    re.IGNORECASE,
)
"""How a question asks for more than one."""
_MISSING = 0.25
"""What a sentence loses that holds no such name."""
_UNNAMED = 0.1
"""What a sentence loses for each of several that are asked of that it does not name itself."""
_UNCONCERNED = 0.4
"""What a sentence loses whose article names none of those who are asked of."""


@dataclass(frozen=True, slots=True)
class Sought:
    """The kinds of names of which one would answer, if it takes one; and the question's own names and words."""

    kinds: frozenset[NameKind]
    subjects: tuple[Subject, ...]
    asked: frozenset[str]
    least: int = 1
    """How many names a sentence takes that answers: two, where it is asked for several."""

    @property
    def needs_facts(self) -> bool:
        """Whether it takes the names in articles to tell which sentences are better than others."""
        return bool(self.kinds or self.subjects)

    def prefer(self, ranked: Sequence[Ranked], facts: Mapping[Heading, Facts]) -> list[Ranked]:
        """The quotes, best first: those without such a name, or of others' articles, behind others as good."""
        weighed = [replace(one, score=one.score - self._loss(one.line, facts)) for one in ranked]
        return sorted(weighed, key=lambda one: -one.score)

    def is_told(self, strongest: Sequence[Ranked], first: Sequence[Line], facts: Mapping[Heading, Facts]) -> bool:
        """Whether the first line of an answer has a word of the question beside its names, where the sentence that
        has most of them is of others.
        """
        if not (self.subjects and strongest and first) or self._concerns(
            strongest[0].line, facts[strongest[0].line.article]
        ):
            return True
        named = {one for subject in self.subjects for one in meanings(subject.name)}
        return not (self.asked - named).isdisjoint(meanings(first[0].text))

    def _loss(self, line: Line, facts: Mapping[Heading, Facts]) -> float:
        missing = _MISSING * bool(self.kinds and not self._is_named_in(line, facts[line.article]))
        unnamed = sum(not is_called(one, line.text) for one in self.subjects) if len(self.subjects) > 1 else 0
        return missing + _UNNAMED * unnamed + _UNCONCERNED * (not self._concerns(line, facts[line.article]))

    def _is_named_in(self, line: Line, facts: Facts) -> bool:
        """Whether the line names one of a kind that is sought, beside those that the question names itself."""
        named = (one for one in facts.mentions if line.start <= one.start < line.end and one.kind in self.kinds)
        names = {one.name for one in named if not self.asked.issuperset(meanings(one.name))}
        return sum(not self._is_asked_of(name) for name in names) >= self.least

    def _concerns(self, line: Line, facts: Facts) -> bool:
        """Whether the line's passage, or at least its article, names one of those who are asked of."""
        around = f"{line.article.title}. {line.passage.text}"
        named = any(is_called(one, around) for one in self.subjects)
        return not self.subjects or named or any(self._is_asked_of(one.name) for one in facts.mentions)

    def _is_asked_of(self, name: str) -> bool:
        return any(is_named(subject, name) for subject in self.subjects)


def read_sought(question: str, subjects: Collection[Subject]) -> Sought:
    """What a question seeks that names these; no kinds where it asks for something else."""
    kinds = next((kinds for kinds, asks in _SOUGHT if asks.match(question)), frozenset[NameKind]())
    least = 2 if kinds and _SEVERAL.match(question) else 1
    return Sought(kinds, tuple(subjects), frozenset(meanings(question)), least)
