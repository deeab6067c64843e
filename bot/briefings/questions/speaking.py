"""What somebody said: `what did ada thornbury say` is answered by a sentence that gives them the word (pure)."""

import re
from collections.abc import Collection, Sequence

from bot.briefings.lines import Line
from bot.briefings.meaning.resolve import Subject
from bot.patterns import lazy_pattern

_ASKS = lazy_pattern(r"\W*what (?:did|does|has|have)\b.*\b(?:say|said|think|thinks|tell|told)\b", re.IGNORECASE)
_REGULAR = (
    "add|announc|argu|assum|assur|believ|caution|claim|comment|conced|confirm|declar|describ|dismiss|emphasi[sz]|explain"
    "|hail|insist|maintain|not|pledg|prais|predict|promis|reiterat|remark|respond|reveal|stress|suggest|tweet|urg|vow|warn"
)
_SAYS = (
    rf"(?:(?:{_REGULAR})(?:e?s|e?d|ing)|sa(?:id|ys|ying)|t(?:old|ells|elling)|wr(?:ote|ites|iting)|call(?:s|ed|ing)"
    r"|th(?:inks|ought)|admit(?:s|ted|ting)|den(?:ies|ied|ying)|repl(?:ies|ied)|testif(?:ies|ied)|posted|stated)"
)
_AHEAD = r"(?!['’]s)[^.;“”\"]{0,200}?"
"""Between a name and the word: who it is, often at length."""
_NEAR = r"(?:\W+\w+){0,4}?\W+"
"""Between the word and a name behind it."""


def give_words(question: str, names: Collection[Subject], chosen: Sequence[Line]) -> bool:
    """Whether a line tells that the one person who is asked for words said something; of others texts tell much."""
    people = [one for one in names if one.kind == "person"]
    asks = asks_for_words(question) and len(people) == 1
    return not asks or any(gives_word(line, people[0]) for line in chosen)


def asks_for_words(question: str) -> bool:
    """Whether a question asks for what somebody said."""
    return _ASKS.match(question) is not None


def gives_word(line: Line, subject: Subject) -> bool:
    """Whether the line says that the subject said something: its name stands before a word for that, or next to one."""
    name = re.escape(subject.name.split()[-1] if subject.kind == "person" else subject.name.split()[0])
    said = rf"\b{name}\b{_AHEAD}\b{_SAYS}\b|\b(?:{_SAYS}|according to){_NEAR}{name}\b"
    return re.search(said, line.text, re.IGNORECASE) is not None
