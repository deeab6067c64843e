"""Questions whose answer stands beside sentences that have more of the names: investors, tenants, reasons, sums."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import App
from tests.briefings.news import open_news
from tests.commands.answers import points

NEWS = {
    "robots": "Quillback raises $240 million\n\n"
    "Quillback Robotics has raised $240 million in a Series C round led by Halden Ventures, it said.\n\n"
    "Existing investors Pinecrest Partners and Orrin Capital also took part.\n\n"
    "Quillback was founded in 2029 by Ines Varga. It previously raised $85 million in a round led by Pinecrest "
    "Partners.",
    "fund": "Halden Ventures closes fund\n\n"
    "Halden Ventures has closed a $1.5 billion fund, the Bergen-based firm said. "
    "It has also invested in the drone maker Petrel Air.",
    "ridge": "Nimbus Grid breaks ground on campus\n\n"
    "Nimbus Grid broke ground on a 600-megawatt data center campus outside Marlow, Ohio, on Thursday.\n\n"
    "The campus, called Marlow Ridge, will be built in three phases.\n\n"
    "The project will create 1,200 construction jobs, a commissioner said.\n\n"
    "The anchor tenant is Aldermoss Labs, which has leased half of the campus.",
    "review": "Regulator reviews takeover of Portwick\n\n"
    "The authority has opened a review of the takeover of Portwick Logistics by Tarnmoor Freight.\n\n"
    "The authority said that it was concerned that the deal could reduce competition.",
    "exits": "Corvane Systems loses its chief\n\n"
    "Corvane Systems said that Joost Kamp was out. Ada Roe, who took over from founder Joost Kamp, is paid less.\n\n"
    "General counsel Sylvie Amadi left Corvane Systems in March because of a dispute with the board.\n\n"
    "Corvane Systems reported a loss of $48 million on revenue of $210 million.",
    "school": "Norhaven opens AI academy\n\n"
    "The government of Norhaven opened an academy for clerks on Wednesday. It is the first academy of its kind.\n\n"
    "The Norhaven AI Academy is run by the Ministry of Digital Affairs.",
    "state": "Brimcrest Fund backs lab\n\nThe sovereign wealth fund of Norhaven invested in Brimcrest Labs.",
    "plant": "Brimcrest Labs to build plant\n\n"
    "Brimcrest Labs will build a chip plant in Mossfield. Production is to start in 2032.",
}


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    async with open_news(tmp_path, NEWS) as app:
        yield app


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("who is building marlow ridge", "Nimbus Grid broke ground"),
        ("who is the tenant of marlow ridge", "anchor tenant is Aldermoss"),
        ("how many jobs will marlow ridge create", "1,200 construction jobs"),
        ("why is the authority reviewing the tarnmoor deal", "concerned that the deal could reduce competition"),
        ("how much did quillback raise", "$240 million"),
        ("is halden an investor in petrel", "invested in the drone maker Petrel Air"),
        ("when will brimcrest labs start production", "start in 2032"),
        ("why did sylvie amadi leave corvane", "dispute with the board"),
    ],
)
async def test_the_sentence_that_answers_comes_first(app: App, question: str, words: str) -> None:
    message = await app.answer(f"/ask {question}")
    assert message.answer.outcome == "answer"
    assert words in points(message)[0]


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("who are quillback's investors", "Existing investors Pinecrest Partners"),
        ("who else backs quillback", "Existing investors Pinecrest Partners"),
        ("which companies has halden ventures backed", "invested in the drone maker Petrel Air"),
        ("which companies has halden ventures backed", "Quillback Robotics has raised"),
    ],
)
async def test_all_who_put_money_into_it_are_told(app: App, question: str, words: str) -> None:
    assert words in " ".join(points(await app.answer(f"/ask {question}")))


@pytest.mark.parametrize(
    "question",
    [
        "why did joost kamp leave corvane",
        "who funds the norhaven ai academy",
        "what chips will marlow ridge use",
        "who audited quillback",
    ],
)
async def test_what_is_told_of_others_is_no_answer(app: App, question: str) -> None:
    message = await app.answer(f"/ask {question}")
    assert message.answer.outcome == "no_answer"
    assert message.answer.suggestions


async def test_only_the_sum_of_what_is_asked_is_an_amount(app: App) -> None:
    message = await app.answer("/ask what is corvane systems' revenue")
    assert [fact["text"] for fact in message.answer.facts] == ["$210 million"]
