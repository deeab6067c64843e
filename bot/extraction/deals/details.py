"""What else a sentence tells of a deal: who leads a round, what the deal is for, and on what condition."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from bot.extraction.deals.money import find_leaders
from bot.extraction.figures.dates import MONTH, find_date
from bot.extraction.reading import Group, Passage
from bot.extraction.words.cues import DealCue
from bot.extraction.words.phrases import Found
from bot.extraction.words.wordlists import read_word_sections

_CLAUSE_END = re.compile(r"[,;.]\s|[,;.]?\Z|\s[—–]\s|—")
_CONDITION = re.compile(
    r"\b(?:subject to|contingent (?:up)?on|conditional on|pending|provided that|if approved"
    r"|must be (?:approved|cleared)"
    r"|(?:needs|requires) (?:the |regulatory |antitrust |shareholder )?(?:approval|clearance|consent))\b",
    re.IGNORECASE,
)
_CONDITIONAL = frozenset(
    ("subject", "contingent", "conditional", "pending", "provided", "approved", "cleared", "needs", "requires")
)  # without one of these there is no condition
_GRAMMAR = read_word_sections("grammar.txt")
_MEANT = _GRAMMAR["told again"] | _GRAMMAR["proceeds"]
_NOT_A_PURPOSE, _BEFORE_TO = _GRAMMAR["no purpose"], _GRAMMAR["no purpose behind"]
_OTHER_DATE = re.compile(
    r"\b(?i:by|until|through|till|before|since|founded|established|was launched|was created|was started"
    r"|expected|due|maturing|matures|starting|begin|begins|beginning|expire|expires|ending|to close|to complete|as of)"
    r"\b(?:\s[a-z]{1,10}){0,4}\s"
    rf"(?:{MONTH},?\s(?:\d{{1,2}},?\s)?)?(?:19|20)\d\d\b"
)
_PROCEEDS = re.compile(
    r"\b(?:money|funds|funding|proceeds|capital|cash|financing)\b[^.;]{0,30}?\b(?:used?|go|help)\s(?=to\b|toward|for\b)",
    re.IGNORECASE,
)
_LEADING = _GRAMMAR["leading a round"]
_BEFORE_LEADING = _GRAMMAR["adverbs"] | frozenset(
    ["has", "have", "is", "are", "will", "would", "to", "co", "in", "talks", "set", "expected", "agreed"]
)
_NEAR_LED = 6  # words: "led by the Norwegian lamp maker Acme"
_NEAR_ROUND = 8  # words: "has led the latest $2 million Series B round"
_TOLD_ON = 4  # sentences behind a deal that may tell its terms
_MOST_AHEAD = 25  # words between a deal and what it is for


def find_lead(passage: Passage, parties: Collection[str]) -> str | None:
    """Which of the `parties` lead their round: those behind "led by" or before "leads", or of "an Acme-led round".

    Several are told in the words of the text: "Acme and Widget".
    """
    if passage.vocabulary.isdisjoint(_LEADING):
        return None
    leaders = find_leaders(passage)
    leaders += (group for group in passage.groups if group.names and _leads(passage, group))
    leader = next((group for group in leaders if group.names[0] in parties), None)
    if leader is None:
        return None
    return leader.names[0] if len(leader.names) == 1 else passage.words(leader.first, leader.last)


def _leads(passage: Passage, group: Group) -> bool:
    """Whether a round is led by a group of names, or they lead one: "has led the $2 million Series B round"."""
    before = passage.lower[max(0, group.first - _NEAR_LED) : group.first]
    if "by" in before and not _LEADING.isdisjoint(before):
        return True
    words = passage.tokens[group.last : group.last + _NEAR_ROUND]
    verb = next((at for at, token in enumerate(words) if token.lower in _LEADING), None)
    if verb is None or group.before or not _BEFORE_LEADING.issuperset(token.lower for token in words[:verb]):
        return False
    behind = passage.tokens[group.last + verb + 1 : group.last + verb + _NEAR_ROUND]
    end = next((at for at, token in enumerate(behind) if "," in token.gap or token.lower == "by"), len(behind))
    return any(token.lower in _GRAMMAR["rounds"] for token in behind[:end])


def find_purpose(passage: Passage, cue: Found[DealCue]) -> str | None:
    """What the deal is for: "to" with a verb behind the cue, up to the end of the clause; the exact words."""
    tokens = passage.tokens
    for at in range(cue.last, min(cue.last + _MOST_AHEAD, len(tokens) - 1)):
        following = tokens[at + 1]
        begins = tokens[at].lower == "to" and tokens[at].gap != "-" and tokens[at - 1].lower not in _BEFORE_TO
        if begins and following.word[0].isalpha() and following.word.islower() and _is_aim(following.lower):
            return _clause(passage, tokens[at].start)
    return None


def _is_aim(word: str) -> bool:
    """Whether a word behind "to" may be a verb: not "to schools"."""
    return word not in _NOT_A_PURPOSE and not (word.endswith(("s", "ing")) and not word.endswith(("ss", "bring", "us")))


def find_deal_date(passage: Passage) -> str | None:
    """When a deal was made: the one date of its sentence that is not of its end or of another: "through 2032"."""
    date = find_date(passage.text)
    return find_date(_OTHER_DATE.sub("", passage.text)) if date else None


def find_conditions(passage: Passage) -> str | None:
    """On what the deal depends: "subject to ..." up to the end of the clause; the exact words."""
    if passage.vocabulary.isdisjoint(_CONDITIONAL):
        return None
    match = _CONDITION.search(passage.text)
    return _clause(passage, passage.sentence.start + match.start()) if match else None


def find_proceeds(passage: Passage) -> str | None:
    """What the money that was raised is for: "to ..." in "The money will be used to ..."; the exact words."""
    if passage.vocabulary.isdisjoint(_GRAMMAR["proceeds"]):
        return None
    match = _PROCEEDS.search(passage.text)
    return _clause(passage, passage.sentence.start + match.end()) if match else None


def told_on(passages: Sequence[Passage], index: int) -> Iterator[Passage]:
    """The sentences behind the one at `index` that go on about its deal: "The purchase is", "The money will be"."""
    for passage in passages[index + 1 : index + 1 + _TOLD_ON]:
        opening = passage.lower[:3]
        is_pointing = bool(opening) and opening[0] in _GRAMMAR["pointing back"]
        if is_pointing and not _MEANT.isdisjoint(opening[1:]):
            yield passage


def _clause(passage: Passage, start: int) -> str:
    rest = passage.between(start, passage.sentence.end)
    end = _CLAUSE_END.search(rest)
    return rest[: end.start()] if end else rest
