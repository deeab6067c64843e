"""Numbers citations in the order in which they are first used, each place once, within the contract's limits."""

from bot.briefings.briefing import LONGEST_QUOTE, MOST_QUOTED, Citation
from bot.library.article import Heading


class Citations:
    """The citations of one briefing while it is composed."""

    def __init__(self) -> None:
        self._citations: list[Citation] = []
        self._quoted = 0

    def cite(self, article: Heading, paragraph: int, quote: str, start: int) -> int | None:
        """The citation's number, or None where the quote would break a limit of the contract."""
        end = start + len(quote)
        for known in self._citations:
            if known.start <= start and end <= known.end and known.article == article:
                return known.number
        if len(quote) > LONGEST_QUOTE or self._quoted + len(quote) > MOST_QUOTED:
            return None
        self._quoted += len(quote)
        self._citations.append(Citation(len(self._citations) + 1, article, paragraph, quote, start, end))
        return len(self._citations)

    def all(self) -> tuple[Citation, ...]:
        """The citations so far, by number."""
        return tuple(self._citations)
