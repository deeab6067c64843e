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
