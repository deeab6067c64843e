"""A digest that will come: a plain value."""

from dataclasses import dataclass
from datetime import datetime

from bot.digests.story import Composed


@dataclass(frozen=True, slots=True)
class Foreseen:
    """When it is due, in the zone of its schedule, and what it will tell; a silent one without news is not posted."""

    occurrence: datetime
    zone: str
    composed: Composed
    is_silent: bool
    is_late: bool

    @property
    def is_posted(self) -> bool:
        """Whether anything will stand in the channel."""
        return bool(self.composed.stories or self.composed.lost) or not (self.is_silent and self.composed.is_whole)
