"""The deal behind a project, where the headline is about the project and no other deal: who builds it, for how much."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from bot.extraction.facts import Deal, Project, Quote
from bot.extraction.projects.facilities import CUES
from bot.extraction.projects.names import project_names
from bot.extraction.reading import Passage, Reading
from bot.extraction.words.statuses import find_statuses
from bot.extraction.words.wordlists import read_word_sections

_WORDS = read_word_sections("project_words.txt")
_FEWEST = 2  # parties
_ENDED = frozenset(("paused", "cancelled"))
_PLANNED = _ENDED | {"announced", "planned"}


def add_project_deal(reading: Reading, deals: Sequence[Deal], projects: Sequence[Project]) -> tuple[Deal, ...]:
    """The deals, with what a project tells: that the main one has ended, or the main one where there is none."""
    if any(deal.main for deal in deals):
        return tuple(_ended_with_project(deal, reading, projects) for deal in deals)
    return (*deals, *_find_project_deal(reading, projects))


def _ended_with_project(deal: Deal, reading: Reading, projects: Sequence[Project]) -> Deal:
    """A main deal as the project of the same parties leaves it, where the headline says that it is paused or cancelled.

    A deal with a sum of its own is about something else.
    """
    titled = {mention.name for mention in reading.title.mentions} & set(deal.parties)
    told = _ENDED & {found.label for found in find_statuses(reading.title)}
    if not deal.main or len(titled) < _FEWEST or deal.status in _ENDED:
        return deal
    ended = (p for p in projects if p.status in told and titled <= {p.operator, *p.partners} and _may_cost(deal, p))
    project = next(ended, None)
    if project is None:
        return deal
    own = Quote(project.quote, project.start, project.end)
    evidence = {**deal.evidence, "status": project.evidence.get("status", own)}
    deal = replace(deal, status=project.status, evidence=evidence)
    if deal.value_text is not None or project.cost_usd is None:
        return deal
    return _priced(replace(deal, evidence={**evidence, "value_text": project.evidence.get("cost_usd", own)}), project)


def _may_cost(deal: Deal, project: Project) -> bool:
    return deal.value_usd in (None, project.cost_usd)


def _priced(deal: Deal, project: Project) -> Deal:
    """The deal with what its project costs for its sum."""
    return replace(
        deal,
        value_usd=project.cost_usd,
        value_text=project.cost_text,
        value=project.cost_usd,
        currency="USD",
        bound="exact",
    )


def _find_project_deal(reading: Reading, projects: Sequence[Project]) -> tuple[Deal, ...]:
    """The main partnership of an article that announces a project, or what its headline's company will spend on one."""
    announces = any(token.lower in _WORDS["announcing"] for token in reading.title.tokens)
    if not announces or not project_names(reading.title) or not projects:
        return _find_investment(reading, projects)
    telling = [passage for passage in reading.passages if _names_partners(passage)]
    parties = dict.fromkeys([*([reading.topic] if reading.topic else []), *(n for p in telling for n in _names(p))])
    if len(parties) < _FEWEST or not telling:
        return ()
    own = max(telling, key=lambda passage: len(_names(passage))).quote
    evidence = {"parties": Quote(telling[0].text, telling[0].sentence.start, telling[0].sentence.end)}
    return (
        Deal(
            parties=tuple(parties),
            kind="partnership",
            status="announced",
            quote=own.quote,
            start=own.start,
            end=own.end,
            main=True,
            evidence=evidence if telling[0].sentence.start != own.start else {},
        ),
    )


def _find_investment(reading: Reading, projects: Sequence[Project]) -> tuple[Deal, ...]:
    """What the company that the headline names will spend on a project that is still a plan, or no longer one."""
    titled = {mention.name for mention in reading.title.mentions}
    plans = (p for p in projects if p.operator in titled and p.cost_usd is not None and p.status in _PLANNED)
    return tuple(
        _priced(
            Deal(
                parties=(project.operator or "",),
                kind="investment",
                status=project.status,
                quote=project.quote,
                start=project.start,
                end=project.end,
                main=True,
                evidence={"value_text": project.evidence["cost_usd"]} if "cost_usd" in project.evidence else {},
            ),
            project,
        )
        for project in islice(plans, 1)
    )


def _names_partners(passage: Passage) -> bool:
    """Whether a sentence says who builds or serves the project."""
    is_partner = not _WORDS["partners"].isdisjoint(passage.vocabulary)
    return bool(_names(passage)) and (is_partner or any(f.label == "run by" for f in CUES.find_in(passage)))


def _names(passage: Passage) -> list[str]:
    return [name for group in passage.groups for name in group.names]
