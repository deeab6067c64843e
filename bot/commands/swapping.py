"""The question of before with another name for one that stood in it (pure)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.briefings.questions.talked_about import Named, Talk
from bot.patterns import lazy_pattern

LINK = lazy_pattern(r"(?:(?P<link>in|at|for|with|of|on|about|from|by|to|between)\s+)?(?:the\s+)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Which:
    """Several things may be meant: the command lines that ask for each."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Swapped(Which):
    """The question of before of another name: one line for each that it may stand for, of which not all need be told
    of together; `alone` asks for the new name by itself.
    """

    alone: str


def swap_in_question(asked: str, talk: Talk, named: Sequence[Named]) -> str | Which:
    """The question of before with each new name for the one that stood there."""
    questions = [talk.words]
    new = named or (Named(LINK.sub("", asked, count=1), "product", asked),)
    links = {one: _link_before(asked, one) for one in new}
    for one in sorted(new, key=lambda one: not links[one]):
        questions = [swapped for words in questions for swapped in _swap(words, one, links[one], talk.names)]
    lines = tuple(f"/ask {question}" for question in dict.fromkeys(questions))
    names = " and ".join(one.name for one in new)
    alone = f"/deal {names}" if talk.is_of_deal else names
    return lines[0] if len(lines) == 1 else Swapped(lines, alone) if lines else alone


def _link_before(asked: str, one: Named) -> str:
    """The word that links a name to what is asked: “for” of “for the Fernleaf deal”."""
    before = asked[: asked.find(one.typed)].split() if one.typed else []
    if before[-1:] == ["the"]:
        before.pop()
    return before[-1].casefold() if before else ""


def _swap(words: str, new: Named, link: str, names: Sequence[Named]) -> list[str]:
    """The question with the new name for the one behind the same link, else for those of its kind; else beside them.

    None where only a person stands there for a company, or the other way round: “who leads Quillback”, “and Ada?”.
    """
    standing = [one.name for one in names if one.name in words and one.name != new.name]
    linked = [
        name for name in standing if link and re.search(rf"\b{re.escape(link)} (?:the )?{re.escape(name)}", words)
    ]
    alike = [one.name for one in names if one.kind == new.kind and one.name in standing]
    kinds = {one.kind for one in names if one.name in standing}
    if not linked and kinds | {new.kind} == {"person", "organization"} and new.kind not in kinds:
        return []
    takes_place = new.kind != "place" and len(standing) == 1
    old = linked or alike or (standing if takes_place else [])
    if old:
        return [words.replace(name, new.name, 1) for name in old]
    return [f"{words} {link or ('in' if new.kind == 'place' else 'and')} {new.name}"]
