"""The generated library of a benchmark, opened; it is made when it is first asked for."""

import sys
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from unittest.mock import patch

from bot.app import App, open_app
from bot.chat import Invocation, Message
from bot.commands.kept import KeptAnswers
from bot.database.migrate import HEAD
from bot.library import adding, packing, records, sketch
from bot.settings import Settings
from tests.benchmarks import filling, news, words
from tests.benchmarks.filling import ASKER, fill, index
from tests.benchmarks.news import PASSAGES_AN_ARTICLE, News
from tests.benchmarks.questions import make_commands

_QUESTIONS = 200
"""Commands of each kind: enough for a p99."""


@dataclass(frozen=True, slots=True)
class Options:
    """What benchmarks are run with; generated libraries stay in `folder`."""

    passages: int = 100_000
    folder: Path = field(default_factory=lambda: Path(tempfile.gettempdir()))
    seconds: float = 30
    """For which a platform is asked at the rate that is reported."""

    @property
    def articles(self) -> int:
        return articles_of(self.passages)


def articles_of(passages: int) -> int:
    """How many articles have so many passages, nearly."""
    return max(1, passages // PASSAGES_AN_ARTICLE)


async def make_library(options: Options, passages: int) -> Path:
    """The SQLite file of a library with its index; nobody may change it, see `filling.copy_library`."""
    folder = options.folder / f"briefbot-benchmarks-{passages}-{version()}"
    file = folder / "library.sqlite3"
    if not file.exists():
        print(f"making a library of {passages:,} passages in {folder}", file=sys.stderr)  # noqa: T201 - takes minutes
        await fill(file, News(articles_of(passages)).write, articles_of(passages))
    if not (folder / "library.sqlite3.index").exists():
        await index(file)
    return file


def make_questions(passages: int, count: int = _QUESTIONS) -> dict[str, list[str]]:
    """Commands of each kind for a library of that size."""
    articles = articles_of(passages)
    return dict(make_commands(News(articles), articles, count))


@asynccontextmanager
async def open_library(file: Path) -> AsyncIterator[App]:
    """The bot on a generated library; it answers anew whatever it is asked again."""
    settings = Settings(database_url=f"sqlite:///{file}", data_folder=file.parent, seeds="off")
    with answering_anew():
        async with open_app(settings) as app:
            yield app


@contextmanager
def answering_anew() -> Iterator[None]:
    """Within, an answer costs what it does after every change of the library."""
    with patch.object(KeptAnswers, "find", return_value=None):
        yield


async def answer(app: App, command: str) -> Message:
    """A whole answer: Invocation in, Message out."""
    return await app.dispatch(Invocation(command, ASKER))


def version() -> str:
    """Changes with all that decides what is stored."""
    modules = (adding, filling, news, packing, records, sketch, words)
    sources = [Path(str(module.__file__)).read_bytes() for module in modules]
    return sha256(b"".join([HEAD.encode(), *sources])).hexdigest()[:6]
