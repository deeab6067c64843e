"""Adding, changing, removing and reading articles."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from hashlib import sha256

import pytest
from sqlalchemy import func, select

from bot.database.database import Database
from bot.database.tables import metadata
from bot.extraction.facts import Deal, Facts
from bot.library.adding import Batch
from bot.library.article import SHARED, Added, Article, Draft, Heading, Outcome
from bot.library.library import Library
from bot.library.reading import read_passages

Add = Callable[..., Awaitable[Added]]
Make = Callable[..., tuple[Draft, Facts]]

NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)
EVERYONE = (SHARED,)
QUORVEX = ("Quorvex", "organization")
PLIM = ("Plim Motors", "organization")


async def count_rows(database: Database) -> dict[str, int]:
    async with database.reading() as connection:
        return {
            name: await connection.scalar(select(func.count()).select_from(table)) or 0
            for name, table in metadata.tables.items()
        }


async def test_an_article_is_read_as_it_was_added(library: Library, make: Make) -> None:
    draft, facts = make(
        "042", "Quorvex and Plim Motors build a mill.", "It costs “$5 million”.\n\tOr so.",
        title="A mill", publisher="The Daily Lantern", published="2026-02", url="https://lantern.example/mill",
        names=[QUORVEX, PLIM], deals=[("Quorvex", "Plim Motors")],
    )  # fmt: skip
    heading = Heading(SHARED, "042", "A mill", "The Daily Lantern", "2026-02", "https://lantern.example/mill")
    assert await library.add(SHARED, draft, facts, "1", NOW) == Added("042", Outcome.NEW)
    assert await library.article(EVERYONE, "042") == Article(heading, draft.text)
    assert [one async for one in library.articles(EVERYONE)] == [heading]
    assert [one async for one in library.facts(EVERYONE)] == [(heading, facts)]


async def test_what_is_not_there_is_not_found(library: Library) -> None:
    assert await library.article(EVERYONE, "042") is None
    assert [one async for one in library.facts(EVERYONE, ["042"])] == []
    assert await library.count(EVERYONE) == 0
    assert not await library.remove(SHARED, "042")


async def test_the_same_again_changes_nothing(database: Database, add: Add) -> None:
    await add("042", "Quorvex hires.", names=[QUORVEX], deals=[("Quorvex",)])
    async with database.reading() as connection:
        before = [(await connection.execute(table.select())).all() for table in metadata.tables.values()]
    assert await add("042", "Quorvex hires.", names=[QUORVEX], deals=[("Quorvex",)]) == Added("042", Outcome.UNCHANGED)
    async with database.reading() as connection:
        assert before == [(await connection.execute(table.select())).all() for table in metadata.tables.values()]


async def test_another_text_of_the_same_name_gets_six_characters_of_its_hash(library: Library, add: Add) -> None:
    await add("042", "Quorvex hires.")
    key = "042-" + sha256(b"Quorvex fires.").hexdigest()[:6]
    assert await add("042", "Quorvex fires.") == Added(key, Outcome.NEW)
    assert await add("042", "Quorvex fires.") == Added(key, Outcome.UNCHANGED)
    assert await add("042", "Quorvex hires.") == Added("042", Outcome.UNCHANGED)
    assert [one.key async for one in library.articles(EVERYONE)] == ["042", key]


async def test_a_key_that_is_taken_twice_gets_the_hash_twice(add: Add) -> None:
    ending = "-" + sha256(b"Quorvex fires.").hexdigest()[:6]
    await add("042", "Quorvex hires.")
    await add("042" + ending, "Plim sings.")
    assert (await add("042", "Quorvex fires.")).key == "042" + ending + ending


async def test_two_drafts_of_one_batch_may_ask_for_one_key(library: Library, make: Make) -> None:
    drafts = [make("042", "Quorvex hires."), make("042", "Quorvex fires."), make("042", "Quorvex hires.", title="New")]
    added = await library.add_all(SHARED, drafts, "1", NOW)
    assert [one.outcome for one in added] == [Outcome.NEW, Outcome.NEW, Outcome.UPDATED]
    assert added[0].key == added[2].key != added[1].key
    assert [one.title async for one in library.articles(EVERYONE)] == ["New", "042"]


@pytest.mark.parametrize(
    "change",
    [{"title": "B"}, {"publisher": "The Daily Lantern"}, {"published": "2026"}, {"url": "https://lantern.example"}],
)
async def test_new_metadata_updates_the_article(library: Library, add: Add, change: dict[str, str]) -> None:
    await add("042", "Quorvex hires.", names=[QUORVEX], deals=[("Quorvex",)])
    assert await add("042", "Quorvex hires.", names=[QUORVEX], deals=[("Quorvex",)], **change) == Added(
        "042", Outcome.UPDATED
    )
    ((heading, deal),) = (await library.find_records(EVERYONE, [Deal], [{"quorvex"}]))[Deal]
    assert {name: getattr(heading, name) for name in change} == change
    assert deal.parties == ("Quorvex",)
    assert (await library.known_names(EVERYONE, ["quorvex"]))["quorvex"].articles == 1


async def test_new_facts_take_the_place_of_the_old_ones(library: Library, add: Add) -> None:
    await add("042", "Quorvex hires.", names=[QUORVEX], deals=[("Quorvex",)])
    assert (await add("042", "Quorvex hires.", names=[PLIM], deals=[("Plim Motors",)])).outcome is Outcome.UPDATED
    assert (await library.find_records(EVERYONE, [Deal], [{"quorvex"}]))[Deal] == ()
    assert list(await library.known_names(EVERYONE, ["quorvex", "plim motors"])) == ["plim motors"]


async def test_a_newer_extractor_is_noted(library: Library, make: Make) -> None:
    article = make("042", "Quorvex hires.")
    await library.add(SHARED, *article, "1", NOW)
    assert (await library.add(SHARED, *article, "2", NOW)).outcome is Outcome.UPDATED
    assert (await library.add(SHARED, *article, "2", NOW)).outcome is Outcome.UNCHANGED


async def test_a_batch_is_added_whole_or_not_at_all(library: Library, database: Database, make: Make) -> None:
    before = await count_rows(database)
    drafts = [make("1", "Quorvex hires.", names=[QUORVEX]), make("2", "Broken \ud800.")]
    with pytest.raises(UnicodeEncodeError):
        await library.add_all(SHARED, drafts, "1", NOW)
    assert await count_rows(database) == before


async def test_a_removed_article_leaves_only_its_change(library: Library, database: Database, add: Add) -> None:
    before = await count_rows(database)
    await add("042", "Quorvex hires.", names=[QUORVEX], deals=[("Quorvex",)])
    assert await library.remove(SHARED, "042")
    assert await count_rows(database) == before | {"changes": 1}


async def test_articles_are_listed_by_key_whatever_the_language(library: Library, add: Add) -> None:
    for key in ("b", "a", "Z", "é", "a-b", "ab"):
        await add(key, f"Text {key}.")
    assert [one.key async for one in library.articles(EVERYONE)] == ["Z", "a", "a-b", "ab", "b", "é"]


async def test_more_articles_than_a_page_are_all_listed(library: Library, make: Make) -> None:
    await library.add_all(SHARED, [make(f"{number:03}", f"Text {number}.") for number in range(450)], "1", NOW)
    keys = [one.key async for one in library.articles(EVERYONE)]
    assert keys == [f"{number:03}" for number in range(450)]
    assert [one.key async for one, _ in library.facts(EVERYONE)] == keys
    assert [one.key async for one, _ in library.facts(EVERYONE, keys[::-1])] == keys[::-1]
    headings = [one async for one in library.articles(EVERYONE)]
    assert [one async for one, _ in library.facts_of(headings[::-1])] == headings[::-1]


async def test_a_tenant_sees_its_own_articles_and_the_shared_ones(library: Library, add: Add) -> None:
    await add("a", "Shared text.", names=[QUORVEX])
    await add("a", "Text of one.", names=[QUORVEX], tenant="one")
    await add("b", "Text of another.", names=[PLIM], tenant="another")
    one = ("one", SHARED)
    assert [(heading.tenant, heading.key) async for heading in library.articles(one)] == [("one", "a"), (SHARED, "a")]
    article = await library.article(one, "a")
    assert article is not None
    assert article.text == "Text of one."
    assert await library.article(one, "b") is None
    assert await library.count(one) == 2
    assert (await library.known_names(one, ["quorvex"]))["quorvex"].articles == 2
    assert await library.known_names(one, ["plim motors"]) == {}
    assert not await library.remove("one", "b")


async def test_two_tenants_articles_of_one_key_keep_their_own_passages_and_facts(library: Library, make: Make) -> None:
    shared, own = make("a", "Shared text.", names=[QUORVEX]), make("a", "Text of one.", deals=[("Plim Motors",)])
    await library.add(SHARED, *shared, "1", NOW)
    await library.add("one", *own, "1", NOW)
    headings = [heading async for heading in library.articles((SHARED, "one"))]
    texts = [[passage.text for passage in await library.passages_of([heading])] for heading in headings]
    assert texts == [["Shared text."], ["Text of one."]]
    facts = [(headings[0], shared[1]), (headings[1], own[1])]
    assert [one async for one in library.facts_of(headings)] == facts
    assert [one async for one in library.facts_of([headings[1], headings[0], headings[1]])] == facts[::-1]
    assert [one async for one in library.facts_of(headings[1:])] == facts[1:]


async def test_an_article_that_is_gone_has_neither_passages_nor_facts(library: Library, add: Add) -> None:
    await add("a", "Shared text.")
    await add("a", "Text of one.", tenant="one")
    heading, other = [heading async for heading in library.articles((SHARED, "one"))]
    await library.remove(SHARED, "a")
    assert await library.passages_of([heading]) == ()
    assert [one async for one, _ in library.facts_of([heading, other])] == [other]


async def test_passages_hold_the_sentences_and_their_words(library: Library, make: Make) -> None:
    paragraphs = [f"Paragraph {number} has “a few” words, " + "and more " * 12 + "words." for number in range(12)]
    draft, facts = make("042", *paragraphs)
    await library.add(SHARED, draft, facts, "1", NOW)
    (heading,) = [heading async for heading in library.articles(EVERYONE)]
    passages = await library.passages_of([heading])
    assert len(passages) == 3
    assert tuple(sentence for passage in passages for sentence in passage.sentences) == facts.sentences
    assert [passage.quote(one) for passage in passages for one in passage.sentences] == paragraphs
    for passage in passages:
        assert draft.text[passage.start :].startswith(passage.text)
        assert passage.article == heading


async def test_a_passage_is_read_only_by_those_who_see_it(library: Library, database: Database, add: Add) -> None:
    await add("a", "Text of one.", tenant="one")
    (heading,) = [heading async for heading in library.articles(("one",))]
    (passage,) = await library.passages_of([heading])
    async with database.reading() as connection:
        assert await read_passages(connection, ("one",), {passage.id: 0.0}) == (passage,)
        assert await read_passages(connection, EVERYONE, {passage.id: 0.0}) == ()


async def test_articles_are_added_once_under_a_mark(library: Library, make: Make) -> None:
    assert not await library.has_added("start")
    assert await library.add_once("start", SHARED, [make("042", "Quorvex hires.")], "1", NOW)
    assert await library.remove(SHARED, "042")
    assert await library.has_added("start")
    assert not await library.add_once("start", SHARED, [make("042", "Quorvex hires.")], "1", NOW)
    assert await library.count(EVERYONE) == 0


@pytest.mark.parametrize("once", [False, True])
async def test_a_batch_that_is_canceled_in_the_middle_leaves_nothing(
    library: Library, database: Database, make: Make, monkeypatch: pytest.MonkeyPatch, once: bool
) -> None:
    before = await count_rows(database)
    written = asyncio.Event()
    finish = Batch.finish

    async def finish_and_wait(batch: Batch, mark: str | None = None) -> None:
        await finish(batch, mark)
        written.set()
        await asyncio.Event().wait()

    monkeypatch.setattr(Batch, "finish", finish_and_wait)
    drafts = [make("1", "Quorvex hires.")]
    work = library.add_once("a", SHARED, drafts, "1", NOW) if once else library.add_all(SHARED, drafts, "1", NOW)
    adding = asyncio.create_task(work)
    async with asyncio.timeout(60):
        await written.wait()
    adding.cancel()
    with pytest.raises(asyncio.CancelledError):
        await adding
    assert await count_rows(database) == before
