"""A picture of some figures, for platforms that show pictures; the figures stand in the message as text as well."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bar:
    """One figure: what it is of, how much it is, and the same in words."""

    label: str
    value: float
    text: str


@dataclass(frozen=True, slots=True)
class Chart:
    """Horizontal bars below each other, of values that are not negative."""

    title: str
    bars: tuple[Bar, ...]

    @property
    def description(self) -> str:
        """What the picture shows, for those who don't see it."""
        return f"{self.title}: {'; '.join(f'{bar.label} {bar.text}' for bar in self.bars)}"
