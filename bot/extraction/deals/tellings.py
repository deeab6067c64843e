"""What one sentence tells of a deal: its kind by its cue, its parties, its sum, and how far it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.extraction.deals.cues import choose_cues, is_only_mentioned, without_adjectives
from bot.extraction.deals.deciders import without_deciders
from bot.extraction.deals.directions import find_sides, needs_both_sides
from bot.extraction.deals.endings import is_closed
from bot.extraction.deals.focus import find_focus, whose_deal
from bot.extraction.deals.kinds import are_enough, find_kind, includes_license
from bot.extraction.deals.leaving import without_leavers, without_partings
from bot.extraction.deals.money import find_members, is_funding
from bot.extraction.deals.names import are_both_sides
from bot.extraction.deals.parts import as_part_of_round
from bot.extraction.deals.prices import find_price_put_at, find_price_sold_for, is_paid_for_company
from bot.extraction.deals.progress import find_status
from bot.extraction.deals.rounds import find_round, is_part_of_round, own_part
from bot.extraction.deals.several import told_apart
from bot.extraction.deals.sides import Setting
from bot.extraction.deals.speaking import find_spoken_for, only_welcomes, turns_to_others
from bot.extraction.deals.stages import (
    decide_stage,
    is_ended_by_unnamed,
    is_got_alone,
    is_got_by_each,
    is_only_planned,
    near_statuses,
)
from bot.extraction.deals.stakes import find_stake
from bot.extraction.deals.sums import word_before_sum
from bot.extraction.deals.telling import Telling
from bot.extraction.deals.values import choose_valuation, choose_value, find_price, is_large
from bot.extraction.deals.ventures import is_of_its_own_deal
from bot.extraction.names.epithets import Epithets
from bot.extraction.people.hirings import as_passive
from bot.extraction.reading import Passage, Reading
from bot.extraction.words.cues import DealCue, find_deal_cues, who_says
from bot.extraction.words.phrases import Found
from bot.extraction.words.statuses import find_statuses
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_NEAR_DRAWN = 4  # words: "has drawn some early interest from"
_LAST = 4  # tellings among which the one is that a price is told of
_PAID_BY_EITHER = frozenset(("licensing", "other"))
_RIGHTS = _GRAMMAR["licensing"] | {"patents", "rights", "technology"}
_NEAR_RIGHT = 5  # words: "for the exclusive lamp license"
_NEXT, _FAR, _OF_ARTICLE = 2, 5, 12  # sentences within which a deal is told on, by "The deal", and as the only one


def find_tellings(reading: Reading) -> list[Telling]:
    """Every telling of a deal, the headline's first, then in the order of the text."""
    focus: tuple[str, ...] = (reading.topic,) if reading.topic else ()
    epithets = Epithets()
    tellings: list[Telling] = []
    for index, passage in enumerate((reading.title, *reading.passages), start=-1):
        is_new = index <= 0 or passage.sentence.paragraph != reading.passages[index - 1].sentence.paragraph
        focus = (is_new and reading.headings.get(passage.sentence.paragraph, ())[:1]) or focus
        focus = focus if (meant := epithets.meant(passage, index)) is None else meant
        epithets.learn(passage, index)
        following = reading.passages[index + 1] if 0 <= index + 1 < len(reading.passages) else None
        meant_here = find_spoken_for(passage) or whose_deal(passage, focus, tellings)
        setting = Setting(passage, meant_here, reading.topic, following)
        told = find_deal_cues(passage)
        found, statuses = without_adjectives(passage, told, find_statuses(passage) if told else [])
        cues = choose_cues(passage, found, statuses) if found else []
        statuses = without_partings(passage, statuses) if cues else statuses
        for cue in cues:
            near = near_statuses(passage, cue, cues, statuses)
            telling = _tell(setting, index, cue, near)
            if telling is None and (before := _told_before(tellings, passage, index, cue)):
                telling = _tell_on(before, passage, index, cue, near)
            telling = telling and as_part_of_round(telling, tellings)
            if telling and not only_welcomes(telling, tellings):
                tellings += told_apart(telling)
                epithets.learn_deal(telling.parties)
        tellings += _priced_on(tellings, reading, index)
        focus = find_focus(passage, tellings, index) or (() if turns_to_others(passage, focus) else focus)
    return tellings


def _told_before(tellings: Sequence[Telling], passage: Passage, index: int, cue: Found[DealCue]) -> Telling | None:
    """The telling that a sentence may go on about; "The deal", of two who were named, may stand further on, and so may
    what is paid "for the company" that was bought.
    """
    if not tellings:
        return None
    if cue.label.act == "paying" and is_paid_for_company(passage):
        return next((t for t in reversed(tellings) if t.kind == "acquisition" and t.others), tellings[-1])
    opening = passage.lower[:2]
    is_meant = opening[:1] == ["the"] and opening[-1] in _GRAMMAR["told again"] and len(tellings[-1].parties) > 1
    far = _OF_ARTICLE if _is_the_only_one(tellings, passage, cue) else _FAR if is_meant else _NEXT
    return tellings[-1] if index - tellings[-1].index <= far else None


def _is_the_only_one(tellings: Sequence[Telling], passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether "the deal" can only be the one that an article told of, and no other is named beside it."""
    parties = set(tellings[-1].parties)
    is_meant = passage.lower[max(0, cue.first - 1) : cue.last] == ["the", "deal"] and bool(passage.amounts)
    is_alone = is_meant and len(parties) > 1 and all(parties.issuperset(group.names) for group in passage.groups)
    return is_alone and all(set(telling.parties) == parties for telling in tellings)


def _priced_on(tellings: Sequence[Telling], reading: Reading, index: int) -> list[Telling]:
    """What a sentence puts the price of the last deal at that has none: "Analysts put it at $20 billion"."""
    last = next((t for t in reversed(tellings[-_LAST:]) if t.kind != "hiring" and len(t.parties) > 1), None)
    if last is None or last.value or not 0 <= last.index >= index - _NEXT - 1:
        return []
    sold_for = find_price_sold_for(reading.passages[index], last.others) if last.kind == "acquisition" else None
    price = sold_for or find_price_put_at(reading.passages, index, told_at=last.index)
    if price is None or any(t.value and set(t.parties) == set(last.parties) for t in tellings):
        return []
    told = replace(last, passage=reading.passages[index], index=index, cue=last.cue._replace(first=0, last=0))
    return [replace(told, value=price, valuation=None, status=None)]


def _tell(setting: Setting, index: int, cue: Found[DealCue], statuses: dict[str, int]) -> Telling | None:
    passage = own_part(setting.passage, cue)
    cue = as_passive(passage, cue)
    kind = find_kind(passage, cue)
    if cue.label.act in ("taking part", "interest") or kind is None:
        return None
    setting = replace(setting, passage=without_deciders(passage, kind))
    sides = find_sides(without_leavers(setting) if kind == "funding" else setting, cue, kind)
    if sides is None or sides.are_one or (not sides.others and is_only_mentioned(passage, cue)):
        return None
    kind, value = sides.kind, find_price(passage, cue, sides.kind)
    value, statuses = (None, {}) if is_of_its_own_deal(passage, cue, value) else (value, statuses)
    is_alone = is_got_alone(passage, cue, statuses) or is_ended_by_unnamed(passage, cue, statuses)
    is_signed = kind == "contract" and is_large(value) and is_alone
    others = (*sides.others, *sides.sellers)
    if kind == "contract" and not sides.others and not value and is_got_by_each(passage, cue):
        return None
    needs_both = needs_both_sides(passage, cue, kind, value) and not is_signed
    if needs_both and not (sides.actors and sides.others):
        return None
    if not sides.is_offered and not (is_signed and sides.actors) and not are_enough(kind, sides.actors, others, value):
        return None
    telling = Telling(
        passage=passage,
        index=index,
        cue=cue,
        kind=kind,
        actors=sides.actors,
        others=sides.others,
        sellers=sides.sellers,
        value=value,
        valuation=choose_valuation(passage),
        status=find_status(passage, cue, sides, statuses),
        said_by=who_says(passage),
        round=find_round(passage, cue) if kind == "funding" or is_part_of_round(passage, kind) else None,
        stake=find_stake(passage.text),
        is_planned=cue.label.is_verb and is_only_planned(statuses),
    )
    return telling if kind not in ("funding", "debt") or is_funding(telling) else None


def _tell_on(
    before: Telling, passage: Passage, index: int, cue: Found[DealCue], statuses: dict[str, int]
) -> Telling | None:
    """What a sentence adds to the deal told of before it: "Acme led", "The deal was valued at $9 billion"."""
    if cue.label.act == "taking part":
        return _tell_members(before, passage, index, cue)
    if cue.label.act == "interest":
        bidders = tuple(dict.fromkeys(name for g in passage.groups if g.first >= cue.last for name in g.names))
        is_drawn = any(t.lower in _GRAMMAR["drawing interest"] for t in passage.tokens[: cue.first][-_NEAR_DRAWN:])
        is_told = bool(bidders) and before.kind == "acquisition" and not before.actors and is_drawn
        return replace(_go_on(before, passage, index, cue), actors=bidders, status=None) if is_told else None
    if before.is_generic and includes_license(passage, cue, before.parties):
        return replace(_go_on(before, passage, index, cue), kind="licensing", status=None)
    opening = word_before_sum(passage, cue)
    is_paid = before.index == index or _is_paid_by_party(before, passage, cue)
    is_paid = is_paid and cue.label.act == "paying" and before.value is None
    is_meant = opening in _GRAMMAR["pointing back"] and passage.tokens[cue.first].lower in _GRAMMAR["told again"]
    names_sides = is_closed(passage, cue) or not passage.vocabulary.isdisjoint(_GRAMMAR["valuing"])
    known = before.parties if names_sides else ()  # "The deal values Acme at", "The deal closed in May, Acme said"
    is_alone = not any(set(group.names).difference(known) for group in passage.groups if group.first > cue.last)
    if not is_paid and not ((is_meant or _is_of_both(before, passage, cue)) and is_alone):
        return None
    value, status = choose_value(passage, cue), decide_stage(before.kind, statuses)
    if not (value or status):
        return None
    is_valuation = before.kind in ("funding", "investment") and not passage.vocabulary.isdisjoint(_GRAMMAR["valuing"])
    is_made = before.index == index and before.status in ("signed", "completed")  # "agreed to, following its offer"
    status = None if (is_paid and before.status) or (is_made and status == "in_talks") else status
    price, valuation = (None, value) if is_valuation else (value, None)
    told = _go_on(before, passage, index, cue)
    return replace(told, value=price, valuation=valuation, status=status, said_by=who_says(passage))


def _tell_members(before: Telling, passage: Passage, index: int, cue: Found[DealCue]) -> Telling | None:
    """The deal told of before with those who take part in it, too: "Acme led"."""
    members = tuple(name for name in find_members(passage, cue) if name not in before.parties)
    if before.kind != cue.label.kind or not members:
        return None
    told = replace(_go_on(before, passage, index, cue), status=None, valuation=choose_valuation(passage))
    is_joint = cue.label.kind == "acquisition"
    return replace(told, actors=(*before.actors, *members)) if is_joint else replace(told, others=members)


def _go_on(before: Telling, passage: Passage, index: int, cue: Found[DealCue]) -> Telling:
    """The telling before in the words of another sentence, without its sums; who pays there need not be who acted."""
    cue = cue._replace(label=before.cue.label) if cue.label.act == "paying" else cue
    return replace(before, passage=passage, index=index, cue=cue, value=None, valuation=None, round=None, stake=None)


def _is_paid_by_party(before: Telling, passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether a side of the deal before pays its sum: "It paid about $2 billion", "Acme will pay $6 million".

    Not for something else: "will pay $7 million to repair roads". Who is named pays to settle, or to buy.
    """
    payer = next((g for g in reversed(passage.groups) if g.last <= cue.first and g.before == ""), None)
    value = choose_value(passage, cue)
    if value is None:
        return False
    is_unnamed = all(group.first >= passage.word_at(value.end) for group in passage.groups)
    is_meant = is_unnamed and not _GRAMMAR["same subject"].isdisjoint(passage.lower[: cue.first])
    payers = before.actors if before.kind == "acquisition" else before.parties if before.kind in _PAID_BY_EITHER else ()
    is_named = payer is not None and bool(set(payer.names) & set(payers))
    if not is_meant and not is_named:
        return False
    behind = passage.lower[passage.word_at(value.end) :][:2]
    bought = passage.lower[passage.word_at(value.end) :][:_NEAR_RIGHT]
    is_for_right = before.kind == "licensing" and bought[:1] == ["for"] and not _RIGHTS.isdisjoint(bought)
    is_for_it = is_for_right or (before.kind == "acquisition" and is_paid_for_company(passage))
    return is_for_it or behind[:1] not in (["for"], ["to"]) or not _GRAMMAR["settling"].isdisjoint(behind)


def _is_of_both(before: Telling, passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether both sides of the deal before act without their names: "The companies signed a letter of intent"."""
    is_other = any(set(group.names).difference(before.parties) for group in passage.groups)
    return not cue.label.is_verb and are_both_sides(passage.tokens[: cue.first]) and not is_other
