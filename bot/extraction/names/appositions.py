"""What a name is, told by the noun that stands behind its comma: "X, a French startup", "X, the company's chief"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.facts import NameKind
from bot.extraction.names.candidates import ROLES
from bot.extraction.text.tokens import Token
from bot.extraction.words.wordlists import read_word_sections

_HUMANS = frozenset(("man", "woman"))
_NEAR_HUMAN = 4  # words: "the country's richest man"
_ABOUT_PLACE = frozenset(("near", "where", "with"))  # "X, a town with a carmaker"
_CALLED = frozenset(("called", "named", "dubbed"))
_CUES = read_word_sections("name_cues.txt")
_GRAMMAR = read_word_sections("grammar.txt")
_PROJECT = read_word_sections("project_words.txt")
_BUILT = _PROJECT["facilities"] | {"project"}

Votes = dict[NameKind, float]


def vote_by_apposition(following: Sequence[Token], votes: Votes, *, is_person: bool) -> None:
    """ "X, a French startup", "X, the company's chief executive", "X, where she worked", "X, 24,"

    What "X, the company said, is" tells is as often who was hired, so it counts for little.
    """
    first = following[0]
    is_workplace = first.lower == "where" and len(following) > 1 and following[1].lower in _GRAMMAR["pronouns"]
    if first.gap == ", " and (is_workplace or first.lower in _CUES["organization is"]):
        votes["organization"] += 2.5
        return
    is_age = first.word.isdigit() and len(first.word) == len("24")
    if first.lower.replace("’", "'").partition("'")[0] == "who" or is_age or _is_human(following):
        votes["person"] += 3
        return
    for index, token in enumerate(following):
        is_parted = index > 0 and "," in token.gap and not token.word[0].isdigit()  # "a $3 billion, 200 MW campus"
        is_parted = is_parted or (index > 0 and token.lower in _ABOUT_PLACE)
        is_told = noun(token) in _CUES["organization nouns"] and _says(following, index + 1)  # "X, the company said"
        if is_parted or is_told or token.lower in _GRAMMAR["no apposition"]:
            votes["organization"] += 1 if is_told and not (is_parted or is_person) else 0
            return
        if (role := ROLES.match(following, index)) and not _is_named(following, role.last):
            is_it = noun(token) in _CUES["organization nouns"] and _is_it(following, index)
            is_firm = token.lower == "owner" or is_it
            votes["organization" if is_firm else "person"] += 4 if is_it else 2
            return
        is_owned = any(other.is_possessive for other in following[:index])
        is_built = token.lower in _BUILT and not _is_only_said_of(following, index + 1)
        if is_built and first.lower in _CUES["articles"]:
            votes["project"] += 2.5
            return
        is_article = first.lower in _CUES["articles"]
        if noun(token) in _CUES["organization nouns"] and (is_article or is_owned) and not _is_of(following, index + 1):
            votes["organization"] += 2.5
            return


def is_quoted(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a name alone stands in quotation marks, before a comma: "the building of “Acme,” a campus"."""
    return tokens[last].gap in (",” ", '," ') and tokens[first].gap in (" “", ' "')


def _is_named(following: Sequence[Token], at: int) -> bool:
    """Whether an office is the person's right behind it: "will go to Acme, Widget chief executive Jane Roe said"."""
    return at < len(following) and following[at].gap == " " and following[at].word[0].isupper()


def _is_human(following: Sequence[Token]) -> bool:
    """ "X, the richest woman in", "X, a man who"."""
    words = [token.lower for token in following[1:_NEAR_HUMAN] if "," not in token.gap]
    return following[0].lower in _CUES["articles"] and not _HUMANS.isdisjoint(words)


def _says(following: Sequence[Token], at: int) -> bool:
    return at < len(following) and following[at].gap == " " and following[at].lower in _GRAMMAR["saying"]


def _is_only_said_of(following: Sequence[Token], at: int) -> bool:
    """Whether a facility only says what people or a business do: "X, a data center developer"."""
    return at < len(following) and following[at].lower in _PROJECT["not facilities"]


def _is_of(following: Sequence[Token], at: int) -> bool:
    """Whether a noun only says where a person works: "X, an airline executive", "X, a charity worker"."""
    is_next = at < len(following) and following[at].gap == " "
    return is_next and (ROLES.match(following, at) is not None or following[at].lower in _CUES["person before"])


def _is_it(following: Sequence[Token], at: int) -> bool:
    """Whether what a noun tells of is no person: "a developer that", "a developer based in"."""
    return at + 1 < len(following) and following[at + 1].lower in _CUES["behind an organization"]


def noun_before(tokens: Sequence[Token], first: int) -> str:
    """The noun before a name, also in "a startup called X", "a startup in Acmeland called X"; else the word there.

    What an article is in is no place, so that "in" counts for nothing there: "a story in The Acmeville Scot".
    """
    if tokens[first].word == "The" and first > 1 and tokens[first - 1].lower == "in":
        return "" if tokens[first - 2].lower in _CUES["articles in an outlet"] else "in"
    is_called = first > 1 and tokens[first - 1].lower in _CALLED and tokens[first - 1].gap == " "
    at = first - 2
    while is_called and at > 1 and tokens[at].word[0].isupper():
        at -= 1
    at -= is_called and at > 0 and tokens[at].lower in ("in", "from")
    earlier = noun(tokens[at]) if is_called else ""
    return earlier if earlier in _CUES["organization before"] else noun(tokens[first - 1])


def noun(token: Token) -> str:
    """A noun in lower case, the "up" of "start-up" as "startup"."""
    return "startup" if token.lower == "up" and token.gap == "-" else token.lower
