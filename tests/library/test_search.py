"""Which passages a search finds, and in which order."""

import threading
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

import pytest
import tantivy
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.extraction.facts import Facts
from bot.library import passage_index, searchable
from bot.library.article import SHARED, Added, Draft
from bot.library.library import Library
from bot.library.words import stems

Add = Callable[..., Awaitable[Added]]
Make = Callable[..., tuple[Draft, Facts]]

NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)
EVERYONE = (SHARED,)


async def find(library: Library, words: str, limit: int = 10, **filters: str) -> list[str]:
    found = await library.search(EVERYONE, words, limit, **filters)
    assert found.behind == 0
    return [passage.article.key for passage in found.passages]


async def test_passages_with_all_words_come_before_those_with_any(library: Library, add: Add) -> None:
    await add("mill", "The mill is old. " * 3)
    await add("both", "The mill grinds rye, and so do other mills of the region, which is a wide one by any measure.")
    await add("rye", "Rye, rye and rye.")
    await add("none", "Nothing here.")
    assert await find(library, "what rye does the mill grind") == ["both", "rye", "mill"]
    assert await find(library, "what rye does the mill grind", limit=1) == ["both"]


async def test_a_word_in_the_title_counts_more(library: Library, add: Add) -> None:
    await add("body", "A windmill turned.", title="Weather")
    await add("title", "Nothing turned.", title="The windmill")
    assert await find(library, "windmill") == ["title", "body"]


async def test_endings_case_and_accents_make_no_difference(library: Library, add: Add) -> None:
    await add("a", "Société Quorvex acquires factories.")
    assert await find(library, "SOCIETE acquiring FACTORY") == ["a"]


async def test_what_a_passage_says_between_its_sentences_is_not_searched(library: Library, make: Make) -> None:
    draft, facts = make("a", "Quorvex hires.", "Subscribe to our newsletter", "Plim sings.")
    chrome = Facts(sentences=(facts.sentences[0], facts.sentences[2]))
    await library.add(SHARED, draft, chrome, "1", NOW)
    assert await find(library, "newsletter") == []
    assert await find(library, "sings") == ["a"]


@pytest.mark.parametrize(
    "words",
    ["", "  ", "the of", "“”", "mill: rye", "-mill", '"mill', "(mill", "mill*", "text:*", "mill AND", "\0mill", "😀"],
)
async def test_whatever_is_typed_is_words_and_nothing_else(library: Library, add: Add, words: str) -> None:
    await add("a", "The mill grinds rye.")
    assert await find(library, words) == (["a"] if "mill" in words else [])


async def test_a_search_is_kept_to_a_source_and_to_dates(library: Library, add: Add) -> None:
    for key, publisher, published in (
        ("a", "The Daily Lantern", "2026-02-16"),
        ("b", "the daily lantern", "2026-02"),
        ("c", "Evening Post", "2025"),
        ("d", None, None),
    ):
        await add(key, f"The mill grinds {key}.", publisher=publisher, published=published)
    assert sorted(await find(library, "mill")) == ["a", "b", "c", "d"]
    assert sorted(await find(library, "mill", source="The Daily-Lantern")) == ["a", "b"]
    assert sorted(await find(library, "mill", since="2026")) == ["a", "b"]
    assert sorted(await find(library, "mill", since="2026-02-02")) == ["a"]
    assert sorted(await find(library, "mill", until="2025")) == ["c"]
    assert sorted(await find(library, "mill", since="2025", until="2026-02")) == ["a", "b", "c"]
    assert await find(library, "mill", source="Nobody") == []


async def test_nobody_finds_what_they_may_not_see(library: Library, add: Add) -> None:
    await add("a", "The mill grinds rye.", tenant="one", names=[("Quorvex", "organization")])
    assert (await library.search(("another", SHARED), "mill", 5)).passages == ()
    assert len((await library.search(("one", SHARED), "mill", 5)).passages) == 1
    assert await library.complete(("another", SHARED), "quo", 5) == ()
    assert await library.similar_names(("another", SHARED), ["quorvx"], 5) == ((),)


async def test_what_somebody_may_not_see_takes_no_place_among_what_they_may(library: Library, add: Add) -> None:
    for number in range(20):
        await add(f"{number}", "Mill, mill, mill.", tenant="one", names=[("Quorvex Labs", "organization")])
    await add("a", "A mill among other things.", names=[("Quorvex", "organization")])
    assert await find(library, "mill", limit=2) == ["a"]
    assert [one.name for one in await library.complete(EVERYONE, "quo", 1)] == ["Quorvex"]
    assert [one.known.name for one in (await library.similar_names(EVERYONE, ["quorvx"], 1))[0]] == ["Quorvex"]


async def test_frequencies_count_the_passages_of_each_stem(library: Library, add: Add) -> None:
    assert await library.frequencies((SHARED,), "mills") == ({"mill": 0}, 0)
    await add("a", "The mill grinds rye.")
    await add("b", "Two mills.")
    assert await library.frequencies((SHARED,), "what rye do the mills grind at night") == (
        {"rye": 1, "mill": 2, "grind": 1, "night": 0}, 2,
    )  # fmt: skip


async def test_words_are_known_only_to_those_who_see_them(library: Library, add: Add) -> None:
    await add("a", "The mill grinds rye.", title="Harvest")
    await add("b", "Grain is stored.")
    await add("c", "A secret merger.", tenant="another")
    own = ("one", SHARED)
    assert await library.has_words(own, "mills")
    assert await library.has_words(own, "what do the harvests store")
    assert not await library.has_words(own, "mill mergers")
    assert not await library.has_words(own, "merger")
    assert await library.has_words(("another", SHARED), "mill merger")
    assert await library.has_words(own, "of the")


async def test_a_word_that_was_taken_away_is_known_no_more(library: Library, add: Add) -> None:
    await add("a", "The mill grinds rye.")
    assert await library.has_words(EVERYONE, "rye")
    await library.remove(SHARED, "a")
    assert not await library.has_words(EVERYONE, "rye")


WORDS = ["mill", "rye", "oat", "barley", "wheat", "corn", "flour", "stone", "river", "wheel"]


@given(
    mine=st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=8), min_size=1, max_size=12),
    theirs=st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=8), max_size=12),
    asked=st.lists(st.sampled_from(WORDS), min_size=1, max_size=4, unique=True),
    limit=st.integers(1, 6),
)
@settings(max_examples=60, deadline=None)
def test_leaving_others_out_of_what_is_found_finds_what_a_filter_would(
    mine: list[list[str]], theirs: list[list[str]], asked: list[str], limit: int
) -> None:
    texts = [("mine", words) for words in mine] + [("theirs", words) for words in theirs]
    index = tantivy.Index(passage_index.SCHEMA)
    for name, analyzer in passage_index.ANALYZERS.items():
        index.register_tokenizer(name, analyzer)
    writer = index.writer(15_000_000, 1)
    for number, (tenant, words) in enumerate(texts, 1):
        passage = passage_index.IndexedPassage(number, number, tenant, " ".join(words), words[0], None, None)
        writer.add_document(passage_index.make_document(passage))
    writer.commit()
    index.reload()
    searcher, filters = index.searcher(), passage_index.Filters(("mine",))
    share = len(mine) / len(texts)
    filtered = passage_index.find_passages(searcher, stems(" ".join(asked)), filters, 0.0, limit)
    picked = passage_index.find_passages(searcher, stems(" ".join(asked)), filters, max(share, 0.5), limit)
    assert sorted(picked.values()) == pytest.approx(sorted(filtered.values()))
    assert all(number <= len(mine) for number in picked)
    seen = passage_index.count_passages(searcher, "mine", "mill")
    assert seen == sum("mill" in words for words in mine)
    assert passage_index.count_passages(searcher, "mine") == len(mine)


@pytest.mark.parametrize(("most", "is_here"), [(10_000, True), (0, False)])
async def test_only_a_large_index_is_asked_in_a_thread(
    library: Library, add: Add, monkeypatch: pytest.MonkeyPatch, most: int, *, is_here: bool
) -> None:
    monkeypatch.setattr(searchable, "_SMALL", most)
    await add("a", "The mill grinds rye.")
    assert await find(library, "rye") == ["a"]
    thread = await library._search.current.ask(threading.get_ident)
    assert (thread == threading.get_ident()) is is_here
