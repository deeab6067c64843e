"""People who leave one organization and join another, and whose office passes on."""

from __future__ import annotations

from dataclasses import dataclass

from bot.extraction.facts import Mention
from bot.extraction.reading import Passage, Reading
from bot.extraction.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_JOINING = _GRAMMAR["joining"]
_MOVING = _JOINING | _GRAMMAR["leaving"]
_TOWARDS = _GRAMMAR["towards"]
_NEAR_SUCCESSION = 3  # words: "will soon succeed"
_REACH = 10  # words between the verb and where somebody goes


@dataclass(frozen=True, slots=True)
class Move:
    """Where a person goes from and to, and the sentence that says so."""

    person: str
    from_: str | None
    to: str | None
    passage: Passage


def find_moves(reading: Reading) -> dict[str, Move]:
    """The first move of every person."""
    moves: dict[str, Move] = {}
    for passage in reading.passages:
        for at in passage.find_words(_MOVING):
            for person in _movers(passage, at):
                from_, to = _ends(passage, at, is_joining=passage.tokens[at].lower in _JOINING)
                if (from_ or to) and person not in moves:
                    moves[person] = Move(person, from_, to, passage)
    return moves


def _movers(passage: Passage, at: int) -> list[str]:
    """The people of the list right before the verb, or the one named last before it."""
    before = [m for m in passage.mentions if m.kind == "person" and passage.word_at(m.end) <= at]
    movers: list[Mention] = []
    for mention in reversed(before):
        if movers and passage.text[
            mention.end - passage.sentence.start : movers[-1].start - passage.sentence.start
        ].strip(" ,") not in ("", "and"):
            break
        movers.append(mention)
    return [mention.name for mention in movers]


def _ends(passage: Passage, at: int, *, is_joining: bool) -> tuple[str | None, str | None]:
    """Where from and where to: "joined Acme", "left Acme for Widget", "left to return to Widget"."""
    from_: str | None = None
    for mention in passage.mentions:
        first = passage.word_at(mention.start)
        if mention.kind != "organization" or not at < first <= at + _REACH:
            continue
        towards = passage.tokens[first - 1].lower in _TOWARDS or passage.tokens[first - 1].lower in _JOINING
        if is_joining and first - at <= 3 and _is_board(passage, mention):
            continue
        if is_joining and first - at <= 3:
            return None, mention.name
        if not is_joining and towards:
            return from_, mention.name
        if not is_joining and first - at <= 3:
            from_ = mention.name
    return from_, None


def _is_board(passage: Passage, mention: Mention) -> bool:
    """ "joins Acme's board": who does so stays where they are."""
    behind = passage.tokens[passage.word_at(mention.end) :][:2]
    return any(token.lower == "board" for token in behind)


def in_succession(passage: Passage, first: int, last: int, focus: str | None) -> str | None:
    """Whose office passes on: "She succeeds Roe", "Roe will take over from Poe", "Acme said Roe would replace Poe"."""
    tokens = passage.tokens
    before = [token.lower for token in tokens[max(0, first - 2) : first]]
    behind = [token.lower for token in tokens[last : last + _NEAR_SUCCESSION]]
    is_succeeded = before[-1:] and (before[-1] in _GRAMMAR["succeeding"] or before == ["over", "from"])
    is_successor = not _GRAMMAR["succeeding"].isdisjoint(behind) or ("take" in behind and "over" in behind)
    if not is_succeeded and not is_successor:
        return None
    said = (g for g in passage.groups if g.names and g.last < first and tokens[g.last].lower in _GRAMMAR["saying"])
    return next((group.names[0] for group in said), focus)
