"""Which command fits words that name none."""

import re
from collections.abc import Sequence
from typing import Literal

from bot.briefings.briefing import Kind
from bot.briefings.composing.topics import INFRA, TALENT
from bot.briefings.gather import find_told
from bot.briefings.meaning.resolve import Subject, resolve
from bot.briefings.view import View
from bot.extraction.facts import Deal, Project
from bot.patterns import lazy_pattern

Command = Literal["deal", "infra", "talent", "profile", "compare", "ask"]

_LISTED: tuple[Kind, ...] = ("deal", "infra", "profile")
_QUESTION = lazy_pattern(
    r"\?|^(?:who|what|when|where|why|how|which|whose|is|are|was|were|does|do|did|has|have|had|can|could|will|would)\b",
    re.IGNORECASE,
)
_LISTING = lazy_pattern(
    r"(?:please )?(?:(?:list|show|give|name|tell)(?: me)? |(?:what|which|who|are there|how many) )?"
    r"(?:(?:are|all|any|every|the|of|your|latest|newest|recent|other) )*"
    r"(?:(?P<deal>deals?|partnerships?|acquisitions?|investments?|agreements?)"
    r"|(?P<infra>projects?|build-?outs?|sites?|data ?cent(?:er|re)s?)"
    r"|(?P<profile>people|persons?|names?|compan(?:y|ies)|organi[sz]ations?))"
    r"(?: (?:are (?:there|known|here|in (?:the|your) library)|do you (?:know|have)(?: of)?|there are|exist|there))?",
    re.IGNORECASE,
)
"""Words that ask for all of a kind and name none."""
_VERSUS = lazy_pattern(r"\bvs?\b|\bversus\b", re.IGNORECASE)


def find_listed(words: str) -> Kind | None:
    """The kind of which all are asked for: “what deals are there”; None when the words ask for something else."""
    match = _LISTING.fullmatch(words.strip(" ?!."))
    return next((kind for kind in _LISTED if match and match[kind]), None)


async def pick_kind(view: View, words: str) -> Command:
    """By what the words ask for, else by what the names in them are; a question when nothing else fits."""
    if _QUESTION.search(words):
        return "ask"
    if _VERSUS.search(words):
        return "compare"
    resolution = await resolve(view, words)
    if not resolution.subjects:
        return "profile" if resolution.ambiguous else "ask"
    rest = " ".join(resolution.words)
    if TALENT.search(rest):
        return "talent"
    if INFRA.search(rest.lower()):
        return "infra"
    return "ask" if rest else await _pick_by_names(view, resolution.subjects)


async def _pick_by_names(view: View, subjects: Sequence[Subject]) -> Command:
    """Places and projects are built, people have a profile, and so have companies without a deal."""
    if any(subject.kind in {"place", "project"} for subject in subjects):
        return "infra"
    if subjects[0].kind == "person":
        return "profile"
    if not await find_told(view, Deal, subjects):
        return "profile" if len(subjects) == 1 else "ask"
    return "profile" if len(subjects) == 1 and await find_told(view, Project, subjects) else "deal"
