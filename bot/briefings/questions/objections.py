"""What speaks against something: `who opposes the moss farm`, `what are the risks of the quillback deal`.

News seldom says “risk” or “opponent” of it: residents sue, regulators warn, analysts worry. So the sentences with such
words answer, of articles that are about what is asked of.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.briefings.composing.choose import is_untold
from bot.briefings.gather import find_articles, read_lines
from bot.briefings.lines import Line, lines_of, readable_alone
from bot.briefings.meaning.resolve import Subject
from bot.briefings.meaning.synonyms import meanings
from bot.briefings.questions.about import is_called, tell
from bot.briefings.view import View
from bot.extraction.facts import Facts
from bot.library.article import Heading, Passage
from bot.patterns import lazy_pattern

_RISKS = (
    r"risks?|dangers?|downsides?|drawbacks?|concerns?|worries|worry|fears?|doubts?|challenges?|obstacles"
    r"|uncertaint(?:y|ies)"
)
_OPPONENTS = r"critics?|opponents?|sk[e]?ptics?|residents|neighbou?rs|locals|environmentalists|campaigners|activists"
_OPPOSITION = rf"opposition|resistance|objections?|criticisms?|protests?|backlash|controvers(?:y|ies)|{_OPPONENTS}"
_ASKS_RISK = lazy_pattern(
    rf"\W*(?:what(?:['’]s| is| are)?|are there|is there|which|any|the|list)\b(?:\W+\w+){{0,3}}?\W+(?:{_RISKS})"
    r"\W+(?:of|about|with|in|to|around|for|behind|over|from|facing)\b",
    re.IGNORECASE,
)
_ASKS_OPPOSITION = lazy_pattern(
    r"\W*(?:who (?:(?:is|are|was|were) )?(?:oppos\w+|against|object(?:s|ed)? to|criticiz\w+|protest\w*)"
    rf"|(?:is|are|was|were) there (?:any |much )?(?:{_OPPOSITION})\b|what (?:is|are|was|were) the (?:{_OPPOSITION})\b"
    rf"|(?:what|why) (?:do|did|are|were|have)(?: the| local)? (?:{_OPPONENTS}|people)\b"
    r"(?: (?:say|said|saying|against|oppos\w+|object\w*|think|fear\w*|protest\w*)))",
    re.IGNORECASE,
)
_TELLS_RISK = lazy_pattern(
    r"\b(?:risk\w*|danger\w*|concern(?:s|ed)|worr(?:y|ies|ied)|warn(?:s|ed|ing)?|threat\w*|fears?|feared|uncertain\w*"
    r"|doubt\w*|sk[e]?ptic\w*|critic(?:s|iz\w+|ism)|scrutin\w*|antitrust|vulnerab\w*|strain\w*|shortages?|bubble"
    r"|headwinds?|setbacks?|delay(?:s|ed)?|no guarantee|obstacles?|hurdles?|volatil\w*|overrun|backlash|oppos\w+)\b",
    re.IGNORECASE,
)
_TELLS_OPPOSITION = lazy_pattern(
    r"\b(?:oppos(?:e|es|ed|ing|ition)|opponents?|against|objects? to|object(?:ed|ion|ions|ing)|protest\w*|critics?"
    r"|criticiz\w+|criticism|resist(?:ed|ance)|lawsuits?|su(?:ed|ing)|petition\w*|complain\w*|backlash"
    r"|(?:residents|neighbou?rs|activists|campaigners|environmental(?:ists| groups?))\b|fight(?:ing)?|appeal(?:ed)?)\b",
    re.IGNORECASE,
)
_PLANS = frozenset(meanings("deal project plan partnership company agreement"))
"""What may be asked of and called otherwise."""


@dataclass(frozen=True, slots=True)
class Objection:
    """What is asked for of something, by the words with which news tells it, and the other words of the question."""

    told: re.Pattern[str]
    words: frozenset[str]


def read_objection(question: str) -> Objection | None:
    """Whether a question asks what, or who, speaks against something; None where it asks for something else."""
    for asks, told in ((_ASKS_OPPOSITION, _TELLS_OPPOSITION), (_ASKS_RISK, _TELLS_RISK)):
        if asked := asks.match(question):
            return Objection(told, frozenset(meanings(question[asked.end() :])) - _PLANS)
    return None


async def find_objections(
    view: View, objection: Objection, names: Mapping[Subject, frozenset[str]], found: Sequence[Passage]
) -> list[Line]:
    """The sentences that tell it of all the names, those with most such words first, then the newest article's.

    They are looked for in the articles that name all, and in what was `found`.
    """
    articles = await find_articles(view, tuple(names))
    lines = [*await read_lines(view, articles), *lines_of(found)]
    facts = {one: told async for one, told in view.library.facts_of([line.article for line in lines])}
    words = objection.words - frozenset[str]().union(*names.values())
    weighed: dict[Line, int] = {}
    for line in readable_alone(lines):
        told = len(set(objection.told.findall(line.text.casefold())))
        if told and not is_untold(line.text) and _is_about(tuple(names), words, line, facts):
            weighed.setdefault(line, told + len(words & set(meanings(line.text))))
    return sorted(weighed, key=weighed.__getitem__, reverse=True)


def _is_about(subjects: Sequence[Subject], words: frozenset[str], line: Line, facts: Mapping[Heading, Facts]) -> bool:
    """Whether the passage or the title names each, or the article opens with it; and holds one of the words."""
    around, told = f"{line.article.title}. {line.passage.text}", tell(line, line.last.start, facts)
    is_named = all(is_called(one, around) or told.opens_with(one) for one in subjects)
    return is_named and (not words or not words.isdisjoint(meanings(around)))
