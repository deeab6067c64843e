"""What each party does in a deal of a kind."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.deal_tellings import Telling
from bot.extraction.facts import Kind, PartyRole, Role

_ACTOR_AND_OTHER: dict[Kind, tuple[PartyRole, PartyRole]] = {
    "acquisition": ("buyer", "target"),
    "investment": ("investor", "recipient"),
    "funding": ("recipient", "investor"),
    "debt": ("borrower", "lender"),
    "licensing": ("licensee", "licensor"),
    "partnership": ("partner", "partner"),
    "joint_venture": ("partner", "partner"),
}


def give_roles(kind: Kind, tellings: Sequence[Telling]) -> tuple[Role, ...]:
    """The roles that the places of the parties in the sentences show; none for kinds whose words leave them open."""
    if kind not in _ACTOR_AND_OTHER:
        return ()
    of_actor, of_other = _ACTOR_AND_OTHER[kind]
    roles: dict[str, PartyRole] = {}
    for telling in tellings:
        if telling.kind == kind:
            roles.update({name: of_actor for name in telling.actors if name not in roles})
            roles.update({name: of_other for name in telling.others if name not in roles})
    return tuple(Role(party, role) for party, role in roles.items())
