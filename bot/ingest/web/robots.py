"""What a site asks robots to leave alone (pure): RFC 9309, the longest rule that fits decides."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_LINE = re.compile(r"\s*([A-Za-z-]+)\s*:\s*([^#]*)")
_MOST_RULES = 5_000


@dataclass(frozen=True, slots=True)
class Rule:
    """A path's beginning, with `*` for anything and `$` for its end."""

    allows: bool
    pattern: str


def read_robots(text: str, agent: str) -> tuple[Rule, ...]:
    """The rules for that agent; where it has none of its own, those for all."""
    mine: list[Rule] = []
    everyones: list[Rule] = []
    is_named = False
    for agents, rule in _pairs(text):
        named = any(one != "*" and one in agent.casefold() for one in agents)
        is_named = is_named or named
        if rule is not None and len(mine) + len(everyones) < _MOST_RULES:
            if named:
                mine.append(rule)
            elif "*" in agents:
                everyones.append(rule)
    return tuple(mine if is_named else everyones)


def is_allowed(rules: tuple[Rule, ...], path: str) -> bool:
    """Whether the path, with its query, may be fetched."""
    fitting = [rule for rule in rules if _fits(rule.pattern, path)]
    return max(((len(rule.pattern), rule.allows) for rule in fitting), default=(0, True))[1]


def _pairs(text: str) -> Iterator[tuple[frozenset[str], Rule | None]]:
    """Each rule with the agents of its group; a group's first line without a rule."""
    agents: list[str] = []
    is_open = False
    for line in text.splitlines():
        match = _LINE.match(line)
        if match is None:
            continue
        field, value = match[1].casefold(), match[2].strip()
        if field == "user-agent":
            agents = [*(agents if is_open else []), value.casefold()]
            is_open = True
            yield frozenset(agents), None
        elif field in ("allow", "disallow"):
            is_open = False
            if value:
                yield frozenset(agents), Rule(field == "allow", value)


def _fits(pattern: str, path: str) -> bool:
    """Piece after piece, so that a pattern of many stars costs no more than its length."""
    is_whole = pattern.endswith("$")
    first, *others = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    at = len(first)
    for number, piece in enumerate(others, 1):
        if is_whole and number == len(others):
            return path.endswith(piece) and len(path) - len(piece) >= at
        found = path.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    return not is_whole or at == len(path)
