"""Full names of organizations that a text goes on to write with their first words alone, or without their country."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
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
    for short, longer in list(_find_shortened(lexicon, names)):
        forms = {written for written, full in lexicon.items() if full == longer}
        places = [(tokens, found) for tokens, found in zip(sentences, candidates, strict=True) if found]
        if not any(_are_two(tokens, found, short, forms) for tokens, found in places):
            lexicon[short] = longer


def _find_shortened(lexicon: Mapping[str, FullName], names: Names) -> Iterator[tuple[str, FullName]]:
    """The first words of one company's name alone, behind it in the text, where no other name begins with them."""
    seen: dict[str, list[str]] = {}
    for written in lexicon:
        at = written.find(" ")
        while at > 0:
            if (short := written[:at]) in lexicon:
                seen.setdefault(short, []).append(written)
            at = written.find(" ", at + 1)
    order = list(lexicon)
    for short, longer in seen.items():
        own, full = lexicon[short], lexicon[longer[0]]
        if len({lexicon[one].name for one in longer}) > 1 or {own.kind, full.kind} != {"organization"}:
            continue
        is_own = own.name == short and short not in names.known and short not in ACRONYMS and short not in CALENDAR
        if is_own and order.index(longer[0]) < order.index(short) and _is_firm(full.name, short, names):
            yield short, full


def _is_firm(name: str, short: str, names: Names) -> bool:
    """Whether a name goes on like that of the same firm: not of its land, its union or its foundation."""
    rest = name[len(short) :].split()
    if not name.startswith(short) or not rest or rest[-1] not in ORGANIZATION_ENDINGS or not _BODIES.isdisjoint(rest):
        return False
    return not any(word in names.places or word in names.adjectives for word in rest)


def _are_two(tokens: Sequence[Token], found: Sequence[Candidate], short: str, forms: Collection[str]) -> bool:
    """Whether a sentence has both names, or either as that of a parent or a unit: "Acme's lamp unit"."""
    own = [one for one in found if one.written == short or one.written in forms]
    is_shared = len({one.written == short for one in own}) > 1
    return is_shared or any(_has_kin(tokens, one) for one in own)


def _has_kin(tokens: Sequence[Token], one: Candidate) -> bool:
    """Whether a name is that of a parent or a unit: "a unit of Acme", "Acme's lamp unit", "Acme Lamps, a division"."""
    around = (*tokens[max(0, one.first - _NEAR_KIN) : one.first], *tokens[one.last : one.last + _NEAR_KIN])
    return any(token.lower in _KIN for token in around)
