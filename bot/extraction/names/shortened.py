"""Full names of organizations that a text goes on to write with their first words alone, or without their country."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.extraction.facts import NameKind
from bot.extraction.names.candidates import ORGANIZATION_ENDINGS
from bot.extraction.names.forms import ACRONYMS
from bot.extraction.names.gazetteer import Names
from bot.extraction.names.joints import CALENDAR
from bot.extraction.names.known_names import Candidate
from bot.extraction.text.tokens import Token
from bot.extraction.words.wordlists import read_word_sections

_BODIES = read_word_sections("name_cues.txt")["bodies of their own"]
_KIN = read_word_sections("grammar.txt")["kin of a company"]
_NEAR_KIN = 3  # words: "a unit of Acme", "Acme's lamp unit"


@dataclass(frozen=True, slots=True)
class FullName:
    """What a written form stands for in this article."""

    name: str
    kind: NameKind


def join_national(lexicon: dict[str, FullName], full: Sequence[FullName], names: Names) -> None:
    """ "Norwegian Lampwright Ltd." is short for itself as "Lampwright", where a country's adjective begins it."""
    for name in full:
        first, _, rest = name.name.partition(" ")
        if name.kind == "organization" and first in names.adjectives and " " in rest:
            short = rest.split()[0]
            if short in lexicon and lexicon[short].name == short:
                lexicon[short] = name


def join_first_words(
    lexicon: dict[str, FullName],
    sentences: Sequence[Sequence[Token]],
    candidates: Sequence[Sequence[Candidate]],
    names: Names,
) -> None:
    """ "Acme" stands for "Acme Boots Alliance", with which the text began, and for nothing else that begins so.

    But not where both stand in one sentence, or the text tells of a unit or a parent: then they are two.
    """
    shortened = dict(_find_shortened(lexicon, names))
    parted = _find_parted(lexicon, sentences, candidates, shortened) if shortened else set()
    lexicon.update({short: longer for short, longer in shortened.items() if short not in parted})


def _find_shortened(lexicon: Mapping[str, FullName], names: Names) -> Iterator[tuple[str, FullName]]:
    """The first words of one company's name alone, behind it in the text, where no other name begins with them."""
    seen: dict[str, list[str]] = {}
    for written in lexicon:
        at = written.find(" ")
        while at > 0:
            if (short := written[:at]) in lexicon:
                seen.setdefault(short, []).append(written)
            at = written.find(" ", at + 1)
    place = {written: at for at, written in enumerate(lexicon)}
    for short, longer in seen.items():
        own, full = lexicon[short], lexicon[longer[0]]
        if len({lexicon[one].name for one in longer}) > 1 or {own.kind, full.kind} != {"organization"}:
            continue
        is_own = own.name == short and short not in names.known and short not in ACRONYMS and short not in CALENDAR
        if is_own and place[longer[0]] < place[short] and _is_firm(full.name, short, names):
            yield short, full


def _is_firm(name: str, short: str, names: Names) -> bool:
    """Whether a name goes on like that of the same firm: not of its land, its union or its foundation."""
    rest = name[len(short) :].split()
    if not name.startswith(short) or not rest or rest[-1] not in ORGANIZATION_ENDINGS or not _BODIES.isdisjoint(rest):
        return False
    return not any(word in names.places or word in names.adjectives for word in rest)


def _find_parted(
    lexicon: Mapping[str, FullName],
    sentences: Sequence[Sequence[Token]],
    candidates: Sequence[Sequence[Candidate]],
    shortened: Mapping[str, FullName],
) -> set[str]:
    """The first words that a sentence has beside the whole name, or where either is a parent or a unit: "Acme's lamp
    unit".
    """
    shorts: dict[FullName, list[str]] = {}
    for short, longer in shortened.items():
        shorts.setdefault(longer, []).append(short)
    parted: set[str] = set()
    for tokens, found in zip(sentences, candidates, strict=True):
        alone = {one.written for one in found if one.written in shortened}
        for one in found:
            if one.written in shortened:
                parted |= {one.written} if _has_kin(tokens, one) else set()
            elif one.written in lexicon:
                own = shorts.get(lexicon[one.written], [])
                parted.update(own if _has_kin(tokens, one) else alone.intersection(own))
    return parted


def _has_kin(tokens: Sequence[Token], one: Candidate) -> bool:
    """Whether a name is that of a parent or a unit: "a unit of Acme", "Acme's lamp unit", "Acme Lamps, a division"."""
    around = (*tokens[max(0, one.first - _NEAR_KIN) : one.first], *tokens[one.last : one.last + _NEAR_KIN])
    return any(token.lower in _KIN for token in around)
