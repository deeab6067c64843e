"""What the library does have, when it has nothing of what was asked for."""

from collections.abc import Sequence

from bot.briefings.briefing import Kind, Suggestion
from bot.briefings.view import View
from bot.extraction.facts import NameKind, Project
from bot.library.names import KnownName

_LOOKED_AT = 30
"""Names, those in most articles first."""
_PROFILED: frozenset[NameKind] = frozenset({"person", "organization"})


async def suggest_known(view: View, kind: Kind, most: int = 3) -> tuple[Suggestion, ...]:
    """Commands of this kind on the best-known names that it fits; a question or a topic gets one of each kind."""
    known = await view.library.complete(view.visible, "", _LOOKED_AT)
    if kind == "deal":
        return _suggest_deals(known)[:most]
    if kind == "infra":
        return await _suggest_infra(view, known, most)
    if kind == "profile":
        return tuple(Suggestion(kind, name.name) for name in known if name.kind in _PROFILED)[:most]
    if kind == "timeline":
        return tuple(Suggestion(kind, deal.words) for deal in _suggest_deals(known))[:most]
    people = [Suggestion("profile", name.name) for name in known if name.kind == "person"]
    return (*_suggest_deals(known)[:1], *await _suggest_infra(view, known, 1), *people[:1])


def _suggest_deals(known: Sequence[KnownName]) -> tuple[Suggestion, ...]:
    return tuple(Suggestion("deal", name.name) for name in known if name.deals)


async def _suggest_infra(view: View, known: Sequence[KnownName], most: int) -> tuple[Suggestion, ...]:
    """Places where something is built, and what is built."""
    suggestions: list[Suggestion] = []
    for name in known:
        fits = name.kind in {"place", "project"} and len(suggestions) < most
        if fits and (await view.library.find_records(view.visible, (Project,), [{name.key}], limit=1))[Project]:
            suggestions.append(Suggestion("infra", name.name))
    return tuple(suggestions)
