"""What the sentences about one program say of it together: whom it is for, how many it reaches, and where."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from bot.extraction.facts import Initiative, Mention, Quote
from bot.extraction.names.parties import COUNTRIES
from bot.extraction.programs.audiences import find_audience
from bot.extraction.programs.names import speaks_of_learning
from bot.extraction.programs.trainings import find_figure
from bot.extraction.reading import Passage
from bot.extraction.words.wordlists import read_sections, read_word_sections

_KINDS = frozenset(read_sections("initiative_cues.txt")["called"])
_NAMED = frozenset(read_sections("initiative_cues.txt")["named"])
_IN = frozenset(("across", "in", "throughout"))
_TELLING = read_word_sections("grammar.txt")["saying"] | {"unveiled", "conference", "event", "summit", "speech"}
_PEOPLES = {
    f"{people.strip()}s": entry.partition(":")[0]
    for entry in read_sections("places.txt")["countries"]
    for people in entry.partition(":")[2].split("|")
}
_TO_NAME = 4  # words: "part of its new | Acme Leap"
_NUMBER = re.compile(r"\d[\d.,]*")


@dataclass(slots=True)
class Draft:
    """The sentences about one initiative, and those who run it; `is_named` unless only a verb tells of it."""

    name: str
    run_by: list[str]
    passages: list[Passage] = field(default_factory=list)
    is_named: bool = False

    def tell(self, passage: Passage, run_by: Iterable[str], *, is_named: bool) -> None:
        """Takes in one more sentence, and who runs it by that."""
        self.run_by += [owner for owner in run_by if owner not in self.run_by]
        self.passages.append(passage)
        self.is_named |= is_named


def find_draft(drafts: dict[str, Draft], name: str) -> Draft:
    """The initiative of that name, or of a longer or shorter one: "Hammer Academy", "the Acme Hammer Academy"."""
    longer = next((other for other in drafts if other.endswith(f" {name}") or _says_more(other, name)), name)
    shorter = next((other for other in drafts if " " in other and _is_longer(name, other)), None)
    if shorter is not None and longer not in drafts:
        drafts[name] = drafts[shorter]
        drafts[name].name = name
    return drafts.setdefault(longer, Draft(longer, []))


def _is_longer(name: str, other: str) -> bool:
    """Whether a name is another one with words before it, or its kind behind it: "Hammer Launch Program"."""
    kind = name.removeprefix(f"{other} ")
    return name.endswith(f" {other}") or (kind != name and (kind.lower() in _KINDS or kind.startswith("for ")))


def _says_more(other: str, name: str) -> bool:
    """Whether a name is another one with words left out: "Acme training", "Acme free training programs"."""
    words, others = name.split(), other.split()
    return words[0] == others[0] and len(words) > 1 and set(words) <= set(others)


def close_drafts(drafts: Iterable[Draft]) -> tuple[Initiative, ...]:
    """The initiatives of an article, in the order of the text; one may stand under several names.

    A training that only a verb tells of, and that counts as many as a program with a name, is that program.
    """
    different = {id(draft): draft for draft in drafts}
    made = [(draft, _initiative(draft)) for draft in different.values()]
    counted = {_number(initiative.figure) for draft, initiative in made if draft.is_named} - {None}
    told = (
        one
        for draft, one in made
        if (draft.is_named or _number(one.figure) not in counted) and not _is_in_passing(draft, one)
    )
    return tuple(sorted(told, key=lambda found: found.start))


def _is_in_passing(draft: Draft, initiative: Initiative) -> bool:
    """Whether a program is only what something else belongs to, and for nobody: "a mill under our Acme program"."""
    says_kind = draft.name.split()[-1] in _NAMED or "Mission" in draft.name
    if initiative.audience or initiative.figure or says_kind:
        return False
    named = [passage for passage in draft.passages if draft.name in passage.text]
    return bool(named) and all(_is_what_is_over(passage, draft.name) for passage in named)


def _is_what_is_over(passage: Passage, name: str) -> bool:
    """Whether "under" or "part of" stands right before a name."""
    first = passage.word_at(passage.sentence.start + max(0, passage.text.find(name)))
    before = passage.lower[max(0, first - _TO_NAME) : first]
    return not speaks_of_learning(passage) and ("under" in before or ("part", "of") in pairwise(before))


def _number(figure: str | None) -> str | None:
    number = _NUMBER.search(figure) if figure else None
    return number.group() if number else None


def _is_where(passage: Passage, mention: Mention) -> bool:
    """Whether something is in a town or a region: "in Acmeville", but not "announced in Acmeville"."""
    first = passage.word_at(mention.start)
    if mention.kind != "place" or first == 0 or passage.lower[first - 1] not in _IN:
        return False
    return first == 1 or passage.lower[first - 2] not in _TELLING


def _is_origin(passage: Passage, mention: Mention) -> bool:
    """Whether a land only says where somebody is from: "the US-based firm"; or a sum: "US $4 billion"."""
    behind = passage.word_at(mention.end)
    return behind < len(passage.tokens) and passage.tokens[behind].gap in ("-", "$", " $")


def _land_of(figure: str) -> str | None:
    """The country of the people who are counted: Acmeland for "300 Acmelanders"."""
    words = figure.split()
    return _PEOPLES.get(" ".join(words[-2:])) or _PEOPLES.get(words[-1])


def _initiative(draft: Draft) -> Initiative:
    own = draft.passages[0].quote
    audience = next(((a, p) for p in draft.passages if (a := find_audience(p))), None)
    texts = ((p.text.replace(draft.name, " " * len(draft.name)), p) for p in draft.passages)  # "One Million Coders"
    figure = next(((counted, p) for text, p in texts if (counted := find_figure(text))), None)
    lands = [(m, p) for p in draft.passages for m in p.mentions if m.name in COUNTRIES and not _is_origin(p, m)]
    there = ((m.name, p) for m, p in lands if p is draft.passages[0] and _is_where(p, m))
    countries = ((m.name, p) for m, p in lands)
    towns = ((m.name, p) for p in draft.passages[:1] for m in p.mentions if _is_where(p, m))
    peoples = ((land, p) for words, p in ([figure] if figure else []) if (land := _land_of(words)))
    place = next(there, None) or next(peoples, None) or next(countries, None) or next(towns, None)
    here = {mention.name for mention in draft.passages[0].mentions}
    lacking = {name for name in draft.run_by if name not in here}
    run_by = next(((lacking, p) for p in draft.passages if lacking & {m.name for m in p.mentions}), None)
    backing = {"audience": audience, "figure": figure, "place": place, "run_by": run_by}
    evidence: dict[str, Quote] = {
        name: found[1].quote for name, found in backing.items() if found and found[1].quote.start != own.start
    }
    return Initiative(
        name=draft.name,
        quote=own.quote,
        start=own.start,
        end=own.end,
        run_by=tuple(draft.run_by),
        place=place[0] if place else None,
        audience=audience[0] if audience else None,
        figure=figure[0] if figure else None,
        evidence=evidence,
    )
