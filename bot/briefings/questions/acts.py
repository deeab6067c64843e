"""Who did something to whom: `who founded quillback`, `did quillback buy anything`.

A sentence may hold the name and the word for the act and yet tell of another: “Founded in 2023, Fernleaf competes with
Quillback”. So the name must stand where news puts whoever the act is done to, or whoever does it.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from bot.briefings.composing.focus import points_back
from bot.briefings.gather import find_articles, read_lines
from bot.briefings.lines import Line, join, leans, lines_of
from bot.briefings.meaning.resolve import Subject
from bot.briefings.meaning.synonyms import meanings
from bot.briefings.questions.about import is_called, is_named, is_of_article
from bot.briefings.questions.act_words import Act, name_matter
from bot.briefings.view import View
from bot.extraction.facts import Facts, Mention
from bot.library.article import Heading
from bot.patterns import lazy_pattern

_PASSIVE = lazy_pattern(r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
_BY = lazy_pattern(r"\s+(?:\w+\s+){0,3}?by\b", re.IGNORECASE)
_GIVEN = ("from", "of", "between")
"""Words behind which stands who did it, as behind `by`."""
_CAPITAL = lazy_pattern(r"\s+(?:the )?[A-Z]")
_WHOSE = lazy_pattern(r"(?:,? and (?:\w+ ){0,4}?\w+)? of ", re.IGNORECASE)
"""What stands between a doer and whose it is: `founder and chief executive of`."""
_OWNS = lazy_pattern(r"(?:['’]s?)?\s+(?:[\w-]+\s+){0,3}")
"""What stands between a name and those of its own: “Quillback’s largest backers”."""
_OF_IT = lazy_pattern(
    r"\s+(?:(?:of|in|behind) the (?:company|start-?up|firm|business)|include[sd]?|including)\b", re.IGNORECASE
)
_OPENS_OWNER = lazy_pattern(r",? (?:an? |the |now |once )?")
_OWNED = lazy_pattern(r"(?:['’]s?)?[ -](?:owned|(?:\w+ )?(?:subsidiary|unit|affiliate|division))\b")
"""What stands behind the owner's name: “Fernleaf, a Quillback subsidiary”."""
_CLAUSE_END = lazy_pattern(r";")
_NOT_DONE = lazy_pattern(
    r"(?:\b(?:not|never|no longer|without|declin\w+ to|refus\w+ to)|n[’']t)\s+(?:\w+ly\s+)?$", re.IGNORECASE
)
"""What stands before an act that nobody did: “will not invest in”."""
_FOR = lazy_pattern(r"\s+for\b[^.;]*$")
_GOES_ON = lazy_pattern(r",[”\"]? (?:the )?$")
_LISTS = lazy_pattern(r",|\s+(?:and|or)\b")
"""What stands around the name after a participle, and not around one of those who did it."""
_COMPANY = lazy_pattern(r"\s+(?:[\w%.-]+\s+){0,4}?the (?:company|start-?up|firm|business)\b", re.IGNORECASE)


async def find_acts(view: View, act: Act, subject: Subject, question: str) -> list[Line]:
    """The sentences that tell it of the subject: those with most words of the question, then the newest article's."""
    articles = await find_articles(view, [subject])
    facts = {heading: found async for heading, found in view.library.facts_of(articles)}
    lines = await read_lines(view, articles)
    asked = set(meanings(question))
    if subject.kind == "place":  # "who funds the Acmeville school" is not of the town
        matter = set(meanings(name_matter(question))) - set(meanings(subject.name))
        lines = [line for line in lines if matter <= set(meanings(f"{line.article.title}. {line.passage.text}"))]
    told = [quote for line in lines if (quote := tell_act(act, line, subject, facts))]
    ranked = sorted(told, key=lambda quote: quote.article.published or "", reverse=True)
    if act.is_founding:  # “Ada Roe founded Quillback in 2019” tells more than “Quillback founder Ada Roe”
        ranked.sort(key=lambda quote: not act.told.search(quote.text))
    return sorted(ranked, key=lambda quote: (leans(quote), -len(asked & set(meanings(quote.text)))))


def tell_act(act: Act, line: Line, subject: Subject, facts: Mapping[Heading, Facts]) -> Line | None:
    """The sentence if it tells the act of the subject; with the one before it where only that names the subject."""
    if act.is_vote:
        return line if act.told.search(line.text) else None
    before = _before(line)
    known = facts[line.article]
    bound = _Sentence(act, line, subject, known.mentions)
    if (
        bound.is_told()
        or bound.points_back()
        or bound.is_done_for(subject)
        or (act.is_founding and _names_founder(line, subject, known))
    ):
        return (join(before, line) or line) if before and leans(line) else line
    if before and bound.leaves_out_the_other() and is_called(subject, before.text):
        return join(before, line) or line
    is_of_it = bound.names_doers_of_it() or ((leans(line) or points_back(line.text)) and bound.leaves_out_the_other())
    if is_of_it and is_of_article(line, subject, facts):
        return line
    partners = {name for one in known.projects if is_named(subject, one.name) for name in one.partners}
    return line if bound.leaves_out_the_other() and bound.is_done_by(partners) else None


def _names_founder(line: Line, subject: Subject, facts: Facts) -> bool:
    """Whether the sentence calls somebody of the subject a founder, without naming the subject: “Founder and CEO …”."""
    people = (one for one in facts.people if line.start <= one.start < line.end and one.organization)
    return any("founder" in (one.role or "").casefold() and is_named(subject, one.organization or "") for one in people)


def _before(line: Line) -> Line | None:
    """The sentence before it in its paragraph."""
    earlier = [one for one in lines_of([line.passage]) if one.end <= line.start and one.paragraph == line.paragraph]
    return earlier[-1] if earlier else None


class _Sentence:
    """Where a sentence has the words for an act, and the names next to them."""

    def __init__(self, act: Act, line: Line, subject: Subject, mentions: Sequence[Mention]) -> None:
        self._act = act
        self._subject = subject
        self._text = line.text
        acts = act.told.finditer(line.text)
        self._acts = [one for one in acts if act.by_subject or not _NOT_DONE.search(line.text, 0, one.start())]
        self._doers = list(act.doers.finditer(line.text)) if act.doers else []
        self._names = [
            (one.name, one.start - line.start, one.end - line.start)
            for one in mentions
            if line.start <= one.start < line.end and one.kind != "place"
        ]

    def is_told(self) -> bool:
        """Whether the subject stands at the act where it is asked for, or is the one whose founder, owner is named."""
        return any(map(self._fits, self._acts)) or any(map(self._is_whose, self._doers)) or self._is_called_owned()

    def _is_called_owned(self) -> bool:
        """Whether the subject is called that of the one named right behind, or before: “Quillback unit Fernleaf”."""
        for (name, _, end), (other, start, stop) in pairwise(self._names) if self._act.is_owning else ():
            owned = _OWNED.match(self._text, stop)
            if owned and self._is_subject(name) and _OPENS_OWNER.fullmatch(self._text, end, start):
                return True
            owned = _OWNED.match(self._text, end)
            if owned and self._is_subject(other) and self._text[owned.end() : start] == " ":
                return True
        return False

    def leaves_out_the_other(self) -> bool:
        """Whether the act is told without a name of whom it is done to: “Fernleaf led”, “it was led by Fernleaf”."""
        return not self._act.by_subject and any(map(self._names_doer_alone, self._acts))

    def names_doers_of_it(self) -> bool:
        """Whether those who did it are named for what the article goes on about: “backers of the startup include …”."""
        doers = (doer for doer in self._doers if _OF_IT.match(self._text, doer.end()) and self._name_after(doer))
        return any(all(map(self._is_subject, self._names_in(doer))) for doer in doers)

    def _names_in(self, doer: re.Match[str]) -> list[str]:
        return [name for name, start, end in self._names if doer.start() <= start and end <= doer.end()]

    def _names_doer_alone(self, act: re.Match[str]) -> bool:
        doer, other = self._name_before(act), self._name_after(act)
        is_given = act[0].endswith(_GIVEN) and _CAPITAL.match(self._text, act.end()) is not None
        doer, other = (other, doer) if self._is_passive(act) else (doer, other)
        return (doer is not None or is_given) and other is None

    def points_back(self) -> bool:
        """Whether somebody owns what the sentence named before: “Fernleaf, which owns most of the company”."""
        owners = [act for act in self._acts if self._act.is_owning and _COMPANY.match(self._text, act.end())]
        before = [name for act in owners for name, _, end in self._names if end <= act.start()]
        return any(map(self._names_doer_alone, owners)) and any(map(self._is_subject, before[:-1]))

    def is_done_for(self, subject: Subject) -> bool:
        """Whether the act is told with who did it, and for whom right behind: “led by Fernleaf for Quillback”."""
        for act in self._acts:
            behind = [one for one in self._names if one[1] >= act.end()][:2]
            between = self._text[behind[0][2] : behind[1][1]] if len(behind) > 1 else ""
            if self._is_passive(act) and _FOR.match(between) and is_named(subject, behind[1][0]):
                return True
        return False

    def is_done_by(self, names: set[str]) -> bool:
        """Whether one of these stands before the act."""
        return any(self._name_before(act) in names for act in self._acts)

    def _fits(self, act: re.Match[str]) -> bool:
        if act.start() == 0:
            return self._is_passive(act) and not self._act.by_subject and self._goes_on_about_it(act)
        first = self._is_passive(act) != self._act.by_subject
        return self._is_subject(self._name_before(act) if first else self._name_after(act))

    def _goes_on_about_it(self, act: re.Match[str]) -> bool:
        """Whether the sentence that opens with the act goes on about the subject: “Founded by …, Quillback is”."""
        names = (name for name in self._names if name[1] > act.end() and self._is_subject(name[0]))
        opened = (name for name in names if _GOES_ON.search(self._text, 0, name[1]))
        return any(not _LISTS.match(self._text, name[2]) for name in opened)

    def _is_whose(self, doer: re.Match[str]) -> bool:
        if _WHOSE.match(self._text, doer.end()):
            return self._is_subject(self._name_after(doer))
        ends = (end for name, _, end in self._names if end <= doer.start() and self._is_subject(name))
        return any(_OWNS.fullmatch(self._text, end, doer.start()) for end in ends)

    def _is_passive(self, act: re.Match[str]) -> bool:
        if act[0].endswith(_GIVEN):
            return True
        by = _BY.match(self._text, act.end())
        return by is not None or _PASSIVE.search(self._text, 0, act.start()) is not None

    def _name_before(self, act: re.Match[str]) -> str | None:
        start = max((end.end() for end in _CLAUSE_END.finditer(self._text, 0, act.start())), default=0)
        names = [name for name, begin, end in self._names if start <= begin and end <= act.start()]
        return names[-1] if names else None

    def _name_after(self, act: re.Match[str]) -> str | None:
        clause = _CLAUSE_END.search(self._text, act.end())
        stop = clause.start() if clause else len(self._text)
        return next((name for name, begin, _ in self._names if act.end() <= begin < stop), None)

    def _is_subject(self, name: str | None) -> bool:
        return name is not None and is_named(self._subject, name)
