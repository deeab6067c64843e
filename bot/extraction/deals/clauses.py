"""Where a sentence turns to another clause, whose verbs tell nothing of the deal before it."""

from __future__ import annotations

from functools import lru_cache

from bot.extraction.names.parties import acts_behind
from bot.extraction.reading import Group, Passage
from bot.extraction.text.tokens import Token
from bot.extraction.words.clauses import find_turns, is_named_to_act
from bot.extraction.words.cues import DealCue, find_deal_cues
from bot.extraction.words.phrases import Found
from bot.extraction.words.wordlists import read_sections, read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_JOINTS = _GRAMMAR["clause joints"]
_PRONOUNS = frozenset(("he", "it", "she", "they", "we"))
_TELLING = frozenset(phrase for phrases in read_sections("status_cues.txt").values() for phrase in phrases)
_VERBS = read_word_sections("name_cues.txt")["organization verbs"] | _GRAMMAR["auxiliaries"] | _TELLING
BESIDE = frozenset(("after", "because", "when", "while"))
"""Words that open a clause beside the main one."""
_ACTS = _GRAMMAR["auxiliaries"] | {"intends", "plans"}
_ASKING = frozenset(("how", "what", "why"))  # "Acme wins deals: How Widget could gain"
_SUBJECT = 3  # words: "and the local firm Acme"


@lru_cache(maxsize=100)  # each cue asks again
def find_openings(passage: Passage) -> tuple[int, ...]:
    """The words with which another clause begins."""
    return find_turns(passage, _JOINTS, _opens_with_subject)


def are_parted(passage: Passage, one: int, other: int) -> bool:
    """Whether another clause begins behind the one word of a sentence and before, or at, the other."""
    first, last = min(one, other), max(one, other)
    return any(first < at <= last for at in find_openings(passage))


def is_of_other_verb(passage: Passage, cue: Found[DealCue], at: int) -> bool:
    """Whether the sum at a word is that of another verb in a later clause: "will buy Acme, and it raised $2 billion".

    What is paid there is the price: "will buy Acme, and it will pay $2 billion". A verb of a noun's own kind tells the
    same: "its Series B, when it raised $2 billion".
    """
    begin = max((opening for opening in find_openings(passage) if cue.last <= opening < at), default=None)
    if begin is None:
        return False
    verbs = (other for other in find_deal_cues(passage) if other.label.is_verb and begin <= other.first < at)
    others = (verb for verb in verbs if cue.label.is_verb or verb.label.kind != cue.label.kind)
    return any(other.label.act != "paying" for other in others)


def _opens_with_subject(passage: Passage, at: int) -> bool:
    """Whether who does something stands there, and what: "the local firm Acme also plans", "it signed"."""
    if any(group.first < at < group.last for group in passage.groups):
        return False  # "Acme and Widget signed": one more of a list
    if not _PRONOUNS.isdisjoint(passage.lower[at : at + 1]):
        return True
    names = {at: at + 1} if any(token.word[0].isupper() for token in passage.tokens[at : at + 1]) else {}
    names |= {passage.word_at(mention.start): passage.word_at(mention.end) for mention in passage.mentions}
    return is_named_to_act(passage, range(at, at + _SUBJECT), names, _VERBS)


def is_of_other_clause(passage: Passage, group: Group, cue: Found[DealCue]) -> bool:
    """Whether a verb's clause has a subject of its own: "Acme left after investors bought Widget", not "after it".

    Of whom "while" contrasts with it "it" tells too, be the name read or not: "while U! said it would invest".
    """
    if not cue.label.is_verb or passage.vocabulary.isdisjoint(BESIDE):
        return False
    words = passage.tokens[group.last : cue.first]
    opener = next((at for at in range(len(words) - 1, -1, -1) if words[at].lower in BESIDE), len(words))
    own = words[opener + 1 :]
    is_closed = any("," in token.gap for token in (*own, passage.tokens[cue.first]))
    is_unread = own and words[opener].lower == "while" and own[0].word[0].isupper() and not _speaks(passage, own[0])
    is_named = not is_unread and any(token.lower in _GRAMMAR["same subject"] for token in own)
    return bool(own) and not is_closed and not is_named


def _speaks(passage: Passage, token: Token) -> bool:
    """Whether a person is told of from a word on: "while Jane Roe said it would", "while CEO Jane Roe said"."""
    return any(mention.kind == "person" and mention.end > token.start for mention in passage.mentions)


def ends_clause(passage: Passage, at: int) -> bool:
    """Whether a clause of its own begins at a word."""
    token, before = passage.tokens[at], passage.lower[at - 1] if at else ""
    return (
        ";" in token.gap
        or (":" in token.gap and token.lower in _ASKING)
        or (at > 0 and token.lower in _GRAMMAR["clause openers"] and not _compares(passage, at))
        or token.lower in _GRAMMAR["competing"]
        or (token.lower == "and" and "," in token.gap and _is_subject(passage, at + 1))
        or (
            token.lower == "that"
            and before not in _GRAMMAR["shares"]
            and any(g.first == at + 1 and not g.is_possessive for g in passage.groups)
        )
        or (before == "and" and token.lower in _GRAMMAR["new predicates"])
        or ("," in token.gap and token.word.endswith("ing") and token.word.islower() and token.word != "including")
        or (token.lower == "which" and (before in ("in", "under") or passage.lower[at - 2 : at] == ["pursuant", "to"]))
    )


def _is_subject(passage: Passage, at: int) -> bool:
    """Whether the word `at` begins the subject of what follows: "and Acme, its rival, did", "and each share will"."""
    subject = next((group for group in passage.groups if group.first == at), None)
    if subject is None:
        return passage.lower[at : at + 1] == ["each"]
    return acts_behind(passage.tokens, subject.last)


def _compares(passage: Passage, at: int) -> bool:
    """Whether "as" only compares or gives examples: "as much as $2 billion", "such as Acme"."""
    beside = (*passage.lower[at - 1 : at], *passage.lower[at + 1 : at + 2])
    return passage.lower[at] == "as" and (beside[0] == "such" or not _GRAMMAR["compared"].isdisjoint(beside))


def begins_next_clause(passage: Passage, group: Group) -> bool:
    """Whether a comma parts a name that acts from the clause before: "Acme will invest $9 million, Widget is to"."""
    behind = passage.lower[group.last : group.last + 1]
    return passage.tokens[group.first].gap == ", " and behind != [] and behind[0] in _ACTS
