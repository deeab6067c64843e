"""Several people and as many offices: "Jane Roe and John Poe, Acme's chief executive and chair, respectively"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.extraction.facts import Mention
from bot.extraction.reading import Passage

_JOINT = re.compile(r",? and |, ")


def is_respective(passage: Passage) -> bool:
    return "respectively" in passage.vocabulary


def own_role(passage: Passage, name: str, role: str | None) -> str | None:
    """The one of the offices in `role` that the bearer of a `name` holds, where a sentence gives each of a list one."""
    if role is None or not is_respective(passage):
        return role
    roles = _JOINT.split(role)
    listed = _list_of(passage, [mention for mention in passage.mentions if mention.kind == "person"], name)
    return roles[listed.index(name)] if len(roles) == len(listed) else role


def _list_of(passage: Passage, people: Sequence[Mention], name: str) -> list[str]:
    """The names of the list that a name stands in."""
    listed: list[str] = []
    end = 0
    for mention in people:
        is_next = bool(listed) and _JOINT.fullmatch(passage.between(end, mention.start)) is not None
        if not is_next and name in listed:
            break
        listed = [*listed, mention.name] if is_next else [mention.name]
        end = mention.end
    return listed if name in listed else []
