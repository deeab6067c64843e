"""What one sentence tells of one deal."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from bot.extraction.facts import Amount, Kind, SaidBy, Status
from bot.extraction.reading import Passage
from bot.extraction.words.cues import DealCue
from bot.extraction.words.phrases import Found
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_NEAR_YEAR = 12  # words: "bought the chip designer Acme for $2 billion in 2016"
_OPENING = 3  # words: "Back in 2016"
_NEAR_LAST = 6  # words: "its Series A funding last year"
_NEAR_DONE = 12  # words: "previously raised $2 million in a Series A round"
_NEAR_ROUND = 3  # words: "closed its Series A"
_NEAR_BEFORE = 4  # words: "a previous $2 million round"
_PAYING = frozenset(("awarding", "buying", "paying", "spending"))
_DATE = 3  # words: "in December 2016"
_MONTHS = read_word_sections("name_cues.txt")["calendar"]
_SITES = _GRAMMAR["properties sold"] | _GRAMMAR["sites owned"] | {"business", "operations"}
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True)
class Telling:
    """What one sentence, the headline being -1, tells of one deal; `sellers` part with a company among the others.

    It `is_planned` where the sentence says no more than that it is still to come.
    """

    passage: Passage
    index: int
    cue: Found[DealCue]
    kind: Kind
    actors: tuple[str, ...]
    others: tuple[str, ...]
    sellers: tuple[str, ...]
    value: Amount | None
    valuation: Amount | None
    status: Status | None
    said_by: SaidBy
    round: str | None
    stake: float | None
    is_planned: bool = False

    @cached_property
    def parties(self) -> tuple[str, ...]:
        """All who take part, those who act first."""
        return tuple(dict.fromkeys((*self.actors, *self.others, *self.sellers)))

    def count_named(self) -> int:
        """How many who take part the sentence itself names."""
        return len({mention.name for mention in self.passage.mentions}.intersection(self.parties))

    @property
    def is_generic(self) -> bool:
        """Whether the cue only says "deal" or "agreement"."""
        return self.kind == "contract" and not self.cue.label.is_verb and self.cue.last - self.cue.first == 1

    @property
    def puts_into_others(self) -> bool:
        """Whether a verb tells that somebody gives money: "closed a fund. It has invested in Acme"."""
        return self.kind == "investment" and self.cue.label.is_verb and bool(self.others)

    @property
    def only_stands_behind(self) -> bool:
        """Whether it only tells who has put money into a company, and not when: "a startup backed by Acme"."""
        behind = self.passage.lower[self.cue.first : self.cue.last + 1]
        return self.kind == "investment" and self.value is None and behind == ["backed", "by"]

    @property
    def only_bets(self) -> bool:
        """Whether a headline does not tell what is done: "bets big on lamps with $10 billion campus deal"."""
        return self.index < 0 and self.cue.label.is_verb and self.passage.lower[self.cue.last - 1] in ("bet", "bets")

    @property
    def points_back(self) -> bool:
        """Whether its sentence opens with a deal that was told of: "The round", "Acme's funding was led by"."""
        passage, cue = self.passage, self.cue
        if cue.first == 1 and passage.tokens[0].lower in _GRAMMAR["pointing back"]:
            return True
        is_owned = any(g.first == 0 and g.is_possessive and g.last == cue.first for g in passage.groups[:1])
        return is_owned and not self.round and passage.lower[cue.last : cue.last + 2] == ["was", "led"]

    @property
    def is_of_several(self) -> bool:
        """Whether it sums deals up: "deals with companies including Acme, Widget and Quill"."""
        noun = self.passage.tokens[self.cue.last - 1].lower
        return noun.endswith("s") and noun[:-1] in _GRAMMAR["told again"] and bool(self.parties[2:])

    @property
    def payers(self) -> tuple[str, ...]:
        """Who pays in a contract, where the verb tells."""
        act = self.cue.label.act if self.kind == "contract" else ""
        return self.others if act == "supplying" else self.actors if act in _PAYING else ()

    @property
    def is_of_a_year(self) -> bool:
        """Whether it is told as done in a year: "bought Acme for $2 billion in 2016", "In 2016, it bought Acme"."""
        if self.status != "completed":
            return False
        behind = self.passage.tokens[self.cue.last - 1 : self.cue.last + _NEAR_YEAR]
        spans = (self.passage.tokens[:_OPENING], behind)
        opened = ((words, at) for words in spans for at, token in enumerate(words) if token.lower == "in")
        return any(_YEAR.fullmatch(token.word) for words, at in opened for token in words[at + 1 : at + _DATE])

    @property
    def is_of_before(self) -> bool:
        """Whether it is told as an earlier one: "follows a previous $2 million round", "secured prior investments"."""
        words, cue = self.passage.lower, self.cue
        done = pairwise(words[max(0, cue.first - _NEAR_DONE) : cue.last])
        if words[0] == "previously" or any(
            one == "previously" and other in _GRAMMAR["done before"] for one, other in done
        ):
            return True
        before, behind = words[max(0, cue.first - _NEAR_BEFORE) : cue.first], words[cue.last : cue.last + 2]
        return not {"previous", "prior", "earlier"}.isdisjoint(behind if cue.label.is_verb else before)

    @property
    def is_separate(self) -> bool:
        """Whether it is told as one more: "Under a separate deal, Acme will buy", "Separately, Acme agreed to buy".

        So is a site beside those told of: "In July, it bought Widget's plant in Acmeland", "It is also in talks to".
        """
        words = self.passage.lower[: self.cue.last]
        is_called = any(one == "separate" and other in _GRAMMAR["told again"] for one, other in pairwise(words))
        is_dated = words[:1] == ["in"] and self.passage.tokens[1].word in _MONTHS
        is_one_more = self.index > 0 and (is_dated or ("also" in words and _GRAMMAR["saying"].isdisjoint(words)))
        return is_called or words[:1] == ["separately"] or (is_one_more and self._is_of_site)

    @property
    def _is_of_site(self) -> bool:
        """Whether it tells of what somebody has in a place: "acquired Acme's battery plant in Acmeland"."""
        owner = next((group for group in self.passage.groups if group.first >= self.cue.last), None)
        if owner is None or not owner.is_possessive:
            return False
        is_bought = not {"acquire", "buy"}.isdisjoint(self.passage.lower[self.cue.last : owner.first])
        if self.kind != "acquisition" and not (self.is_generic and is_bought):  # "in talks to acquire Acme's plant in"
            return False
        words = pairwise(self.passage.lower[owner.last : owner.last + _NEAR_DONE])
        return any(noun in _SITES and link == "in" for noun, link in words)

    @property
    def own_round(self) -> str:
        """The name of the round right beside its cue: "its Series A funding", "closed its Series A"; else nothing."""
        behind = _NEAR_ROUND if self.cue.label.is_verb else 1
        first, last = max(0, self.cue.first - _NEAR_BEFORE), min(len(self.passage.tokens), self.cue.last + behind)
        return self.round if self.round and self.round in self.passage.words(first, last) else ""

    @property
    def gives_part(self) -> bool:
        """Whether it tells who gives a part of a round told of before: "Acme is investing $9 million"."""
        is_given = self.cue.label.is_verb and self.passage.lower[self.cue.last - 1] in _GRAMMAR["giving a part"]
        return is_given and self.kind == "funding" and bool(self.others)

    @property
    def is_of_last_year(self) -> bool:
        """Whether it is told as done a year ago or more: "invested in its seed round last year", "two years ago"."""
        words = self.passage.lower[self.cue.first : self.cue.last + _NEAR_LAST]
        return any(one in ("last", "years", "year") and other in ("year", "ago") for one, other in pairwise(words))

    @property
    def adds_sum(self) -> bool:
        """Whether the sum comes on top of one before it: "another $9 million"."""
        at = self.passage.word_at(self.value.start) if self.value else 0
        return not _GRAMMAR["on top"].isdisjoint(self.passage.lower[max(0, at - 2) : at])
