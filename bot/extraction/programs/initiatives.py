"""Initiatives: programs for people, who runs them, where, for whom, and how many they reach."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from bot.extraction.facts import Initiative
from bot.extraction.programs.drafts import Draft, close_drafts, find_draft
from bot.extraction.programs.gifts import find_gifts
from bot.extraction.programs.named import find_named
from bot.extraction.programs.names import points_at_program, tells_of_another
from bot.extraction.programs.parents import find_parent
from bot.extraction.programs.trainings import counts_trained, find_trainings, is_by_government, speaks_of_firm
from bot.extraction.programs.unnamed import find_owners, find_unnamed
from bot.extraction.programs.whole_names import companies_of
from bot.extraction.reading import Passage, Reading
from bot.extraction.words.wordlists import read_sections, read_word_sections

_KINDS = frozenset(read_sections("initiative_cues.txt")["called"])
_CALLED = frozenset(("called", "named", "dubbed"))
_HOUSES = frozenset(("academy", "center", "centre", "hub", "institute", "school"))
_NEARBY = 3  # sentences before that say that an article is about learners
_WORDS = read_word_sections("initiative_cues.txt")
_BEGINNING = _WORDS["opening"] | _WORDS["beginning beside opening"]
_LESSONS = frozenset(("classes", "courses", "lessons", "modules", "workshops"))
_GOING_ON = frozenset(("initiative", "program", "programme", "academy", "platform", "scheme"))


def find_initiatives(reading: Reading) -> tuple[Initiative, ...]:
    """Every initiative of the article, in the order of the text."""
    drafts: dict[str, Draft] = {}
    current: Draft | None = None
    paragraph = 0
    named_before = {mention.name for mention in reading.title.mentions}
    texts = (reading.title, *reading.passages)
    last_named: str | None = None
    for at, (whole, following) in enumerate(zip_longest(reading.passages, reading.passages[1:])):
        if whole.sentence.paragraph > paragraph + 1 or tells_of_another(whole):
            current = None
        if whole.sentence.paragraph != paragraph:
            last_named = None
        paragraph = whole.sentence.paragraph
        named_before.update(mention.name for mention in whole.mentions)
        parent = find_parent(reading.passages[max(0, at - _NEARBY) : at + 1], current, texts)
        passage = parent.before if parent else whole
        if parent:
            wider = find_draft(drafts, parent.name)
            wider.tell(parent.about, parent.run_by, is_named=True)
            current = current or wider
        named = _find_owned(passage, following, texts, last_named)
        goes_on = current is not None and current.passages[-1].sentence.paragraph == paragraph
        points_back = current is not None and points_at_program(passage)
        owner = reading.topic if reading.topic in named_before else None
        unnamed = [] if named or points_back else _find_new(passage, owner, current)
        told = named or unnamed or ([] if points_back else find_gifts(passage, owner))
        is_near = goes_on or points_back or (current is not None and not any(g.names for g in passage.groups))
        is_of_last = is_near and not is_by_government(passage) and counts_trained(passage)
        programs = told or ([] if is_of_last else find_trainings(passage, last_named or reading.topic))
        if current is not None and len(programs) == 1 and _names_the_last(passage, programs[0], current, unnamed):
            current.name = programs[0][0]
            drafts[current.name] = current
        for name, owners in programs:
            current = find_draft(drafts, name)
            current.tell(passage, owners, is_named=bool(told))
        last_named = next((group.names[0] for group in passage.groups if group.names), last_named)
        if not programs and current is not None and (is_of_last or _goes_on(passage)):
            current.passages.append(passage)
    return close_drafts(drafts.values())


def _find_owned(
    passage: Passage, following: Passage | None, texts: tuple[Passage, ...], last_named: str | None
) -> list[tuple[str, list[str]]]:
    """The initiatives that a sentence names, and who runs each."""
    names = find_named(passage, following)
    if not names:
        return []
    companies = companies_of(texts)
    named = [(name, [one for one in find_owners(passage, name, companies) if one not in names]) for name in names]
    return [(n, o or ([last_named] if last_named and _is_its_own(passage, n) else [])) for n, o in named]


def _find_new(passage: Passage, owner: str | None, current: Draft | None) -> list[tuple[str, list[str]]]:
    """The programs without a name that a sentence tells of, and that are no lessons of the `current` one."""
    unnamed = find_unnamed(passage, owner)
    here = {mention.name for mention in passage.mentions}
    if current is None:
        return unnamed
    is_new = speaks_of_firm(passage) or not _BEGINNING.isdisjoint(passage.vocabulary)
    others = set() if is_new else set(current.run_by)
    return [
        (name, owners)
        for name, owners in unnamed
        if not here.isdisjoint(owners) or (name.split()[-1] not in _LESSONS and others.isdisjoint(owners))
    ]


def _names_the_last(
    passage: Passage, told: tuple[str, list[str]], last: Draft, unnamed: Sequence[tuple[str, list[str]]]
) -> bool:
    """ "The program, called Zorblat, has", "The Zorblat Academy will": the own name of what was told of before.

    Or its kind, behind its verb: "Acme will train 300 nurses. Acme's skilling scheme will".
    """
    name, owners = told
    if told in unnamed and not last.is_named and owners == last.run_by and " training" in last.name:
        return name.split()[-1] in _GOING_ON
    opening = passage.lower[:3]
    if opening[:1] == ["the"] and passage.mentions and passage.mentions[0].start == passage.starts[1]:
        kind = last.name.split()[-1]
        is_house = kind in _HOUSES and not _HOUSES.isdisjoint(name.lower().split())
        is_kind = kind in _GOING_ON and kind == name.split()[-1].lower() and "also" not in passage.vocabulary
        is_kind = is_kind and not (owners and set(owners).isdisjoint(last.run_by))
        is_near = passage.sentence.paragraph <= last.passages[-1].sentence.paragraph + 1
        return (is_house or is_kind) and is_near and passage.mentions[0].name == name
    is_called = len(opening) == 3 and opening[0] == "the" and opening[1] in _KINDS and opening[2] in _CALLED
    is_last = (
        last.name.lower().endswith(opening[1]) or not {"training", "free"}.isdisjoint(last.name.split())
        if is_called
        else False
    )
    return is_last and passage.mentions[0].name == name


def _is_its_own(passage: Passage, name: str) -> bool:
    """Whether a program is that of those told of before: "The company introduced its Zorblat Academy"."""
    at = passage.word_at(passage.sentence.start + max(0, passage.text.find(name)))
    return at > 0 and passage.lower[at - 1] in ("its", "their")


def _goes_on(passage: Passage) -> bool:
    return passage.lower[:1] == ["it"] or not _GOING_ON.isdisjoint(passage.lower[:6])
