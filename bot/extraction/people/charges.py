"""What somebody is put in charge of, without a title: "Acme put Jane Roe in charge of its lamp works"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.facts import Mention
from bot.extraction.people.office_behind import Office
from bot.extraction.reading import Passage
from bot.extraction.text.tokens import Token
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_LINKS = _GRAMMAR["office is"] | _GRAMMAR["putting in charge"]
_ENDS = (_GRAMMAR["no description"] | _GRAMMAR["news days"] | {"on", "in", "at", "when", "until"}) - {"and"}
_OBJECTS = _GRAMMAR["determiners"] | {"him", "it", "them", "us"}
_CHARGE = ["in", "charge", "of"]
_NEAR_LINKS = 4  # words: "who is now in charge of"
_LONGEST = 8  # words of what somebody is in charge of


def find_charge(passage: Passage, mention: Mention, focus: str | None) -> Office | None:
    """What a sentence puts the one named in charge of, and whose it is: its owner's, the subject's, the focus."""
    if "charge" not in passage.vocabulary:
        return None
    tokens = passage.tokens
    first = last = passage.word_at(mention.end)
    while last < min(first + _NEAR_LINKS, len(tokens)) and tokens[last].lower in _LINKS:
        last += 1
    if passage.lower[last : last + len(_CHARGE)] != _CHARGE:
        return None
    begin = last + len(_CHARGE)
    stop = min(begin + _LONGEST, len(tokens))
    end = next((at for at in range(begin, stop) if tokens[at].gap not in (" ", "-") or tokens[at].lower in _ENDS), stop)
    end = next((at for at in range(begin + 1, end - 1) if _is_verb(tokens, at)), end)
    if end == begin:
        return None
    owner = next((g.names[0] for g in passage.groups if g.names and begin <= g.first < end), None)
    before = (g for g in passage.groups if g.names and not g.before and g.last <= passage.word_at(mention.start))
    subject = next((group.names[0] for group in before), None)
    return Office(passage.words(last, end), owner or subject or focus, former=False, passage=passage)


def _is_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word tells what the one in charge did to whom: "in charge of Acme Infra accompanied him"."""
    is_past = tokens[at].word.islower() and tokens[at].lower.endswith("ed") and tokens[at].gap == " "
    return is_past and tokens[at - 1].word[0].isupper() and tokens[at + 1].lower in _OBJECTS
