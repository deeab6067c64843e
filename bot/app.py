"""Builds every part and puts them together; nothing else does."""

import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import structlog
from rich.console import Console

from bot.adapters.console.draw import print_message
from bot.adapters.console.markdown import render_markdown
from bot.briefings.aliases import make_aliases
from bot.chat import Complete, Dispatch, Invocation, Message, UserError
from bot.commands import COMMANDS
from bot.commands.completion import make_complete
from bot.commands.dispatch import make_dispatch
from bot.database.database import Database
from bot.database.errors import DatabaseError
from bot.extraction import load_names
from bot.ingest.files import find_files
from bot.ingest.outcome import Refused, Taken
from bot.ingest.pipeline import add_files
from bot.ingest.seeds import fill_seeds
from bot.library.article import SHARED
from bot.library.library import Library
from bot.library.search import Search
from bot.settings import Settings
from bot.wording.database import word_database_error
from bot.wording.terminal import word_greeting


@dataclass(frozen=True, slots=True)
class App:
    """The bot, ready to answer."""

    settings: Settings
    library: Library
    dispatch: Dispatch
    complete: Complete
    tenant: str = SHARED
    """Whoever has the command line hosts the bot, so what they add is for everyone."""

    async def answer(self, text: str) -> Message:
        """The answer to one command line of the terminal."""
        return await self.dispatch(Invocation(text, self.tenant))

    def print_text(self, message: Message) -> None:
        """Draw the message on the terminal, or plainly into a pipe."""
        print_message(message, Console(highlight=False))

    def render_markdown(self, message: Message) -> str:
        """The message as Markdown."""
        return render_markdown(message)

    def find(self, paths: Sequence[Path]) -> Sequence[Path | Refused]:
        """The files under these paths that can be added, and what was refused among them."""
        return find_files(paths)

    def add(self, files: Sequence[Path | Refused]) -> AsyncIterator[Taken | Refused]:
        """Add these files; what became of each, in their order."""
        return add_files(self.library, self.tenant, files, load_names(), datetime.now(UTC))

    async def chat(self) -> None:
        """Talk in the terminal until the input ends."""
        from bot.adapters.console.adapter import ConsoleAdapter  # noqa: PLC0415 (slow to import; only chat needs it)

        greeting = word_greeting(await self.library.count((self.tenant,)))
        history = self.settings.data_folder / "history"
        await ConsoleAdapter(self.tenant, history, greeting).run(self.dispatch, self.complete)


@asynccontextmanager
async def open_app(settings: Settings) -> AsyncIterator[App]:
    """The bot on the database that the settings name. Raises UserError where the database can't be used."""
    _configure_log()
    try:
        database = await Database.open(settings.database_url)
        try:
            library = Library(database, Search.open(database, settings.data_folder))
            names = load_names()
            if settings.seeds == "on":
                await fill_seeds(library, names, datetime.now(UTC))
            dispatch = make_dispatch(COMMANDS, library, make_aliases(names), _word_error)
            yield App(settings, library, dispatch, make_complete(COMMANDS, library))
        finally:
            await database.close()
    except DatabaseError as error:
        raise UserError(word_database_error(error)) from error


def _word_error(error: Exception) -> str | None:
    return word_database_error(error) if isinstance(error, DatabaseError) else None


def _configure_log() -> None:
    """Log lines go to the error stream, with plain tracebacks: the values of variables may be private."""
    renderer = structlog.dev.ConsoleRenderer(
        colors=sys.stderr.isatty(), exception_formatter=structlog.dev.plain_traceback
    )
    structlog.configure(
        processors=[structlog.processors.add_log_level, structlog.processors.TimeStamper(fmt="iso"), renderer],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
