"""What a follow-up means after what the conversation was answered last (pure)."""

import re
from collections.abc import Sequence

from bot.briefings.kind import find_listed
from bot.briefings.questions.asked_surveys import read_survey
from bot.briefings.questions.talked_about import Named, Talk
from bot.commands.swapping import LINK, Which, swap_in_question
from bot.patterns import lazy_pattern

_OPENING = lazy_pattern(
    r"(?:(?:and|but|also|so|what about|how about|same (?:for|with)|now|ok(?:ay)?|then|thanks|thank you|great|no,|sorry"
    r"|i meant?|rather)(?!\w)[\s,.:!]*)+",
    re.IGNORECASE,
)
_WH = r"(?:how (?:much(?: money)?|large|big|long|soon|far|come|many(?: \w+)?)|whom?|whose|what|which|when|where|why)"
BARE = lazy_pattern(
    rf"(?:(?:since|until|by|with|for|from|to|in|at) )?{_WH}(?: for| not| exactly| precisely| then| again| else)*",
    re.IGNORECASE,
)
_THERE = lazy_pattern(r"(?:is|are|was|were) there\b\s*", re.IGNORECASE)
ASKS = lazy_pattern(rf"(?:(?:since|until|by|with|for|from|to|in|at) )?{_WH}\b\s*|{_THERE.pattern}", re.IGNORECASE)
DOES = lazy_pattern(r"\b(?:did|do|does|is|are|was|were|will|would|can|could|has|have|had|should)\b", re.IGNORECASE)
"""With it a question that begins anew is whole: “when did …”."""
_SUM = lazy_pattern(r"how much(?: money)?", re.IGNORECASE)
_LED = lazy_pattern(r"who (?:co-?)?led it", re.IGNORECASE)
"""Asked of a company's deals, it is a round that was led."""
_ASKS_WHO = lazy_pattern(r"(?:who|which|whose)\b", re.IGNORECASE)
_MOST_WORDS = 8
"""Of a question that leaves its subject to what was said before."""
_FEW_WORDS = 6
"""Of one that does so without a word for it: “who led the round”."""
_THING = r"deals?|agreement|round|merger|acquisition|takeover|investment|partnership|contract|lawsuit|suit"
_BUILT = r"projects?|sites?|campus|facility|plant|build-?outs?|data cent(?:er|re)s?"
_PRONOUN = lazy_pattern(
    r"\b(?:(?P<owner>its|their)|(?P<his>his)|(?P<person>he|him|she|her(?! \w))|(?P<hers>her)|it|they|them"
    r"|(?:that|this|these|those)$|(?:the|this|that) (?:company|firm|startup|lab))\b",
    re.IGNORECASE,
)
"""Words for a subject that was named before."""
_THEM = frozenset({"they", "them", "their"})
_EMPTY = lazy_pattern(r"\bit\s+(?:is\s+|was\s+)?(?:true|that|possible|likely)\b", re.IGNORECASE)
"""Words that stand for nothing: “why is it that …”."""
_PART = lazy_pattern(rf"\b(?:the|this|that|these|those) (?:{_THING}|{_BUILT})\b", re.IGNORECASE)
_OFFICE = lazy_pattern(
    r"(?:who|what) (?:is|are|was|were|led|leads) the (?:(?!(?:of|at|in|for|on|behind|to|by)\b)[\w-]+ ?){1,4}",
    re.IGNORECASE,
)
"""An office or a part without whose it is: “who is the ceo?”."""
_FIELD = lazy_pattern(
    r"valuation|price|value|sum|stakes?|size|capacity|cost|terms|conditions|investors?|(?:co-?)?founders?|ceo"
    r"|chief executive|owners?|operator|partners?|customers?|rivals?|competitors?|revenue|timing|location|purpose"
    r"|reasons?|background|status",
    re.IGNORECASE,
)
"""What is asked of the same by a single noun: “valuation?”."""
_SHOW = (
    r"(?:(?:show|give|tell)(?: me| us)? )?(?:(?:about|on) )?(?:the |a |its |their |his |her |any |full |that |this )*"
)
_COMMAND = lazy_pattern(
    rf"/?{_SHOW}(?:(?P<timeline>timeline|history|chronology)|(?P<profile>profile)|(?P<talent>talent)"
    rf"|(?P<deal>(?:(?:{_THING})s?)|deals)|(?P<infra>infra(?:structure)?|{_BUILT}))",
    re.IGNORECASE,
)
_COMPARE = lazy_pattern(
    r"(?:(?:please |can you |now )*compare(?: (?:it|this|that|them|him|her))? (?:with|to|against|and)"
    r"|(?:vs?\.?|versus|against)|how does (?:it|that|this|he|she) compare (?:with|to|against)) (?P<other>.+)",
    re.IGNORECASE,
)
_COMPARE_BOTH = lazy_pattern(r"(?:please )?compare (?:them|both|the two|these)(?: two)?", re.IGNORECASE)
_VERSUS = lazy_pattern(r"\s+(?:vs?\.?|versus)\s+", re.IGNORECASE)


def follow_up(said: str, talk: Talk, named: Sequence[Named], people: Sequence[str] = ()) -> str | Which:
    """The command line that the words mean after `talk`, or several; the words themselves where they stand alone.

    `named` are the names in what is said, `people` those of whom the answer told. “and in the UAE?” asks the same of
    another subject; “why?”, “who owns it?” and “who led the round?” ask more of the same one.
    """
    words = said.strip().rstrip("?!. ")
    opening = _OPENING.match(words)
    asked = words[opening.end() :] if opening else words
    subject = talk.subject
    if not subject and talk.command == "ask":
        subject = ASKS.sub("", talk.words, count=1)
    if not asked or not subject:
        return said
    thing = talk.thing or subject
    if compared := _compare(asked, talk, named):
        return compared
    if (command := _COMMAND.fullmatch(asked)) and (opening or not find_listed(asked)):
        return f"/{command.lastgroup} {subject}"
    if BARE.fullmatch(asked):
        return f"/ask {_ask_anew(asked, talk, thing)}"
    if completed := _name_subject(asked, talk, thing, named, people):
        return completed
    return _ask_of_another(asked, talk, subject, named) if opening else said


def needs_people(said: str, talk: Talk) -> bool:
    """Whether a word stands for a person whom only the answer named."""
    found = _PRONOUN.search(said.rstrip("?!. "))
    stands = found and (found["his"] or found["person"] or found["hers"])
    return bool(stands) and not any(one.kind == "person" for one in talk.names)


def stands_for_subject(said: str) -> bool:
    """Whether a question has a word for what was named before, so that it asks nothing by itself."""
    opening = _OPENING.match(said)
    words = said[opening.end() if opening else 0 :].rstrip("?!. ")
    is_question = ASKS.match(words) is not None and not _EMPTY.search(words)
    return is_question and (_PRONOUN.search(words) is not None or BARE.fullmatch(words) is not None)


def may_stand_alone(said: str) -> bool:
    """Whether a question may ask something by itself, too: “who trains robots”."""
    return ASKS.match(said) is not None and not stands_for_subject(said)


def opens_question(said: str) -> bool:
    """Whether the words are a question, with or without an opening as “and”."""
    opening = _OPENING.match(said)
    return ASKS.match(said, opening.end() if opening else 0) is not None


def _ask_anew(asked: str, talk: Talk, subject: str) -> str:
    """The question of before with other question words; of a briefing, of its subject.

    No sum stands for whoever did something: after “who led Quillback” it is asked of Quillback.
    """
    is_sum = _SUM.fullmatch(asked) is not None
    rest = ASKS.sub("", talk.words, count=1) if talk.command == "ask" else subject
    if is_sum and not DOES.match(rest):
        return f"how much money {subject}"
    return f"{asked} {rest}"


def _name_subject(
    words: str, talk: Talk, subject: str, named: Sequence[Named], people: Sequence[str]
) -> str | Which | None:
    """The question with the subject for the word that stands for it; None where it leaves none out."""
    count = len(words.split())
    asks = ASKS.match(words) is not None
    stands_alone = count > _MOST_WORDS or _EMPTY.search(words) or read_survey(words) or find_listed(words)
    if talk.command == "deal" and not talk.is_of_deal and _LED.fullmatch(words):
        words = "who led the round"
    if _FIELD.fullmatch(words) or (_OFFICE.fullmatch(words) and not stands_alone):
        return f"/ask {words} of {subject}"
    if stands_alone:
        return None
    found = _PRONOUN.search(words)
    if found and not any(one.typed and words.find(one.typed) < found.start() for one in named):
        return _replace_pronoun(words, found, talk, subject, people)
    if named or not asks:
        return None
    if part := _PART.search(words):
        return f"/ask {words[: part.end()]} of {subject}{words[part.end() :]}"
    is_small = words[1:] == words[1:].casefold()
    link = "about " if _THERE.match(words) else ""
    return f"/ask {words} {link}{subject}" if is_small and count <= _FEW_WORDS else None


def _replace_pronoun(
    words: str, found: re.Match[str], talk: Talk, subject: str, people: Sequence[str]
) -> str | Which | None:
    """The question with the name; who a question asked for is whom the answer told of, and no name of the question."""
    owns = bool(found["owner"] or found["his"] or found["hers"])
    if found["his"] or found["person"] or found["hers"]:
        persons = [one.name for one in talk.names if one.kind == "person"] or list(people)
        return _ask_each(words, found, persons, owns=owns)
    asks = ASKS.match(words) is not None
    if asks and talk.command == "ask" and _ASKS_WHO.match(talk.words) and found[0].casefold() in _THEM:
        return f"/ask {words} {subject}"
    if owns and talk.command != "deal":
        owners = [one.name for one in talk.names if one.kind != "place"]
        return _ask_each(words, found, owners if len(owners) > 1 else [subject], owns=True)
    return _ask_each(words, found, [subject], owns=owns) if asks or owns else None


def _ask_each(words: str, found: re.Match[str], names: Sequence[str], *, owns: bool) -> str | Which | None:
    """The question with the name where the word stands; one for each of several."""
    lines = tuple(f"/ask {_put(words, found, f'{name}’s' if owns else name)}" for name in names)
    return lines[0] if len(lines) == 1 else Which(lines) if lines else None


def _put(words: str, found: re.Match[str], name: str) -> str:
    return f"{words[: found.start()]}{name}{words[found.end() :]}"


def _compare(asked: str, talk: Talk, named: Sequence[Named]) -> str | Which | None:
    names = [one.name for one in talk.names]
    if _COMPARE_BOTH.fullmatch(asked) and len(names) == 2:  # noqa: PLR2004 (both)
        return f"/compare {names[0]} vs {names[1]}"
    found = _COMPARE.fullmatch(asked)
    if not found or not names:
        return None
    other = named[0].name if len(named) == 1 else found["other"]
    alike = [one.name for one in talk.names if named and one.kind == named[0].kind] or names
    one_side = alike[:1] if talk.command == "compare" else alike
    lines = tuple(f"/compare {name} vs {other}" for name in one_side if name != other)
    return lines[0] if len(lines) == 1 else Which(lines) if lines else None


def _ask_of_another(asked: str, talk: Talk, subject: str, named: Sequence[Named]) -> str | Which:
    """The same of another name; more of the same subject, where the words name nothing: “and the valuation?”."""
    link = LINK.match(asked)
    other = asked[link.end() :] if link else asked
    if ASKS.match(asked):
        return asked
    if not named and other == other.casefold() and asked != other:
        return f"/ask {asked} of {subject}" if link and not link["link"] else f"/ask {talk.words} {asked}"
    if talk.command == "ask":
        return swap_in_question(asked, talk, named)
    if talk.command == "compare":
        return f"/compare {_VERSUS.split(talk.words)[0]} vs {other}"
    is_with = talk.command == "deal" and link is not None and (link["link"] or "").casefold() == "with"
    kinds = {one.kind for one in named}
    kept = [one.name for one in (talk.names[:1] if is_with else talk.names) if is_with or one.kind not in kinds]
    if named and kept and (is_with or len(kept) < len(talk.names)):
        return f"/{talk.command} {' '.join((*kept, *(one.name for one in named)))}"
    return f"/{talk.command} {other}"
