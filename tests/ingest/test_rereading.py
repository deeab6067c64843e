"""Articles that an older version of the program read are read again; nobody has to add them anew."""

from datetime import UTC, datetime

import pytest
from structlog.testing import capture_logs

from bot.extraction import EXTRACTOR_VERSION, extract
from bot.extraction.facts import Facts
from bot.extraction.names.gazetteer import load_names
from bot.ingest.rereading import Rereader
from bot.library.article import SHARED, Draft
from bot.library.library import Library
from bot.library.outdated import FIRST

NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)
DEAL = "Osprey Mills has agreed to buy Tallow Works for $12 million.\n\nThe two grind rye in Barrowmere."
DRAFTS = [
    (tenant, Draft(f"mill-{number}", "Osprey Mills buys Tallow Works", DEAL))
    for tenant in (SHARED, "slack:T1")
    for number in range(7)
]


async def add_unread(library: Library) -> None:
    """Articles of two tenants, of which nothing was read but the sentences."""
    for tenant, draft in DRAFTS:
        bare = Facts(sentences=extract(draft.text, load_names()).sentences)
        await library.add(tenant, draft, bare, "0", NOW)


async def facts_of(library: Library, tenant: str) -> list[Facts]:
    return [facts async for _, facts in library.facts((tenant,))]


def make_rereader(library: Library) -> Rereader:
    return Rereader(library, load_names, lambda: NOW)


async def test_what_an_older_program_read_is_read_again(library: Library) -> None:
    await add_unread(library)
    await make_rereader(library).run()
    wanted = extract(DEAL, load_names(), "Osprey Mills buys Tallow Works")
    assert wanted.deals
    for tenant in (SHARED, "slack:T1"):
        assert await facts_of(library, tenant) == [wanted] * 7
    assert await library.find_outdated(EXTRACTOR_VERSION, FIRST, 100) == ()


async def test_what_this_program_read_is_left_alone(library: Library) -> None:
    for tenant, draft in DRAFTS:
        await library.add(tenant, draft, Facts(), EXTRACTOR_VERSION, NOW)
    await make_rereader(library).run()
    assert await facts_of(library, SHARED) == [Facts()] * 7


async def test_a_page_without_its_furniture_is_read_as_one_again(library: Library) -> None:
    await library.add(SHARED, Draft("page", "A page", DEAL, is_article=True), Facts(), "0", NOW)
    (found,) = await library.find_outdated(EXTRACTOR_VERSION, FIRST, 100)
    assert found.draft.is_article


async def test_an_article_that_was_removed_meanwhile_does_not_come_back(library: Library) -> None:
    await add_unread(library)
    (first, *_) = await library.find_outdated(EXTRACTOR_VERSION, FIRST, 1)
    await library.remove(first.tenant, first.draft.key)
    assert not await library.replace_facts(first.tenant, first.draft, Facts(), EXTRACTOR_VERSION, NOW)
    assert await library.article((first.tenant,), first.draft.key) is None


async def test_a_page_that_changed_meanwhile_keeps_what_it_says_now(library: Library) -> None:
    page = Draft("page", "A page", DEAL, is_page=True)
    await library.add(SHARED, page, Facts(), "0", NOW)
    (found,) = await library.find_outdated(EXTRACTOR_VERSION, FIRST, 1)
    newer = Draft("page", "A page", "Osprey Mills has walked away.", is_page=True)
    await library.add(SHARED, newer, Facts(), EXTRACTOR_VERSION, NOW)
    assert not await library.replace_facts(SHARED, found.draft, Facts(), EXTRACTOR_VERSION, NOW)
    article = await library.article((SHARED,), "page")
    assert article is not None
    assert article.text == "Osprey Mills has walked away."


async def test_a_fault_is_logged_and_people_are_answered_from_the_older_facts(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    await add_unread(library)

    def fail(*_: object, **__: object) -> Facts:
        raise ValueError

    monkeypatch.setattr("bot.ingest.rereading.extract", fail)
    with capture_logs() as logs:
        await make_rereader(library).run()
    assert [log["event"] for log in logs] == ["articles could not be read again"]
