"""What is found for a channel that hides sources is as much as for others, on both databases."""

import pytest

from bot.extraction.facts import Deal
from bot.library.choosing import Choosing
from bot.library.library import Library
from bot.library.standing import Source, Standing, Standings
from tests.library.conftest import Add

STANDINGS = Standings((Source("The Moss", Standing.HIDDEN), Source("Fern", Standing.PREFERRED)))


async def test_a_hidden_source_that_has_nearly_all_leaves_what_others_tell_and_is_not_read_without_end(
    library: Library, add: Add, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(40):
        publisher = "Fern" if number == 39 else "Moss"
        await add(f"a{number}", "Quorvex grows moss.", published=f"20{79 - number}-02-01", publisher=publisher)
    chosen, visible = Choosing(library, STANDINGS), ("shared",)
    assert [one.key for one in await chosen.newest(visible, 1)] == ["a39"]
    monkeypatch.setattr("bot.library.choosing._MOST", 30)
    assert await chosen.newest(visible, 1) == ()


async def test_hidden_sources_leave_room_for_as_many_others(library: Library, add: Add) -> None:
    for number in range(12):
        publisher = "Moss" if number < 9 else "Fern"
        about = {"names": [("Quorvex", "organization")], "deals": [("Quorvex", "Brindle")], "publisher": publisher}
        day = f"2031-02-{28 - number}"
        await add(f"a{number}", f"Quorvex grows moss with Brindle in hall {number}.", published=day, **about)
    await library.catch_up()
    chosen, visible = Choosing(library, STANDINGS), ("shared",)
    wanted = ["a9", "a10"]
    assert [one.key for one in await chosen.newest(visible, 2)] == wanted
    assert [one.key for one in await chosen.articles_naming(visible, [["quorvex"]], 2)] == wanted
    assert [one.key for one, _ in (await chosen.find_records(visible, [Deal], [["quorvex"]], 2))[Deal]] == wanted
    found = (await chosen.search(visible, "quorvex moss", 2)).passages
    assert {one.article.publisher for one in found} == {"Fern"}
    assert {one.article.weight for one in found} == {1}
    assert len(found) == 2
    assert len((await chosen.search(visible, "quorvex moss", 12)).passages) == 3
    assert await chosen.article(visible, "a0") is not None
