"""From files to the library, in batches; whatever happens, what is there is whole."""

import asyncio
import signal
import sys
from collections import Counter
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from bot.database.database import Database
from bot.extraction import load_names
from bot.ingest.files import find_files
from bot.ingest.outcome import Reason, Refused, Taken
from bot.ingest.pipeline import add_files, read_article
from bot.library.article import SHARED, Outcome
from bot.library.library import Library
from bot.library.search import Search

NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)
EVERYONE = (SHARED,)
STORY = (
    "Quorvex Labs opens a mill\n\nQuorvex Labs said on Monday that it will open a mill in the old town of Barrowmere. "
    "The mill is expected to grind rye for the whole region from next year.\n"
)


async def add(library: Library, *paths: Path) -> list[Taken | Refused]:
    return [one async for one in add_files(library, SHARED, find_files(paths), load_names(), lambda: NOW)]


def outcomes(results: list[Taken | Refused]) -> list[str]:
    return [one.reason if isinstance(one, Refused) else one.added.outcome for one in results]


def write_stories(folder: Path, count: int) -> None:
    for number in range(count):
        (folder / f"{number:04}.txt").write_text(STORY + f"It is mill number {number} of the company this year.\n")


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """An empty folder for articles."""
    folder = tmp_path / "news"
    folder.mkdir()
    return folder


async def test_files_are_read_extracted_added_and_found(library: Library, news: Path) -> None:
    (news / "042.txt").write_text(STORY)
    (taken,) = await add(library, news)
    assert isinstance(taken, Taken)
    assert (taken.added.key, taken.added.outcome) == ("042", Outcome.NEW)
    found = await library.search(EVERYONE, "who opens a mill in Barrowmere", 5)
    assert found.behind == 0
    (passage,) = found.passages
    assert passage.article.title == "Quorvex Labs opens a mill"
    assert [passage.quote(one) for one in passage.sentences] == [
        STORY[one.start : one.end] for one in taken.facts.sentences
    ]


async def test_what_was_added_can_be_searched_at_once(library: Library, database: Database, news: Path) -> None:
    write_stories(news, 30)
    await add(library, news)
    async with database.reading() as connection:
        assert await library._search.current.is_of(connection)


async def test_adding_again_changes_nothing(library: Library, news: Path) -> None:
    write_stories(news, 3)
    assert outcomes(await add(library, news)) == ["new"] * 3
    assert outcomes(await add(library, news)) == ["unchanged"] * 3
    (news / "0001.json").write_text('{"title": "A new title"}')
    assert outcomes(await add(library, news)) == ["unchanged", "updated", "unchanged"]


async def test_what_is_good_is_kept_and_what_is_not_is_named_in_its_place(library: Library, news: Path) -> None:
    write_stories(news, 60)
    for number in range(5, 60, 10):
        (news / f"{number:04}.txt").write_bytes(b"\0\1\2\xff")
    (news / "0007.odt").write_text("no")
    results = await add(library, news, news / "missing.txt")
    refused = [(Path(one.source).name, one.reason) for one in results if isinstance(one, Refused)]
    assert refused == [
        ("0005.txt", Reason.BINARY), ("0007.odt", Reason.TYPE), ("0015.txt", Reason.BINARY),
        ("0025.txt", Reason.BINARY), ("0035.txt", Reason.BINARY), ("0045.txt", Reason.BINARY),
        ("0055.txt", Reason.BINARY), ("missing.txt", Reason.MISSING),
    ]  # fmt: skip
    assert len(results) == 62
    assert await library.count(EVERYONE) == 54
    assert [Path(one.source).name for one in results] == sorted(Path(one.source).name for one in results)


@pytest.mark.parametrize(
    ("text", "is_kept"),
    [
        ("1 2 3\n\n45 67.8 90%", False),
        ("--- *** !!!", False),
        ("5 MW 6 MW 7 MW", False),
        ("Moss grows.", True),
        ("苔藓在墙上生长。", True),
    ],
)
async def test_a_text_without_a_sentence_is_refused(library: Library, news: Path, text: str, *, is_kept: bool) -> None:
    (news / "a.txt").write_text(text, "utf-8")
    assert outcomes(await add(library, news)) == [Outcome.NEW if is_kept else Reason.NO_SENTENCE]


async def test_two_files_of_one_stem_are_two_articles(library: Library, news: Path) -> None:
    for folder, text in (
        ("a", "Quorvex hires people."),
        ("b", "Quorvex fires people."),
        ("c", "Quorvex hires people."),
    ):
        (news / folder).mkdir(parents=True)
        (news / folder / "042.txt").write_text(text)
    for _ in range(2):
        keys = [one.added.key for one in await add(library, news) if isinstance(one, Taken)]
        assert keys[0] == keys[2] == "042"
        assert keys[1].startswith("042-")
    assert await library.count(EVERYONE) == 2


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (STORY, "Quorvex Labs opens a mill"),
        ("\n\n  A  mill\topens \n\n" + STORY.partition("\n\n")[2], "A mill opens"),
        (STORY.partition("\n\n")[2], "042"),
        (STORY.partition("\n\n")[2] + "\nA heading at the end\n", "042"),
    ],
)
def test_the_title_is_the_first_line_that_stands_alone(news: Path, text: str, title: str) -> None:
    path = news / "042.txt"
    path.write_text(text)
    article = read_article(path, load_names())
    assert not isinstance(article, Refused)
    assert article[0].title == title


INTERRUPTED = """
import asyncio, os, signal, sys
from collections import Counter
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from bot.database.database import Database
from bot.extraction import load_names
from bot.ingest.files import find_files
from bot.ingest.pipeline import add_files
from bot.library.library import Library
from bot.library.search import Search

async def main():
    database = await Database.open(sys.argv[1])
    library = Library(database, Search.open(database, Path(sys.argv[2])))
    files = find_files([Path(sys.argv[3])])
    count = 0
    async for _ in add_files(library, "shared", files, load_names(), lambda: datetime.now(UTC)):
        count += 1
        if count == 60:
            os.kill(os.getpid(), getattr(signal, sys.argv[4]))

asyncio.run(main())
"""


@pytest.mark.parametrize("stop", ["SIGINT", "SIGKILL"])
async def test_stopped_in_the_middle_whole_batches_stay(url: str, tmp_path: Path, news: Path, stop: str) -> None:
    write_stories(news, 120)
    arguments = ("-c", INTERRUPTED, url, str(tmp_path), str(news), stop)
    process = await asyncio.create_subprocess_exec(sys.executable, *arguments, stderr=asyncio.subprocess.PIPE)
    _, errors = await process.communicate()
    assert process.returncode == -getattr(signal, stop), errors.decode()
    database = await Database.open(url)
    library = Library(database, Search.open(database, tmp_path))
    assert await library.count(EVERYONE) == 75
    found = await library.search(EVERYONE, "mill", 200)
    assert len(found.passages) == 75
    assert outcomes(await add(library, news)) == ["unchanged"] * 75 + ["new"] * 45
    await database.close()


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("# Quorvex Labs opens a mill\n", "Quorvex Labs opens a mill"),
        ("## Quorvex  Labs\topens a mill\n", "Quorvex Labs opens a mill"),
        ("#quorvex opens a mill\n", "#quorvex opens a mill"),
        (
            "Quorvex Labs opens the largest mill of the region in the old\ntown of Barrowmere\n",
            "Quorvex Labs opens the largest mill of the region in the old town of Barrowmere",
        ),
        (
            "Quorvex Labs to Build Largest Mill of Region\nCampus in Barrowmere, Norway, With Tallow\nCapital\n",
            "Quorvex Labs to Build Largest Mill of Region Campus in Barrowmere, Norway, With Tallow Capital",
        ),
        ("Quorvex Labs to Open a Mill in\nBarrowmere\n", "Quorvex Labs to Open a Mill in Barrowmere"),
        ("Quorvex Labs Opens a Rye Mill\nMore Than a Mill\n", "Quorvex Labs Opens a Rye Mill"),
        ("Quorvex Labs Opens a Rye Mill\nA Mill\nRye\n", "Quorvex Labs Opens a Rye Mill"),
    ],
)
def test_a_title_is_one_line_without_its_mark(tmp_path: Path, head: str, title: str) -> None:
    body = (
        "Quorvex Labs said on Monday that it will open a mill in the\nold town of Barrowmere. The mill is expected to "
        "grind rye\nfor the whole region from next year, and the company said\nit would hire millers from the town "
        "and from the villages\naround it.\n"
    )
    (tmp_path / "042.txt").write_text(f"{head}\n{body}")
    read = read_article(tmp_path / "042.txt", load_names())
    assert not isinstance(read, Refused)
    assert read[0].title == title


async def test_each_batch_of_a_large_folder_came_in_when_it_was_kept(library: Library, news: Path) -> None:
    write_stories(news, 60)
    moments = count()
    async for _ in add_files(
        library, SHARED, find_files([news]), load_names(), lambda: NOW + timedelta(seconds=next(moments))
    ):
        pass
    arrived = await library.arrived(EVERYONE, NOW - timedelta(seconds=1), NOW + timedelta(hours=1), 100)
    assert list(Counter(at for at, _ in arrived).values()) == [25, 25, 10]
