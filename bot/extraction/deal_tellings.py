"""What one sentence tells of a deal: its kind by its cue, its parties, its sum, and how far it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.extraction.cues import DEAL_CUES, DealCue, decide_status, find_statuses, who_says
from bot.extraction.deal_sides import Setting, find_actors, find_others, is_investor, is_passive, preposition_of
from bot.extraction.deal_values import choose_valuation, choose_value, find_round, find_stake
from bot.extraction.facts import Amount, Kind, SaidBy, Status
from bot.extraction.phrases import Found
from bot.extraction.reading import Passage, Reading
from bot.extraction.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_DEBT = frozenset(("debt", "loan", "loans", "bonds"))
_NEAR_SHARES = 6  # words: "acquire a 49 percent stake"
_NEAR_STATUS = 14  # words between a deal's cue and the word that tells how far it is
_NEGATED = 4  # words between "not" and what it denies
_LEAST_INVESTMENT = 1e6  # of a lone investor; less is a price


@dataclass(frozen=True, slots=True)
class Telling:
    """What one sentence tells of one deal; `index` counts the sentences of the article, -1 is the headline."""

    passage: Passage
    index: int
    cue: Found[DealCue]
    kind: Kind
    actors: tuple[str, ...]
    others: tuple[str, ...]
    value: Amount | None
    valuation: Amount | None
    status: Status | None
    said_by: SaidBy
    round: str | None
    stake: float | None

    @property
    def parties(self) -> tuple[str, ...]:
        """All who take part, those who act first."""
        return tuple(dict.fromkeys((*self.actors, *self.others)))

    @property
    def is_generic(self) -> bool:
        """Whether the cue only says "deal" or "agreement"."""
        return self.kind == "contract" and not self.cue.label.is_verb and self.cue.last - self.cue.first == 1


def find_tellings(reading: Reading) -> list[Telling]:
    """Every telling of a deal, the headline's first, then in the order of the text."""
    focus: tuple[str, ...] = (reading.topic,) if reading.topic else ()
    tellings: list[Telling] = []
    for index, passage in enumerate((reading.title, *reading.passages), start=-1):
        setting = Setting(passage, focus, reading.topic)
        found = DEAL_CUES.find(passage.tokens)
        statuses = find_statuses(passage.tokens) if found else []
        cues = [cue for cue in found if not _is_denied(passage, cue) and not _is_ending(cue, statuses)]
        for cue in cues:
            telling = _tell(setting, index, cue, _near_statuses(cue, cues, statuses))
            if telling:
                tellings.append(telling)
        focus = next((group.names for group in passage.groups if group.before == "" and group.names), focus)
    return tellings


def _tell(setting: Setting, index: int, cue: Found[DealCue], statuses: dict[str, int]) -> Telling | None:
    passage = setting.passage
    if _is_adjective(passage, cue):
        return None
    kind = _kind(passage, cue)
    others = find_others(
        setting, cue, "acquisition" if kind == "investment" and cue.label.kind == "acquisition" else kind
    )
    actors = find_actors(setting, cue, kind)
    if kind == "funding" and is_investor(passage, actors):
        actors, others = setting.focus, (*actors, *others)
    if is_passive(passage, cue):
        actors, others = others, actors
    telling = Telling(
        passage=passage,
        index=index,
        cue=cue,
        kind=kind,
        actors=tuple(name for name in actors if name not in others),
        others=others,
        value=choose_value(passage, cue),
        valuation=choose_valuation(passage),
        status=_status(kind, statuses),
        said_by=who_says(passage),
        round=find_round(passage.text) if kind in ("funding", "debt") else None,
        stake=find_stake(passage.text),
    )
    return telling if _is_deal(telling) else None


def _is_denied(passage: Passage, cue: Found[DealCue]) -> bool:
    before = passage.tokens[max(0, cue.first - _NEGATED) : cue.first]
    return any(token.lower in _GRAMMAR["negations"] for token in before)


def _is_ending(cue: Found[DealCue], statuses: Sequence[Found[str]]) -> bool:
    """Whether a cue is only a part of words that end a deal: "backed out"."""
    ends = (found for found in statuses if found.label in ("cancelled", "ended"))
    return any(found.first <= cue.first and cue.last <= found.last for found in ends)


def _is_adjective(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether a verb only describes what follows: "Investing app Acme said"."""
    return cue.label.is_verb and cue.first == 0 and passage.tokens[0].lower.endswith("ing")


def _kind(passage: Passage, cue: Found[DealCue]) -> Kind:
    """The cue's kind, but for "acquire 5 percent" and "secures a loan"."""
    kind = cue.label.kind
    following = {token.lower for token in passage.tokens[cue.last : cue.last + _NEAR_SHARES]}
    if kind == "acquisition" and cue.label.is_verb and following & _GRAMMAR["shares"]:
        return "investment"
    if kind == "acquisition" and cue.label.is_verb and not _has_target(passage, cue):
        return "contract"
    if kind == "funding" and {token.lower for token in passage.tokens[cue.first :]} & _DEBT:
        return "debt"
    return kind


def _has_target(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether a verb of buying has an organization for its object: "buys Acme", not "buys chips from Acme"."""
    return any(
        0 <= group.first - cue.last <= _NEAR_SHARES
        and preposition_of(passage, group, cue) in ("", "by", "of", passage.tokens[cue.last - 1].lower)
        and not group.is_possessive
        for group in passage.groups
    )


def _is_deal(telling: Telling) -> bool:
    """Whether enough is told: two parties; of a funding or a loan the one who gets it, and its size or who gives it."""
    kind, value = telling.kind, telling.value
    if kind in ("funding", "debt"):
        return bool(telling.actors) and _is_funding(telling)
    if kind == "hiring":
        return bool(telling.actors) and bool(telling.others)
    if kind == "acquisition" and value is not None:
        return bool(telling.actors)
    if kind == "investment" and value is not None and (value.value or 0) >= _LEAST_INVESTMENT:
        return bool(telling.parties)
    return len(telling.parties) > 1


def _is_funding(telling: Telling) -> bool:
    """Whether money is raised in a round or a loan; "having raised $9 million" is a sum of all before."""
    tokens, cue = telling.passage.tokens, telling.cue
    is_total = cue.label.is_verb and tokens[max(0, cue.first - 1)].lower == "having"
    names_funding = any(token.lower in _GRAMMAR["funding words"] for token in tokens)
    in_lead = telling.passage.sentence.paragraph <= 1
    is_sized = any(found is not None for found in (telling.value, telling.valuation, telling.round)) or telling.others
    return (names_funding or in_lead) and not is_total and bool(is_sized)


def _near_statuses(
    cue: Found[DealCue], cues: Sequence[Found[DealCue]], statuses: Sequence[Found[str]]
) -> dict[str, int]:
    """The words near a cue that tell how far it is, with their distance; an ending belongs to the nearest cue only,
    which is not its own verb: "secured" tells of the loan in "secured a loan".
    """
    near: dict[str, int] = {}
    for found in statuses:
        distance = _distance(found, cue)
        is_own = found.label not in ("cancelled", "ended", "paused", "completed") or all(
            distance <= _distance(found, other) for other in cues if _distance(found, other) >= 0
        )
        if distance <= _NEAR_STATUS and is_own:
            near[found.label] = min(distance, near.get(found.label, distance))
    return near


def _distance(one: Found[str], other: Found[DealCue]) -> int:
    """Words between two phrases; -1 when they overlap."""
    return max(one.first - other.last, other.first - one.last, -1)


def _status(kind: Kind, near: dict[str, int]) -> Status | None:
    """What the near words say; a partnership is not completed, and a signature right there is no more talks."""
    labels = set(near)
    if kind in ("partnership", "contract", "joint_venture", "other"):
        labels.discard("completed")
    if near.get("completed", _NEAR_STATUS) <= min(near.get(label, _NEAR_STATUS) for label in ("approved", "signed")):
        labels -= {"approved", "signed"} if "completed" in labels else set()
    talks = near.get("in_talks", -1)
    if near.get("signed", _NEAR_STATUS) < talks or near.get("announced", _NEAR_STATUS) < min(1, talks):
        labels.discard("in_talks")
    return decide_status(labels)
