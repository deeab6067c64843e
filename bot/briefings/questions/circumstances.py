"""The year and the places that a question names: what is told of another year or place does not answer it (pure)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from bot.briefings.lines import Line
from bot.briefings.meaning.resolve import Subject
from bot.briefings.questions.about import is_called, is_named, tell
from bot.briefings.questions.asking import OUTSIDE
from bot.extraction.facts import Facts
from bot.library.article import Heading
from bot.library.names import fold_words
from bot.patterns import lazy_pattern

_YEAR = lazy_pattern(r"(?<![\w.,-])(?:1[89]|20)\d\d(?![\w-]|[.,]\d)")


@dataclass(frozen=True, slots=True)
class Circumstances:
    """The years and the places of a question; either may be empty."""

    years: frozenset[str]
    places: tuple[Subject, ...]
    others: tuple[Subject, ...] = ()
    """Those who do something there: what others do there is no answer."""

    def fit(self, line: Line, facts: Mapping[Heading, Facts]) -> bool:
        """Whether the line's passage or article is of each year, or of none at all; and of each place, and of one of
        those who do something there.
        """
        around = f"{line.article.title}. {line.passage.text}"
        if self.years:
            told = set(_YEAR.findall(around)) | {(line.article.published or "")[:4]} - {""}
            if told and not self.years <= told:
                return False
        return all(_is_told_of(place, around, line, facts) for place in self.places) and (
            not self.others
            or any(is_called(one, around) or tell(line, line.start, facts).opens_with(one) for one in self.others)
        )


def read_circumstances(question: str, subjects: Collection[Subject]) -> Circumstances:
    """The years in the question's words, and the places among its subjects, but for what lies outside of one."""
    outside = " ".join(OUTSIDE.findall(question))
    places = [subject for subject in subjects if subject.kind == "place" and not subject.is_in(outside)]
    others = [subject for subject in subjects if subject.kind == "organization"] if places else []
    return Circumstances(frozenset(_YEAR.findall(question)), tuple(places), tuple(others))


def _is_told_of(place: Subject, around: str, line: Line, facts: Mapping[Heading, Facts]) -> bool:
    """Whether the words name the place, or its people; or name no place while the article opens with this one."""
    if is_called(place, around) or not _adjectives(place).isdisjoint(fold_words(around).split()):
        return True
    told = tell(line, line.last.start, facts)
    is_elsewhere = any(one.kind == "place" and not is_named(place, one.name) for one in told.mentions)
    return not is_elsewhere and told.opens_with(place)


def _adjectives(place: Subject) -> set[str]:
    """`norwegian` of Norway, which its government is called by."""
    return {key.removesuffix(" government") for key in place.keys if key.endswith(" government")}
