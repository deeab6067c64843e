"""Who holds an office: the sentences that give it to somebody of the organization that is asked for.

An office belongs to the organization beside it, so a sentence that names another one nearer does not answer.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.briefings.gather import find_articles, read_lines
from bot.briefings.lines import Line, readable_alone
from bot.briefings.meaning.guess import is_written_in_full
from bot.briefings.meaning.resolve import Subject
from bot.briefings.questions.about import Telling, is_called, is_named, tell
from bot.briefings.questions.leaders import MINOR, says_led
from bot.briefings.view import View
from bot.extraction.facts import Facts, Mention, Person, Quote
from bot.library.article import Heading
from bot.library.names import name_key
from bot.patterns import lazy_pattern

_SAME = (
    r"ceo|chief executive(?: officer)?|(?<!\w )(?:chief|boss|head)(?=\W*$)",
    r"cfo|chief financ(?:e|ial) officer|finance chief",
    r"cto|chief technology officer|technology chief",
    r"coo|chief operating officer",
    r"cso|chief strategy officer",
    r"chair(?:man|woman|person)?",
    r"(?:co-?)?founder",
    r"(?<!vice )president",
    r"mayor",
    r"governor",
    r"prime minister",
    r"managing director",
    r"general counsel",
    r"spokes(?:person|man|woman)",
    r"chief scientist",
)
"""Names of one office, as news writes them."""
_OFFICES = tuple(lazy_pattern(rf"\b(?<!deputy )(?<!vice )(?:{names})\b", re.IGNORECASE) for names in _SAME)
_CHIEF_OFFICER = lazy_pattern(r"\bchief \w+(?: and \w+)? officer\b", re.IGNORECASE)
_ASKS_OFFICIAL = lazy_pattern(
    r"\W*who(?:['’]s| is) (?:the |.{1,60}['’]s? )(?:new |current )?(?P<names>(?:\w+ ){0,2}"
    r"(?:attorney|minister|superintendent|commissioner|director|manager|secretary|administrator|treasurer|chancellor"
    r"|dean|principal|ambassador|sheriff|counsel|planner|chief))\b(?! (?:executive|\w+ officer)\b)",
    re.IGNORECASE,
)
"""How a question asks for the holder of an office that is named after what it looks after: `city attorney`."""
_ASKS_LEADER = lazy_pattern(
    r"\W*who(?:(?:['’]s| is)? (?:lead|run|head)(?:s|n?ing)\b| will (?:lead|run|head)\b"
    r"|(?:['’]s| is) in charge (?:of|at)\b"
    r"|(?:['’]s| is) (?:the (?:boss|chief|head) (?:of|at) (?:the )?[\w.&-]+(?: [\w.&-]+)?"
    r"|.{1,60}['’]s? (?:boss|chief|head))\W*$)",
    re.IGNORECASE,
)
_DOES_LEAD = lazy_pattern(r"\b(?:lead|run|head(?!\W*$| of\b| at\b)|in charge)", re.IGNORECASE)
"""What others than the holder of an office may do."""
_ASKS_WHO = lazy_pattern(r"\W*(?:who(?:['’]s| is| are)\b|(?:what(?:['’]s| is) )?(?:the )?name of\b)", re.IGNORECASE)
_ASKS_OTHER = lazy_pattern(r"\W*(?:when|where|why|how)\b", re.IGNORECASE)
_TAKES_UP = lazy_pattern(
    r"\b(?:becomes?|became|is now|(?:takes?|took|taken) over as|will (?:be|become)|is to become|named|appointed(?: as)?"
    r"|(?:step|stepp(?:ed|ing)) (?:in as|into the (?:role|position|post) of)|promoted(?: from (?:[\w-]+ ){1,3}?)? ?to"
    r"|(?:takes?|took|taken) the (?:helm|reins) as|(?P<join>join(?:s|ing)? (?:[a-z.&-]+ ){1,4}?as))"
    r" (?:the |(?P<its>its) )?(?:(?:new|next|interim) )?",
    re.IGNORECASE,
)
"""How news says that somebody takes up an office, mostly without saying whose it is."""
_OF = lazy_pattern(r"\s+(?:of|at|for)\s+[^,;.:]{0,60}?$")
"""What stands between an office and whose it is: `of his start-up`."""
_LONGEST_BARE = 6
"""Words of a question that is only an office and a name."""
_OWNERS = frozenset({"organization", "place", "project"})
"""Kinds of names that have offices."""


@dataclass(frozen=True, slots=True)
class Office:
    """An office in all its names.

    Loose where a question asks who leads, which others than its holder may do; common where one name of it is known,
    which news may word otherwise.
    """

    names: re.Pattern[str]
    is_loose: bool = False
    is_common: bool = False
    words: str = ""
    """Those of the question, which name nobody."""
    is_of_whole: bool = False
    """Whether the head of a part does not hold it."""


_LEADERS = Office(
    lazy_pattern(
        r"\b(?:ceo|chief executive|managing director|president|chair(?:man|woman|person)?|head|chief|manager)\b",
        re.IGNORECASE,
    ),
    is_loose=True,
)
"""Who leads a part of a company, as the one in a country."""
_LEADERS_OF_ALL = replace(_LEADERS, is_of_whole=True)


def read_office(words: str) -> Office | None:
    """The office that a question asks the holder of; None where it asks for something else."""
    if _ASKS_LEADER.match(words):
        return Office(_OFFICES[0], is_loose=_DOES_LEAD.search(words) is not None)
    for names in (*_OFFICES, _CHIEF_OFFICER):
        named = names.search(words)
        if named and (_ASKS_WHO.match(words) or _is_bare(words, named)):
            return Office(_of_officer(named[0]) if names is _CHIEF_OFFICER else names, words=named[0])
    official = _ASKS_OFFICIAL.match(words)
    if official is None:
        return None
    return Office(_both_ways(official["names"]), is_common=True, words=official["names"])


def _of_officer(office: str) -> re.Pattern[str]:
    """`chief AI officer` also looks after more: “chief AI and data officer”."""
    of = re.escape(" ".join(office.split()[1:-1]))
    return re.compile(rf"\bchief (?:\w+ and )?{of}(?: and \w+)? officer\b", re.IGNORECASE)


def _both_ways(office: str) -> re.Pattern[str]:
    """`education minister` and `minister of education` are one office."""
    *of, holder = office.split()
    names = rf"{re.escape(office)}|{re.escape(holder)} (?:of|for) (?:the )?{re.escape(' '.join(of))}" if of else holder
    return re.compile(rf"\b(?<!deputy )(?<!vice )(?:{names})\b", re.IGNORECASE)


def _is_bare(words: str, named: re.Match[str]) -> bool:
    """Whether the question is only an office and a name: `ceo of quillback`, `quillback ceo`."""
    around = (words[: named.start()].strip().casefold(), words[named.end() :].strip(" ?").casefold())
    is_outside = around[0] in {"", "the"} or not around[1]
    is_short = len(words.split()) <= _LONGEST_BARE
    return any(around) and is_outside and is_short and not _ASKS_OTHER.match(words)


async def find_holders(view: View, office: Office, names: Sequence[Subject]) -> list[Line]:
    """The sentences that give this office of the first name to somebody, the newest article's first.

    Whoever takes it up stands before whoever has had it. A project has no office: those who run it lead it. Whatever
    else is named, as in `who leads quillback in norway`, stands in the sentence too; a person has no offices to give.
    """
    named = (one for one in names if one.kind in _OWNERS and not one.is_in(office.words))
    owners = sorted(named, key=lambda one: one.kind == "place")
    return await _find_holders(view, office, owners[0], owners[1:]) if owners else []


async def _find_holders(view: View, office: Office, subject: Subject, others: Sequence[Subject]) -> list[Line]:
    if others and office.is_loose:
        office = _LEADERS
    articles = await find_articles(view, [subject])
    facts = await _without_others(view, subject, {one: found async for one, found in view.library.facts_of(articles)})
    read = readable_alone(await read_lines(view, articles))
    lines = [line for line in read if all(is_called(one, line.text) for one in others)]
    taking = [line for line in lines if _says_taken_up(line, office, facts[line.article], subject)]
    holding = [
        line for line in lines if any(_holds(person, office, line, facts, subject) for person in _in(line, facts))
    ]
    leading = [line for line in lines if office.is_loose and says_led(line, facts[line.article], subject)]
    told = sorted(dict.fromkeys((*leading, *taking, *holding)), key=lambda line: articles.index(line.article))
    told.sort(key=lambda line: not any(" " in one.name and one.name in line.text for one in _in(line, facts)))
    named = [line for line in told if line in leading or office.names.search(line.text)] or told
    if named or not office.is_loose:
        return named
    if office not in {_LEADERS, _LEADERS_OF_ALL}:
        return await _find_holders(view, _LEADERS if others else _LEADERS_OF_ALL, subject, others)
    return [line for line in lines if _says_operator(line, facts, subject)]


async def _without_others(view: View, subject: Subject, facts: Mapping[Heading, Facts]) -> Mapping[Heading, Facts]:
    keys = {name_key(one.organization) for found in facts.values() for one in found.people if one.organization}
    akin = [key for key in keys if may_be_another(key, subject)]
    others = set(await view.library.known_names(view.visible, sorted(akin))) if akin else set()
    return {heading: _of_people_without(found, others) for heading, found in facts.items()} if others else facts


def may_be_another(key: str, subject: Subject) -> bool:
    """Whether a name that begins as the subject's, or the other way round, may be of another company: who heads
    Quillback Tide does not head Quillback. Quillback Inc is Quillback.
    """
    if key in subject.keys or any(is_written_in_full(key, own) or is_written_in_full(own, key) for own in subject.keys):
        return False
    return any(key.startswith(f"{own} ") or own.startswith(f"{key} ") for own in subject.keys)


def _of_people_without(facts: Facts, others: set[str]) -> Facts:
    return replace(facts, people=tuple(one for one in facts.people if name_key(one.organization or "") not in others))


def _says_taken_up(line: Line, office: Office, facts: Facts, subject: Subject) -> bool:
    """Whether somebody takes up the office of the one behind `of`, or of the last one named before in the paragraph."""
    for taken in _TAKES_UP.finditer(line.text, line.last.start - line.start):
        named = office.names.match(line.text, taken.end())
        opening = min(one.start for one in line.passage.sentences if one.paragraph == line.paragraph)
        earlier = [one for one in facts.mentions if opening <= one.start < line.start + taken.end()]
        if named and any(one.kind == "person" and one.start >= line.start for one in earlier):
            first = line.start + taken.start() if taken["join"] else opening
            named_before = [one for one in earlier if one.kind == "organization" and one.start >= first]
            speaker = [one for one in named_before if one.start == line.last.start] if taken["its"] else []
            owners = _behind(line, named.end(), facts) or speaker or named_before[-1:]
            return bool(owners) and is_named(subject, owners[0].name)
    return False


def _behind(line: Line, at: int, facts: Facts) -> list[Mention]:
    """Whose the office is that ends at a place of the line: “chief of his start-up Quillback”."""
    behind = (one for one in facts.mentions if line.start + at <= one.start < line.end and one.kind == "organization")
    return [one for one in list(behind)[:1] if _OF.match(line.text[at : one.start - line.start])]


def _says_operator(line: Line, facts: Mapping[Heading, Facts], subject: Subject) -> bool:
    """Whether the line has the words from which it is known who runs the subject: a site, and no company with one."""
    projects = (one for one in facts[line.article].projects if one.operator and is_named(subject, one.name))
    projects = (one for one in projects if not is_named(subject, one.operator or ""))
    said = (one.evidence.get("operator", Quote(one.quote, one.start, one.end)) for one in projects)
    return any(line.last.start <= quote.start < line.last.end for quote in said)


def _in(line: Line, facts: Mapping[Heading, Facts]) -> list[Person]:
    return [person for person in facts[line.article].people if line.last.start <= person.start < line.last.end]


def _holds(person: Person, office: Office, line: Line, facts: Mapping[Heading, Facts], subject: Subject) -> bool:
    """Whether the person has the office, and it is said to be the subject's or is of the one the article is about."""
    role = person.role or ""
    if person.former or not office.names.search(MINOR.sub(" ", role) if office.is_of_whole else role):
        return False
    if person.organization:
        return is_named(subject, person.organization)
    told = tell(line, person.start, facts)
    if subject.kind == "place":
        return " " in person.name and _is_official_of(subject, person, told)
    return not any(mention.kind in _OWNERS for mention in told.mentions) and told.is_about([subject])


def _is_official_of(place: Subject, person: Person, told: Telling) -> bool:
    """Whether it is the last place before the person (“Acmeville, Ohio” is Acmeville), or the only one around."""
    places = [one for one in told.mentions if one.kind == "place" and one.end <= person.start]
    own = [one for one in places if is_named(place, one.name)]
    if places:
        return bool(own) and places[-1].start - own[-1].end <= len(", ")
    return is_called(place, told.text) or (not told.names_any([place]) and told.opens_with(place))
