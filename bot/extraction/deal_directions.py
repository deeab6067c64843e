"""Which way round a sentence tells a deal: "Acme buys Widget", "Widget was bought by Acme"."""

from __future__ import annotations

from bot.extraction.cues import DealCue
from bot.extraction.deal_names import find_company_meant, find_round_sides
from bot.extraction.deal_sides import Setting, find_actors, find_others, is_investor, is_passive
from bot.extraction.facts import Kind
from bot.extraction.hirings import find_hired_below
from bot.extraction.phrases import Found


def find_both_sides(setting: Setting, cue: Found[DealCue], kind: Kind) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who acts and who the others are, whichever way round the sentence tells it."""
    passage = setting.passage
    buys_shares = kind == "investment" and cue.label.kind == "acquisition"
    others = find_others(setting, cue, "acquisition" if buys_shares else kind)
    others = find_hired_below(passage, cue, setting.following) + others
    actors = find_actors(setting, cue, kind)
    if kind == "funding" and is_investor(passage, actors):
        actors, others = setting.focus, (*actors, *others)
    if kind == "acquisition" and not others:
        others = find_company_meant(passage, cue, actors, setting.focus)
    if is_passive(passage, cue):
        actors, others = others, actors
    if kind == "funding" and (sides := find_round_sides(passage, cue)):
        actors, others = sides
    return actors, others
