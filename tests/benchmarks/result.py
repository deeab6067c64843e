"""What a benchmark reports: a value beside its baseline and its goal."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Goal:
    """A limit of the ratio to the baseline, or of the value."""

    of: Literal["ratio", "value"]
    limit: float
    at_least: bool = False

    def is_met_by(self, measured: float) -> bool:
        return measured >= self.limit if self.at_least else measured <= self.limit

    def __str__(self) -> str:
        return f"{'>=' if self.at_least else '<='} {self.limit:g}"


@dataclass(frozen=True, slots=True)
class Result:
    """One figure. Without a baseline it stands alone; without a goal it only informs."""

    name: str
    value: float
    unit: str
    baseline: str | None = None
    baseline_value: float | None = None
    goal: Goal | None = None

    @property
    def ratio(self) -> float | None:
        return self.value / self.baseline_value if self.baseline_value else None

    @property
    def met(self) -> bool | None:
        """Whether the goal is met; None without one."""
        measured = self.ratio if self.goal and self.goal.of == "ratio" else self.value
        return None if self.goal is None or measured is None else self.goal.is_met_by(measured)

    def as_json(self) -> Mapping[str, object]:
        """The fields of the contract."""
        return {
            "name": self.name,
            "value": _short(self.value),
            "unit": self.unit,
            "baseline": self.baseline,
            "baseline_value": _short(self.baseline_value),
            "ratio": _short(self.ratio),
            "goal": str(self.goal) if self.goal else None,
            "met": self.met,
        }

    def as_text(self) -> str:
        """One line for people."""
        line = f"{self.name:<44} {_short(self.value):>10} {self.unit}"
        if self.ratio is not None:
            line += f"   {_short(self.ratio)} × {self.baseline} ({_short(self.baseline_value)})"
        if self.goal:
            line += f"   goal {self.goal}{' ' + self.unit if self.goal.of == 'value' else ''}: "
            line += "met" if self.met else "MISSED"
        return line


def _short(number: float | None) -> float | None:
    """Four digits say all that a measurement knows."""
    return None if number is None else float(f"{number:.4g}")
