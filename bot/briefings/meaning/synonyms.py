"""Words that news uses for one another, so that a question need not know the article's own (pure)."""

import re
from collections.abc import Callable, Collection
from functools import cache, lru_cache

from bot.library.words import stems
from bot.patterns import lazy_pattern

# One meaning a line. Origin: compiled by hand from how news words what companies do; irregular forms, which a stemmer
# leaves apart, stand with their verbs.
_MEANINGS = """
    buy bought acquire acquisition purchase takeover
    sell sold sale
    pay paid spend spent invest investment
    cost price
    worth value valuation
    withdraw withdrawal withdrew
    cut layoff laid shed slash trim redundancy reduce reduction
    close closure shut shutter cease
    gpu gpus chip processor accelerator graphics
    energy power electricity
    raise funding
    lend lent lender loan borrow borrower debt
    sue suing lawsuit
    found founded founder cofounder establish
    lead led run ran head
    build built construct construction
    make made develop creator create behind
    say said tell told
    partner partnership collaborate collaboration
    leave left quit depart departure exit
    stop pause end halt suspend stall
    hack breach cyberattack
    green renewable
    employ employee staff worker workforce job headcount
    begin began start launch introduce
    keep kept retain
    hire recruit
    win won
    steal stole stolen
    grow grew growth
    lose lost loss
    choose chose chosen select
    write wrote written
    speak spoke spoken
    teach taught
    die died death
    bear born birth
    train trainer trained training
    people person ppl folks
    student pupil learner
    phd ph doctorate doctoral
    comment spokesperson spokesman spokeswoman
    teacher educator
    home household
    customer client clientele
    open opened opening operational inaugurate reopen
    refuse refusal reject rejection deny denied denial rebuff spurn snub
    prohibit prohibition ban bar block
    cancel cancellation scrap abandon terminate axe
    fire oust dismiss dismissal sack
    resign resignation
    headquarter headquarters base
    profit profitable
    delay postpone postponement
    oppose opposition opponent object objection protest protester resist
    approve approval
    investigate investigation probe inquiry
    accuse accusation allege allegation
    center centre
    license licence
    defense defence
    program programme
    labor labour
    rich wealthy wealth fortune
    finish complete completion
    try tried attempt
    use used consume consumption
    move moved relocate relocation
    replace replacement successor succeed
    warn warning
    want seek sought
    revenue turnover
    lawyer attorney
    worry concern concerned fear anxious anxiety unease wary
    rise rose risen surge soar jump climb
    fall fell fallen drop decline plunge tumble
    expand expansion extend extension
    factory plant
"""

_NO_ACT = lazy_pattern(
    r"\b(?:power|energy|electricity)[ -]purchas(?:e|ing)\b|\bpurchas(?:e|ing) orders?\b", re.IGNORECASE
)
_ALLOWED = lazy_pattern(
    r"\b(?:attain|award|clear|get|got|grant|issu|obtain|receiv|secur|w[io]n)\w*"
    r" (?!no\b)(?:[\w-]+ ){0,3}?(?:permits?|permission|licen[cs]es?|clearance)\b"
    r"|\b(?:permits?|permission|licen[cs]es?|clearance) (?:was|were|has been|have been) (?:granted|issued)\b",
    re.IGNORECASE,
)
"""How news tells that somebody is allowed what they asked for, which of nothing else is an approval."""
_SENTENCE_END = lazy_pattern(r"(?<=[.!?])\s")
_PERMITS = frozenset({"permit", "permiss", "licens", "clearanc"})
_OFFICE = (
    r"(?:[\w’'-]+ ){0,3}?(?:agency|bank|bench|board|business|cabinet|chair\w*|committee|company|council|firm|group|helm"
    r"|job|leadership|office|panel|position|post|presidency|role|seat|start-?up|top|university)\b"
)
"""What somebody steps down from who resigns: of “stepped down from the stage” nobody does."""
_REFUSED = (
    r"(?= (?!the (?:heat|lights?|music|radio|temperature|thermostat|volume)\b)"
    r"(?:an?|all|any|both|every|her|his|it|its|several|that|the|their|them|these|this|those|two|three|[\w-]+['’]s)\b"
    r"| [$€£]| (?:[\w-]+ )?(?:bids?|deals?|offers?|plans?|proposals?|requests?)\b"
    r"| (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?-i:[A-Z]))"
)
"""What is refused stands behind it: of “shares turned down after the news” nothing is."""
_ACTS_IN_WORDS = tuple(
    (lazy_pattern(rf"\b(?:{words})", re.IGNORECASE), rf"\g<0> {act}")
    for words, act in (
        (rf"step(?:s|ped|ping)? (?:down|aside)\b(?! from (?:an?|the) (?!{_OFFICE}))", "resign"),
        (r"call(?:s|ed|ing)? off\b(?! (?:[\w’'-]+ ){0,3}?(?:dividends?|meetings?|search|strikes?)\b)", "cancel"),
        (rf"turn(?:s|ed|ing)? down\b{_REFUSED}|(?:was|were|been|being) turned down\b", "reject"),
        (r"vot(?:es?|ed|ing) (?:against|down)\b", "reject"),
    )
)
"""Acts that news tells in several words, each with the verb that means the same."""


@cache
def _meanings() -> dict[str, str]:
    """For each stem the one that stands for its meaning."""
    return {stem: first for first, line in _lines().items() for stem in stems(line)}


@cache
def _lines() -> dict[str, str]:
    """The words of each meaning, by the stem that stands for it."""
    return {stems(line)[0]: line for line in _MEANINGS.strip().splitlines()}


def meaning(stem: str) -> str:
    """One stem for all that mean the same; the stem itself where none does."""
    return _meanings().get(stem, stem)


@lru_cache(maxsize=4_000)  # some 2 kB each: a question's sentences and titles are those of the next one, too
def meanings(text: str) -> tuple[str, ...]:
    """The text's stems by meaning, in its order: `it purchased chips` → `buy`, `chip`."""
    known = _meanings()
    return tuple([known.get(stem, stem) for stem in stems(text)])


def tell_acts(text: str, asked: Collection[str] = (), is_of_them: Callable[[str], bool] = bool) -> tuple[str, ...]:
    """The text's meanings with those of acts in several words (`stepped down`: `resign`), and without those of nouns
    that are no act: a power purchase agreement buys nobody.

    A permit that was issued is approved where it is `asked` of, in a sentence that is of those who are asked of.
    """
    text = _NO_ACT.sub(" ", text)
    for words, act in _ACTS_IN_WORDS:
        text = words.sub(act, text)
    if not _PERMITS.isdisjoint(asked):
        allowed = (one for one in _SENTENCE_END.split(text) if _ALLOWED.search(one))
        text = f"{text} approve" if any(map(is_of_them, allowed)) else text
    return meanings(text)


def with_synonyms(text: str) -> str:
    """The text, and after it the words that mean the same as one of its own."""
    lines = _lines()
    return " ".join((text, *(lines[one] for one in dict.fromkeys(meanings(text)) if one in lines)))
