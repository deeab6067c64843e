"""Worths and sums as people ask for them, sites that are still on, and two deals of the same in one article."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import App
from tests.briefings.news import open_news
from tests.commands.answers import points

NEWS = {
    "tarn": "Quillback puts money into Tarn Labs\n\n"
    "Quillback is investing $14.3 billion in Tarn Labs. Ada Thornbury, whose estimated net worth is now $3.6 billion, "
    "leads Tarn Labs.\n\n"
    "Quillback’s investment values the company at nearly $29 billion and makes it a partner of Tarn Labs.",
    "sedge": "Reedholm buys Sedge Works\n\n"
    "Reedholm has bought Sedge Works. Valued at $2.8bn in 2030, Sedge Works has since struggled to sell its lamps.",
    "sedge2": "Reedholm acquires Sedge Works\n\n"
    "Sedge Works has been acquired by Reedholm. Terms were not told, but it is believed to be less than the £2 billion "
    "that Sedge Works was valued at after a round in 2030.",
    "power": "Lamp Office refuses agreement\n\n"
    "The Lamp Office rejected a service agreement between Velmora Cloud and Brindle Energy on Monday.\n\n"
    "It gave no reasons for that step.\n\nNeighbors had complained of noise.\n\nTwo members did not vote on it.\n\n"
    "In March 2031, Brindle announced its $650 million sale of a data center campus to Velmora Cloud, a subsidiary of "
    "Velmora.",
    "dunmere": "Dunmere drops a campus\n\n"
    "Dunmere has canceled plans for a data center in Barrowmere after residents objected.\n\n"
    "The mayor hopes that Dunmere could still choose Barrowmere for a later project.",
    "hollin": "Hollin Cloud buys Ferrant Mills\n\n"
    "Hollin Cloud agreed to buy Ferrant Mills in a $7 billion deal.\n\n"
    "Hollin Cloud is paying $4 billion in cash. The deal also includes a $230 million breakup fee if it falls through. "
    "Ferrant Mills shareholders will get $7.75, or about 620 pence, per share.",
}

WORTHS = {
    "velmora": "Velmora raises money\n\nBrindle Capital said Velmora's latest round valued the company at $7 billion.",
    "harrow": "Harrow grows\n\nLumen Partners joined Harrow Cloud's funding round valuing the company at $8 billion.",
    "fern": "Fern raises money\n\nFern Power's new funding values the company at $900 million, Orchard Partners said.",
    "elm": "Elm refuses\n\nZorblat's bid values the company at $4 billion, which Elm Works refused.",
    "calder": "Calder grows\n\nCalder Finance has a net worth of $3 billion.",
    "roe": "Ada Roe retires\n\nThe founder of Plum Foods, whose net worth is $5 billion, retired.",
}


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    async with open_news(tmp_path, NEWS) as app:
        yield app


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("what is tarn labs valued at", "nearly $29 billion", "$3.6 billion"),
        ("how big is the breakup fee in the ferrant mills deal", "$230 million breakup fee", "$7 billion"),
        ("what is the breakup fee between hollin cloud and ferrant mills", "$230 million breakup fee", "$7 billion"),
        ("how big is the ferrant mills deal", "$7 billion", "$230 million"),
        ("how much per share does hollin cloud pay", "$7.75", "$7 billion"),
        ("what will ferrant mills shareholders get a share", "$7.75", "$7 billion"),
        ("what was sedge works worth in 2030", "£2 billion", "nothing"),
        ("what was sedge works worth in 2030", "$2.8bn", "nothing"),
        ("is the barrowmere data center still happening", "canceled plans", "could still choose"),
        ("is the dunmere data center in barrowmere still happening", "canceled plans", "could still choose"),
        ("did the dunmere data center in barrowmere go ahead", "canceled plans", "could still choose"),
    ],
)
async def test_worths_and_what_is_still_on(app: App, question: str, told: str, untold: str) -> None:
    said = points(await app.answer(f"/ask {question}"))
    assert told in said[0] or (untold == "nothing" and told in " ".join(said))
    assert untold not in said[0]


@pytest.mark.parametrize(
    ("asked", "outcome"), [("tarn labs 14.3b", True), ("tarn labs 15b", True), ("tarn labs 21b", False)]
)
async def test_a_sum_names_the_deal_that_has_it(app: App, asked: str, outcome: bool) -> None:
    assert bool(points(await app.answer(f"/deal {asked}"))) == outcome


async def test_two_deals_of_one_article_with_a_parent_lend_each_other_nothing(app: App) -> None:
    said = points(await app.answer("/deal brindle energy velmora"))
    assert "rejected a service agreement" in said[0]
    assert "$650 million sale" in said[1]


async def test_another_deal_has_no_fee(app: App) -> None:
    assert not points(await app.answer("/ask how big is the breakup fee in the brindle energy deal"))


@pytest.mark.parametrize(
    ("company", "worth"),
    [
        ("velmora", "$7 billion"),
        ("brindle capital", None),
        ("harrow cloud", "$8 billion"),
        ("lumen partners", None),
        ("fern power", "$900 million"),
        ("orchard partners", None),
        ("zorblat", None),
        ("calder finance", "$3 billion"),
        ("plum foods", None),
    ],
)
async def test_a_worth_is_that_of_whoever_s_round_it_is(tmp_path: Path, company: str, worth: str | None) -> None:
    async with open_news(tmp_path, WORTHS) as app:
        said = points(await app.answer(f"/ask what is {company} worth"))
    assert len(said) == (worth is not None)
    assert all((worth or "") in one for one in said)


SUMS = {
    "tools": "Acme Motors buys Tiny Tools\n\nAcme Motors bought Tiny Tools for $3 million.",
    "mills": "Acme Motors grows\n\nAcme Motors agreed to buy Plum Foods for $50 million. "
    "Acme Motors bought Wren Mills for $5 billion.",
    "farms": "Grain prices rise\n\nSeparately, Orchard Partners invested $80 million in Lumen Farms, a "
    "rival of Fern Power.",
}


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("acme motors 5bn", "Wren Mills"),
        ("acme motors 50m", "Plum Foods"),
        ("acme motors 70m", None),
        ("orchard partners lumen farms", "$80 million"),
        ("lumen farms fern power", None),
    ],
)
async def test_a_deal_is_that_of_the_sum_and_of_its_parties(tmp_path: Path, asked: str, first: str | None) -> None:
    async with open_news(tmp_path, SUMS) as app:
        said = points(await app.answer(f"/deal {asked}"))
    assert bool(said) == (first is not None)
    assert (first or "") in "".join(said[:1])
