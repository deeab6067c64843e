"""What a question takes for granted: that its own words, beside the names in it, are told of those names (pure).

`did quillback sue fernleaf` has no answer where nobody sues, however much is told of both. Other questions (what, who,
where) are often answered in other words than they are asked in, and take less for granted.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from bot.briefings.lines import Line
from bot.briefings.meaning.resolve import Subject
from bot.briefings.meaning.synonyms import meanings, tell_acts
from bot.briefings.questions.about import Telling, is_between, is_called, is_named, is_of_another, tell
from bot.briefings.questions.measures import DEALT, read_measure
from bot.briefings.questions.question import Question
from bot.extraction.facts import Facts
from bot.library.article import Heading
from bot.patterns import lazy_pattern

_TAKEN = lazy_pattern(
    r"\W*(?:did|do|does|has|have|had|is|are|was|were|will|would|can|could|should|why|when)\b",
    re.IGNORECASE,
)
"""How a question begins that takes its words for granted."""
_BUILT = frozenset(meanings("data center centre datacenter campus site project facility plant"))
"""What nearly every sentence on something that is built holds, whatever it tells of it."""
_LEAST_HELD = 2  # words that say what a number without its noun is of
_BOUGHT = lazy_pattern(r"\b(?:for|on)\b(.*)", re.IGNORECASE)
_ABOUT = lazy_pattern(
    r"\W*what (?:did|does|do|has|have)\b(.*)\b(?:say|said|think|thinks)\b.*\b(?:about|on|of)\b(.*)", re.IGNORECASE
)
"""How a question asks for somebody's words on something."""
_OF_ALL = lazy_pattern(
    r"\W*(?:where|who|whom|when did\b(?:\W+[\w.&]+){1,4}?\W+(?:buy|acquire|purchase))\b", re.IGNORECASE
)
"""How a question begins whose answer is told beside everything that it names."""
_WEAK = frozenset(meanings("go get take make do come set happen due suppose expect plan use now still current else"))
"""Words that say little of what is asked: `go public`."""
_ENDED = frozenset(meanings("collapse fall fail cancel end stop pause block reject refuse withdraw drop undo kill"))
_OFFERED = frozenset(meanings("offer bid accept agree through complete happen"))
_ACTS = frozenset(
    meanings("oppose cancel stop refuse prohibit delay buy sell sue hire fire resign approve investigate accuse hack")
) | frozenset(meanings("advise audit close insure"))
"""What news tells in these words or none: who asks why something was cancelled is not told why it was planned."""
_PICKED = frozenset(meanings("hire appoint name promote pick elect choose join"))
_WHO_DID = lazy_pattern(r"\W*who (?:(?:is|are|was|were|has|have|had) )?(\w+)\b(?! up\b)", re.IGNORECASE)
_OF_SITE = lazy_pattern(r"\W*(?:what|which) \w+ (?:will|would|does|do)\b", re.IGNORECASE)
_QUOTED = lazy_pattern(r"[“”\"]")
_OF = lazy_pattern(r"\W*what(?: is|'s|’s) the \w+ of\b", re.IGNORECASE)
"""So does one after something of a place or company; what a person is, news says in other words."""


@dataclass(frozen=True, slots=True)
class Premise:
    """The words, by meaning, that an answer must hold one of, and those whom it is about."""

    question: Question
    words: frozenset[str]
    subjects: tuple[Subject, ...]
    is_taken: bool
    bought: frozenset[str] = frozenset()
    """What a sum is asked for: `land` of `how much did quillback pay for the land`."""
    spoken_of: frozenset[str] = frozenset()
    """What somebody's words are asked on: `solar` of `what did ada say about solar`."""
    speaker: frozenset[str] = frozenset()
    """Whose words are asked for, of which an answer must have one."""
    measured: frozenset[str] = frozenset()
    """Whose sum is asked for, that an answer must say: `revenue`, `valuation`."""
    names_all: bool = False
    acts: frozenset[str] = frozenset()
    """What was done to a name, that an answer must be told beside: `refuse` of `why did quillback reject fernleaf`."""

    @property
    def asks_for_ending(self) -> bool:
        """Whether it asks why a deal came to nothing, or if an offer was accepted, and for nothing else."""
        is_reason = self.question.asked == "reason"
        return (is_reason or bool(self.words & _OFFERED)) and self.words <= DEALT | _ENDED | _OFFERED

    @property
    def may_have_ended(self) -> bool:
        """Whether that a deal of several came to nothing would answer, or say why."""
        asks = self.question.is_yes_or_no or (self.question.asked == "reason" and bool(self.words & _ENDED))
        return asks and len(self.subjects) > 1

    @property
    def needs_facts(self) -> bool:
        """Whether it takes the facts of articles to tell whom their sentences are about."""
        needs = self.question.counted or self.question.is_dated or self.question.asked == "place"
        needs = needs or self.question.is_of_person
        return bool(self.question.units or (self.subjects and needs)) or self._joins_names

    @property
    def _joins_names(self) -> bool:
        return self.question.is_yes_or_no and len(self.subjects) > 1

    def may_answer(self, line: Line) -> bool:
        """Whether the line stands among the words, the names, the acts and the matter that the question asks of."""
        around = self._tell(told := f"{line.article.title}. {line.passage.text}")
        if any(asked and asked.isdisjoint(around) for asked in (self.spoken_of, self.speaker)):
            return False
        if self.measured and self.measured.isdisjoint(meanings(line.text)):
            return False
        is_done = self.acts <= around and any(is_called(one, told) for one in self.subjects)
        if (self.acts and not is_done) or (self.names_all and not self._names_all(line)):
            return False
        return not (self.question.is_yes_or_no and self.subjects and self.words) or self._tells_around(line)

    def is_about(self, line: Line, facts: Mapping[Heading, Facts]) -> bool:
        """Whether a time or a place that the line tells may be that of the names: others have their own."""
        acting = any(subject.kind != "place" for subject in self.subjects)
        asks = self.question.is_dated or self.question.asked == "place"
        return not (asks and acting) or not is_of_another(line, self.words, self.subjects, facts)

    def is_told_by(self, lines: Sequence[Line], facts: Mapping[Heading, Facts]) -> bool:
        """Whether the lines tell it of the names: of all together where a question asks if it is so."""
        if not self.subjects or not self.words:
            return True
        if self.question.counted and not self.question.units:
            return any(self.counts(line, facts) for line in lines)
        if self._joins_names:
            return any(self._joins(line, facts) for line in lines)
        return not self.is_taken or any(self._tells_around(line, facts) for line in lines)

    def numbers(self, line: Line) -> bool:
        """Whether the line holds a number, and one of the names if there are any."""
        told = line.passage.text if self.question.is_due(line.text) else line.text
        is_named = not self.subjects or any(is_called(one, told) for one in self.subjects)
        is_free = self.subjects or not self.question.counted or self.question.counts_in(line.text)
        if not (is_free or len(self.words & set(meanings(line.text))) >= _LEAST_HELD):
            return False
        return is_named and self.question.has_sign(line.text)

    def counts(self, line: Line, facts: Mapping[Heading, Facts]) -> bool:
        """Whether the line counts it of one of the names, or has a number beside several or beside its words.

        Without the word for what is counted, it takes two others. How much there is of something only tells what has
        the very word for it.
        """
        is_counted = self.question.counts_in(line.text)
        if not is_counted and (self.question.is_exact or not self.question.has_sign(line.text)):
            return False
        told = tell(line, line.last.start, facts)
        acting = [one for one in self.subjects if one.kind == "organization"] or self.subjects
        held = (self.words - _BUILT) & set(meanings(line.text))
        if told.names_any(acting) and not any(told.names(one) or is_called(one, line.text) for one in acting):
            is_around = any(is_called(one, line.passage.text) for one in self.subjects)
            return is_counted and is_around and len(held) > _LEAST_HELD
        named = sum(told.is_about([subject]) or is_called(subject, line.text) for subject in self.subjects)
        if is_counted and named == 0 and not told.names_any(acting):
            named = sum(is_called(subject, line.passage.text) for subject in self.subjects)
        is_told = bool(held or self.words <= _BUILT) if is_counted else len(held) >= _LEAST_HELD
        return named > 0 and (is_told or (is_counted and named > 1))

    def prices(self, line: Line) -> bool:
        """Whether a sum in the line may be of what is paid for: where a question says for what, that is told there."""
        around = meanings(f"{line.article.title}. {line.passage.text}")
        return not self.bought or not self.bought.isdisjoint(around)

    def picks(self, line: Line, facts: Mapping[Heading, Facts]) -> bool:
        """Whether the line tells that a person is given an office, and names all who are asked of."""
        named = (one for one in facts[line.article].mentions if line.start <= one.start < line.end)
        is_told = not _PICKED.isdisjoint(meanings(line.text)) and any(one.kind == "person" for one in named)
        return is_told and all(is_called(one, line.text) for one in self.subjects[1:])

    def quotes(self, line: Line) -> bool:
        """Whether the line has words in quotation marks, and whoever is asked for them."""
        return _QUOTED.search(line.text) is not None and not self.speaker.isdisjoint(meanings(line.text))

    def deals(self, line: Line, facts: Mapping[Heading, Facts]) -> bool:
        """Whether the line tells of a deal between all whom a question asks if one did something to the other."""
        told = (one for one in facts[line.article].deals if line.start <= one.start < line.end)
        return self._joins_names and any(is_between(deal, self.subjects) for deal in told)

    def tells(self, line: Line) -> bool:
        """Whether the line has all words of the question, beside the names, what is built, and “the deal”."""
        return self.words - _BUILT - {"deal", self.question.counted} <= set(meanings(line.text))

    def tells_acts(self, line: Line) -> bool:
        """Whether the line has all of them, an act also in several words."""
        return self.words - _BUILT <= self._tell(line.text)

    def _joins(self, line: Line, facts: Mapping[Heading, Facts]) -> bool:
        """Whether the line or its title names all of them and holds a word of the question."""
        told, title = tell(line, line.last.start, facts), line.article.title
        by_line = self._holds(line.text) and (all(map(told.names, self.subjects)) or self._leaves_out_one(told))
        return by_line or (self._holds(title) and all(subject.is_in(title) for subject in self.subjects))

    def _names_all(self, line: Line) -> bool:
        """Whether the line's passage, with its title, names each of several things that are asked of.

        Others are told of in many ways.
        """
        things = [subject for subject in self.subjects if subject.kind not in {"person", "place"}]
        around = f"{line.article.title}. {line.passage.text}"
        return len(self.subjects) == 1 or all(is_called(thing, around) for thing in things)

    def _leaves_out_one(self, told: Telling) -> bool:
        """Whether only one of two is named, and the article opens with the other: “In May it bought Fernleaf”."""
        named = [subject for subject in self.subjects if told.names(subject)]
        others = [one for one in told.mentions if one.kind == "organization"]
        is_alone = len(named) == 1 and all(is_named(named[0], one.name) for one in others)
        return is_alone and all(told.opens_with(one) for one in self.subjects if one not in named)

    def _tells_around(self, line: Line, facts: Mapping[Heading, Facts] | None = None) -> bool:
        """Whether the line's passage, with its title, holds a word of the question and names one of them, or its
        article opens with one.
        """
        around = f"{line.article.title}. {line.passage.text}"
        opened = facts and line.article in facts and tell(line, line.start, facts)
        return self._holds(around) and any(
            is_called(subject, around) or (opened and opened.opens_with(subject)) for subject in self.subjects
        )

    def _holds(self, text: str) -> bool:
        return not self.words.isdisjoint(self._tell(text))

    def _tell(self, text: str) -> set[str]:
        return set(tell_acts(text, self.words, lambda told: any(is_called(one, told) for one in self.subjects)))


def read_premise(
    question: Question, argument: str, asked: Collection[str], names: Mapping[Subject, frozenset[str]]
) -> Premise:
    """`asked` are the argument's words by meaning, `names` its subjects with the words that name them."""
    words = frozenset(asked) - frozenset[str]().union(*names.values()) - question.idle_meanings
    words = (words - _WEAK or words) | ({question.counted} if question.counted else frozenset())
    about = _ABOUT.match(argument)
    spoken_of = frozenset(asked) & set(meanings(about[2])) if about else frozenset[str]()
    speaker = frozenset(asked) & set(meanings(about[1])) if about else frozenset[str]()
    bought = _BOUGHT.search(argument) if question.asked == "sum" else None
    is_of = _OF.match(argument) is not None and all(subject.kind != "person" for subject in names)
    of_site = _OF_SITE.match(argument) is not None and any(subject.kind == "project" for subject in names)
    is_taken = is_of or of_site or _TAKEN.match(argument) is not None
    bought_words = words & set(meanings(bought[1] if bought else ""))
    names_all = _OF_ALL.match(argument) is not None
    done = _WHO_DID.match(argument)
    acts = words & (set(meanings(done[1])) if done else _ACTS if _TAKEN.match(argument) else frozenset()) & _ACTS
    return Premise(
        question,
        words,
        tuple(names),
        is_taken,
        bought_words,
        spoken_of,
        speaker,
        read_measure(asked, question, names),
        names_all,
        acts if names else frozenset(),
    )
