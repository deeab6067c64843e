"""Words in quotation marks and who says them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from bot.extraction.facts import Mention, Sentence, Span
from bot.extraction.people.pronouns import Named, last_whom_it_fits, learn_pronouns, only_one
from bot.extraction.people.quoted_words import find_quoted, is_speech
from bot.extraction.people.set_apart import introduced_speaker, is_in_first_person
from bot.extraction.people.speakers import (
    before_aside,
    find_apposed,
    find_holder,
    find_introduced,
    find_title,
    is_aside,
    is_governed,
    who_goes_on,
)
from bot.extraction.reading import Passage
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_VERBS = _GRAMMAR["saying"]
_JUDGING = _GRAMMAR["judging"]
_TELLS = _VERBS | _JUDGING
_PRONOUNS = _GRAMMAR["pronouns"]
_PERSONAL = frozenset(("he", "her", "him", "his", "she"))
_ACTING = read_word_sections("name_cues.txt")["auxiliaries"]
_TELLING = frozenset(("told", "tells"))
_ROLE_LIKE = 10  # words between a verb and its speaker: "said Acme director of works and community relations Jane Roe"
_NEIGHBORS = 4  # verbs of saying on either side of a quotation that may be its own
_MARKS = 4  # characters behind a quotation that end its sentence
_NEAR = 12  # people that a pronoun may stand for


@dataclass(frozen=True, slots=True)
class Quotation:
    """The words between two marks, without them; the passages that they stand in; and who says them."""

    span: Span
    first: int
    last: int
    speaker: str


@dataclass(frozen=True, slots=True)
class _Attribution:
    """A verb of saying; a `pronoun` or a title stands for `before`, the person named last before it whom it fits."""

    at: int
    speaker: Mention | None
    pronoun: str | None
    before: str | None


def find_quotations(passages: Sequence[Passage], text: str, offices: Mapping[str, Sequence[str]]) -> list[Quotation]:
    """Every quotation that has a person for its speaker, in order; `offices` by name tell who "the mayor" is.

    A paragraph that is nothing but a quotation goes on with the one who spoke last in the paragraph before it; so does
    one without marks in the first person behind "Roe wrote in a post:".
    """
    found: list[Quotation] = []
    starts = [passage.sentence.start for passage in passages]
    named = Named([], learn_pronouns(passages))
    introduced: str | None = None
    for _, members in groupby(range(len(passages)), key=lambda n: passages[n].sentence.paragraph):
        paragraph = [passages[n] for n in members]
        spans = find_quoted(text, paragraph[0].sentence.start, paragraph[-1].sentence.end)
        attributions = _attributions(paragraph, spans, named, offices)
        is_set_apart = introduced is not None and not spans and is_in_first_person(paragraph)
        if is_set_apart:
            spans, attributions = [Span(paragraph[0].sentence.start, paragraph[-1].sentence.end)], []
            named.spoke = introduced
        introduced = introduced_speaker(paragraph[-1])
        is_bare = is_set_apart or (not attributions and _is_all_quoted(paragraph, spans))
        for span in spans:
            own = passages[bisect_right(starts, span.end - 1) - 1].sentence
            speaker = named.spoke if is_bare else _speaker(span, own, attributions, named)
            named.recent += [speaker] if speaker else []
            if speaker and is_speech(text[span.start : span.end].split()):
                first = bisect_right(starts, span.start) - 1
                found.append(Quotation(span, max(0, first), bisect_right(starts, span.end - 1) - 1, speaker))
        if not is_bare:
            named.spoke = _who(attributions[-1], named) if attributions else None
        told = [(passage, m) for passage in paragraph for m in _people(passage) if not _is_within(m.start, spans)]
        named.recent += [mention.name for _, mention in told]
        named.alone = None if any(not _PERSONAL.isdisjoint(p.vocabulary) for p in paragraph) else only_one(told)
    return found


def _is_all_quoted(paragraph: Sequence[Passage], spans: Sequence[Span]) -> bool:
    """Whether a paragraph is one quotation and nothing else."""
    start, end = paragraph[0].sentence.start, paragraph[-1].sentence.end
    return len(spans) == 1 and spans[0].start == start + 1 and spans[0].end >= end - 2


def _people(passage: Passage) -> list[Mention]:
    return [mention for mention in passage.mentions if mention.kind == "person"]


def _is_within(offset: int, spans: Sequence[Span]) -> bool:
    """Whether an offset lies in one of the spans."""
    at = bisect_right(spans, offset, key=lambda span: span.start) - 1
    return at >= 0 and offset < spans[at].end


def _attributions(
    paragraph: Sequence[Passage],
    spans: Sequence[Span],
    earlier_named: Named,
    offices: Mapping[str, Sequence[str]],
) -> list[_Attribution]:
    """Every verb of saying outside quotation marks, with the name, title or pronoun that it belongs to, in order."""
    found: list[_Attribution] = []
    named: list[str] = []
    for passage in paragraph:
        people = [person for person in _people(passage) if not _is_within(person.start, spans)]
        for at in passage.find_words(_TELLS):
            token = passage.tokens[at]
            if _is_within(token.start, spans) or not _tells(passage, at, people):
                continue
            earlier = passage.tokens[at - 1].lower if at else ""
            pronoun = earlier if earlier in _PRONOUNS else None
            before = [*named, *(person.name for person in people if person.end <= token.start)]
            if apposed := find_apposed(passage, at):
                found.append(_Attribution(token.start, apposed, None, None))
                continue
            if title := find_title(passage, at):
                holder = find_holder(title, [*earlier_named.recent, *before], offices)
                found.append(_Attribution(token.start, None, None, holder))
                continue
            fitting = last_whom_it_fits(pronoun, before, earlier_named.pronouns) if pronoun else None
            found.append(_Attribution(token.start, None if pronoun else _namesake(passage, at), pronoun, fitting))
        if introduced := find_introduced(passage):
            at, speaker, pronoun = introduced
            found.append(_Attribution(passage.starts[at] - 1, speaker, pronoun, None))
        named = [*named, *(person.name for person in people)][-_NEAR:]
    return sorted(found, key=lambda attribution: attribution.at)


def _tells(passage: Passage, at: int, people: Sequence[Mention]) -> bool:
    """Whether a verb tells what somebody says; one of judging only right behind who does: "Roe called it"."""
    if passage.lower[at] not in _JUDGING:
        return True
    if at and passage.tokens[at].gap == ", ":  # "Roe, who leads Acme, called it"
        return any(is_aside(passage, one, at) for one in people)
    before = passage.tokens[at - 1] if at and passage.tokens[at].gap == " " else None
    return before is not None and (before.lower in _PRONOUNS or any(one.end == before.end for one in people))


def _namesake(passage: Passage, at: int) -> Mention | None:
    """Whose saying the verb at `at` tells of: the name right before, one soon behind, or the subject."""
    before = passage.tokens[at - 1] if at else None
    speakers = [m for m in passage.mentions if m.kind in ("person", "organization")]
    is_apart = not {"”", '"'}.isdisjoint(passage.tokens[at].gap)  # "for Acme,” said Roe"
    next_to = (m for m in reversed(speakers) if before and m.end in (before.end, before.full_end))
    name = None if is_apart else next(next_to, None)
    is_aside = passage.tokens[at].gap == ", "  # "Jane Roe, who leads Acme, said"
    if name is not None and name.kind == "organization" and (is_aside or is_governed(passage, name)):
        name = None
    if name is not None and is_aside:  # no name behind "praised Poe, stating" is the one who states
        name = None if passage.lower[at].endswith("ing") else before_aside(passage, name, speakers) or name
    if name is None and _may_precede(passage, at):
        behind = (m for m in speakers if m.kind == "person" and 0 <= _words(passage, at, m) <= _ROLE_LIKE)
        name = next((m for m in behind if not (_acts(passage, m) or _owns(passage, m))), None)
    return name or (_subject(passage, at, speakers) if before else None)


def _may_precede(passage: Passage, at: int) -> bool:
    """Whether the verb at `at` may stand before who says it: behind a quotation, or first of its sentence.

    So may "according to"; but no name behind "told" is the one who tells.
    """
    token = passage.tokens[at]
    if token.lower.endswith("ing"):  # "Roe left, stating"
        return token.lower == "according"
    return token.lower not in _TELLING and (at == 0 or token.gap != " ")


def _acts(passage: Passage, name: Mention) -> bool:
    """Whether a name behind a verb of saying is what is spoken of: "Roe, the chief, said Poe is", "said Poe died"."""
    following = passage.tokens[passage.word_at(name.end) :][:1]
    acts = bool(following) and (following[0].lower in _ACTING or following[0].lower.endswith("ed"))
    return acts and following[0].gap == " "


def _owns(passage: Passage, name: Mention) -> bool:
    """Whether a name only says whose something is: "the memo, seen by Acme, stated it is of Roe's own making"."""
    return passage.tokens[passage.word_at(name.end) - 1].is_possessive


def _words(passage: Passage, at: int, mention: Mention) -> int:
    """Words between the verb at `at` and a name behind it; negative when the name stands before."""
    first = passage.word_at(mention.start)
    gap_marks = any("," in token.gap or "”" in token.gap for token in passage.tokens[at + 1 : first + 1])
    return -1 if first <= at or gap_marks else first - at - 1


def _subject(passage: Passage, at: int, speakers: Sequence[Mention]) -> Mention | None:
    """The first name of the sentence, as "Jane Roe, head of Acme, said" has it; none for "the company said"."""
    if passage.tokens[at - 1].lower in _GRAMMAR["unnamed speakers"]:
        return None
    people = [m for m in speakers if m.kind == "person" and m.start < passage.tokens[at].start]
    own = [m for m in people if not passage.tokens[passage.word_at(m.end) - 1].is_possessive]
    if (passage.lower[at].endswith("ing") and passage.tokens[at].gap == ", ") or passage.lower[at - 1] == "and":
        return who_goes_on(passage, at, own)
    return own[-1] if own else people[-1] if people else None


def _speaker(span: Span, own: Sentence, attributions: Sequence[_Attribution], named: Named) -> str | None:
    """Who says it: the nearest verb of saying, in the same sentence if it has one; a pronoun is who was named last.

    Where the sentence goes on behind the words without such a verb, no later one tells who says them: "“We go,” the
    note reads, to nobody's surprise. Roe replied".
    """
    at = bisect_right(attributions, span.start, key=lambda attribution: attribution.at)
    near = attributions[max(0, at - _NEIGHBORS) : at + _NEIGHBORS]
    same_sentence = [a for a in near if own.start <= a.at < own.end]
    if own.end - span.end > _MARKS:
        near = [a for a in near if a.at < own.end]
    nearest = min(
        same_sentence or near, key=lambda a: span.start - a.at if a.at < span.start else a.at - span.end, default=None
    )
    return _who(nearest, named) if nearest else None


def _who(attribution: _Attribution, named: Named) -> str | None:
    if attribution.pronoun:
        return attribution.before or named.by(attribution.pronoun)
    speaker = attribution.speaker
    return attribution.before or (speaker.name if speaker and speaker.kind == "person" else None)
