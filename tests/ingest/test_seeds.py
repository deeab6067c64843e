"""Every new library begins with the two seed articles, and only once."""

from datetime import UTC, datetime

from bot.extraction import load_names
from bot.ingest.seeds import fill_seeds
from bot.library.article import SHARED
from bot.library.library import Library

NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)


async def test_a_new_library_is_filled_with_the_seeds(library: Library) -> None:
    assert await fill_seeds(library, load_names, NOW)
    assert [(one.key, one.title) async for one in library.articles((SHARED,))] == [
        ("000_0216ff77320ac3bb", "OpenAI Partners with Mercor to Supercharge ChatGPT Training with Indian AI Talent"),
        ("004_564825283638d997", "OpenAI eyes India for AI infrastructure partnership"),
    ]


async def test_a_seed_that_was_removed_does_not_come_back(library: Library) -> None:
    await fill_seeds(library, load_names, NOW)
    await library.remove(SHARED, "000_0216ff77320ac3bb")
    assert not await fill_seeds(library, load_names, NOW)
    assert await library.count((SHARED,)) == 1
