"""The deals of a text, for tests that read some."""

from __future__ import annotations

from bot.extraction import extract, load_names
from bot.extraction.facts import Deal


def deals_of(text: str, title: str = "") -> tuple[Deal, ...]:
    """The deals of a text."""
    return extract(text, load_names(), title).deals


def roles(deal: Deal) -> dict[str, str]:
    """Who does what in a deal."""
    return {role.party: role.role for role in deal.roles}
