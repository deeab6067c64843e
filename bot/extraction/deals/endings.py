"""How a deal ends in words that name none: a denial right behind it, a ruling on it, or a later word of its end."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.extraction.deals.deciders import decides
from bot.extraction.facts import Quote
from bot.extraction.names.parties import OUTLETS
from bot.extraction.reading import Passage, Reading
from bot.extraction.words.cues import DealCue
from bot.extraction.words.phrases import Found
from bot.extraction.words.statuses import find_statuses
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_OF_BEFORE = (_GRAMMAR["past"] | {"had", "last", "first", "initially"}) - {"another", "other", "after", "before"}
_ENDED = _GRAMMAR["what is ended"] | {"purchase", "transaction"}
_LEAD = 3  # sentences that tell the news
_OPENING = 4  # words: "But the deal talks"
_FAR = 14  # words: "The talks between Acme and Widget did not go far and dissolved"
_NEAR = 4  # words between talks and their end: "pulled out of a potential deal"
_BEFORE_CLOSED = frozenset(("been", "had", "has", "was"))
_CLOSED = frozenset(("closed", "completed", "finalised", "finalized"))
_BEHIND_CLOSED = _GRAMMAR["prepositions"] | _GRAMMAR["news days"] | _GRAMMAR["clause openers"] | {"last", "this"}

_DENIAL = re.compile(
    r" (?:It|That|This|They|The deal|The round)\s(?:isn[’']t|is not|wasn[’']t|was not|won[’']t|will not|never was"
    r"|didn[’']t|did not)(?:\s(?:happening|true|so|going to happen|happen|to be|come to that|going ahead))?[.!]"
)
"""The whole of a sentence: “It isn't.” “That didn't happen.”"""
_RULED = frozenset(("prohibited", "blocked", "barred", "vetoed", "forbidden", "banned"))
_RULING = re.compile(
    rf"\b(?:has|have|had|was|were|been)?\s?(?:{'|'.join(sorted(_RULED))})\s"
    r"(?:the|its|their|that|this)\s(?:[\w-]+\s){0,3}"
    r"(?:purchase|sale|acquisition|takeover|merger|deal|transaction|investment)\b"
)
_UNSURE = re.compile(r"\b(?:may|might|could|would|should|if|not|never|unless|whether)\b|n[’']t\b")


@dataclass(frozen=True, slots=True)
class Endings:
    """The sentences of an article with a word of a ruling, and those with one of an end, each with its index."""

    rulings: Sequence[Passage]
    ends: Sequence[tuple[int, Passage]]


def gather_endings(reading: Reading) -> Endings:
    """The sentences that may end a deal, looked for once for all deals of an article."""
    rulings = [passage for passage in reading.passages if not passage.vocabulary.isdisjoint(_RULED)]
    told = enumerate(reading.passages)
    return Endings(rulings, [one for one in told if not one[1].vocabulary.isdisjoint(_ENDED)])


def find_ending(
    reading: Reading,
    endings: Endings,
    index: int,
    parties: Collection[str],
    *,
    is_main: bool,
    is_open: bool,
    is_recalled: bool = False,
) -> Quote | None:
    """The words that end the deal told of at `index`.

    A denial stands right behind it, and is quoted with it; of the article's main deal a ruling may stand anywhere that
    names one of the parties, and of one that `is_open` so may the end of its talks behind it, or at the beginning of an
    article that only recalls how it was agreed.
    """
    told = reading.passages[index].sentence
    if denial := _DENIAL.match(reading.text, told.end):
        return Quote(reading.text[told.start : denial.end()], told.start, denial.end())
    rulings = (one.quote for one in endings.rulings if is_main and _is_ruling(one, parties))
    openings = range(min(index, _LEAD) if is_recalled else 0)
    later = (one for at, one in endings.ends if is_main and is_open and (at > index or at in openings))
    return next(rulings, None) or next((one.quote for one in later if _ends_talks(one, parties)), None)


def _ends_talks(passage: Passage, parties: Collection[str]) -> bool:
    """Whether talks or a deal of nobody else end: "Acme later walked away from the talks"; not those of before."""
    if not passage.vocabulary.isdisjoint(_OF_BEFORE):
        return False
    told = (mention.name for mention in passage.mentions if mention.kind == "organization")
    names = {name for name in told if not decides(name)} - OUTLETS
    opening = passage.lower[passage.lower[0] in ("and", "but") :]
    if not names <= set(parties) or (not names and opening[0] not in _GRAMMAR["definite"]):
        return False
    ended = passage.find_words(_ENDED)
    told_ends = (found for found in find_statuses(passage) if found.label in ("cancelled", "ended"))
    ends = [found for found in told_ends if any(_is_end_of(passage, found, at) for at in ended)]
    return any(not names or min(ended) < found.first or _is_by_party(passage, found) for found in ends)


def _is_end_of(passage: Passage, found: Found[str], at: int) -> bool:
    """Whether words tell of the end of the talks or deal at word `at`, which may be far where the sentence opens so:
    "The talks between Acme and Widget did not go far and dissolved".
    """
    if found.first - _NEAR <= at < found.last + _NEAR:
        return True
    between = passage.tokens[at + 1 : found.first + 1]
    return at < _OPENING and len(between) <= _FAR and all("," not in token.gap for token in between)


def _is_by_party(passage: Passage, found: Found[str]) -> bool:
    """Whether whoever ends something stands before it by name, or as "it": not in "Acme dropped its bid for Widget",
    where only Widget is known.
    """
    is_named = any(
        one.kind == "organization" and one.start < passage.tokens[found.first].start for one in passage.mentions
    )
    return is_named or not _GRAMMAR["same subject"].isdisjoint(passage.lower[: found.first])


def _is_ruling(passage: Passage, parties: Collection[str]) -> bool:
    found = _RULING.search(passage.text)
    names = {mention.name for mention in passage.mentions}
    return found is not None and not _UNSURE.search(passage.text, 0, found.end()) and not names.isdisjoint(parties)


def is_closed(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether the noun of a deal says that it was closed: "The deal officially closed in July, Acme said"."""
    words, at = passage.lower, cue.last
    if words[at : at + 1] == ["of"]:
        at = next((group.last for group in passage.groups if group.first == at + 1), at)
    while at < len(words) and (words[at] in _BEFORE_CLOSED or words[at].endswith("ly")):
        at += 1
    if at == len(words) or words[at] not in _CLOSED:
        return False
    return at + 1 == len(words) or words[at + 1] in _BEHIND_CLOSED or "," in passage.tokens[at + 1].gap
