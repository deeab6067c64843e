"""Who says something without being named beside the verb: by a title, or before a colon."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from bot.extraction.facts import Mention
from bot.extraction.names.candidates import ROLES
from bot.extraction.people.role_words import behind_honorifics
from bot.extraction.reading import Passage
from bot.extraction.text.tokens import Token
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_SAYING = _GRAMMAR["saying"]
_IN_FULL = {"ceo": "chief executive", "cfo": "chief financial", "coo": "chief operating", "cto": "chief technology"}
_OPENING = _GRAMMAR["determiners"] | _GRAMMAR["prepositions"]
_TELLING = frozenset(("told", "tells"))
_QUOTED = frozenset("”’\"'")
_LINKS = frozenset(("at", "for", "from", "of"))
_SERVING = frozenset(("by", "for", "of", "to"))
_NEAR_GOVERNING = 4  # words: "of the lamp group Acme"
_LONGEST_OFFICE = 12  # words: "said the chief executive of the lamp maker Acme, Jane Roe"
_LONGEST_TITLE = 4  # words: "chief executive officer"


def find_title(passage: Passage, at: int) -> str | None:
    """The title that says something at the verb `at`: "the mayor said", "said the chief executive"."""
    tokens = passage.tokens
    if at + 2 < len(tokens) and tokens[at + 1].lower == "the":
        behind = ROLES.match(tokens, at + 2)
        ends = behind is not None and (behind.last == len(tokens) or tokens[behind.last].gap != " ")
        return passage.words(behind.first, behind.last).lower() if behind and ends else None
    if tokens[at].gap != " ":
        return None
    for first in range(max(1, at - _LONGEST_TITLE), at):
        role = ROLES.match(tokens, first)
        if role and role.last == at and tokens[_before_owner(passage, first)].lower == "the":
            return passage.words(first, at).lower()
    return None


def _before_owner(passage: Passage, first: int) -> int:
    """The word before whose office it is that begins at word `first`: "the" in "the Acme Group chairman"."""
    whose = next((m for m in passage.mentions if m.kind == "organization" and passage.word_at(m.end) == first), None)
    return (passage.word_at(whose.start) if whose else first) - 1


def find_holder(title: str, named: Iterable[str], offices: Mapping[str, Sequence[str]]) -> str | None:
    """The one named last of those whose office the title is short for; `offices` are everybody's, by name."""
    words = _words_of(title)
    holders = [name for name in named if any(words <= _words_of(office) for office in offices.get(name, ()))]
    return holders[-1] if holders else None


def _words_of(office: str) -> set[str]:
    words = office.lower().replace("-", " ").split()
    return {part for word in words for part in _IN_FULL.get(word, word).split()} - {"officer"}


def find_apposed(passage: Passage, at: int) -> Mention | None:
    """Who is named behind an office that stands behind the verb at word `at`: "“We grow,” said its chief, Jane Roe"."""
    tokens = passage.tokens
    if _QUOTED.isdisjoint(tokens[at].gap) or tokens[at].lower in _TELLING:
        return None
    comma = next(
        (n for n in range(at + 2, min(at + _LONGEST_OFFICE, len(tokens))) if tokens[n].gap not in (" ", "-")), 0
    )
    people = (m for m in passage.mentions if m.kind == "person")
    name = next((m for m in people if behind_honorifics(tokens, passage.word_at(m.start)) == comma), None)
    if name is None or tokens[comma].gap != ", " or tokens[passage.word_at(name.end) - 1].is_possessive:
        return None
    return name if _is_of_speaker(tokens, at + 1, comma) else None


def _is_of_speaker(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether an office among words is of whom they tell, and no other of whom that one only knows or serves.

    "Acme's chief", "the head of Acme's lamp arm"; but not "the brother of Acme's chief", "an aide to Acme's chief".
    """
    link = next((n for n in range(first, last) if tokens[n].lower in _SERVING), last)
    offices = [role for n in range(first, last) if (role := ROLES.match(tokens, n))]
    is_own = any(role.first < link for role in offices)
    return is_own and not any(link < role.first and role.last == last for role in offices)


def is_aside(passage: Passage, name: Mention, at: int) -> bool:
    """Whether an aside alone parts a name from the verb at word `at`, or it is one: "The judge, Jane Roe, called"."""
    end = passage.word_at(name.end)
    if end == at:
        return passage.tokens[passage.word_at(name.start)].gap == ", "
    parted = [n for n in range(end, at + 1) if "," in passage.tokens[n].gap]
    return parted == [end, at] and passage.lower[end] not in ("and", "but")


def is_governed(passage: Passage, name: Mention) -> bool:
    """Whether a name only says where the speaker belongs: "Roe of Acme said", "Roe of the lamp group Acme said"."""
    first = passage.word_at(name.start)
    least = max(1, first - _NEAR_GOVERNING)
    while first > least and passage.tokens[first - 1].word.islower() and passage.tokens[first - 1].lower not in _LINKS:
        first -= 1
    return first > 0 and passage.tokens[first - 1].lower in _LINKS


def before_aside(passage: Passage, name: Mention, speakers: Sequence[Mention]) -> Mention | None:
    """Who stands before the aside that a name only ends: "Jane Roe, the son of Acme chief John Poe, said"."""
    first = passage.word_at(name.start)
    opening = next((n for n in range(first, 0, -1) if "," in passage.tokens[n].gap), None)
    if opening is None or opening == first or not passage.tokens[opening].word.islower():
        return None
    return next((m for m in speakers if m.kind == "person" and passage.word_at(m.end) == opening), None)


def who_goes_on(passage: Passage, at: int, people: Sequence[Mention]) -> Mention | None:
    """Whose saying a participle at word `at` adds, of the `people` before it: Roe in "Jane Roe praised John Poe,
    stating", "After John Poe left, Jane Roe praised him, stating", "Jane Roe, who leads Acme, left, stating".
    """
    begin = next((n for n in range(at - 1, 0, -1) if "," in passage.tokens[n].gap), 0)
    is_of_subject = begin > 0 and passage.tokens[begin].word.islower() and passage.lower[begin] not in _OPENING
    is_of_subject = is_of_subject and (passage.lower[begin] != "who" or passage.lower[at - 1] != "and")
    clause = people if is_of_subject else [m for m in people if passage.word_at(m.start) >= begin]
    return next(iter(clause or people[-1:]), None)


def find_introduced(passage: Passage) -> tuple[int, Mention | None, str | None] | None:
    """The first word behind a colon that opens a quotation, with the one who opens the sentence, or a pronoun.

    'Jane Roe, chief of Acme: "We build"', 'His words: "We build"'.
    """
    if ":" not in passage.text:
        return None
    tokens = passage.tokens
    opening = next((n for n, token in enumerate(tokens) if token.gap in (": “", ': "', ":“", ':"')), None)
    if opening is None or not _SAYING.isdisjoint(passage.lower[:opening]):
        return None
    if tokens[0].lower in ("his", "her"):
        return opening, None, "he" if tokens[0].lower == "his" else "she"
    first = next((m for m in passage.mentions if m.kind == "person" and passage.word_at(m.start) <= 1), None)
    return (opening, first, None) if first and passage.word_at(first.end) <= opening else None
