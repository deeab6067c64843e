"""Answers that are given again as they were, as long as no article has changed."""

from bot.chat import Invocation, Message
from bot.library.standing import Standings

_MOST = 300
"""Some 27 kB each: what a newsroom asks between two new articles, and presses buttons of."""

Asked = tuple[Invocation, Standings]
"""All that an answer depends on beside the library."""


class KeptAnswers:
    """The answers that were made of one state of the library; of too many the oldest goes."""

    def __init__(self) -> None:
        self._state = 0
        self._kept: dict[Asked, Message] = {}

    def find(self, state: int, asked: Asked) -> Message | None:
        """The answer to that, if it was made of this state, which is the number of the library's last change."""
        return self._kept.get(asked) if state == self._state else None

    def keep(self, state: int, asked: Asked, message: Message) -> None:
        """Keep an answer made of this state, and none of another."""
        if state != self._state:
            self._kept.clear()
            self._state = state
        self._kept[asked] = message
        if len(self._kept) > _MOST:
            del self._kept[next(iter(self._kept))]
