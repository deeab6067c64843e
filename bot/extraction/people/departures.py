"""Who leaves, where the words do not say whom: "Acme chief Jane Roe has resigned", "Roe is leaving the company"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from bot.extraction.facts import Mention
from bot.extraction.people.behind_going import Left, is_time, read_behind
from bot.extraction.people.move_ends import has_gone
from bot.extraction.people.moves import Move
from bot.extraction.people.office_behind import Office
from bot.extraction.people.role_words import role_ending_at
from bot.extraction.reading import Passage, Reading
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_GOING = _GRAMMAR["going"]
_SENT = _GRAMMAR["sent away"]
_PARTICLES = {
    "forced": ("out",),
    "laid": ("off",),
    "let": ("go",),
    "part": ("ways",),
    "pushed": ("out",),
    "step": ("aside", "down"),
}
_DOUBT = _GRAMMAR["going in doubt"]
_IN_DOUBT = _GRAMMAR["going in doubt of a clause"]
_MARKS = frozenset(',;:–—“”"')
_WISHED = frozenset(
    ("demand", "demanding", "for", "possible", "potential", "seek", "seeking", "sought", "want", "wants")
)
_BETWEEN = _GRAMMAR["before going"]
_PASSIVE = frozenset(("be", "been", "being", "is", "was", "were"))
_PRONOUNS = frozenset(("he", "she"))
_PLANS = frozenset(("announcement", "decision", "plan", "plans"))
_LETTING_GO = _GRAMMAR["letting go"]
_BEHIND_LETTING_GO = frozenset(("of", "with"))
_APART = _GRAMMAR["prepositions"] - {"of", "for", "including"} | _GRAMMAR["clause openers"] | {"back", "to"}
_PREPOSITIONS = _GRAMMAR["prepositions"] | {"about", "behind", "over", "toward", "towards"}
_CLAUSES = _GRAMMAR["clause openers"] | {"because", "said", "says", "that", "when", "who"}
_LONGEST_OFFICE = 8  # words: "its longtime chief executive", with whose it is
_NOUNS = _GRAMMAR["a going"]
_ACCEPTED = frozenset(("accept", "accepted", "approve", "approved"))
_NEAR_WISH = 3  # words: "called for the resignation of"


def find_leavers(reading: Reading) -> dict[str, Move]:
    """By name everybody who leaves with no word of where to: from "the company" of the sentence, or where they work."""
    moves: dict[str, Move] = {}
    for passage in reading.passages:
        for person, at, left in _departures(passage):
            named = {name for group in passage.groups if group.last <= at for name in group.names}
            from_ = named.pop() if left.is_company and len(named) == 1 else left.organization
            if (named and left.is_company) or (left.has_year and from_ is None):
                continue  # which company it is, or whether it was this one, is open
            moves.setdefault(person.name, Move(person.name, from_, None, passage, has_gone(passage, at), left.role))
    return moves


def with_office_left(leavers: Mapping[str, Move], offices: Mapping[str, Sequence[Office]]) -> dict[str, Move]:
    """The leavers, each of several offices from the one that the same sentence gives; without those where it is open.

    `offices` are those that the text gives, by name.
    """
    found: dict[str, Move] = {}
    for name, move in leavers.items():
        start = move.passage.sentence.start
        told = [office for office in offices.get(name, ()) if office.organization]
        before = {office.organization for office in told if office.passage.quote.start <= start}
        here = {office.organization for office in told if office.passage.quote.start == start}
        is_clear = move.from_ is not None or move.role is not None or len(before) <= 1
        if is_clear:
            found[name] = move
        elif len(here) == 1:
            found[name] = replace(move, from_=here.pop())
    return found


def with_company_left(moves: Mapping[str, Move], leavers: Mapping[str, Move]) -> dict[str, Move]:
    """The moves, from "the company" that the same sentence says is left: "has left the company to start Acme"."""
    same = {name for name, move in moves.items() if name in leavers and leavers[name].passage is move.passage}
    left = {name for name in same if moves[name].from_ is None and leavers[name].from_ != moves[name].to}
    return {name: replace(move, from_=leavers[name].from_) if name in left else move for name, move in moves.items()}


def _departures(passage: Passage) -> Iterator[tuple[Mention, int, Left]]:
    """Whom a sentence tells to leave, without doubt and with no name for what; by which word; what is left."""
    people = [mention for mention in passage.mentions if mention.kind == "person"]
    if not people or _is_turned_down(passage) or not _DOUBT.isdisjoint(passage.vocabulary):
        return
    for at in _undoubted(passage, _GOING | _SENT | _NOUNS):
        if passage.lower[at] not in _NOUNS and _is_passive(passage, at) != (passage.lower[at] in _SENT):
            continue  # "was left with a stake"
        last = _end_of_verb(passage, at)
        left = read_behind(passage, at, last) if last is not None else None
        person = _who(passage, at, people) if left is not None else None
        if person is not None and left is not None:
            yield person, at, left
    for at in _undoubted(passage, _LETTING_GO | _NOUNS):
        person = _let_go(passage, at, people)
        left = read_behind(passage, at, passage.word_at(person.end)) if person is not None else None
        if person is not None and left is not None:
            yield person, at, left


def _is_turned_down(passage: Passage) -> bool:
    """ "The resignation of Jane Roe, chief executive of Acme, was not accepted"."""
    is_told = not (_NOUNS.isdisjoint(passage.vocabulary) or _ACCEPTED.isdisjoint(passage.vocabulary))
    accepted = passage.find_words(_ACCEPTED) if is_told else []
    return any(not _GRAMMAR["negations"].isdisjoint(passage.lower[max(0, at - _NEAR_WISH) : at]) for at in accepted)


def _undoubted(passage: Passage, words: AbstractSet[str]) -> list[int]:
    """Where these words stand, without "may resign" and "if Roe resigns": a doubt stands before, or in the same clause.

    But "Roe resigned on Friday, and the board could not say why".
    """
    found = passage.find_words(words)
    doubts = [at for at in passage.find_words(_IN_DOUBT) if passage.tokens[at].word != "May"] if found else []
    return [at for at in found if doubts[0] > _end_of_clause(passage, at)] if doubts else found


def _end_of_clause(passage: Passage, at: int) -> int:
    """The word behind the first comma or the like that follows word `at`, or the last word."""
    words = range(at + 1, len(passage.tokens) - 1)
    return next((n for n in words if not _MARKS.isdisjoint(passage.tokens[n].gap)), len(passage.tokens) - 1) - 1


def _is_passive(passage: Passage, at: int) -> bool:
    return not (passage.lower[at].endswith("ing") or _PASSIVE.isdisjoint(passage.lower[max(0, at - 1) : at]))


def _end_of_verb(passage: Passage, at: int) -> int | None:
    """The word behind a verb of leaving, with its particle; None where the verb at word `at` is none of these."""
    lower = passage.lower
    stem = next((stem for stem in _PARTICLES if lower[at].startswith(stem)), None)
    if stem is None:
        return at + 1
    return at + 2 if "".join(lower[at + 1 : at + 2]) in _PARTICLES[stem] else None


def _who(passage: Passage, at: int, people: list[Mention]) -> Mention | None:
    """Who leaves by the word at `at`: the name before it, the one whose office stands between, or "she"."""
    tokens, lower = passage.tokens, passage.lower
    before = [one for one in people if passage.word_at(one.end) <= at]
    if lower[at] in _NOUNS:
        return next((one for one in before if _owns(passage, one, at)), None)
    first = at
    while first > 0 and tokens[first].gap == " " and lower[first - 1] in _BETWEEN:
        first -= 1
    if not before or first == 0:
        return None
    if lower[first - 1] in _PRONOUNS and tokens[first].gap == " ":
        return before[-1] if len({one.name for one in before}) == 1 else None
    if lower[first - 1] == "who" and tokens[first].gap == " ":
        return before[-1] if _is_last_but_aside(passage, passage.word_at(before[-1].end), first - 1) else None
    return before[-1] if _acts(passage, before[-1], first, at) else None


def _is_last_but_aside(passage: Passage, end: int, who: int) -> bool:
    """Whether nothing, or one aside, parts the name that ends before word `end` from "who": "Roe, its chief, who"."""
    between = [n for n in range(end, who + 1) if passage.tokens[n].gap != " "]
    return end == who or (between == [end, who] and passage.lower[end] != "and")


def _acts(passage: Passage, person: Mention, first: int, at: int) -> bool:
    """Whether the words from `first` to the verb at `at` tell what somebody does who is named before them.

    "Roe's decision to leave", but not "Roe's staff left" and no caption: "Roe, left, and John Poe".
    """
    tokens, lower = passage.tokens, passage.lower
    opening = passage.word_at(person.end)
    if _hangs_on_another(passage, person):
        return False
    if opening == first and tokens[first].gap == " ":
        return not tokens[first - 1].is_possessive or not _PLANS.isdisjoint(lower[first:at])
    if lower[first] == "left" and (first + 1 == len(tokens) or tokens[first + 1].gap != " "):
        return False
    aside = passage.word_at(person.start) if opening == first else opening  # "its chief, Roe, has quit"
    return tokens[first].gap == ", " and tokens[aside].gap == ", " and lower[opening] != "and"


def _hangs_on_another(passage: Passage, person: Mention) -> bool:
    """Whether somebody is only told of beside who acts: "a lawsuit by Acme chief Jane Roe was dismissed"."""
    tokens, lower = passage.tokens, passage.lower
    name = passage.word_at(person.start)
    role = role_ending_at(passage, name)
    first = role[0] if role is not None else name
    for at in range(first - 1, -1, -1):
        if lower[at] in _CLAUSES or (at + 1 < first and "," in tokens[at + 1].gap):
            return False
        if lower[at] in _PREPOSITIONS and not is_time(passage, at):
            return True
    return False


def _let_go(passage: Passage, at: int, people: list[Mention]) -> Mention | None:
    """Whom the one before a verb sends away or loses: "fired Jane Roe", "parted ways with its chief, Jane Roe"."""
    tokens, lower = passage.tokens, passage.lower
    is_noun = lower[at] in _NOUNS  # "the departure of Jane Roe"
    is_wished = is_noun and not _WISHED.isdisjoint(lower[max(0, at - _NEAR_WISH) : at])
    if is_wished or (lower[at + 1 : at + 2] != ["of"] if is_noun else _is_passive(passage, at)):
        return None
    first = _end_of_verb(passage, at) or len(tokens)
    while first < len(tokens) and lower[first] in _BEHIND_LETTING_GO:
        first += 1
    person = next((one for one in people if passage.word_at(one.start) >= first), None)
    end = passage.word_at(person.start) if person else first
    if person is None or end - first > _LONGEST_OFFICE or tokens[passage.word_at(person.end) - 1].is_possessive:
        return None
    if end == first:
        return person
    role = role_ending_at(passage, end)
    is_apart = any("," in token.gap for token in tokens[first:end]) or not _APART.isdisjoint(lower[first:end])
    return person if role is not None and role[0] >= first and not is_apart else None


def _owns(passage: Passage, person: Mention, at: int) -> bool:
    """ "Jane Roe's departure", "Jane Roe's decision to leave"."""
    last = passage.word_at(person.end)
    return passage.tokens[last - 1].is_possessive and at - last <= 1
