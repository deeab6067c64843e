"""The parts that change the library and what channels are told, each built when it is first asked for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from bot.extraction import load_names

if TYPE_CHECKING:  # slow to import: a question needs none of them
    from collections.abc import Callable
    from datetime import datetime

    from bot.database.database import Database
    from bot.digests.store import Digests
    from bot.ingest.feeds.reader import FeedReader
    from bot.ingest.intake import Intake
    from bot.ingest.rechecking import Rechecker
    from bot.ingest.rereading import Rereader
    from bot.library.cited import Cited
    from bot.library.library import Library


@dataclass(frozen=True)
class BuiltParts:
    """`Parts` on this library in this database."""

    library: Library
    database: Database
    cited: Cited
    now: Callable[[], datetime]

    @cached_property
    def intake(self) -> Intake:
        """The way in for articles."""
        from bot.ingest.intake import Intake  # noqa: PLC0415 (as above)

        return Intake(self.library, load_names, self.now)

    @cached_property
    def feeds(self) -> FeedReader:
        """The feeds that are read."""
        from bot.ingest.feeds.reader import FeedReader  # noqa: PLC0415 (as above)
        from bot.ingest.feeds.store import FeedStore  # noqa: PLC0415 (as above)

        return FeedReader(FeedStore(self.database), self.intake, self.now)

    @cached_property
    def digests(self) -> Digests:
        """What channels follow, and what they were told."""
        from bot.digests.store import Digests  # noqa: PLC0415 (as above)

        return Digests(self.database)

    @cached_property
    def rereader(self) -> Rereader:
        """What reads articles again with a newer extractor."""
        from bot.ingest.rereading import Rereader  # noqa: PLC0415 (as above)

        return Rereader(self.library, load_names, self.now)

    @cached_property
    def rechecker(self) -> Rechecker:
        """What asks again for the pages that are cited."""
        from bot.ingest.rechecking import Rechecker  # noqa: PLC0415 (as above)

        return Rechecker(self.cited, self.intake, self.now)

    async def close(self) -> None:
        """Let go of what was built."""
        if "intake" in vars(self):
            await self.intake.close()
