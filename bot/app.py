"""Builds every part and puts them together; nothing else does."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Literal

from rich.console import Console

from bot.adapters.console.draw import print_message
from bot.adapters.console.files import attach_file
from bot.adapters.console.markdown import render_markdown
from bot.allocator import give_memory_back
from bot.briefings.meaning.aliases import make_aliases
from bot.chat import Bot, Complete, Dispatch, Invocation, Message, Payload, Role, UserError
from bot.commands import COMMANDS
from bot.commands.completion import make_complete
from bot.commands.dispatch import Dispatcher
from bot.database.backup import back_up
from bot.database.database import Database
from bot.database.errors import DatabaseError
from bot.extraction import load_names, load_spellings
from bot.ingest.seeds import fill_seeds
from bot.library.article import SHARED
from bot.library.cited import Cited
from bot.library.library import Library
from bot.library.search import Search
from bot.library.sources import Sources
from bot.logs import configure_logs
from bot.notes import KeptNotes
from bot.parts import BuiltParts
from bot.settings import Settings
from bot.tenants.curators import Curators
from bot.tenants.memory import Memory, Report
from bot.tenants.privacy import Privacy
from bot.wording.database import word_database_error
from bot.wording.platforms import PHRASES
from bot.wording.terminal import BACK_UP_POSTGRESQL, word_greeting, word_no_digest

if TYPE_CHECKING:  # slow to import: who asks one question needs none of them
    from pathlib import Path

    from bot.digests.composer import Composer, Render
    from bot.digests.store import Digests
    from bot.digests.subscription import Subscription
    from bot.ingest.feeds.feed import Checked
    from bot.ingest.feeds.reader import FeedReader
    from bot.ingest.intake import Intake
    from bot.ingest.outcome import Refused, Taken
    from bot.ingest.rechecking import Rechecker
    from bot.ingest.rereading import Rereader


@dataclass(frozen=True, slots=True)
class App:
    """The bot, ready to answer."""

    settings: Settings
    database: Database
    library: Library
    cited: Cited
    memory: Memory
    privacy: Privacy
    parts: BuiltParts
    dispatch: Dispatch
    complete: Complete
    tenant: str = SHARED
    """Whoever has the command line hosts the bot, so what they add is for everyone."""

    @property
    def intake(self) -> Intake:
        """The way in for articles."""
        return self.parts.intake

    @property
    def feeds(self) -> FeedReader:
        """The feeds that are read."""
        return self.parts.feeds

    @property
    def digests(self) -> Digests:
        """What channels follow, and what they were told."""
        return self.parts.digests

    @property
    def rereader(self) -> Rereader:
        """What reads articles again with a newer extractor."""
        return self.parts.rereader

    @property
    def rechecker(self) -> Rechecker:
        """What asks again for the pages that are cited."""
        return self.parts.rechecker

    @property
    def bot(self) -> Bot:
        """What the adapters of platforms are given."""
        commands = {name: command for name, (command, _) in COMMANDS.items()}
        return Bot(self.dispatch, self.complete, commands, PHRASES, KeptNotes(self.memory, self.cited, _now))

    async def reports(self) -> tuple[Report, ...]:
        """The answers that readers doubt, of all workspaces and servers, the newest first."""
        return await self.memory.find_reports()

    async def answer(self, text: str) -> Message:
        """The answer to one command line of the terminal."""
        return await self.dispatch(attach_file(Invocation(text, self.tenant, role=Role.ADMINISTRATOR)))

    def composer(self, renders: Mapping[str, Render]) -> Composer:
        """What makes digests, drawn by these functions for each platform."""
        from bot.digests.composer import Composer  # noqa: PLC0415 (slow to import; not for asking)
        from bot.digests.news import Newsroom  # noqa: PLC0415 (as above)
        from bot.wording.digests import word_digest  # noqa: PLC0415 (as above)

        aliases = make_aliases(load_spellings())
        return Composer(self.library, self.digests, self.memory, aliases, word_digest, renders, Newsroom(self.library))

    async def subscription(self, digest: str) -> Subscription:
        """The digest of that id, of whatever tenant. Raises UserError."""
        for one in await self.digests.find_subscriptions():
            if one.id == digest:
                return one
        raise UserError(word_no_digest(digest))

    async def settle(self, marker: str, became: Literal["posted", "not-posted", "again"]) -> bool:
        """Say what became of a delivery that is uncertain; False where there is none of that marker."""
        from bot.digests.settling import SETTLED  # noqa: PLC0415 (slow to import; not for asking)

        return await self.digests.resolve(marker, SETTLED[became])

    def print_text(self, message: Message, read: str | None = None) -> None:
        """Draw the message on the terminal, or plainly into a pipe; below the line of a file that it answers."""
        print_message(message, Console(highlight=False), read)

    def render_markdown(self, message: Message) -> str:
        """The message as Markdown."""
        return render_markdown(message)

    def render_slack(self, message: Message) -> Payload:
        """The first page of the message as the body of Slack's chat.postMessage."""
        from bot.adapters.slack.payloads import render  # noqa: PLC0415 (only this format and the platform need it)

        return render(message, PHRASES)[0]

    def render_discord(self, message: Message) -> Payload:
        """The first page of the message as the body of Discord's POST /channels/{id}/messages."""
        from bot.adapters.discord.payloads import render  # noqa: PLC0415 (only this format and the platform need it)

        return render(message, PHRASES)[0]

    def find(self, paths: Sequence[Path]) -> Sequence[Path | Refused]:
        """The files under these paths that can be added, and what was refused among them."""
        from bot.ingest.files import find_files  # noqa: PLC0415 (as above)

        return find_files(paths)

    async def back_up(self, target: Path) -> None:
        """Copy the library to a new file. Raises FileExistsError, OSError, and UserError for PostgreSQL."""
        if self.database.file is None:
            raise UserError(BACK_UP_POSTGRESQL)
        await asyncio.to_thread(back_up, self.database.file, target)

    async def add(
        self, files: Sequence[Path | Refused], addresses: Sequence[str] = (), lists: Sequence[Path] = ()
    ) -> AsyncIterator[Taken | Checked | Refused]:
        """Add files, addresses, and the feeds that OPML files list; what became of each, in their order."""
        from bot.ingest.adding import add_addresses, add_lists  # noqa: PLC0415 (slow to import; not for asking)
        from bot.ingest.pipeline import add_files  # noqa: PLC0415 (as above)

        async for added in add_files(self.library, self.tenant, files, load_names(), _now):
            yield added
        async for one in add_addresses(self.tenant, addresses, self.intake, self.feeds):
            yield one
        async for one in add_lists(self.tenant, lists, self.feeds):
            yield one

    async def chat(self) -> None:
        """Talk in the terminal until the input ends."""
        from bot.adapters.console.adapter import ConsoleAdapter  # noqa: PLC0415 (slow to import; only chat needs it)

        greeting = word_greeting(await self.library.count((self.tenant,)))
        history = self.settings.data_folder / "history"
        await ConsoleAdapter(self.tenant, history, greeting).run(self.dispatch, self.complete)


@asynccontextmanager
async def open_app(settings: Settings) -> AsyncIterator[App]:
    """The bot on the database that the settings name. Raises UserError where the database can't be used."""
    configure_logs(settings.secrets)
    give_memory_back()
    try:
        database = await Database.open(settings.database_url)
        try:
            app = await _build(settings, database)
            try:
                yield app
            finally:
                await app.parts.close()
        finally:
            await database.close()
    except DatabaseError as error:
        raise UserError(word_database_error(error)) from error


async def _build(settings: Settings, database: Database) -> App:
    """Every part, put together, with the seeds in the library if they are wanted."""
    library = Library(database, Search.open(database, settings.data_folder))
    if settings.seeds == "on":
        await fill_seeds(library, load_names, datetime.now(UTC))
    cited = Cited(database)
    parts = BuiltParts(library, database, cited, _now)
    dispatcher = Dispatcher(
        table=COMMANDS,
        library=library,
        memory=Memory(database),
        privacy=Privacy(database),
        curators=Curators(database),
        sources=Sources(database),
        parts=parts,
        aliases=make_aliases(load_spellings()),
        word_error=_word_error,
        now=_now,
    )
    return App(
        settings=settings,
        database=database,
        library=library,
        cited=cited,
        memory=dispatcher.memory,
        privacy=dispatcher.privacy,
        parts=parts,
        dispatch=dispatcher.dispatch,
        complete=make_complete(COMMANDS, library),
    )


def _now() -> datetime:
    return datetime.now(UTC)


def _word_error(error: Exception) -> str | None:
    return word_database_error(error) if isinstance(error, DatabaseError) else None
