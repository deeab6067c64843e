"""What each party does in a deal of a kind."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.deals.telling import Telling
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


_IN_CONTRACT: dict[str, tuple[PartyRole, PartyRole]] = {
    "supplying": ("supplier", "customer"),
    "awarding": ("customer", "supplier"),
    "buying": ("customer", "supplier"),
    "paying": ("customer", "supplier"),
    "spending": ("customer", "supplier"),
}


_OF_MONEY = frozenset(("funding", "investment"))  # one sentence may tell of the round, another of a share in it
_POWERING = frozenset(("fuel", "power"))
_AT = (["with", "an"], ["at", "an"])  # "at an investment of $3 billion", which the other side makes
_OWN = (["its"], ["their"])


def give_roles(kind: Kind, tellings: Sequence[Telling]) -> tuple[Role, ...]:
    """The roles that the places of the parties in the sentences show; none where the words leave them open."""
    roles: dict[str, PartyRole] = {}
    for telling in tellings:
        told = telling.kind if {kind, telling.kind} == _OF_MONEY else kind
        pair = _IN_CONTRACT.get(_act(telling)) if kind == "contract" else _ACTOR_AND_OTHER.get(told)
        if pair and telling.kind == told and not _is_between(kind, telling):
            roles.update({name: pair[0] for name in telling.actors if name not in roles})
            roles.update({name: pair[1] for name in telling.others if name not in roles})
    return tuple(Role(party, role) for party, role in roles.items())


def _act(telling: Telling) -> str:
    """What is done in a contract; who acquires goods buys them: "will acquire 20,000 chips from Acme".

    So does who is "to power its data centers" by it.
    """
    label, last = telling.cue.label, telling.cue.last
    is_own = telling.passage.lower[last - 1] in _POWERING and telling.passage.lower[last : last + 1] in _OWN
    return "buying" if is_own or (label.is_verb and label.kind == "acquisition") else label.act


def _is_between(kind: Kind, telling: Telling) -> bool:
    """Whether two sides are named without a word for who gives and who takes: "a licensing deal", "agreed to merge"."""
    is_mutual = not telling.cue.label.is_verb or telling.cue.label.act == "merging"
    is_one_side = not (telling.actors and (telling.others or telling.sellers)) and len(telling.parties) > 1
    if kind == "investment" and telling.passage.lower[max(0, telling.cue.first - 2) : telling.cue.first] in _AT:
        return all(name.endswith(" government") for name in telling.actors)  # "signed a memorandum for a plant with an"
    is_with = kind == "licensing" and telling.passage.lower[telling.cue.last : telling.cue.last + 1] == ["with"]
    return kind in ("acquisition", "licensing") and is_mutual and (is_one_side or is_with)
