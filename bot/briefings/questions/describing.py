"""What a company is and does: `what does quillback do`, `what is quillback`.

News says it once, where the name first stands: “Quillback, which rents out ships”, “Quillback, a maker of robots”,
“ship broker Quillback”, “The company makes …”.
"""

import re
from collections.abc import Sequence

from bot.briefings.gather import find_articles, read_lines
from bot.briefings.lines import Line
from bot.briefings.meaning.resolve import Subject
from bot.briefings.questions.about import is_of_article
from bot.briefings.view import View
from bot.extraction.facts import NameKind
from bot.library.names import name_key
from bot.patterns import lazy_pattern

_ASKS = lazy_pattern(
    r"\W*(?:what (?:does|do)\b(?!.*\b(?:want|plan|have|need|hope)\b)"
    r".*\b(?:do|make|sell|offer|build|produce|develop)\W*$"
    r"|what (?:kind|sort|type) of (?:company|firm|business|start-?up|product)\b)",
    re.IGNORECASE,
)
_ASKS_WHAT = lazy_pattern(r"\W*(?:what|who)(?:['’]s| is| are)\s+(?:the )?(?P<name>.+?)\W*$", re.IGNORECASE)
_DESCRIBED: frozenset[NameKind] = frozenset({"organization", "product", "project"})
_DOES = (
    r"(?:makes|sells|rents|builds|develops|provides|offers|helps|operates|runs|designs|supplies|connects|produces|manages"
    r"|manufactures|hosts|lets|leases|finances|publishes|owns and operates|specializes in|focuses on"
    r"|(?:plans|aims|wants) to (?:make|create|build|sell|offer|develop))"
)
_IS = (
    r"(?:start-?up|company|maker|developer|provider|firm|group|lab|laboratory|operator|platform|supplier|builder"
    r"|manufacturer|retailer|utility|broker|publisher|service|business|tool|app|network|chain|studio|owner|investor"
    r"|neocloud|designer|project|campus|program|initiative|model|chatbot|data cent(?:er|re))"
)
_COMPANY_DOES = lazy_pattern(rf"[“\"‘']?(?:The (?:company|firm|start-?up)|It) {_DOES}\b")
_BEST = 3


def asks_what_it_does(question: str, subjects: Sequence[Subject]) -> bool:
    """Whether it is asked what a single company, product or project is, or is there for."""
    if len(subjects) != 1 or subjects[0].kind not in _DESCRIBED:
        return False
    asked = _ASKS_WHAT.match(question)
    return _ASKS.match(question) is not None or (asked is not None and name_key(asked["name"]) in subjects[0].keys)


def asks_nothing_else(question: str) -> bool:
    """Whether nothing but a description would answer: `what does quillback do`, not `what does quillback sell`."""
    return question.rstrip(" ?!.").endswith(" do")


async def find_descriptions(view: View, subject: Subject) -> list[Line]:
    """The sentences that say what the subject is or does, the plainest first, then the newest; none may be."""
    articles = await find_articles(view, [subject])
    facts = {heading: found async for heading, found in view.library.facts_of(articles)}
    plain, loose = _patterns(subject)
    weighed: list[tuple[int, Line]] = []
    for line in await read_lines(view, articles):
        if plain.search(line.text):
            weighed.append((0, line))
        elif _COMPANY_DOES.match(line.text) and is_of_article(line, subject, facts):
            weighed.append((1, line))
        elif loose.search(line.text):
            weighed.append((2, line))
    return [line for _, line in sorted(weighed, key=lambda one: one[0])][:_BEST]


def _patterns(subject: Subject) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """How a sentence says it of the name: with a verb or as its description behind it; and as a word before it."""
    spellings = sorted({*subject.keys, subject.name.casefold()}, key=len, reverse=True)
    name = "|".join(r"\W+".join(map(re.escape, re.findall(r"\w+", one))) for one in spellings)
    own = rf"(?<!\w)(?i:{name})"
    described = rf"(?:an?|the|one of(?: the)?) (?:[\w’'-]+,? ){{0,7}}?{_IS}\b"
    aside = r"(?:, [^;“”\"]{1,60}?,|,)?"
    apart = rf"(?: [(–—-] ?| ?[–—]){described}"
    plain = rf"{own}(?:{aside} (?:(?:which|that) )?(?:{_DOES}\b|(?:is |was )?{described})|{apart})"
    return re.compile(plain), re.compile(rf"\b{_IS} {own}\b")
