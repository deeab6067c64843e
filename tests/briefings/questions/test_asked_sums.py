"""Questions for sums to made-up news: with the bound that the article gives, and where nobody tells them."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import App
from bot.briefings.questions.asked_sums import read_sum_kinds
from tests.briefings.news import open_news
from tests.commands.answers import fields, points

NEWS = {
    "site": "Glimmer Labs builds in Barrowmere\n\n"
    "Glimmer Labs is building a data center in Barrowmere, Norway. Glimmer Labs said that the Barrowmere data center "
    "could cost between $20 billion and $30 billion.\n\n"
    "Copper Peak Capital will pay Glimmer Labs more than $2 billion for a stake in it.",
    "hired": "Quillback hires Ada Thornbury from Fernleaf\n\n"
    "Ada Thornbury, a scientist recruited by Fernleaf last year with a pay package worth more than $200 million, has "
    "left the company to join Quillback, the Lantern reported.\n\n"
    "Quillback has not disclosed Thornbury’s title or the terms of her compensation.",
}


_DEALS = {
    "zephyr": "Zephyr Labs signs cloud contract with Nimbus Grid\n\n"
    "Zephyr Labs has signed a five-year, $1.2 billion contract to rent computing capacity from Nimbus Grid.",
    "chips": "Corlan Motors orders chips\n\n"
    "Corlan Motors signed a contract with Sabre Semiconductor to buy chips worth $80 million.",
    "stake": "Lune buys stake in Ostara Wind\n\n"
    "Lune Capital will buy a 30 percent stake in Ostara Wind for about $700 million.",
    "bid": "Corvane drops bid for Melwick\n\n"
    "Corvane Foods has dropped its bid for Melwick Dairies. Corvane offered $640 million in January.",
    "merger": "Lido and Morrow merge\n\nLido Bank and Morrow Bank will merge. The $5 billion deal will close in May.",
    "bakery": "Tidewater offers to buy Crumble\n\nTidewater has offered $50 million for Crumble, a bakery.",
}


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    async with open_news(tmp_path, NEWS) as app:
        yield app


@pytest.mark.parametrize(
    ("question", "written"),
    [
        ("how much will the barrowmere data center cost", "between $20 billion and $30 billion"),
        ("how much will copper peak capital pay glimmer labs", "more than $2 billion"),
        ("how much did fernleaf pay ada thornbury", "more than $200 million"),
    ],
)
async def test_a_sum_stands_in_the_table_with_its_bound(app: App, question: str, written: str) -> None:
    message = await app.answer(f"/ask {question}")
    assert list(fields(message)) == [written]


async def test_a_sum_that_is_kept_back_is_answered_by_the_words_that_say_so(app: App) -> None:
    message = await app.answer("/ask how much did quillback pay for ada thornbury")
    assert message.answer.facts == ()
    assert points(message) == ["Quillback has not disclosed Thornbury’s title or the terms of her compensation."]


@pytest.mark.parametrize(
    "asked", ["how much is quillback paying for glimmer labs", "how much did quillback pay for glimmer labs"]
)
async def test_what_is_paid_is_the_value_of_the_deal_of_both_wherever_it_stands(tmp_path: Path, asked: str) -> None:
    news = {
        "bought": "Quillback wants more lamps\n\n"
        "Quillback said on Monday that it will acquire Glimmer Labs, a lamp startup in Barrowmere. "
        "The deal is worth about $6 million.\n\n"
        "Copper Peak Capital, an arm of Quillback, invested in Glimmer Labs as part of a $2 million round.\n\n"
        "Glimmer Labs, Quillback's new arm, has 300 engineers, who came from Fernleaf. "
        "Glimmer Labs makes lamps for Quillback in Barrowmere.\n\n"
        "Quillback and Glimmer Labs have worked together on lamps. Quillback makes what Glimmer Labs sells."
    }
    async with open_news(tmp_path, news) as app:
        assert list(fields(await app.answer(f"/ask {asked}"))) == ["about $6 million"]


@pytest.mark.parametrize(
    ("question", "written"),
    [
        ("what is the value of the zephyr contract", "$1.2 billion"),
        ("what is the total value of the zephyr cloud contract", "$1.2 billion"),
        ("what is the value of the contract between corlan motors and sabre semiconductor", "$80 million"),
        ("what is the value of the lune ostara wind deal", "$700 million"),
        ("how much did corvane offer for melwick", "$640 million"),
        ("how much did corvane bid for melwick dairies", "$640 million"),
        ("how much did tidewater offer", "$50 million"),
    ],
)
async def test_the_value_of_a_deal_and_what_was_offered_are_told(tmp_path: Path, question: str, written: str) -> None:
    async with open_news(tmp_path, _DEALS) as app:
        assert written in points(await app.answer(f"/ask {question}"))[0]


@pytest.mark.parametrize(
    "question", ["how much did zephyr bid for sabre", "how much did lido offer for morrow", "how much did sabre bid"]
)
async def test_a_sum_of_no_offer_is_none_that_was_offered(tmp_path: Path, question: str) -> None:
    async with open_news(tmp_path, _DEALS) as app:
        assert not points(await app.answer(f"/ask {question}"))


async def test_what_is_offered_is_told_of_the_one_it_was_offered_for_alone(tmp_path: Path) -> None:
    news = {
        "offer": "Quillback approached Fernleaf\n\n"
        "Quillback approached the startup Fernleaf about a takeover, two people said. The talks did not get far.\n\n"
        "Quillback invested $14 billion in Copper Peak Capital in June.",
        "refused": "Glimmer Labs turns Quillback down\n\n"
        "Glimmer Labs has turned down an $800 million takeover offer from Quillback.",
    }
    async with open_news(tmp_path, news) as app:
        assert not points(await app.answer("/ask how much did quillback offer for fernleaf"))
        assert "$800 million" in points(await app.answer("/ask how much did quillback offer for glimmer labs"))[0]


@pytest.mark.parametrize("question", ["how much did tidewater offer", "what is tidewater worth"])
async def test_a_sum_before_many_dashes_is_told_at_once(tmp_path: Path, question: str) -> None:
    news = {"dashes": f"Tidewater grows\n\nTidewater has offered $50 million {'-' * 300} for Crumble, a bakery."}
    async with open_news(tmp_path, news) as app:
        assert (await app.answer(f"/ask {question}")).answer.outcome


@pytest.mark.parametrize(
    ("question", "kinds"),
    [
        ("how much does quillback pay fernleaf for ending the deal", {"fee"}),
        ("how much will quillback pay for calling off its purchase", {"fee"}),
        ("how much did quillback pay for fernleaf", {"paid"}),
    ],
)
def test_what_is_paid_for_an_ending_is_a_fee(question: str, kinds: set[str]) -> None:
    assert read_sum_kinds(question) == kinds
