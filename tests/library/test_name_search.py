"""Names are completed, and found by typing errors and parts of them."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

import pytest

from bot.extraction.facts import Facts
from bot.library.article import SHARED, Added, Draft
from bot.library.library import Library

Add = Callable[..., Awaitable[Added]]
Make = Callable[..., tuple[Draft, Facts]]

NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)
EVERYONE = (SHARED,)


async def test_names_are_completed_those_in_most_articles_first(library: Library, add: Add) -> None:
    await add("a", "A.", names=[("Quorvex Labs", "organization"), ("Quentin Plim", "person")])
    await add("b", "B.", names=[("Quentin Plim", "person"), ("Barquo", "place")])
    await add("c", "C.", names=[("Quorvex Labs", "organization"), ("Ada Quist", "person")], tenant="one")

    async def complete(prefix: str) -> list[str]:
        return [name.name for name in await library.complete((SHARED, "one"), prefix, 5)]

    assert sorted(await complete("qu")) == ["Ada Quist", "Quentin Plim", "Quorvex Labs"]
    assert (await complete("QU"))[-1] == "Ada Quist"
    assert await complete("quorvex l") == ["Quorvex Labs"]
    assert await complete("pli") == ["Quentin Plim"]
    assert (await complete(""))[0] == "Quentin Plim"
    assert await complete("(") == []
    assert await complete("x") == []


@pytest.mark.parametrize("keys", ["abc", "cba"])
async def test_names_in_as_many_articles_are_completed_by_the_alphabet(library: Library, add: Add, keys: str) -> None:
    for key in keys:
        await add(key, f"Text {key}.", names=[(f"Quorvex {key}", "organization")])
        await add(key, f"Text {key}.", names=[(f"Zim Quorvex {key}", "organization")], tenant="one")
        await library.catch_up()
    await add("own", "Own.", names=[("Quorvex b", "organization")], tenant="one")
    names = [name.name for name in await library.complete((SHARED, "one"), "quo", 5)]
    assert names == ["Quorvex b", "Quorvex a", "Quorvex c", "Zim Quorvex a", "Zim Quorvex b"]


@pytest.mark.parametrize(
    "typed", ["quorvx labs", "qourvex labs", "quorvexlabs", "labs quorvex", "quorvex", "Quórvex-Lab"]
)
async def test_a_name_is_found_by_a_typing_error_or_a_part(library: Library, add: Add, typed: str) -> None:
    await add("a", "A.", names=[("Quorvex Labs", "organization"), ("Marlow", "person"), ("Zim Foods", "organization")])
    ((similar,),) = await library.similar_names(EVERYONE, [typed], 5)
    assert similar.known.name == "Quorvex Labs"
    assert similar.similarity > 80


async def test_the_likeliest_name_comes_first(library: Library, add: Add) -> None:
    await add("a", "A.", names=[("Marlon", "person"), ("Marlow", "person"), ("Marlow Foods", "organization")])
    await add("b", "B.", names=[("Marlon", "person")])
    (similar,) = await library.similar_names(EVERYONE, ["marlow"], 5)
    assert [one.known.name for one in similar] == ["Marlow", "Marlow Foods", "Marlon"]


async def test_a_name_that_stands_nowhere_any_more_is_never_offered(library: Library, add: Add) -> None:
    await add("a", "A.", names=[("Quorvex", "organization")])
    assert len(await library.complete(EVERYONE, "quo", 5)) == 1
    await library.remove(SHARED, "a")
    assert await library.complete(EVERYONE, "quo", 5) == ()
    assert await library.similar_names(EVERYONE, ["quorvx"], 5) == ((),)
