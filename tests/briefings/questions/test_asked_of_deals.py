"""What people ask of deals and sites in everyday words: worth, cost, what for, whether it is through."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import App
from tests.briefings.news import open_news
from tests.commands.answers import points

NEWS = {
    "tarn": "Tarn Labs completes round\n\n"
    "Tarn Labs has completed a $135 million round that takes its valuation to 400 billion Yen ($2.6 billion). "
    "The company will spend its new funding on research.",
    "sedge": "Quillback buys Sedge Works\n\n"
    "Quillback has agreed to buy the database firm Sedge Works. Quillback has paid $900 million for the company, a "
    "spokesperson said.\n\n"
    "The acquisition adds a cloud to what the chipmaker sells.\n\n"
    "The transaction is expected to close in the first half of 2032, subject to customary conditions.\n\n"
    "The size of the purchase has raised concerns among shareholders of Quillback.",
    "mill": "Reedholm to get a data center\n\n"
    "Larkhaven Group has won a permit for the Reedholm Campus, a data center in Reedholm.\n\n"
    "The initial investment in the project is expected to exceed $12 billion. The campus will be constructed by "
    "Harrow Builders.",
    "moss": "Mossgate raises $40 million\n\n"
    "Mossgate has raised $40 million.\n\n"
    "The funding round, led by Wickstead Bank, was told to its staff. Mossgate is pursuing a further funding round.\n\n"
    "At just 36, Ada Thornbury has been at Mossgate for long.",
    "dunmere": "Dunmere plans a campus\n\n"
    "Dunmere has announced a project, committing more than $25 billion to a campus in Barrowmere.",
    "power": "Velmora signs power deal\n\n"
    "Velmora and Brindle Energy have signed a power purchase agreement for the output of a plant.\n\n"
    "Velmora of Norway spoke of expansion in May.\n\n"
    "Velmora plans to expand its offices into Chile, Ghana and Japan, of all the places that it could think of.",
}


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    async with open_news(tmp_path, NEWS) as app:
        yield app


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("what is tarn labs worth", "$2.6 billion"),
        ("what will tarn labs do with the money", "on research"),
        ("has the quillback sedge works deal closed", "first half of 2032"),
        ("was the sedge works acquisition finalised", "first half of 2032"),
        ("why did quillback buy sedge works", "adds a cloud"),
        ("why are shareholders worried about the quillback deal", "raised concerns"),
        ("how much will the reedholm campus cost", "$12 billion"),
        ("what is the cost of the reedholm data center", "$12 billion"),
        ("who will construct the reedholm site", "Harrow Builders"),
        ("who led the mossgate round", "Wickstead Bank"),
        ("how old is ada thornbury", "At just 36"),
        ("which countries does velmora want to expand to", "Chile, Ghana and Japan"),
    ],
)
async def test_what_is_told_in_other_words_answers_first(app: App, question: str, words: str) -> None:
    assert words in points(await app.answer(f"/ask {question}"))[0]


@pytest.mark.parametrize(
    "question",
    [
        "how much did quillback raise",
        "what is sedge works worth",
        "how much did dunmere raise",
        "when did velmora buy brindle energy",
        "did velmora acquire brindle energy",
    ],
)
async def test_another_sum_and_another_purchase_answer_nothing(app: App, question: str) -> None:
    assert points(await app.answer(f"/ask {question}")) == []


async def test_a_deal_to_build_is_told_of_the_town_of_its_site(tmp_path: Path) -> None:
    news = {
        "hub": "Quillback to build a hub\n\n"
        "Quillback plans to invest $15 billion in an AI infrastructure hub in Norway. The project, which includes a "
        "200 MW data center in Narvik, will open in 2031."
    }
    async with open_news(tmp_path, news) as app:
        assert "$15 billion" in points(await app.answer("/deal quillback narvik"))[0]
        assert not points(await app.answer("/deal quillback bergen"))
