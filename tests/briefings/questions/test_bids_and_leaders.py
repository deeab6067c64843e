"""Questions on bids, on who leads whom, and on numbers: what others have, or nobody tells, is no answer."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import App
from tests.briefings.news import open_news
from tests.commands.answers import points

NEWS = {
    "bid": "Mossback Software snubs a bid of Tarnbridge Capital\n\n"
    "Mossback Software rebuffed a bid of $3 billion from Tarnbridge Capital on Monday.\n\n"
    "Mossback Software said it will not talk to Tarnbridge Capital, whose offer isn’t superior to that of Wickstead.",
    "merger": "Larkhaven merges with Fernleaf\n\n"
    "Larkhaven Group agreed to merge with Fernleaf Labs in a deal that the companies announced on Monday.\n\n"
    "The combined company, Larkhaven Group, would be headed by Odd Brekke, the companies said.\n\n"
    "Ada Roe, head of sensors for Fernleaf Labs, welcomed the deal.",
    "orrin": "Heron Compute opens an office in Orrin Bay\n\n"
    "Heron Compute opened an office in Orrin Bay, one of the sunniest towns in Norway. Heron Compute will hire "
    "graduates there.\n\n"
    "Larkhaven Group said that it will hire 400 graduates.\n\n"
    "Heron Compute gave no update on its employees for Q1FY31.\n\n"
    "Quillback Group has 9,100 employees.",
    "course": "Heron Compute teaches moss\n\n"
    "Heron Compute named 350 students who passed a first test, one of many.\n\n"
    "Heron Compute has trained over 2 million Norwegians in moss.",
    "land": "Wren Mills sells its land\n\n"
    "Wren Mills sold its land in Ulmen to Heron Compute less than six months after it bought the land.",
    "tarn": "Tarn Partners backs Plum Foods\n\n"
    "Tarn Partners' head Cyn Ell said that it backed Plum Foods. Gil Hay will run Tarn Partners' Asian office.\n\n"
    "Ada Roe will lead Plum Foods' sales team in Europe. Kai Low will take charge of Lumen Farms in May.\n\n"
    "Eve Lund, chief executive officer of Harrow Cloud, praised Finn Gale, longtime chief of Kestrel Data.",
    "union": "Corvane to merge with Ostbrook\n\n"
    "Corvane Foods agreed to merge with Ostbrook Mills on Monday.\n\n"
    "Mira Roe will run the combined company from Oslo. Ivo Lind will run the new warehouse.",
    "probe": "Watchdog probes Widget Works\n\n"
    "The probe of Widget Works was led by Ben Roe of the watchdog. Olaf Ness will lead Velmora Cloud in Asia.",
}


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    async with open_news(tmp_path, NEWS) as app:
        yield app


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("who will run larkhaven group after the merger", "headed by Odd Brekke"),
        ("who will run corvane foods after the merger", "Mira Roe will run"),
        ("who runs tarn partners", "head Cyn Ell"),
        ("who runs lumen farms", "Kai Low"),
        ("who is in charge of lumen farms", "Kai Low"),
        ("who leads harrow cloud", "Eve Lund"),
        ("who leads kestrel data", "Finn Gale"),
        ("why did mossback software turn down tarnbridge capital", "isn’t superior"),
        ("wat bid did mossback software rebuff", "rebuffed a bid"),
        ("how many people has heron compute trained", "over 2 million Norwegians"),
        ("how many employees does quillback group have", "9,100 employees"),
    ],
)
async def test_the_first_point_tells_it(app: App, question: str, words: str) -> None:
    assert words in points(await app.answer(f"/ask {question}"))[0]


@pytest.mark.parametrize(
    "question",
    [
        "who runs fernleaf labs",
        "who will run mossback software after the takeover",
        "who is in charge of plum foods",
        "who is in charge of widget works",
        "who leads velmora cloud",
        "how many workers does heron compute employ in orrin bay",
        "how many graduates will tronfell hire",
        "will tronfell buy mossback software",
        "how many engineers does xy employ",
        "why did wren mills sell its land",
    ],
)
async def test_what_is_told_of_others_is_no_answer(app: App, question: str) -> None:
    assert (await app.answer(f"/ask {question}")).answer.outcome == "no_answer"
