"""What stands in the columns of a comparison, out of several articles on each side."""

from collections.abc import Sequence
from pathlib import Path

from tests.commands.answers import grid
from tests.commands.news import News, open_library

BOUGHT = (
    News(
        "Fernleaf buys Mossgate for $900 million",
        "Fernleaf agreed on Monday to buy Mossgate, a maker of sensors. The price was not disclosed.",
        "2031-01-08",
    ),
    News(
        "Fernleaf to acquire sensor maker Mossgate",
        "Fernleaf will acquire Mossgate for $900 million in cash, the companies said.",
        "2031-01-07",
        "The Evening Post",
    ),
    News(
        "Fernleaf and Tarn Robotics to test a mower",
        "Fernleaf and Tarn Robotics have agreed to test a mower together for $2 million.",
        "2031-02-03",
    ),
)
BACKED = News(
    "Velmora raises $300 million",
    "Velmora raised $300 million in a round led by Brindle Capital, with participation from Quillback, Harrow Partners "
    "and Dunmere. Brindle Capital takes a 9 percent stake in Velmora.",
)
QUILLBACK = News(
    "Quillback buys Sedge Works",
    "Quillback has acquired Sedge Works for $40 million, the chipmaker said. Ada Moss, chief executive of Quillback, "
    "said the deal was “long due”.",
)
DUNMERE = News(
    "Dunmere buys Reedholm",
    "Dunmere has acquired Reedholm for $70 million, the company said. Wim Tarrow, chief financial officer of Dunmere, "
    "said it would “keep the name”.",
)


async def compare(folder: Path, articles: Sequence[News], line: str) -> dict[str, tuple[str, str]]:
    async with open_library(folder, articles) as app:
        return grid(await app.answer(line))


async def test_the_deal_that_most_tell_of_is_compared_as_all_of_them_tell_it(tmp_path: Path) -> None:
    rows = await compare(tmp_path, (*BOUGHT, QUILLBACK), "/compare fernleaf vs quillback")
    assert rows["Deal"][0].startswith("Fernleaf and Mossgate · acquisition")
    assert rows["Value"] == ("$900 million", "$40 million")
    assert rows["Date"] == ("2031-01-06", "not stated")


async def test_a_round_of_many_is_no_deal_of_two_of_its_investors_with_each_other(tmp_path: Path) -> None:
    rows = await compare(tmp_path, (BACKED, QUILLBACK, DUNMERE), "/compare quillback vs dunmere")
    assert rows["Value"] == ("$40 million", "$70 million")


async def test_a_stake_is_that_of_the_investor_whom_its_words_name(tmp_path: Path) -> None:
    rows = await compare(tmp_path, (BACKED,), "/compare brindle capital vs harrow partners")
    assert rows["Stake"] == ("9 %", "not stated")


async def test_of_two_people_their_offices_are_compared(tmp_path: Path) -> None:
    rows = await compare(tmp_path, (QUILLBACK, DUNMERE), "/compare ada moss vs wim tarrow")
    assert rows["Office"] == ("chief executive, Quillback", "chief financial officer, Dunmere")


MOWERS = News(
    "Tarn Robotics buys Reedholm Corporation",
    "Tarn Robotics has acquired Reedholm Corporation for $5 million, the companies said. Tarn Robotics and Reedholm "
    "Corporation will share a mill.\n\nTarn Robotics and Reedholm Corporation named no day. Reedholm will lend its "
    "brand. Shares of Reedholm jumped on Monday.",
    "2031-03-01",
)


async def test_of_two_that_have_a_deal_each_has_sentences_of_its_own(tmp_path: Path) -> None:
    async with open_library(tmp_path, (MOWERS,)) as app:
        left, right = (await app.answer("/compare tarn robotics vs reedholm corporation")).answer.sections
    assert len(left.points) == 2
    assert [point.text for point in right.points] == [
        "Tarn Robotics and Reedholm Corporation named no day.",
        "Reedholm will lend its brand.",
    ]


async def test_two_names_on_a_side_are_the_deal_that_they_have_with_each_other(tmp_path: Path) -> None:
    async with open_library(tmp_path, (*BOUGHT, MOWERS)) as app:
        message = await app.answer("/compare fernleaf mossgate vs tarn robotics, reedholm corporation")
        rows = grid(message)
    assert message.title == "Fernleaf + Mossgate and Tarn Robotics + Reedholm Corporation, side by side"
    assert rows["Value"] == ("$900 million", "$5 million")


async def test_what_somebody_is_worth_by_another_deal_has_a_row(tmp_path: Path) -> None:
    later = News(
        "Velmora is valued at $4 billion",
        "Velmora has raised $20 million in a round that values it at $4 billion, Velmora said.",
        "2030-02-01",
    )
    first = News(
        "Fernleaf to buy Velmora", "Fernleaf agreed to buy Velmora for $6 billion, the companies said.", "2031-02-01"
    )
    rows = await compare(tmp_path, (later, first, QUILLBACK), "/compare velmora vs quillback")
    assert rows["Value"] == ("$6 billion", "$40 million")
    assert rows["Valuation"] == ("$4 billion", "not stated")


async def test_of_a_place_where_much_is_built_more_than_one_site_is_told(tmp_path: Path) -> None:
    sites = (("Tarvik", "Barrowmere", 300), ("Lumora", "Quillmere", 120))
    news = [
        News(f"{firm} to build in {town}", f"{firm} will build a {size} MW data center in {town}, Norway, it said.")
        for firm, town, size in sites
    ]
    beside = News(
        "Velmora to build in Brennick", "Velmora will build a 90 MW data center in Brennick, Sweden, it said."
    )
    rows = await compare(tmp_path, (*news, beside), "/compare norway vs sweden")
    told, also = rows["Project"][0] + rows["Also there"][0], rows["Also there"]
    assert all(town in told for _, town, _ in sites)
    assert "MW" in also[0]
    assert also[1] == "not stated"


async def test_what_only_one_side_has_stands_behind_what_both_have(tmp_path: Path) -> None:
    built = News(
        "Quillback builds a data center in Oslo",
        "Quillback is building Fjord Park, a data center in Oslo. Fjord Park will have a capacity of 90 megawatts.",
    )
    rows = await compare(tmp_path, (*BOUGHT, QUILLBACK, built), "/compare fernleaf vs quillback")
    assert next(iter(rows)) == "Deal"
    assert rows["Project"][0] == "not stated"
    assert rows["Project"][1].startswith("Fjord Park")


async def test_the_sentences_that_tell_what_is_compared_are_quoted_first(tmp_path: Path) -> None:
    late = News(
        "A look at Velmora",
        "Velmora grows moss in Barrowmere. Velmora has nine roofs there. Velmora is old. Velmora likes rain.\n\n"
        "Velmora has acquired Reedholm for $3 million, the companies said.",
    )
    async with open_library(tmp_path, (late, QUILLBACK)) as app:
        left, _ = (await app.answer("/compare velmora vs quillback")).answer.sections
    assert left.points[0].text == "Velmora has acquired Reedholm for $3 million, the companies said."
    assert len(left.points) == 4
