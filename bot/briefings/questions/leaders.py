"""Who leads a company: a question that nothing but its leader answers, and who is said to lead it in a verb (pure)."""

import re
from collections.abc import Collection

from bot.briefings.lines import Line
from bot.briefings.meaning.resolve import Subject
from bot.briefings.meaning.synonyms import meanings
from bot.briefings.questions.about import is_called, is_named, is_of_article
from bot.extraction.facts import Facts, Mention
from bot.patterns import lazy_pattern

MINOR = lazy_pattern(
    r"\b(?:head|chief|manager|president|chair(?:man|woman|person)?) (?:of|for)\b"
    r"|\b(?:chief|head) (?!executive\b)\w+ officer\b"
    r"|\b(?!(?:and|co|global|group|general|interim|acting|new|current|longtime|time|incoming|outgoing|first|next|the|its"
    r"|their|his|her|s|company|firm) )\w+ (?:head|chief|manager)\b",
    re.IGNORECASE,
)
"""The head of a part, who does not lead the whole: `head of data centers`, `product manager`."""
_IDLE = frozenset(
    meanings("lead head charge boss chief company firm business group new current next after once when takeover deal")
    + meanings("merger merge acquisition purchase sale buy sell complete close combine now day currently today become")
)
"""What a question holds that asks only who leads."""
_AUXILIARIES = r"(?:which|that|who|is|are|was|will|would|be|being|to|now|currently|still|has|been|due|set|expected)"
_LED_BY = lazy_pattern(r"\b(?:headed|led|run) by\b")
_IT_IS_LED = lazy_pattern(
    r"\b(?:it|the (?:company|group|firm|start-?up))(?:['’]s| is| was| will be| has been)"
    r"(?: (?:going|to|be|being|now|jointly|currently|temporarily|still)){0,4} (?:headed|led|run) by\b",
    re.IGNORECASE,
)
_UP_TO = lazy_pattern(rf"\W*(?:{_AUXILIARIES} )*(?:,? ?co-?)?")
_SHORT = 50
"""Letters between “led by” and whoever leads: their office."""
_LEADS = lazy_pattern(
    r"(?:,[^,]{1,60},)? (?:will|would|is (?:set|due|expected) to|is to|continues? to|shall)"
    r" (?:continue to |remain to |then )?(?:(?:lead|head|run)(?: up)?|take charge of|take over) (?:the )?(?P<whom>.*)"
)
_OF = lazy_pattern(r"\b(?:against|at|by|for|from|in|into|of|on|to|with)(?: the)? $", re.IGNORECASE)
"""What stands before a name of which something else is led: “the probe of Quillback was led by …”."""
_ENDS = lazy_pattern(
    r"\W*$|\s?[,.;:)—–]| (?:after|and|as|before|during|following|from|if|once|pending|since|starting|through|until|when"
    r"|while)\b| (?:in|on|by|this|next) (?:the )?(?:\d|(?:January|February|March|April|May|June|July|August|September"
    r"|October|November|December|spring|summer|autumn|fall|winter|week|month|year)\b)"
)
"""What stands behind the name of the whole, of which no part is led: “Quillback’s labs”, “Quillback in Asia”."""
_THE_NEW = lazy_pattern(
    r"(?:(?:newly )?(?:combined|merged|enlarged|new|joint) )+"
    r"(?:company|group|entity|business|firm|organi[sz]ation|venture)\b"
)


def asks_only_leader(question: str, names: Collection[frozenset[str]]) -> bool:
    """Whether a question who leads has no other words than the names: `who will run quillback after the takeover`.

    A name that none of its words stands for is meant by another one.
    """
    left = set(meanings(question)).difference(_IDLE, *names)
    return len(left) <= sum(not words for words in names)


def says_led(line: Line, facts: Facts, subject: Subject) -> bool:
    """Whether the line says in a verb which person leads the subject: “Quillback, led by Ada Roe”, “it is run by”."""
    named = [one for one in facts.mentions if line.start <= one.start < line.end]
    for led in _LED_BY.finditer(line.text):
        before = [one for one in named if one.end - line.start <= led.start() and one.kind == "organization"]
        behind = [one for one in named if 0 <= one.start - line.start - led.end() < _SHORT]
        if not before or _OF.search(line.text, 0, before[-1].start - line.start):
            continue
        is_led = _UP_TO.fullmatch(line.text, before[-1].end - line.start, led.start())
        if is_led and is_named(subject, before[-1].name) and any(one.kind == "person" for one in behind[:1]):
            return True
    for led in _IT_IS_LED.finditer(line.text):
        behind = [one for one in named if 0 <= one.start - line.start - led.end() < _SHORT][:1]
        if any(one.kind == "person" for one in behind) and is_of_article(line, subject, {line.article: facts}):
            return True
    for person in (one for one in named if one.kind == "person"):
        leads = _LEADS.match(line.text, person.end - line.start)
        if leads and (_is_whole(line, subject, leads, named) or _is_merged(line, subject, leads["whom"])):
            return True
    return False


def _is_whole(line: Line, subject: Subject, leads: re.Match[str], named: Collection[Mention]) -> bool:
    """Whether it is the subject itself that somebody leads, and no part of it."""
    at = line.start + leads.start("whom")
    return any(
        one.start == at and is_named(subject, one.name) and _ENDS.match(line.text, one.end - line.start)
        for one in named
    )


def _is_merged(line: Line, subject: Subject, words: str) -> bool:
    """Whether it is the company that comes of a merger of the subject, which the title or the passage tells."""
    return _THE_NEW.match(words) is not None and is_called(subject, f"{line.article.title}. {line.passage.text}")
