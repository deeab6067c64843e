"""Sums, counts and days of others stand near the ones asked for; only those of the name that is asked of answer."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import App
from tests.commands.answers import points
from tests.commands.news import News, open_library

NEWS = (
    News(
        "Quillback Robotics buys Fernleaf Systems",
        "Quillback Robotics acquired Fernleaf Systems, a maker of moss, for an undisclosed amount.\n\n"
        "Quillback Robotics can afford Fernleaf Systems after its $220M Series C in July 2030. "
        "Fernleaf Systems had raised just $12 million, and its shops made $130 million in billings.\n\n"
        "Ada Thornbury, who was born in Saltmoor, will start as chief executive of Fernleaf Systems on March 18.\n\n"
        "Thornbury said a weaver gets a salary that is too low.",
    ),
    News(
        "Tarn Motors raises money",
        "Tarn Motors closed a $50 million Series D led by Vexley Capital, valuing the local company at $900 million. "
        "It competes with the startup Brindle Mills, which The Lantern says recently hit a $2 billion valuation.\n\n"
        "Tarn Motors takes in $7 million a year. The valuation of Grebe Partners has reached $400 million.",
    ),
    News("Looms in Zanzibar", "The ministry said on Monday that Zanzibar has 41 data centers run by 12 mills."),
    News(
        "Wexley Iron raises its offer for Saltmoor Looms",
        "Wexley Iron will pay more for Saltmoor Looms. Wexley Iron raised its offer for Saltmoor Looms to $30 million.",
    ),
)


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    async with open_library(tmp_path, NEWS) as app:
        yield app


@pytest.mark.parametrize(
    "typed",
    [
        "/ask when was ada thornbury born",
        "/ask what salary does ada thornbury get",
        "/ask when did quillback robotics raise its series a",
        "/ask when did tarn motors raise its series c",
    ],
)
async def test_what_is_told_of_something_else_is_no_answer(app: App, typed: str) -> None:
    assert (await app.answer(typed)).answer.outcome == "no_answer"


async def test_that_a_price_is_kept_back_answers_what_was_paid_and_no_other_sum_does(app: App) -> None:
    message = await app.answer("/ask how much did quillback robotics pay for fernleaf systems")
    (point,) = points(message)
    assert point.endswith("for an undisclosed amount.")
    assert message.answer.facts == ()


@pytest.mark.parametrize(
    ("typed", "worth"),
    [
        ("/ask what is tarn motors' valuation", [9e8]),
        ("/ask what is brindle mills' valuation", [2e9]),
        ("/ask how much is grebe partners worth", [4e8]),
    ],
)
async def test_a_valuation_is_that_of_the_company_which_is_asked_of(app: App, typed: str, worth: list[float]) -> None:
    assert [fact["value"] for fact in (await app.answer(typed)).answer.facts] == worth


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("/ask how many data centers does zanzibar have", "41 data centers"),
        ("/ask when did quillback robotics raise its series c", "in July 2030"),
        ("/ask how much does wexley iron pay for saltmoor looms", "$30 million"),
    ],
)
async def test_what_is_told_of_the_name_is_the_answer(app: App, typed: str, words: str) -> None:
    assert words in points(await app.answer(typed))[0]


async def test_a_question_that_names_nothing_known_leads_to_the_sources_and_to_no_other_name(app: App) -> None:
    assert (await app.answer("/ask who is the ceo of zorblax")).answer.suggestions == ("/sources",)
