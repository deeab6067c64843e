"""Reprints and shortened copies are of one story, on both databases; what one tenant has tells another nothing."""

import random
import threading
from collections.abc import Iterable

import pytest

from bot.library.article import SHARED, Added, Outcome
from bot.library.library import Library
from bot.library.sketch import find_runs
from tests.library.conftest import Add

TENANT = "slack:T1"
FIRST, SECOND = "ba bo ke li mu na po ra so tu".split(), "len mar nis vot".split()  # noqa: SIM905 (read more easily)
VOCABULARY = [first + second for first in FIRST for second in SECOND]


def make_story(seed: int, sentences: int = 24) -> list[str]:
    """Sentences of invented words, twelve each."""
    chosen = random.Random(seed)  # noqa: S311 (nothing secret)
    return [" ".join(chosen.choices(VOCABULARY, k=12)).capitalize() + "." for _ in range(sentences)]


def rework(story: list[str], seed: int) -> list[str]:
    """The story with nearly half of it cut and one word in twelve changed."""
    chosen = random.Random(seed)  # noqa: S311 (nothing secret)
    kept = sorted(chosen.sample(range(len(story)), k=round(len(story) * 0.55)))
    return [
        " ".join("changed" if chosen.random() < 0.08 else word for word in story[number].split()) for number in kept
    ]


async def stories(library: Library, tenant: str = SHARED) -> dict[str, int | None]:
    return {heading.key: heading.story async for heading in library.articles((tenant,))}


async def test_a_heavily_edited_copy_is_found_and_is_of_one_story(library: Library, add: Add) -> None:
    for seed in range(10):
        first = await add(f"first-{seed}", *make_story(seed))
        copy = await add(f"copy-{seed}", *rework(make_story(seed), seed))
        assert first.copied is None
        assert copy.copied is not None
        assert copy.copied.key == f"first-{seed}"
    found = await stories(library)
    assert all(found[f"first-{seed}"] == found[f"copy-{seed}"] for seed in range(10))
    assert len(set(found.values())) == 10


async def test_a_copy_of_a_copy_is_of_the_first_ones_story(library: Library, add: Add) -> None:
    story = make_story(1)
    for key in ("one", "two", "three"):
        await add(key, *story)
    assert len(set((await stories(library)).values())) == 1


async def test_a_tenants_copy_of_a_shared_article_is_known_and_never_the_other_way_round(
    library: Library, add: Add
) -> None:
    await add("shared", *make_story(1))
    mine = await add("mine", *make_story(1), tenant=TENANT)
    assert mine.copied is not None
    assert mine.copied.tenant == SHARED
    await add("secret", *make_story(2), tenant=TENANT)
    for tenant in (SHARED, "slack:T2"):
        told = await add("told", *make_story(2), tenant=tenant)
        assert told == Added("told", Outcome.NEW, None if tenant == SHARED else told.copied)
        assert told.copied is None or told.copied.tenant == SHARED
    assert (await stories(library, TENANT))["mine"] == (await stories(library))["shared"]


async def test_short_texts_are_nobodys_copies(library: Library, add: Add) -> None:
    await add("one", "Quorvex opens a mill in Barrowmere.")
    assert (await add("two", "Quorvex opens a mill in Barrowmere.")).copied is None
    assert len(set((await stories(library)).values())) == 2


async def test_a_removed_article_is_copied_by_nobody(library: Library, add: Add) -> None:
    await add("one", *make_story(1))
    assert await library.remove(SHARED, "one")
    assert (await add("two", *make_story(1))).copied is None


async def test_the_runs_of_a_long_text_are_not_found_where_others_wait(
    add: Add, monkeypatch: pytest.MonkeyPatch
) -> None:
    where = []

    def find(sentences: Iterable[str]) -> frozenset[int]:
        where.append(threading.current_thread())
        return find_runs(sentences)

    monkeypatch.setattr("bot.library.adding.find_runs", find)
    monkeypatch.setattr("bot.library.stories.find_runs", find)
    await add("first", *make_story(1))
    assert (await add("copy", *rework(make_story(1), 1))).copied is not None
    assert len(where) == 3
    assert threading.main_thread() not in where
